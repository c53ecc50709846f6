"""Categories by their numbers, also in rows that were typed or come from another file."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import format_cell
from datasets.transforms import Classes

Ints = NDArray[np.int64]


def category_numbers(classes: Classes, values: Any) -> tuple[Ints, NDArray[np.bool_]]:
    """Of every value its place among `classes`, -1 for none of them; and whether the cell is empty.

    Where the classes are texts a number is compared as its shortest text, so that 1 is the class "1" in
    whatever way it was read; where they are numbers a text is read as a number.
    """
    series = values if isinstance(values, pd.Series) else pd.Series(values)
    missing = series.isna().to_numpy(dtype=np.bool_)
    if all(isinstance(label, str) for label in classes.labels):
        found = series if isinstance(series.dtype, pd.StringDtype) else _texts(series)
    else:
        found = pd.to_numeric(series, errors="coerce")
    numbers = pd.Index(classes.labels).get_indexer(pd.Index(found))
    numbers[missing] = -1
    return np.asarray(numbers, dtype=np.int64), missing


def category_name(label: Any) -> str:
    """A class as people read it: whole numbers without a decimal point."""
    return format_cell(label).removesuffix(".0")


def _texts(series: "pd.Series[Any]") -> "pd.Series[Any]":
    return pd.Series(
        [None if value != value else category_name(value) for value in series.tolist()], dtype="str"
    )
