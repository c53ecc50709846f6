"""The records of a CSV file: its header, and its rows as texts in chunks, every row as wide as the header."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from datasets.cells import NUMBER
from datasets.encoding import open_text, text_lines
from datasets.problems import QT_TRANSLATE_NOOP, Problem, shortened

CHUNK = 50_000

Record = list[str]


@dataclass(frozen=True)
class Header:
    """The columns of a file.

    `names`: unique and not empty; `given`: whether they are the first record of the file. `report`: what
    was not taken as it is written; `unnamed`: those of the names that the file does not give.
    """

    names: tuple[str, ...]
    given: bool
    report: tuple[Problem, ...]
    unnamed: tuple[str, ...]


def read_header(path: Path, delimiter: str, given: bool | None = None) -> Header:
    """The header of `path`. `given` None: a first record of nothing but numbers and empty cells is no header.

    Raises Problem where there is no record, or none but the header.
    """
    records = (record for record in _records(path, delimiter) if record)
    first, second = next(records, None), next(records, None)
    if first is None:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{file} is empty. Choose a CSV file with a header and rows."),
            file=path.name,
        )
    if given is None:
        given = not _all_numbers(first)
    if given and second is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{file} has a header but no rows under it. Add rows, or choose another file."
            ),
            file=path.name,
        )
    if not given:
        names = tuple(f"column {number}" for number in range(1, len(first) + 1))
        return Header(names, given, (_no_header(path, names),), names)
    if second is not None and first[-1] == "" and len(second) == len(first) - 1:
        first = first[:-1]  # a delimiter at the end of the header, and of the header only
    names, report = _distinct(first)
    unnamed = tuple(name for name, cell in zip(names, first, strict=True) if not cell.strip())
    return Header(names, given, report, unnamed)


class Rows:
    """The rows under a header. Iterating yields chunks, lists of records; `report` is complete after that."""

    def __init__(self, path: Path, delimiter: str, header: Header) -> None:
        self.path, self.delimiter, self.header = path, delimiter, header
        self.width = len(header.names)
        self._blank = self._pending = self._trailing = 0

    def __iter__(self) -> Iterator[list[Record]]:
        """Chunks of at most CHUNK rows, each as wide as the header. Raises Problem for any other."""
        self._blank = self._pending = self._trailing = 0
        records = _records(self.path, self.delimiter)
        done = 0
        if self.header.given:
            done = 1 + next(number for number, record in enumerate(records) if record)
        while chunk := list(islice(records, CHUNK)):
            fitting = set(map(len, chunk)) == {self.width}
            rows = chunk if fitting else list(self._made_fit(chunk, done))
            if fitting:
                self._blank, self._pending = self._blank + self._pending, 0
            done += len(chunk)
            if rows:
                yield rows

    @property
    def report(self) -> tuple[Problem, ...]:
        """What was left out, all of it empty."""
        found = []
        if self._blank:
            found.append(
                Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem", "{file}: {count} empty lines between the rows were left out."
                    ),
                    file=self.path.name,
                    count=self._blank,
                )
            )
        if self._trailing:
            found.append(
                Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "{file}: {count} rows end with one delimiter more than the header; the empty cell "
                        "after it was left out.",
                    ),
                    file=self.path.name,
                    count=self._trailing,
                )
            )
        return tuple(found)

    def _made_fit(self, chunk: list[Record], done: int) -> Iterator[Record]:
        for number, record in enumerate(chunk, start=done):
            if len(record) != self.width and (not record or record == [" " * len(record[0])]):
                self._pending += 1  # blank lines at the very end are worth no word
                continue
            self._blank, self._pending = self._blank + self._pending, 0
            if len(record) == self.width + 1 and record[-1] == "":
                self._trailing += 1
                yield record[:-1]
            elif len(record) == self.width:
                yield record
            else:
                raise self._ragged(record, number)

    def _ragged(self, record: Record, number: int) -> Problem:
        line = _line_of(self.path, self.delimiter, number)
        if len(record) < self.width:
            return Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}, line {line}: the row has {found} cells instead of {expected}; “{column}” is "
                    "the first column without one. Add what is missing (an empty cell still needs its "
                    "delimiter).",
                ),
                file=self.path.name,
                line=line,
                found=len(record),
                expected=self.width,
                column=self.header.names[len(record)],
            )
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
            expected=self.width,
            cell=shortened(record[self.width]),
            column=self.header.names[-1],
        )


def _records(path: Path, delimiter: str) -> Iterator[Record]:
    """All records, blank lines as empty lists. Raises Problem for quotes that do not fit."""
    with open_text(path) as stream:
        reader = csv.reader(text_lines(stream, path), delimiter=delimiter, strict=True)
        line = 0
        try:
            for record in reader:
                line = reader.line_num
                yield record
        except csv.Error as error:
            raise _broken(path, line + 1, reader.line_num, error) from error


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


def _line_of(path: Path, delimiter: str, number: int) -> int:
    """The line (from 1) on which record `number` (from 0, blank lines count) begins."""
    with open_text(path) as stream:
        reader = csv.reader(text_lines(stream, path), delimiter=delimiter, strict=True)
        for _ in islice(reader, number):
            pass
        return reader.line_num + 1


def _all_numbers(record: Record) -> bool:
    cells = [cell.strip() for cell in record if cell.strip()]
    return bool(cells) and all(NUMBER.fullmatch(cell) for cell in cells)


def _distinct(cells: Record) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Names without spaces around them, each once and none empty; and what was changed for that."""
    stripped = [cell.strip() for cell in cells]
    taken = set(stripped)
    names: list[str] = []
    report: list[Problem] = []
    for number, (cell, name) in enumerate(zip(cells, stripped, strict=True), start=1):
        if name == "":
            name = _free(f"column {number}", taken)
            report.append(_nameless(number, name))
        elif name in names:
            old, name = name, _free(name, taken)
            report.append(_duplicate(number, old, name))
        elif name != cell:
            report.append(_spaces(number, name))
        taken.add(name)
        names.append(name)
    return tuple(names), tuple(report)


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name} ({number})" in taken:
        number += 1
    return f"{name} ({number})"


def _no_header(path: Path, names: tuple[str, ...]) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file} begins with numbers, not with column names, so its columns are called {first} to {last}.",
        ),
        file=path.name,
        first=names[0],
        last=names[-1],
    )


def _nameless(number: int, name: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "Column number {number} has no name in the header; it is called “{name}”."
        ),
        number=number,
        name=name,
    )


def _duplicate(number: int, old: str, name: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The name “{old}” occurs twice in the header; column number {number} is called “{name}”.",
        ),
        number=number,
        old=old,
        name=name,
    )


def _spaces(number: int, name: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "The spaces around the name of column number {number}, “{name}”, were taken off."
        ),
        number=number,
        name=name,
    )
