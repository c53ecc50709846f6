"""The header of the preview: each column's name, and below it what its cells are taken for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from gui import theme
from gui.importing import choice_texts as texts
from gui.importing.preview_model import PreviewModel

SIDE, TOP, ARROW = 8, 5, 9  # px
WIDEST_NAME = 170


class KindHeader(QHeaderView):
    """A press asks for the menu of types. A type that was chosen by hand has the colour of the accent."""

    kind_menu_wanted = Signal(int, QPoint)  # column, global position

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.by_hand: frozenset[str] = frozenset()  # names of columns
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(56)
        theme.theme_changed.connect(self.viewport().update)

    def needed_width(self, section: int) -> int:
        """The width at which type and, up to a point, name are not cut."""
        small = QFontMetrics(theme.small_font())
        name = min(self.fontMetrics().horizontalAdvance(self._model.name(section)), WIDEST_NAME)
        kind = small.horizontalAdvance(self.kind_text(section)) + 2 * ARROW
        return max(name, kind) + 2 * SIDE + 6

    def kind_text(self, section: int) -> str:
        """The type in words, with a mark where it was chosen by hand."""
        kind = texts.translate(texts.KINDS[self._model.kind(section)])
        return f"{kind} •" if self._model.name(section) in self.by_hand else kind

    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().height() + QFontMetrics(theme.small_font()).height()
        return QSize(super().sizeHint().width(), lines + 2 * TOP + 4)

    def sectionSizeFromContents(self, section: int) -> QSize:
        return QSize(self.needed_width(section), self.sizeHint().height())

    def corner_of(self, section: int) -> QPoint:
        """Where a menu for `section` opens, on the screen."""
        left = self.sectionViewportPosition(section)
        return self.viewport().mapToGlobal(QPoint(left, self.viewport().height()))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid() or section >= self._model.columnCount():
            return
        t = theme.tokens()
        name, kind = self._model.name(section), self._model.kind(section)
        painter.save()
        painter.fillRect(rect, QColor(t.raised))
        painter.setPen(QPen(QColor(t.line), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(SIDE, TOP, -SIDE, -TOP)
        upper = QRect(inner.left(), inner.top(), inner.width(), self.fontMetrics().height())
        painter.setFont(self.font())
        painter.setPen(QColor(t.muted if kind == "ignore" else t.text))
        elided = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, elided)
        lower = inner.adjusted(0, upper.height() + 2, 0, 0)
        self._paint_kind(painter, lower, section)
        painter.restore()

    def _paint_kind(self, painter: QPainter, rect: QRect, section: int) -> None:
        t = theme.tokens()
        font = theme.small_font()
        metrics = QFontMetrics(font)
        painter.setFont(font)
        chosen = self._model.name(section) in self.by_hand
        painter.setPen(QColor(t.accent if chosen else t.muted))
        text = metrics.elidedText(
            self.kind_text(section), Qt.TextElideMode.ElideRight, rect.width() - ARROW - 2
        )
        width = metrics.horizontalAdvance(text)
        left = rect.left() + max(0, (rect.width() - width - ARROW) // 2)
        painter.drawText(
            QRect(left, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPoint(left + width + 6, rect.center().y() + 1)
        painter.drawPolyline([middle + QPoint(-2, -1), middle + QPoint(1, 2), middle + QPoint(4, -1)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        on_edge = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        if section >= 0 and event.button() == Qt.MouseButton.LeftButton and not on_edge:
            self.kind_menu_wanted.emit(section, self.corner_of(section))
            return
        super().mousePressEvent(event)
