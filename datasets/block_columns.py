"""Blocks of lines, read by pandas' C parser: the same cells as one by one, much faster.

A block is read here only where it is certain that the csv module would cut it into the same cells, and cells
are taken for numbers only where `ColumnReader` would make the very same of them and have nothing to say. All
else is left to those two.
"""

import csv
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import NUMBER
from datasets.exactness import is_exact
from datasets.number_checks import Places, doubtful, long_exponents
from datasets.reading import SPACES, ReadingOptions

EXACT_FLOATS = 2.0**53  # up to here, every whole number is a float64
SMALLEST = 1e-98  # up from here, no exponent has three digits
NEVER = "+-.,'\"_\\#"  # what never separates cells here
SMALL, N = 0x20, ord("n")

# pandas 3.0 reads floats exactly only when asked; later releases always do, and warn when asked.
_EXACTLY: dict[str, Any] = {} if pd.__version__ >= "3.1" else {"float_precision": "round_trip"}

Cells = NDArray[Any]


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
        return (fits or mark in ",'#_") and mark != self.point and len(self.quote) <= 1


@dataclass(frozen=True)
class Wanted:
    """What is wanted of the columns of a block, by their numbers.

    `texts`: those whose cells are to come as texts, whatever they are. `words`: of others, the cells that are
    missing values among numbers.
    """

    texts: frozenset[int] = frozenset()
    words: Mapping[int, frozenset[str]] = field(default_factory=dict)


ALL_ALIKE = Wanted()


@dataclass(frozen=True)
class Columns:
    """The rows of a block: for each column of the table an array of int64, float64, or texts.

    In a column of texts (object), NaN is an empty cell. `words`: the cells of a column of numbers that say
    that a value is missing, by their rows. `trailing`: whether each row ends in a delimiter too many.
    """

    cells: list[Cells]
    words: Mapping[int, Mapping[int, str]]
    trailing: bool
    block: "_Block"
    rows: Places | None = None  # those of the block, where it is not all of them

    def __len__(self) -> int:
        return len(self.cells[0])

    @property
    def lines(self) -> int:
        """The number of lines of all of the block; a row has more than one where a cell has."""
        return self.block.lines(len(self))

    def texts(self, column: int) -> Cells:
        """The cells of one column as they are written."""
        cells = self.cells[column]
        if cells.dtype == object:
            return cells
        written = self.block.texts([column])[column]
        return written if self.rows is None else written[self.rows]

    def take(self, rows: Places) -> "Columns":
        """Some of the rows, in rising order."""
        cells = [column[rows] for column in self.cells]
        places = {row: place for place, row in enumerate(rows.tolist())}
        words = {
            number: {places[row]: word for row, word in found.items() if row in places}
            for number, found in self.words.items()
        }
        return replace(self, cells=cells, words=words, rows=rows)


def parse_block(block: bytes | None, way: Way, wanted: Wanted = ALL_ALIKE) -> Columns | None:
    """The cells of `block`, lines in UTF-8; None where something is not certain, and for no block.

    Columns that are not wanted as texts are numbers where they certainly are.
    """
    return _Block(block, way, wanted).columns() if block else None


