"""The panel for training: loss, optimizer, and how long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from engine.experiment import SOLVER_KINDS
from gui.setup.form import SettingsForm
from gui.setup.style_note import StyleNote, page

if TYPE_CHECKING:
    from gui.document import Document

SECTIONS = ("loss", "optimizer", "training")


def _with_kind(document: Document, kind: str) -> dict[str, Any]:
    """What changes when somebody chooses an optimizer: a solver is offered the digits that it can use."""
    values: dict[str, Any] = {"optimizer.kind": kind}
    if kind in SOLVER_KINDS and document.value("optimizer.kind") not in SOLVER_KINDS:
        values["training.dtype"] = "float64"
    return values


class TrainingPanel(QScrollArea):
    """The settings of loss, optimizer and training."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.form = SettingsForm(document, SECTIONS)
        self.form.change_with("optimizer.kind", lambda kind: _with_kind(document, kind))
        self.style_note = StyleNote(document)
        self.setWidget(page(self.style_note, self.form))
        self.retranslate()

    def mark_waiting(self, names: Iterable[str]) -> None:
        """Mark the settings whose changes wait for a reset, as a report names them."""
        self.form.mark_waiting(names)
        self.style_note.mark_waiting(names)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Training"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
