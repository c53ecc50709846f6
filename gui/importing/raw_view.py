"""The lines of a file as they lie there, with their offsets and line ends in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit

from gui import theme

if TYPE_CHECKING:
    from datasets.reading.raw_lines import RawLine

ENDS = {"\r": "‹CR›", "\n": "‹LF›", "\r\n": "‹CRLF›", "": ""}  # in every font


class RawView(QPlainTextEdit):
    """Offset in bytes, text, line end. Tabs are shown as arrows."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setProperty("code", True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setFont(theme.fixed_font())
        self.retranslate()

    def show_lines(self, lines: Sequence[RawLine]) -> None:
        """Show these; where one was reading stays."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        width = len(f"{lines[-1].offset:,}") if lines else 1
        self.setPlainText(
            "\n".join(f"{line.offset:>{width},}  {_visible(line.text)}{ENDS[line.end]}" for line in lines)
        )
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Raw lines of the file"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _visible(text: str) -> str:
    return "".join(
        "→" if character == "\t" else character if character.isprintable() else f"\\x{ord(character):02x}"
        for character in text
    )
