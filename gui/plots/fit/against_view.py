"""The picture for several inputs: what the model predicts against what the table says, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from datasets.problems import QT_TRANSLATE_NOOP
from engine.report import Predictions, Report
from gui import theme
from gui.numbers import MINUS, count, figure
from gui.plots.calm_range import Range, calm_interval, padded
from gui.plots.fit.fit_data import PARTS, Rows, Split, is_same_column, numbers_and_ends, row_name
from gui.plots.fit.fit_view import FitView, RowPlaces, spread
from gui.plots.fit.shape import Shape
from gui.plots.fit.summaries import against_summary
from gui.plots.painting import Floats, Frame, draw_symbols, symbol
from gui.plots.reach.tables import Columns, Tables
from gui.plots.series import ABOVE, BELOW, clean
from gui.plots.symbols import draw_rows, size_for

if TYPE_CHECKING:
    from datasets.table import Table


MOST_ROWS = 2_000  # they all move with each report
LOOKED_AT = 2_000  # rows that mostly tell that there are more
MOST_COLUMNS = 10  # a target of so few values shows its rows in columns, spread sideways


class AgainstView(FitView):
    """A perfect model puts every row on the diagonal."""

    key = "against"
    title = QT_TRANSLATE_NOOP("FitView", "Predicted against actual")
    keys = (*PARTS, "exact")

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return (
            not shape.classes
            and shape.rows > 0
            and (shape.known or len(shape.inputs) > 1 or bool(shape.numeric))
        )

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._name = table.targets[target]
        known, ends = numbers_and_ends(table, self._name)
        self._few = few_values(known)
        self._range = _range_of(ends, self._few)
        self._predictions: Predictions | None = None
        self._actual: Floats = np.empty(0)
        self._x: Floats = np.empty(0)
        self._y: Floats = np.empty(0)
        self._places = RowPlaces.none()
        self._flags = np.empty(0, dtype=np.uint8)

    def shows_same(self, table: Table) -> bool:
        return (self.table.inputs, self.table.targets) == (table.inputs, table.targets) and is_same_column(
            self.table.frame[self._name], table.frame[self._name]
        )

    def axis_labels(self) -> tuple[str, str]:
        return self.tr("{target}, actual").format(target=self._name), self.tr("{target}, predicted").format(
            target=self._name
        )

    def x_names(self) -> dict[float, str] | None:
        if not len(self._few):
            return None
        return {float(value): f"{value:g}".replace("-", MINUS) for value in self._few}

    def hint(self) -> str:
        if self._range is not None:
            return ""
        text = self.tr("No row has a number in “{target}”.\nType some into the table.")
        return text.format(target=self._name)

    def wanted(self, frame: Frame) -> dict[str, Any]:
        return {"prediction_rows": MOST_ROWS}

    def take(self, report: Report) -> None:
        found = report.predictions
        if found is None or found.target.shape[1] <= self.target:
            return
        self._predictions = found
        self._actual = clean(found.target[:, self.target])[0]
        self._x = self._actual + spread(found.row) * _room(self._few)
        self._y, self._flags = clean(found.predicted[:, self.target])
        self._places = RowPlaces(found.row, self._x, self._y)

    def forget(self) -> None:
        self._predictions = None
        self._actual = self._x = self._y = np.empty(0)
        self._places = RowPlaces.none()
        self._flags = np.empty(0, dtype=np.uint8)

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        low, high = self._range or (0.0, 1.0)
        span = high - low
        y_low, y_high = low, high
        known = self._y[np.isfinite(self._y)]
        if len(known):
            y_low = min(low, max(float(known.min()), low - span))
            y_high = max(high, min(float(known.max()), high + span))
        if (y_low, y_high) == (low, high) and y_now is None:
            return (low, high), (low, high)
        return (low, high), calm_interval(y_now, y_low, y_high)

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens().muted), 1))
        room = _room(self._few)
        for value in self._few:  # the diagonal's place in each column of rows
            xs, ys = frame.xs(np.array([value - room, value + room])), frame.ys(np.array([value, value]))
            painter.drawLine(QPointF(xs[0], ys[0]), QPointF(xs[1], ys[1]))
        ends = np.array([max(frame.x[0], frame.y[0]), min(frame.x[1], frame.y[1])])
        if not len(self._few) and ends[0] < ends[1]:
            xs, ys = frame.xs(ends), frame.ys(ends)
            painter.drawLine(QPointF(xs[0], ys[0]), QPointF(xs[1], ys[1]))

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        if self._predictions is None:
            return
        part = self._predictions.part
        xs, ys = frame.xs(self._x), frame.ys(self._y)
        size = size_for(len(xs))
        for number, group in enumerate(PARTS):
            rows = part == number
            draw_rows(painter, group, xs[rows], ys[rows], size)
        self._paint_outside(painter, frame, xs)

    def note(self) -> str:
        shown = len(self._x)
        used = self.table.rows_in_use
        if not 0 < shown < used:
            return ""
        return self.tr("showing {shown} of {rows} rows").format(shown=count(shown), rows=count(used))

    def summary(self) -> str:
        return against_summary(self._name, self._actual, self._y)

    def export_tables(self) -> Tables:
        return {self.tr("rows"): self._rows_table} if self._predictions is not None else {}

    def _rows_table(self) -> Columns:
        found = self._predictions
        assert found is not None
        actual, predicted = found.target[:, self.target], found.predicted[:, self.target]
        part = np.array(PARTS, dtype=object)[found.part]
        return {
            "row": found.row + 1,
            "part": part,
            "actual": actual,
            "predicted": predicted,
            "residual": actual - predicted,
        }

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        row = self.row_at(frame, at)
        if row >= 0:
            return self.said_of(row)
        return self.tr("actual {actual}   predicted {predicted}").format(
            actual=figure(at[0]), predicted=figure(at[1])
        )

    @property
    def drawn(self) -> Rows:
        return self._places.rows

    def places(self, rows: Rows) -> tuple[Floats, Floats]:
        return self._places.of(rows)

    def said_of(self, row: int) -> str:
        found = int(self._places.index(np.array([row]))[0])
        if found < 0 or self._predictions is None:
            return self.tr("row {row}").format(row=count(row + 1))
        return self.tr("row {row}   actual {actual}   predicted {predicted}").format(
            row=row_name(int(self._predictions.row[found]), int(self._predictions.part[found])),
            actual=figure(self._actual[found]),
            predicted=figure(self._y[found]),
        )

    def _paint_outside(self, painter: QPainter, frame: Frame, xs: Floats) -> None:
        """Triangles at the edge for rows whose prediction is no number or out of sight."""
        part = self._predictions.part if self._predictions is not None else np.empty(0, dtype=np.int8)
        ratio = painter.device().devicePixelRatioF()
        with np.errstate(invalid="ignore"):
            above = ((self._flags & ABOVE) != 0) | (self._y > frame.y[1])
            below = ((self._flags & BELOW) != 0) | (self._y < frame.y[0])
        for where, kind, edge in (
            (above, "up", frame.area.top() + 6),
            (below, "down", frame.area.bottom() - 6),
        ):
            if not where.any():
                continue
            for number, token in enumerate(PARTS):
                rows = where & (part == number)
                color = QColor(getattr(theme.tokens(), token))
                draw_symbols(painter, xs[rows], np.full(int(rows.sum()), edge), symbol(kind, color, 7, ratio))


def few_values(values: Floats) -> Floats:
    """The distinct `values` (n,), NaN left out, ascending, if they are few and stand for many rows each;
    else none."""
    distinct = _distinct(values[:: len(values) // LOOKED_AT + 1])
    if len(distinct) > MOST_COLUMNS:
        return distinct[:0]
    others = np.ones(len(values), dtype=np.bool_)
    for value in distinct:
        others &= values != value
    rest = values[others]
    missing = int(np.count_nonzero(np.isnan(rest)))
    distinct = _distinct(clean(np.concatenate([distinct, rest]))[0])
    most = min(MOST_COLUMNS, (len(values) - missing) // 4)
    return distinct if 2 <= len(distinct) <= most else np.empty(0)


def _distinct(values: Floats) -> Floats:
    return np.unique(values[~np.isnan(values)])


def _room(few: Floats) -> float:
    """How far rows of one of a few values are spread to its sides, so that they can be told apart."""
    return 0.36 * float(np.diff(few).min()) if len(few) else 0.0


def _range_of(ends: Range | None, few: Floats) -> Range | None:
    if ends is None:
        return None
    if len(few):
        return float(few[0]) - 1.4 * _room(few), float(few[-1]) + 1.4 * _room(few)
    return padded(*ends, 0.06)
