"""What the missing values of the selected cells are to be filled with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.cards import text_label

WAYS = ("previous", "next", "linear", "constant")


@dataclass(frozen=True)
class FillWish:
    """`way` is one of WAYS; `text` what is filled in for "constant"."""

    way: str
    text: str = ""


class FillDialog(QDialog):
    """`wanted` says what is to be done. Nothing is changed here."""

    wanted = Signal(object)  # FillWish

    def __init__(self, missing: str, parent: QWidget | None = None) -> None:
        """`missing` says what there is to fill."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ways = {way: QRadioButton() for way in WAYS}
        self.ways["previous"].setChecked(True)
        self.text = QLineEdit()
        self._about = text_label(missing, "muted")
        self._about.setWordWrap(True)
        self._buttons = QDialogButtonBox()
        self.ok = self._buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        self.ok.setProperty("primary", True)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.text.textEdited.connect(lambda _text: self.ways["constant"].setChecked(True))
        self.text.textChanged.connect(self._offer)
        for button in self.ways.values():
            button.toggled.connect(self._offer)
        self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._about)
        for way in WAYS[:-1]:
            column.addWidget(self.ways[way])
        constant = QHBoxLayout()
        constant.addWidget(self.ways["constant"])
        constant.addWidget(self.text, 1)
        column.addLayout(constant)
        column.addSpacing(4)
        column.addWidget(self._buttons)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Fill missing values"))
        self.ways["previous"].setText(self.tr("With the value &above"))
        self.ways["next"].setText(self.tr("With the value &below"))
        self.ways["linear"].setText(self.tr("On a straight &line between the two"))
        self.ways["constant"].setText(self.tr("With &this value:"))
        self.text.setAccessibleName(self.tr("Value to fill in"))
        self.ok.setText(self.tr("&Fill"))
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _offer(self) -> None:
        self.ok.setEnabled(not self.ways["constant"].isChecked() or bool(self.text.text()))

    def accept(self) -> None:
        if self.ok.isEnabled():
            way = next(way for way, button in self.ways.items() if button.isChecked())
            self.wanted.emit(FillWish(way, self.text.text()))
            super().accept()
