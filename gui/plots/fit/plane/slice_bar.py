"""The line over a slice: which inputs lie on the axes, and where the others are held."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from gui.cards import text_label

_WIDTH = 10  # characters of a box


class SliceBar(QWidget):
    """Two boxes with the names of all inputs, and a text. The two are never the same: the one that was there
    goes to the other axis."""

    chosen = Signal()

    def __init__(self, names: Sequence[str], first: str, second: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 2)
        row.setSpacing(6)
        self.boxes = (_box(names, first), _box(names, second))
        self._labels = (text_label("x", "small"), text_label("y", "small"))
        for label, box in zip(self._labels, self.boxes, strict=True):
            row.addWidget(label)
            row.addWidget(box)
            label.setBuddy(box)
        self._text = text_label("", "small")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addSpacing(6)
        row.addWidget(self._text, 1)
        self._before = first, second
        for box in self.boxes:
            box.currentIndexChanged.connect(self._on_chosen)
        self.retranslate()

    @property
    def names(self) -> tuple[str, str]:
        """The inputs across and upwards."""
        return self.boxes[0].currentText(), self.boxes[1].currentText()

    def set_text(self, text: str, details: str) -> None:
        """Say where the other inputs are held."""
        self._text.setText(text)
        self._text.setToolTip(details)

    def text(self) -> str:
        return self._text.text()

    def retranslate(self) -> None:
        for box, name in zip(self.boxes, (self.tr("Input across"), self.tr("Input upwards")), strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_chosen(self) -> None:
        first, second = self.names
        if first == second:
            moved = self._before[0] if first != self._before[0] else self._before[1]
            other = self.boxes[1] if first != self._before[0] else self.boxes[0]
            with QSignalBlocker(other):
                other.setCurrentText(moved)
        self._before = self.names
        self.chosen.emit()


def _box(names: Sequence[str], shown: str) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_WIDTH)
    box.addItems(list(names))
    box.setCurrentText(shown)
    return box
