"""A stretch of steps in one go: as many as a slice of time, a goal or an order from outside allows."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.history import COMPILED, EAGER, History
from engine.native.run import CompiledSteps
from engine.report import Floats, Ints, Phase
from engine.surface.walk import Walk
from engine.trainer import Trainer

MOST_AT_ONCE = 1_000_000  # compiled steps in one call, whatever their speed


@dataclass(frozen=True)
class Done:
    """What a stretch came to. `bad_step`: the first step whose forward pass met, or would meet, a number
    that is not finite."""

    steps: int
    bad_step: int | None = None
    patience_spent: bool = False


def run_stretch(
    trainer: Trainer,
    history: History,
    limit: float,
    over: Callable[[], bool],
    compiled: CompiledSteps | None = None,
    walk: Walk | None = None,
) -> Done:
    """Take at least one and at most `limit` (>= 1) steps, until `over()` says so, `compiled` where given.

    Losses stay on the device until the end and go into `history` together. A loss that is not finite
    ends the record there; the steps that were taken after it are for the caller to take back. After an
    exception the steps before it are in the record. `walk` is shown where the run has come to.
    """
    history.note_path(EAGER if compiled is None else COMPILED)
    trainer.compile(compiled is not None)
    recorder, walk = _Recorder(trainer, history), walk or Walk()
    first = recorder.first
    spent, ending = False, False
    try:
        while not ending:
            if recorder.evaluate():
                spent = True
                break
            ending = recorder.steps + 1 >= limit or over()
            if compiled is None:
                recorder.step(watch=ending or trainer.parts.solves)
                ending = ending or bool(trainer.parts.solved)
            elif ending:
                recorder.add(*compiled.watched_step(trainer))
            else:
                most = min(limit - recorder.steps - 1, walk.until(), MOST_AT_ONCE)
                recorder.add(*compiled.steps(trainer, int(most)))
            walk.note(trainer.parts, trainer.step_count)
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
        self._epochs: list[Ints] = []
        self.steps = 0

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
        loss = self._trainer.step(watch).reshape(1)
        self.add(loss, np.zeros(int(self._trainer.epoch != epoch), dtype=np.int64))

    def add(self, losses: Tensor, epochs: Ints) -> None:
        """Steps that were taken: their losses, and with which of them (from 0) an epoch began."""
        self._losses.append(losses)
        if len(epochs):
            self._epochs.append(self.first + self.steps + epochs)
        self.steps += len(losses)

    def finish(self) -> Floats:
        """Write everything to the history, up to a first loss that is not finite; all losses, float64."""
        losses = to_numbers(self._losses)
        finite = np.isfinite(losses)
        kept = len(losses) if finite.all() else int(finite.argmin()) + 1
        last = self.first + kept - 1
        if self._epochs:
            begun = np.concatenate(self._epochs)
            self._history.add_epochs(begun[begun <= last])
        self._history.add_losses(losses[:kept])
        for step, train, validation in self._evaluations:
            if step <= last and math.isnan(train):
                train = float(losses[step - self.first])
            if step <= last or not math.isnan(train):
                self._history.add_evaluation(step, train, validation)
        return losses


def to_numbers(losses: list[Tensor]) -> Floats:
    """Vectors on one device as one of float64, read back in one go."""
    if not losses:
        return np.empty(0)
    return np.asarray(torch.cat(losses).to("cpu", torch.float64).numpy())
