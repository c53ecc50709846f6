"""What the pictures of a fit have in common: `FitPlot` shows one of them at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from engine.report import Report
from gui.plots.calm_range import Range
from gui.plots.fit.fit_data import Rows, Split
from gui.plots.painting import Floats, Frame
from gui.plots.reach.tables import Tables

if TYPE_CHECKING:
    from datasets.table import Table
    from gui.plots.fit.optimum_curve import OptimumCurve
    from gui.plots.fit.shape import Shape
    from gui.plots.plot_base import Hand


CONTEXT = "FitView"  # of the names of pictures, for translation
NEAR = 12.0  # pixels from the pointer to a row that it means


class FitView(QObject):
    """A picture of the fit of one target column. Subclasses fill in what follows.

    `bar` stands over the plot, `side` at its right and `below` under it, where a picture has them; they go
    with it.
    """

    changed = Signal()  # axes and all: it is to be drawn anew, and wants something else of the run
    stands_anew = Signal()  # what does not move is to be painted anew
    passing = Signal(str)  # what is to be said of the place under the pointer, where that is not in the plot
    wants = Signal()  # it wants something else of the run

    key: ClassVar[str]  # of the picture
    title: ClassVar[str]  # what people call it: QT_TRANSLATE_NOOP(CONTEXT, "...")
    keys: tuple[str, ...] = ()  # the entries of the legend
    fills: ClassVar[bool] = False  # `bar` is all there is to see, and has the place of the plot
    follows_zoom: ClassVar[bool] = False  # what it wants depends on the ranges that are shown

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        """Whether the picture is possible for such a problem, which has an input and a target at least."""
        raise NotImplementedError

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__()
        self.table, self.split, self.target = table, split, target
        self.bar: QWidget | None = None
        self.side: QWidget | None = None
        self.below: QWidget | None = None
        self.hand: Hand | None = None  # leads the picture, instead of the hand that picks rows

    def recall(self, memory: dict[str, Any]) -> None:
        """Take up what a person chose in pictures before, and keep further choices in `memory`."""

    def shows_same(self, table: Table) -> bool:
        """Whether this is the picture for `table`, too: the same columns, perhaps with other rows."""
        return False

    def take_table(self, table: Table, split: Split) -> bool:
        """Show the newest rows of the same columns; whether what stands must be painted anew."""
        self.table, self.split = table, split
        return False

    def axis_labels(self) -> tuple[str, str]:
        """Below and at the left."""
        raise NotImplementedError

    def x_names(self) -> dict[float, str] | None:
        """Words instead of numbers on the x axis: value -> word."""
        return None

    def y_names(self) -> dict[float, str] | None:
        """The same on the y axis."""
        return None

    def hint(self) -> str:
        """Why there is nothing to draw, and what to do; empty if there is something."""
        return ""

    def wanted(self, frame: Frame) -> dict[str, Any]:
        """What the next report should hold: fields of `FrameRequest`."""
        raise NotImplementedError

    def lacks(self, report: Report) -> bool:
        """Whether `report`, of a run that rests, leaves something in the picture out of date."""
        return report.predictions is None

    def take(self, report: Report) -> None:
        """Keep what `report` brings."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop what reports brought: another run begins."""
        raise NotImplementedError

    def set_truth(self, text: str, *, must_fit: bool) -> None:
        """Draw the formula `text` of the inputs as what is true; with `must_fit` say where it cannot be."""

    def set_optimum(self, optimum: OptimumCurve | None) -> None:
        """Draw the best that the model can be under what it is; None: it is not known, or not wanted."""

    def show_ranges(self, x: Range, y: Range) -> None:
        """The plot shows these ranges now."""

    def hidden_keys(self) -> set[str]:
        """Entries of the legend that have nothing in the picture."""
        return set()

    def split_changed(self) -> None:
        """Other rows are held back for validation now."""

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        """The ranges that show everything; `y_now` is what is shown, to be kept if it will do."""
        raise NotImplementedError

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        """What does not change from report to report."""

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        """What does."""

    def note(self) -> str:
        """What is not drawn, in a few words."""
        return ""

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        """The figures for the pointer at `at` (axis values)."""
        raise NotImplementedError

    def summary(self) -> str:
        """What is to be seen, in a sentence or two."""
        return ""

    def export_tables(self) -> Tables:
        """The figures that are drawn, and those of rows that are not for want of room."""
        return {}

    # rows that can be picked

    @property
    def drawn(self) -> Rows:
        """int64 (n,): the rows whose points are painted; none where points are no rows."""
        return np.empty(0, dtype=np.int64)

    def places(self, rows: Rows) -> tuple[Floats, Floats]:
        """x and y (n,) of the points of `rows` (n,) in axis values, NaN for one that has none."""
        return np.full(len(rows), np.nan), np.full(len(rows), np.nan)

    def said_of(self, row: int) -> str:
        """The figures for the point of `row`."""
        return ""

    def row_at(self, frame: Frame, at: tuple[float, float]) -> int:
        """The row whose point is within reach of the pointer at `at` (axis values), -1 for none."""
        rows = self.drawn
        found = nearest_point(frame, at, *self.places(rows))
        return int(rows[found]) if found >= 0 else -1

    def show_picks(self, rows: Rows) -> None:
        """These rows are picked now, here or in the table; they are ringed by others."""


class RowPlaces:
    """Where rows are that come in no order: `x` and `y` (n,) of `rows` (n,)."""

    def __init__(self, rows: Rows, x: Floats, y: Floats) -> None:
        self.rows, self.x, self.y = rows, x, y
        self._order = np.argsort(rows)

    @classmethod
    def none(cls) -> RowPlaces:
        return cls(np.empty(0, dtype=np.int64), np.empty(0), np.empty(0))

    def index(self, rows: Rows) -> Rows:
        """int64 (m,): where each of `rows` (m,) is, -1 for one that is not there."""
        if not len(self.rows):
            return np.full(len(rows), -1)
        at = np.searchsorted(self.rows, rows, sorter=self._order)
        found = self._order[np.minimum(at, len(self.rows) - 1)]
        return np.where(self.rows[found] == rows, found, -1)

    def of(self, rows: Rows) -> tuple[Floats, Floats]:
        """x and y (m,) of `rows` (m,), NaN for those that are not there."""
        at = self.index(rows)
        missing = at < 0
        if not len(self.rows):
            return np.full(len(rows), np.nan), np.full(len(rows), np.nan)
        return np.where(missing, np.nan, self.x[at]), np.where(missing, np.nan, self.y[at])


def nearest_point(frame: Frame, at: tuple[float, float], x: np.ndarray, y: np.ndarray) -> int:
    """The index of the point (axis values, (n,)) within reach of the pointer, -1 for none."""
    if len(x) == 0:
        return -1
    here = QPointF(float(frame.xs(np.array([at[0]]))[0]), float(frame.ys(np.array([at[1]]))[0]))
    distance = np.hypot(frame.xs(x) - here.x(), frame.ys(y) - here.y())
    distance[np.isnan(distance)] = np.inf
    best = int(np.argmin(distance))
    return best if distance[best] <= NEAR else -1


def spread(rows: np.ndarray) -> np.ndarray:
    """A place within -1..1 for each row number, always the same, evenly filled (the golden ratio's steps)."""
    return 2.0 * ((rows * 0.6180339887498949) % 1.0) - 1.0
