"""The key of a map at its right: the colours with numbers beside them, or the classes with their marks."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.plots.fit.plane.region_map import RegionMap, class_color, class_shape
from gui.plots.fit.plane.sprites import Look, paint_mark
from gui.plots.fit.plane.value_map import ValueMap
from gui.plots.maps.heat_image import paint_levels
from gui.plots.ticks import linear_text, linear_ticks

_TOP, _BOTTOM = 10.0, 34.0  # px above and below, where the plot has its margins
_BAR = 12.0
_WIDEST = 110  # px, of the name of a class
_MARK = 8.0


class ColorKey(QWidget):
    """Explains `shown`; the names of classes may become known later."""

    def __init__(self, shown: ValueMap | RegionMap) -> None:
        super().__init__()
        self._shown = shown
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.theme_changed.connect(self.renew)

    def renew(self) -> None:
        """The names, or the colours, are other ones."""
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        if isinstance(self._shown, RegionMap):
            return ", ".join(self._shown.names)
        return f"{self._shown.name}: " + ", ".join(text for _, text in self._ticks(self._shown))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.small_font())
        if isinstance(self._shown, RegionMap):
            widest = max((metrics.horizontalAdvance(name) for name in self._shown.names), default=0.0)
            return QSize(round(min(widest, _WIDEST) + _MARK + 26), 0)
        texts = [*(text for _, text in self._ticks(self._shown)), "−0.5"]
        widest = max(map(metrics.horizontalAdvance, texts))
        return QSize(round(_BAR + widest + 20), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.small_font())
        if isinstance(self._shown, RegionMap):
            self._paint_classes(painter, self._shown)
        else:
            self._paint_scale(painter, self._shown)
        painter.end()

    def _ticks(self, shown: ValueMap) -> list[tuple[float, str]]:
        scale = shown.scale
        count = max(self.height() - _TOP - _BOTTOM, 60.0) / 44
        if shown.has_two:
            values = [scale.low, scale.middle, scale.high]
            spacing = linear_ticks(scale.low, scale.high, 4)[0]
        else:
            spacing, values = linear_ticks(scale.low, scale.high, count)
        return [(value, linear_text(value, spacing)) for value in values]

    def _paint_scale(self, painter: QPainter, shown: ValueMap) -> None:
        metrics = painter.fontMetrics()
        bar = QRectF(2, _TOP, _BAR, max(self.height() - _TOP - _BOTTOM, 1.0))
        levels = shown.scale.levels(np.linspace(shown.scale.low, shown.scale.high, 255))[:, None]
        paint_levels(painter, bar, levels, shown.colors())
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(bar)
        painter.setPen(theme.color("muted"))
        span = shown.scale.high - shown.scale.low
        for value, text in self._ticks(shown):
            y = bar.bottom() - (value - shown.scale.low) / span * bar.height()
            painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 3, y))
            painter.drawText(QPointF(bar.right() + 6, y + metrics.ascent() / 2 - 1), text)

    def _paint_classes(self, painter: QPainter, shown: RegionMap) -> None:
        metrics = painter.fontMetrics()
        line = metrics.height() + 6
        rows = max(int((self.height() - _TOP) // line), 1)
        for number, name in enumerate(shown.names[:rows]):
            middle = QPointF(_MARK, _TOP + (number + 0.5) * line)
            if number == rows - 1 and rows < len(shown.names):
                painter.setPen(theme.color("muted"))
                painter.drawText(QPointF(2 * _MARK + 4, middle.y() + metrics.ascent() / 2 - 1), "…")
                return
            paint_mark(painter, middle, Look(class_shape(number), class_color(number)), _MARK)
            painter.setPen(theme.color("text"))
            cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST)
            painter.drawText(QPointF(2 * _MARK + 4, middle.y() + metrics.ascent() / 2 - 1), cut)
