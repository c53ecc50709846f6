"""The history of a run as the loss plot keeps it: complete, and quick to draw whatever its length."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.epoch_starts import EpochStarts
from engine.growing_array import GrowingArray
from engine.report import HistoryChunk
from gui.plots.calm_range import Range
from gui.plots.loss_clock import LossClock
from gui.plots.series import Blocks, Floats, Pyramid

Ints = NDArray[np.int64]

SERIES = ("loss", "train", "validation")
FULL = ("validation", "train")  # over all rows: the best is that of the first that there is
UNITS = ("step", "epoch", "seconds")  # what the x axis may count


@dataclass(frozen=True)
class Moment:
    """What was recorded at or just before a step; NaN where nothing was."""

    step: int
    epoch: int
    loss: float
    train: float
    validation: float


@dataclass(frozen=True)
class Best:
    """The smallest loss over all rows of `name`, "validation" or, without such rows, "train"."""

    name: str
    step: int
    value: float


class LossHistory:
    """The loss of each step, and of the full sets at each evaluation: about 10 bytes a number.

    Steps follow one another from 1 on, so that only the losses are kept of them. `unit`, one of UNITS, is
    what x counts: steps, epochs done, seconds of training.
    """

    def __init__(self) -> None:
        self.log = False
        self.unit = "step"
        self.clear()

    def __len__(self) -> int:
        return len(self._pyramids["loss"])

    @property
    def nbytes(self) -> int:
        """Bytes held, with those kept ready."""
        return self._evaluated.nbytes + sum(pyramid.nbytes for pyramid in self._pyramids.values())

    def clear(self) -> None:
        """Forget everything."""
        self._epochs, self.clock = EpochStarts(), LossClock()
        self._evaluated = GrowingArray(np.int64)
        # NaN as validation loss says that there are no validation rows; nothing went wrong there.
        self._pyramids = {name: Pyramid(self.log, mark_nan=name != "validation") for name in SERIES}
        self._best: dict[str, Best] = {}

    def set_log(self, log: bool) -> None:
        """Prepare for drawing on a log or linear axis."""
        self.log = log
        for pyramid in self._pyramids.values():
            pyramid.set_log(log)

    def extend(self, chunk: HistoryChunk, seconds: float = 0.0) -> None:
        """Drop what is recorded from `chunk.from_step` on, then append the chunk.

        `seconds`: how long the run has trained in all, also on what was dropped.
        """
        self._drop(chunk.from_step)
        known = len(self._epochs)
        begun = np.diff(chunk.epoch, prepend=known) > 0
        self._epochs.extend(chunk.step[begun])
        self._pyramids["loss"].append(chunk.loss)
        self._evaluated.extend(chunk.evaluated)
        self._pyramids["train"].append(chunk.train_loss)
        self._pyramids["validation"].append(chunk.validation_loss)
        for name in FULL:
            self._find_best(name, len(self._evaluated) - len(chunk.evaluated))
        self.clock.note(len(self), seconds)

    def last_step(self) -> int:
        """The last step known, 0 before the first."""
        evaluated = self._evaluated.values
        return max(len(self), int(evaluated[-1]) if len(evaluated) else 0)

    def values(self, name: str) -> Floats:
        """float64 (n,): the raw values of a series, a view."""
        return self._pyramids[name].values

    def steps(self, name: str, rows: Ints | None = None) -> Ints:
        """int64: the steps at which the series `name` has its values, all or those of `rows`."""
        if name != "loss":
            return self._evaluated.values if rows is None else self._evaluated.values[rows]
        return np.arange(1, len(self) + 1, dtype=np.int64) if rows is None else rows + 1

    def extent(self, name: str) -> Range | None:
        """Lowest and highest drawable value of a series, in powers of ten if `log`."""
        return self._pyramids[name].extent()

    @property
    def best(self) -> Best | None:
        """The smallest loss over all validation rows, without such over all training rows; the first of
        several."""
        return next((self._best[name] for name in FULL if name in self._best), None)

    def window(self, name: str, shown: Range, columns: int) -> Blocks:
        """What of the series `name` lies within `shown` of the x axis, with one row more on each side."""
        start, stop = self.rows(name, shown)
        return self._pyramids[name].window(start - 1, stop + 1, columns)

    def rows(self, name: str, shown: Range) -> tuple[int, int]:
        """The first row within `shown` of the x axis, and the first behind."""
        low, high = (self.step_at(end) for end in shown)
        if name == "loss":
            return max(int(np.ceil(low)) - 1, 0), max(min(int(np.floor(high)), len(self)), 0)
        steps = self._evaluated.values
        # Whole numbers, as else numpy would make all steps into floats first.
        first, last = int(np.ceil(low)), int(np.floor(high))
        return int(np.searchsorted(steps, first, "left")), int(np.searchsorted(steps, last, "right"))

    def xs(self, steps: NDArray[np.generic]) -> Floats:
        """float64: where the x axis has `steps`."""
        if self.unit == "epoch":
            return self._epochs.shares(np.asarray(steps, dtype=np.int64))
        if self.unit == "seconds":
            return self.clock.seconds(steps)
        return np.asarray(steps, dtype=np.float64)

    def epochs(self, steps: Ints) -> Ints:
        """int64 (n,): the epochs that `steps` are of."""
        return self._epochs.epochs(steps)

    def step_at(self, x: float) -> float:
        """The step that stands at `x` of the x axis, not always a whole one; beyond the run the first or
        last."""
        if self.unit == "epoch":
            return self._epochs.step_at(x)
        return self.clock.step(x) if self.unit == "seconds" else min(max(x, -1.0), 2.0**53)

    def at(self, x: float) -> Moment | None:
        """What was recorded nearest to `x` of the x axis."""
        steps, evaluated = len(self), self._evaluated.values
        if steps == 0 and len(evaluated) == 0:
            return None
        step = self.step_at(x)
        row, full = min(max(round(step), 1), steps) - 1, nearest(evaluated, step)
        at = row + 1 if row >= 0 else int(evaluated[full])
        return Moment(
            step=at,
            epoch=int(self._epochs.epochs(np.array([at]))[0]) if row >= 0 else 0,
            loss=self._value("loss", row),
            train=self._value("train", full),
            validation=self._value("validation", full),
        )

    def value_near(self, name: str, step: int) -> float:
        """The value of a series of the full sets that was recorded nearest to `step`."""
        return self._value(name, nearest(self._evaluated.values, step))

    def _value(self, name: str, row: int) -> float:
        return float(self.values(name)[row]) if row >= 0 else float("nan")

    def _drop(self, from_step: int) -> None:
        self._pyramids["loss"].truncate(from_step - 1)
        kept = int(np.searchsorted(self._evaluated.values, from_step, "left"))
        for name in FULL:
            self._pyramids[name].truncate(kept)
            if name in self._best and self._best[name].step >= from_step:
                del self._best[name]
                self._find_best(name, 0)
        self._evaluated.truncate(kept)
        self._epochs.truncate(from_step - 1)
        self.clock.truncate(from_step - 1)

    def _find_best(self, name: str, first: int) -> None:
        """Whether one from row `first` on is better than the best so far."""
        new = self.values(name)[first:]
        finite = np.isfinite(new)
        if not finite.any():
            return
        at = int(np.where(finite, new, np.inf).argmin())
        if name not in self._best or new[at] < self._best[name].value:
            self._best[name] = Best(name, int(self._evaluated.values[first + at]), float(new[at]))


def nearest(steps: Ints, step: float) -> int:
    """The index of the entry of the ascending `steps` nearest to `step`; -1 if there are none."""
    if len(steps) == 0:
        return -1
    after = int(np.searchsorted(steps, int(np.ceil(step)), "left"))  # whole: no copy of them all as floats
    if after == 0:
        return 0
    if after == len(steps) or step - steps[after - 1] <= steps[after] - step:
        return after - 1
    return after
