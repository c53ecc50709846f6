"""A large layer as one box: its size, the histogram of its weights, their norm, the share of dead units."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from engine.network.records import LayerView
from gui import theme
from gui.numbers import count, figure

MIDDLE = Qt.AlignmentFlag.AlignCenter


def draw_summary(painter: QPainter, layer: LayerView, box: QRectF) -> None:
    """All of it within `box`."""
    summary = layer.summary
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("muted"), 1))
    painter.setBrush(theme.color("panel"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    line = painter.fontMetrics().height()
    painter.setPen(theme.color("text"))
    units = QCoreApplication.translate("Network", "{count} units").format(count=count(layer.units))
    painter.drawText(QRectF(box.x(), box.y() + 6, box.width(), line), MIDDLE, _cut(painter, units, box))
    if summary is None or (layer.weight is None and not summary.counts.any()):
        return
    below = 2 * line + 8
    bars = QRectF(box.x() + 8, box.y() + line + 12, box.width() - 16, box.height() - line - 16 - below)
    if bars.height() >= 10:
        _draw_bars(painter, summary.counts, bars)
    painter.setPen(theme.color("muted"))
    said = (
        f"‖W‖ {figure(summary.norm, 3)}",
        QCoreApplication.translate("Network", "dead {share}").format(share=f"{100 * summary.dead:.0f} %"),
    )
    for at, text in enumerate(said):
        if at and summary.dead > 0:
            painter.setPen(theme.color("bad"))
        row = QRectF(box.x(), box.bottom() - below + 2 + at * line, box.width(), line)
        painter.drawText(row, MIDDLE, _cut(painter, text, box))


def _cut(painter: QPainter, text: str, box: QRectF) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) - 6)


def _draw_bars(painter: QPainter, counts: np.ndarray, area: QRectF) -> None:
    """Weights below 0 at the left in their own colour, those above 0 at the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    width = area.width() / len(counts)
    most = max(float(counts.max()), 1e-12)
    for at, share in enumerate(counts.tolist()):
        tall = round(share / most * area.height())
        x0, x1 = round(area.x() + at * width), round(area.x() + (at + 1) * width)
        color = theme.color("negative" if at < len(counts) / 2 else "positive")
        painter.fillRect(x0, round(area.bottom()) - tall, max(x1 - x0 - 1, 1), tall, color)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
