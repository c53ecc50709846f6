"""The names of the columns of a file: each once and none empty, and what was changed for that."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from datasets.apostrophes import any_guarded, is_guarded, unguarded
from datasets.cells import NUMBER
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.dialect import usual_width
from datasets.reading.encoding import empty
from datasets.reading.options import ReadingOptions
from datasets.reading.records import COMMENT, Record, read_records

LOOKED_AT, MOST_CELLS = 1_000, 200_000  # rows under the header that say how wide the table is, or cells


@dataclass(frozen=True)
class Header:
    """The columns of a file.

    `names`: unique and not empty; `given`: whether a row of the file has them. `first`: how many records lie
    before the first row. `report`: what was not taken as it is written; `unnamed`: those of the names that
    the file does not give. `names_only`: whether there is no row under them.
    """

    names: tuple[str, ...]
    given: bool
    first: int
    report: tuple[Problem, ...]
    unnamed: tuple[str, ...]
    names_only: bool = False


def read_header(path: Path, options: ReadingOptions) -> Header:
    """The header of `path`, read with `options`, none of which is left to a guess.

    Raises Problem where there is no row, or where the row that is to have the names has none.
    """
    place = options.header or 0
    first = max(place, options.skip_above or 0) + (options.skip_below or 0 if place else 0)
    records = read_records(path, options)
    above = list(islice(records, first))
    rows, cells = [], 0
    for record in islice(records, LOOKED_AT):
        rows.append(record)
        cells += len(record)
        if cells >= MOST_CELLS:
            break
    return header_over(path, above, rows, place, apostrophes=options.apostrophes is not False)


def header_over(
    path: Path, above: Sequence[Record], rows: Sequence[Record], place: int, *, apostrophes: bool
) -> Header:
    """The header in row `place` (from 1; 0 none) of the records `above` the first of the `rows`.

    `apostrophes`: whether one that makes a formula harmless is taken off a name. Raises Problem where there
    is no row, or where the row that is to have the names has none.
    """
    first = len(above)
    names = above[place - 1] if 0 < place <= len(above) else []
    rows = [row for row in rows if is_row(row, len(names))]
    if not names and not rows and not any(map(is_row, above)):
        raise empty(path)
    if not place:
        return _without_names(path, rows, first)
    if not is_row(names, 1):  # one of spaces is a name too, for who chose the row
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{file} has no column names in row {row}. Choose another row for the header."
            ),
            file=path.name,
            row=place,
        )
    if not apostrophes or not any_guarded(names):
        return _with_names(names, rows, first)
    taken_off = [name for name in names if is_guarded(name)]
    found = _with_names([unguarded(name) for name in names], rows, first)
    return replace(found, report=(*(_apostrophe(name) for name in taken_off), *found.report))


def no_rows(file: str) -> Problem:
    """That there are names of columns and nothing under them: a table to be filled."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "{file} has a header but no rows under it. Add rows, or choose another file."
        ),
        file=file,
    )


def _apostrophe(name: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "An apostrophe that keeps spreadsheets from running a formula was taken off the column name "
            "“{name}”.",
        ),
        name=name.strip(),
    )


def is_row(record: Record, width: int = 0) -> bool:
    """Whether a record is neither a comment nor a blank line; one of spaces is a row where `width` is 1."""
    if not record or record == [COMMENT]:
        return False
    return len(record) > 1 or width == 1 or not record[0].isspace()


def _without_names(path: Path, rows: Sequence[Record], first: int) -> Header:
    if not rows:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{file} has no rows under those that are skipped. Skip fewer rows."),
            file=path.name,
        )
    width = max(usual_width(rows), 1)
    names = tuple(f"column {number}" for number in range(1, width + 1))
    return Header(names, False, first, (_no_header(path, names),), names)


def _with_names(cells: Record, rows: Sequence[Record], first: int) -> Header:
    width = usual_width([cells, *rows]) if rows else 0
    if width and len(cells) == width + 1 and cells[-1] == "":
        cells = cells[:-1]  # a delimiter at the end of the header, and of the header only
    short = width > len(cells) and not _ends_in_delimiters(rows, len(cells))
    missing: tuple[int, ...] = ()
    if short:
        missing = (1,) if width == len(cells) + 1 and _begins_with_labels(rows, width) else ()
        missing = missing or tuple(range(len(cells) + 1, width + 1))
        cells = [*[""] * missing.count(1), *cells, *[""] * (len(missing) - missing.count(1))]
    names, report = _distinct(cells, missing)
    unnamed = tuple(name for name, cell in zip(names, cells, strict=True) if not cell.strip())
    return Header(names, True, first, report, unnamed, not rows)


def _ends_in_delimiters(rows: Sequence[Record], names: int) -> bool:
    """Whether all that most rows have more than the header is one empty cell at the end."""
    return all(len(row) == names + 1 and row[-1] == "" for row in rows if len(row) > names)


def _begins_with_labels(rows: Sequence[Record], width: int) -> bool:
    """Whether the first cells number the rows, or name each one in a table of numbers."""
    rows = [row for row in rows if len(row) == width]
    labels = [row[0].strip() for row in rows]
    if len(labels) > 2 and labels[:2] in (["0", "1"], ["1", "2"]):
        return labels == [str(int(labels[0]) + number) for number in range(len(labels))]
    others = (cell.strip() for row in rows for cell in row[1:])
    return (
        len(set(labels)) == len(labels) > 1
        and not any(NUMBER.fullmatch(label) for label in labels)
        and all(NUMBER.fullmatch(cell) for cell in others if cell)
    )


def names_as_read(names: Sequence[str]) -> tuple[str, ...]:
    """The names of columns whose header has `names`."""
    return _distinct(list(names), ())[0]


def _distinct(cells: Record, missing: tuple[int, ...]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Names without spaces around them, each once and none empty; and what was changed for that.

    `missing`: the numbers of the columns that the header has no cell for.
    """
    stripped = [cell.strip() for cell in cells]
    taken = set(stripped)
    names: list[str] = []
    report: list[Problem] = []
    for number, (cell, name) in enumerate(zip(cells, stripped, strict=True), start=1):
        if name == "":
            name = free_name(f"column {number}", taken)
            short = number in missing
            report.append(_beyond(number, name, len(cells)) if short else nameless(number, name))
        elif name in names:
            old, name = name, free_name(name, taken)
            report.append(duplicate(number, old, name))
        elif name != cell:
            report.append(_spaces(number, name))
        taken.add(name)
        names.append(name)
    return tuple(names), tuple(report)


def more_names(names: Sequence[str], count: int) -> Iterator[str]:
    """`count` names for columns beyond those that have `names`."""
    taken = set(names)
    for number in range(len(names) + 1, len(names) + count + 1):
        name = free_name(f"column {number}", taken)
        taken.add(name)
        yield name


def free_name(name: str, taken: set[str]) -> str:
    """`name`, or, where it is one of `taken`, the same with a number."""
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
            "{file} was taken to have no row of column names, so its columns are called {first} to {last}.",
        ),
        file=path.name,
        first=names[0],
        last=names[-1],
    )


def _beyond(number: int, name: str, width: int) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The header has fewer names than the rows have cells ({width}); column number {number} is called "
            "“{name}”.",
        ),
        width=width,
        number=number,
        name=name,
    )


def nameless(number: int, name: str) -> Problem:
    """A column without a name."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "Column number {number} has no name in the header; it is called “{name}”."
        ),
        number=number,
        name=name,
    )


def duplicate(number: int, old: str, name: str) -> Problem:
    """A column with the name of another."""
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
