"""From columns that were read to the table, less those that are to be ignored."""

from collections.abc import Sequence
from pathlib import Path

from datasets.columns import Column
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading import Kind, ReadingOptions
from datasets.table import Table, assemble


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
