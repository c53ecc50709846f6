"""The fields of the choices in reading a file: one of several, a row number, words."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

Namer = Callable[[object], str]
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOST_ROWS = 10**9


class OneOf(QComboBox):
    """One of several values, or, where `own`, whatever is typed."""

    chosen = Signal(object)

    def __init__(self, *, own: bool = False) -> None:
        super().__init__()
        self._name: Namer = str
        self._value: object = None
        self._values: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        if own:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.setCompleter(None)  # type: ignore[arg-type]
            edit = self.lineEdit()
            assert edit is not None
            edit.editingFinished.connect(self._take_typed)
        self.activated.connect(lambda at: self._take(self._values[at]))

    def offer(self, values: Sequence[object], name: Namer) -> None:
        """Offer `values` by their names; also translates them."""
        if tuple(values) == self._values and all(
            self.itemText(at) == name(value) for at, value in enumerate(values)
        ):
            return
        self._values, self._name = tuple(values), name
        self.clear()
        self.addItems([name(value) for value in values])
        self.show_value(self._value)

    def show_value(self, value: object) -> None:
        """Show `value` (None: nothing yet), which may be none of those that are offered."""
        self._value = value
        at = next((at for at, each in enumerate(self._values) if each == value), -1)
        self.setCurrentIndex(at)
        if self.isEditable():
            self.setEditText("" if value is None else self._name(value))
            edit = self.lineEdit()
            assert edit is not None
            edit.setCursorPosition(0)

    def _take_typed(self) -> None:
        text = self.currentText()
        if text in ("", "" if self._value is None else self._name(self._value)):
            return
        names = {self._name(value).casefold(): value for value in self._values}
        self._take(names.get(text.strip().casefold(), text if len(text) == 1 else text.strip()))

    def _take(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.isEditable():
            before = self._value
            self._take_typed()
            if self._value is not before:
                return  # a second Enter is for the dialog
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the form scrolls under it


class RowNumber(QSpinBox):
    """A count of rows, or the number of one."""

    chosen = Signal(object)

    def __init__(self, least: int = 0) -> None:
        super().__init__()
        self.setRange(least, MOST_ROWS)
        edit = self.lineEdit()
        assert edit is not None
        edit.setTextMargins(8, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(lambda value: self.chosen.emit(value))

    def show_value(self, value: object) -> None:
        self.blockSignals(True)
        self.setValue(value if isinstance(value, int) else self.minimum())
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Words(QLineEdit):
    """Words with commas between them; nothing typed: the usual ones."""

    chosen = Signal(object)  # tuple of str, or None

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(lambda: self.chosen.emit(self.words()))

    def words(self) -> tuple[str, ...] | None:
        """What is typed; quotes may stand around a word, and "" is the empty one."""
        text = self.text().strip()
        return tuple(next(csv.reader([text], skipinitialspace=True))) if text else None

    def show_value(self, value: object) -> None:
        words = tuple(value) if isinstance(value, tuple) else None
        if words != self.words():
            self.setText(", ".join(_quoted(word) for word in words or ()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"' if not word or '"' in word or "," in word else word
