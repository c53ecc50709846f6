"""Asks what to do where some cells cannot take what they should."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from gui.cards import text_label
from gui.data.not_taken_view import NotTakenView

if TYPE_CHECKING:
    from datasets.edits.cell_texts import NotTaken


class NotTakenDialog(QDialog):
    """A sentence, the list of cells, and a button for each way to go on; Cancel leaves all as it is."""

    chosen = Signal(str)  # the name of a way

    def __init__(
        self, title: str, sentence: str, cells: Sequence[NotTaken], ways: dict[str, str], parent: QWidget
    ) -> None:
        """`ways`: name -> what stands on its button; the first one is the one that is proposed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.list = NotTakenView()
        self.list.show_cells(cells)
        self.sentence = text_label(sentence)
        self.sentence.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.buttons = {name: QPushButton(words) for name, words in ways.items()}
        for number, (name, button) in enumerate(self.buttons.items()):
            button.setDefault(not number)
            button.setProperty("primary", not number)
            button.clicked.connect(lambda _=False, name=name: self._choose(name))
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(560, 320)

    def _choose(self, name: str) -> None:
        self.chosen.emit(name)
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reject()  # its words were made for this one question
        super().changeEvent(event)
