"""How residuals are distributed: their histogram, with the normal distribution of the same mean and width."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from datasets.problems import QT_TRANSLATE_NOOP
from engine.diagnostics.residuals import histogram, mean_and_deviation
from engine.report import Predictions
from gui import theme
from gui.numbers import figure
from gui.plots.calm_range import Range, calm_end
from gui.plots.fit.diagnostics.residual_view import around_zero
from gui.plots.fit.diagnostics.sample_view import DASHES, SampleView
from gui.plots.fit.fit_data import PARTS, Split
from gui.plots.fit.shape import Shape
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.series import clean

if TYPE_CHECKING:
    from datasets.table import Table

_FEWEST, _MOST = 8, 40  # bins


class DistributionView(SampleView):
    """Bars for the training rows, dashed steps for the others: each the share of the rows of its part."""

    key = "residual_histogram"
    title = QT_TRANSLATE_NOOP("FitView", "Histogram of residuals")
    keys = (*(f"line_{part}" for part in PARTS), "normal")
    resting_rows = 50_000

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return not shape.classes and not shape.decides and shape.rows > 0 and shape.known

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._residual: Floats = np.empty(0)
        self._range: Range | None = None
        self._top: float | None = None
        self.edges: Floats = np.empty(0)
        self.shares: dict[str, Floats] = {}
        self._normal = math.nan, math.nan

    def axis_labels(self) -> tuple[str, str]:
        return self.tr("{target}: target − prediction").format(target=self._name), self.tr("share of rows")

    def learn(self, found: Predictions) -> None:
        with np.errstate(invalid="ignore", over="ignore"):
            self._residual = clean(found.target[:, self.target] - found.predicted[:, self.target])[0]
        self._range = around_zero(self._range, self._residual)
        own = int(np.count_nonzero(found.part == 0))
        bins = min(max(round(2 * own ** (1 / 3)), _FEWEST), _MOST)
        self.edges = np.linspace(*self._range, bins + 1)
        self.shares = {}
        for number, name in self.parts():
            rows = found.part == number
            weight = None if found.weight is None else found.weight[rows]
            self.shares[name] = histogram(self._residual[rows], self.edges, weight)
            if number == 0:
                self._normal = mean_and_deviation(self._residual[rows], weight)

    def drop(self) -> None:
        self._residual, self.edges = np.empty(0), np.empty(0)
        self.shares, self._range, self._top = {}, None, None

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        most = max((float(share.max()) for share in self.shares.values() if len(share)), default=0.0)
        if most > 0:
            self._top = calm_end(self._top, most * 1.08, smallest=0.05)
        return self._range or (-1.0, 1.0), (0.0, self._top or 1.0)

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        tokens = theme.tokens()
        for name, shares in self.shares.items():
            color = QColor(getattr(tokens, name))
            xs = np.repeat(frame.xs(self.edges), 2)
            ys = frame.ys(np.concatenate([[0.0], np.repeat(shares, 2), [0.0]]))
            if name == "train":
                ground = QColor(color)
                ground.setAlphaF(0.25)
                painter.setPen(QPen(QColor(0, 0, 0, 0)))
                painter.setBrush(ground)
                painter.drawPolygon(QPolygonF([QPointF(*place) for place in zip(xs, ys, strict=True)]))
            draw_line(painter, xs, ys, color, 1.6, DASHES[name])
        self._paint_normal(painter, frame)
        x = float(frame.xs(np.zeros(1))[0])
        painter.setPen(QPen(QColor(tokens.muted), 1))
        painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()))

    def _paint_normal(self, painter: QPainter, frame: Frame) -> None:
        """The share that a normal distribution would have in each bin, as a smooth line."""
        mean, deviation = self._normal
        if not deviation > 0 or not len(self.edges):
            return
        x = np.linspace(*frame.x, 200)
        width = self.edges[1] - self.edges[0]
        density = np.exp(-(((x - mean) / deviation) ** 2) / 2) / (deviation * math.sqrt(2 * math.pi))
        color = QColor(theme.tokens().truth)
        draw_line(painter, frame.xs(x), frame.ys(density * width), color, 1.6, (2.0, 3.0))

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        place = int(np.searchsorted(self.edges, at[0])) - 1
        if not 0 <= place < len(self.edges) - 1:
            return self.tr("residual {value}").format(value=figure(at[0]))
        shares = "   ".join(
            f"{self.part_name(name)} {100 * share[place]:.1f} %" for name, share in self.shares.items()
        )
        return (
            self.tr("residual {low} to {high}").format(
                low=figure(self.edges[place]), high=figure(self.edges[place + 1])
            )
            + f"   {shares}"
        )
