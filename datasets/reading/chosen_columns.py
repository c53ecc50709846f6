"""From columns that were read to the table, less those that are to be ignored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from datasets.columns import Column
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.options import Kind, ReadingOptions
from datasets.table import Table, assemble


@dataclass(frozen=True)
class Read:
    """A `table`, the `options` it was read with, and of the head of a file the texts of its cells.

    `written` maps every column of a head, those that are to be ignored included, to what a text file would
    have in the place of its cells.
    """

    table: Table
    options: ReadingOptions
    written: dict[str, list[str]] = field(default_factory=dict)


def without_ignored(options: ReadingOptions, names: Iterable[str]) -> tuple[ReadingOptions, ReadingOptions]:
    """`options` with the types of known columns only, and the same less those that are to be ignored."""
    known = set(names)
    types = tuple((name, kind) for name, kind in options.types if name in known)
    read = tuple((name, kind) for name, kind in types if kind is not Kind.IGNORE)
    return replace(options, types=types), replace(options, types=read)


def as_table(
    path: Path, columns: dict[str, Column], options: ReadingOptions, report: Sequence[Problem]
) -> Table:
    """The table of `columns`, read from `path`. Raises Problem for the type of an unknown column."""
    told = [*report, *drop_ignored(path, columns, options)]
    frame = assemble(columns, len(next(iter(columns.values()))))
    return Table.from_frame(frame, name=path.name, source=path, report=tuple(told))


def drop_ignored(path: Path, columns: dict[str, Column], options: ReadingOptions) -> list[Problem]:
    """Leave out the columns that are to be ignored. Raises Problem for the type of an unknown column."""
    for name, kind in options.types:
        if name not in columns:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "There is no column named “{column}” in {table}. Its columns are: {columns}."
                ),
                column=name,
                table=path.name,
                columns=", ".join(columns),
            )
        if kind is Kind.IGNORE and len(columns) > 1:
            del columns[name]
    ignored = [name for name, kind in options.types if kind is Kind.IGNORE]
    if not ignored:
        return []
    return [
        Problem(
            QT_TRANSLATE_NOOP("Problem", "{file}: columns that were to be ignored were left out: {columns}."),
            file=path.name,
            columns=", ".join(ignored),
        )
    ]
