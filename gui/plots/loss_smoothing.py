"""A line through the noise of the batches: the mean of the last so many steps, at a bounded cost."""

import numpy as np
from numpy.typing import NDArray

from engine.growing_array import GrowingArray
from gui.plots.series import Floats

Ints = NDArray[np.int64]

WINDOWS = (0, 10, 100, 1_000, 10_000)  # steps; 0: no line
_PARTS = 10  # a window is so many blocks: the line moves on by a tenth of it
_PIECE = 2**20  # rows worked on at once


class Smoothing:
    """Sums over blocks of a tenth of `window` steps, from which the means are made where they are drawn.

    Losses that are not finite are left out. Sums of whole blocks only: no digits are lost in what a large
    loss long ago has added up to.
    """

    def __init__(self) -> None:
        self.choose(0)

    def choose(self, window: int) -> None:
        """Another window, one of WINDOWS; `extend` has then to be told everything."""
        self.window = window
        self._sums, self._counts = GrowingArray(np.float64), GrowingArray(np.int64)

    @property
    def size(self) -> int:
        """Rows of a block."""
        return max(self.window // _PARTS, 1)

    def extend(self, values: Floats) -> None:
        """Take in what is new in `values` (n,), all losses so far."""
        if self.size == 1:
            return
        whole = len(values) // self.size
        while (known := len(self._sums)) < whole:
            stop = min(whole, known + max(_PIECE // self.size, 1))
            part = values[known * self.size : stop * self.size].reshape(-1, self.size)
            sums, counts = _summed(part)
            self._sums.extend(sums)
            self._counts.extend(counts)

    def truncate(self, rows: int) -> None:
        """Forget what came after so many rows."""
        for array in (self._sums, self._counts):
            array.truncate(rows // self.size)

    def line(self, values: Floats, start: int, stop: int, most: int) -> tuple[Ints, Floats]:
        """Rows and means (n,) of about the rows `start`..`stop` of `values`, 2 * `most` of them at most.

        A mean stands at the last row of its window; ahead of that it is over what there is.
        """
        size, known = self.size, len(values) // self.size
        first, last = max(start // size - 1, 0), min(-(-stop // size) + 1, known)
        if not self.window or last <= first:
            return np.empty(0, dtype=np.int64), np.empty(0)
        apart = max(1, (last - first) // most)
        ends = np.arange(first // apart * apart, last, apart, dtype=np.int64)
        ends = np.append(ends, last - 1) if ends[-1] != last - 1 else ends
        blocks = ends[:, None] - np.arange(min(_PARTS, self.window))
        inside = np.maximum(blocks, 0)
        sums, counts = self._blocks(values, inside)
        count = np.where(blocks >= 0, counts, 0).sum(axis=1)
        total = np.where(blocks >= 0, sums, 0.0).sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            return (ends + 1) * size - 1, np.where(count > 0, total / count, np.nan)

    def _blocks(self, values: Floats, blocks: Ints) -> tuple[Floats, Ints]:
        if self.size == 1:
            sums, counts = _summed(values[blocks][..., None])
            return sums, counts
        return self._sums.values[blocks], self._counts.values[blocks]


def _summed(values: Floats) -> tuple[Floats, Ints]:
    """Sum and number of the finite ones along the last axis."""
    finite = np.isfinite(values)
    with np.errstate(over="ignore"):
        return np.where(finite, values, 0.0).sum(axis=-1), finite.sum(axis=-1, dtype=np.int64)
