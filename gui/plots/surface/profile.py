"""The loss along one parameter or direction: a curve, where the run stands on it, and its slope there."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.surface.records import Surface
from gui import theme
from gui.plots.calm_range import Range, padded
from gui.plots.edge_marks import paint_edge_marks
from gui.plots.painting import DASHED, Floats, Frame, draw_line
from gui.plots.series import clean

_FILLED = 0.5  # of a range by the curve, or the range moves
_TANGENT = 70.0  # px to both sides


class Profile:
    """Draws one surface over a line; with `log` in powers of ten."""

    def __init__(self, surface: Surface, log: bool) -> None:
        self.surface, self.log = surface, log
        self._y, self._flags = clean(surface.loss, log)

    def y_range(self, before: Range | None) -> Range:
        """A range that holds the curve."""
        drawn = self._y[np.isfinite(self._y)]
        if not drawn.size:
            return before or (0.0, 1.0)
        low, high = float(drawn.min()), float(drawn.max())
        holds = before is not None and before[0] <= low and high <= before[1]
        if before is not None and holds and high - low >= (before[1] - before[0]) * _FILLED:
            return before
        return padded(low, high, 0.1)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The curve itself, and marks where there is none."""
        x = self.surface.x
        draw_line(painter, frame.xs(x), frame.ys(self._y), theme.color("train"), 1.7)
        paint_edge_marks(painter, frame, x, self._flags, theme.color("train"))

    def paint_run(
        self,
        painter: QPainter,
        frame: Frame,
        at: float,
        loss: float,
        slope: float,
        update: float | None,
        optimum: float | None,
    ) -> None:
        """Where the run stands, the tangent there, where the next step goes, and the optimum."""
        tokens = theme.tokens()
        if optimum is not None:
            x = float(frame.xs(np.array([optimum]))[0])
            draw_line(
                painter,
                np.array([x, x]),
                np.array([frame.area.top(), frame.area.bottom()]),
                QColor(tokens.truth),
                1.4,
                DASHED,
            )
        drawn = float(clean(np.array([loss]), self.log)[0][0])
        if not (np.isfinite(drawn) and np.isfinite(at)):
            return
        here = QPointF(float(frame.xs(np.array([at]))[0]), float(frame.ys(np.array([drawn]))[0]))
        self._paint_tangent(painter, frame, here, loss, slope)
        if update is not None and np.isfinite(update):
            end = float(frame.xs(np.array([at + update]))[0])
            ends = np.array([here.x(), end])
            draw_line(painter, ends, np.full(2, here.y()), QColor(tokens.accent), 2.2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.panel), 2))
        painter.setBrush(QColor(tokens.model))
        painter.drawEllipse(here, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_tangent(
        self, painter: QPainter, frame: Frame, here: QPointF, loss: float, slope: float
    ) -> None:
        """The line with the slope of the curve; on a log axis that is the slope of the logarithm."""
        rise = slope / (loss * np.log(10.0)) if self.log else slope
        per_x = frame.area.width() / (frame.x[1] - frame.x[0])
        per_y = frame.area.height() / (frame.y[1] - frame.y[0])
        steep = -rise * per_y / per_x
        if not np.isfinite(steep):
            return
        reach = _TANGENT / float(np.hypot(1.0, steep))
        ends: Floats = np.array([-reach, reach])
        draw_line(painter, here.x() + ends, here.y() + ends * steep, QColor(theme.tokens().text), 1.4, DASHED)
