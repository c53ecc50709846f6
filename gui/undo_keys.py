"""Undo and Redo pressed in a field: for its text, or for the document."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_undo_or_redo(event: QEvent) -> bool:
    """Whether a key press wants to undo or redo, and a line edit is asked whether it keeps it to itself."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)
