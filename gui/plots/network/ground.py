"""What stands under the units' pictures: wires, or bands where there are too many, frames, names, biases."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from engine.network.records import Floats, NetworkView
from gui import theme
from gui.plots.calm_range import round_up
from gui.plots.network.layout import Column, Kind, Layout
from gui.plots.network.summary_box import draw_summary
from gui.plots.network.wires import Wires, draw_wires

NAME_ROOM = 96  # px at most for a name at a side
BIAS = 3.0  # px, the height of the bar below a unit


def names_room(view: NetworkView, metrics: QFontMetrics) -> tuple[float, float]:
    """The width left and right that the names of inputs and outputs take."""
    sides = []
    for layer in (view.layers[0], view.layers[-1]):
        names = layer.names[: layer.shown] if layer.shown else ()
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        sides.append(min(widest, NAME_ROOM) + (22.0 if names else 16.0))
    return sides[0], sides[1]


def paint_ground(
    painter: QPainter,
    view: NetworkView,
    layout: Layout,
    wires: Wires,
    weights: Floats,
    scale: float,
    looked_at: NDArray[np.bool_] | None,
) -> None:
    """All of it. `looked_at`: see `draw_wires`."""
    painter.setFont(theme.small_font())
    for at in range(1, len(layout.columns)):
        before, here = layout.columns[at - 1], layout.columns[at]
        joined = view.layers[at].weight is not None and before.kind is here.kind is Kind.UNITS
        if not joined:
            _paint_band(painter, before, here)
    draw_wires(painter, wires, weights, scale, looked_at)
    for at, column in enumerate(layout.columns):
        if column.kind is Kind.BOX:
            draw_summary(painter, view.layers[at], column.area)
        else:
            _paint_frames(painter, column)
            _paint_biases(painter, view.layers[at].bias, column)
    for at, side in ((0, Qt.AlignmentFlag.AlignRight), (len(layout.columns) - 1, Qt.AlignmentFlag.AlignLeft)):
        _paint_names(painter, view.layers[at].names, layout.columns[at], side)


def _paint_band(painter: QPainter, before: Column, here: Column) -> None:
    """That every unit is joined with every other, where there is no room for the lines."""
    left, right = before.body, here.body
    path = QPainterPath(left.topRight())
    middle = (left.right() + right.left()) / 2
    path.cubicTo(QPointF(middle, left.top()), QPointF(middle, right.top()), right.topLeft())
    path.lineTo(right.bottomLeft())
    path.cubicTo(QPointF(middle, right.bottom()), QPointF(middle, left.bottom()), left.bottomRight())
    path.closeSubpath()
    faint = QColor(theme.tokens().line)
    faint.setAlphaF(0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, faint)


def _paint_frames(painter: QPainter, column: Column) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("muted"), 1))
    painter.setBrush(theme.color("panel"))
    for box in column.units:
        painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)


def _paint_biases(painter: QPainter, bias: Floats | None, column: Column) -> None:
    """A bar below each unit, from its middle to the right for a bias above 0, to the left below 0."""
    if bias is None or column.kind is not Kind.UNITS:
        return
    sizes = np.abs(bias[np.isfinite(bias)])
    scale = round_up(max(float(sizes.max()) if len(sizes) else 0.0, 0.5))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for box, value in zip(column.units, bias.tolist(), strict=False):
        draw_bias(painter, value, scale, QRectF(box.left(), box.bottom() + 2.5, box.width(), BIAS))


def draw_bias(painter: QPainter, value: float, scale: float, area: QRectF) -> None:
    """The bar of one bias within `area`; `scale` fills a half of it."""
    painter.fillRect(area.adjusted(0, 1, 0, -1), theme.color("line"))
    if not np.isfinite(value):
        return
    middle, reach = area.center().x(), area.width() / 2 * min(abs(value) / scale, 1.0)
    start = middle if value >= 0 else middle - reach
    painter.fillRect(
        QRectF(start, area.y(), max(reach, 0.5), area.height()),
        theme.color("positive" if value >= 0 else "negative"),
    )
    painter.fillRect(QRectF(middle - 0.5, area.y() - 1, 1, area.height() + 2), theme.color("muted"))


def _paint_names(painter: QPainter, names: tuple[str, ...], column: Column, side: Qt.AlignmentFlag) -> None:
    if column.kind is not Kind.UNITS:
        return
    metrics = painter.fontMetrics()
    painter.setPen(theme.color("text"))
    for name, box in zip(names, column.units, strict=False):
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, NAME_ROOM)
        x = box.left() - NAME_ROOM - 8 if side is Qt.AlignmentFlag.AlignRight else box.right() + 8
        room = QRectF(x, box.y() - 8, NAME_ROOM, box.height() + 16)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
