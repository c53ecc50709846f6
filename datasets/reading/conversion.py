"""From the texts of a column to its values, noting whatever is not taken exactly as it is written."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.apostrophes import any_guarded, is_guarded, unguarded
from datasets.cells import NOT_FINITE, NUMBER, looks_like_number, plain_signs
from datasets.columns import TEXT, Column, text_column
from datasets.dates import days
from datasets.exactness import LEADING_ZERO, doubtful, has_leading_zero, is_exact, is_lost, is_too_large
from datasets.problems import Problem
from datasets.reading.conversion_notes import Notes, Why
from datasets.reading.marks import PLAIN, Marks
from datasets.reading.number_parts import NumberParts
from datasets.reading.number_texts import parsed
from datasets.reading.options import Kind
from datasets.reading.table_words import MISSING_WORDS
from datasets.watch import SILENT, Pulse

MOST_WORDS = 20
PIECE = 5_000  # cells that are looked at one by one in one go


class ColumnReader:
    """Takes the cells of one column chunk by chunk and makes a column of the kind that keeps them exactly.

    All cells numbers as `marks` write them (spaces around them, and the words nan and inf, allowed), empty or
    words for a missing value: int64 where all are whole, present and within int64, otherwise float64. Text
    otherwise, and where a number would lose what may be meant: leading zeros, whole numbers too large for
    int64 and float64. `kind` says otherwise: NUMBER takes full-width digits and the minus of typesetting as
    well, and what is no number for missing, DATE makes days since 1970-01-01, TEXT and CATEGORY keep every
    text. `words` are the cells that are missing values, in texts too; None: the usual words, in numbers only.
    `apostrophes`: whether those that make formulas harmless are taken off texts.

    A column that turns out to be text after its first chunk has lost the text of the earlier ones:
    `again` is set then, after `end` at the latest, and the file must be read once more, from the start, with
    the same reader.
    """

    def __init__(
        self,
        name: str,
        marks: Marks = PLAIN,
        kind: Kind | None = None,
        words: tuple[str, ...] | None = None,
        *,
        apostrophes: bool = False,
        pulse: Pulse = SILENT,
    ) -> None:
        self.name, self._pulse = name, pulse
        self._apostrophes = apostrophes
        self.again = False
        self._marks, self._kind = marks, kind
        self._usual_words = words is None
        self._words = MISSING_WORDS if words is None else frozenset(words)
        self._why = Why.WANTED if kind in (Kind.TEXT, Kind.CATEGORY) else None
        self._cause = (0, "")
        self.words_seen = frozenset[str]()  # the cells that were missing values, as far as they are worth it
        self._mostly_numbers = False
        self._restart()

    def _restart(self) -> None:
        self._rows = 0
        self._numbers = NumberParts()
        self._texts: list[Column] = []
        self._notes = Notes(self.name)

    def start_again(self) -> None:
        """Forget the cells, not what has been found out about the column."""
        self.again = False
        self._restart()

    @property
    def wants_texts(self) -> bool:
        """Whether cells are better not taken for numbers by others."""
        return not self.takes_numbers

    @property
    def takes_numbers(self) -> bool:
        """Whether numbers can be added."""
        return (self._why is None and self._kind is not Kind.DATE) or self.again

    def add_numbers(self, numbers: NDArray[Any], words: Mapping[int, str] = MappingProxyType({})) -> None:
        """Take the next cells as int64 or float64 of exactly the numbers that are written there.

        `words`: cells that say that a value is missing, and their places among the next ones, in order.
        """
        for row, word in words.items():
            self._notes.words.note(self._rows + row, word)
        self._rows += len(numbers)
        if not self.again:
            self._numbers.add(numbers)

    def add_texts(self, cells: NDArray[Any]) -> None:
        """Take the next cells as texts, NaN for empty ones; the array is kept, and not to be changed."""
        gaps = pd.isna(cells)
        self.add((np.where(gaps, "", cells) if gaps.any() else cells).tolist(), cells)

    def expect(self, rows: int) -> None:
        """There will be about so many cells, those that there have been included."""
        self._numbers.expected = rows

    def skip(self, rows: int) -> None:
        """Take `rows` empty cells."""
        if rows:
            self.add([""] * rows)

    def add(self, cells: Sequence[str], written: NDArray[Any] | None = None) -> None:
        """Take the next cells; `written`: the same as an array, NaN for empty ones, that can be kept."""
        if self._kind is Kind.DATE:
            self._add_dates(cells)
        elif self._why is None:
            self._add_numbers(cells)
        elif not self.again:
            self._add_texts(cells, written)
        self._rows += len(cells)

    def _add_texts(self, cells: Sequence[str], written: NDArray[Any] | None) -> None:
        if not self._usual_words and not self._words.isdisjoint(cells):
            self._note_words([cell in self._words for cell in cells], cells)
            cells, written = ["" if cell in self._words else cell for cell in cells], None
        if self._apostrophes and any_guarded(cells):
            for row, cell in enumerate(cells):
                if is_guarded(cell):
                    self._notes.apostrophes.note(self._rows + row, cell)
            cells, written = [unguarded(cell) for cell in cells], None
        self._texts.append(text_column(cells) if written is None else pd.Series(written, dtype=TEXT))

    def _add_dates(self, cells: Sequence[str]) -> None:
        missing = [self._is_missing(cell) for cell in cells]
        self._note_words([m and bool(c.strip()) for m, c in zip(missing, cells, strict=True)], cells)
        values = np.array(self._each(days, cells), float)
        values[missing] = np.nan
        for row in np.flatnonzero(np.isnan(values) & ~np.array(missing, bool)).tolist():
            self._notes.refused.note(self._rows + row, cells[row])
        self._numbers.add(values)

    def _add_numbers(self, cells: Sequence[str]) -> None:
        typed = self._with_plain_signs(cells) if self._kind is Kind.NUMBER else cells
        written = typed if self._marks.plain else self._each(self._plain, typed)
        cleaned = None if self._usual_words else self._without_words(written)
        joined = "\n".join(("", *(cleaned or written)))
        numbers = parsed(cleaned or written, joined)
        if numbers is None and self._usual_words and (cleaned := self._without_words(written)) is not None:
            joined = "\n".join(("", *cleaned))
            numbers = parsed(cleaned, joined)
        texts = written if cleaned is None else cleaned
        if numbers is None:
            self._turn_to_text(Why.NOT_A_NUMBER, cells, _first(written, self._is_no_number))
        elif LEADING_ZERO.search(joined) and not self._may_lose_zeros(texts):
            self._turn_to_text(Why.LEADING_ZERO, cells, _first(texts, has_leading_zero))
        elif numbers.dtype == np.float64 and not self._check_floats(texts, joined, numbers):
            self._turn_to_text(Why.TOO_LARGE, cells, _first(texts, is_lost))
        else:
            if cleaned is not None:
                self._note_missing(cells, cleaned)
            negative = []
            if "-0" in joined and numbers.dtype == np.int64:
                negative = [row for row in np.flatnonzero(numbers == 0).tolist() if "-" in texts[row]]
            self._numbers.add(numbers, negative)

    def _with_plain_signs(self, cells: Sequence[str]) -> Sequence[str]:
        """The cells with ASCII where that is what makes numbers of them, which is noted."""
        if "".join(cells).isascii():
            return cells
        typed = list(cells)
        for row, cell in enumerate(cells):
            plain = plain_signs(cell)
            if plain != cell and self._marks.number(cell) is None and self._marks.number(plain):
                typed[row] = plain
                self._notes.signs.note(self._rows + row, cell)
        return typed

    def _each(self, function: Callable[[str], Any], cells: Sequence[str]) -> list[Any]:
        """What `function` makes of each of the cells, which takes its time."""
        made: list[Any] = []
        for start in range(0, len(cells), PIECE):
            self._pulse.beat()
            made += map(function, cells[start : start + PIECE])
        return made

    def _plain(self, cell: str) -> str:
        """The number of `cell` in plain writing; what is none, or only a plain one, so that it is seen."""
        number = self._marks.number(cell)
        if number is not None:
            return number
        return f"{cell}?" if NUMBER.fullmatch(cell.strip()) else cell

    def _without_words(self, cells: Sequence[str]) -> list[str] | None:
        """The cells with "" for the words for missing values, or None where that makes no numbers of them."""
        if self._kind is Kind.NUMBER:
            return self._each(lambda c: c if _is_number(c) and not self._is_missing(c) else "", cells)
        cleaned = list(cells)
        for row, cell in enumerate(cells):
            # None of the usual words ends in a digit: what does is a number, or is found to be none later.
            if self._usual_words and cell[-1:].isdigit():
                continue
            if self._is_missing(cell):
                cleaned[row] = ""
            elif not _is_number(cell):
                return None
        return cleaned

    def _is_no_number(self, cell: str) -> bool:
        return not (_is_number(cell) or self._is_missing(cell))

    def _is_missing(self, cell: str) -> bool:
        cell = cell.strip()
        return not cell or (cell.casefold() if self._usual_words else cell) in self._words

    def _note_missing(self, cells: Sequence[str], cleaned: Sequence[str]) -> None:
        """Note which cells are empty in `cleaned` that are not."""
        for row, number in enumerate(cleaned):
            if not number and (cell := cells[row]).strip():
                is_word = self._is_missing(cell)
                found = self._notes.words if is_word else self._notes.refused
                found.note(self._rows + row, cell)
                if is_word and len(self.words_seen) < MOST_WORDS and not NUMBER.fullmatch(cell.strip()):
                    self.words_seen |= {cell}

    def _note_words(self, which: Sequence[bool], cells: Sequence[str]) -> None:
        for row, word in enumerate(which):
            if word:
                self._notes.words.note(self._rows + row, cells[row])

    def _may_lose_zeros(self, cells: Sequence[str]) -> bool:
        """Whether numbers are wanted all the same; notes the leading zeros that are lost then."""
        if self._kind is not Kind.NUMBER:
            return False
        for row, cell in enumerate(cells):
            if has_leading_zero(cell):
                self._notes.zeros.note(self._rows + row, cell)
        return True

    def _check_floats(self, cells: Sequence[str], joined: str, numbers: NDArray[Any]) -> bool:
        """Note words and rounded values. False: a whole number that neither int64 nor float64 holds."""
        if "n" in joined or "N" in joined:
            for row, cell in enumerate(cells):
                if NOT_FINITE.fullmatch(cell.strip()):
                    self._notes.not_finite.note(self._rows + row, cell)
        changed = {text for text in doubtful(cells, joined, numbers) if not is_exact(text)}
        if self._kind is not Kind.NUMBER and any(map(is_too_large, changed)):
            return False
        if changed:
            row = _first(cells, lambda cell: cell.strip() in changed)
            self._notes.rounded.note(self._rows + row, cells[row])
        return True

    def _turn_to_text(self, why: Why, cells: Sequence[str], row: int) -> None:
        if why is Why.NOT_A_NUMBER and looks_like_number(cells[row]):
            is_number = self._marks.number(plain_signs(cells[row])) is not None
            why = Why.OTHER_SIGNS if is_number else Why.NOT_PLAIN
        self._why, self._cause = why, (self._rows + row, cells[row])
        present = list(islice((cell for cell in cells if not self._is_missing(cell)), PIECE))
        numbers = sum(_is_number(self._plain(cell)) for cell in present)
        self._mostly_numbers = 2 * numbers > len(present) or self._numbers.has_any
        self.again = bool(len(self._numbers))
        self._numbers, self._notes = NumberParts(), Notes(self.name)
        if not self.again:
            self._add_texts(cells, None)

    def end(self) -> None:
        """There are no more cells: see whether words that were taken for missing values are all there is."""
        if (
            self._why is None
            and self._kind is None
            and self._usual_words
            and self._notes.words.count
            and not self._notes.not_finite.count
            and not self._numbers.has_any
        ):
            self._why, self.again = Why.WANTED, True

    def finish(self) -> tuple[Column, tuple[Problem, ...]]:
        """The column, and what was not taken exactly as it is written."""
        if self._why is not None:
            texts = self._texts or [text_column([])]
            column = pd.concat(texts, ignore_index=True) if len(texts) > 1 else texts[0]
            return column, self._notes.about_text(self._why, self._cause, self._mostly_numbers)
        values = self._numbers.finish()
        whole = values.dtype == np.int64
        if self._numbers.rounded is not None:
            row, value = self._numbers.rounded
            self._notes.rounded.note(row, str(value))
        column = pd.Series(values, copy=False)
        if self._kind is Kind.DATE:
            return column, self._notes.about_dates()
        return column, self._notes.about_numbers(None if whole else column)


def _is_number(text: str) -> bool:
    text = text.strip(" \t\r\n\v\f")
    return not text or bool(NUMBER.fullmatch(text) or NOT_FINITE.fullmatch(text))


def _first(cells: Sequence[str], matches: Callable[[str], bool]) -> int:
    return next((row for row, cell in enumerate(cells) if matches(cell)), 0)
