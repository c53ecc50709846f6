"""What hints look at of a run's history: bounded, however long the run."""

import numpy as np

from engine.hints.records import Floats
from engine.report import HistoryChunk

TAIL = 400  # losses that are kept one by one, the last
MOST = 2_048  # of older ones, and of evaluations


class Thinned:
    """Rows of numbers whose first is a step, ascending; of many every second, fourth, ... is kept."""

    def __init__(self, columns: int) -> None:
        self.rows: Floats = np.empty((0, columns))
        self._every, self._seen = 1, 0

    def extend(self, rows: Floats) -> None:
        """Append `rows` (n, columns)."""
        first = -self._seen % self._every
        self._seen += len(rows)
        self.rows = np.concatenate([self.rows, rows[first :: self._every]])
        while len(self.rows) > MOST:
            self._every *= 2
            self.rows = self.rows[::2]

    def drop_from(self, step: int) -> None:
        """Forget the rows from `step` on."""
        kept = int(np.searchsorted(self.rows[:, 0], step, side="left"))
        if kept < len(self.rows):
            self.rows = self.rows[:kept]
            self._seen = kept * self._every


class RunRecord:
    """The last losses, and those before and all evaluations thinned.

    since: the steps done at the last change of settings or rows within the run: what is told of the course
    of the loss is told of the steps after it. full_batch: each step is an epoch, lately.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything, as for another run."""
        self.steps = 0
        self.since = 0
        self.start = np.nan  # the first loss
        self.full_batch = False
        self._tail: Floats = np.empty(0)
        self._losses, self._evaluations = Thinned(2), Thinned(3)
        self._last_epoch = 0

    def extend(self, chunk: HistoryChunk) -> None:
        """Take the rows of a report; see `HistoryChunk`."""
        self._drop_from(chunk.from_step)
        if len(chunk.step):
            begun = np.diff(chunk.epoch[-TAIL:], prepend=self._last_epoch if len(chunk.epoch) <= TAIL else [])
            self.full_batch = bool((begun == 1).all()) if len(begun) else self.full_batch
            self._last_epoch = int(chunk.epoch[-1])
            if not self.steps:
                self.start = float(chunk.loss[0])
            self.steps = int(chunk.step[-1])
        self._tail = np.concatenate([self._tail, chunk.loss])[-TAIL:]
        self._losses.extend(np.column_stack([chunk.step.astype(np.float64), chunk.loss]))
        evaluated = chunk.evaluated.astype(np.float64)
        self._evaluations.extend(np.column_stack([evaluated, chunk.train_loss, chunk.validation_loss]))

    def note_change(self, step: int) -> None:
        """After `step` updates something was changed."""
        self.since = step

    def last(self, count: int) -> Floats | None:
        """float64 (count,): the last losses of steps, at most TAIL; None where there are not so many since
        the last change."""
        if self.steps - self.since < count or len(self._tail) < count:
            return None
        return self._tail[-count:]

    def trend(self) -> tuple[Floats, Floats]:
        """(steps, losses): float64 (n,), the losses of steps since the last change, thinned."""
        rows = self._since(self._losses)
        return rows[:, 0], rows[:, 1]

    def evaluations(self) -> tuple[Floats, Floats, Floats]:
        """(steps, training losses, validation losses): float64 (n,) over all rows since then, thinned."""
        rows = self._since(self._evaluations)
        return rows[:, 0], rows[:, 1], rows[:, 2]

    def _since(self, thinned: Thinned) -> Floats:
        return thinned.rows[np.searchsorted(thinned.rows[:, 0], self.since + 1, side="left") :]

    def _drop_from(self, step: int) -> None:
        gone = self.steps - (step - 1)
        if gone > 0:
            self._tail = self._tail[: max(len(self._tail) - gone, 0)]
            self.steps = step - 1
            self.since = min(self.since, self.steps)
            self._last_epoch = -1  # not known
        self._losses.drop_from(step)
        self._evaluations.drop_from(step)
