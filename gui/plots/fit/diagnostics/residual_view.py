"""Residuals, target minus prediction, along the prediction or any column of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from datasets.problems import QT_TRANSLATE_NOOP
from engine.diagnostics.residuals import group_means, running_mean
from engine.report import Predictions
from gui import theme
from gui.numbers import count, figure
from gui.plots.calm_range import Range, calm_interval
from gui.plots.fit.diagnostics.sample_view import SampleView
from gui.plots.fit.fit_data import PARTS, Rows, Split, row_name
from gui.plots.fit.fit_view import RowPlaces
from gui.plots.fit.plane.input_axis import MOST_CATEGORIES, InputAxis
from gui.plots.fit.shape import Shape
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.series import clean
from gui.plots.symbols import draw_rows, size_for

if TYPE_CHECKING:
    from datasets.table import Table

_AXIS = "residual axis"  # in the memory of pictures
_NONE = np.empty(0)


class ResidualView(SampleView):
    """Points without a pattern are what is wished for; a running mean of the training rows shows one."""

    key = "residuals"
    title = QT_TRANSLATE_NOOP("FitView", "Residuals")
    keys = (*PARTS, "mean")

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return not shape.classes and shape.rows > 0 and (shape.known or bool(shape.numeric))

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._bar = self.use_bar()
        self._box = self._bar.add_box()
        self._bar.chosen.connect(self._on_chosen)
        self._axis: InputAxis | None = None  # None: the prediction
        self._x: Floats = _NONE
        self._residual: Floats = _NONE
        self._places = RowPlaces.none()
        self._mean = _NONE, _NONE
        self._x_range: Range | None = None
        self.retell()

    def recall(self, memory: dict[str, Any]) -> None:
        super().recall(memory)
        name = memory.get(_AXIS)
        if name in self.table.columns:
            self._axis = InputAxis.of(self.table, name)
        self.retell()

    def take_table(self, table: Table, split: Split) -> bool:
        super().take_table(table, split)
        if self._axis is not None:
            self._axis = InputAxis.of(table, self._axis.name)
        return True

    def retell(self) -> None:
        names = [self.tr("prediction"), *self.table.columns]
        at = 0 if self._axis is None else 1 + self.table.columns.index(self._axis.name)
        self._bar.offer(self._box, names, at)
        self._bar.name(self._box, self.tr("along"), self.tr("What the residuals are drawn along"))

    def axis_labels(self) -> tuple[str, str]:
        along = self.tr("{target}, predicted").format(target=self._name)
        return along if self._axis is None else self._axis.name, self.tr("target − prediction")

    def x_names(self) -> dict[float, str] | None:
        return None if self._axis is None else self._axis.names

    def hint(self) -> str:
        if self._axis is None or self._axis.is_drawable:
            return ""
        return self.tr(
            "“{input}” cannot be laid out on an axis: it has no number, or more than {most} categories.\n"
            "Choose another column above."
        ).format(input=self._axis.name, most=MOST_CATEGORIES)

    def learn(self, found: Predictions) -> None:
        with np.errstate(invalid="ignore", over="ignore"):
            self._residual = clean(found.target[:, self.target] - found.predicted[:, self.target])[0]
        if self._axis is None:
            self._x = clean(found.predicted[:, self.target])[0]
        else:
            self._x = self._axis.places(self.table, found.row)
        self._places = RowPlaces(found.row, self._x, self._residual)
        self._mean = self._means(found)

    def _means(self, found: Predictions) -> tuple[Floats, Floats]:
        """Along the axis, the mean residual of the training rows there."""
        own = found.part == 0
        weight = None if found.weight is None else found.weight[own]
        x, residual = self._x[own], self._residual[own]
        if self._axis is None or not self._axis.labels:
            return running_mean(x, residual, weight)
        groups = np.where(np.isnan(x), -1, np.round(np.nan_to_num(x))).astype(np.int64)
        labels = len(self._axis.labels)
        return np.arange(float(labels)), group_means(groups, residual, labels, weight)

    def drop(self) -> None:
        self._x = self._residual = _NONE
        self._places = RowPlaces.none()
        self._mean = _NONE, _NONE
        self._x_range = None

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return self._across(), around_zero(y_now, self._residual)

    def _across(self) -> Range:
        if self._axis is not None:
            return self._axis.range
        known = self._x[np.isfinite(self._x)]
        if len(known):
            self._x_range = calm_interval(self._x_range, float(known.min()), float(known.max()))
        return self._x_range or (0.0, 1.0)

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        y = float(frame.ys(np.zeros(1))[0])
        painter.setPen(QPen(QColor(theme.tokens().muted), 1.4))
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y))

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        if self.found is None:
            return
        xs, ys = frame.xs(self._x), frame.ys(self._residual)
        for number, name in enumerate(PARTS):
            rows = self.found.part == number
            draw_rows(painter, name, xs[rows], ys[rows], size_for(len(xs)))
        color = QColor(theme.tokens().model)
        x, mean = self._mean
        if self._axis is None or not self._axis.labels:
            draw_line(painter, frame.xs(x), frame.ys(mean), color, 2.2)
            return
        ends = np.column_stack([x - 0.36, x + 0.36, np.full(len(x), np.nan)]).ravel()
        draw_line(painter, frame.xs(ends), frame.ys(np.repeat(mean, 3)), color, 2.2)

    def note(self) -> str:
        parts = [super().note()]
        without = int(np.count_nonzero(~(np.isfinite(self._x) & np.isfinite(self._residual))))
        if without:
            parts.append(self.tr("rows without numbers: {rows}").format(rows=count(without)))
        return "  ·  ".join(part for part in parts if part)

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        row = self.row_at(frame, at)
        return self.said_of(row) if row >= 0 else self.tr("residual {value}").format(value=figure(at[1]))

    @property
    def drawn(self) -> Rows:
        return self._places.rows

    def places(self, rows: Rows) -> tuple[Floats, Floats]:
        return self._places.of(rows)

    def said_of(self, row: int) -> str:
        return row_said(self, self.found, row, self._places)

    def _on_chosen(self) -> None:
        at = self._box.currentIndex()
        self._axis = InputAxis.of(self.table, self.table.columns[at - 1]) if at > 0 else None
        self.memory[_AXIS] = "" if self._axis is None else self._axis.name
        self._x_range = None
        self.relearn()


def around_zero(now: Range | None, residual: Floats) -> Range:
    """A range that shows all finite residuals, 0 in its middle."""
    known = np.abs(residual[np.isfinite(residual)])
    most = float(known.max()) if len(known) else 0.0
    return calm_interval(now, -1.08 * most, 1.08 * most) if most > 0 else now or (-1.0, 1.0)


def row_said(view: SampleView, found: Predictions | None, row: int, places: RowPlaces) -> str:
    """The figures of a row: what it is, what is predicted, what is left."""
    at = int(places.index(np.array([row]))[0])
    if at < 0 or found is None:
        return view.tr("row {row}").format(row=count(row + 1))
    target, predicted = found.target[at, view.target], found.predicted[at, view.target]
    return view.tr("row {row}   predicted {predicted}   residual {residual}").format(
        row=row_name(int(found.row[at]), int(found.part[at])),
        predicted=figure(predicted),
        residual=figure(target - predicted),
    )
