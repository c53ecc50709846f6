"""One choice in reading a file: its name, whether it is a guess, and its field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui import theme
from gui.importing import choice_texts as texts
from gui.importing.fields import OneOf, RowNumber, Words


class ChoiceCell(QWidget):
    """The field with a caption above. A guess says so; what was set by hand can be taken back."""

    chosen = Signal(str, object)  # name and value
    guess_wanted = Signal(str)

    def __init__(self, name: str, field: OneOf | RowNumber | Words) -> None:
        super().__init__()
        self.name, self.field = name, field
        self.by_hand = False
        self._caption = QLabel()
        self._caption.setBuddy(field)
        self.guessed_mark = QLabel()
        self.guessed_mark.setProperty("role", "small")
        self.reset_button = QToolButton()
        self.reset_button.setProperty("flat", True)
        self.reset_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._caption)
        head.addStretch(1)
        head.addWidget(self.guessed_mark)
        head.addWidget(self.reset_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(field)
        field.chosen.connect(lambda value: self.chosen.emit(self.name, value))
        self.reset_button.clicked.connect(self._reset)
        self._restyle()
        theme.theme_changed.connect(self._restyle)

    def show_value(self, value: object, *, by_hand: bool) -> None:
        """Show what is in force and where it comes from."""
        self.by_hand = by_hand
        self.field.show_value(value)
        self.guessed_mark.setVisible(not by_hand and (value is not None or self.name == "missing_words"))
        self.reset_button.setVisible(by_hand)
        self._say()

    def needed_width(self) -> int:
        """The width at which neither the name nor either mark is cut."""
        marks = max(self.guessed_mark.sizeHint().width(), self.reset_button.sizeHint().width())
        return self._caption.sizeHint().width() + marks + 8

    def retranslate(self) -> None:
        self._caption.setText(texts.translate(texts.CAPTIONS[self.name]))
        self.field.setToolTip(texts.translate(texts.TIPS[self.name]))
        self._caption.setToolTip(self.field.toolTip())
        self.guessed_mark.setText(self._guessed_text())
        self.reset_button.setText(self.tr("by hand ↺"))
        self.reset_button.setToolTip(self.tr("Back to the guess"))
        self._say()

    def _guessed_text(self) -> str:
        return "" if self.name in ("one_in", "apostrophes") else self.tr("guessed")

    def _say(self) -> None:
        """The same for who does not see the marks."""
        name = self._caption.text().replace("&", "")
        how = self.tr("set by hand") if self.by_hand else self._guessed_text()
        self.field.setAccessibleName(self.tr("{choice}, {how}").format(choice=name, how=how) if how else name)
        self.reset_button.setAccessibleName(self.tr("{choice}: back to the guess").format(choice=name))

    def _reset(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.guess_wanted.emit(self.name)

    def _restyle(self) -> None:
        self.reset_button.setStyleSheet(f"color: {theme.tokens().accent}; padding: 0 2px;")
        self.reset_button.setFont(theme.small_font())
        # The line keeps its height when the button comes and goes.
        height = max(self.reset_button.sizeHint().height(), self._caption.sizeHint().height())
        self._caption.setMinimumHeight(height)
