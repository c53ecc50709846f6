"""What the user edits: one table, one experiment, and the one stack of undo commands for both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from datasets.view.arrangement import NATURAL, Arrangement
from engine.checks import with_setting
from engine.experiment import DataSettings, Experiment
from gui import labels
from gui.column_names import settings_after
from gui.undo import (
    BYTES_KEPT,
    ArrangeCommand,
    Command,
    EditCommand,
    ParameterCommand,
    ParametersCommand,
    SettingCommand,
    TogetherCommand,
    UndoStack,
)

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.edits.following import Made
    from datasets.table import Table
    from engine.parameter_edit import ParameterEdit

SPLITS_OF_ANY_TABLE = ("random", "stratified")  # the others name columns


class Document(QObject):
    """Owns the current table and experiment. Every change by the user is a command on `undo_stack`.

    A change is checked first and pushed after, so the stack only ever holds changes that were possible.
    The signals come after a change is complete, never from inside an undo command.
    """

    experiment_changed = Signal(object)  # Experiment
    table_changed = Signal(object)  # the Edit that led here, None: another table
    arrangement_changed = Signal(object)  # Arrangement; after table_changed where both changed
    parameter_typed = Signal(object)  # ParameterEdit: what the run's model is to have
    path_changed = Signal()

    def __init__(self, parent: QObject | None = None, bytes_kept: int = BYTES_KEPT) -> None:
        super().__init__(parent)
        self.undo_stack = UndoStack(self, bytes_kept)
        self._experiment = Experiment()
        self._table: Table | None = None
        self._path: Path | None = None
        self._edits: list[Edit] = []  # made, not yet announced
        self.made_ahead: Made | None = None  # what the next undo or redo of an edit comes to, found aside
        self._typed: list[ParameterEdit] = []  # put, not yet announced
        self._announced = self._experiment
        self._arrangement = self._arrangement_announced = NATURAL
        self.undo_stack.indexChanged.connect(self._announce)

    @property
    def experiment(self) -> Experiment:
        return self._experiment

    @property
    def table(self) -> Table:
        """The current table; an empty one before the first was opened."""
        if self._table is None:
            self._table = _empty_table()
        return self._table

    @property
    def has_table(self) -> bool:
        """Whether a table was opened; asking `table` before loads pandas for an empty one."""
        return self._table is not None

    @property
    def path(self) -> Path | None:
        """The experiment's file, where it has one."""
        return self._path

    @property
    def title(self) -> str:
        """What to call the document: its file, else its name, else its table; may be empty."""
        if self._path is not None:
            return self._path.name
        if self._experiment.name:
            return self._experiment.name
        return self._table.name if self._table is not None else ""

    @property
    def is_changed(self) -> bool:
        """Whether there is something that was not saved; `undo_stack.indexChanged` tells of changes."""
        return self.undo_stack.has_to_save()

    @property
    def arrangement(self) -> Arrangement:
        """How the table's rows are seen: sorted, filtered. The run knows nothing of it."""
        return self._arrangement

    def value(self, dotted: str) -> Any:
        """The setting called "section.name"."""
        return _value(self._experiment, dotted)

    def set_value(self, dotted: str, value: Any, gesture: object = None) -> None:
        """Set "section.name" as one undo command; changes with one `gesture` merge. Raises Problem."""
        self.set_values({dotted: value}, gesture)

    def set_values(self, values: Mapping[str, Any], gesture: object = None, text: str = "") -> None:
        """Set several settings as one undo command, called `text` or else by the first that changes.

        Raises Problem, then nothing has changed.
        """
        experiment = self._experiment
        for dotted, value in values.items():
            experiment = with_setting(experiment, dotted, value)
        before, self._experiment = self._experiment, experiment
        new = {dotted: self.value(dotted) for dotted in values}
        old = {dotted: _value(before, dotted) for dotted in values}
        changed = [dotted for dotted in values if new[dotted] != old[dotted]]
        if not changed:
            self._experiment = before
            return
        text = text or self.tr("Change {setting}").format(setting=labels.label(changed[0]))
        self.undo_stack.push_bounded(SettingCommand(self, text, old, new, gesture))

    def type_parameter(self, edit: ParameterEdit, old: float, text: str) -> None:
        """Give the run's model a number in the place of `old`, as one undo command; it is not saved."""
        self._typed.append(edit)
        self.undo_stack.push_bounded(ParameterCommand(self, text, replace(edit, value=old), edit))

    def type_parameters(self, typed: Sequence[tuple[ParameterEdit, float]], text: str) -> None:
        """Several at once, each with the number in whose place it comes, as one undo command."""
        self._typed.extend(edit for edit, _ in typed)
        pairs = [(replace(edit, value=old), edit) for edit, old in typed]
        self.undo_stack.push_bounded(ParametersCommand(self, text, pairs))

    def arrange(self, arrangement: Arrangement, text: str) -> None:
        """See the rows of the table so, as one undo command. Raises Problem, then nothing has changed."""
        from datasets.view.row_order import check_arrangement

        if arrangement == self._arrangement:
            return
        check_arrangement(self.table, arrangement)
        old, self._arrangement = self._arrangement, arrangement
        self.undo_stack.push_bounded(ArrangeCommand(self, text, old, arrangement))

    def edit(self, edit: Edit, text: str, gesture: object = None) -> None:
        """Apply `edit` to the table as one undo command. Raises Problem, then nothing has changed.

        Computed columns follow, and so do formulas that name an input that is called otherwise from now on.
        """
        from datasets.edits.following import make

        self.take(make(self.table, edit), edit, text, gesture)

    def take(
        self,
        made: Made,
        edit: Edit,
        text: str,
        gesture: object = None,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        """Put an edit that was made of this table, perhaps aside, in place as one undo command.

        `settings`, checked values by "section.name", are what the new rows come of and change with them.
        """
        assert made.before is self.table, "the table has changed since"
        settings = {**settings_after(self._experiment, edit, self.table.inputs), **(settings or {})}
        self._table = made.after
        self._edits.append(made.done)
        command: Command = EditCommand(self, text, made.way_back, gesture)
        others: list[Command] = []
        if settings:
            old = {dotted: self.value(dotted) for dotted in settings}
            for dotted, value in settings.items():
                self.put_value(dotted, value)
            others.append(SettingCommand(self, text, old, settings))
        others += self._arrangement_after(edit, text)
        self.undo_stack.push_bounded(TogetherCommand(self, text, [command, *others]) if others else command)

    def _arrangement_after(self, edit: Edit, text: str) -> list[Command]:
        """Let the arrangement follow columns that are called otherwise, or gone, from now on."""
        from datasets.view.row_order import after

        old = self._arrangement
        if old.is_natural:
            return []
        self._arrangement = after(old, edit)
        return [ArrangeCommand(self, text, old, self._arrangement)] if self._arrangement != old else []

    def open_table(self, table: Table, source: DataSettings | None = None) -> None:
        """Start a new document with another table; model, loss, optimizer and training stay.

        `source` says where the rows come from; None: from the table's own file. A generator's seed is theirs.
        """
        old = self._experiment.data
        source = source or DataSettings(file=str(table.source) if table.source else "")
        data = replace(
            source,
            seed=source.seed if source.generator else old.seed,
            validation_fraction=old.validation_fraction,
            test_fraction=old.test_fraction,
            split_method=old.split_method if old.split_method in SPLITS_OF_ANY_TABLE else "random",
            standardize_inputs=old.standardize_inputs,
            standardize_targets=old.standardize_targets,
            missing=old.missing,
        )
        experiment = replace(self._experiment, name="", data=data)
        columns = (self._table.inputs, self._table.targets) if self._table is not None else None
        if source.generator and columns != (table.inputs, table.targets):
            from engine.suggestion import for_other_columns  # pandas, which the window does not wait for

            experiment = for_other_columns(experiment)
        self.open_experiment(experiment, table, None)

    def open_experiment(self, experiment: Experiment, table: Table, path: Path | None = None) -> None:
        """Start a new document. What could be undone belongs to the old one and is forgotten."""
        self._experiment, self._table, self._path = experiment, table, path
        self._edits.clear()
        self._announced = experiment
        self.undo_stack.clear()
        self.undo_stack.setClean()
        self._arrangement = NATURAL  # not before: an emptied stack announces, and the table comes first
        self.table_changed.emit(None)
        self.experiment_changed.emit(experiment)
        self._announce_arrangement()
        self.path_changed.emit()

    def saved(self, path: Path) -> None:
        """The experiment now lies at `path` as it is."""
        self._path = path
        self.undo_stack.setClean()
        self.path_changed.emit()

    def complete_experiment(self) -> Experiment:
        """The experiment with the table's roles and computed columns in its data section, as it is saved."""
        table = self.table
        roles = replace(
            self._experiment.data,
            inputs=table.inputs,
            targets=table.targets,
            weight=table.weight or "",
            split=table.split or "",
            computed=dict(table.formulas),
        )
        return replace(self._experiment, data=roles)

    # What the undo commands call. Announced once the stack is consistent again.

    def put_value(self, dotted: str, value: Any) -> None:
        section, name = dotted.split(".", 1)
        changed = replace(getattr(self._experiment, section), **{name: value})
        self._experiment = replace(self._experiment, **{section: changed})

    def put_edit(self, edit: Edit) -> Edit:
        made, self.made_ahead = self.made_ahead, None
        if made is not None and made.before is self.table and made.done is edit:
            self._table, way_back = made.after, made.way_back
        else:
            self._table, way_back = edit.apply(self.table)
        self._edits.append(edit)
        return way_back

    def put_arrangement(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement

    def put_parameter(self, edit: ParameterEdit) -> None:
        self._typed.append(edit)

    def _announce(self) -> None:
        edits, self._edits = self._edits, []
        typed, self._typed = self._typed, []
        if edits:
            self.table_changed.emit(edits[0] if len(edits) == 1 else _compound(edits))
        if self._experiment is not self._announced:
            self._announced = self._experiment
            self.experiment_changed.emit(self._experiment)
        for edit in typed:
            self.parameter_typed.emit(edit)
        self._announce_arrangement()

    def _announce_arrangement(self) -> None:
        if self._arrangement != self._arrangement_announced:
            self._arrangement_announced = self._arrangement
            self.arrangement_changed.emit(self._arrangement)


def _value(experiment: Experiment, dotted: str) -> Any:
    section, name = dotted.split(".", 1)
    return getattr(getattr(experiment, section), name)


def _empty_table() -> Table:
    import pandas as pd

    from datasets.table import Table

    return Table.from_frame(pd.DataFrame())


def _compound(edits: list[Edit]) -> Edit:
    from datasets.edits import Compound

    return Compound(tuple(edits))
