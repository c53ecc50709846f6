"""The table on a sheet of an Excel file: where it is, what its cells are, and what was not taken as it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from datasets.columns import Column
from datasets.excel.typed_cells import TypedColumn, texts_of
from datasets.excel.workbook import Cells, Workbook, opened
from datasets.problems import QT_TRANSLATE_NOOP, Problem, of_count, shortened
from datasets.reading.chosen_columns import Read, as_table, without_ignored
from datasets.reading.dialect import usual_width
from datasets.reading.free_memory import available_bytes
from datasets.reading.guessing import layout_reasons
from datasets.reading.header import LOOKED_AT, Header, header_over, is_row, no_rows
from datasets.reading.layout import guess_layout
from datasets.reading.marks import Marks
from datasets.reading.options import ReadingOptions
from datasets.table import Table
from datasets.watch import Pulse, Watch

GUESSED_FROM = 500  # rows
CHUNK = 2_000  # rows that are taken in one go
CELL = 64  # bytes in memory, at the most that is usual
FORMATS_FROM = 20  # rows whose formats are looked at


def read_workbook(
    path: Path, given: ReadingOptions, watch: Watch | None = None
) -> tuple[Table, ReadingOptions]:
    """The table in the Excel file `path`, roles guessed, and the choices it was read with.

    Of `given`, those of a text file alone have no effect. `watch` is told rows. Raises Problem for a file
    that cannot be read or has no table, or that is too large.
    """
    given.check()
    with opened(path) as book:
        read = read_sheet(book, given, watch)
    return read.table, read.options


def read_sheet(
    book: Workbook, given: ReadingOptions, watch: Watch | None = None, head: int | None = None
) -> Read:
    """The same of a workbook that is open. `head`: only as many rows are read, columns that are to be ignored
    are there all the same, and types of columns that are not do not matter.
    """
    sheet, said = _chosen_sheet(book, given.sheet)
    return _Reading(book, sheet, given, Pulse(watch, book.announced_rows(sheet)), head).read(said)


def sheet_names(path: Path) -> tuple[str, ...]:
    """The sheets of the Excel file `path`. Raises Problem where it cannot be read."""
    with opened(path) as book:
        return book.sheets


def sheet_and_header(path: Path, given: ReadingOptions) -> tuple[str | None, int]:
    """The sheet that is read where it is not the first, and how many rows are above the names."""
    with opened(path) as book:
        sheet = _chosen_sheet(book, given.sheet)[0]
        options = read_sheet(book, given, head=1).options
        return (None if sheet == book.sheets[0] else sheet), max(options.header or 0, 1) - 1


def _chosen_sheet(book: Workbook, wanted: str | None) -> tuple[str, list[Problem]]:
    """The sheet to read, and what is to be said of the choice."""
    file = book.path.name
    if wanted is not None:
        if wanted in book.sheets:
            return wanted, []
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{file} has no sheet named “{sheet}”. Its sheets are: {sheets}."),
            file=file,
            sheet=wanted,
            sheets=", ".join(book.sheets),
        )
    hidden = [name for name in book.sheets if name not in book.in_view]
    for names in (book.in_view, hidden):
        name = _likeliest(book, names)
        if name is not None:
            return name, [] if len(book.sheets) == 1 else [_one_of_several(file, name, book.sheets)]
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{file} has no cells with values. Choose another file."), file=file
    )


def _likeliest(book: Workbook, names: Sequence[str]) -> str | None:
    """The first of the sheets `names` that holds a number, or else a cell: many begin with one of words."""
    first = None
    for name in names:
        kinds = _kinds_of_cells(book, name)
        if kinds & {int, float}:
            return name
        first = first or (name if kinds else None)
    return first


def _kinds_of_cells(book: Workbook, sheet: str) -> set[type]:
    """What there is in the first rows of `sheet`; where nothing is, in all of them."""
    rows = iter(book.rows(sheet))
    kinds = {type(cell) for row in islice(rows, GUESSED_FROM) for cell in row if cell is not None}
    return kinds or {type(cell) for row in rows for cell in row if cell is not None}


def _one_of_several(file: str, sheet: str, sheets: Sequence[str]) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{file} has {count} sheets: “{sheet}” was read, not {others}."),
        file=file,
        count=len(sheets),
        sheet=sheet,
        others=shortened(", ".join(f"“{name}”" for name in sheets if name != sheet), 80),
    )


@dataclass
class _Body:
    """The cells under the header, column by column."""

    columns: list[TypedColumn] = field(default_factory=list)
    rows: int = 0
    blank: int = 0
    first: list[Cells] = field(default_factory=list)  # for the header to compare its names with

    def add(self, rows: list[Cells]) -> None:
        width = max(map(len, rows))
        while len(self.columns) < width:
            self.columns.append(TypedColumn())
            self.columns[-1].add([None] * self.rows)
        self.first += rows[: LOOKED_AT - len(self.first)]
        for number, column in enumerate(self.columns):
            column.add([row[number] if number < len(row) else None for row in rows])
        self.rows += len(rows)


class _Reading:
    """One reading of a sheet."""

    def __init__(
        self, book: Workbook, sheet: str, given: ReadingOptions, pulse: Pulse, most: int | None
    ) -> None:
        self._book, self._sheet, self._given, self._pulse, self._most = book, sheet, given, pulse, most
        self._file = book.path.name
        self.options = given
        self._head: list[Cells] = []

    def read(self, report: list[Problem]) -> Read:
        """The table; `report` is what is to be said before everything else."""
        rows = iter(self._book.rows(self._sheet))
        self._head = list(
            islice(rows, max(GUESSED_FROM, self._given.header or 0, self._given.skip_above or 0))
        )
        self.options, guessed = _guessed(self._file, self._head, self._given)
        if len(self._book.sheets) > 1:
            self.options = replace(self.options, sheet=self._sheet)
        place = self.options.header or 0
        start = max(place, self.options.skip_above or 0) + (self.options.skip_below or 0 if place else 0)
        body = self._body(_after(self._head, rows, start), start)
        used = self._used(body)
        header = self._header(body, used, start)
        options, written = self.options, dict[str, list[str]]()
        if self._most is not None:
            self.options, options = without_ignored(options, header.names)
            texts = zip(*_records(body.first, used), strict=True) if body.rows else [()] * len(used)
            written = dict(zip(header.names, map(list, texts), strict=True))
        columns, found = self._columns(body, used, header, options)
        report = [*report, *guessed, *self._left_out(body, used), *header.report, *self._hidden(start)]
        report += [] if body.rows else [no_rows(self._file)]
        report += self._percents(start, dict(zip(used, header.names, strict=True)))
        return Read(as_table(self._book.path, columns, options, [*report, *found]), self.options, written)

    def _body(self, rows: Iterator[Cells], start: int) -> _Body:
        body, chunk, cells, limit = _Body(), list[Cells](), 0, available_bytes()
        pending = 0  # empty rows; at the very end they are worth no word
        for number, row in enumerate(rows, start=start + 1):
            self._pulse.at(number)
            if not row:
                pending += 1
                continue
            body.blank, pending = body.blank + pending, 0
            chunk.append(row)
            if len(chunk) == CHUNK:
                body.add(chunk)
                chunk = []
                cells = body.rows * len(body.columns)
                if limit is not None and cells * CELL > limit:
                    raise _too_large(self._file)
            if self._most is not None and body.rows + len(chunk) >= self._most:
                break
        if chunk:
            body.add(chunk)
        return body

    def _used(self, body: _Body) -> list[int]:
        """The columns with a name or a value; an empty sheet has none."""
        place = self.options.header or 0
        names = self._head[place - 1] if 0 < place <= len(self._head) else []
        while len(body.columns) < len(names):
            body.columns.append(TypedColumn())
            body.columns[-1].add([None] * body.rows)
        named = {number for number, name in enumerate(names) if name is not None}
        return [n for n, column in enumerate(body.columns) if n in named or not column.is_empty]

    def _header(self, body: _Body, used: Sequence[int], start: int) -> Header:
        above = _lines(self._head[:start], used)
        rows = _lines(body.first, used)
        place = self.options.header or 0
        return header_over(self._book.path, above, rows, place, apostrophes=False)

    def _columns(
        self, body: _Body, used: Sequence[int], header: Header, options: ReadingOptions
    ) -> tuple[dict[str, Column], list[Problem]]:
        types = dict(options.types)
        marks = Marks(options.decimal or ".", options.thousands or "")
        columns, report = dict[str, Column](), list[Problem]()
        for name, number in zip(header.names, used, strict=True):
            self._pulse.beat()
            columns[name], said = body.columns[number].finish(
                name, types.get(name), options.missing_words, marks
            )
            report += said
        return columns, report

    def _left_out(self, body: _Body, used: Sequence[int]) -> Iterator[Problem]:
        empty = len(body.columns) - len(used)
        if empty:
            yield Problem(
                of_count(
                    empty,
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "{file}: 1 column without name and values was left out.",
                    ),
                    QT_TRANSLATE_NOOP(
                        "Problem", "{file}: {count} columns without name and values were left out."
                    ),
                ),
                file=self._file,
                count=empty,
            )
        if body.blank:
            yield Problem(
                of_count(
                    body.blank,
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "{file}: 1 empty row between the others was left out.",
                    ),
                    QT_TRANSLATE_NOOP(
                        "Problem", "{file}: {count} empty rows between the others were left out."
                    ),
                ),
                file=self._file,
                count=body.blank,
            )

    def _hidden(self, start: int) -> Iterator[Problem]:
        hidden = self._book.hidden(self._sheet, self._pulse.beat)
        merged = sum(row > start for row in hidden.merged)
        if merged:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file} has {count} merged cells. The value of each was taken for its first cell; the "
                    "others were left empty.",
                ),
                file=self._file,
                count=merged,
            )
        if hidden.unvalued:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: {count} formulas have no value in the file and were left empty. Open it in a "
                    "spreadsheet program and save it again, and they will have.",
                ),
                file=self._file,
                count=hidden.unvalued,
            )

    def _percents(self, start: int, names: Mapping[int, str]) -> Iterator[Problem]:
        shown = self._book.percents(self._sheet, start + 1, start + FORMATS_FROM)
        for number in sorted(shown & set(names)):
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "The column “{column}” shows percentages; its numbers were read: 0.05 for 5 %."
                ),
                column=names[number],
            )


def _after(head: list[Cells], rows: Iterator[Cells], start: int) -> Iterator[Cells]:
    yield from head[start:]
    yield from rows


def _guessed(file: str, head: Sequence[Cells], given: ReadingOptions) -> tuple[ReadingOptions, list[Problem]]:
    """The choices with header and rows to skip, and what was guessed of them."""
    width = max(map(len, head), default=0)
    filled = [n for n in range(width) if any(n < len(row) and row[n] is not None for row in head)]
    records = _lines(head, filled)
    above = max(given.skip_above or 0, (given.header or 1) - 1)
    records[:above] = [[]] * min(above, len(records))
    rows = [record for record in records if is_row(record)]
    if not rows:
        return replace(
            given, header=given.header or 0, skip_above=above, skip_below=given.skip_below or 0
        ), []
    marks = Marks(given.decimal or ".", given.thousands or "")
    layout = guess_layout(records, usual_width(rows), marks, header=given.header)
    found = ReadingOptions(
        header=layout.header, skip_above=max(layout.skip_above, above), skip_below=layout.skip_below
    )
    options = given.or_else(found)
    return options, list(layout_reasons(file, options, given, records))


def _lines(rows: Sequence[Cells], used: Sequence[int]) -> list[list[str]]:
    """The same, where an empty row has none, as an empty line of a text file."""
    return [record if any(record) else [] for record in _records(rows, used)]


def _records(rows: Sequence[Cells], used: Sequence[int]) -> list[list[str]]:
    """The cells of the columns `used` as texts."""
    records = []
    for row in rows:
        cells = texts_of([row[number] if number < len(row) else None for number in used])
        records.append(cells)
    return records


def _too_large(file: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "{file} has more cells than fit into memory. Save the sheet as CSV and open that."
        ),
        file=file,
    )
