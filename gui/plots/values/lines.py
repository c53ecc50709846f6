"""Lines over the steps, each with its name at its end."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gui import theme
from gui.plots.painting import DASHED, Floats, Frame, draw_line, draw_symbols, symbol
from gui.plots.values.name_places import place_names

_COLORS = ("train", "validation", "model", "truth", "test", "text")
_DASHES: tuple[tuple[float, ...], ...] = ((), DASHED, (2.0, 3.0), (11.0, 4.0, 2.0, 4.0))
_WIDEST = 150  # px for a name
_GAP = 6  # px between a line and its name


def look_of(number: int) -> tuple[QColor, tuple[float, ...]]:
    """Colour and dashes of a line: no two of the first twelve have both in common."""
    return theme.color(_COLORS[number % len(_COLORS)]), _DASHES[(number + number // 12) % len(_DASHES)]


def room_for(names: tuple[str, ...]) -> int:
    """Pixels that the names need at the right of a plot."""
    metrics = QFontMetricsF(theme.small_font())
    return round(min(max(map(metrics.horizontalAdvance, names), default=0.0), _WIDEST)) + 2 * _GAP + 6


def with_gaps(steps: Floats, values: Floats, gaps: np.ndarray) -> tuple[Floats, Floats]:
    """`steps` (n,) and `values` (n, lines) with a row of NaN ahead of each of the rows `gaps` (n,)."""
    at = np.flatnonzero(gaps)
    return np.insert(steps, at, np.nan), np.insert(values, at, np.nan, axis=0)


def paint_lines(
    painter: QPainter, frame: Frame, steps: Floats, values: Floats, names: tuple[str, ...]
) -> None:
    """`values` (n, lines) as the axis has them, over `steps` (n,); a NaN interrupts a line."""
    xs = frame.xs(steps)
    ends: list[tuple[int, float, float]] = []
    for number in range(values.shape[1]):
        color, dash = look_of(number)
        ys = frame.ys(values[:, number])
        draw_line(painter, xs, ys, color, 1.5, dash)
        known = np.flatnonzero(np.isfinite(xs) & np.isfinite(ys))
        if len(known):
            ends.append((number, float(xs[known[-1]]), float(ys[known[-1]])))
    if ends:
        _paint_names(painter, frame, ends, names)


def _paint_names(
    painter: QPainter, frame: Frame, ends: list[tuple[int, float, float]], names: tuple[str, ...]
) -> None:
    area = frame.area
    inside = [end for end in ends if area.left() <= end[1] <= area.right() + 1]
    painter.setClipping(False)
    painter.setFont(theme.small_font())
    metrics = QFontMetricsF(theme.small_font())
    height = metrics.height()
    wanted = [min(max(y, area.top()), area.bottom()) for _, _, y in inside]
    places = place_names(wanted, height, area.top(), area.bottom())
    ratio = painter.device().devicePixelRatioF()
    for (number, x, y), place in zip(inside, places, strict=True):
        color, _ = look_of(number)
        if area.top() <= y <= area.bottom():
            draw_symbols(painter, np.array([x]), np.array([y]), symbol("dot", color, 5, ratio))
        painter.setPen(color)
        if abs(place - y) > height / 2:
            painter.drawLine(QPointF(x + 2, min(max(y, area.top()), area.bottom())), QPointF(x + _GAP, place))
        name = metrics.elidedText(names[number], Qt.TextElideMode.ElideMiddle, _WIDEST)
        room = QRectF(x + _GAP + 2, place - height / 2, metrics.horizontalAdvance(name) + 2, height)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
    painter.setClipRect(area)
