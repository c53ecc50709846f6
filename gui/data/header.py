"""The header of the table: each column's name, and below it what the column is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from datasets.problems import Problem
from gui import labels, theme
from gui.data.problem_note import ProblemNote
from gui.data.table_model import TableModel
from gui.invalid import mark_invalid

SIDE = 8  # pixels beside the words
TOP = 5
SIGN, SIGN_GAP = 8, 5  # of the arrow of a column that the rows are sorted by, and before it
COMPUTED = "ƒ"  # before the name of a column that a formula computes
ARROW = 9  # of the little arrow that says that a role is a menu


class TableHeader(QHeaderView):
    """A press on the role asks for its menu, a double click on the name renames; the rest is QHeaderView."""

    role_menu_wanted = Signal(int, QPoint)  # column, global position
    rename_wanted = Signal(int)

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._hovered = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.viewport().setMouseTracking(True)
        theme.theme_changed.connect(self.viewport().update)

    def use_own_selection(self) -> None:
        """Once the view has its model. Sharing the view's selection, every repaint after Select All would
        ask for the flags of every cell."""
        self.setSelectionModel(QItemSelectionModel(self._model, self))

    def section_rect(self, section: int) -> QRect:
        """Where a section is, in the viewport."""
        left, width = self.sectionViewportPosition(section), self.sectionSize(section)
        return QRect(left, 0, width, self.viewport().height())

    def role_rect(self, section: int) -> QRect:
        """The line of the role."""
        rect = self.section_rect(section)
        return rect.adjusted(1, rect.height() // 2, -2, -2)

    def needed_width(self, section: int) -> int:
        """The width at which nothing of a section is cut."""
        name, role = self._words(section)
        small = QFontMetrics(theme.small_font())
        sign = self._sign_width(section)
        widest = max(
            self.fontMetrics().horizontalAdvance(name) + 2 * sign,
            small.horizontalAdvance(role) + 2 * ARROW + SIDE,
        )
        return widest + 2 * SIDE + 2

    def _words(self, section: int) -> tuple[str, str]:
        name = self._model.name(section)
        sign = f"{COMPUTED}\N{NO-BREAK SPACE}" if name in self._model.table.formulas else ""
        return sign + name, labels.role(self._model.role(section))

    # Painting

    def sectionSizeFromContents(self, section: int) -> QSize:
        lines = self.fontMetrics().height() + QFontMetrics(theme.small_font()).height()
        return QSize(self.needed_width(section), lines + 2 * TOP + 4)

    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().height() + QFontMetrics(theme.small_font()).height()
        return QSize(super().sizeHint().width(), lines + 2 * TOP + 4)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid() or section >= self._model.columnCount():
            return
        t = theme.tokens()
        painter.save()
        painter.fillRect(rect, QColor(t.raised))
        painter.setPen(QPen(QColor(t.line), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_words(painter, rect, section)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, section: int) -> None:
        t = theme.tokens()
        name, role = self._words(section)
        ignored = self._model.role(section).value == "ignored"
        inner = rect.adjusted(SIDE, TOP, -SIDE, -TOP)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2 + 2)
        painter.setFont(self.font())
        painter.setPen(QColor(t.muted if ignored else t.text))
        room = upper.width() - self._sign_width(section)
        elided = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        taken = self.fontMetrics().horizontalAdvance(elided)
        # The name stays in the middle as long as its sign has room beside it.
        left = min(upper.left() + (upper.width() - taken) // 2, upper.left() + room - taken)
        painter.drawText(
            QRect(left, upper.top(), taken + 1, upper.height()), Qt.AlignmentFlag.AlignVCenter, elided
        )
        self._paint_sort(painter, QPoint(left + taken + SIGN_GAP, upper.center().y()), section)
        self._paint_role(painter, self.role_rect(section), role, section == self._hovered)

    def _sign_width(self, section: int) -> int:
        """The room for the sign of a column that the rows are sorted by."""
        sort = self._model.sort_of(section)
        if sort is None:
            return 0
        digits = QFontMetrics(theme.small_font()).horizontalAdvance(str(sort[0])) + 2 if sort[0] else 0
        return SIGN_GAP + SIGN + digits

    def _paint_sort(self, painter: QPainter, place: QPoint, section: int) -> None:
        """An arrow at `place`, and which of several it is."""
        sort = self._model.sort_of(section)
        if sort is None:
            return
        number, descending = sort
        tip, end = (4, -4) if descending else (-4, 4)
        middle = QPointF(place) + QPointF(SIGN / 2, 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 1.6))
        painter.drawLine(middle + QPointF(0, tip), middle + QPointF(0, end))
        arms = [
            middle + QPointF(-3, tip - tip * 0.75),
            middle + QPointF(0, tip),
            middle + QPointF(3, tip * 0.25),
        ]
        painter.drawPolyline(arms)
        if number:
            painter.setFont(theme.small_font())
            beside = QRect(place.x() + SIGN + 2, place.y() - 10, 30, 20)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, str(number))

    def _paint_role(self, painter: QPainter, rect: QRect, role: str, hovered: bool) -> None:
        t = theme.tokens()
        if hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.line))
            painter.drawRoundedRect(rect.adjusted(2, 0, -2, -1), 4, 4)
        font = theme.small_font()
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(t.text if hovered else t.muted))
        room = rect.width() - ARROW - 2 * SIDE
        text = metrics.elidedText(role, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text)
        left = rect.left() + (rect.width() - width - ARROW) // 2
        painter.drawText(
            QRect(left, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        self._paint_arrow(painter, QPoint(left + width + 6, rect.center().y() + 1))

    def _paint_arrow(self, painter: QPainter, middle: QPoint) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolyline([middle + QPoint(-2, -1), middle + QPoint(1, 2), middle + QPoint(4, -1)])

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        section = self._role_at(event.position().toPoint())
        if section >= 0 and event.button() == Qt.MouseButton.LeftButton:
            corner = self.viewport().mapToGlobal(self.role_rect(section).bottomLeft())
            self.role_menu_wanted.emit(section, corner)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        section = self.logicalIndexAt(spot)
        on_edge = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        if section >= 0 and not on_edge and self._role_at(spot) < 0:
            self.rename_wanted.emit(section)
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(-1 if event.buttons() else self._role_at(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    def _role_at(self, spot: QPoint) -> int:
        """The section whose role is at `spot`, but for the edges at which columns are resized; or -1."""
        section = self.logicalIndexAt(spot)
        if section < 0:
            return -1
        edge = 4
        return section if self.role_rect(section).adjusted(edge, 0, -edge, 2).contains(spot) else -1


class NameEditor(QLineEdit):
    """Edits a column's name in its place in the header."""

    renamed = Signal(str, str)  # old and new name; who connects calls `refuse` where that is not possible
    closed = Signal()

    def __init__(self, header: TableHeader, section: int, name: str, note: ProblemNote) -> None:
        super().__init__(name, header.viewport())
        self._name, self._note = name, note
        self._done = False
        rect = header.section_rect(section).adjusted(2, 2, -3, 0)
        rect.setHeight(rect.height() // 2 + 4)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setStyleSheet("padding: 0 2px; min-height: 0;")
        self.setAccessibleName(self.tr("Name of the column"))
        self.setGeometry(rect)
        self.selectAll()
        self.show()
        self.setFocus()
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(self._note.hide)

    def refuse(self, problem: Problem) -> None:
        """Explain; the editor stays open with what was typed."""
        mark_invalid(self, True)
        self._done = False
        self._note.show_below(problem, self)

    def close_editor(self) -> None:
        self._done = True
        self._note.hide()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        if self._done:
            return
        self._done = True
        if self.text().strip() == self._name:
            self.close_editor()
        else:
            self.renamed.emit(self._name, self.text().strip())
