"""Whether a block of lines is cut into the same cells by pandas as by the csv module, and where they are."""

import csv
import re
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from datasets.cells import NUMBER
from datasets.reading.blocks.number_checks import Places
from datasets.reading.options import SPACES, ReadingOptions

NEVER = '+-."\\'  # what never separates cells here

Text = NDArray[np.uint8]


class Way:
    """How the lines of blocks are cut into the cells of a table of `width` columns."""

    def __init__(self, options: ReadingOptions, width: int) -> None:
        self.width = width
        self.delimiter = options.delimiter or ","
        self.point = options.decimal or "."
        self.quote = (options.quote or "").encode()
        self.escape = (options.escape or "").encode()
        self.skips_spaces = bool(options.skip_spaces)
        sign = (options.comment or "").encode()
        self.sign = sign
        self.comment = re.compile(rb"^[ \t]*" + re.escape(sign), re.MULTILINE)
        self.words = [float(word) for word in options.missing_words or () if NUMBER.fullmatch(word.strip())]

    @property
    def is_fit(self) -> bool:
        """Whether blocks can be read at all."""
        mark = self.delimiter
        fits = mark.isascii() and not mark.isalnum() and mark not in NEVER
        return fits and mark != self.point and len(self.quote) <= 1


class BlockCuts:
    """The lines of a block, in UTF-8, and the places of what is between its cells.

    `data` are the lines, each with an LF or CRLF at its end, also where the file has CR or nothing.
    """

    def __init__(self, block: bytes, way: Way) -> None:
        self.way = way
        returns = b"\r" in block
        self.data = _with_line_feeds(block, way.quote) if returns or not block.endswith(b"\n") else block
        self._has_returns = returns and b"\r" in self.data
        self.has_quotes = bool(way.quote) and way.quote in block

    @property
    def is_plain(self) -> bool:
        """Whether the csv module would find the same lines and cells."""
        block, way = self.data, self.way
        if b"\0" in block or block.startswith(b"\xef\xbb\xbf") or (way.escape and way.escape in block):
            return False
        if self._has_returns and not block.count(b"\r") == block.count(b"\r\n") == block.count(b"\n"):
            return False
        if way.sign and way.sign in block and way.comment.search(block):
            return False
        if way.delimiter == SPACES:
            return not self.has_quotes and not any(space in block for space in (b"\t", b"\v", b"\f"))
        if way.skips_spaces and b" " in block:
            return False
        return self._quotes_fit() and not self._may_be_too_long()

    def _quotes_fit(self) -> bool:
        """Whether quotes are only around cells and doubled within them, and the last one is closed."""
        if not self.has_quotes:
            return True
        quotes = self._quotes
        if len(quotes) % 2 or np.diff(quotes).max() >= csv.field_size_limit():
            return False
        opening, closing = quotes[::2], quotes[1::2]
        before, behind = self.text[opening - 1], self.text[closing + 1]  # that of the first: a line end
        doubled = opening[1:] == closing[:-1] + 1
        opens, closes = self._separates(before), self._separates(behind) | (behind == ord("\r"))
        opens[1:] |= doubled
        closes[:-1] |= doubled
        return bool(opens.all() and closes.all())

    def _separates(self, characters: Text) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = (characters == ord(self.way.delimiter)) | (characters == ord("\n"))
        return found

    def _may_be_too_long(self) -> bool:
        """Whether a cell might be longer than the csv module allows."""
        block, step = self.data, csv.field_size_limit() // 2
        mark = self.way.delimiter.encode()
        return any(
            block.find(mark, start, start + step) < 0 and block.find(b"\n", start, start + step) < 0
            for start in range(0, len(block) - step, step)
        )

    def has_letter(self, letter: str) -> bool:
        """Whether an ASCII letter, small or capital, is in the block."""
        if not self.has_letters:
            return False
        return letter.lower().encode() in self.data or letter.upper().encode() in self.data

    @cached_property
    def has_letters(self) -> bool:
        """Whether anything is behind "9" in ASCII."""
        return int(self.text.max(initial=0)) > ord("9")

    @cached_property
    def text(self) -> Text:
        """The characters."""
        return np.frombuffer(self.data, np.uint8)

    @cached_property
    def _quotes(self) -> Places:
        return np.flatnonzero(self.text == ord(self.way.quote))

    @cached_property
    def separators(self) -> Places:
        """The places of the delimiters and line ends that are not within quotes."""
        places = np.flatnonzero(self._separates(self.text))
        if self.has_quotes:
            places = places[np.searchsorted(self._quotes, places) % 2 == 0]
        return places

    def columns_at(self, places: Places, width: int) -> set[int]:
        """The columns, of `width`, in which these places are; all of them where nobody can tell."""
        if not len(places):
            return set()
        if self.way.delimiter == SPACES:
            return set(range(width))
        return set(np.unique(self.cells_at(places) % width).tolist())

    def cells_at(self, places: Places) -> Places:
        """The numbers of the cells in which these places are, row by row."""
        return np.searchsorted(self.separators, places)

    def written(self, numbers: Places) -> list[bytes]:
        """The cells with these numbers as they are in the block."""
        starts = np.concatenate(([0], self.separators[:-1] + 1))[numbers].tolist()
        ends = self.separators[numbers].tolist()
        block = self.data
        return [block[start:end].rstrip(b"\r") for start, end in zip(starts, ends, strict=True)]


def _with_line_feeds(block: bytes, quote: bytes) -> bytes:
    """`block` with LF or CRLF behind each line, where CR was, and behind the last one."""
    if b"\r" in block and b"\n" not in block and not (quote and quote in block):
        block = block.replace(b"\r", b"\n")
    if block.endswith(b"\n"):
        return block
    return block + (b"\r\n" if b"\r\n" in block else b"\n")
