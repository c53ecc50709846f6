"""Which columns of a block pandas may have read otherwise than as it is written."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from datasets.cells import NUMBER
from datasets.exactness import is_exact
from datasets.reading.blocks.block_cuts import BlockCuts
from datasets.reading.blocks.number_checks import Places, doubtful, long_exponents
from datasets.reading.options import SPACES

EXACT_FLOATS = 2.0**53  # up to here, every whole number is a float64
SMALLEST = 1e-98  # up from here, no exponent has three digits
SMALL, N = 0x20, ord("n")

Cells = NDArray[Any]


class BlockDoubts:
    """The columns that are in doubt.

    `cells` are what pandas made of the columns of the table, in a block of rows of `width` cells: int64,
    float64, texts (object), and what is none of them. `words` are the cells that it took for missing in some.
    `columns` are the numbers of those that are in doubt, and `found_words` the words in the others, by rows.
    """

    def __init__(
        self, cuts: BlockCuts, cells: Sequence[Cells], width: int, words: Mapping[int, frozenset[str]]
    ) -> None:
        self._cuts, self._cells, self._width, self._words = cuts, cells, width, words
        self.found_words: dict[int, dict[int, str]] = {}
        self._with_gaps = set[int]()  # columns of floats in which some are missing
        self.columns = self._doubted()

    def _doubted(self) -> set[int]:
        """The columns that may hold numbers that are not certainly taken as they are written."""
        doubted = {
            number for number, column in enumerate(self._cells) if not self._is_certain(number, column)
        }
        numbers = {number for number, column in enumerate(self._cells) if column.dtype != object} - doubted
        if not numbers:
            return doubted
        whole = {number for number in numbers if self._cells[number].dtype == np.int64}
        zeros, long, negative = doubtful(
            self._cuts.data,
            self._cuts.way.point,
            letters=self._cuts.has_letters,
            negative_zeros=b"-" in self._cuts.data and any(not self._cells[number].all() for number in whole),
        )
        doubted |= self._at(zeros) | (self._at(negative) & whole)
        floats = numbers - whole - doubted
        doubted |= self._not_said(floats)
        doubted |= self._rounded(long, floats - doubted)
        return {
            number for number in doubted if number < len(self._cells) and self._cells[number].dtype != object
        }

    def _not_said(self, floats: set[int]) -> set[int]:
        """Those of the columns `floats` with a cell that says nan, or a number too small for a float."""
        found = self._misread_words(floats)
        empty = (floats & self._with_gaps) - set(self._words)
        if empty and self._cuts.has_letter("n"):
            found |= self._at(np.flatnonzero((self._cuts.text | SMALL) == N)) & empty
        if self._cuts.has_letter("e"):
            tiny = {number for number in floats if (np.abs(self._cells[number]) < SMALLEST).any()}
            if tiny:
                found |= self._at(long_exponents(self._cuts.data)) & tiny
        return found

    def _misread_words(self, floats: set[int]) -> set[int]:
        """Those of the columns `floats` in which a cell is missing that is neither empty nor a known word."""
        misread = set()
        for number in floats.intersection(self._words):
            rows = np.flatnonzero(np.isnan(self._cells[number]))
            written = self._cuts.written(rows * self._width + number)
            known = {word.encode() for word in self._words[number]}
            if known.union((b"",)).issuperset(written):
                pairs = zip(rows.tolist(), written, strict=True)
                self.found_words[number] = {row: cell.decode() for row, cell in pairs if cell}
            else:
                misread.add(number)
        return misread

    def _is_certain(self, number: int, column: Cells) -> bool:
        """Whether the values of a column are texts, int64, or floats of which no whole one may be rounded."""
        if column.dtype == object:
            return True
        if self._cuts.way.words and np.isin(column, self._cuts.way.words).any():
            return False
        if column.dtype == np.int64:
            return True
        if column.dtype != np.float64:
            return False
        least, most = column.min(), column.max()
        if np.isnan(most):
            self._with_gaps.add(number)
            return not bool((np.abs(column) >= EXACT_FLOATS).any())
        return bool(least > -EXACT_FLOATS and most < EXACT_FLOATS)

    def _rounded(self, places: Places, floats: set[int]) -> set[int]:
        """Those of the columns `floats` in which a number at one of `places` may be changed."""
        if not len(places) or not floats:
            return set()
        if self._cuts.way.delimiter == SPACES:
            return floats
        numbers = np.unique(self._cuts.cells_at(places))
        changed = set()
        for column in floats:
            own = numbers[numbers % self._width == column]
            if not self._are_kept(self._cuts.written(own), self._cells[column][own // self._width].tolist()):
                changed.add(column)
        return changed

    def _are_kept(self, written: list[bytes], values: list[float]) -> bool:
        """Whether decimals are kept as they are written: with as many digits, the numbers say the same."""
        mantissa, exponent, _ = written[0].partition(b"e") if written else (b"", b"", b"")
        decimals = len(mantissa.partition(self._cuts.way.point.encode())[2])
        form = f"%.{decimals}{'e' if exponent else 'f'}".encode()
        if b",".join(written) == b",".join([form] * len(values)) % tuple(values):
            return True
        # Most of a column are written alike: those are compared, and only the others are looked at.
        return all(
            form % value == text or self._is_kept(text) for text, value in zip(written, values, strict=True)
        )

    def _is_kept(self, written: bytes) -> bool:
        cell = written.decode(errors="replace").strip(" \r" + self._cuts.way.quote.decode())
        cell = cell.replace(self._cuts.way.point, ".")
        return "." in cell and NUMBER.fullmatch(cell) is not None and is_exact(cell)

    def _at(self, places: Places) -> set[int]:
        return self._cuts.columns_at(places, self._width)
