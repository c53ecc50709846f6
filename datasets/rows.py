"""The rows of a file as texts in chunks, every row as wide as the table; ragged ones are made to fit."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from datasets import records as _records
from datasets.header import Header, is_row, more_names
from datasets.number_blocks import Numbers, line_blocks, may_have_numbers, parsed_blocks
from datasets.problems import QT_TRANSLATE_NOOP, Problem, shortened
from datasets.reading import ReadingOptions
from datasets.records import COMMENT, Record, dialect_of, line_of, read_records, sample_records
from datasets.watch import SILENT, Pulse

MOST_MORE = 100  # cells by which a row may be wider than the table and still count as one of it


@dataclass
class _Odd:
    """How many rows are ragged in one way, and the first of them (from 0, in the table)."""

    count: int = 0
    first: int = 0

    def note(self, row: int) -> None:
        self.first = self.first if self.count else row
        self.count += 1


class Rows:
    """The rows under a header, chunk by chunk; `report` is complete after the last one.

    `names` grows with rows that are wider than the table has been so far; earlier chunks are narrower then.
    """

    def __init__(self, path: Path, options: ReadingOptions, header: Header, pulse: Pulse = SILENT) -> None:
        self.path, self.options, self.header, self._pulse = path, options, header, pulse
        self.names = list(header.names)
        self._start()

    def _start(self) -> None:
        self._rows = 0
        self._comments = self._blank = self._pending = self._trailing = 0
        self._short, self._long = _Odd(), _Odd()

    def chunks(self, *, numbers: bool) -> Iterator[list[Record] | Numbers]:
        """The rows, chunk by chunk; as `numbers` where they are wanted and all of it is certain.

        Raises Problem for a row that is far too wide.
        """
        self._start()
        offset, done = (yield from self._numbers()) if numbers else (0, 0)
        records = read_records(self.path, self.options, offset=offset, lines_above=done, pulse=self._pulse)
        if not done:
            above = list(islice(records, self.header.first))
            self._comments, done = above.count([COMMENT]), len(above)
        yield from self._chunks(records, done)

    def _numbers(self) -> Generator[Numbers, None, tuple[int, int]]:
        """The rows as far as they are numbers; returns the offset of the others, and the lines before it."""
        if not may_have_numbers(self.options):
            return 0, 0
        pieces = line_blocks(self.path)
        first = next(pieces, b"")
        top = _top_of(first, self.header.first)
        above = self._records_in(top)
        if len(first) == len(top) or len(above) != self.header.first:
            return 0, 0
        offset, done = len(top), len(above)
        pieces = chain((first[len(top) :],), pieces)
        for size, numbers in parsed_blocks(pieces, self.options.delimiter or ",", len(self.header.names)):
            offset, done, self._rows = offset + size, done + len(numbers), self._rows + len(numbers)
            self._pulse.at(offset)
            yield numbers
        if not self._rows:
            return 0, 0
        self._comments = above.count([COMMENT])
        return offset, done

    def _records_in(self, block: bytes) -> list[Record]:
        """The records of some lines; none where they cannot be read by themselves."""
        options = self.options
        try:
            text = block.decode(options.encoding or "utf-8")
        except UnicodeDecodeError:
            return []
        return sample_records(
            text, dialect_of(options), options.comment or "", options.header or 0, complete=True
        )

    def _chunks(self, records: Iterator[Record], done: int) -> Iterator[list[Record]]:
        """`records`, in chunks of at most CHUNK rows; `done` is the number of those above them."""
        while chunk := list(islice(records, _records.CHUNK)):
            if set(map(len, chunk)) == {len(self.names)} and (
                len(self.names) > 1 or not self.options.comment
            ):
                self._blank, self._pending = self._blank + self._pending, 0
                rows = chunk
            else:
                rows = self._made_fit(chunk, done)
            done += len(chunk)
            self._rows += len(rows)
            if rows:
                yield rows

    def _made_fit(self, chunk: list[Record], done: int) -> list[Record]:
        rows: list[Record] = []
        for number, record in enumerate(chunk, start=done):
            if record == [COMMENT]:
                self._comments += 1
            elif not is_row(record, len(self.names)):
                self._pending += 1  # blank lines at the very end are worth no word
            else:
                self._blank, self._pending = self._blank + self._pending, 0
                rows.append(self._row(record, number, self._rows + len(rows)))
        width = len(self.names)
        return [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]

    def _row(self, record: Record, number: int, row: int) -> Record:
        """`record` without empty cells at its end; the table grows where it is still too wide."""
        width = len(self.header.names)
        if len(record) == width:
            return record
        if len(record) > width and not any(record[width:]):
            self._trailing += 1
            return record[:width]
        if len(record) > width + MOST_MORE:
            raise self._too_wide(record, number)
        (self._short if len(record) < width else self._long).note(row)
        more = len(record) - len(self.names)
        self.names.extend(more_names(self.names, more))
        return record

    def _too_wide(self, record: Record, number: int) -> Problem:
        width = len(self.header.names)
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}, line {line}: the row has {found} cells instead of {expected}; “{cell}” comes "
                "after the last column “{column}”. Put text that contains a delimiter in quotes, or remove "
                "the cell.",
            ),
            file=self.path.name,
            line=line_of(self.path, self.options, number),
            found=len(record),
            expected=width,
            cell=shortened(record[width]),
            column=self.header.names[-1],
        )

    @property
    def report(self) -> tuple[Problem, ...]:
        """What was left out or put in so that all rows are as wide as the table."""
        return tuple(problem for problem in self._said() if problem.fields["count"])

    def _said(self) -> Iterator[Problem]:
        file = self.path.name
        yield Problem(
            QT_TRANSLATE_NOOP("Problem", "{file}: {count} lines beginning with {sign} were left out."),
            file=file,
            count=self._comments,
            sign=self.options.comment or "",
        )
        yield Problem(
            QT_TRANSLATE_NOOP("Problem", "{file}: {count} empty lines between the rows were left out."),
            file=file,
            count=self._blank,
        )
        yield Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}: {count} rows end with more delimiters than the header; the empty cells after them "
                "were left out.",
            ),
            file=file,
            count=self._trailing,
        )
        yield Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}: {count} rows have fewer cells than the header, the first is row {row}; the cells "
                "that are not there were left empty.",
            ),
            file=file,
            count=self._short.count,
            row=self._short.first + 1,
        )
        yield Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}: {count} rows have more cells than the header, the first is row {row}; the cells "
                "beyond “{column}” are in columns of their own. Put text that contains a delimiter in "
                "quotes.",
            ),
            file=file,
            count=self._long.count,
            row=self._long.first + 1,
            column=self.header.names[-1],
        )


def _top_of(block: bytes, lines: int) -> bytes:
    """The first `lines` lines of `block`, or as many as there are."""
    end = 0
    for _ in range(lines):
        end = block.find(b"\n", end) + 1 or len(block)
    return block[:end]
