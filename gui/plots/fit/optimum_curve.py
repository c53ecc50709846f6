"""The best that the model can be, to be drawn under the fit as it moves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from engine.report import Plane
from gui import theme
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.reach.tables import Columns, named
from gui.plots.series import clean

DASHES = (11.0, 4.0, 2.0, 4.0)  # unlike those of the true curve


@dataclass(frozen=True, eq=False)
class OptimumCurve:
    """The optimum in original units. x: (n,), y: (n, targets) for one input; plane: for two inputs the same
    over a grid. band: its lower and upper edge (n, targets), None where none is wanted."""

    x: Floats
    y: Floats
    plane: Plane | None = None
    band: tuple[Floats, Floats] | None = None

    def paint(self, painter: QPainter, frame: Frame, target: int) -> None:
        """Draw the curve of one target."""
        if not len(self.x):
            return
        column = min(target, self.y.shape[1] - 1)
        y = clean(self.y[:, column])[0]
        color = QColor(theme.tokens().truth)
        if self.band is not None:
            self._paint_band(painter, frame, self.band[0][:, column], self.band[1][:, column])
        draw_line(painter, frame.xs(clean(self.x)[0]), frame.ys(y), color, 2.0, DASHES)

    def _paint_band(self, painter: QPainter, frame: Frame, low: Floats, high: Floats) -> None:
        """A faint ground between the edges, where both are known, and the edges as thin lines."""
        known = np.isfinite(low) & np.isfinite(high)
        color = QColor(theme.tokens().truth)
        starts = np.flatnonzero(known & ~np.concatenate([[False], known[:-1]]))
        ends = np.flatnonzero(known & ~np.concatenate([known[1:], [False]])) + 1
        for start, end in zip(starts, ends, strict=True):
            xs = frame.xs(self.x[start:end])
            edges = [frame.ys(edge[start:end]) for edge in (low, high)]
            ground = QColor(color)
            ground.setAlphaF(0.13)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            around = np.concatenate([xs, xs[::-1]]), np.concatenate([edges[0], edges[1][::-1]])
            painter.drawPolygon(pg.functions.arrayToQPolygonF(*around))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            faint = QColor(color)
            faint.setAlphaF(0.5)
            for edge in edges:
                draw_line(painter, xs, edge, faint)

    def table(self, x: str, y: str, target: int) -> Columns:
        """The curve of one target under these names, with its band."""
        column = min(target, self.y.shape[1] - 1)
        edges = zip(("low", "high"), self.band or (), strict=False)
        return named(
            [(x, self.x), (y, self.y[:, column]), *((name, edge[:, column]) for name, edge in edges)]
        )

    def at(self, x: float, target: int) -> float:
        """Its value at `x`; NaN where it is not known."""
        if not len(self.x) or not self.x[0] <= x <= self.x[-1]:
            return float("nan")
        return float(np.interp(x, self.x, self.y[:, min(target, self.y.shape[1] - 1)]))
