"""Fields for choices by name: one of several, or a list of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from gui.setup.fields import wheel_is_meant
from gui.typed_numbers import plain
from gui.undo_keys import is_undo_or_redo


class ChoiceField(QComboBox):
    """One of several choices, shown by their names."""

    committed = Signal(object, object)  # value; gesture: equal while arrow keys walk through the choices
    refused = Signal(object)
    restored = Signal()

    def __init__(self, name: Callable[[str], str]) -> None:
        super().__init__()
        self._name = name
        self._gesture = object()
        self._choices: tuple[str, ...] = ()
        self._value = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._commit)

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer `choices`; their names are asked for anew, so this also translates them."""
        self._choices = tuple(choices)
        self.clear()
        for choice in self._choices:
            self.addItem(self._name(choice), choice)
        self.show_value(self._value)

    def choices(self) -> tuple[str, ...]:
        return self._choices

    def value(self) -> str:
        """The choice in force."""
        return self._value

    def show_value(self, value: str) -> None:
        self._value = value
        self.setCurrentIndex(self.findData(value))

    def _commit(self, position: int) -> None:
        self.committed.emit(self.itemData(position), self._gesture)

    def showPopup(self) -> None:
        self._gesture = object()  # each choice made in the list is an undo step of its own
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._gesture = object()
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if wheel_is_meant(self, event):
            super().wheelEvent(event)


class NamesField(QComboBox):
    """A list of choices: one picked for all, or several typed with commas between them."""

    committed = Signal(object, object)  # tuple of values, gesture
    refused = Signal(object)
    restored = Signal()

    def __init__(self, name: Callable[[str], str]) -> None:
        super().__init__()
        self._name = name
        self._gesture = object()
        self._choices: tuple[str, ...] = ()
        self._value: tuple[str, ...] = ()
        self._shown = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda at: self.committed.emit((self.itemData(at),), self._gesture))
        edit = self.lineEdit()
        assert edit is not None  # because it is editable
        edit.editingFinished.connect(self._commit)

    def set_choices(self, choices: Sequence[str]) -> None:
        self._choices = tuple(choices)
        self.clear()
        for choice in self._choices:
            self.addItem(self._name(choice), choice)
        self.show_value(self._value)

    def choices(self) -> tuple[str, ...]:
        return self._choices

    def show_value(self, value: Sequence[str]) -> None:
        self._value = tuple(value)
        self._shown = ", ".join(self._name(each) for each in self._value)
        self.setCurrentIndex(self.findData(self._value[0]) if len(self._value) == 1 else -1)
        self.setEditText(self._shown)

    def _commit(self) -> None:
        if self.currentText() == self._shown:
            return
        names = {plain(self._name(choice)).casefold(): choice for choice in self._choices}
        parts = [part.strip() for part in re.split(r"[,;]", plain(self.currentText())) if part.strip()]
        # An unknown name goes on as it is: the check of the setting says which ones there are.
        self.committed.emit(tuple(names.get(part.casefold(), part) for part in parts), None)

    def event(self, event: QEvent) -> bool:
        # With nothing typed, Undo and Redo are for the document.
        if is_undo_or_redo(event) and self.currentText() == self._shown:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.currentText() != self._shown:
            self.show_value(self._value)
            edit = self.lineEdit()
            assert edit is not None  # because it is editable
            edit.selectAll()  # what is typed next takes its place
            self.restored.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._gesture = object()
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if wheel_is_meant(self, event):
            super().wheelEvent(event)
