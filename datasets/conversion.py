"""From the texts of a column to its values, saying whatever is not taken exactly as it is written."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import NOT_FINITE, NUMBER, WHOLE, looks_like_number
from datasets.columns import Column, floats_hold, text_column
from datasets.problems import QT_TRANSLATE_NOOP, Problem, shortened

Found = tuple[int, str]  # row (from 0) and text of a cell

# Looked for in the cells of a column joined by line feeds, with one in front: much faster than cell by cell.
LEADING_ZERO = re.compile(r"\n[ \t]*[+-]?0[0-9]")
LONG_WHOLE = re.compile(r"\n[ \t]*([+-]?[0-9]{16,})(?![0-9.eE])")
LONG_NUMBER = re.compile(r"\n[ \t]*([+-]?[0-9.]{19,}(?:[eE][+-]?[0-9]+)?)")
MOST_DIGITS = 17  # so many significant digits name one 64-bit number
SMALLEST_NORMAL = float(np.finfo(np.float64).smallest_normal)


class Why(Enum):
    """Why a column that might be numbers is text."""

    NOT_A_NUMBER = "not a number"
    NOT_PLAIN = "not a plain number"
    LEADING_ZERO = "leading zero"
    TOO_LARGE = "too large"


class ColumnReader:
    """Takes the cells of one column chunk by chunk and makes a column of the kind that keeps them exactly.

    All cells plain numbers (spaces around them, and the words nan and inf, allowed) or empty: int64 where
    all are whole, present and within int64, otherwise float64. Text otherwise, and where a number would lose
    what may be meant: leading zeros, whole numbers too large for int64 and float64.

    A column that turns out to be text after its first chunk has lost the text of the earlier ones:
    `again` is set then, and the file must be read once more, from the start, with the same reader.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.again = False
        self._why: Why | None = None
        self._cause: Found = (0, "")
        self._mostly_numbers = False
        self._restart()

    def _restart(self) -> None:
        self._rows = 0
        self._numbers: list[NDArray[Any]] = []
        self._texts: list[Column] = []
        self._words = 0
        self._word: Found | None = None
        self._rounded: Found | None = None

    def start_again(self) -> None:
        """Forget the cells, not what has been found out about the column."""
        self.again = False
        self._restart()

    def add(self, cells: Sequence[str]) -> None:
        """Take the next cells."""
        if self._why is None:
            self._add_numbers(cells)
        elif not self.again:
            self._texts.append(text_column(cells))
        self._rows += len(cells)

    def _add_numbers(self, cells: Sequence[str]) -> None:
        joined = "\n".join(("", *cells))
        plain = joined.isascii() and "_" not in joined
        numbers = _parsed(cells) if plain else None
        if numbers is None:
            self._turn_to_text(Why.NOT_A_NUMBER, cells, _first(cells, lambda cell: not _is_number(cell)))
        elif LEADING_ZERO.search(joined):
            self._turn_to_text(Why.LEADING_ZERO, cells, _first(cells, _has_leading_zero))
        elif numbers.dtype == np.float64 and not self._check_floats(cells, joined, numbers):
            self._turn_to_text(Why.TOO_LARGE, cells, _first(cells, _is_lost))
        else:
            self._numbers.append(numbers)

    def _check_floats(self, cells: Sequence[str], joined: str, numbers: NDArray[Any]) -> bool:
        """Note words and rounded values. False: a whole number that neither int64 nor float64 holds."""
        if "n" in joined or "N" in joined:
            words = [row for row, cell in enumerate(cells) if NOT_FINITE.fullmatch(cell.strip())]
            if words and self._word is None:
                self._word = (self._rows + words[0], cells[words[0]])
            self._words += len(words)
        changed = [text for text in _doubtful(cells, joined, numbers) if not _is_exact(text)]
        if any(map(_is_too_large, changed)):
            return False
        if changed and self._rounded is None:
            row = _first(cells, lambda cell: cell.strip() in changed)
            self._rounded = (self._rows + row, cells[row])
        return True

    def _turn_to_text(self, why: Why, cells: Sequence[str], row: int) -> None:
        if why is Why.NOT_A_NUMBER and looks_like_number(cells[row]):
            why = Why.NOT_PLAIN
        self._why, self._cause = why, (self._rows + row, cells[row])
        present = [cell for cell in cells if cell.strip()]
        numbers = sum(map(_is_number, present))
        self._mostly_numbers = 2 * numbers > len(present) or any(
            not np.isnan(part).all() for part in self._numbers
        )
        self.again = bool(self._numbers)
        self._numbers = []
        if not self.again:
            self._texts.append(text_column(cells))

    def finish(self) -> tuple[Column, tuple[Problem, ...]]:
        """The column, and what was not taken exactly as it is written."""
        if self._why is not None:
            column = pd.concat(self._texts, ignore_index=True)
            return column, tuple(self._report_text(self._why))
        if all(part.dtype == np.int64 for part in self._numbers):
            return pd.Series(_joined(self._numbers, np.int64)), ()
        self._note_rounded_integers()
        column = pd.Series(_joined(self._numbers, np.float64))
        return column, tuple(self._report_numbers(column))

    def _note_rounded_integers(self) -> None:
        start = 0
        for part in self._numbers:
            if part.dtype == np.int64 and not floats_hold(pd.Series(part)):
                row = next(row for row, value in enumerate(part.tolist()) if int(float(value)) != value)
                if self._rounded is None or self._rounded[0] > start + row:
                    self._rounded = (start + row, str(part[row]))
                return
            start += len(part)

    def _report_text(self, why: Why) -> Iterator[Problem]:
        row, cell = self._cause
        fields: dict[str, Any] = {"column": self.name, "row": row + 1, "cell": shortened(cell)}
        if why is Why.LEADING_ZERO:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because numbers would lose leading zeros: "
                    "“{cell}” in row {row}.",
                ),
                **fields,
            )
        elif why is Why.TOO_LARGE:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because “{cell}” in row {row} has more digits "
                    "than a number can hold here.",
                ),
                **fields,
            )
        elif why is Why.NOT_PLAIN:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because “{cell}” in row {row} is not a plain "
                    "number. Write numbers as in 1234.5, with a point and without separators or signs such "
                    "as %.",
                ),
                **fields,
            )
        elif self._mostly_numbers:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because not all of its cells are numbers: "
                    "“{cell}” in row {row}. Where a value is missing, leave the cell empty.",
                ),
                **fields,
            )

    def _report_numbers(self, column: Column) -> Iterator[Problem]:
        if self._word is not None:
            row, cell = self._word
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "In the column “{column}”, {count} cells say nan or inf, the first “{cell}” in row "
                    "{row}: nan was taken as missing, inf as infinite.",
                ),
                column=self.name,
                count=self._words,
                cell=cell.strip(),
                row=row + 1,
            )
        if self._rounded is not None:
            row, cell = self._rounded
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "In the column “{column}”, numbers with more digits than a 64-bit number holds were "
                    "rounded to the nearest, the first in row {row}: “{cell}” to {value}.",
                ),
                column=self.name,
                row=row + 1,
                cell=shortened(cell),
                value=repr(float(column.iloc[row])),
            )


