"""The scale of a map: its colours from low to high, with numbers beside the contours' losses."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.plots.plot_base import LivePlot
from gui.plots.surface.heat_map import CONTOURS, SHARES
from gui.plots.surface.loss_scale import LossScale

_BAR = 12  # px wide
_WIDEST = "5,000,000"


class ColorBar(QWidget):
    """Stands beside `plot`, as high as its area."""

    def __init__(self, plot: LivePlot) -> None:
        super().__init__()
        self._plot = plot
        self.scale: LossScale | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        theme.theme_changed.connect(self.updateGeometry)

    def show_scale(self, scale: LossScale | None) -> None:
        """Draw this one from now on."""
        if scale != self.scale:
            self.scale = scale
            self.update()

    def texts(self) -> list[tuple[float, str]]:
        """Places and numbers that are written, as many as have room."""
        if self.scale is None:
            return []
        room = self._area().height() / (QFontMetricsF(theme.small_font()).height() * 1.3)
        steps = self.scale.steps(CONTOURS)
        every = max(1, -(-len(steps) // max(int(room), 1)))
        return steps[::every]

    def sizeHint(self) -> QSize:
        room = QFontMetricsF(theme.small_font()).horizontalAdvance(_WIDEST)
        return QSize(round(_BAR + 10 + room), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.scale is None:
            return
        painter = QPainter(self)
        area, tokens = self._area(), theme.tokens()
        colors = SHARES.colors(tokens.dark)[:255]
        strip = QImage(1, len(colors), QImage.Format.Format_RGB32)
        for level, color in enumerate(colors):
            strip.setPixel(0, len(colors) - 1 - level, color)
        bar = QRectF(2, area.top(), _BAR, area.height())
        painter.drawImage(bar, strip)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(theme.small_font())
        metrics = QFontMetricsF(painter.font())
        for place, text in self.texts():
            y = area.bottom() - self.scale.share(place) * area.height()
            painter.setPen(QPen(theme.color("muted"), 1))
            painter.drawLine(QPointF(bar.right() + 1, y), QPointF(bar.right() + 4, y))
            top = min(max(y - metrics.height() / 2, 0.0), self.height() - metrics.height())
            place_for = QRectF(bar.right() + 7, top, self.width() - bar.right() - 7, metrics.height())
            painter.drawText(place_for, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _area(self) -> QRectF:
        found = self._plot.frame().area
        shift = self._plot.y() - self.y()
        return QRectF(0, found.top() + shift, self.width(), max(found.height(), 1.0))
