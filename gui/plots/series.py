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


def clean(values: ArrayLike, log: bool = False) -> tuple[Floats, Flags]:
    """What can be drawn of `values` (n,), and flags saying where and on which side the rest is marked.

    Returns float64 (n,), NaN where nothing can be drawn, in powers of ten if `log`; and uint8 (n,).
    Subnormal numbers become 0 (on a log axis they stay what they are: their logarithm is ordinary).
    """
    given = np.asarray(values, dtype=np.float64)
    flags = np.zeros(given.shape, dtype=np.uint8)
    flags[~(given <= LIMIT)] = ABOVE
    flags[given <= 0.0 if log else given < -LIMIT] = BELOW
    drawn = np.where(flags == 0, given, np.nan)
    if log:
        return np.log10(drawn), flags
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
    """Blocks of one size. In level 0, of single rows, the highest value is the lowest: one array for both."""

    def __init__(self, single: bool = False) -> None:
        self.low = GrowingArray(np.float64)
        self.high = self.low if single else GrowingArray(np.float64)
        self.flags = GrowingArray(np.uint8)

    def arrays(self, start: int, stop: int | None = None) -> tuple[Floats, Floats, Flags]:
        return self.low.values[start:stop], self.high.values[start:stop], self.flags.values[start:stop]

    def write(self, start: int, low: Floats, high: Floats, flags: Flags) -> None:
        self.low.write(start, low)
        self.high.write(start, high)
        self.flags.write(start, flags)


class Pyramid:
    """A growing series with its extremes over ever larger blocks.

    Appending costs as much as what is appended; a `window` as much as the blocks asked for, whatever
    the length of the series.
    """

    def __init__(self, log: bool = False, mark_nan: bool = True) -> None:
        self.log = log
        self.mark_nan = mark_nan  # whether NaN is flagged, or just says that there is nothing
        self._levels = [_Level(single=True)]

    def __len__(self) -> int:
        return len(self._levels[0].low)

    def append(self, values: ArrayLike) -> None:
        """Add raw `values` (n,); they are cleaned here (see `clean`)."""
        drawn, flags = clean(values, self.log)
        if not self.mark_nan:
            flags[np.isnan(values)] = 0
        if len(drawn):
            start = len(self)
            self._levels[0].write(start, drawn, drawn, flags)
            self._rebuild(start)

    def truncate(self, length: int) -> None:
        """Forget everything from row `length` on."""
        if length >= len(self):
            return
        for array in (self._levels[0].low, self._levels[0].high, self._levels[0].flags):
            array.truncate(length)
        self._rebuild(length)

    def extent(self) -> Range | None:
        """The lowest and highest value that can be drawn, None if there is none."""
        low, high, _ = self._levels[-1].arrays(0)
        with np.errstate(invalid="ignore"):
            least, most = np.fmin.reduce(low, initial=np.nan), np.fmax.reduce(high, initial=np.nan)
        return None if np.isnan(least) else (float(least), float(most))

    def window(self, start: int, stop: int, blocks: int) -> Blocks:
        """Rows `start`..`stop` in at most 2 * `blocks` + 2 blocks; as single rows if there are so few.

        Blocks begin at multiples of their size, so that they stay the same while the series grows.
        """
        start, stop = max(start, 0), min(stop, len(self))
        level, rows = 0, 1
        while level + 1 < len(self._levels) and (stop - start) // (rows * _FACTOR) >= blocks:
            level, rows = level + 1, rows * _FACTOR
        group = 1
        while (stop - start) // (rows * group) > 2 * blocks:
            group *= 2
        size = rows * group
        first_block, last_block = start // size, -(-stop // size) if stop > start else start // size
        parts = self._levels[level].arrays(first_block * group, last_block * group)
        low, high, flags = _reduced(*parts, group)
        first = np.arange(first_block, first_block + len(low), dtype=np.int64) * size
        return Blocks(size, first, low, high, flags)

    def _rebuild(self, start: int) -> None:
        """Bring the upper levels up to date with level 0, where rows from `start` on changed."""
        number = 1
        while True:
            below = self._levels[number - 1]
            if len(below.low) <= _FACTOR:
                del self._levels[number:]
                return
            if number == len(self._levels):
                self._levels.append(_Level())
                start = 0
            start //= _FACTOR
            self._levels[number].write(start, *_reduced(*below.arrays(start * _FACTOR), _FACTOR))
            number += 1


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
