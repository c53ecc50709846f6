"""Tables from and to text files. No value is changed or dropped silently on either way."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from datasets.columns import Column
from datasets.excel.reading import read_workbook
from datasets.file_kinds import FileKind, kind_of
from datasets.parquet.reading import read_parquet
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.blocks.block_columns import Columns, Wanted
from datasets.reading.chosen_columns import drop_ignored
from datasets.reading.conversion import ColumnReader
from datasets.reading.drawing import sample_of
from datasets.reading.guessing import Guess, guess
from datasets.reading.header import Header, no_rows, read_header
from datasets.reading.marks import Marks
from datasets.reading.memory import check_fits
from datasets.reading.options import ReadingOptions
from datasets.reading.records import Record
from datasets.reading.rows import Rows
from datasets.table import Table, assemble, guess_roles
from datasets.watch import Pulse, Watch
from datasets.writing.table_writing import write_table

__all__ = ["read_file", "read_guessed", "read_table", "write_table"]


def read_table(
    path: Path | str,
    options: ReadingOptions | None = None,
    language: str = "en",
    watch: Watch | None = None,
) -> Table:
    """The table in a file, roles guessed: a text file such as CSV or TSV, an Excel or a Parquet file.

    `options` are the choices in reading; what they leave open is guessed from the file, for an interface in
    `language` (en, ja, ko). What is guessed and is not as in a plain CSV file, and whatever is not taken
    exactly as it is written, is said in `Table.report`; rows are counted there from 1, without the header.

    `watch` is called every now and then with the bytes read and those in all, and may raise Cancelled.

    In Excel and Parquet files, cells say themselves what they are; choices about text have no effect on them.

    Raises Problem, naming file and place, for everything that is not such a table: quotes that do not close,
    bytes that are no text in the encoding, a file that is empty, missing, a folder, not text, too large for
    the memory.
    """
    return read_file(path, options, language, watch)[0]


def read_file(
    path: Path | str,
    options: ReadingOptions | None = None,
    language: str = "en",
    watch: Watch | None = None,
) -> tuple[Table, ReadingOptions]:
    """The same, and the choices that the file was read with: none that there is for it is left to a guess."""
    path, given = Path(path), options or ReadingOptions()
    kind = kind_of(path)
    if kind is FileKind.EXCEL:
        return _sampled(*read_workbook(path, given, watch))
    if kind is FileKind.PARQUET:
        return _sampled(*read_parquet(path, given, watch))
    guessed = guess(path, language, given, watch)
    return read_guessed(path, guessed, watch), guessed.options


def _sampled(table: Table, options: ReadingOptions) -> tuple[Table, ReadingOptions]:
    return sample_of(table, options.one_in), options


def read_guessed(path: Path, guessed: Guess, watch: Watch | None = None) -> Table:
    """The same, after guessing."""
    chosen = guessed.options
    check_fits(path, chosen)
    head = read_header(path, chosen)
    pulse = Pulse(watch, path.stat().st_size)
    rows = Rows(path, chosen, head, pulse)
    readers, columns = _fill(rows, chosen, pulse), dict[str, Column]()
    report = [*guessed.reasons, *head.report, *rows.report]
    if head.names_only:
        report.append(no_rows(path.name))
    for reader in readers:
        pulse.beat()
        column, found = reader.finish()
        first = next(iter(columns.values()), column)
        column.index = first.index  # one for all: a frame takes them as they are
        columns[reader.name] = column
        report.extend(found)
    if not found:  # of the last column; of cells that are written something was said
        report.extend(_drop_nameless(path, head, columns))
    report.extend(drop_ignored(path, columns, chosen))
    frame = assemble(columns, len(next(iter(columns.values()))))
    roles = guess_roles(frame, pulse)
    return Table(frame, roles, np.ones(len(frame), np.bool_), path.name, path, tuple(report))


def _fill(rows: Rows, options: ReadingOptions, pulse: Pulse) -> list[ColumnReader]:
    """Read the file; once more for the columns that turned out to be text after their first chunk."""
    readers = [_reader(name, options, pulse) for name in rows.names]
    wanted = list(range(len(readers)))
    while wanted:
        done = 0
        # Closed at once, and the threads of it with it, where reading ends in the middle.
        with closing(rows.chunks(lambda: _wanted(readers, wanted))) as chunks:  # noqa: B023  (called in this round only)
            for chunk in chunks:
                for name in rows.names[len(readers) :]:
                    wanted.append(len(readers))
                    readers.append(_reader(name, options, pulse))
                    readers[-1].skip(done)
                expected = rows.expected
                for number in wanted:
                    readers[number].expect(expected)
                _add(chunk, [(number, readers[number]) for number in wanted], pulse)
                done += len(chunk)
        for reader in readers:
            reader.end()
        wanted = [number for number, reader in enumerate(readers) if reader.again]
        if wanted:
            pulse.once_more()
        for number in wanted:
            readers[number].start_again()
    return readers


def _wanted(readers: Sequence[ColumnReader], numbers: Sequence[int]) -> Wanted:
    texts = frozenset(number for number in numbers if readers[number].wants_texts)
    words = {number: readers[number].words_seen for number in numbers if number not in texts}
    return Wanted(texts, {number: seen for number, seen in words.items() if seen})


def _reader(name: str, options: ReadingOptions, pulse: Pulse) -> ColumnReader:
    marks = Marks(options.decimal or ".", options.thousands or "")
    kind = dict(options.types).get(name)
    apostrophes = options.apostrophes is not False
    return ColumnReader(name, marks, kind, options.missing_words, apostrophes=apostrophes, pulse=pulse)


def _add(chunk: list[Record] | Columns, readers: Sequence[tuple[int, ColumnReader]], pulse: Pulse) -> None:
    """Give the columns of `chunk` with these numbers to their readers; those beyond it are empty."""
    records = [] if isinstance(chunk, Columns) else chunk
    width = len(records[0]) if isinstance(chunk, list) else len(chunk.cells)
    columns = list(zip(*records, strict=True)) if len(readers) > 1 else []
    for number, reader in readers:
        pulse.beat()
        if number >= width:
            reader.skip(len(chunk))
        elif isinstance(chunk, Columns):
            _add_column(chunk, number, reader)
        else:
            reader.add(columns[number] if columns else [record[number] for record in records])


def _add_column(chunk: Columns, number: int, reader: ColumnReader) -> None:
    cells = chunk.cells[number]
    if cells.dtype != object and reader.takes_numbers:
        reader.add_numbers(cells, chunk.words.get(number, {}))
    else:
        reader.add_texts(chunk.texts(number))


def _drop_nameless(path: Path, head: Header, columns: dict[str, Column]) -> list[Problem]:
    """Leave out a last column with neither name nor value, made by a delimiter at the end of every line."""
    last = next(reversed(columns))
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
