"""The rows of a file in chunks, every row as wide as the table; ragged ones are made to fit."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

from datasets.problems import QT_TRANSLATE_NOOP, Problem, shortened
from datasets.reading.blocks.block_columns import Columns, Wanted, Way, parse_block
from datasets.reading.blocks.blocks_ahead import with_columns
from datasets.reading.blocks.text_blocks import TextBlock, text_blocks
from datasets.reading.drawing import Draw
from datasets.reading.encoding import UTF8
from datasets.reading.header import Header, is_row, more_names
from datasets.reading.options import ReadingOptions
from datasets.reading.records import COMMENT, Cutter, Record
from datasets.reading.row_notes import RowNotes
from datasets.watch import SILENT, Pulse

MOST_MORE = 100  # cells by which a row may be wider than the table and still count as one of it


class Rows:
    """The rows under a header, chunk by chunk; `report` is complete after the last one.

    `names` grows with rows that are wider than the table has been so far; earlier chunks are narrower then.
    """

    def __init__(self, path: Path, options: ReadingOptions, header: Header, pulse: Pulse = SILENT) -> None:
        self.path, self.options, self.header, self._pulse = path, options, header, pulse
        self.names = list(header.names)
        self._way = Way(options, len(header.names))
        self._start()

    def _start(self) -> None:
        self._rows = self._end = 0
        self._draw = Draw(self.options.one_in or 1)
        self._notes = RowNotes(self.path.name, self.options.comment or "", self.header.names[-1])

    def records(self) -> Iterator[list[Record]]:
        """The rows as texts. Raises Problem for what cannot be read and for a row that is far too wide."""
        for chunk in self._chunks(None):
            assert isinstance(chunk, list)
            yield chunk

    def chunks(self, wanted: Callable[[], Wanted]) -> Generator[list[Record] | Columns, None, None]:
        """The same, as columns where that is certain; `wanted()` says how."""
        return self._chunks(wanted)

    def _chunks(self, wanted: Callable[[], Wanted] | None) -> Generator[list[Record] | Columns, None, None]:
        self._start()
        cutter = Cutter(self.path, self.options, self._pulse)
        blocks = self._below_header(cutter)
        if wanted is None or not self._way.is_fit:
            for block in blocks:
                yield from self._cut(block.under(cutter.rest), cutter)
            return
        for block, columns in with_columns(blocks, self._way, wanted, self._pulse):
            if cutter.rest:
                block = block.under(cutter.rest)
                columns = parse_block(block.utf8(), self._way, wanted())
            if columns is None:
                yield from self._cut(block, cutter)
                continue
            cutter.skip(columns.lines, len(columns))
            self._pulse.at(block.end)
            self._end = block.end
            self._notes.row()
            rows = self._draw.next(len(columns))
            if len(rows) < len(columns):
                columns = columns.take(rows)
            self._rows += len(rows)
            self._notes.trailing += len(rows) * columns.trailing
            if len(rows):
                yield columns

    def _below_header(self, cutter: Cutter) -> Iterator[TextBlock]:
        """The blocks without the records down to the header."""
        left = self.header.first
        encoding, quote = self.options.encoding or UTF8, self.options.quote or ""
        for block in text_blocks(self.path, encoding, quote, len(self.header.names)):
            if left:
                above = list(cutter.cut(block.under(cutter.rest), left))
                self._notes.comments += above.count([COMMENT])
                left -= len(above)
                if left:
                    continue
                block = TextBlock(cutter.rest.encode(), UTF8, block.end, block.is_last)
                cutter.rest = ""
            yield block

    def _cut(self, block: TextBlock, cutter: Cutter) -> Iterator[list[Record]]:
        """The rows of `block`, one by one."""
        found: list[tuple[Record, int]] = []
        for record in cutter.cut(block):
            if record == [COMMENT]:
                self._notes.comments += 1
            elif not is_row(record, len(self.names)):
                self._notes.blank_line()
            else:
                self._notes.row()
                found.append((record, cutter.line))
        self._pulse.at(block.end)
        self._end = block.end
        drawn = [found[place] for place in self._draw.next(len(found)).tolist()]
        rows = [self._row(record, row, line) for row, (record, line) in enumerate(drawn, start=self._rows)]
        if rows:
            self._rows += len(rows)
            width = len(self.names)
            yield [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]

    def _row(self, record: Record, row: int, line: int) -> Record:
        """`record` without empty cells at its end; the table grows where it is still too wide."""
        width = len(self.header.names)
        if len(record) == width:
            return record
        if len(record) > width and not any(record[width:]):
            self._notes.trailing += 1
            return record[:width]
        if len(record) > width + MOST_MORE:
            raise self._too_wide(record, line)
        (self._notes.short if len(record) < width else self._notes.long).note(row)
        more = len(record) - len(self.names)
        self.names.extend(more_names(self.names, more))
        return record

    def _too_wide(self, record: Record, line: int) -> Problem:
        width = len(self.header.names)
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}, line {line}: the row has {found} cells instead of {expected}; “{cell}” comes "
                "after the last column “{column}”. Put text that contains a delimiter in quotes, or remove "
                "the cell.",
            ),
            file=self.path.name,
            line=line,
            found=len(record),
            expected=width,
            cell=shortened(record[width]),
            column=self.header.names[-1],
        )

    @property
    def expected(self) -> int:
        """About how many rows there are in all, by what there is of them so far."""
        size = self.path.stat().st_size
        return int(self._rows * size / max(self._end, 1) * 1.02) + 1

    @property
    def report(self) -> tuple[Problem, ...]:
        """What was left out or put in so that all rows are as wide as the table."""
        return (*self._draw.report(self.path.name), *self._notes.report)
