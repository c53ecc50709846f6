"""Writes an experiment so that opening it brings the same rows back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import DataSettings, Experiment

if TYPE_CHECKING:
    from datasets.table import Table
    from datasets.watch import Watch


@dataclass(frozen=True)
class Saved:
    """Where the rows lie now (`file` absolute), and what there is to say about it."""

    source: DataSettings
    notes: tuple[Problem, ...] = ()


def save_experiment(
    experiment: Experiment,
    table: Table,
    path: Path,
    source: DataSettings,
    *,
    rows_changed: bool,
    own_rows: bool = False,
    watch: Watch | None = None,
) -> Saved:
    """Write `experiment` to `path`. `source` tells where the rows came from (`file` absolute).

    Rows that were changed, or that come from nowhere, are written to a CSV file beside the experiment;
    a file that is there already is only written over where the rows came from it and are the
    experiment's own (`own_rows`), never a file that was opened for its table. `watch` is told the rows that
    are written, and may raise Cancelled: both files stay as they were. Raises Problem.
    """
    from engine.experiment_file import write_experiment
    from engine.reading_settings import with_reading

    notes: list[Problem] = []
    if _follows_its_rule(experiment.data, table):
        source, rows_changed = experiment.data, False
    elif source.generator and source.seed != experiment.data.seed:
        rows_changed = True  # the rule would make others from this seed, which also splits the rows
    if rows_changed or not (source.file or source.sample or source.generator):
        file = _file_for_rows(path, source.file if own_rows else "")
        source = _write(table, file, notes, watch)
    data = replace(
        experiment.data,
        file=_relative(source.file, path.parent),
        sample=source.sample,
        generator=source.generator,
        rows=source.rows,
        noise=source.noise,
        range=source.range,
    )
    write_experiment(replace(experiment, data=with_reading(data, source)), path)
    return Saved(source, tuple(notes))


def _follows_its_rule(data: DataSettings, table: Table) -> bool:
    """Whether the rows of `table`, but for computed columns, are those that the generator of `data` makes."""
    from datasets.synthetic import GENERATORS, generate

    if data.file or data.generator not in GENERATORS or data.rows != table.rows:
        return False
    made = generate(data.generator, data.rows, data.noise, data.seed, data.range).frame
    if [name for name in table.columns if name not in data.computed] != list(made.columns):
        return False
    return bool(made.equals(table.frame[list(made.columns)]))


def _file_for_rows(path: Path, own: str) -> Path:
    """Beside the experiment, under its name; a number is added rather than writing over other than `own`."""
    wanted, number = path.with_suffix(".csv"), 2
    while wanted.exists() and str(wanted) != own:
        wanted = path.with_name(f"{path.stem}-{number}.csv")
        number += 1
    return wanted


def _write(table: Table, file: Path, notes: list[Problem], watch: Watch | None) -> DataSettings:
    """Write the rows; returns where they are, and how they are read back as they were."""
    from datasets.files import write_table
    from datasets.writing.options import WritingOptions
    from datasets.writing.written import needed_options
    from engine.reading_choices import with_choices

    notes += write_table(table, file, WritingOptions(), watch)
    notes.append(
        Problem(
            QT_TRANSLATE_NOOP("Problem", "The changed rows were saved beside the experiment, as {file}."),
            file=file.name,
        )
    )
    aside = int((~table.in_use).sum())
    if aside:
        notes.append(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Rows set aside: {count}. A CSV file cannot hold that, so they were saved "
                    "as ordinary rows.",
                ),
                count=aside,
            )
        )
    return with_choices(DataSettings(file=str(file)), needed_options(table, file, WritingOptions()))


def _relative(file: str, folder: Path) -> str:
    """`file` as it is written in an experiment in `folder`: relative where it lies within."""
    if not file:
        return ""
    try:
        return Path(file).resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return file
