"""The records of a text file: lists of cells, one after the other."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.blocks.text_blocks import TextBlock, text_blocks
from datasets.reading.dialect import Dialect
from datasets.reading.encoding import UTF8
from datasets.reading.options import ReadingOptions
from datasets.reading.places import nul_byte, undecodable
from datasets.watch import SILENT, Pulse

LINES = 500  # between two looks at who watches
COMMENT = "\0"  # the only cell of a record that stands for a comment; no text that is read has one

Record = list[str]


def dialect_of(options: ReadingOptions) -> Dialect:
    """How `options`, none of them left to a guess, cut records into cells."""
    return Dialect(
        options.delimiter or ",", options.quote or "", options.escape or "", bool(options.skip_spaces)
    )


def read_records(path: Path, options: ReadingOptions, pulse: Pulse = SILENT) -> Iterator[Record]:
    """All records, blank lines as empty lists and comments as [COMMENT].

    Raises Problem for quotes that do not fit and for bytes that are no text in the encoding of `options`.
    """
    cutter, rest = Cutter(path, options, pulse), ""
    for block in text_blocks(path, options.encoding or UTF8, options.quote or ""):
        yield from cutter.cut(block.under(rest))
        rest = cutter.rest


class Cutter:
    """Cuts the blocks of a file into records, one block after the other.

    `rest` is the text at the end of the last block that is no whole record: it belongs in front of the next
    one. `line` is the line (from 1) on which the last record begins. `above` is the number of lines, and
    `rows` that of records, before the coming block.
    """

    def __init__(self, path: Path, options: ReadingOptions, pulse: Pulse = SILENT) -> None:
        self.rest, self.line, self.above, self.rows = "", 0, 0, 0
        self._path, self._options, self._pulse = path, options, pulse
        self._read = 0  # characters of the block
        self._dialect = dialect_of(options)

    def cut(self, block: TextBlock, most: int | None = None) -> Iterator[Record]:
        """The records of `block`, `most` of them if not None. Raises Problem."""
        text, whole = block.text()
        lines = self._checked(io.StringIO(text, newline=""), block)
        place, begun = (self._options.header or 0) - self.rows, self.rows
        filtered = _Lines(lines, self._options.comment or "", place)
        reader = self._dialect.reader(filtered)
        used = end = 0
        try:
            while most is None or self.rows - begun < most:
                record = next(reader, None)
                if record is None:
                    break
                self.line, used, end = self.above + used + 1, reader.line_num, self._read
                self.rows += 1
                filtered.next_record()
                yield self._dialect.without_last_space(record)
        except csv.Error as error:
            if "unexpected end" not in str(error) or (block.is_last and whole):
                first, last = self.above + used + 1, self.above + reader.line_num
                raise _broken(self._path, first, last, error) from error
        if not whole:
            raise undecodable(self._path, self._options.encoding or UTF8, self._dialect)
        self.above += used
        self.rest = text[end:]

    def skip(self, lines: int, rows: int) -> None:
        """The block was read elsewhere; all of it is whole records."""
        self.rest, self.above, self.rows = "", self.above + lines, self.rows + rows

    def _checked(self, lines: Iterable[str], block: TextBlock) -> Iterator[str]:
        """The lines, counting their characters. Raises Problem for a NUL, with its place."""
        start, self._read = block.end - len(block.data), 0
        for number, line in enumerate(lines):
            if not number % LINES:
                self._pulse.at(start + self._read)
            self._read += len(line)
            if "\0" in line:
                raise nul_byte(self._path, self._options.encoding or UTF8, self._dialect)
            yield line


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
