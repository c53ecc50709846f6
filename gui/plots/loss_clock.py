"""When a run took its steps, in seconds of training: as exact as its reports come, and bounded in size."""

import numpy as np
from numpy.typing import NDArray

from gui.plots.series import Floats

_MOST = 16_384  # places; when there are more, every second goes


class LossClock:
    """Seconds of training at some steps, rising; between them as if all steps took the same time.

    Going back does not take back the time: what is trained from there on is added to what the steps
    before it took.
    """

    def __init__(self) -> None:
        self._steps, self._seconds = [0], [0.0]
        self._told = 0.0  # how long the run has trained in all when it was last heard of
        self._arrays: tuple[NDArray[np.int64], Floats] | None = None

    def note(self, step: int, seconds: float) -> None:
        """The run has come to `step` when it has trained for `seconds` in all."""
        spent, self._told = max(seconds - self._told, 0.0), seconds
        if step > self._steps[-1]:
            self._steps.append(step)
            self._seconds.append(self._seconds[-1] + spent)
            if len(self._steps) > _MOST:
                del self._steps[1:-1:2], self._seconds[1:-1:2]
            self._arrays = None

    def truncate(self, step: int) -> None:
        """Forget what came after `step`."""
        if step >= self._steps[-1]:
            return
        at = float(self.seconds(np.array([step]))[0])
        while self._steps[-1] > step:
            self._steps.pop()
            self._seconds.pop()
        if step > self._steps[-1]:
            self._steps.append(step)
            self._seconds.append(at)
        self._arrays = None

    def seconds(self, steps: NDArray[np.generic]) -> Floats:
        """float64: how long the run had trained at each of `steps`."""
        known, seconds = self._known()
        found: Floats = np.interp(np.asarray(steps, dtype=np.float64), known, seconds)
        return found

    def step(self, seconds: float) -> float:
        """The step at which the run had trained for `seconds`; -1 before its beginning."""
        known, told = self._known()
        return -1.0 if seconds < 0.0 else float(np.interp(seconds, told, known.astype(np.float64)))

    def _known(self) -> tuple[NDArray[np.int64], Floats]:
        if self._arrays is None:
            self._arrays = np.array(self._steps, dtype=np.int64), np.array(self._seconds)
        return self._arrays
