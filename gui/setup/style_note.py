"""The line that says which coding style computes the run, and the way back to Stepfit's own steps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from gui import labels
from gui.cards import text_label

if TYPE_CHECKING:
    from engine.experiment import Experiment
    from gui.document import Document

SETTING = "training.style"


class StyleNote(QWidget):
    """Hidden where the engine's own steps are in force and nothing else was chosen.

    A style only fits the model, loss and optimizer that it was written for: that is why a form says so.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._waits = False
        frame = QFrame()
        frame.setProperty("message", "note")
        self._text = text_label("", "small")
        self._text.setWordWrap(True)
        self.button = QPushButton()
        around = QVBoxLayout(self)
        around.setContentsMargins(12, 10, 12, 0)
        around.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(lambda: document.set_value(SETTING, ""))
        document.experiment_changed.connect(self.show_experiment)
        self.retranslate()

    def show_experiment(self, experiment: Experiment) -> None:
        style = experiment.training.style
        self.setHidden(not style and not self._waits)
        self.button.setVisible(bool(style))
        self._text.setText(self._sentence(style))

    def mark_waiting(self, names: Iterable[str]) -> None:
        """`names` are the settings that wait for a reset."""
        self._waits = SETTING in names
        self.show_experiment(self._document.experiment)

    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Use Stepfit's own"))
        self.button.setToolTip(self.tr("Stepfit's own steps fit every model, loss and optimizer."))
        self.show_experiment(self._document.experiment)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _sentence(self, style: str) -> str:
        name = labels.choice(SETTING, style)
        if not style:
            return self.tr("Stepfit's own steps compute the run after Reset.")
        if self._waits:
            return self.tr("After Reset the run is computed by the coding style “{style}”.").format(
                style=name
            )
        return self.tr("This run is computed by the coding style “{style}”.").format(style=name)


def page(note: StyleNote, form: QWidget) -> QWidget:
    """The form with the note above it."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(note)
    column.addWidget(form, 1)
    return whole
