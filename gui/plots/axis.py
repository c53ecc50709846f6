"""The axis of a plot: of constant width, few ticks, real minus signs, in the colours of the theme."""

from collections.abc import Mapping
from html import escape

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from gui import theme
from gui.plots import ticks

_WIDEST = "−0.0000"
_MOST = 120  # px for a word beside the plot


class PlotAxis(pg.AxisItem):
    """`orientation` is "left" or "bottom". Ticks are those of `gui.plots.ticks`."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.decades = False  # values are powers of ten
        self.whole = False  # ticks at whole numbers only
        self._names: Mapping[float, str] | None = None
        self._label = ""
        self._has_room = True
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, tickTextOffset=6, autoExpandTextSpace=False, hideOverlappingLabels=18)
        self.wear_theme()

    def wear_theme(self) -> None:
        """Take the colours and fonts in force."""
        tokens = theme.tokens()
        font = theme.small_font()
        self.setPen(tokens.line)
        self.setTextPen(tokens.muted)
        self.setTickFont(font)
        metrics = QFontMetricsF(font)
        room = metrics.height() + 6 if self._label and self._has_room else 0
        if self.orientation == "left":
            words = max(map(metrics.horizontalAdvance, (self._names or {}).values()), default=0.0)
            widest = max(metrics.horizontalAdvance(_WIDEST), min(words, _MOST))
            self.setWidth(widest + 10 + room)
        else:
            self.setHeight(metrics.height() + 8 + room)
        self._show_label()

    def set_label(self, text: str) -> None:
        """Name the axis; plain text, any characters."""
        if text != self._label:
            self._label = text
            self.wear_theme()
            self.resizeEvent()

    def set_has_room(self, has_room: bool) -> None:
        """Whether there is room for the label; a low plot keeps it for the curves."""
        if has_room != self._has_room:
            self._has_room = has_room
            self.wear_theme()
            self.resizeEvent()

    def set_decades(self, decades: bool) -> None:
        self.decades = decades
        self._renew()

    def set_names(self, names: Mapping[float, str] | None) -> None:
        """Put words at given values instead of numbers (None: numbers again)."""
        if names != self._names:
            self._names = names
            self.wear_theme()
            self._renew()

    def positions(self) -> list[float]:
        """Where the ticks are now, for grid lines."""
        low, high = self.range
        return [value for _, values in self.tickValues(low, high, self._length()) for value in values]

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        low, high = min(minVal, maxVal), max(minVal, maxVal)
        if self._names is not None:
            inside = [value for value in self._names if low <= value <= high]
            return [(1.0, inside[:: max(1, round(len(inside) * 60 / max(size, 60)))])]
        count = size / 38 if self.orientation == "left" else size / 90
        if self.decades:
            return [(1.0, ticks.decade_ticks(low, high, count))]
        spacing, values = ticks.linear_ticks(low, high, count, self.whole)
        return [(spacing, values)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self._names is not None:
            return [self._cut(self._names[value]) for value in values]
        if self.decades:
            plain = self.range[0] >= -4 and self.range[1] <= 4
            return [ticks.decade_text(value, plain) for value in values]
        return [ticks.linear_text(value, spacing, self.whole) for value in values]

    def resizeEvent(self, event: object = None) -> None:
        if hasattr(self, "_label"):  # pyqtgraph calls this from its constructor
            self._show_label()
        super().resizeEvent(event)  # puts the label in the middle

    def _cut(self, word: str) -> str:
        """As much of `word` as there is room for."""
        if self.orientation != "left":
            return word
        return QFontMetricsF(theme.small_font()).elidedText(word, Qt.TextElideMode.ElideRight, _MOST)

    def _length(self) -> float:
        return float(self.height() if self.orientation == "left" else self.width())

    def _show_label(self) -> None:
        if not self._label or not self._has_room:
            self.showLabel(False)
            return
        metrics = QFontMetricsF(theme.small_font())
        shown = metrics.elidedText(self._label, Qt.TextElideMode.ElideMiddle, max(self._length() - 12, 40))
        size = theme.small_font().pointSizeF()
        style = {"color": theme.tokens().muted, "font-size": f"{size:.2f}pt"}
        self.setLabel(escape(shown), **style)

    def _renew(self) -> None:
        self.picture = None
        self.update()
