"""The panel for the model: what is fitted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.formulas.field import FormulaField
from gui.setup.form import SettingsForm
from gui.setup.formula_changes import for_formula, for_kind
from gui.setup.formula_part import FormulaPart
from gui.setup.style_note import StyleNote, page

if TYPE_CHECKING:
    from engine.report import Report
    from gui.document import Document

FORMULA = "model.formula"


class ModelPanel(QScrollArea):
    """The settings of the model; those of a formula's parameters in a table below it."""

    needs_changed = Signal()  # `wanted()` answers differently now: ask for a report

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.form = SettingsForm(document, ("model",))
        self.style_note = StyleNote(document)
        self.formula_part = FormulaPart(document)
        self._set_up_formula()
        self.setWidget(page(self.style_note, self.form))
        self.retranslate()

    def _set_up_formula(self) -> None:
        document = self._document
        self._field().read.connect(self.formula_part.show_reading)
        document.table_changed.connect(self._show_columns)
        self.form.put_below(FORMULA, self.formula_part)
        self.form.change_with(
            FORMULA, lambda text: for_formula(document.experiment.model, text, self._columns())
        )
        self.form.change_with(
            "model.kind", lambda kind: for_kind(document.experiment.model, kind, self._columns())
        )
        self.formula_part.needs_changed.connect(self.needs_changed)
        self._show_columns()

    def _field(self) -> FormulaField:
        field = self.form.row(FORMULA).field
        assert isinstance(field, FormulaField)  # because its setting is a text
        return field

    def _show_columns(self) -> None:
        self._field().set_columns(self._columns())

    def _columns(self) -> tuple[str, ...]:
        return tuple(self._document.table.inputs) if self._document.has_table else ()

    def wanted(self) -> dict[str, Any]:
        """What the next report should hold: a formula's parameters, while they are seen."""
        return self.formula_part.wanted()

    def show_report(self, report: Report) -> None:
        """Show the values that a formula's parameters have in the run."""
        self.formula_part.show_report(report)

    def mark_waiting(self, names: Iterable[str]) -> None:
        """Mark the settings whose changes wait for a reset, as a report names them."""
        self.form.mark_waiting(names)
        self.style_note.mark_waiting(names)
        self.formula_part.table.mark_waiting(names)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Model"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
