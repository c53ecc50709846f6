"""What was typed and what came of it, one below the other, as text that can be read and copied."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from engine.calculator.records import Calculated, ShownValue
from gui import theme
from gui.i18n import translate_problem
from gui.inspect.calculator.entry import Entry, described
from gui.inspect.calculator.value_text import value_lines

MOST_ENTRIES = 100
PROMPT = "› "
_GAP = 12  # px above each line that was typed


class Transcript(QTextEdit):
    """Shows entries; written anew when the language, the theme or the width changes."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._width = 0  # characters that a line of figures has room for
        self.setReadOnly(True)
        self.setProperty("code", True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._refit)
        theme.theme_changed.connect(self.write)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries)

    def add(self, entry: Entry) -> None:
        """Show another line, whose answer may still be on its way."""
        self._entries = [*self._entries, entry][-MOST_ENTRIES:]
        self.write()

    def clear_entries(self) -> None:
        self._entries = []
        self.write()

    def write(self) -> None:
        """Write all entries anew, the last one in sight."""
        self._width = self._room()
        self.clear()
        cursor = QTextCursor(self.document())
        for number, entry in enumerate(self._entries):
            self._write_entry(cursor, entry, first=number == 0)
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._later.start(0)

    def _refit(self) -> None:
        if self._entries and self._room() != self._width:
            self.write()

    def _room(self) -> int:
        space = self.viewport().width() - 2 * self.document().documentMargin()
        return max(12, int(space / QFontMetricsF(theme.fixed_font()).horizontalAdvance("0")))

    def _write_entry(self, cursor: QTextCursor, entry: Entry, *, first: bool) -> None:
        self._begin_block(cursor, top=0 if first else _GAP, new=not first)
        cursor.insertText(PROMPT, _format("accent", bold=True))
        answer, text = entry.answer, entry.line.text
        if answer is None:
            cursor.insertText(text, _format("text"))
            self._line(cursor, self.tr("Waiting for the training thread…"), "muted")
            return
        wrong = slice(answer.start, max(answer.end, answer.start + 1)) if answer.problem else slice(0, 0)
        cursor.insertText(text[: wrong.start], _format("text"))
        cursor.insertText(text[wrong], _underlined())
        cursor.insertText(text[wrong.stop :], _format("text"))
        self._write_answer(cursor, answer)

    def _write_answer(self, cursor: QTextCursor, answer: Calculated) -> None:
        if answer.problem is not None:
            self._line(cursor, translate_problem(answer.problem), "bad", small=True)
        if answer.value is not None:
            pairs = answer.value.pair or (("", answer.value),)
            for label, value in pairs:
                self._write_value(cursor, value, label or answer.name)
        for note in answer.notes:
            self._line(cursor, translate_problem(note), "muted", small=True, top=2)

    def _write_value(self, cursor: QTextCursor, value: ShownValue, name: str) -> None:
        if value.kind == "None":  # its kind says it all
            self._line(cursor, value.kind, "muted", small=True)
            return
        lines = value_lines(value, self._width)
        for line in lines:
            self._line(cursor, line, "text", whole=len(lines) > 1)
        self._line(cursor, " · ".join(filter(None, (name, described(value)))), "muted", small=True)

    def _line(
        self,
        cursor: QTextCursor,
        text: str,
        color: str,
        *,
        small: bool = False,
        whole: bool = False,
        top: int = 0,
    ) -> None:
        self._begin_block(cursor, top=top, whole=whole)
        cursor.insertText(text, _format(color, small=small))

    def _begin_block(self, cursor: QTextCursor, *, top: int, whole: bool = False, new: bool = True) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(top)
        block.setNonBreakableLines(whole)  # a row of a matrix is not wrapped
        if new:
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)


def _format(color: str, *, small: bool = False, bold: bool = False) -> QTextCharFormat:
    text = QTextCharFormat()
    font = theme.small_font() if small else theme.fixed_font()
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    text.setFont(font)
    text.setForeground(theme.color(color))
    return text


def _underlined() -> QTextCharFormat:
    text = _format("bad")
    text.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    text.setUnderlineColor(theme.color("bad"))
    return text
