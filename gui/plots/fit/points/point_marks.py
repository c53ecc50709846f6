"""What the tool for points shows over a plot: rings around what is picked, the band, the cross-hair."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from gui import theme
from gui.icons import icon
from gui.plots.fit.fit_data import Rows
from gui.plots.fit.fit_view import FitView
from gui.plots.painting import Frame, draw_symbols, symbol

_RING = 13.0  # px
_SIDE = 20  # px, of the cursor
_TIP = (3, 17)  # where the pencil's tip is in it


def paint_picks(painter: QPainter, frame: Frame, view: FitView, rows: Rows) -> None:
    """A ring around the points of these rows."""
    ratio = painter.device().devicePixelRatioF()
    ring = symbol("ring", QColor(theme.tokens().accent), _RING, ratio)
    x, y = view.places(rows)
    draw_symbols(painter, frame.xs(x), frame.ys(y), ring)


def paint_band(painter: QPainter, band: QRectF) -> None:
    """The rectangle in which points are caught."""
    accent = QColor(theme.tokens().accent)
    painter.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
    accent.setAlphaF(0.1)
    painter.fillRect(band.normalized(), accent)
    painter.drawRect(band.normalized())


def paint_cross(painter: QPainter, frame: Frame, at: tuple[float, float]) -> None:
    """Where a point will be drawn by the keyboard."""
    x, y = float(frame.xs(np.array([at[0]]))[0]), float(frame.ys(np.array([at[1]]))[0])
    painter.setPen(QPen(QColor(theme.tokens().accent), 1, Qt.PenStyle.DotLine))
    area = frame.area
    painter.drawLines([QLineF(area.left(), y, area.right(), y), QLineF(x, area.top(), x, area.bottom())])


def pencil(ratio: float) -> QCursor:
    """A pencil in the colour of the text, with a rim in that of the ground, so that it is seen everywhere."""
    made = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    for token, shifts in (("panel", (-1, 0, 1)), ("text", (0,))):
        drawn = icon("draw", token)
        for dx in shifts:
            for dy in shifts:
                drawn.paint(painter, QRectF(dx, dy, _SIDE, _SIDE).toRect())
    painter.end()
    return QCursor(made, *_TIP)
