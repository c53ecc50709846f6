"""Series for drawing: arrays that grow, and what of them a screen can show, at a bounded cost."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.growing_array import GrowingArray
from gui.plots.calm_range import LIMIT, TINY, Range

Floats = NDArray[np.float64]
Flags = NDArray[np.uint8]

ABOVE = np.uint8(1)  # cannot be drawn, marked at the upper edge: NaN, +inf, beyond the drawable numbers
BELOW = np.uint8(2)  # cannot be drawn, marked at the lower edge: -inf, or <= 0 on a log axis

_FACTOR = 8  # rows per block from one level of a pyramid to the next
_PIECE = _FACTOR * 2**15  # rows worked on at once: what that needs besides stays small


def clean(values: ArrayLike, log: bool = False) -> tuple[Floats, Flags]:
    """What can be drawn of `values` (n,), and flags saying where and on which side the rest is marked.

    Returns float64 (n,), NaN where nothing can be drawn, in powers of ten if `log`; and uint8 (n,).
    Subnormal numbers become 0 (on a log axis they stay what they are: their logarithm is ordinary).
    """
    drawn, flags = _drawable(values, log)
    return (np.log10(drawn) if log else drawn), flags


def _drawable(values: ArrayLike, log: bool) -> tuple[Floats, Flags]:
    """As `clean`, but in plain numbers in either case."""
    given = np.asarray(values, dtype=np.float64)
    flags = np.zeros(given.shape, dtype=np.uint8)
    flags[~(given <= LIMIT)] = ABOVE
    flags[given <= 0.0 if log else given < -LIMIT] = BELOW
    drawn = np.where(flags == 0, given, np.nan)
    if not log:
        drawn[np.abs(drawn) < TINY] = 0.0
    return drawn, flags


@dataclass(frozen=True)
class Blocks:
    """A stretch of a series, cut into blocks of `size` rows: each one's extremes and flags.

    first: int64 (b,) the first row of each block; low, high: float64 (b,), NaN where nothing can be
    drawn; flags: uint8 (b,), those of all rows of the block joined.
    """

    size: int
    first: NDArray[np.int64]
    low: Floats
    high: Floats
    flags: Flags

    def line(self) -> tuple[NDArray[np.int64], Floats]:
        """Rows and values (n,) of the line through all blocks.

        Of a block of several rows the high before the low: the way a falling loss goes through it.
        """
        if self.size == 1:
            return self.first, self.low
        return np.repeat(self.first, 2), np.column_stack([self.high, self.low]).ravel()


class _Level:
    """Blocks of one size."""

    def __init__(self) -> None:
        self.low = GrowingArray(np.float64)
        self.high = GrowingArray(np.float64)
        self.flags = GrowingArray(np.uint8)

    def __len__(self) -> int:
        return len(self.low)

    @property
    def nbytes(self) -> int:
        return self.low.nbytes + self.high.nbytes + self.flags.nbytes

    def arrays(self, start: int, stop: int | None = None) -> tuple[Floats, Floats, Flags]:
        return self.low.values[start:stop], self.high.values[start:stop], self.flags.values[start:stop]

    def write(self, start: int, low: Floats, high: Floats, flags: Flags) -> None:
        self.low.write(start, low)
        self.high.write(start, high)
        self.flags.write(start, flags)


class Pyramid:
    """A growing series with its extremes over ever larger blocks.

    Appending costs as much as what is appended; a `window` as much as the blocks asked for, whatever
    the length of the series. Single rows are kept as they came, blocks from the second size on: with
    blocks of 8 rows that is a little more than 10 bytes a row. Blocks hold plain numbers on either axis.
    """

    def __init__(self, log: bool = False, mark_nan: bool = True) -> None:
        self.log = log
        self.mark_nan = mark_nan  # whether NaN is flagged, or just says that there is nothing
        self._raw = GrowingArray(np.float64)
        self._levels: list[_Level] = []  # of blocks of 8 rows, of 64, ...

    def __len__(self) -> int:
        return len(self._raw)

    @property
    def values(self) -> Floats:
        """float64 (n,): the raw values, a view."""
        return self._raw.values

    @property
    def nbytes(self) -> int:
        """Bytes held, with those kept ready."""
        return self._raw.nbytes + sum(level.nbytes for level in self._levels)

    def set_log(self, log: bool) -> None:
        """Draw on a log or a linear axis. Costs nothing where all values can be drawn on both."""
        if log == self.log:
            return
        low, _, flags = self._top()
        alike = not (flags & BELOW).any() and not (low < TINY).any()
        self.log = log
        if not alike:
            self._levels = []
            self._rebuild(0)

    def append(self, values: ArrayLike) -> None:
        """Add raw `values` (n,)."""
        given = np.asarray(values, dtype=np.float64)
        if len(given):
            start = len(self)
            self._raw.extend(given)
            self._rebuild(start)

    def truncate(self, length: int) -> None:
        """Forget everything from row `length` on."""
        if length >= len(self):
            return
        self._raw.truncate(length)
        self._rebuild(length)

    def extent(self) -> Range | None:
        """The lowest and highest value that can be drawn, None if there is none; as the axis has them."""
        low, high, _ = self._top()
        with np.errstate(invalid="ignore"):
            least, most = np.fmin.reduce(low, initial=np.nan), np.fmax.reduce(high, initial=np.nan)
        if np.isnan(least):
            return None
        return (float(np.log10(least)), float(np.log10(most))) if self.log else (float(least), float(most))

    def window(self, start: int, stop: int, blocks: int) -> Blocks:
        """Rows `start`..`stop` in at most 2 * `blocks` + 2 blocks; as single rows if there are so few.

        Blocks begin at multiples of their size, so that they stay the same while the series grows.
        """
        start, stop = max(start, 0), min(stop, len(self))
        level, rows = 0, 1
        while level < len(self._levels) and (stop - start) // (rows * _FACTOR) >= blocks:
            level, rows = level + 1, rows * _FACTOR
        group = 1
        while (stop - start) // (rows * group) > 2 * blocks:
            group *= 2
        size = rows * group
        first_block, last_block = start // size, -(-stop // size) if stop > start else start // size
        low, high, flags = _reduced(*self._arrays(level, first_block * group, last_block * group), group)
        first = np.arange(first_block, first_block + len(low), dtype=np.int64) * size
        if self.log:
            low, high = np.log10(low), np.log10(high)
        return Blocks(size, first, low, high, flags)

    def _arrays(self, number: int, start: int, stop: int | None = None) -> tuple[Floats, Floats, Flags]:
        """Blocks of the level `number`; those of level 0, single rows, are made when they are asked for."""
        if number:
            return self._levels[number - 1].arrays(start, stop)
        raw = self._raw.values[start:stop]
        drawn, flags = _drawable(raw, self.log)
        if not self.mark_nan:
            flags[np.isnan(raw)] = 0
        return drawn, drawn, flags

    def _top(self) -> tuple[Floats, Floats, Flags]:
        return self._arrays(len(self._levels), 0)

    def _rebuild(self, start: int) -> None:
        """Bring the levels up to date with the rows, which changed from `start` on."""
        number, length = 1, len(self)
        while True:
            if length <= _FACTOR:
                del self._levels[number - 1 :]
                return
            if number > len(self._levels):
                self._levels.append(_Level())
                start = 0
            start //= _FACTOR
            self._write(number, start)
            length = len(self._levels[number - 1])
            number += 1

    def _write(self, number: int, start: int) -> None:
        """Make the blocks of a level from the one below, from block `start` on, piece by piece."""
        below = len(self) if number == 1 else len(self._levels[number - 2])
        for first in range(start * _FACTOR, max(below, start * _FACTOR + 1), _PIECE):  # once at least
            parts = self._arrays(number - 1, first, first + _PIECE)
            self._levels[number - 1].write(first // _FACTOR, *_reduced(*parts, _FACTOR))


def _reduced(low: Floats, high: Floats, flags: Flags, factor: int) -> tuple[Floats, Floats, Flags]:
    """Extremes and joined flags over runs of `factor`, the last of which may be short."""
    if factor == 1 or len(low) == 0:
        return low, high, flags
    missing = -len(low) % factor
    if missing:
        nothing = np.full(missing, np.nan)
        low, high = np.concatenate([low, nothing]), np.concatenate([high, nothing])
        flags = np.concatenate([flags, np.zeros(missing, dtype=np.uint8)])
    return (
        np.fmin.reduce(low.reshape(-1, factor), axis=1),
        np.fmax.reduce(high.reshape(-1, factor), axis=1),
        np.bitwise_or.reduce(flags.reshape(-1, factor), axis=1),
    )
