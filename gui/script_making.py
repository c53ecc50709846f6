"""The script of the document, in the language of the window; made aside where the table is large."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from datasets.problems import Problem
from engine.experiment import Experiment
from gui import labels
from gui.background import Background, in_one_go
from gui.failures import unexpected

if TYPE_CHECKING:
    from datasets.table import Table
    from engine.script import Script

_AT_ONCE = 20_000  # cells of a table whose script is made before a person could notice: in some 30 ms


def said(text: str) -> str:
    """A comment of a script in the language of the window."""
    return QCoreApplication.translate("Script", text)


def named(experiment: Experiment) -> Experiment:
    """`experiment` under the name that people read."""
    return replace(experiment, name=labels.title(experiment.name))


def make_script(experiment: Experiment, table: Table) -> Script:
    """The script of `experiment` on `table`. Raises Problem where there is none."""
    from engine.script import script_of
    from engine.script.saving import table_file_name

    return script_of(named(experiment), table, file_name=table_file_name(experiment, table), say=said)


class ScriptMaker(QObject):
    """Makes one script after the other; of several wishes the last one counts."""

    made = Signal(object)  # Script
    failed = Signal(object)  # Problem

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._making: Background | None = None
        self._next: Callable[[], Script] | None = None

    def ask(self, experiment: Experiment, table: Table) -> None:
        """Have the script of `experiment` on `table` made: at once, or aside for a large table."""
        if self._making is None and table.rows * len(table.columns) <= _AT_ONCE:
            self._make(experiment, table)
            return
        self._next = lambda: make_script(experiment, table)
        self._begin()

    def shutdown(self) -> None:
        """Let a making under way come to its end, unheard."""
        self._next = None
        if self._making is not None:
            self._making.shutdown()

    def _make(self, experiment: Experiment, table: Table) -> None:
        try:
            script = make_script(experiment, table)
        except Problem as problem:
            self.failed.emit(problem)
        except Exception as error:
            self.failed.emit(unexpected(error))
        else:
            self.made.emit(script)

    def _begin(self) -> None:
        if self._making is not None or self._next is None:
            return
        self._making, self._next = Background(in_one_go(self._next), self), None
        self._making.done.connect(self._on_made)
        self._making.failed.connect(self._on_failed)
        self._making.finished.connect(self._on_finished)
        self._making.start()

    def _on_made(self, script: Script) -> None:
        if self._next is None:  # otherwise it is outdated
            self.made.emit(script)

    def _on_failed(self, problem: Problem) -> None:
        if self._next is None:
            self.failed.emit(problem)

    def _on_finished(self) -> None:
        if self._making is not None:
            self._making.deleteLater()
            self._making = None
        self._begin()
