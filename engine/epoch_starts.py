"""The first steps of a run's epochs: kept as stretches of epochs of one length, so a few numbers in all."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass
class _Stretch:
    """`count` epochs that begin at `step`, `step + length`, ...; of one alone the length is unknown, 0."""

    step: int
    epoch: int  # how many have begun with `step`
    length: int = 0
    count: int = 1

    @property
    def last(self) -> int:
        """The first step of its last epoch."""
        return self.step + self.length * (self.count - 1)


class EpochStarts:
    """Ascending steps, each the first of an epoch. Full-batch runs have one a step: they take no room."""

    def __init__(self) -> None:
        self._stretches: list[_Stretch] = []
        self._steps: Ints = np.empty(0, dtype=np.int64)  # of the stretches, for searching

    def __len__(self) -> int:
        """Epochs begun."""
        return self._stretches[-1].epoch + self._stretches[-1].count - 1 if self._stretches else 0

    @property
    def last(self) -> int:
        """The first step of the last epoch; 0 before the first."""
        return self._stretches[-1].last if self._stretches else 0

    def extend(self, steps: Ints) -> None:
        """Append the first steps (n,) of the next epochs, ascending and later than all before."""
        while len(steps):
            steps = steps[self._continued(steps) :]
            if len(steps):
                self._stretches.append(_Stretch(int(steps[0]), len(self) + 1))
                steps = steps[1:]
        self._steps = np.array([stretch.step for stretch in self._stretches], dtype=np.int64)

    def _continued(self, steps: Ints) -> int:
        """How many of `steps` the last stretch could be made longer by."""
        if not self._stretches:
            return 0
        last = self._stretches[-1]
        length = last.length or int(steps[0]) - last.step
        whole = last.step + length * np.arange(last.count, last.count + len(steps), dtype=np.int64)
        differ = np.flatnonzero(whole != steps)
        agree = int(differ[0]) if len(differ) else len(steps)
        if agree:
            last.length, last.count = length, last.count + agree
        return agree

    def truncate(self, step: int) -> None:
        """Forget the epochs that begin after `step`."""
        while self._stretches and self._stretches[-1].step > step:
            self._stretches.pop()
        if self._stretches:
            last = self._stretches[-1]
            if last.length:
                last.count = min(last.count, (step - last.step) // last.length + 1)
            if last.count == 1:
                last.length = 0
        self._steps = np.array([stretch.step for stretch in self._stretches], dtype=np.int64)

    def epochs(self, steps: Ints) -> Ints:
        """int64: how many epochs had begun with each of `steps`."""
        return self._placed(steps)[0]

    def start_of(self, step: int) -> int:
        """The first step of the epoch of `step`; 0 before the first."""
        return int(self._placed(np.array([step], dtype=np.int64))[1][0])

    def shares(self, steps: Ints) -> NDArray[np.float64]:
        """float64: the epochs done before each of `steps`, with the share of the one under way.

        Of an epoch whose length is not known yet, it is that of the one before it, or else 1 step.
        """
        if not self._stretches:
            return np.zeros(len(steps))
        epoch, start, length = self._placed(steps)
        within = (np.asarray(steps) - start) / np.maximum(length, 1)
        found: NDArray[np.float64] = np.where(epoch > 0, epoch - 1 + np.minimum(within, 1.0), 0.0)
        return found

    def step_at(self, share: float) -> float:
        """The step with which so many epochs are done, not always a whole one; -1 before the first."""
        if share < 0.0 or not self._stretches:
            return -1.0
        epoch = min(int(min(share, 2.0**53)) + 1, len(self))
        at = bisect_right(self._stretches, epoch, key=lambda stretch: stretch.epoch) - 1
        stretch = self._stretches[at]
        past = min(epoch - stretch.epoch, stretch.count - 1)
        length = stretch.length or (self._stretches[at - 1].length if at else 0) or 1
        step = stretch.step + past * stretch.length + min(share - (epoch - 1), 1.0) * length
        return min(step, self._stretches[at + 1].step) if at + 1 < len(self._stretches) else step

    def _placed(self, steps: Ints) -> tuple[Ints, Ints, Ints]:
        """Of each of `steps` the epoch, its first step and its length, 0 for what is not known."""
        steps = np.asarray(steps, dtype=np.int64)
        nothing = np.zeros(len(steps), dtype=np.int64)
        if not self._stretches:
            return nothing, nothing, nothing
        at = np.searchsorted(self._steps, steps, side="right") - 1
        columns = np.array([[s.step, s.epoch, s.length, s.count] for s in self._stretches], dtype=np.int64)
        known = columns[:, 2].copy()
        known[1:] = np.where(known[1:] == 0, known[:-1], known[1:])
        first, epoch, _, count = columns[np.maximum(at, 0)].T
        length = known[np.maximum(at, 0)]
        past = np.where(length > 0, (steps - first) // np.maximum(length, 1), 0)
        past = np.minimum(past, count - 1)
        before = at < 0
        return (
            np.where(before, 0, epoch + past),
            np.where(before, 0, first + past * length),
            np.where(before, 0, length),
        )
