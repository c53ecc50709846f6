"""Blocks of lines that hold only plain numbers, read by pandas' C parser: the same values, much faster.

A block is taken only where it is certain that `ColumnReader` would make the same of every cell and would have
nothing to say; whatever is doubtful is left to it.
"""

import io
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.encoding import blocks
from datasets.exactness import is_exact
from datasets.reading import ReadingOptions

BLOCK = 1 << 19
AHEAD = 2  # blocks that are parsed beside the one that is waited for
PLAIN = b"0123456789.+-eE"
DELIMITERS = (",", ";", "\t", "|")
# Encodings in which every byte below 128 that follows a line end is the ASCII character.
ASCII_LIKE = ("utf-8", "ascii", "cp932", "cp949", "euc_jp", "cp1252", "iso8859_15", "cp1250", "cp1251")
EXACT_FLOATS = 2.0**53  # up to here, every whole number is a float64
LONGEST = 18  # characters of a number, a point included, that surely has no more than 17 significant digits
FEW = 5_000  # doubtful cells that are looked at one by one
ZERO, ONE, POINT, COMMA, E = b"01.,e"
OTHER = b"?"

# pandas 3.0 reads floats exactly only when asked; later releases always do, and warn when asked.
_EXACTLY: dict[str, Any] = {} if pd.__version__ >= "3.1" else {"float_precision": "round_trip"}


@dataclass(frozen=True)
class Numbers:
    """Rows of numbers: one int64 or float64 array of the same length for each column."""

    columns: list[NDArray[Any]]

    def __len__(self) -> int:
        return len(self.columns[0])


def may_have_numbers(options: ReadingOptions) -> bool:
    """Whether plain numbers mean themselves under `options`."""
    return (
        options.delimiter in DELIMITERS
        and options.encoding in ASCII_LIKE
        and options.decimal == "."
        and not options.thousands
        and not options.missing_words
        and not options.types
        and (options.comment or "#")[0] not in PLAIN.decode()
        and all(mark not in PLAIN.decode() for mark in (options.quote, options.escape) if mark)
    )


def line_blocks(path: Path) -> Iterator[bytes]:
    """The file in blocks of whole lines that end in LF; what follows the last one is not among them."""
    rest = b""
    for piece in blocks(path, BLOCK):
        block = rest + piece if rest else piece
        cut = block.rfind(b"\n") + 1
        if cut:
            yield block[:cut]
        elif len(block) > 2 * BLOCK:
            return  # lines end in something else, or are no rows of numbers
        rest = block[cut:]


def parsed_blocks(pieces: Iterator[bytes], delimiter: str, width: int) -> Iterator[tuple[int, Numbers]]:
    """The size in bytes and the numbers of each block, up to the first that is not certain.

    A few blocks are parsed at the same time: pandas and numpy leave the interpreter to others meanwhile.
    """
    for block in islice(pieces, 1):  # one block is worth no thread, and may be where it ends
        if (numbers := parse_numbers(block, delimiter, width)) is None:
            return
        yield len(block), numbers
    with ThreadPoolExecutor(AHEAD, "numbers") as pool:
        waiting: deque[tuple[int, Future[Numbers | None]]] = deque()
        more = True
        while more or waiting:
            while more and len(waiting) <= AHEAD:
                block = next(pieces, b"")
                more = bool(block)
                if more:
                    waiting.append((len(block), pool.submit(parse_numbers, block, delimiter, width)))
            if waiting:
                size, parsing = waiting.popleft()
                if (numbers := parsing.result()) is None:
                    return
                yield size, numbers


def parse_numbers(block: bytes, delimiter: str, width: int) -> Numbers | None:
    """The numbers of `block`, lines of `width` cells each; None where something is not certain."""
    mark = delimiter.encode()
    if b"\r" in block and not block.count(b"\r") == block.count(b"\r\n") == block.count(b"\n"):
        return None
    text = b"".join((b",", block.translate(_shape_of(mark), b"+-\r"), b",,,,,,"))
    if OTHER in text:
        return None
    rows = int(np.count_nonzero(np.frombuffer(block, np.uint8) == ord("\n")))
    lengths = _lengths(block, mark, text)
    if lengths is None or len(lengths) != rows * width:
        return None
    return _parsed(block, delimiter, rows, width, has_empty=not lengths.all())


