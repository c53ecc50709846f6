"""The foot of the lesson page: the check, how far it is, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui import labels, theme
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.icons import icon
from gui.lessons.check_words import sentence
from gui.lessons.checker import Checker
from gui.numbers import count

_SIGN = 16  # px


class CheckBar(QWidget):
    """Shows a `Checker` for the lesson on the page; one button begins a check, and gives it up."""

    wanted = Signal()  # a check of the lesson on the page
    cancelled = Signal()

    def __init__(self, checker: Checker) -> None:
        super().__init__()
        self._checker = checker
        self._name, self._has_numbers = "", False
        self._sign, self._text = QLabel(), text_label("", "small")
        self._text.setWordWrap(True)
        self.button = QPushButton()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.progress)
        column.addLayout(row)
        self.button.clicked.connect(self._on_clicked)
        checker.changed.connect(self.retranslate)
        checker.progressed.connect(self._show_progress)
        theme.theme_changed.connect(self.retranslate)
        self.retranslate()

    def show_lesson(self, name: str, has_numbers: bool) -> None:
        """Offer to check the lesson `name`, which is possible where it `has_numbers`."""
        self._name, self._has_numbers = name, has_numbers
        self.retranslate()

    def text(self) -> str:
        return self._text.text()

    def retranslate(self) -> None:
        busy = bool(self._checker.name)
        self.progress.setVisible(busy)
        self.progress.setAccessibleName(self.tr("How far the check is"))
        if busy:
            self.button.setText(self.tr("Cancel"))
            self.button.setToolTip(self.tr("Give up this check"))
            self._show_progress()
        else:
            again = self._name in self._checker.results
            self.button.setText(self.tr("Check again") if again else self.tr("Check"))
            self.button.setToolTip(self.tr("Train this lesson aside and compare its numbers"))
            self._show_outcome()
        self.button.setEnabled(busy or self._has_numbers)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_progress(self) -> None:
        done, steps = self._checker.progress or (0, 0)
        self.progress.setRange(0, steps)  # without an end it moves to and fro
        self.progress.setValue(done)
        self._sign.hide()
        text = self.tr("The check begins…")
        if steps:
            text = self.tr("Checking: step {done} of {steps}").format(done=count(done), steps=count(steps))
        if self._checker.name != self._name:
            text = f"{labels.lesson(self._checker.name)} · {text}"
        self._text.setText(text)

    def _show_outcome(self) -> None:
        result = self._checker.results.get(self._name)
        problem = self._checker.problems.get(self._name)
        if problem is not None:
            self._say(translate_problem(problem), good=False)
        elif result is not None:
            checked = result.checked
            parts = [sentence(checked)]
            if checked.message is not None:
                parts.append(translate_problem(checked.message))
            self._say(" ".join(parts), good=checked.passed)
        elif self._has_numbers:
            self._say(self.tr("Train this lesson aside, as it ships, and compare its numbers."))
        else:
            self._say(self.tr("There are no published numbers for this lesson."))

    def _say(self, text: str, good: bool | None = None) -> None:
        """Say `text`, with the sign of what is good or not."""
        self._text.setText(text)
        self._sign.setVisible(good is not None)
        if good is not None:
            name, token = ("check", "good") if good else ("warning", "bad")
            self._sign.setPixmap(icon(name, token).pixmap(_SIGN, _SIGN))

    def _on_clicked(self) -> None:
        if self._checker.name:
            self.cancelled.emit()
        else:
            self.wanted.emit()