def _parsed(cells: Sequence[str]) -> NDArray[Any] | None:
    """int64 where every cell is a whole number within it, else float64 with NaN for empty; None: not numbers.

    Only for plain ASCII without underscores, where int() and float() take nothing but plain numbers.
    """
    with suppress(ValueError, OverflowError):
        return np.array(list(map(int, cells)), dtype=np.int64)
    with suppress(ValueError):
        return np.fromiter(map(float, cells), np.float64, len(cells))
    with suppress(ValueError):
        return np.array([np.nan if not cell or cell.isspace() else float(cell) for cell in cells])
    return None


def _doubtful(cells: Sequence[str], joined: str, numbers: NDArray[Any]) -> Iterator[str]:
    """The texts of float64 `numbers` that may be changed: long ones, and those near the ends of the range."""
    yield from LONG_WHOLE.findall(joined)
    for text in LONG_NUMBER.findall(joined):
        if _digits(text) > MOST_DIGITS:
            yield text
    extreme = np.isinf(numbers)
    if "e" in joined or "E" in joined:
        extreme |= np.abs(numbers) < SMALLEST_NORMAL
    yield from (cells[row].strip() for row in np.flatnonzero(extreme).tolist())


def _digits(text: str) -> int:
    """The number of significant digits of a plain number."""
    mantissa = text.lower().partition("e")[0].lstrip("+-0.")
    return len(mantissa) - ("." in mantissa)


def _is_exact(text: str) -> bool:
    """Whether the float64 nearest to `text` says the same number when written with as many digits."""
    if NOT_FINITE.fullmatch(text):
        return True
    value = float(text)
    if WHOLE.fullmatch(text):
        return np.isfinite(value) and int(value) == _whole(text)
    try:
        written = Decimal(text)
    except InvalidOperation:  # an exponent that even Decimal cannot hold
        return False
    if not np.isfinite(value) or (value == 0.0) != (written == 0):
        return False
    return written == Decimal(f"{value:.{max(_digits(text), 1) - 1}e}")


def _whole(text: str) -> int:
    """int(text), for any number of digits."""
    return int(Decimal(text))


def _has_leading_zero(text: str) -> bool:
    return LEADING_ZERO.match("\n" + text) is not None


def _is_too_large(text: str) -> bool:
    """Whether `text` is a whole number, written with all its digits, outside of int64."""
    return bool(WHOLE.fullmatch(text)) and not -(2**63) <= _whole(text) < 2**63


def _is_lost(text: str) -> bool:
    text = text.strip()
    return _is_too_large(text) and not _is_exact(text)


def _is_number(text: str) -> bool:
    text = text.strip(" \t\r\n\v\f")
    return not text or bool(NUMBER.fullmatch(text) or NOT_FINITE.fullmatch(text))


def _first(cells: Sequence[str], matches: Callable[[str], bool]) -> int:
    return next((row for row, cell in enumerate(cells) if matches(cell)), 0)


def _joined(parts: list[NDArray[Any]], dtype: Any) -> NDArray[Any]:
    return np.concatenate([part.astype(dtype) for part in parts]) if parts else np.array([], dtype=dtype)
