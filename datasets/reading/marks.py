"""Numbers as people write them: 1,5 and 1.234,5 and 1 234.5. Which marks a table uses, and what they say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from datasets.cells import NOT_FINITE, NUMBER

# Full-width forms aside, what stands between thousands where that is a space.
SPACES = " \u00a0\u202f\u2009"
MARKED = re.compile(rf"[0-9][,.'{SPACES}’][0-9]")


@dataclass(frozen=True)
class Marks:
    """The decimal mark and the mark between groups of three digits, "" for none."""

    decimal: str = "."
    thousands: str = ""
    _number: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_number", re.compile(self._pattern()))

    def _pattern(self) -> str:
        point = re.escape(self.decimal)
        fraction = rf"(?:{point}[0-9]*)?(?:[eE][+-]?[0-9]+)?"
        plain = rf"[+-]?(?:[0-9]+{fraction}|{point}[0-9]+(?:[eE][+-]?[0-9]+)?)"
        if not self.thousands:
            return plain
        grouped = rf"[+-]?[1-9][0-9]{{0,2}}(?:{self._group()}[0-9]{{3}})+{fraction}"
        return f"{grouped}|{plain}"

    def _group(self) -> str:
        if self.thousands == " ":
            return f"[{SPACES}]"
        return "['’]" if self.thousands == "'" else re.escape(self.thousands)

    @property
    def plain(self) -> bool:
        """Whether numbers are written as float() reads them."""
        return self.decimal == "." and not self.thousands

    def number(self, cell: str) -> str | None:
        """`cell` as a plain number, as in 1234.5; "" where it is empty and None where it is no number."""
        text = cell.strip(" \t\r\n\v\f")
        if not text or NOT_FINITE.fullmatch(text):
            return text
        if not self._number.fullmatch(text):
            return None
        if self.thousands:
            text = re.sub(self._group(), "", text)
        return text.replace(self.decimal, ".")


PLAIN = Marks()
COMMA = Marks(",")
# The ways that are tried, in the order in which they are preferred where they explain as much.
BESIDE_COMMAS = (
    PLAIN,
    Marks(".", ","),
    COMMA,
    Marks(",", "."),
    Marks(".", " "),
    Marks(",", " "),
    Marks(".", "'"),
)
BESIDE_OTHERS = (
    PLAIN,
    COMMA,
    Marks(",", "."),
    Marks(".", ","),
    Marks(",", " "),
    Marks(".", " "),
    Marks(".", "'"),
)


def guess_marks(
    columns: Iterable[Sequence[str]],
    delimiter: str,
    decimal: str | None = None,
    thousands: str | None = None,
) -> Marks:
    """The marks under which most of `columns`, texts of cells without missing ones, are numbers throughout.

    Where that does not decide, those under which most cells are. `decimal` and `thousands`, where given,
    stand. Where "1,234" is all there is to go by, the comma stands between thousands in a file that is
    separated by commas, and before decimals in any other.
    """
    ways = [
        marks
        for marks in (BESIDE_COMMAS if delimiter == "," else BESIDE_OTHERS)
        if decimal in (None, marks.decimal) and thousands in (None, marks.thousands)
    ]
    if not ways:
        return Marks(decimal or ".", thousands or "")
    if len(ways) == 1:
        return ways[0]
    doubtful = [cells for cells in columns if cells and any(map(MARKED.search, cells))]
    if PLAIN in ways and all(_numbers(cells, PLAIN) == len(cells) for cells in doubtful):
        return PLAIN
    return max(ways, key=lambda marks: _explained(doubtful, marks))


def marks_of(cells: Sequence[str], likely: Marks = PLAIN) -> Marks:
    """The marks under which most of `cells` are numbers; `likely` ones where others explain no more."""
    return max((likely, *BESIDE_OTHERS), key=lambda marks: _numbers(cells, marks))


def _explained(columns: Iterable[Sequence[str]], marks: Marks) -> tuple[int, int]:
    """How many of `columns` are numbers throughout, and how many cells of those that mostly are.

    The second decides where each column has a word of its own or a typing error in it.
    """
    numbers = [(_numbers(cells, marks), len(cells)) for cells in columns]
    whole = sum(found == all_of_them for found, all_of_them in numbers)
    return whole, sum(found for found, all_of_them in numbers if 2 * found > all_of_them)


def _numbers(cells: Sequence[str], marks: Marks) -> int:
    return sum(marks.number(cell) is not None for cell in cells)


def is_number(cell: str) -> bool:
    """Whether `cell` is a number in any of the ways of writing one."""
    text = cell.strip()
    return bool(NUMBER.fullmatch(text)) or (
        bool(text) and text[0] in "+-.,0123456789" and any(marks.number(text) for marks in BESIDE_OTHERS)
    )
