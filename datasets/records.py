"""The records of a text file: lists of cells, one after the other."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TextIO

from datasets.dialect import Dialect
from datasets.encoding import open_text, unreadable
from datasets.places import nul_byte, undecodable
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading import ReadingOptions
from datasets.watch import SILENT, Pulse

CHUNK = 50_000
LINES = 500  # between two looks at who watches
COMMENT = "\0"  # the only cell of a record that stands for a comment; no text that is read has one

Record = list[str]


def dialect_of(options: ReadingOptions) -> Dialect:
    """How `options`, none of them left to a guess, cut records into cells."""
    return Dialect(
        options.delimiter or ",", options.quote or "", options.escape or "", bool(options.skip_spaces)
    )


def read_records(
    path: Path,
    options: ReadingOptions,
    *,
    offset: int = 0,
    lines_above: int = 0,
    pulse: Pulse = SILENT,
) -> Iterator[Record]:
    """All records, blank lines as empty lists and comments as [COMMENT].

    Those from byte `offset` on where it is given, the beginning of a record under `lines_above` lines. Raises
    Problem for quotes that do not fit and for bytes that are no text in the encoding of `options`.
    """
    dialect = dialect_of(options)
    with open_text(path, options.encoding or "utf-8") as stream:
        if offset:
            stream.seek(offset)
        lines = _checked(stream, path, options, pulse)
        filtered = _Lines(lines, options.comment or "", 0 if offset else options.header or 0)
        reader = dialect.reader(filtered)
        line = 0
        try:
            if not options.comment and not dialect.ends_in_spaces:
                for record in reader:
                    line = reader.line_num
                    yield record
                return
            for record in reader:
                line = reader.line_num
                filtered.next_record()
                yield dialect.without_last_space(record)
        except csv.Error as error:
            raise _broken(path, lines_above + line + 1, lines_above + reader.line_num, error) from error


def sample_records(
    sample: str, dialect: Dialect, comment: str, header: int = 0, *, complete: bool
) -> list[Record]:
    """The records of the beginning of a file as `read_records` gives them, as far as they can be read.

    `complete`: whether the sample ends where a record ends; the last one does not count otherwise.
    """
    lines = _Lines(io.StringIO(sample, newline=""), comment, header)
    records: list[Record] = []
    try:
        for record in dialect.reader(lines):
            lines.next_record()
            records.append(dialect.without_last_space(record))
    except csv.Error:
        return records
    return records if complete or len(records) < 2 else records[:-1]


class _Lines:
    """Lines, with those that are comments made records of their own kind, unless one has the names."""

    def __init__(self, lines: Iterable[str], sign: str, header: int) -> None:
        self._lines = iter(lines)
        self._sign, self._header = sign, header
        self._row, self._fresh = 1, True

    def next_record(self) -> None:
        """The line that comes next begins a record."""
        self._row += 1
        self._fresh = True

    def __iter__(self) -> Iterator[str]:
        return self._with_comments() if self._sign else self._lines

    def _with_comments(self) -> Iterator[str]:
        for line in self._lines:
            if self._fresh and line.lstrip(" \t").startswith(self._sign):
                kept = self._row == self._header
                yield without_sign(line, self._sign) if kept else f"{COMMENT}\n"
            else:
                self._fresh = False
                yield line


def without_sign(line: str, sign: str) -> str:
    """The text of a comment that names the columns."""
    return line.lstrip(" \t").removeprefix(sign).lstrip(f"{sign[0]} ")


def _checked(stream: TextIO, path: Path, options: ReadingOptions, pulse: Pulse = SILENT) -> Iterator[str]:
    """The lines. Raises Problem for a NUL and for what is no text, with the place."""
    try:
        for number, line in enumerate(stream):
            if not number % LINES:
                pulse.at(stream.buffer.tell())
            if "\0" in line:
                raise nul_byte(path, options.encoding or "utf-8", dialect_of(options))
            yield line
    except UnicodeDecodeError as error:
        raise undecodable(path, options.encoding or "utf-8", dialect_of(options)) from error
    except OSError as error:
        raise unreadable(path, error) from error


def line_of(path: Path, options: ReadingOptions, number: int) -> int:
    """The line (from 1) on which record `number` (from 0, blank lines and comments count) begins."""
    with open_text(path, options.encoding or "utf-8") as stream:
        lines = _Lines(_checked(stream, path, options), options.comment or "", options.header or 0)
        reader = dialect_of(options).reader(lines)
        for _ in islice(reader, number):
            lines.next_record()
        return int(reader.line_num) + 1


def _broken(path: Path, start: int, end: int, error: csv.Error) -> Problem:
    if "expected after" in str(error):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}, line {line}: text follows a closing quote within a cell. Double the quotes that "
                'belong to the text, like this: "".',
            ),
            file=path.name,
            line=end,
        )
    if "field limit" in str(error):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}: a cell in the row that begins on line {line} has more than {limit} characters. Most "
                "likely a quote is opened there and not closed; close it, or shorten the cell.",
            ),
            file=path.name,
            line=start,
            limit=csv.field_size_limit(),
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file}, line {line}: a quote is opened in this row and not closed. Close it, or double the "
            'quotes that belong to the text, like this: "".',
        ),
        file=path.name,
        line=start,
    )
