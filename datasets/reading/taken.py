"""Cell by cell: what is written in a file, and what it was taken for."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from datasets.cells import format_cell
from datasets.exactness import has_leading_zero, is_exact
from datasets.reading.marks import Marks
from datasets.reading.table_words import MISSING_WORDS


class Taken(StrEnum):
    """How a cell of the table came from what is written."""

    AS_WRITTEN = "as written"
    EMPTY = "empty"  # nothing is written, nothing is there
    WORD = "word"  # for a missing value
    REFUSED = "refused"  # not of the chosen type: left empty
    CHANGED = "changed"  # another number than is written, or less of the text
    DATE = "date"  # days


class Cell(NamedTuple):
    """What is `written`, the text of the value that it became, "" where there is none, and how."""

    written: str
    shown: str
    how: Taken = Taken.AS_WRITTEN


def taken(
    written: Sequence[str],
    values: Sequence[Any],
    marks: Marks,
    numeric: bool,
    dates: bool = False,
    words: tuple[str, ...] | None = None,
) -> tuple[Cell, ...]:
    """The cells of one column, of texts `written` and the `values` they became.

    `numeric`: whether the values are numbers, of `dates` days since 1970-01-01. `words`: as in
    ReadingOptions.
    """
    known = MISSING_WORDS if words is None else frozenset(words)
    cells = []
    for text, value in zip(written, values, strict=True):
        if value != value or value is None:
            cells.append(Cell(text, "", _absent(text, known, words is None)))
        elif not numeric:
            cells.append(Cell(text, str(value), Taken.AS_WRITTEN if value == text else Taken.CHANGED))
        else:
            how = Taken.DATE if dates else _of_number(text, marks)
            cells.append(Cell(text, format_cell(value).removesuffix(".0"), how))
    return tuple(cells)


def _absent(text: str, words: frozenset[str], usual: bool) -> Taken:
    text = text.strip()
    if not text:
        return Taken.EMPTY
    is_word = (text.casefold() if usual else text) in words or text.strip("+-").casefold() == "nan"
    return Taken.WORD if is_word else Taken.REFUSED


def _of_number(text: str, marks: Marks) -> Taken:
    plain = marks.number(text)
    same = plain and not has_leading_zero(plain) and is_exact(plain)
    return Taken.AS_WRITTEN if same else Taken.CHANGED
