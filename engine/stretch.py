"""A stretch of steps in one go: as many as a slice of time, a goal or an order from outside allows."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.history import History
from engine.report import Floats, Phase
from engine.trainer import Trainer


@dataclass(frozen=True)
class Done:
    """What a stretch came to. `bad_step`: the first step whose forward pass met, or would meet, a number
    that is not finite."""

    steps: int
    bad_step: int | None = None
    patience_spent: bool = False


def run_stretch(trainer: Trainer, history: History, limit: float, over: Callable[[], bool]) -> Done:
    """Take at least one and at most `limit` (>= 1) steps, until `over()` says so.

    Losses stay on the device until the end and go into `history` together. A loss that is not finite
    ends the record there; the steps that were taken after it are for the caller to take back. After an
    exception the steps before it are in the record.
    """
    recorder = _Recorder(trainer, history)
    first = recorder.first
    spent, ending = False, False
    try:
        while not ending:
            if recorder.evaluate():
                spent = True
                break
            ending = recorder.steps + 1 >= limit or over()
            recorder.step(watch=ending)
    finally:
        losses = recorder.finish()
    finite = np.isfinite(losses)
    bad = None if finite.all() else first + int(finite.argmin())
    if bad is None and not trainer.is_finite():
        bad = trainer.step_count + 1
    return Done(len(losses), bad, spent)


class _Recorder:
    """Takes steps and keeps what they say until it is written to the history."""

    def __init__(self, trainer: Trainer, history: History) -> None:
        self._trainer, self._history = trainer, history
        self.first = len(history) + 1
        self._losses: list[Tensor] = []
        self._evaluations: list[tuple[int, float, float]] = []
        self._epochs: list[int] = []

    @property
    def steps(self) -> int:
        return len(self._losses)

    def evaluate(self) -> bool:
        """Evaluate the full sets where that is due; whether early stopping has run out of patience."""
        trainer = self._trainer
        if trainer.phase is not Phase.FORWARD or not trainer.evaluation_due:
            return False
        follows = trainer.parts.loss_is_train_loss and not trainer.experiment.training.patience
        losses = trainer.evaluate(train=not follows)
        self._evaluations.append((self.first + self.steps, losses.train, losses.validation))
        return trainer.note_evaluation(losses)

    def step(self, watch: bool) -> None:
        epoch = self._trainer.epoch
        self._losses.append(self._trainer.step(watch))
        if self._trainer.epoch != epoch:
            self._epochs.append(self.first + self.steps - 1)

    def finish(self) -> Floats:
        """Write everything to the history, up to a first loss that is not finite; all losses, float64."""
        losses = to_numbers(self._losses)
        finite = np.isfinite(losses)
        kept = len(losses) if finite.all() else int(finite.argmin()) + 1
        last = self.first + kept - 1
        for step in self._epochs:
            if step <= last:
                self._history.add_epoch(step)
        self._history.add_losses(losses[:kept])
        for step, train, validation in self._evaluations:
            if step <= last and math.isnan(train):
                train = float(losses[step - self.first])
            if step <= last or not math.isnan(train):
                self._history.add_evaluation(step, train, validation)
        return losses


def to_numbers(losses: list[Tensor]) -> Floats:
    """Scalar tensors on one device as float64, read back in one go."""
    if not losses:
        return np.empty(0)
    return np.asarray(torch.stack(losses).to("cpu", torch.float64).numpy())
