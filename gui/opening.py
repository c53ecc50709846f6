"""Where a document can come from; each function reads it and can run aside. Torch-free; pandas inside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from datasets.problems import Problem
from engine.experiment import DataSettings, Experiment
from gui.i18n import current_language

if TYPE_CHECKING:
    from datasets.reading.options import ReadingOptions
    from datasets.table import Table
    from datasets.watch import Watch

EXPERIMENT_SUFFIX = ".toml"
EMPTY_ROWS = 5


@dataclass(frozen=True)
class Opened:
    """What was read. `experiment` None: the settings stay. `path`: the experiment's file.

    `source` is the data section as of now, with `file` absolute: where the rows can be found again.
    """

    table: Table
    experiment: Experiment | None = None
    path: Path | None = None
    source: DataSettings = field(default_factory=DataSettings)


@dataclass(frozen=True)
class Undecided:
    """A table whose choices a person should see first. `problem`: why it could not be read with `given`.

    `encoding`: what all of the file was found to be in, where that was asked.
    """

    path: Path
    given: ReadingOptions
    problem: Problem | None = None
    encoding: str | None = None


def open_file(path: Path, watch: Watch | None = None) -> Opened:
    """An experiment (.toml) with its table, or a table with every choice guessed. Raises Problem.

    The encodings of the window's language are thought of first. What was guessed and is not as in a plain
    file is kept with the source, so that the file is read alike elsewhere.
    """
    from datasets.reading.options import ReadingOptions

    if is_experiment(path):
        return open_experiment(path, watch)
    return open_table(path, ReadingOptions(), watch)


def open_experiment(path: Path, watch: Watch | None = None) -> Opened:
    """An experiment with its table. Raises Problem."""
    from engine.data_source import open_data
    from engine.experiment_file import read_experiment

    path = path.resolve()
    experiment = read_experiment(path)
    table = open_data(experiment.data, path.parent, current_language(), watch)
    return Opened(table, experiment, path, _absolute(experiment.data, path.parent))


def open_or_ask(
    path: Path, remembered: ReadingOptions | None, watch: Watch | None = None
) -> Opened | Undecided:
    """An experiment, or a table that is plain or was opened before; else what is to be asked about it.

    Raises Problem where no choice in reading would help: no file, an empty one, one that is no table.
    """
    from datasets.file_kinds import FileKind, kind_of
    from datasets.files import read_guessed
    from datasets.reading.encoding import check_readable
    from datasets.reading.guessing import guess
    from datasets.reading.options import ReadingOptions

    if is_experiment(path):
        return open_experiment(path, watch)
    given = remembered or ReadingOptions()
    if kind_of(path) is not FileKind.TEXT:
        return _open_typed(path, given, remembered is None, watch)
    check_readable(path)
    try:
        if remembered is not None:
            return open_table(path, given, watch)
        found = guess(path, current_language(), given, watch)
        if found.reasons:
            return Undecided(path, given, encoding=found.options.encoding)
        return _opened(path.resolve(), given, read_guessed(path.resolve(), found, watch), found.options)
    except Problem as problem:
        return Undecided(path, given, problem)


def _open_typed(path: Path, given: ReadingOptions, asks: bool, watch: Watch | None) -> Opened | Undecided:
    """A table whose cells say themselves what they are; `asks`: where more than that is guessed, ask."""
    from datasets.reading.preview import preview

    found = preview(path, given, current_language())
    if found.problem is not None and not found.sheets:
        raise found.problem
    if found.problem is not None or (asks and found.sheets and found.report):
        return Undecided(path, given, found.problem)
    return open_table(path, given, watch)


def open_table(path: Path, given: ReadingOptions, watch: Watch | None = None) -> Opened:
    """A table, read with the choices that are `given` and a guess for the others. Raises Problem."""
    from datasets.files import read_file

    path = path.resolve()
    return _opened(path, given, *read_file(path, given, current_language(), watch))


def _opened(path: Path, given: ReadingOptions, table: Table, options: ReadingOptions) -> Opened:
    """`table`, read from `path` with `options`, of which a person chose those that are `given`."""
    from engine.reading_choices import confirmed, with_choices
    from engine.suggestion import suggested

    data = with_choices(DataSettings(file=str(path)), confirmed(given, options))
    return Opened(table, suggested(table, data), source=data)


def open_chosen(
    path: Path,
    given: ReadingOptions,
    kept: tuple[Experiment, Table, Path | None] | None = None,
    watch: Watch | None = None,
) -> Opened | Undecided:
    """A table with the choices that a person confirmed. `kept`: the experiment, the table and the file that
    the document has now, for the same rows; its settings and roles stay where the columns allow it.
    """
    try:
        opened = open_table(path, given, watch)
    except Problem as problem:
        return Undecided(path, given, problem)
    return opened if kept is None else _with_settings(opened, *kept)


def _with_settings(opened: Opened, experiment: Experiment, before: Table, path: Path | None) -> Opened:
    from datasets.columns import is_number
    from engine.data_source import computed
    from engine.reading_settings import with_reading

    try:
        table = computed(opened.table, experiment.data.computed)
    except Problem:
        return opened
    for name in (*before.inputs, *before.targets):
        if name not in table.roles or is_number(table.frame[name]) != is_number(before.frame[name]):
            return opened
    others = [name for name in (before.weight, before.split) if name is not None and name in table.roles]
    table = table.with_roles(
        inputs=before.inputs,
        targets=before.targets,
        weight=before.weight if before.weight in others else "",
        split=before.split if before.split in others else "",
    )
    data = with_reading(experiment.data, opened.source)
    return Opened(table, replace(experiment, data=data), path, opened.source)


def without_file(
    read: Callable[[Watch], Opened | Undecided],
) -> Callable[[Watch], Opened | Undecided]:
    """`read`, of a file that the person knows nothing of: it holds what was pasted."""

    def pasted(watch: Watch) -> Opened | Undecided:
        opened = read(watch)
        if not isinstance(opened, Opened):
            return opened
        table = replace(opened.table, name=Path(opened.table.name).stem, source=None)
        experiment = opened.experiment
        if experiment is not None:
            data = replace(experiment.data, file="")
            experiment = replace(experiment, name=table.name, data=data)
        return replace(opened, table=table, experiment=experiment, source=DataSettings())

    return pasted


def is_experiment(path: Path) -> bool:
    """Whether it is called like one."""
    return path.suffix.lower() == EXPERIMENT_SUFFIX


def open_lesson(name: str) -> Opened:
    """A lesson with its table."""
    from engine.data_source import open_data
    from engine.lessons import load_lesson

    experiment = load_lesson(name)
    return Opened(open_data(experiment.data, None), experiment, source=experiment.data)


def open_sample(name: str) -> Opened:
    """A sample table, with the settings that its target calls for."""
    from engine.suggestion import suggested

    opened = _from_data(DataSettings(sample=name))
    return replace(opened, experiment=suggested(opened.table, opened.source))


def open_generated(name: str, data: DataSettings | None = None) -> Opened:
    """A table made by a rule, as `data` says; None: with as many rows as the rule has by itself."""
    from datasets.synthetic import GENERATORS

    return _from_data(data or DataSettings(generator=name, rows=GENERATORS[name].rows))


def open_empty() -> Opened:
    """A table to type into: one input, one target, a few empty rows, of which the complete ones are used."""
    import pandas as pd

    from datasets.table import Role, Table

    frame = pd.DataFrame({name: [float("nan")] * EMPTY_ROWS for name in ("x", "y")})
    # Rows are typed one after the other: those that are not complete yet must not stop the run.
    data = DataSettings(missing="set_aside")
    roles = {"x": Role.INPUT, "y": Role.TARGET}
    return Opened(Table.from_frame(frame, roles), Experiment(data=data), source=data)


def _from_data(data: DataSettings) -> Opened:
    from engine.data_source import open_data

    return Opened(open_data(data, None), source=data)


def _absolute(data: DataSettings, base: Path) -> DataSettings:
    return replace(data, file=str((base / data.file).resolve())) if data.file else data
