"""A field for a formula: as many lines as it needs, in a fixed-width face."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from gui import theme
from gui.setup.fields import is_undo_or_redo

MOST_LINES = 8  # shown at once; a longer formula scrolls
FRAME = 12  # px above and below the lines together, as other fields have
_NOT_LEAVING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class FormulaField(QPlainTextEdit):
    """Enter, or leaving the field, commits what was typed; Shift with Enter begins another line."""

    committed = Signal(object, object)  # str, gesture (None: typed)
    refused = Signal(object)  # Problem; the typed text stays
    restored = Signal()  # there is nothing wrong any more

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setProperty("field", True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self.updateGeometry)
        theme.theme_changed.connect(self.updateGeometry)

    def show_value(self, value: str) -> None:
        self._shown = value
        if self.toPlainText() != value:  # else the cursor stays where it is
            self.setPlainText(value)

    def text(self) -> str:
        """What is written now, committed or not."""
        return self.toPlainText()

    def is_untouched(self) -> bool:
        """Whether the text is that of the value in force."""
        return self.text() == self._shown

    def commit(self) -> None:
        """Commit what was typed, if anything was."""
        if not self.is_untouched():
            self.committed.emit(self.text().strip(), None)

    # how high

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        lines = min(max(int(self.document().size().height()), 1), MOST_LINES)
        return QSize(metrics.horizontalAdvance("0") * 40, lines * metrics.lineSpacing() + FRAME)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # other lines are wrapped now

    # keys

    def event(self, event: QEvent) -> bool:
        # With nothing typed, Undo and Redo are for the document.
        if is_undo_or_redo(event) and self.is_untouched():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.commit()
        elif key == Qt.Key.Key_Escape and not self.is_untouched():
            self.show_value(self._shown)
            self.selectAll()  # what is typed next takes its place
            self.restored.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _NOT_LEAVING:
            self.commit()
