"""A formula to begin with, for the columns of a table. Torch-free."""

from collections.abc import Iterator, Sequence
from itertools import count

from datasets.formula import CONSTANTS, FUNCTIONS, can_be_read, quoted
from datasets.formula.tokens import MOST_CHARACTERS

# For parameters: not e, which is a number, nor i, j, o, which are misread, nor x and y, which are columns.
_LETTERS = "abcdfghklmnpqrstuvwz"
_MOST_COLUMNS = 60  # what has more inputs is better shortened by hand


def proposed_formula(columns: Sequence[str], most: int = _MOST_COLUMNS) -> str:
    """Linear in at most so many of the input columns, "a + b*x1 + c*x2", with parameters that are called like
    none of them; "" where no column can be named in a formula.
    """
    taken = set(columns) | FUNCTIONS.keys() | CONSTANTS.keys()
    free = (name for name in _names() if name not in taken)
    usable = [quoted(column) for column in columns if can_be_read(quoted(column))]
    text = next(free) if usable else ""
    for column in usable[:most]:
        longer = f"{text} + {next(free)}*{column}"
        if len(longer) > MOST_CHARACTERS:
            break
        text = longer
    return text


def _names() -> Iterator[str]:
    """a, b, ... z, then a1, b1, ..."""
    yield from _LETTERS
    for number in count(1):
        yield from (f"{letter}{number}" for letter in _LETTERS)