def _shape_of(mark: bytes) -> bytes:
    """What stands for each byte: 1 for every digit but 0, a comma after every cell, OTHER for no number."""
    table = bytearray(OTHER * 256)
    for written, shape in ((b"0.", b"0."), (b"123456789", b"1" * 9), (b"eE", b"ee"), (mark + b"\n", b",,")):
        for byte, to in zip(written, shape, strict=True):
            table[byte] = to
    return bytes(table)


def _lengths(block: bytes, mark: bytes, shape: bytes) -> NDArray[np.int64] | None:
    """The length of every cell without its signs; None where a number of `block` may lose what is written."""
    text = np.frombuffer(shape, np.uint8)
    ends = np.flatnonzero(text[:-6] == COMMA)
    starts, lengths = ends[:-1] + 1, np.diff(ends) - 1
    zero, second = text[starts] == ZERO, text[starts + 1]
    if (zero & ((second == ZERO) | (second == ONE))).any():
        return None  # leading zeros
    digits = lengths
    if b"e" in shape:
        exponents = np.flatnonzero(text == E)
        if np.logical_and.reduce([_digit(text, exponents + place) for place in (1, 2, 3)]).any():
            return None  # of three digits: near the ends of what a float64 holds, or beyond them
        cells = np.searchsorted(ends, exponents) - 1
        digits = lengths.copy()
        digits[cells] -= ends[cells + 1] - exponents
    below_one = zero & (second == POINT)
    long = np.flatnonzero(digits - below_one > LONGEST)
    if len(long):
        long = long[_significant(text, starts[long], digits[long], below_one[long]) > LONGEST]
    return lengths if len(long) <= FEW and _are_exact(block, mark, long) else None


def _digit(text: NDArray[np.uint8], places: NDArray[np.int64]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (text[places] == ZERO) | (text[places] == ONE)
    return found


def _significant(
    text: NDArray[np.uint8],
    starts: NDArray[np.int64],
    lengths: NDArray[np.int64],
    below_one: NDArray[np.bool_],
) -> NDArray[np.int64]:
    """At least the number of significant digits and of a point, of the cells at `starts`."""
    found, zeros = lengths - below_one, below_one.copy()
    for place in (2, 3, 4, 5):  # behind "0."
        zeros &= text[starts + place] == ZERO
        found = found - zeros
    return found


def _are_exact(block: bytes, mark: bytes, long: NDArray[np.int64]) -> bool:
    """Whether the cells with the numbers `long` are decimals that are kept as they are written."""
    if not len(long):
        return True
    cells = np.frombuffer(block, np.uint8)
    ends = np.flatnonzero((cells == mark[0]) | (cells == ord("\n")))
    starts = np.concatenate(([0], ends[:-1] + 1))
    texts = (block[starts[cell] : ends[cell]].rstrip(b"\r").decode() for cell in long.tolist())
    try:
        return all("." in text and is_exact(text) for text in texts)
    except ValueError:
        return False  # only looks like a number


def _parsed(block: bytes, delimiter: str, rows: int, width: int, *, has_empty: bool) -> Numbers | None:
    empty: dict[str, Any] = (
        {"keep_default_na": False, "na_values": [""]} if has_empty else {"na_filter": False}
    )
    try:
        frame = pd.read_csv(
            io.BytesIO(block), sep=delimiter, header=None, low_memory=False, **empty, **_EXACTLY
        )
    except (ValueError, OverflowError):  # pandas' own errors are ValueErrors
        return None
    if frame.shape != (rows, width):
        return None
    columns = [frame[number].to_numpy() for number in range(width)]
    return Numbers(columns) if all(map(_is_certain, columns)) else None


def _is_certain(column: NDArray[Any]) -> bool:
    """Whether the values are int64, or floats of which no whole one may have been rounded."""
    if column.dtype == np.int64:
        return True
    return bool(column.dtype == np.float64) and not bool((np.abs(column) >= EXACT_FLOATS).any())
