"""Probabilities of classes as small bars: name, bar, figure; the most probable one in bold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.numbers import figure

MOST = 30  # classes that are drawn, the most probable ones
GAP = 10  # px between name, bar and figure
THICKNESS = 8


class ProbabilityBars(QWidget):
    """Draws one line a class in the order of the classes."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._values: tuple[float, ...] = ()
        self._chosen = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def show_chances(self, names: Sequence[str], values: Sequence[float]) -> None:
        """Show the probability of each class."""
        order = sorted(range(len(names)), key=lambda at: -values[at])[:MOST]
        best = order[0] if order else -1
        shown = sorted(order)
        count = len(self._names)
        self._names = tuple(names[at] for at in shown)
        self._values = tuple(values[at] for at in shown)
        self._chosen = shown.index(best) if best in shown else -1
        self.setAccessibleDescription(
            ", ".join(f"{name}: {figure(value, 4)}" for name, value in self.lines())
        )
        if len(self._names) != count:
            self.updateGeometry()
        self.update()

    def lines(self) -> list[tuple[str, float]]:
        """The classes that are drawn, with their probabilities."""
        return list(zip(self._names, self._values, strict=True))

    def sizeHint(self) -> QSize:
        return QSize(160, max(1, len(self._names)) * self._line())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _line(self) -> int:
        return self.fontMetrics().height() + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = QFont(self.font())
        bold.setBold(True)
        metrics, digits = QFontMetrics(bold), QFontMetrics(theme.fixed_font())
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        name_width = min(widest + 2, int(self.width() * 0.45))
        figure_width = digits.horizontalAdvance("0.00000")
        bar_left = name_width + GAP
        room = max(0, self.width() - bar_left - GAP - figure_width)
        for at, (name, value) in enumerate(self.lines()):
            top, height = at * self._line(), self._line()
            painter.setFont(bold if at == self._chosen else self.font())
            painter.setPen(theme.color("text"))
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, name_width)
            align = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, name_width, height), align | Qt.AlignmentFlag.AlignLeft, text)
            self._draw_bar(painter, QRectF(bar_left, top + (height - THICKNESS) / 2, room, THICKNESS), value)
            painter.setFont(theme.fixed_font())
            painter.setPen(theme.color("text"))
            place = QRectF(self.width() - figure_width, top, figure_width, height)
            painter.drawText(place, align | Qt.AlignmentFlag.AlignRight, _share(value))
        painter.end()

    def _draw_bar(self, painter: QPainter, whole: QRectF, value: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(whole, 3, 3)
        if value > 0:
            painter.setBrush(theme.color("model"))
            width = max(2.0, whole.width() * min(value, 1.0))
            painter.drawRoundedRect(QRectF(whole.left(), whole.top(), width, whole.height()), 3, 3)


def _share(value: float) -> str:
    """Four decimals, so that figures of one list can be compared."""
    return f"{value:.4f}"
