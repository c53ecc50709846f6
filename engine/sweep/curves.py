"""The losses of all runs of a sweep in one array that stays bounded."""

from __future__ import annotations

import math

import numpy as np

from engine.report import Floats, Ints

MOST_NUMBERS = 2**24  # of all runs together: 128 MiB
_FIRST = 1024  # columns


class LossCurves:
    """Losses of every step of every run, float64 (runs, steps).

    When they would be more than `most` numbers, those of every second step are dropped, and from then on only
    those of every `stride`-th step are kept: 1, 1 + stride, 1 + 2 stride, ...
    """

    def __init__(self, runs: int, most: int = MOST_NUMBERS) -> None:
        self.stride = 1
        self._most = max(2, most // max(1, runs))
        self._values = np.full((runs, min(_FIRST, self._most)), math.nan)
        self._filled = 0

    def add(self, run: int, first: int, losses: Floats) -> None:
        """Losses of the steps from `first` (from 1) on of one run."""
        last = first + len(losses) - 1
        while last >= 1 and self._column(last) >= self._most:
            self._thin()
        if not len(losses):
            return
        skipped = -(first - 1) % self.stride
        kept = losses[skipped :: self.stride]
        if not len(kept):
            return
        start = (first - 1 + skipped) // self.stride
        self._grow(start + len(kept))
        self._values[run, start : start + len(kept)] = kept
        self._filled = max(self._filled, start + len(kept))

    def clear(self, run: int) -> None:
        """Forget the losses of one run."""
        self._values[run] = math.nan

    def _column(self, step: int) -> int:
        return (step - 1) // self.stride

    def _thin(self) -> None:
        kept = self._values[:, ::2].copy()
        self._values[:, : kept.shape[1]] = kept
        self._values[:, kept.shape[1] :] = math.nan
        self._filled = -(-self._filled // 2)
        self.stride *= 2

    def _grow(self, columns: int) -> None:
        have = self._values.shape[1]
        if columns <= have:
            return
        wanted = min(max(columns, 2 * have), self._most)
        more = np.full((len(self._values), wanted - have), math.nan)
        self._values = np.concatenate([self._values, more], axis=1)

    def kept(self) -> tuple[Ints, Floats]:
        """The steps (n,) and the losses (runs, n): a view."""
        return 1 + self.stride * np.arange(self._filled, dtype=np.int64), self._values[:, : self._filled]

    def thinned(self, most: int) -> tuple[Ints, Floats]:
        """At most `most` of them, every so-manieth step from the first; copied."""
        steps, values = self.kept()
        stride = max(1, -(-len(steps) // most))
        return steps[::stride], values[:, ::stride].copy()
