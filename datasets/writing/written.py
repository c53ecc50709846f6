"""What a reader of a file that was just written has to be told, so that it comes back as it was."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

from datasets.apostrophes import any_guarded
from datasets.columns import FLOAT64, Column, is_text
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.conversion import ColumnReader
from datasets.reading.guessing import guess
from datasets.reading.header import names_as_read
from datasets.reading.marks import Marks
from datasets.reading.options import Kind, ReadingOptions
from datasets.table import Table
from datasets.writing.options import WritingOptions, is_excel, is_parquet

CHUNK = 20_000


def reading_options(table: Table, path: Path, options: WritingOptions) -> ReadingOptions:
    """All the choices with which `path`, written from `table` under `options`, is read back as it was."""
    if is_parquet(path):
        return ReadingOptions()
    if is_excel(path):
        return ReadingOptions(header=1, skip_above=0, skip_below=0, types=_types_in_workbook(table))
    return ReadingOptions(
        encoding="utf-8" if options.encoding == "utf-8-sig" else options.encoding,
        delimiter=options.delimiter_of(path),
        quote='"',
        escape="",
        skip_spaces=False,
        decimal=options.decimal,
        thousands="",
        header=1,
        skip_above=0,
        skip_below=0,
        comment="",
        apostrophes=options.guard_formulas or not _has_guarded(table),
        types=_types_in_text(table, Marks(options.decimal)),
    )


def needed_options(table: Table, path: Path, options: WritingOptions) -> ReadingOptions:
    """Those of the same choices that the file, which is there, does not speak for by itself."""
    written = reading_options(table, path, options)
    if is_excel(path) or is_parquet(path):
        return replace(ReadingOptions(), types=written.types)
    try:
        guessed = guess(path, given=ReadingOptions(encoding=written.encoding)).options
    except Problem:
        return written
    told = _told(written, guessed, single=len(table.columns) == 1)
    kept = {name: getattr(written, name) for name in told}
    encoding = None if written.encoding == "utf-8" else written.encoding
    return replace(ReadingOptions(encoding=encoding, types=written.types), **kept)


def misread(path: Path, table: Table, options: WritingOptions) -> Iterator[Problem]:
    """The choices that the written file `path` does not speak for by itself, types of columns aside."""
    written = replace(reading_options(table, path, options), types=())
    try:
        guessed = guess(path, given=ReadingOptions(encoding=written.encoding)).options
    except Problem as problem:
        yield problem
        return
    told = _told(written, guessed, single=len(table.columns) == 1)
    if told:
        yield Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Some cells of {file} look like something else than a value or a name; who reads it again "
                "has to choose: {choices}.",
            ),
            file=path.name,
            choices=", ".join(f"{name} = {getattr(written, name)!r}" for name in told),
        )


def _told(written: ReadingOptions, guessed: ReadingOptions, *, single: bool) -> list[str]:
    """The names of the choices that were not guessed; a `single` column has nothing that divides it."""
    undivided = single and written.decimal == "."
    names = [f.name for f in fields(written) if not (undivided and f.name == "delimiter")]
    return [name for name in names if getattr(written, name) not in (None, getattr(guessed, name), ())]


def _has_guarded(table: Table) -> bool:
    """Whether a name or a text begins as one that an apostrophe was put before."""
    texts = (table.frame[name].dropna() for name in table.columns if is_text(table.frame[name]))
    return any_guarded(table.columns) or any(any_guarded(column.tolist()) for column in texts)


def _types_in_text(table: Table, marks: Marks) -> tuple[tuple[str, Kind], ...]:
    """The text columns that would come back as something else."""
    columns = ((read, table.frame[name]) for name, read in _read_back(table))
    return tuple(
        (read, Kind.TEXT) for read, column in columns if is_text(column) and _is_taken(column, marks)
    )


def _types_in_workbook(table: Table) -> tuple[tuple[str, Kind], ...]:
    """Columns that have no cell which says what they are: without values, or all infinite."""
    types = []
    for name, read in _read_back(table):
        column = table.frame[name]
        if is_text(column) and column.isna().all():
            types.append((read, Kind.TEXT))
        elif column.dtype == FLOAT64 and len(column) and not (column.abs() < float("inf")).any():
            types.append((read, Kind.NUMBER))
    return tuple(types)


def _read_back(table: Table) -> Iterator[tuple[str, str]]:
    """The names of the columns, and those that a reader of the file gives them."""
    return zip(table.columns, names_as_read(table.columns), strict=True)


def reads_as_numbers(column: Column, marks: Marks | None = None) -> bool:
    """Whether `column` is text of which a reader of a text file would make numbers."""
    return is_text(column) and bool(column.notna().any()) and _is_taken(column, marks or Marks())


def _is_taken(column: Column, marks: Marks) -> bool:
    """Whether a text `column`, all of it missing perhaps, is read as numbers."""
    for start in range(0, len(column), CHUNK):  # most columns of text show it at once
        part = column.iloc[start : start + CHUNK]
        if not _made_numbers(part, marks, whole=False):
            return False
    return _made_numbers(column, marks, whole=True)


def _made_numbers(column: Column, marks: Marks, *, whole: bool) -> bool:
    """Whether nothing of `column` speaks against numbers; words for missing values do where they are all."""
    reader = ColumnReader("", marks)
    reader.add(column.fillna("").tolist())
    if whole:
        reader.end()
    return not reader.again and not is_text(reader.finish()[0])
