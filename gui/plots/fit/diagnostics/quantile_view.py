"""Residuals against where they would lie if they were normal: on a line, if they are."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor, QPainter

from datasets.problems import QT_TRANSLATE_NOOP
from engine.diagnostics.residuals import mean_and_deviation, normal_quantiles
from engine.report import Predictions
from gui import theme
from gui.numbers import figure
from gui.plots.calm_range import Range
from gui.plots.fit.diagnostics.residual_view import around_zero, row_said
from gui.plots.fit.diagnostics.sample_view import SampleView
from gui.plots.fit.fit_data import PARTS, Rows, Split
from gui.plots.fit.fit_view import RowPlaces
from gui.plots.fit.shape import Shape
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.series import clean
from gui.plots.symbols import draw_rows, size_for

if TYPE_CHECKING:
    from datasets.table import Table


class QuantileView(SampleView):
    """Each part is ranked by itself; the line is that of the training rows' mean and standard deviation."""

    key = "residual_quantiles"
    title = QT_TRANSLATE_NOOP("FitView", "Normal quantiles")
    keys = (*PARTS, "normal")

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return not shape.classes and not shape.decides and shape.rows > 0 and shape.known

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._quantile: Floats = np.empty(0)
        self._residual: Floats = np.empty(0)
        self._places = RowPlaces.none()
        self._normal = math.nan, math.nan
        self._reach = 2.0

    def axis_labels(self) -> tuple[str, str]:
        return self.tr("quantile of a normal distribution"), self.tr("target − prediction")

    def learn(self, found: Predictions) -> None:
        with np.errstate(invalid="ignore", over="ignore"):
            self._residual = clean(found.target[:, self.target] - found.predicted[:, self.target])[0]
        self._quantile = np.full(len(self._residual), np.nan)
        for number, _ in self.parts():
            rows = np.flatnonzero(found.part == number)
            weight = None if found.weight is None else found.weight[rows]
            order, quantiles = normal_quantiles(self._residual[rows], weight)
            self._quantile[rows[order]] = quantiles
            if number == 0:
                self._normal = mean_and_deviation(self._residual[rows], weight)
        known = np.abs(self._quantile[np.isfinite(self._quantile)])
        self._reach = math.ceil(2 * float(known.max()) + 0.2) / 2 if len(known) else 2.0
        self._places = RowPlaces(found.row, self._quantile, self._residual)

    def drop(self) -> None:
        self._quantile = self._residual = np.empty(0)
        self._places = RowPlaces.none()

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return (-self._reach, self._reach), around_zero(y_now, self._residual)

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        if self.found is None:
            return
        mean, deviation = self._normal
        x = np.array(frame.x)
        color = QColor(theme.tokens().truth)
        draw_line(painter, frame.xs(x), frame.ys(mean + deviation * x), color, 1.6, (2.0, 3.0))
        xs, ys = frame.xs(self._quantile), frame.ys(self._residual)
        for number, name in self.parts():
            rows = self.found.part == number
            draw_rows(painter, name, xs[rows], ys[rows], size_for(len(xs)))

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        row = self.row_at(frame, at)
        if row >= 0:
            return self.said_of(row)
        return self.tr("quantile {x}   residual {y}").format(x=figure(at[0], 3), y=figure(at[1]))

    @property
    def drawn(self) -> Rows:
        return self._places.rows[np.isfinite(self._quantile)]

    def places(self, rows: Rows) -> tuple[Floats, Floats]:
        return self._places.of(rows)

    def said_of(self, row: int) -> str:
        return row_said(self, self.found, row, self._places)
