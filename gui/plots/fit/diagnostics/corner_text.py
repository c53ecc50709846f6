"""A few lines of figures in a corner of a plot, each behind a piece of the line that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gui import theme
from gui.plots.painting import Frame, draw_line

_SWATCH = 26.0  # px
_EDGE = 10.0


@dataclass(frozen=True)
class CornerLine:
    """What is said, and how the line looks."""

    text: str
    color: QColor
    dash: Sequence[float] = ()


def paint_corner(painter: QPainter, frame: Frame, lines: Sequence[CornerLine], *, right: bool) -> None:
    """Paint `lines` in the lower left corner, or the lower `right` one."""
    if not lines:
        return
    painter.setFont(theme.fixed_font())
    metrics = QFontMetricsF(painter.font())
    width = _SWATCH + 8 + max(metrics.horizontalAdvance(line.text) for line in lines)
    height = metrics.height() * len(lines)
    left = frame.area.right() - _EDGE - width if right else frame.area.left() + _EDGE
    box = QRectF(left, frame.area.bottom() - _EDGE - height, width, height)
    ground = theme.color("panel")
    ground.setAlphaF(0.85)
    painter.fillRect(box.adjusted(-6, -4, 6, 4), ground)
    for at, line in enumerate(lines):
        top = box.top() + at * metrics.height()
        middle = top + metrics.height() / 2
        ends = np.array([left, left + _SWATCH])
        draw_line(painter, ends, np.array([middle, middle]), line.color, 2.0, line.dash)
        painter.setPen(theme.color("text"))
        place = QRectF(QPointF(left + _SWATCH + 8, top), QPointF(box.right() + 2, top + metrics.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line.text)
