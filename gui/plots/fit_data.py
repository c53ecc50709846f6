"""What of a table the fit plot shows: which rows, in which group, and which sort of picture suits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.report import Predictions
from gui.numbers import count
from gui.plots.series import Floats, clean

if TYPE_CHECKING:
    import pandas as pd

    from datasets.table import Table


Bools = NDArray[np.bool_]
Rows = NDArray[np.int64]

MOST_POINTS = 20_000  # more than that, and points only hide one another


class Picture(StrEnum):
    """How a fit is drawn."""

    CURVE = "curve"  # one input with numbers: the rows and the model's curve over it
    AGAINST = "against"  # several inputs, or one with texts: predicted against actual
    CLASSES = "classes"  # a class to tell: the probability given to each row's own class
    NONE = "none"


def _is_number(values: pd.Series) -> bool:
    # Imported here: the window shows before pandas is loaded.
    from datasets.columns import is_number

    return is_number(values)


def picture_of(table: Table | None, predictions: Predictions | None) -> Picture:
    """The picture for the roles of `table`; numbered classes are known by what the model predicts."""
    if table is None or not table.inputs or not table.targets:
        return Picture.NONE
    texts = any(not _is_number(table.frame[target]) for target in table.targets)
    if table.rows == 0 and (texts or len(table.inputs) > 1):
        return Picture.NONE
    if texts:
        return Picture.CLASSES
    if predictions is not None and predictions.predicted.shape[1] != predictions.target.shape[1]:
        return Picture.CLASSES
    if len(table.inputs) > 1 or (predictions is not None and not _is_number(table.frame[table.inputs[0]])):
        return Picture.AGAINST  # of texts alone there are predictions where a run reads them as categories
    return Picture.CURVE


def numbers(table: Table, column: str, rows: Rows | None = None) -> Floats:
    """float64 (n,): a column's numbers (in `rows`) as can be drawn, NaN for what cannot, texts included."""
    values = table.frame[column] if rows is None else table.frame[column].iloc[rows]
    if not _is_number(values):
        return np.full(len(values), np.nan)
    return clean(values.to_numpy(dtype=np.float64))[0]


def class_names(table: Table, target: str) -> tuple[str, ...]:
    """What looks like the classes of a target column, until a report says which ones the run has."""
    from datasets.cells import format_cell
    from datasets.transforms import Classes

    labels = Classes.fit(table.frame[target][table.in_use]).labels
    return tuple(format_cell(label).removesuffix(".0") for label in labels)


@dataclass(frozen=True)
class Sample:
    """The rows that are drawn. rows: int64 (n,); there are `of` that could be, `missing` have no numbers."""

    rows: Rows
    of: int
    missing: int


def sample(drawable: Bools, preferred: Rows | None = None, most: int = MOST_POINTS) -> Sample:
    """At most about `most` of the rows that are `drawable` (rows,); of `preferred` ones if there are more."""
    rows = np.flatnonzero(drawable)
    of, missing = len(rows), len(drawable) - len(rows)
    if of > most and preferred is not None and len(preferred):
        rows = preferred[drawable[preferred]]
    if len(rows) > most:
        rows = rows[np.linspace(0, len(rows) - 1, most).astype(np.int64)]
    return Sample(rows.astype(np.int64), of, missing)


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

    def resized(self, rows: int) -> Split:
        """What is known for a table with `rows` rows, as far as that goes; the next answer tells the rest."""
        made = Split(rows)
        common = min(rows, len(self.part))
        made.part[:common] = self.part[:common]
        return made

    def has(self, part: str) -> bool:
        """Whether there are rows of the part that is called so."""
        return bool((self.part == PARTS.index(part)).any())

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
        return news
