"""A line of figures in a fixed-width face, that keeps its height and is cut rather than making room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme


class FigureLine(QWidget):
    """Standing text at the left, passing text (a read-out) at the right; what is cut is in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._standing = ""
        self._passing = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    def set_standing(self, text: str) -> None:
        if text != self._standing:
            self._standing = text
            self._changed()

    def set_passing(self, text: str) -> None:
        if text != self._passing:
            self._passing = text
            self._changed()

    def text(self) -> str:
        """Everything that the line says."""
        return "   ".join(part for part in (self._standing, self._passing) if part)

    def sizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(theme.fixed_font()).height() + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.fixed_font())
        metrics = painter.fontMetrics()
        room = self.rect().adjusted(14, 0, -14, -4)
        passing = metrics.elidedText(self._passing, Qt.TextElideMode.ElideRight, room.width())
        taken = metrics.horizontalAdvance(passing) + 24 if passing else 0
        painter.setPen(theme.color("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        standing = metrics.elidedText(
            self._standing, Qt.TextElideMode.ElideRight, max(room.width() - taken, 0)
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, standing)
        painter.setPen(theme.color("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, passing)
        painter.end()

    def _changed(self) -> None:
        cut = QFontMetrics(theme.fixed_font()).horizontalAdvance(self._standing) > self.width() - 28
        self.setToolTip(self._standing if cut else "")
        self.setAccessibleName(self.text())
        self.update()
