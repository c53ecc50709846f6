"""The panel for training: loss, optimizer, how long, and which rows are held back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.formulas.field import FormulaField
from gui.setup.editors import translate_words
from gui.setup.form import SettingsForm
from gui.setup.style_note import StyleNote, page

if TYPE_CHECKING:
    from gui.document import Document

SECTIONS = ("loss", "optimizer", "training", "data")
TRUTH = "data.truth"


class TrainingPanel(QScrollArea):
    """The settings of everything but the model."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._document = document
        self.form = SettingsForm(document, SECTIONS, also=(TRUTH,))
        self.style_note = StyleNote(document)
        self.setWidget(page(self.style_note, self.form))
        document.table_changed.connect(self._show_columns)
        document.experiment_changed.connect(self._show_known_truth)
        self.retranslate()

    def mark_waiting(self, names: Iterable[str]) -> None:
        """Mark the settings whose changes wait for a reset, as a report names them."""
        self.form.mark_waiting(names)
        self.style_note.mark_waiting(names)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Training"))
        self._show_known_truth()

    def _show_columns(self) -> None:
        self._truth_field().set_columns(self._document.table.inputs)

    def _show_known_truth(self) -> None:
        """Where no true curve was typed, the one of the rule that made the rows is there to read."""
        known = ""
        if self._document.experiment.data.generator:
            from engine.data_source import known_truth  # pandas, which the window does not wait for

            known = known_truth(self._document.experiment.data)
        field = self._truth_field()
        if known:
            field.setPlaceholderText(known)
        else:
            translate_words(field, TRUTH)

    def _truth_field(self) -> FormulaField:
        field = self.form.row(TRUTH).field
        assert isinstance(field, FormulaField)  # because its setting is a text
        return field

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
