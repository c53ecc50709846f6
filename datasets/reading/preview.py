"""What the table of a file is going to be, from the head of the file: at once, however large the file is."""

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from datasets.columns import is_number
from datasets.file_kinds import FileKind, kind_of
from datasets.files import read_guessed
from datasets.problems import Problem
from datasets.reading import guess_texts as say
from datasets.reading.encoding import UTF8, check_readable, unreadable
from datasets.reading.guessing import Guess, guess
from datasets.reading.head import cut_before, keep_records, whole_lines
from datasets.reading.header import Header, no_rows, read_header
from datasets.reading.marks import Marks
from datasets.reading.options import Kind, ReadingOptions
from datasets.reading.rows import Rows
from datasets.reading.taken import Cell, taken
from datasets.reading.typed_preview import cells_of, first_rows, kinds_of
from datasets.table import Table, holds_classes

HEAD = 1 << 18  # bytes that are looked at
ROWS = 200  # that are shown
LOOKED_AT = 1_000  # rows that say what the columns are
MOST_CELLS = 20_000  # of a wide table fewer rows are looked at

Types = tuple[tuple[str, Kind], ...]


@dataclass(frozen=True)
class Preview:
    """The first rows as they will be in the table.

    options: none is left to a guess. names, kinds: of the columns, those that are to be ignored included.
    cells: for each column its cells, as many as `rows`. report: what is not taken as it is written, so far.
    problem: why it cannot be read, or not from some place on. whole: whether all of the file was looked at;
    otherwise types, counts and what is said of the encoding may change with the rest. sheets: of a workbook.
    """

    options: ReadingOptions
    names: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    cells: tuple[tuple[Cell, ...], ...] = ()
    report: tuple[Problem, ...] = ()
    problem: Problem | None = None
    whole: bool = True
    sheets: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """The number of rows that are shown."""
        return len(self.cells[0]) if self.cells else 0


def preview(
    path: Path | str,
    options: ReadingOptions | None = None,
    language: str = "en",
    rows: int = ROWS,
    encoding: str | None = None,
) -> Preview:
    """The first `rows` rows of `path`, read with `options`, of which None and "not named" are guessed.

    `encoding`: what all of the file was found to be in, which its head alone may not tell.
    Nothing is raised for what the file holds: `Preview.problem` says it. Only the head of the file is read;
    types of columns that it does not have are left out of `Preview.options`.
    """
    path, given = Path(path), options or ReadingOptions()
    try:
        given.check()
        kind = kind_of(path)
        if kind is not FileKind.TEXT:
            return _of_typed(path, given, kind, rows)
        check_readable(path)
        with TemporaryDirectory() as folder:
            # A file of its own, of the same name: everything is read by those who read the whole file.
            head = Path(folder) / path.name
            whole = _copy_head(path, head, given.encoding or encoding)
            return _Reading(head, given, language, whole, rows, encoding).preview()
    except Problem as problem:
        return Preview(given, problem=problem)


def _of_typed(path: Path, given: ReadingOptions, kind: FileKind, rows: int) -> Preview:
    """Of a file whose cells say themselves what they are."""
    read, sheets, problem = first_rows(path, given, kind, LOOKED_AT)
    if read is None:
        return Preview(given, problem=problem, sheets=sheets)
    table, cells = read.table, tuple(cells_of(read, rows))
    whole = table.rows < LOOKED_AT
    kinds = kinds_of(read)
    return Preview(read.options, table.columns, kinds, cells, table.report, None, whole, sheets)


