"""What fields of a form have in common: typed text is committed by Enter or on leaving, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from datasets.problems import Problem
from gui.undo_keys import is_undo_or_redo


def wheel_is_meant(widget: QWidget, event: QWheelEvent) -> bool:
    """Whether the wheel is meant for `widget`; a form that scrolls by must not change its fields."""
    if widget.hasFocus():
        return True
    event.ignore()
    return False


class TextField(QLineEdit):
    """A value written as text; `parse` raises Problem for what it cannot read."""

    committed = Signal(object, object)  # value, gesture (None: typed)
    refused = Signal(object)  # Problem; the typed text stays
    restored = Signal()  # Escape: the value in force is shown again

    def __init__(self, parse: Callable[[str], Any], write: Callable[[Any], str]) -> None:
        super().__init__()
        self._parse, self._write = parse, write
        self._value: Any = None
        self._shown = ""
        self.editingFinished.connect(self.commit)

    def show_value(self, value: Any) -> None:
        self._value, self._shown = value, self._write(value)
        self.setText(self._shown)

    def value(self) -> Any:
        """The value in force; None before the first."""
        return self._value

    def is_untouched(self) -> bool:
        """Whether the text is that of the value in force."""
        return self.text() == self._shown

    def commit(self) -> None:
        """Commit what was typed, if anything was."""
        if self.is_untouched():
            return
        try:
            value = self._parse(self.text())
        except Problem as problem:
            self.refused.emit(problem)
            return
        self.committed.emit(value, None)

    def event(self, event: QEvent) -> bool:
        # With nothing typed, Undo and Redo are for the document.
        if is_undo_or_redo(event) and self.is_untouched():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_untouched():
            self.show_value(self._value)
            self.selectAll()  # what is typed next takes its place
            self.restored.emit()
            return
        super().keyPressEvent(event)
