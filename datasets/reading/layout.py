"""Where in the records of a file its header and its rows are: titles above, comments, units below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from datasets.cells import NUMBER, WHOLE
from datasets.reading.header import is_row
from datasets.reading.marks import Marks
from datasets.reading.table_words import MISSING_WORDS, UNITS

Record = list[str]

MOST_TITLES = 30

BRACKETED = re.compile(r"[\[(（［<].{0,20}[\])）］>]")
YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")


@dataclass(frozen=True)
class Layout:
    """`header`: the row of the names (from 1; 0 none), `skip_above` rows before it, `skip_below` after it."""

    header: int
    skip_above: int = 0
    skip_below: int = 0


def guess_layout(records: Sequence[Record], width: int, marks: Marks, header: int | None = None) -> Layout:
    """The layout of `records` (blank lines and comments included) of `width` cells; `header` stands if given.

    `records` are the first ones of the file, and at least one of them is neither blank nor a comment.
    """
    places = [number for number, record in enumerate(records) if is_row(record)]
    rows = [records[place] for place in places]
    if header:
        first = sum(place < header - 1 for place in places)
    else:
        first = _first_of_table(rows, width, marks)
        skip = places[first] if first else 0
        if header == 0 or not _is_header(rows[first], rows[first + 1 :], marks):
            return Layout(0, skip)
        header = places[first] + 1
    below = 0
    if first + 1 < len(places) and _are_units(rows[first + 1], rows[first + 2 :], marks):
        below = places[first + 1] + 1 - header
    return Layout(header, header - 1, below)


def names_its_columns(names: Record, rows: Sequence[Record], marks: Marks) -> bool:
    """Whether `names` may stand over `rows`: none is a number."""
    return bool(rows) and not any(marks.number(name) for name in names)


def columns_of(rows: Sequence[Record], width: int) -> Iterator[list[str]]:
    """The cells of each column that are neither empty nor a word for a missing value."""
    for number in range(width):
        cells = (row[number].strip() for row in rows if number < len(row))
        yield [cell for cell in cells if cell and cell.casefold() not in MISSING_WORDS]


def _first_of_table(rows: Sequence[Record], width: int, marks: Marks) -> int:
    """How many rows at the top are titles or remarks and not yet the header, or the first row."""
    if width < 2:
        return 0
    for number, row in enumerate(rows[: MOST_TITLES + 1]):
        filled = sum(1 for cell in row if cell.strip())
        if len(row) >= width and filled >= max(2, width - 1):
            return number if _are_titles(rows[:number], row, rows[number + 1 :], width, marks) else number - 1
    return 0


def _are_titles(
    above: Sequence[Record], row: Record, below: Sequence[Record], width: int, marks: Marks
) -> bool:
    """Whether the rows `above` the first full `row` are none of the table."""
    if not above or _is_header(row, below, marks):
        return True
    return width > 2 and all(sum(1 for cell in title if cell.strip()) == 1 for title in above)


def _is_header(row: Record, below: Sequence[Record], marks: Marks) -> bool:
    """Whether `row` holds names. Texts over numbers say so, numbers over numbers say the contrary."""
    if not below and all(marks.number(cell) is not None for cell in row):
        return False
    names = [cell.strip() for cell in row]
    if _are_counted(names) and (names[0] == "" or _has_fractions(below)):
        return True
    against = False
    for cell, cells in zip(names, columns_of(below, len(names)), strict=True):
        numeric = marks.number(cell) is not None
        if not cells or not _mostly_numbers(cells, marks):
            # Nothing to compare with: a number there is still no name, unless others say so.
            against = against or (bool(cell) and numeric and not cells)
            continue
        if cell and not numeric and cell.casefold() not in MISSING_WORDS:
            return True
        if cell and numeric and not _is_year_over(cell, cells):
            against = True
    if _are_years(names, below):
        return True
    return not against and not all(not name or NUMBER.fullmatch(name) for name in names)


def _mostly_numbers(cells: Sequence[str], marks: Marks) -> bool:
    """Whether all cells are numbers, the first one, where a unit may be, aside."""
    rest = cells[1:] or cells
    return all(marks.number(cell) is not None for cell in rest)


def _is_year_over(cell: str, cells: Sequence[str]) -> bool:
    return bool(YEAR.fullmatch(cell)) and not any(YEAR.fullmatch(other) for other in cells)


def _are_years(names: Sequence[str], below: Sequence[Record]) -> bool:
    """Whether all names are different years, over numbers that are none."""
    given = [name for name in names if name]
    if len(given) < 2 or len(set(given)) < len(given) or not below:
        return False
    columns = [cells for name, cells in zip(names, columns_of(below, len(names)), strict=True) if name]
    return all(map(_is_year_over, given, columns))


def _are_counted(names: Sequence[str]) -> bool:
    """Whether the names are 0, 1, 2, ... or 1, 2, 3, ..., as programs call columns without a name."""
    given = list(names[1:] if names[0] == "" else names)
    starts = ([str(n) for n in range(len(given))], [str(n) for n in range(1, len(given) + 1)])
    return len(given) > 2 and given in starts


def _has_fractions(rows: Sequence[Record]) -> bool:
    """Whether some cell is no whole number: over those, 0, 1, 2 are rather a row than names."""
    return any(cell.strip() and not WHOLE.fullmatch(cell.strip()) for row in rows for cell in row)


def _are_units(row: Record, below: Sequence[Record], marks: Marks) -> bool:
    """Whether `row`, under the header, holds the units of the columns of numbers."""
    if not below:
        return False
    units = 0
    for cell, cells in zip(row, columns_of(below, len(row)), strict=True):
        cell = cell.strip()
        if cell and marks.number(cell) is not None:
            return False
        if cells and all(marks.number(other) is not None for other in cells):
            if cell and not _is_unit(cell):
                return False
            units += bool(cell) and cell.casefold() not in MISSING_WORDS
    return units > 0


def _is_unit(cell: str) -> bool:
    return cell in UNITS or bool(BRACKETED.fullmatch(cell)) or cell.casefold() in MISSING_WORDS
