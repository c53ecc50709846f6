"""A small histogram: upright bars for numbers, one bar below the other for texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from gui import theme
from gui.cards import text_label
from gui.data.column_texts import ColumnTexts
from gui.numbers import count, short_figure

if TYPE_CHECKING:
    from datasets.summary.column_summary import ColumnSummary

BARS_HEIGHT = 64  # pixels
GAP = 1.0  # between bars
LEAST = 2.0  # pixels, the height of a bar that is not empty
SHOWN_CATEGORIES = 5
SWATCH = QSize(14, 10)
HATCHES = {"validation": Qt.BrushStyle.BDiagPattern, "test": Qt.BrushStyle.HorPattern}


class HistogramView(QWidget):
    """Shows the histogram of one `ColumnSummary`; rows held back are hatched in their bars, those for a test
    the other way and on top of those for validation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: ColumnSummary | None = None
        self._parts: tuple[str, ...] = ()
        self._texts = ColumnTexts(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)
        theme.theme_changed.connect(self.update)

    def show_summary(self, summary: ColumnSummary | None, parts: tuple[str, ...] = ()) -> None:
        """Show another summary; None: nothing is known. `parts`: what its marked rows are for."""
        self._summary, self._parts = summary, parts
        self.setAccessibleDescription("" if summary is None else self._texts.picture(summary))
        self.updateGeometry()
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        summary = self._summary
        return summary is None or (summary.histogram is None and not summary.categories)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height())

    def _height(self) -> int:
        line = self._line()
        if self._summary is not None and self._summary.categories:
            return line * min(len(self._summary.categories), SHOWN_CATEGORIES)
        return BARS_HEIGHT + line

    def _line(self) -> int:
        return self.fontMetrics().height() + 2

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._summary is None:
            return
        painter = QPainter(self)
        painter.setFont(theme.small_font())
        if self._summary.categories:
            self._paint_categories(painter)
        elif self._summary.histogram is not None:
            self._paint_bins(painter)
        painter.end()

    def _paint_bins(self, painter: QPainter) -> None:
        summary = self._summary
        assert summary is not None
        histogram = summary.histogram
        assert histogram is not None
        base, highest = float(BARS_HEIGHT), int(histogram.counts.max())
        for place, values in enumerate(histogram.counts):
            room = self._room(place)
            whole = _length(int(values), highest, base - 1)
            self._bar(painter, QRectF(room.left(), base - whole, room.width(), whole))
            foot = base
            for part, held in zip(self._parts, histogram.marked[:, place].tolist(), strict=False):
                length = whole * held / int(values) if values else 0.0
                foot -= length
                _mark(painter, QRectF(room.left(), foot, room.width(), length), part)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(0, base + 0.5), QPointF(self.width(), base + 0.5))
        painter.setPen(theme.color("muted"))
        below = QRectF(0, base + 2, self.width(), self._line())
        ends = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        if len(histogram.counts) == 1:
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, short_figure(summary.minimum))
            return
        for value, alignment in zip((summary.minimum, summary.maximum), ends, strict=True):
            painter.drawText(below, alignment, short_figure(value))

    def _room(self, place: int) -> QRectF:
        """Where the bar of a bin stands."""
        summary = self._summary
        assert summary is not None
        assert summary.histogram is not None
        bins = len(summary.histogram.counts)
        if bins == 1:  # a constant column: one bar in the middle
            return QRectF(self.width() * 0.45, 0, self.width() * 0.1, BARS_HEIGHT)
        step = self.width() / bins
        return QRectF(place * step, 0, max(step - GAP, 1.0), BARS_HEIGHT)

    def _paint_categories(self, painter: QPainter) -> None:
        assert self._summary is not None
        shown = self._summary.categories[:SHOWN_CATEGORIES]
        metrics, line = painter.fontMetrics(), self._line()
        names, named = fitted([" ".join(each.text.split()) for each in shown], metrics, 0.4 * self.width())
        counted = max(metrics.horizontalAdvance(count(each.count)) for each in shown)
        left, longest = named + 8, self.width() - named - counted - 16
        for place, (each, name) in enumerate(zip(shown, names, strict=True)):
            row = QRectF(0, place * line, self.width(), line)
            painter.setPen(theme.color("text"))
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(theme.color("muted"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(row, right, count(each.count))
            whole = _length(each.count, shown[0].count, longest)
            bar = QRectF(left, row.top() + 3, whole, line - 6)
            self._bar(painter, bar)
            start = float(left)
            for part, held in zip(self._parts, each.marked, strict=False):
                length = whole * held / each.count
                _mark(painter, QRectF(start, bar.top(), length, bar.height()), part)
                start += length

    def _bar(self, painter: QPainter, bar: QRectF) -> None:
        color = theme.color("train")
        color.setAlphaF(0.75)
        painter.fillRect(bar, color)

    # words

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.text_at(event.pos().x(), event.pos().y())
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def text_at(self, x: int, y: int) -> str:
        """What is drawn at a pixel, in words; "" where nothing is."""
        summary = self._summary
        if summary is None:
            return ""
        if summary.categories:
            place = y // self._line()
            return self._texts.category(summary.categories[place]) if place < SHOWN_CATEGORIES else ""
        if summary.histogram is None:
            return ""
        bins = len(summary.histogram.counts)
        return self._texts.bin(summary.histogram, min(max(x * bins // max(self.width(), 1), 0), bins - 1))


class PartKey(QWidget):
    """What the bars have for rows that are held back, and a word for it."""

    def __init__(self, part: str) -> None:
        super().__init__()
        self._part = part
        self._label = text_label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(SWATCH.width() + 5, 0, 0, 0)
        row.addWidget(self._label)
        theme.theme_changed.connect(self.update)

    def set_text(self, text: str) -> None:
        self._label.setText(text)

    def text(self) -> str:
        return self._label.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - SWATCH.height()) / 2
        _mark(painter, QRectF(0, top, SWATCH.width(), SWATCH.height()), self._part)
        painter.end()


def _mark(painter: QPainter, bar: QRectF, part: str) -> None:
    """What of a bar is held back: in the colour of its part, and hatched, as colour is never alone."""
    if bar.width() <= 0 or bar.height() <= 0:
        return
    painter.fillRect(bar, theme.color(part))
    painter.fillRect(bar, QBrush(QColor(theme.tokens().panel), HATCHES[part]))


def fitted(names: list[str], metrics: QFontMetrics, most: float) -> tuple[list[str], int]:
    """`names` as there is room for them, and the pixels they need, which are no more than `most`."""
    # One more than the longest: advances are rounded, and what seems too long is cut to "…".
    width = min(max(metrics.horizontalAdvance(name) for name in names) + 1, int(most))
    return [metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width) for name in names], width


def _length(value: int, most: int, longest: float) -> float:
    """How long the bar of `value` is, where that of `most` has all the room: seen also where it is small."""
    return max(longest * value / most, LEAST) if value else 0.0
