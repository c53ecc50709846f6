"""Which texts of numbers say more than the number keeps that is made of them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

import numpy as np
from numpy.typing import NDArray

from datasets.cells import NOT_FINITE, WHOLE

# Looked for in the cells of a column joined by line feeds, with one in front: much faster than cell by cell.
LEADING_ZERO = re.compile(r"\n[ \t]*[+-]?0[0-9]")
LONG_WHOLE = re.compile(r"\n[ \t]*([+-]?[0-9]{16,})(?![0-9.eE])")
LONG_NUMBER = re.compile(r"\n[ \t]*([+-]?[0-9.]{19,}(?:[eE][+-]?[0-9]+)?)")
MOST_DIGITS = 17  # so many significant digits name one 64-bit number
SMALLEST_NORMAL = float(np.finfo(np.float64).smallest_normal)


def doubtful(cells: Sequence[str], joined: str, numbers: NDArray[Any]) -> Iterator[str]:
    """The texts of float64 `numbers` that may be changed: long ones, and those near the ends of the range."""
    yield from LONG_WHOLE.findall(joined)
    for text in LONG_NUMBER.findall(joined):
        if significant_digits(text) > MOST_DIGITS:
            yield text
    extreme = np.isinf(numbers)
    if "e" in joined or "E" in joined:
        extreme |= np.abs(numbers) < SMALLEST_NORMAL
    yield from (cells[row].strip() for row in np.flatnonzero(extreme).tolist())


def significant_digits(text: str) -> int:
    """The number of significant digits of a plain number."""
    mantissa = text.lower().partition("e")[0].lstrip("+-0.")
    return len(mantissa) - ("." in mantissa)


def is_exact(text: str) -> bool:
    """Whether the float64 nearest to `text` says the same number when written with as many digits."""
    if NOT_FINITE.fullmatch(text):
        return True
    value = float(text)
    if WHOLE.fullmatch(text):
        return bool(np.isfinite(value)) and int(value) == _whole(text)
    try:
        written = Decimal(text)
    except InvalidOperation:  # an exponent that even Decimal cannot hold
        return False
    if not np.isfinite(value) or (value == 0.0) != (written == 0):
        return False
    return written == Decimal(f"{value:.{max(significant_digits(text), 1) - 1}e}")


def _whole(text: str) -> int:
    """int(text), for any number of digits."""
    return int(Decimal(text))


def has_leading_zero(text: str) -> bool:
    """Whether a number would lose zeros at the beginning of `text`."""
    return LEADING_ZERO.match("\n" + text) is not None


def is_too_large(text: str) -> bool:
    """Whether `text` is a whole number, written with all its digits, outside of int64."""
    return bool(WHOLE.fullmatch(text)) and not -(2**63) <= _whole(text) < 2**63


def is_lost(text: str) -> bool:
    """Whether `text` is a whole number that neither int64 nor float64 holds."""
    text = text.strip()
    return is_too_large(text) and not is_exact(text)
