"""The table as the run in force reads it: changed roles wait for a reset, so do those who draw the run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.report import Phase, Report

if TYPE_CHECKING:
    from datasets.table import Table


class RolesInForce(QObject):
    """Takes the document's tables and the reports, and says which table to draw."""

    changed = Signal(object)  # Table

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: Table | None = None
        self._shown: Table | None = None
        self._report: Report | None = None

    def show_table(self, table: Table, *, another: bool) -> None:
        """`table` is the document's now; `another` document's, or the same one edited."""
        self._newest = table
        if another:
            self._report = None
        self._show(self._read_by_run(table) if self._is_begun() else table)

    def show_report(self, report: Report) -> None:
        """With a new run the newest roles are in force."""
        old, self._report = self._report, report
        if old is not None and old.generation != report.generation and self._newest is not None:
            self._show(self._newest)

    def _is_begun(self) -> bool:
        """Whether there is a run that a changed role does not reach."""
        report = self._report
        return report is not None and report.built and (report.step > 0 or report.phase is not Phase.FORWARD)

    def _read_by_run(self, table: Table) -> Table:
        """The rows of `table` in the roles in force; the table drawn so far where their columns are gone."""
        shown = self._shown
        if shown is None or _roles(shown) == _roles(table):
            return table
        if not set(shown.inputs + shown.targets) <= set(table.columns):
            return shown
        from datasets.table import Role  # pandas, which the window does not wait for

        roles = dict(table.roles)
        roles |= dict.fromkeys(table.inputs + table.targets, Role.IGNORED)
        roles |= dict.fromkeys(shown.inputs, Role.INPUT) | dict.fromkeys(shown.targets, Role.TARGET)
        return replace(table, roles=roles)

    def _show(self, table: Table) -> None:
        if table is not self._shown:
            self._shown = table
            self.changed.emit(table)


def _roles(table: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return table.inputs, table.targets