class _Block:
    """A block that is being read."""

    def __init__(self, block: bytes, way: Way, wanted: Wanted) -> None:
        self._way, self._wanted = way, wanted
        self._bytes = _with_line_feeds(block, way.quote)
        self._has_quotes = bool(way.quote) and way.quote in block
        self._words = {} if self._has_quotes or way.delimiter == SPACES else wanted.words
        self._found_words: dict[int, dict[int, str]] = {}

    def columns(self) -> Columns | None:
        """See `parse_block`."""
        width = self._way.width
        frame = self._read(self._wanted.texts) if self._is_plain() else None
        if frame is None or frame.shape[1] not in (width, width + 1):
            return None
        cells = [self._cells(number, frame[number]) for number in range(frame.shape[1])]
        if not self._is_regular(cells):
            return None
        trailing = len(cells) > width
        if trailing and not pd.isna(cells.pop()).all():
            return None
        doubted = self._doubted(cells, width + trailing)
        if doubted:
            written = self.texts(doubted)
            cells = [written.get(number, column) for number, column in enumerate(cells)]
        return Columns(cells, self._found_words, trailing, self)

    def lines(self, rows: int) -> int:
        """The number of lines that `rows` rows are on."""
        return self._bytes.count(b"\n") if self._has_quotes else rows

    def _cells(self, number: int, column: "pd.Series[Any]") -> Cells:
        """Numbers in memory of their own, or texts; what is neither, as an array of another dtype."""
        if column.dtype == np.int64 or column.dtype == np.float64:
            values = column.to_numpy()
            shared = values.base is not None and values.base.nbytes > values.nbytes
            return values.copy() if shared else values
        is_text = isinstance(column.dtype, pd.StringDtype) and number not in self._words
        if is_text or number in self._wanted.texts:
            return column.to_numpy(dtype=object)
        # Bool, texts without words, object for whole numbers of any size: what is empty in it still counts.
        return np.where(column.isna(), np.float32(np.nan), np.float32(0))

    def texts(self, columns: Collection[int]) -> dict[int, Cells]:
        """Some columns as they are written."""
        frame = self._read(columns, only=True)
        assert frame is not None, "a block that was read before"
        return {number: frame[number].to_numpy(dtype=object) for number in columns}

    def _read(self, texts: Collection[int], *, only: bool = False) -> pd.DataFrame | None:
        way = self._way
        feed: Any = _Feed(self._bytes)
        quoting: dict[str, Any] = {"quoting": csv.QUOTE_NONE}
        if self._has_quotes:
            quoting = {"quotechar": way.quote.decode()}
        empty: Any = [""]
        if self._words and not only:
            empty = {number: ["", *self._words.get(number, ())] for number in range(way.width + 1)}
        try:
            frame: pd.DataFrame = pd.read_csv(
                feed,
                sep=r"\s+" if way.delimiter == SPACES else way.delimiter,
                header=None,
                usecols=sorted(texts) if only else None,
                dtype=dict.fromkeys(texts, object),
                decimal=way.point,
                engine="c",
                low_memory=False,
                skip_blank_lines=False,
                keep_default_na=False,
                na_values=empty,
                **quoting,
                **_EXACTLY,
            )
        except (ValueError, OverflowError):  # pandas' own errors are ValueErrors
            return None
        return frame

    def _is_plain(self) -> bool:
        """Whether the csv module would find the same lines and cells."""
        block, way = self._bytes, self._way
        if b"\0" in block or block.startswith(b"\xef\xbb\xbf") or (way.escape and way.escape in block):
            return False
        if b"\r" in block and not block.count(b"\r") == block.count(b"\r\n") == block.count(b"\n"):
            return False
        if way.sign and way.sign in block and way.comment.search(block):
            return False
        if way.delimiter == SPACES:
            return not self._has_quotes and not any(space in block for space in (b"\t", b"\v", b"\f"))
        if way.skips_spaces and b" " in block:
            return False
        return self._quotes_fit() and not self._may_be_too_long()

    def _quotes_fit(self) -> bool:
        """Whether quotes are only around cells and doubled within them, and the last one is closed."""
        if not self._has_quotes:
            return True
        quotes = self._quotes
        if len(quotes) % 2 or np.diff(quotes).max() >= csv.field_size_limit():
            return False
        opening, closing = quotes[::2], quotes[1::2]
        before, behind = self._text[opening - 1], self._text[closing + 1]  # that of the first: a line end
        doubled = opening[1:] == closing[:-1] + 1
        opens, closes = self._separates(before), self._separates(behind) | (behind == ord("\r"))
        opens[1:] |= doubled
        closes[:-1] |= doubled
        return bool(opens.all() and closes.all())

    def _separates(self, characters: Cells) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = (characters == ord(self._way.delimiter)) | (characters == ord("\n"))
        return found

    def _may_be_too_long(self) -> bool:
        """Whether a cell might be longer than the csv module allows."""
        block, step = self._bytes, csv.field_size_limit() // 2
        mark = self._way.delimiter.encode()
        return any(
            block.find(mark, start, start + step) < 0 and block.find(b"\n", start, start + step) < 0
            for start in range(0, len(block) - step, step)
        )

    @cached_property
    def _text(self) -> NDArray[np.uint8]:
        return np.frombuffer(self._bytes, np.uint8)

    @cached_property
    def _quotes(self) -> Places:
        return np.flatnonzero(self._text == ord(self._way.quote))

    @cached_property
    def _separators(self) -> Places:
        """The places of the delimiters and line ends that are not within quotes."""
        places = np.flatnonzero(self._separates(self._text))
        if self._has_quotes:
            places = places[np.searchsorted(self._quotes, places) % 2 == 0]
        return places

    def _is_regular(self, cells: Sequence[Cells]) -> bool:
        """Whether no row is short: what it lacks would be empty cells at its end."""
        if self._way.delimiter == SPACES:
            return not any(pd.isna(column).any() for column in cells)
        if not pd.isna(cells[-1]).any():
            return True
        return len(cells) > 1 and len(self._separators) == len(cells) * len(cells[0])

    def _doubted(self, cells: Sequence[Cells], width: int) -> set[int]:
        """The columns that may hold numbers that are not certainly taken as they are written."""
        doubted = {number for number, column in enumerate(cells) if not self._is_certain(column)}
        numbers = {number for number, column in enumerate(cells) if column.dtype != object} - doubted
        if not numbers:
            return doubted
        whole = {number for number in numbers if cells[number].dtype == np.int64}
        zeros, long, negative = doubtful(
            self._bytes,
            self._way.point,
            only_numbers=len(numbers) == len(cells) and self._way.delimiter in ",\t",
            negative_zeros=b"-" in self._bytes and any(not cells[number].all() for number in whole),
        )
        doubted |= self._columns_at(zeros, width) | (self._columns_at(negative, width) & whole)
        floats = numbers - whole - doubted
        doubted |= self._beyond_words(cells, floats, width)
        doubted |= self._rounded(long, cells, floats - doubted, width)
        return {number for number in doubted if number < len(cells) and cells[number].dtype != object}

    def _beyond_words(self, cells: Sequence[Cells], floats: set[int], width: int) -> set[int]:
        """Those of the columns `floats` with a cell that says nan, or a number too small for a float."""
        block, found = self._bytes, self._misread_words(cells, floats, width)
        if b"n" in block or b"N" in block:
            empty = {n for n in floats - set(self._words) if np.isnan(cells[n]).any()}
            if empty:
                found |= self._columns_at(np.flatnonzero((self._text | SMALL) == N), width) & empty
        if b"e" in block or b"E" in block:
            tiny = {number for number in floats if (np.abs(cells[number]) < SMALLEST).any()}
            if tiny:
                found |= self._columns_at(long_exponents(block), width) & tiny
        return found

    def _misread_words(self, cells: Sequence[Cells], floats: set[int], width: int) -> set[int]:
        """Those of the columns `floats` in which a cell is missing that is neither empty nor a known word."""
        misread = set()
        for number in floats.intersection(self._words):
            rows = np.flatnonzero(np.isnan(cells[number]))
            written = self._written(rows * width + number)
            known = {word.encode() for word in self._words[number]}
            if known.union((b"",)).issuperset(written):
                pairs = zip(rows.tolist(), written, strict=True)
                self._found_words[number] = {row: cell.decode() for row, cell in pairs if cell}
            else:
                misread.add(number)
        return misread

    def _written(self, numbers: Places) -> list[bytes]:
        """The cells with these numbers as they are in the block."""
        starts = np.concatenate(([0], self._separators[:-1] + 1))[numbers].tolist()
        ends = self._separators[numbers].tolist()
        block = self._bytes
        return [block[start:end].rstrip(b"\r") for start, end in zip(starts, ends, strict=True)]

    def _is_certain(self, column: Cells) -> bool:
        """Whether the values of `column` are texts, int64, or floats of which no whole one may be rounded."""
        if column.dtype == object:
            return True
        if self._way.words and np.isin(column, self._way.words).any():
            return False
        if column.dtype == np.int64:
            return True
        if column.dtype != np.float64:
            return False
        least, most = column.min(), column.max()
        if np.isnan(most):
            return not bool((np.abs(column) >= EXACT_FLOATS).any())
        return bool(least > -EXACT_FLOATS and most < EXACT_FLOATS)

    def _columns_at(self, places: Places, width: int) -> set[int]:
        if not len(places):
            return set()
        if self._way.delimiter == SPACES:
            return set(range(width))
        return set(np.unique(np.searchsorted(self._separators, places) % width).tolist())

    def _rounded(self, places: Places, cells: Sequence[Cells], floats: set[int], width: int) -> set[int]:
        """Those of the columns `floats` in which a number at one of `places` may be changed."""
        if not len(places) or not floats:
            return set()
        if self._way.delimiter == SPACES:
            return floats
        numbers = np.unique(np.searchsorted(self._separators, places))
        changed = set()
        for column in floats:
            own = numbers[numbers % width == column]
            if not self._are_kept(self._written(own), cells[column][own // width].tolist()):
                changed.add(column)
        return changed

    def _are_kept(self, written: list[bytes], values: list[float]) -> bool:
        """Whether decimals are kept as they are written: with as many digits, the numbers say the same."""
        mantissa, exponent, _ = written[0].partition(b"e") if written else (b"", b"", b"")
        decimals = len(mantissa.partition(self._way.point.encode())[2])
        form = f"%.{decimals}{'e' if exponent else 'f'}".encode()
        if b",".join(written) == b",".join([form] * len(values)) % tuple(values):
            return True
        # Most of a column are written alike: those are compared, and only the others are looked at.
        return all(
            form % value == text or self._is_kept(text) for text, value in zip(written, values, strict=True)
        )

    def _is_kept(self, written: bytes) -> bool:
        cell = written.decode(errors="replace").strip(" \r" + self._way.quote.decode())
        cell = cell.replace(self._way.point, ".")
        return "." in cell and NUMBER.fullmatch(cell) is not None and is_exact(cell)


class _Feed:
    """What pandas reads a block from: as bytes, where it would decode and encode those of a BytesIO."""

    def __init__(self, block: bytes) -> None:
        self._rest = block

    def read(self, size: int = -1) -> bytes:  # noqa: ARG002  (all at once)
        """The block, then nothing."""
        block, self._rest = self._rest, b""
        return block

    def __iter__(self) -> "_Feed":
        return self


def _with_line_feeds(block: bytes, quote: bytes) -> bytes:
    """`block` with LF or CRLF behind each line, where CR was, and behind the last one."""
    if b"\r" in block and b"\n" not in block and not (quote and quote in block):
        block = block.replace(b"\r", b"\n")
    if block.endswith(b"\n"):
        return block
    return block + (b"\r\n" if b"\r\n" in block else b"\n")
