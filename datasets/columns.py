"""The three kinds of column a table knows: int64, float64 and text. How others become one of them, exactly.

An empty cell is a missing value: NaN in a float64 column, NaN in a text column (never ""); an int64
column has none.
"""

from collections.abc import Iterable
from itertools import islice
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import format_cell

# The storage is named so that a machine that has pyarrow gives the same dtype as one that has not. What
# pandas makes texts of by itself, as names of columns, is to be the same: pyarrow refuses half a character.
pd.set_option("mode.string_storage", "python")
TEXT = pd.StringDtype("python", na_value=np.nan)
INT64 = np.dtype(np.int64)
FLOAT64 = np.dtype(np.float64)

PIECE = 100_000  # texts that are looked at in one go, in which no other thread can do anything

Column: TypeAlias = "pd.Series[Any]"


def is_text(column: Column) -> bool:
    """Whether `column` is of the text kind."""
    return bool(column.dtype == TEXT)


def is_number(column: Column) -> bool:
    """Whether `column` is of one of the two number kinds."""
    return bool(column.dtype == INT64 or column.dtype == FLOAT64)


def number_columns(frame: pd.DataFrame) -> set[str]:
    """The names of the columns of one of the two number kinds; quick where there are thousands."""
    return {name for name, kind in frame.dtypes.items() if kind in (INT64, FLOAT64)}  # type: ignore[misc]


def as_column(values: Any) -> Column:
    """`values` (Series, array or list) as an int64, float64 or text Series with a RangeIndex.

    Numbers stay numbers where int64 or float64 holds them exactly (bool counts as 0 and 1), a mixture of
    numbers and texts becomes text, "" becomes missing. A column that is already of one of the three
    kinds keeps its values bit for bit.
    """
    series: Column = values if isinstance(values, pd.Series) else pd.Series(values)
    if not (isinstance(series.index, pd.RangeIndex) and series.index.equals(pd.RangeIndex(len(series)))):
        series = series.reset_index(drop=True)
    if series.dtype == INT64 or series.dtype == FLOAT64:
        return series
    if series.dtype == TEXT:
        pieces = (series.iloc[start : start + PIECE] for start in range(0, len(series), PIECE))
        return series.mask(series == "") if any(bool((piece == "").any()) for piece in pieces) else series
    return _converted(series)


def _converted(series: Column) -> Column:
    if isinstance(series.dtype, np.dtype):
        if np.can_cast(series.dtype, np.int64, "safe"):
            return series.astype(np.int64)
        if series.dtype.kind == "f" and np.can_cast(series.dtype, np.float64, "safe"):
            return series.astype(np.float64)
    return from_values(series.tolist())


def from_values(values: Iterable[Any]) -> Column:
    """Python values (int, float, str; None, NaN, NA) as a column of the narrowest kind that holds them."""
    cells = [None if _is_missing(value) else value for value in values]
    present = [value for value in cells if value is not None]
    if all(isinstance(value, (int, float, np.integer, np.floating, np.bool_)) for value in present):
        whole = [int(value) for value in present if isinstance(value, (int, np.integer, np.bool_))]
        if whole and len(whole) == len(cells) and _all_in_int64(whole):
            return pd.Series(whole, dtype=np.int64)
        if all(map(_fits_float, whole)):
            numbers = [np.nan if value is None else float(value) for value in cells]
            return pd.Series(np.array(numbers, dtype=np.float64))
    return text_column(None if value is None else format_cell(value) for value in cells)


def text_column(texts: Iterable[str | None]) -> Column:
    """Texts as a text column; None and "" are missing.

    Made in pieces: pandas looks at all the texts it gets in one go.
    """
    rest, parts = iter(texts), list[Column]()
    while piece := [text if text else np.nan for text in islice(rest, PIECE)]:
        parts.append(pd.Series(np.array(piece, dtype=object), dtype=TEXT))
    if len(parts) == 1:
        return parts[0]
    return pd.concat(parts, ignore_index=True) if parts else pd.Series([], dtype=TEXT)


def missing(count: int) -> Column:
    """`count` empty cells that have not taken a kind yet (as float64)."""
    return pd.Series(np.full(count, np.nan))


def in_common(column: Column, piece: Column) -> tuple[Column, Column]:
    """Both as one kind that holds the values of both exactly; `column` itself where its kind will do.

    An int64 column that meets a fraction or an empty cell becomes float64 where no value changes by it,
    and text where one would. Anything that meets a text becomes text; empty cells are none.
    """
    if column.dtype == piece.dtype:
        return column, piece
    if not len(piece):
        return column, column.iloc[:0]
    if (not is_text(piece) or is_number(column)) and bool(piece.isna().all()):
        if is_text(column):
            return column, text_column([None] * len(piece))
        piece = missing(len(piece)) if is_text(piece) else piece.astype(np.float64)  # NaNs as they are
    if is_number(column) and is_number(piece):
        if column.dtype == FLOAT64 and floats_hold(piece):
            return column, piece.astype(np.float64)
        if piece.dtype == FLOAT64 and floats_hold(column):
            return column.astype(np.float64), piece
    return as_text(column), as_text(piece)


def floats_hold(column: Column) -> bool:
    """Whether every value of a number `column` is the same number as a float64."""
    if column.dtype == FLOAT64 or not len(column):
        return True
    whole: NDArray[np.int64] = column.to_numpy(dtype=np.int64)
    limit = 2**53
    if int(whole.min()) >= -limit and int(whole.max()) <= limit:
        return True
    return all(_fits_float(int(value)) for value in whole)


def as_text(column: Column) -> Column:
    """`column` with every value as its shortest exact text."""
    if is_text(column):
        return column
    pieces = (column.iloc[start : start + PIECE] for start in range(0, len(column), PIECE))
    return text_column(format_cell(value) for piece in pieces for value in piece.tolist())


def nbytes(column: Column) -> int:
    """Roughly the memory of `column`, found without looking at its cells."""
    return len(column) * (64 if is_text(column) else 8)


def _is_missing(value: Any) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or value == "" or bool(value != value)


def _all_in_int64(values: Iterable[int]) -> bool:
    return all(-(2**63) <= value < 2**63 for value in values)


def _fits_float(value: int) -> bool:
    try:
        return int(float(value)) == value
    except OverflowError:
        return False
