"""The history of a run as the loss plot keeps it: complete, and quick to draw whatever its length."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.growing_array import GrowingArray
from engine.report import HistoryChunk
from gui.plots.calm_range import Range
from gui.plots.series import Blocks, Pyramid

SERIES = ("loss", "train", "validation")


@dataclass(frozen=True)
class Moment:
    """What was recorded at or just before a step; NaN where nothing was."""

    step: int
    epoch: int
    loss: float
    train: float
    validation: float


class LossHistory:
    """Columns step, epoch, loss (each step) and evaluated, train, validation (each full-set evaluation)."""

    def __init__(self) -> None:
        self.log = False
        self.clear()

    def __len__(self) -> int:
        return len(self._columns["step"])

    def clear(self) -> None:
        """Forget everything."""
        whole = ("step", "epoch", "evaluated")
        self._columns: dict[str, GrowingArray] = {name: GrowingArray(np.int64) for name in whole}
        self._columns |= {name: GrowingArray(np.float64) for name in SERIES}
        self._pyramids = {name: self._pyramid(name) for name in SERIES}

    def set_log(self, log: bool) -> None:
        """Prepare for drawing on a log or linear axis; costs as much as the history is long."""
        if log == self.log:
            return
        self.log = log
        for name in SERIES:
            self._pyramids[name] = self._pyramid(name)
            self._pyramids[name].append(self._columns[name].values)

    def extend(self, chunk: HistoryChunk) -> None:
        """Drop what is recorded from `chunk.from_step` on, then append the chunk."""
        self._drop("step", ("epoch", "loss"), chunk.from_step)
        self._drop("evaluated", ("train", "validation"), chunk.from_step)
        new = {
            "step": chunk.step,
            "epoch": chunk.epoch,
            "loss": chunk.loss,
            "evaluated": chunk.evaluated,
            "train": chunk.train_loss,
            "validation": chunk.validation_loss,
        }
        for name, values in new.items():
            self._columns[name].extend(values)
            if name in SERIES:
                self._pyramids[name].append(values)

    def last_step(self) -> int:
        """The last step known, 0 before the first."""
        ends = (self._columns[name].values[-1:] for name in ("step", "evaluated"))
        return max((int(end[0]) for end in ends if len(end)), default=0)

    def steps(self, name: str) -> NDArray[np.int64]:
        """int64 (n,): the steps at which the series `name` has its values."""
        return self._columns["step" if name == "loss" else "evaluated"].values

    def extent(self, name: str) -> Range | None:
        """Lowest and highest drawable value of a series, in powers of ten if `log`."""
        return self._pyramids[name].extent()

    def window(self, name: str, shown: Range, columns: int) -> Blocks:
        """What of the series `name` lies within the steps `shown`, with one row more on each side."""
        steps = self.steps(name)
        start = int(np.searchsorted(steps, shown[0], "left")) - 1
        stop = int(np.searchsorted(steps, shown[1], "right")) + 1
        return self._pyramids[name].window(start, stop, columns)

    def at(self, step: float) -> Moment | None:
        """What was recorded nearest to `step`."""
        steps, evaluated = self.steps("loss"), self.steps("train")
        if len(steps) == 0 and len(evaluated) == 0:
            return None
        row, full = nearest(steps, step), nearest(evaluated, step)
        return Moment(
            step=int(steps[row]) if row >= 0 else int(evaluated[full]),
            epoch=int(self._columns["epoch"].values[row]) if row >= 0 else 0,
            loss=self._value("loss", row),
            train=self._value("train", full),
            validation=self._value("validation", full),
        )

    def _pyramid(self, name: str) -> Pyramid:
        # NaN as validation loss says that there are no validation rows; nothing went wrong there.
        return Pyramid(self.log, mark_nan=name != "validation")

    def _value(self, name: str, row: int) -> float:
        return float(self._columns[name].values[row]) if row >= 0 else float("nan")

    def _drop(self, key: str, others: tuple[str, ...], from_step: int) -> None:
        kept = int(np.searchsorted(self._columns[key].values, from_step, "left"))
        for name in (key, *others):
            self._columns[name].truncate(kept)
            if name in SERIES:
                self._pyramids[name].truncate(kept)


def nearest(steps: NDArray[np.int64], step: float) -> int:
    """The index of the entry of the ascending `steps` nearest to `step`; -1 if there are none."""
    if len(steps) == 0:
        return -1
    after = int(np.searchsorted(steps, step, "left"))
    if after == 0:
        return 0
    if after == len(steps) or step - steps[after - 1] <= steps[after] - step:
        return after - 1
    return after
