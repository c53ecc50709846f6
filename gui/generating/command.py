"""Opens the form for generated tables, and does what is chosen there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.experiment import DataSettings
from gui import labels
from gui.document import Document
from gui.latest import Latest

if TYPE_CHECKING:
    from datasets.edits.following import Made
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.generating.generate_dialog import GenerateDialog

FIRST_RULE = "sine"
SETTINGS = ("rows", "noise", "seed", "range")  # of a rule


class GeneratingCommand(QObject):
    """Keeps the one form.

    Where the document's rows are of the chosen rule, they are made anew as an edit that can be undone;
    another rule is another table, which is `wanted` to be opened.
    """

    wanted = Signal(object)  # DataSettings
    problem_found = Signal(object)  # Problem

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._window = document, window
        self._data = DataSettings()
        self.dialog: GenerateDialog | None = None
        self.latest = Latest(self)
        self.latest.answered.connect(self._on_made)
        self.latest.failed.connect(self.problem_found)

    def show(self, rule: str = "") -> None:
        """Open the form on `rule`, or on what the document's rows were made by."""
        from gui.generating.generate_dialog import GenerateDialog  # the start does not wait for it

        if self.dialog is None:
            self.dialog = GenerateDialog(self._first(rule), self._window)
            self.dialog.chosen.connect(self._on_chosen)
            self.dialog.finished.connect(self._on_finished)
            self.dialog.open()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def shutdown(self) -> None:
        """End what is made aside."""
        self.latest.shutdown()
        if self.dialog is not None:
            self.dialog.latest.shutdown()

    def _first(self, rule: str) -> DataSettings:
        from datasets.synthetic import GENERATORS

        data = self._document.experiment.data
        if data.generator in GENERATORS and rule in ("", data.generator):
            return data
        rule = rule or FIRST_RULE
        return DataSettings(generator=rule, rows=GENERATORS[rule].rows, seed=data.seed)

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _on_chosen(self, data: DataSettings) -> None:
        if data.generator == self._document.experiment.data.generator and self._document.has_table:
            self._data = data
            self._make(self._document.table)
        else:
            self.wanted.emit(_alone(data))

    def _make(self, table: Table) -> None:
        data = self._data
        self.latest.ask(lambda watch: _made(table, data, watch))

    def _on_made(self, made: Made | None) -> None:
        """Put the rows in place; the table may have been edited since, and a column taken away."""
        document, data = self._document, self._data
        if made is None:
            self.wanted.emit(_alone(data))
        elif made.before is not document.table:
            self._make(document.table)
        else:
            text = self.tr("Generate {rule}").format(rule=labels.generator(data.generator))
            values = {f"data.{name}": getattr(data, name) for name in SETTINGS}
            document.take(made, made.done, text, settings=values)


def _made(table: Table, data: DataSettings, watch: Watch) -> Made | None:
    """The rows of `data` as an edit of `table`; None where it has no longer all of its columns."""
    from datasets.edits.following import make
    from datasets.edits.regenerating import other_rows
    from datasets.synthetic import generate

    watch(0, 1)
    frame = generate(data.generator, data.rows, data.noise, data.seed, data.range).frame
    watch(1, 1)
    if not set(frame.columns) <= set(table.columns) - set(table.formulas):
        return None
    return make(table, other_rows(table, frame))


def _alone(data: DataSettings) -> DataSettings:
    """What is about the rule, without what was about the columns of another table."""
    own = {name: getattr(data, name) for name in SETTINGS}
    return replace(DataSettings(), generator=data.generator, **own)
