"""What stands below a formula: what its names are, and its parameters with their values in the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.report import Report, RunState
from gui.cards import text_label
from gui.formulas.reading import Reading
from gui.once_per_place import OncePerPlace
from gui.setup.parameter_table import ParameterTable
from gui.throttle import Throttle

if TYPE_CHECKING:
    from gui.document import Document

EACH = 0.25  # seconds from one reading of the values to the next while a run goes on


class FormulaPart(QWidget):
    """A line and a table. The values are asked for only while they are seen."""

    needs_changed = Signal()  # `wanted()` answers differently now: ask for a report

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ParameterTable(document)
        self._reading = Reading()
        self._hint = text_label("", "small")
        self._hint.setWordWrap(True)
        self._report: Report | None = None
        self._due = Throttle(EACH)
        self._missing = OncePerPlace()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._hint)
        column.addWidget(self.table)

    def show_reading(self, reading: Reading) -> None:
        """Say what the names in a formula are; nothing of one that is wrong, which is said elsewhere."""
        self._reading = reading
        self._hint.setVisible(reading.problem is None and bool(reading.parameters))
        parts = []
        for text, names in (
            (self.tr("Parameters: {names}"), reading.parameters),
            (self.tr("Columns: {names}"), reading.columns),
        ):
            if names:
                parts.append(text.format(names=", ".join(names)))
        self._hint.setText("   ".join(parts))

    def hint(self) -> str:
        """What the line says."""
        return "" if self._hint.isHidden() else self._hint.text()

    # the values in the run

    def wanted(self) -> dict[str, Any]:
        """What the next report should hold; nothing while hidden."""
        hurry = self._report is None or self._report.state is not RunState.RUNNING
        return {"parameters": True} if self.isVisible() and self._due.due(hurry) else {}

    def show_report(self, report: Report) -> None:
        """Show the values of `report`, now if visible."""
        if self._report is not None and report.generation != self._report.generation:
            self.table.show_values({})
        self._report = report
        if self.isVisible():
            self._read(report)

    def _read(self, report: Report) -> None:
        if report.parameters is not None:
            values = {
                view.name: float(view.value.item()) for view in report.parameters if view.value.size == 1
            }
            self.table.show_values(values)
        elif report.state is RunState.FAILED:
            self.table.show_values({})
        elif report.state is not RunState.RUNNING and self._missing.due(report):
            self.needs_changed.emit()  # it came to rest with a report made for others

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._due.reset()
        self._missing.reset()
        if self._report is not None:
            self._read(self._report)
        self.needs_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_reading(self._reading)
        super().changeEvent(event)
