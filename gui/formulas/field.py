"""A field for a formula: names in their colours, what is wrong underlined at its place, names completed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from gui import theme
from gui.formulas.completer import FormulaCompleter
from gui.formulas.formats import format_of, wrong_format
from gui.formulas.reading import Reading, completions, read_formula
from gui.undo_keys import is_undo_or_redo

MOST_LINES = 8  # shown at once; a longer formula scrolls
FRAME = 15  # px above and below the lines together, as other fields have
PAUSE_MS = 400  # in typing, before what is wrong is said
_NOT_LEAVING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TO_POPUP = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class FormulaField(QPlainTextEdit):
    """Enter, or leaving the field, commits what can be read; Shift with Enter begins another line.

    `only_columns`: a formula without parameters, which may also be left empty. `reader` reads something else,
    which may be empty, too; `words` are offered beside columns and functions then.
    """

    committed = Signal(object, object)  # str, gesture (None: typed)
    refused = Signal(object)  # FormulaError; the typed text stays
    restored = Signal()  # there is nothing wrong any more
    read = Signal(object)  # Reading: what the names are, or what is wrong once that is said

    def __init__(
        self,
        *,
        only_columns: bool = False,
        reader: Callable[[str], Reading] | None = None,
        words: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._reader, self._words = reader, tuple(words)
        self._shown = ""
        self._columns: tuple[str, ...] = ()
        self._only_columns = only_columns
        self._may_be_empty = only_columns or reader is not None
        self._reading = Reading()
        self._said = False  # what is wrong
        self._completer = FormulaCompleter(self)
        self._completer.activated.connect(self._complete)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._say_what_is_wrong)
        self.setProperty("field", True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._on_text_changed)
        theme.theme_changed.connect(self._on_theme_changed)

    def show_value(self, value: str) -> None:
        self._shown = value
        if self.toPlainText() != value:  # else the cursor stays where it is
            self.setPlainText(value)

    def set_columns(self, columns: Sequence[str]) -> None:
        """The columns that a formula may name."""
        if tuple(columns) != self._columns:
            self._columns = tuple(columns)
            self._read()

    def read_again(self) -> None:
        """What the text is read by is another now."""
        self._read()

    def text(self) -> str:
        """What is written now, committed or not."""
        return self.toPlainText()

    def reading(self) -> Reading:
        """What the text says as it is written now."""
        return self._reading

    def is_untouched(self) -> bool:
        """Whether the text is that of the value in force."""
        return self.text() == self._shown

    def commit(self) -> None:
        """Commit what was typed, if anything was and it can be read."""
        if self.is_untouched():
            return
        if self._reading.problem is not None:
            self._say_what_is_wrong()
        else:
            self.committed.emit(self.text().strip(), None)

    # what is written

    def _on_text_changed(self) -> None:
        self.updateGeometry()
        self._read()

    def _read(self) -> None:
        text = self.text()
        if text.strip() or not (self._may_be_empty or self.is_untouched()):
            self._reading = self._read_text(text)
        else:
            self._reading = Reading()
        if self._reading.problem is not None:
            self._pause.start(PAUSE_MS)
        else:
            self._pause.stop()
            if self._said:
                self._said = False
                self.restored.emit()
            self.read.emit(self._reading)
        self._mark()

    def _read_text(self, text: str) -> Reading:
        if self._reader is not None:
            return self._reader(text)
        return read_formula(text, self._columns, only_columns=self._only_columns)

    def _say_what_is_wrong(self) -> None:
        self._pause.stop()
        if self._reading.problem is not None:
            self._said = True
            self._mark()
            self.read.emit(self._reading)
            self.refused.emit(self._reading.problem)

    def _mark(self) -> None:
        """Colour the names; underline what is wrong once that is said."""
        selections = [
            self._selection(mark.start, mark.end, format_of(mark.sort)) for mark in self._reading.marks
        ]
        problem = self._reading.problem
        if problem is not None and self._said:
            start = min(problem.start, max(len(self.text()) - 1, 0))  # at the end: the last character
            selections.append(self._selection(start, max(problem.end, start + 1), wrong_format()))
        self.setExtraSelections(selections)

    def _selection(self, start: int, end: int, wanted: QTextCharFormat) -> QTextEdit.ExtraSelection:
        text = self.text()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(text, start))
        cursor.setPosition(_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, wanted  # type: ignore[attr-defined]
        return selection

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._mark()

    # completion

    def _at(self) -> int:
        """The cursor's place in characters."""
        before = QTextCursor(self.document())
        before.setPosition(self.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        return len(before.selectedText())

    def _offer(self, *, all_names: bool = False) -> None:
        _, names = completions(self.text(), self._at(), self._columns, all_names=all_names, words=self._words)
        self._completer.offer(names, self.cursorRect().translated(self.viewport().pos()))

    def _complete(self, name: str) -> None:
        text, at = self.text(), self._at()
        start, _ = completions(text, at, self._columns, all_names=True, words=self._words)
        cursor = self.textCursor()
        cursor.setPosition(_units(text, start))
        cursor.setPosition(_units(text, at), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(name)
        self.setTextCursor(cursor)

    # how high

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        lines = min(max(int(self.document().size().height()), 1), MOST_LINES)
        # Signs that the font borrows from another may be taller than its own lines.
        tallest = metrics.boundingRect(self.toPlainText() or self.placeholderText()).height()
        line = max(metrics.lineSpacing(), tallest)
        return QSize(metrics.horizontalAdvance("0") * 40, lines * line + FRAME)

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

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab takes what is chosen in the list; with nothing chosen it leaves the field, as always.
        return False if self._completer.has_choice() else super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _TO_POPUP and self._completer.has_choice():
            event.ignore()  # the list takes it
        elif key == Qt.Key.Key_Escape and self._completer.is_open():
            self._completer.close()
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif key in _ENTER:
            self._completer.close()
            self.commit()
        elif key == Qt.Key.Key_Escape and not self.is_untouched():
            self._restore()
        elif key == Qt.Key.Key_Space and control:
            self._offer(all_names=True)
        else:
            super().keyPressEvent(event)
            if event.text() and not control:
                self._offer()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.preeditString():
            self._completer.close()
        elif event.commitString():
            self._offer()

    def _restore(self) -> None:
        self.show_value(self._shown)
        self.selectAll()  # what is typed next takes its place
        self.restored.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _NOT_LEAVING:
            self._completer.close()
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)  # as other fields, which show none while they have no keyboard
            self.commit()


def _units(text: str, at: int) -> int:
    """The place of character `at` as Qt counts: in units of UTF-16."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
