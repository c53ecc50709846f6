"""What stands above a layer: its function, how many units it has, and the buttons that change that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui import labels
from gui.cards import text_label
from gui.icons import set_icon
from gui.numbers import count

BUTTON = 18  # px
ROOM_FOR_BUTTONS = 58  # px of width below which there is the number alone


class LayerHead(QWidget):
    """Above one layer. `changed` by one unit more (1) or fewer (-1); `folded`: to be opened or closed."""

    changed = Signal(int, int)  # layer, by
    folded = Signal(int)  # layer

    def __init__(self, layer: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.layer = layer
        self._function, self._units, self._wanted = "", 0, 0
        self._is_last, self._changes, self._is_large, self._is_open = False, False, False, False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 0)
        whole.setSpacing(1)
        self._name = text_label("", "small")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        whole.addWidget(self._name)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addStretch(1)
        self.fewer, self.more = self._button("minus", -1), self._button("plus", 1)
        self._count = text_label("", "small")
        self.fold = _small_button()
        self.fold.clicked.connect(lambda: self.folded.emit(self.layer))
        for widget in (self.fewer, self._count, self.more, self.fold):
            row.addWidget(widget)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(1)

    def _button(self, icon: str, by: int) -> QToolButton:
        button = _small_button()
        set_icon(button, icon, "muted")
        button.clicked.connect(lambda: self.changed.emit(self.layer, by))
        return button

    def show_layer(
        self, function: str, units: int, *, wanted: int, last: bool, changes: bool, large: bool, is_open: bool
    ) -> None:
        """`wanted`: units after the reset; `changes`: whether it is a hidden layer that may be changed;
        `large`: whether it can be opened and closed."""
        state = (function, units, wanted, last, changes, large, is_open)
        shown = (
            self._function,
            self._units,
            self._wanted,
            self._is_last,
            self._changes,
            self._is_large,
            self._is_open,
        )
        if state == shown:
            return
        self._function, self._units, self._wanted = function, units, wanted
        self._is_last, self._changes, self._is_large, self._is_open = last, changes, large, is_open
        self.retranslate()

    def place(self, middle: float, width: float, height: int) -> None:
        """Stand around a middle, with the width that there is."""
        own = max(width, 30.0)
        self.setGeometry(round(middle - own / 2), 0, round(own), height)
        room = own >= ROOM_FOR_BUTTONS + (BUTTON if self._is_large else 0)
        for button in (self.fewer, self.more):
            button.setVisible(self._changes and room)
        self.fold.setVisible(self._is_large)

    def retranslate(self) -> None:
        self._name.setText(self._title())
        self._name.setToolTip(self._title())
        waits = self._wanted != self._units
        arrow = f"{count(self._units)} → {count(self._wanted)}" if waits else count(self._units)
        self._count.setText(arrow)
        self._count.setProperty("role", "waits" if waits else "small")
        self._count.style().unpolish(self._count)
        self._count.style().polish(self._count)
        self._count.setToolTip(
            self.tr("The layer gets {count} units with the reset.").format(count=self._wanted)
            if waits
            else ""
        )
        self.fewer.setEnabled(self._wanted > 1)
        named = {"number": self.layer}
        self.fewer.setToolTip(self.tr("One unit fewer in layer {number} (with the reset)").format(**named))
        self.more.setToolTip(self.tr("One unit more in layer {number} (with the reset)").format(**named))
        opening = self.tr("Close layer {number}") if self._is_open else self.tr("Open layer {number}")
        self.fold.setToolTip(opening.format(**named))
        set_icon(self.fold, "chevron_up" if self._is_open else "chevron_down", "muted")
        for button in (self.fewer, self.more, self.fold):
            button.setAccessibleName(button.toolTip())

    def _title(self) -> str:
        if self.layer == 0:
            return self.tr("inputs")
        if not self._is_last:
            return labels.choice("model.activations", self._function)
        if self._function == "identity":
            return self.tr("outputs")
        return labels.choice("model.output", self._function)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _small_button() -> QToolButton:
    button = QToolButton()
    button.setProperty("flat", True)
    button.setStyleSheet("padding: 0;")
    button.setFixedSize(BUTTON, BUTTON)
    button.setIconSize(QSize(12, 12))
    return button
