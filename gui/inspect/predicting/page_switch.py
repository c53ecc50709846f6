"""A row of words of which one is chosen: which page is in front."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

PAGES = 3


class PageSwitch(QWidget):
    """Chosen by mouse, Space, or the arrow keys."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.group = QButtonGroup(self)
        for number in range(PAGES):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("flat", True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.group.addButton(button, number)
            row.addWidget(button)
        self.group.button(0).setChecked(True)
        self.group.idToggled.connect(self._on_toggled)

    def set_texts(self, *texts: str) -> None:
        """The words, in order."""
        for button, text in zip(self.group.buttons(), texts, strict=True):
            button.setText(text)
            button.setAccessibleName(text)

    def choose(self, number: int) -> None:
        """Choose the page `number`."""
        self.group.button(number).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        button = self.group.button((self.group.checkedId() + step) % PAGES)
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(number)
