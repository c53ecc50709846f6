"""A field for one cell of a row to predict: any text, a number stepped by arrow keys and the wheel."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from gui.stepping import Wheel, steps_of_key
from gui.undo_keys import is_undo_or_redo


class NumberValue(QLineEdit):
    """Text that a cell of a number column may have; `step` says how far an arrow key goes."""

    changed = Signal()

    def __init__(self, step: Callable[[], float]) -> None:
        super().__init__()
        self._step = step
        self._wheel = Wheel()
        self.textChanged.connect(lambda _: self.changed.emit())

    def step(self, steps: int) -> None:
        """Move by so many steps, along their multiples' grid; text that is no number stays."""
        from datasets.cells import format_cell, parse_cell
        from datasets.columns import FLOAT64

        value = parse_cell(self.text(), FLOAT64)
        if isinstance(value, str) or not math.isfinite(value):
            return
        size = self._step()
        moved = float(f"{value + steps * size:.12g}")
        whole = moved == int(moved) and abs(moved) < 2**53 and ("." not in self.text() or size >= 1)
        self.setText(format_cell(int(moved) if whole else moved))
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        # With nothing typed, Undo and Redo are for the document.
        if is_undo_or_redo(event) and not (self.isUndoAvailable() or self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = steps_of_key(event)
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.step(steps)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hasFocus():  # a list that scrolls by must not change its fields
            event.ignore()
            return
        steps = self._wheel.steps_of(event)
        if steps:
            self.step(steps)
        event.accept()

    def show_text(self, text: str) -> None:
        """Hold `text`; what was typed before cannot be undone any more."""
        self.setText(text)
        self.setCursorPosition(0)


class CategoryValue(QComboBox):
    """One of the categories that the model knows, or any other text."""

    changed = Signal()

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(15)
        self.addItems(list(labels))
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.editTextChanged.connect(lambda _: self.changed.emit())

    def text(self) -> str:
        return self.currentText()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def show_text(self, text: str) -> None:
        """Hold `text`."""
        self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive))
        self.setEditText(text)

    def set_placeholder(self, text: str) -> None:
        edit = self.lineEdit()
        assert edit is not None  # because it is editable
        edit.setPlaceholderText(text)
