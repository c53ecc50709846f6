"""What the table of an Excel or a Parquet file is going to be, from its first rows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from datasets.columns import is_number
from datasets.dates import days
from datasets.excel.reading import read_sheet
from datasets.excel.workbook import opened
from datasets.file_kinds import FileKind
from datasets.parquet.reading import parquet_head
from datasets.problems import Problem
from datasets.reading.chosen_columns import Read
from datasets.reading.marks import PLAIN, Marks
from datasets.reading.options import Kind, ReadingOptions
from datasets.reading.taken import Cell, taken
from datasets.table import holds_classes


def first_rows(
    path: Path, given: ReadingOptions, kind: FileKind, most: int
) -> tuple[Read | None, tuple[str, ...], Problem | None]:
    """The first `most` rows, the sheets of a workbook, and why there are no rows.

    Raises Problem for a file that cannot be opened at all.
    """
    if kind is FileKind.PARQUET:
        return parquet_head(path, given, most), (), None
    with opened(path) as book:
        sheets = book.sheets
        try:
            return read_sheet(book, given, head=most), sheets, None
        except Problem as problem:
            return None, sheets, problem


def kinds_of(read: Read) -> tuple[Kind, ...]:
    """What each column is to be, or, where nothing is said, what it is."""
    chosen = dict(read.options.types)
    return tuple(chosen.get(name) or _natural(read, name) for name in read.table.columns)


def cells_of(read: Read, rows: int) -> Iterator[tuple[Cell, ...]]:
    """For each column its first `rows` cells: what is in the file, and what it was taken for."""
    options = read.options
    marks = Marks(options.decimal or ".", options.thousands or "")
    for name, kind in zip(read.table.columns, kinds_of(read), strict=True):
        column, written = read.table.frame[name], read.written[name][:rows]
        values: list[Any] = column.iloc[: len(written)].tolist()
        yield taken(written, values, marks, is_number(column), kind is Kind.DATE, options.missing_words)


def _natural(read: Read, name: str) -> Kind:
    column = read.table.frame[name]
    if not is_number(column):
        return Kind.CATEGORY if holds_classes(column) else Kind.TEXT
    texts = [text for text in read.written[name] if PLAIN.number(text) is None]
    is_date = any(days(text) == days(text) for text in texts)
    return Kind.DATE if is_date else Kind.NUMBER
