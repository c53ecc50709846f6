"""The numbers of a run, complete: every step's loss, and the full-set losses where they were evaluated."""

from bisect import bisect_right

import numpy as np

from engine.epoch_starts import EpochStarts
from engine.growing_array import GrowingArray
from engine.report import Floats, HistoryChunk, Ints

EAGER, COMPILED = "eager", "compiled"
_NO_END = 2**62


class History:
    """Step k (from 1) has the loss of its forward pass, before its update; 8 bytes a step.

    Steps follow one another, so only the losses are kept, and where epochs of another length begin. An
    evaluation at step k belongs to the parameters of step k's forward pass.
    """

    def __init__(self) -> None:
        self._loss = GrowingArray(np.float64)
        self._epoch_starts = EpochStarts()
        self._evaluated = GrowingArray(np.int64)
        self._train = GrowingArray(np.float64)
        self._validation = GrowingArray(np.float64)
        self._paths: list[tuple[int, str]] = []  # first steps and what made the steps from there on
        self._told = 0

    def __len__(self) -> int:
        """Steps recorded."""
        return len(self._loss)

    @property
    def loss(self) -> Floats:
        """float64 (steps,): the loss of every step, that of step k at index k - 1."""
        return self._loss.values

    @property
    def evaluated(self) -> Ints:
        """int64 (m,): the steps at whose forward parameters the full sets were evaluated."""
        return self._evaluated.values

    @property
    def train_loss(self) -> Floats:
        """float64 (m,): the loss over all training rows."""
        return self._train.values

    @property
    def validation_loss(self) -> Floats:
        """float64 (m,): the loss over all validation rows; NaN where there are none."""
        return self._validation.values

    def add_epoch(self, first_step: int) -> None:
        """A new epoch begins with `first_step`; known already where a step is taken once more."""
        self.add_epochs(np.array([first_step], dtype=np.int64))

    def add_epochs(self, first_steps: Ints) -> None:
        """New epochs begin with these steps, ascending; those known already stay."""
        self._epoch_starts.extend(first_steps[first_steps > self._epoch_starts.last])

    def note_path(self, path: str) -> None:
        """The steps from the next one on are made by `path` ("eager", "compiled")."""
        if not self._paths or self._paths[-1][1] != path:
            self._paths.append((len(self) + 1, path))

    def path_of(self, step: int) -> tuple[str, int]:
        """The path that made `step`, and the last step that it made in one go (a large number: no end)."""
        at = bisect_right(self._paths, step, key=lambda pair: pair[0])
        end = self._paths[at][0] - 1 if at < len(self._paths) else _NO_END
        return (self._paths[at - 1][1] if at else EAGER), end

    def add_losses(self, losses: Floats) -> None:
        """Append the losses of the next steps, in order."""
        self._loss.extend(losses)

    def add_evaluation(self, step: int, train: float, validation: float) -> None:
        """Record full-set losses at the parameters of step `step`'s forward pass.

        Those of the latest evaluated step are replaced (its rows may be others now); earlier ones are known.
        """
        latest = int(self._evaluated.values[-1]) if len(self._evaluated) else 0
        if latest > step:
            return
        self._keep_evaluations(len(self._evaluated) - (latest == step))
        self._evaluated.append(step)
        self._train.append(train)
        self._validation.append(validation)
        self._told = min(self._told, step - 1)

    def truncate(self, step: int) -> None:
        """Forget what came after `step` updates: losses, epochs, evaluations of later parameters."""
        self._loss.truncate(step)
        self._told = min(self._told, step)
        self._paths = [pair for pair in self._paths if pair[0] <= step]
        self._epoch_starts.truncate(step)
        self._keep_evaluations(int(np.searchsorted(self._evaluated.values, step + 1, side="right")))

    def _keep_evaluations(self, count: int) -> None:
        for column in (self._evaluated, self._train, self._validation):
            column.truncate(count)

    def epoch_start(self, step: int) -> int:
        """The number of updates that were done when the epoch of step `step` began; 0 for step 0."""
        return max(self._epoch_starts.start_of(step) - 1, 0)

    def epochs(self, steps: Ints) -> Ints:
        """int64: the epoch (from 1) of each of `steps`."""
        return self._epoch_starts.epochs(steps)

    def news(self) -> HistoryChunk:
        """What has changed since the last call: rows from the first new or rewritten step on, copied."""
        first = self._told + 1
        self._told = len(self)
        steps = np.arange(first, len(self) + 1, dtype=np.int64)
        evaluated = int(np.searchsorted(self.evaluated, first, side="left"))
        return HistoryChunk(
            from_step=first,
            step=steps,
            epoch=self.epochs(steps),
            loss=self.loss[first - 1 :].copy(),
            evaluated=self.evaluated[evaluated:].copy(),
            train_loss=self.train_loss[evaluated:].copy(),
            validation_loss=self.validation_loss[evaluated:].copy(),
        )
