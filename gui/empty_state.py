"""What a panel shows while it has nothing to show: what is missing, and the next thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.cards import text_label


class EmptyState(QWidget):
    """A title, a sentence and, where there is something to do, a button; centred in its panel."""

    activated = Signal()  # the button was pressed

    def __init__(self, title: str = "", text: str = "", button: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        self._title = text_label("", "title")
        self._text = text_label("", "small")
        self._button = QPushButton()
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self._button.clicked.connect(self.activated)
        self.setFocusProxy(self._button)
        self.set_texts(title, text, button)

    def set_texts(self, title: str, text: str = "", button: str = "") -> None:
        """Say something else; an empty text hides its part."""
        for part, words in ((self._title, title), (self._text, text), (self._button, button)):
            part.setText(words)
            part.setVisible(bool(words))
