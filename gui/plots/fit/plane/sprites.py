"""Small marks in many colours, cut out of one sheet, so that thousands are stamped in one call."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from shiboken6 import Shiboken

from gui import theme
from gui.plots.painting import Floats, is_drawing

FILLED, OPEN, DOTTED = "filled", "open", "dotted"
_HALO = 1.1  # px of ground around a mark
_EDGE = 1.0  # px of line around its colour

# In units of half the size, y downwards; shapes of about the same area.
_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "square": ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)),
    "diamond": ((0, -1.2), (1.05, 0), (0, 1.2), (-1.05, 0)),
    "triangle": ((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
    "wedge": ((0, 1.15), (1.1, -0.85), (-1.1, -0.85)),
    "plus": tuple(
        (x * 1.1, y * 1.1)
        for x, y in (
            *((-0.36, -1), (0.36, -1), (0.36, -0.36), (1, -0.36), (1, 0.36), (0.36, 0.36)),
            *((0.36, 1), (-0.36, 1), (-0.36, 0.36), (-1, 0.36), (-1, -0.36), (-0.36, -0.36)),
        )
    ),
    "cross": tuple(
        ((x - y) * 0.82, (x + y) * 0.82)
        for x, y in (
            *((-0.36, -1), (0.36, -1), (0.36, -0.36), (1, -0.36), (1, 0.36), (0.36, 0.36)),
            *((0.36, 1), (-0.36, 1), (-0.36, 0.36), (-1, 0.36), (-1, -0.36), (-0.36, -0.36)),
        )
    ),
    "star": tuple(
        (r * math.sin(at * math.pi / 5), -r * math.cos(at * math.pi / 5))
        for at, r in enumerate((1.3, 0.58) * 5)
    ),
    "hexagon": tuple(
        (1.08 * math.cos(at * math.pi / 3), 1.08 * math.sin(at * math.pi / 3)) for at in range(6)
    ),
    "glass": ((-1, -1.05), (1, -1.05), (0.2, 0), (1, 1.05), (-1, 1.05), (-0.2, 0)),
}


@dataclass(frozen=True)
class Look:
    """A mark: its shape ("dot" or one of _CORNERS), its colour, and how much of it is filled."""

    shape: str
    color: QColor
    fill: str = FILLED


class SpriteSheet:
    """The marks of `looks` (each n logical pixels in diameter), side by side."""

    def __init__(self, looks: Sequence[Look], size: float, ratio: float) -> None:
        self._looks, self._size = list(looks), size
        self._side = math.ceil((size * 1.3 + 2 * (_HALO + _EDGE) + 2) * ratio)
        self._ratio = ratio
        self._pixmap = QPixmap(max(self._side * len(looks), 1), self._side)
        self._pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        for at, look in enumerate(looks):
            paint_mark(painter, QPointF((at + 0.5) * self._side / ratio, self._side / ratio / 2), look, size)
        painter.end()

    def stamp(self, painter: QPainter, xs: Floats, ys: Floats, which: NDArray[np.integer[Any]]) -> None:
        """Put the mark `which` (n,) at each pixel `xs`, `ys` (n,); NaN is left out."""
        shown = np.isfinite(xs) & np.isfinite(ys)
        number = int(np.count_nonzero(shown))
        if not number:
            return
        if is_drawing(painter):
            self._draw(painter, xs[shown], ys[shown], which[shown])
            return
        # QPainter.PixmapFragment is a C struct of ten doubles:
        # x, y, sourceLeft, sourceTop, width, height, scaleX, scaleY, rotation, opacity
        memory = np.empty((number, 10))
        memory[:, 0], memory[:, 1], memory[:, 2] = xs[shown], ys[shown], which[shown] * self._side
        memory[:, 3:] = (0, self._side, self._side, 1 / self._ratio, 1 / self._ratio, 0, 1)
        first: Any = Shiboken.wrapInstance(memory.ctypes.data, QPainter.PixmapFragment)
        painter.drawPixmapFragments(first, number, self._pixmap)

    def _draw(self, painter: QPainter, xs: Floats, ys: Floats, which: NDArray[np.integer[Any]]) -> None:
        painter.save()
        for x, y, number in zip(xs.tolist(), ys.tolist(), which.tolist(), strict=True):
            paint_mark(painter, QPointF(x, y), self._looks[number], self._size)
        painter.restore()


def paint_mark(painter: QPainter, middle: QPointF, look: Look, size: float) -> None:
    """One mark of so many logical pixels around `middle`."""
    tokens = theme.tokens()
    ground, half = QColor(tokens.panel), size / 2
    edge = QColor(tokens.text)
    edge.setAlphaF(0.85)
    painter.setBrush(ground)
    painter.setPen(_pen(ground, 2 * _HALO + _EDGE))
    _paint_shape(painter, middle, look.shape, half)
    if look.fill == FILLED:
        painter.setBrush(look.color)
        painter.setPen(_pen(edge, _EDGE))
        _paint_shape(painter, middle, look.shape, half)
        return
    painter.setPen(_pen(look.color, 1.7))
    _paint_shape(painter, middle, look.shape, half)
    if look.fill == DOTTED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color)
        painter.drawEllipse(middle, half * 0.42, half * 0.42)


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _paint_shape(painter: QPainter, middle: QPointF, shape: str, half: float) -> None:
    if shape == "dot":
        painter.drawEllipse(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))
        return
    corners = [middle + QPointF(x * half, y * half) for x, y in _CORNERS[shape]]
    painter.drawPolygon(QPolygonF(corners))