def _copy_head(path: Path, head: Path, encoding: str | None) -> bool:
    """Write the first lines of `path` to `head`; whether that is all of it."""
    try:
        with path.open("rb") as stream:
            data = stream.read(HEAD + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    whole = len(data) <= HEAD
    head.write_bytes(data if whole else whole_lines(data[:HEAD], encoding))
    return whole


class _Reading:
    """One reading of `head`, made shorter where a problem in it keeps from reading on."""

    def __init__(
        self,
        head: Path,
        given: ReadingOptions,
        language: str,
        whole: bool,
        rows: int,
        encoding: str | None,
    ) -> None:
        self._head, self._given, self._language, self._rows = head, given, language, rows
        self._whole = self._all_there = whole
        self._known = None if given.encoding else encoding
        self._guessed: Guess | None = None

    def _guess(self) -> Guess:
        """The guess, with an encoding that is known beforehand, which is said all the same."""
        if self._known is None:
            return guess(self._head, self._language, self._given)
        found = guess(self._head, self._language, replace(self._given, encoding=self._known))
        said = () if self._known == UTF8 else (say.encoding(self._head.name, self._known),)
        return Guess(found.options, (*said, *found.reasons))

    def preview(self) -> Preview:
        """What can be read, up to the first problem."""
        try:
            return self._read(None)
        except Problem as problem:
            if not cut_before(self._head, problem, self._encoding(problem)):
                return self._nothing(problem)
            self._all_there = False
            try:
                return self._read(problem)
            except Problem:
                return self._nothing(problem)

    def _encoding(self, problem: Problem) -> str | None:
        if self._guessed is None and "encoding" in problem.fields:
            # Undecodable from some place on; it stays that encoding for what is above.
            self._given = replace(self._given, encoding=codecs.lookup(problem.fields["encoding"]).name)
        return self._guessed.options.encoding if self._guessed else self._given.encoding

    def _nothing(self, problem: Problem) -> Preview:
        options = self._guessed.options if self._guessed else self._given
        return Preview(options, problem=problem, whole=self._whole)

    def _read(self, problem: Problem | None) -> Preview:
        self._guessed = self._guessed or self._guess()
        options = self._guessed.options
        above = max(options.header or 0, options.skip_above or 0) + (options.skip_below or 0)
        all_kept = keep_records(self._head, options, above, LOOKED_AT, MOST_CELLS, whole=self._all_there)
        self._whole = self._whole and all_kept
        header = read_header(self._head, options)
        if header.names_only:
            problem = problem or self._said_of_reading(options)
            kinds = tuple(dict(options.types).get(name, Kind.NUMBER) for name in header.names)
            empty = tuple(() for _ in header.names)
            report = (*header.report, no_rows(self._head.name))
            return Preview(options, header.names, kinds, empty, report, problem, self._whole)
        return self._of_rows(options, header, problem)

    def _said_of_reading(self, options: ReadingOptions) -> Problem | None:
        try:
            read_guessed(self._head, Guess(options))
        except Problem as problem:
            return problem
        return None

    def _of_rows(self, options: ReadingOptions, header: Header, problem: Problem | None) -> Preview:
        assert self._guessed is not None
        rows = Rows(self._head, options, header)
        records = [record for chunk in rows.records() for record in chunk]
        types = tuple((name, kind) for name, kind in options.types if name in rows.names)
        options = replace(options, types=types)
        read = replace(options, types=tuple(pair for pair in types if pair[1] is not Kind.IGNORE))
        table = read_guessed(self._head, Guess(read, self._guessed.reasons))
        kinds = tuple(_kind(table, name, types) for name in table.columns)
        cells = tuple(_cells(table, rows.names, records, options, types, self._rows))
        return Preview(options, table.columns, kinds, cells, table.report, problem, self._whole)


def _kind(table: Table, name: str, types: Types) -> Kind:
    """What the column is for, or, where nothing is said, what it was read as."""
    if name in dict(types):
        return dict(types)[name]
    column = table.frame[name]
    if is_number(column):
        return Kind.NUMBER
    return Kind.CATEGORY if holds_classes(column) else Kind.TEXT


def _cells(
    table: Table,
    names: Sequence[str],
    records: Sequence[list[str]],
    options: ReadingOptions,
    types: Types,
    rows: int,
) -> Iterator[tuple[Cell, ...]]:
    """For each column of `table`, how its first cells were written and what they were taken for."""
    marks, kinds = Marks(options.decimal or ".", options.thousands or ""), dict(types)
    for name in table.columns:
        number = list(names).index(name)
        written = [record[number] if number < len(record) else "" for record in records[:rows]]
        values: list[Any] = table.frame[name].iloc[:rows].tolist()
        numeric = is_number(table.frame[name])
        yield taken(written, values, marks, numeric, kinds.get(name) is Kind.DATE, options.missing_words)
