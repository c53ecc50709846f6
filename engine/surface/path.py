"""Where the parameters of a run have been: every step of its beginning, then ever fewer. Torch-free."""

from __future__ import annotations

import numpy as np

from engine.report import Floats, Ints
from engine.surface.axes import Axes

MOST = 3_000  # points
FIRST = 1 / 3  # of them are the first steps, one by one
_LATER = 8  # steps: noting each would cost a small step a fifth of its time
BYTES = 64 * 2**20


class Path:
    """Points (count,) in ascending order of steps: a bounded number, however long the run is.

    A part of what there is room for is the run's beginning as it is noted, step by step. Of what comes later,
    where there are too many, every second point goes.
    """

    def __init__(self, count: int, most: int = MOST, nbytes: int = BYTES) -> None:
        self._most = min(most, nbytes // max(8 * count, 1))
        self._steps = np.empty(0, dtype=np.int64)
        self._values = np.empty((0, count))
        self._size = 0
        self._first = int(self._most * FIRST)
        self._stride = _LATER  # from point to point, later: at least
        self._last = -1  # the step of the last point
        self._version = 0  # another one where points have gone
        self._projected: tuple[Axes, int, Floats] | None = None

    def __len__(self) -> int:
        return self._size

    @property
    def is_kept(self) -> bool:
        """Whether there is room for a path at all."""
        return self._most >= 8

    @property
    def steps(self) -> Ints:
        """int64 (n,): after how many updates the run was at each point."""
        return self._steps[: self._size]

    @property
    def values(self) -> Floats:
        """float64 (n, count)."""
        return self._values[: self._size]

    def until(self) -> int:
        """How many steps may be taken in one go now: one in the run's beginning. Later any
        number, and a point is noted where the run comes by: short goes would cost more than the steps."""
        return 1 if self.is_kept and self._size < self._first else 2**62

    def wants(self, step: int) -> bool:
        """Whether the point after `step` updates is one of those to be noted."""
        if not self.is_kept:
            return False
        return self._size < self._first or step - self._last >= self._stride

    def note(self, step: int, values: Floats) -> None:
        """The run is at `values` (count,) after `step` updates; what was known of later ones is over."""
        if not self.is_kept:
            return
        self.truncate(step)
        if self._size == self._most:
            self._thin()
        if self._size == len(self._steps):
            self._grow()
        self._steps[self._size], self._values[self._size] = step, values
        self._size += 1
        self._last = step

    def look(self, step: int, values: Floats) -> None:
        """The run stands at `values` after `step` updates, where it may have been before."""
        if not self._size or step > self._steps[self._size - 1]:
            self.note(step, values)
            return
        at = int(np.searchsorted(self.steps, step))
        if at < self._size and self._steps[at] == step and not np.array_equal(self._values[at], values):
            self.note(step, values)

    def truncate(self, step: int) -> None:
        """Forget the points from `step` updates on."""
        kept = int(np.searchsorted(self.steps, step, side="left"))
        if kept < self._size:
            self._size = kept
            self._version += 1
            self._last = int(self._steps[kept - 1]) if kept else -1

    def projected(self, axes: Axes) -> Floats:
        """The points (n, axes.size) as `axes` shows them. Only new points are worked out."""
        held = self._projected
        if held is None or held[0] is not axes or held[1] != self._version:
            held = (axes, self._version, np.empty((0, axes.size)))
        done = len(held[2])
        if done < self._size:
            fresh = axes.project(self._values[done : self._size])
            held = (axes, self._version, np.concatenate([held[2], fresh]))
        self._projected = held
        return held[2]

    def exact(self) -> tuple[int, int]:
        """The first and last step of the longest stretch with nothing left out.

        Both are the same where no two points are one step apart.
        """
        steps = self.steps
        if len(steps) < 2:
            return (int(steps[0]), int(steps[0])) if len(steps) else (0, 0)
        breaks = np.flatnonzero(np.diff(steps) != 1)
        starts = np.concatenate([[0], breaks + 1])
        ends = np.concatenate([breaks, [len(steps) - 1]])
        longest = int(np.argmax(ends - starts))
        return int(steps[starts[longest]]), int(steps[ends[longest]])

    def _thin(self) -> None:
        """Of the later points every second one goes, and new ones are to lie as far apart as those left."""
        keep = np.ones(self._size, dtype=np.bool_)
        keep[self._first + 1 :: 2] = False
        number = int(np.count_nonzero(keep))
        self._steps[:number], self._values[:number] = self.steps[keep], self.values[keep]
        self._size = number
        self._version += 1
        later = self.steps[self._first :]
        self._stride = max(_LATER, int(later[-1] - later[0]) // max(len(later) - 1, 1))

    def _grow(self) -> None:
        room = min(max(256, 2 * len(self._steps)), self._most)
        steps, values = np.empty(room, dtype=np.int64), np.empty((room, self._values.shape[1]))
        steps[: self._size], values[: self._size] = self.steps, self.values
        self._steps, self._values = steps, values
