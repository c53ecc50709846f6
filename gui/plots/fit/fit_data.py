"""What of a table the fit plot shows: which rows, and in which group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.report import Predictions
from gui.numbers import count
from gui.plots.calm_range import LIMIT, TINY, Range
from gui.plots.series import Floats, clean

if TYPE_CHECKING:
    import pandas as pd

    from datasets.table import Table


Bools = NDArray[np.bool_]
Rows = NDArray[np.int64]

MOST_POINTS = 20_000  # more than that, and points only hide one another
_PIECE = 1 << 15  # rows looked at together
_LOOKED_AT = 100_000  # rows that show nearly all classes


def is_number(values: pd.Series) -> bool:
    """Whether a column holds numbers."""
    # Imported here: the window shows before pandas is loaded.
    from datasets import columns

    return columns.is_number(values)


def is_same_column(one: pd.Series, other: pd.Series) -> bool:
    """Whether both are the same numbers in memory, which nobody writes to; no value is looked at."""
    if not (is_number(one) and is_number(other)) or len(one) != len(other):
        return False
    places = [values.to_numpy().__array_interface__["data"][0] for values in (one, other)]
    return one.dtype == other.dtype and places[0] == places[1]


def numbers(table: Table, column: str, rows: Rows | None = None) -> Floats:
    """float64 (n,): a column's numbers (in `rows`) as can be drawn, NaN for what cannot, texts included.

    It may be the column itself, which nobody is to write to.
    """
    values = table.frame[column] if rows is None else table.frame[column].iloc[rows]
    return _drawable(values)[0]


def numbers_and_ends(table: Table, column: str) -> tuple[Floats, Range | None]:
    """The same, and the lowest and highest of them, None where there is none. There may be millions."""
    return _drawable(table.frame[column])[:2]


def _drawable(values: pd.Series) -> tuple[Floats, Range | None, bool]:
    """What can be drawn of `values`, the ends of that, and whether it is all of them."""
    if not is_number(values):
        return np.full(len(values), np.nan), None, False
    own = values.to_numpy(dtype=np.float64)
    ends, complete = _ends(own)
    if ends is None or max(map(abs, ends)) <= LIMIT:
        return own, ends, complete
    own = clean(own)[0]
    return own, _ends(own)[0], False


def _ends(values: Floats) -> tuple[Range | None, bool]:
    """The lowest and highest of `values` that are not missing, None without any, and whether none is missing.

    In pieces, which stay close to the processor.
    """
    low, high, complete = np.inf, -np.inf, True
    for start in range(0, len(values), _PIECE):
        piece = values[start : start + _PIECE]
        lowest, highest = np.minimum.reduce(piece), np.maximum.reduce(piece)
        if lowest != lowest:
            complete = False
            lowest, highest = np.fmin.reduce(piece), np.fmax.reduce(piece)
        if lowest == lowest:
            low, high = min(low, float(lowest)), max(high, float(highest))
    return (_calm(low, high) if low <= high else None), complete


def _calm(low: float, high: float) -> Range:
    return 0.0 if abs(low) < TINY else low, 0.0 if abs(high) < TINY else high


@dataclass(frozen=True)
class Points:
    """The rows of two columns as points: x, y float64 (rows,), which may be the columns themselves, which of
    them have numbers in both, and the lowest and highest x and y of those, None without any."""

    x: Floats
    y: Floats
    drawable: Bools
    x_ends: Range | None
    y_ends: Range | None

    @classmethod
    def of(cls, table: Table, names: tuple[str, str]) -> Points:
        """Of these columns of `table`, which may have millions of rows."""
        (x, x_ends, all_x), (y, y_ends, all_y) = (_drawable(table.frame[name]) for name in names)
        if all_x and all_y:
            return cls(x, y, np.ones(len(x), dtype=np.bool_), x_ends, y_ends)
        return cls(x, y, *_drawable_rows(x, y))


def _drawable_rows(x: Floats, y: Floats) -> tuple[Bools, Range | None, Range | None]:
    """In pieces, which stay close to the processor."""
    rows, ends = np.empty(len(x), dtype=np.bool_), list[list[Range]]()
    for start in range(0, len(x), _PIECE):
        piece = slice(start, start + _PIECE)
        good = np.isfinite(x[piece]) & np.isfinite(y[piece])
        rows[piece] = good
        if good.any():
            ends.append([_calm(values[piece][good].min(), values[piece][good].max()) for values in (x, y)])
    if not ends:
        return rows, None, None
    x_ends, y_ends = (
        (min(low for low, _ in each), max(high for _, high in each)) for each in zip(*ends, strict=True)
    )
    return rows, x_ends, y_ends


def class_names(table: Table, target: str) -> tuple[str, ...]:
    """What looks like the classes of a target column, until a report says which ones the run has.

    Of a long one, not every row is looked at.
    """
    from datasets.cells import format_cell
    from datasets.transforms import Classes

    rows = sample(table.in_use, most=_LOOKED_AT).rows
    labels = Classes.fit(table.frame[target].iloc[rows]).labels
    return tuple(format_cell(label).removesuffix(".0") for label in labels)


def class_words(table: Table, target: str, rows: Rows) -> list[str]:
    """The classes of `rows` (n,) as people read them, "" for a row without one."""
    from datasets.cells import format_cell

    codes, labels = table.frame[target].iloc[rows].factorize()
    words = [format_cell(label).removesuffix(".0") for label in labels]
    return [words[code] if code >= 0 else "" for code in codes]


def column_labels(table: Table, name: str) -> tuple[str, ...]:
    """The different texts of a column in their order; of a long one, not every row is looked at."""
    from datasets.transforms import Classes

    rows = sample(table.in_use, most=_LOOKED_AT).rows
    return tuple(map(str, Classes.fit(table.frame[name].iloc[rows]).labels))


@dataclass(frozen=True)
class Sample:
    """The rows that are drawn. rows: int64 (n,); there are `of` that could be, `missing` have no numbers."""

    rows: Rows
    of: int
    missing: int


def sample(drawable: Bools, preferred: Rows | None = None, most: int = MOST_POINTS) -> Sample:
    """At most about `most` of the rows that are `drawable` (rows,); of `preferred` ones if there are more."""
    of = int(np.count_nonzero(drawable))
    missing = len(drawable) - of
    if of > most and preferred is not None and len(preferred):
        rows = preferred[drawable[preferred]]
    elif not missing and of > most:
        return Sample(_spread(of, most), of, missing)
    else:
        rows = np.flatnonzero(drawable)
    if len(rows) > most:
        rows = rows[_spread(len(rows), most)]
    return Sample(rows.astype(np.int64), of, missing)


def _spread(rows: int, most: int) -> Rows:
    return np.linspace(0, rows - 1, most).astype(np.int64)


PARTS = ("train", "validation", "test")  # of a row, by the number in `Predictions.part`
MARKS = ("", " ◇", " △")  # behind the number of a row, as in the table


def row_name(row: int, part: int) -> str:
    """The number of a row as people count, and the mark of its part."""
    return count(row + 1) + MARKS[part]


class Split:
    """Which part each row is of, as far as the reports have said: `PARTS` by int8 `part` (rows,)."""

    def __init__(self, rows: int) -> None:
        self.part = np.zeros(rows, dtype=np.int8)
        self.known: Rows | None = None  # the rows of the last answer
        self.classes = False  # the target is a class
        self._held: set[int] = set()  # the numbers of other parts than the first that there are rows of

    def resized(self, rows: int) -> Split:
        """What is known for a table with `rows` rows, as far as that goes; the next answer tells the rest."""
        made = Split(rows)
        made.classes = self.classes
        common = min(rows, len(self.part))
        made.part[:common] = self.part[:common]
        made._held = {number for number in self._held if (made.part == number).any()}
        return made

    def has(self, part: str) -> bool:
        """Whether there are rows of the part that is called so, which is not the first."""
        return PARTS.index(part) in self._held

    def take(self, predictions: Predictions) -> bool:
        """Learn from `predictions`; whether that changed anything."""
        rows = predictions.row
        if len(rows) == 0 or int(rows.max()) >= len(self.part):
            return False  # of another table
        news = self.known is None or not np.array_equal(self.part[rows], predictions.part)
        self.known = rows
        if news:
            self.part[:] = 0
            self.part[rows] = predictions.part
            self._held = set(np.unique(predictions.part).tolist()) - {0}
        return news
