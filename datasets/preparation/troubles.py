"""Why a cell gives the model nothing to read: as a Problem in a run, as a reason at a prediction."""

from enum import IntEnum
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import format_cell
from datasets.problems import QT_TRANSLATE_NOOP, Problem, shortened
from datasets.table import Role

Rows = NDArray[np.int64]
Troubles = NDArray[np.int8]


class Trouble(IntEnum):
    """What is wrong with a cell."""

    NONE = 0
    MISSING = 1  # empty, and nothing fills it
    TEXT = 2  # no number, where one is read
    INFINITE = 3
    LOG = 4  # not above 0, where the logarithm is read
    UNKNOWN = 5  # a category without a number


_IN_A_RUN = {
    Trouble.TEXT: QT_TRANSLATE_NOOP(
        "Problem",
        "Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, read them as "
        "categories, or give the column another role.",
    ),
    Trouble.INFINITE: QT_TRANSLATE_NOOP(
        "Problem", "Column {column}, row {row}: the value is infinite. Correct it or set the row aside."
    ),
    Trouble.LOG: QT_TRANSLATE_NOOP(
        "Problem",
        "Column {column}, row {row}: {value} has no logarithm. Correct it, set the row aside, or read the "
        "column without log.",
    ),
    Trouble.UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem",
        "Column {column}, row {row}: no training row has the category “{value}”, so it has no number. Read "
        "the categories as one-hot columns, choose what a missing value counts as, or split otherwise.",
    ),
}
_AT_A_PREDICTION = {
    Trouble.MISSING: QT_TRANSLATE_NOOP(
        "Problem", "{column} is empty, and it is not chosen what an empty cell counts as."
    ),
    Trouble.TEXT: QT_TRANSLATE_NOOP("Problem", "{column}: “{value}” is not a number."),
    Trouble.INFINITE: QT_TRANSLATE_NOOP("Problem", "{column} is infinite."),
    Trouble.LOG: QT_TRANSLATE_NOOP("Problem", "{column}: {value} has no logarithm."),
    Trouble.UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "{column}: no training row has the category “{value}”, so it has no number."
    ),
}


def missing_problem(column: str, missing: NDArray[np.bool_], rows: Rows) -> Problem:
    """That some of the cells in `rows` of a table are empty; `missing` says which."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Missing values in column {column}: {count}, the first in row {row}. Fill them in, set "
            "the rows aside, or choose “set aside” for rows with missing values.",
        ),
        column=column,
        count=int(missing.sum()),
        row=int(rows[int(missing.argmax())]) + 1,
        remedies=("set_missing_aside",),
    )


def run_problem(column: str, troubles: Troubles, values: Any, rows: Rows) -> Problem:
    """What is wrong with the first cell that is; `values` are those in `rows` of a table."""
    at = int((troubles != Trouble.NONE).argmax())
    kind = Trouble(int(troubles[at]))
    if kind is Trouble.MISSING:
        return missing_problem(column, troubles == Trouble.MISSING, rows)
    return Problem(
        _IN_A_RUN[kind],
        column=column,
        role=str(Role.INPUT),
        row=int(rows[at]) + 1,
        value=shown(cell_of(values, at)),
    )


def reason(column: str, trouble: Trouble, value: Any) -> Problem:
    """Why a row with `value` in `column` has no prediction."""
    return Problem(_AT_A_PREDICTION[trouble], column=column, value=shown(value))


def cell_of(values: Any, at: int) -> Any:
    """The value at a position of an array or a column."""
    return values.iloc[at] if isinstance(values, pd.Series) else values[at]


def shown(value: Any) -> str:
    """A cell as a sentence can hold it."""
    return shortened(format_cell(value).removesuffix(".0"))
