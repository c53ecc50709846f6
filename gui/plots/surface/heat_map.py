"""A surface seen from above: colours, contours, and hatching where the loss cannot be drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from engine.surface.records import Surface
from gui import theme
from gui.plots.maps.color_scale import ColorScale
from gui.plots.maps.contours import contour_lines, draw_lines
from gui.plots.maps.heat_image import Levels, enlarged, image_size, paint_levels
from gui.plots.painting import Floats, Frame
from gui.plots.surface.loss_scale import LossScale

Flags = NDArray[np.bool_]

CONTOURS = 12  # about so many
SHARES = ColorScale(0.0, 1.0)


class HeatMap:
    """Draws one surface by one scale; what does not change from frame to frame is worked out once."""

    def __init__(self, surface: Surface, scale: LossScale) -> None:
        self.surface, self.scale = surface, scale
        self._levels: Levels | None = None
        self._size = (0, 0)
        self._contours: list[Floats] | None = None

    @property
    def holes(self) -> tuple[Flags, Flags]:
        """bool (ny, nx) twice: where the loss is no number, and where it is beyond what can be drawn."""
        loss = self.surface.loss
        missing = np.isnan(loss)
        return missing, ~missing & ~np.isfinite(self.scale.places(loss))

    @property
    def contours(self) -> list[Floats]:
        """For each step of the scale the lines (n, 4) in values of the axes."""
        if self._contours is None:
            surface, places = self.surface, self.scale.places(self.surface.loss)
            self._contours = [
                contour_lines(places, surface.x, surface.y, place) for place, _ in self.scale.steps(CONTOURS)
            ]
        return self._contours

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Within the area of the plot, which may show more or less than the surface."""
        area = self._area(frame)
        if area.width() < 1 or area.height() < 1:
            return
        self._paint_hatching(painter, area)
        paint_levels(painter, area, self._levels_for(area, painter), SHARES.colors(theme.tokens().dark))
        self._paint_contours(painter, frame)

    def _area(self, frame: Frame) -> QRectF:
        (x0, x1), y = self.surface.region.x, self.surface.region.y or (0.0, 1.0)
        left, right = frame.xs(np.array([x0, x1])).tolist()
        bottom, top = frame.ys(np.array(y)).tolist()
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def _levels_for(self, area: QRectF, painter: QPainter) -> Levels:
        size = image_size(area.width(), area.height(), painter.device().devicePixelRatioF())
        # A map that is moved or zoomed stays as it is until it is worked out anew.
        if self._levels is None or not 0.7 < size[0] / self._size[0] < 1.4:
            shares = self.scale.shares(self.surface.loss)
            self._levels, self._size = SHARES.levels(enlarged(shares, *size)), size
        return self._levels

    def _paint_hatching(self, painter: QPainter, area: QRectF) -> None:
        tokens = theme.tokens()
        for found, pattern in zip(
            self.holes, (Qt.BrushStyle.DiagCrossPattern, Qt.BrushStyle.BDiagPattern), strict=True
        ):
            if not found.any():
                continue
            brush = QBrush(QColor(tokens.muted), pattern)
            brush.setTransform(painter.transform().inverted()[0])
            for rectangle in _cells(found, area):
                painter.fillRect(rectangle, brush)

    def _paint_contours(self, painter: QPainter, frame: Frame) -> None:
        tokens = theme.tokens()
        color = theme.mixed(tokens.panel, tokens.text, 0.75)
        color.setAlphaF(0.45)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 1))
        for lines in self.contours:
            drawn = np.empty_like(lines)
            drawn[:, 0::2], drawn[:, 1::2] = frame.xs(lines[:, 0::2]), frame.ys(lines[:, 1::2])
            draw_lines(painter, drawn)


def _cells(found: Flags, area: QRectF) -> list[QRectF]:
    """Rectangles over the nodes `found` (ny, nx) and their neighbours, which nothing is drawn for: one for
    each row and stretch."""
    rows, columns = found.shape
    wide, high = area.width() / (columns - 1), area.height() / (rows - 1)
    rectangles = []
    for row in range(rows):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], found[row].astype(np.int8), [0]])))
        for first, end in edges.reshape(-1, 2).tolist():
            left = max(area.left() + (first - 1) * wide, area.left())
            right = min(area.left() + end * wide, area.right())
            top = max(area.bottom() - (row + 1) * high, area.top())
            bottom = min(area.bottom() - (row - 1) * high, area.bottom())
            rectangles.append(QRectF(QPointF(left, top), QPointF(right, bottom)))
    return rectangles


def value_at(surface: Surface, x: float, y: float) -> float | None:
    """The loss at a place, between the nodes around it; None outside the surface."""
    (x0, x1), (y0, y1) = surface.region.x, surface.region.y or (0.0, 1.0)
    across, up = (x - x0) / (x1 - x0), (y - y0) / (y1 - y0)
    last = surface.nodes - 1
    if not 0 <= across <= 1 or (surface.region.y is not None and not 0 <= up <= 1):
        return None
    column = min(int(across * last), last - 1)
    right = across * last - column
    if surface.region.y is None:
        return _mixed(surface.loss[column], surface.loss[column + 1], right)
    row = min(int(up * last), last - 1)
    low = _mixed(surface.loss[row, column], surface.loss[row, column + 1], right)
    high = _mixed(surface.loss[row + 1, column], surface.loss[row + 1, column + 1], right)
    return _mixed(low, high, up * last - row)


def _mixed(one: float, other: float, share: float) -> float:
    """Between two numbers; at an end that end alone, whatever the other is."""
    if share <= 0.0:
        return float(one)
    return float(other) if share >= 1.0 else float(one) * (1.0 - share) + float(other) * share
