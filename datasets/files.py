"""Tables from and to CSV and TSV files. No value is changed or dropped silently on either way."""

from collections.abc import Sequence
from pathlib import Path

from datasets.columns import Column
from datasets.conversion import ColumnReader
from datasets.dialect import delimiter_for
from datasets.encoding import check_readable
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.records import Header, Rows, read_header
from datasets.table import Table, assemble
from datasets.writing import write_table

__all__ = ["read_table", "write_table"]


def read_table(path: Path | str, *, delimiter: str | None = None, header: bool | None = None) -> Table:
    """The table in a CSV or TSV file in UTF-8, with or without a byte order mark, roles guessed.

    `delimiter` None: tab for .tsv and .tab, otherwise guessed among comma, semicolon, tab and bar.
    `header` None: there is one unless the first record is nothing but numbers. Whatever is not taken
    exactly as it is written is said in `Table.report`; rows are counted there from 1, without the header.

    Raises Problem, naming file, line and column, for everything that is not such a table: ragged rows,
    quotes that do not close, bytes that are not UTF-8, a file that is empty, missing, a folder, not text.
    """
    path = Path(path)
    check_readable(path)
    delimiter = delimiter_for(path) if delimiter is None else delimiter
    head = read_header(path, delimiter, header)
    rows = Rows(path, delimiter, head)
    readers = [ColumnReader(name) for name in head.names]
    _fill(readers, rows)
    columns: dict[str, Column] = {}
    report = [*head.report, *rows.report]
    for reader in readers:
        columns[reader.name], found = reader.finish()
        report.extend(found)
    report.extend(_drop_nameless(path, head, columns))
    frame = assemble(columns, len(next(iter(columns.values()))))
    return Table.from_frame(frame, name=path.name, source=path, report=tuple(report))


def _fill(readers: Sequence[ColumnReader], rows: Rows) -> None:
    """Read the file; once more for the columns that turned out to be text after their first chunk."""
    wanted = list(enumerate(readers))
    while wanted:
        for chunk in rows:
            for number, cells in _columns_of(chunk, [number for number, _ in wanted]):
                readers[number].add(cells)
        wanted = [(number, reader) for number, reader in wanted if reader.again]
        for _, reader in wanted:
            reader.start_again()


def _columns_of(chunk: list[list[str]], numbers: list[int]) -> list[tuple[int, Sequence[str]]]:
    if len(numbers) > 1:
        columns = list(zip(*chunk, strict=True))
        return [(number, columns[number]) for number in numbers]
    return [(number, [record[number] for record in chunk]) for number in numbers]


def _drop_nameless(path: Path, head: Header, columns: dict[str, Column]) -> list[Problem]:
    """Leave out a last column with neither name nor value, made by a delimiter at the end of every line."""
    last = head.names[-1]
    if last not in head.unnamed or len(columns) == 1 or columns[last].notna().any():
        return []
    del columns[last]
    return [
        Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}: every line ends with a delimiter; the column after it, without name and values, was "
                "left out.",
            ),
            file=path.name,
        )
    ]
