"""The line to type into, with what was typed before at the up and down keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from datasets.formula.tokens import MOST_CHARACTERS
from gui import theme

MOST_KEPT = 200


class InputLine(QLineEdit):
    """Says `entered` with the text at Enter, and is empty then. Up and down go through the lines before."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._before: list[str] = []
        self._at = 0  # place in `_before`; its length: the line that is being typed
        self._typed = ""
        self.setMaxLength(MOST_CHARACTERS)  # more is not read
        self.returnPressed.connect(self._enter)
        theme.theme_changed.connect(self._wear_font)
        self._wear_font()

    def insert_name(self, text: str) -> None:
        """Put a name at the cursor, and take the keyboard."""
        self.insert(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self._go(-1):
            return
        if event.key() == Qt.Key.Key_Down and self._go(1):
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._wear_font()

    def _enter(self) -> None:
        text = self.text().strip()
        if not text:
            return
        if not self._before or self._before[-1] != text:
            self._before = [*self._before, text][-MOST_KEPT:]
        self._at = len(self._before)
        self.clear()
        self.entered.emit(text)

    def _go(self, step: int) -> bool:
        """Show an earlier or a later line; whether there is one."""
        place = self._at + step
        if not 0 <= place <= len(self._before):
            return False
        if self._at == len(self._before):
            self._typed = self.text()
        self._at = place
        self.setText(self._typed if place == len(self._before) else self._before[place])
        return True

    def _wear_font(self) -> None:
        self.setFont(theme.fixed_font())
