"""Whether a lesson still comes to its published numbers: it runs, and each number is compared."""

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from torch import Tensor

from datasets.problems import Problem
from engine.data_source import open_data
from engine.expected import OF_BACKWARD, ExpectedRun, ExpectedValue, Verdict
from engine.experiment import Experiment
from engine.lessons import read_lesson
from engine.loop import TrainingLoop
from engine.report import StepUnit
from engine.tensors import as_array
from engine.threads import use_threads
from engine.trainer import Trainer

Watcher = Callable[[int, int], None]
"""Told now and then: steps done, steps to do in all."""


@dataclass(frozen=True)
class CheckedValue:
    """A published number and what the run came to; NaN where it did not get so far.

    `settings`: what was changed for this run, by dotted names; nothing where it is the lesson as it stands.
    """

    expected: ExpectedValue
    ours: float
    verdict: Verdict
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Checked:
    """A checked lesson. `message` says why a run ended early; `values` are in the order of the file."""

    name: str
    values: tuple[CheckedValue, ...]
    seconds: float
    message: Problem | None = None

    @property
    def passed(self) -> bool:
        return self.message is None and all(value.verdict.is_good for value in self.values)


def check_lesson(
    name: str, progress: Watcher | None = None, cancelled: Callable[[], bool] | None = None
) -> Checked | None:
    """Run the lesson `name` on the training loop that the window uses, and compare; None if cancelled.

    The number of threads for torch is set for the calling thread. Raises Problem for an unknown lesson and
    where a run cannot be built.
    """
    lesson = read_lesson(name)
    return check_runs(name, lesson.experiment, lesson.expected, progress, cancelled)


def check_runs(
    name: str,
    experiment: Experiment,
    expected: Sequence[ExpectedRun],
    progress: Watcher | None = None,
    cancelled: Callable[[], bool] | None = None,
    base: Path | None = None,
) -> Checked | None:
    """The same for any experiment; `base` is the folder that its data.file is relative to."""
    started = time.perf_counter()
    to_do, done = sum(run.steps for run in expected), 0
    values: list[CheckedValue] = []
    message: Problem | None = None
    for run in expected:
        watched = _WatchedRun(run, run.of(experiment), base)
        for step in watched.work():
            if cancelled is not None and cancelled():
                return None
            if progress is not None:
                progress(done + step, to_do)
        done += run.steps
        values += watched.checked()
        message = message or watched.loop.message
    return Checked(name, tuple(values), time.perf_counter() - started, message)


class _WatchedRun:
    """One run on a loop of its own, which rests wherever a number is to be read."""

    def __init__(self, expected: ExpectedRun, experiment: Experiment, base: Path | None) -> None:
        self._expected = expected
        trainer = Trainer(experiment, open_data(experiment.data, base))
        use_threads(trainer)
        self.loop = TrainingLoop(trainer)
        self._found: dict[ExpectedValue, float] = {}

    def checked(self) -> Iterator[CheckedValue]:
        """Every expected number beside what was found."""
        for value in self._expected.values:
            ours = self._found.get(value, math.nan)
            yield CheckedValue(value, ours, value.judge(ours), self._expected.settings)

    def work(self) -> Iterator[int]:
        """Do the steps that are needed; yields the number of steps done after every stretch of them."""
        for step in sorted({value.step for value in self._expected.values}):
            asked = [value for value in self._expected.values if value.step == step]
            if step and any(value.of in OF_BACKWARD for value in asked):
                yield from self._go_to(step - 1)
                self.loop.step(StepUnit.PHASE, 3)  # forward, loss, backward
                yield from self._drive()
                self._read([value for value in asked if value.of in OF_BACKWARD])
            yield from self._go_to(step)
            if self.loop.trainer.step_count != step:
                return  # the run has ended before
            self._read([value for value in asked if value.of not in OF_BACKWARD])

    def _go_to(self, step: int) -> Iterator[int]:
        left = step - self.loop.trainer.step_count
        if left > 0:
            self.loop.resume(left)
            yield from self._drive()

    def _drive(self) -> Iterator[int]:
        for progress in self.loop.run(wait=False):
            yield progress.step

    def _read(self, asked: Sequence[ExpectedValue]) -> None:
        for value in asked:
            self._found[value] = _at(self._seen(value), value.index)

    def _seen(self, value: ExpectedValue) -> Any:
        """Where the number is to be found now: a number, or an array that has it at its index; else None."""
        loop, trainer = self.loop, self.loop.trainer
        parameters = dict(trainer.parts.model.named_parameters())
        gradients = dict(zip(parameters, trainer.trace.gradients or (), strict=False))
        if value.of == "loss":
            return loop.history.loss[value.step - 1] if value.step else None
        if value.of == "train_loss":
            return loop.losses.train
        if value.of == "parameter":
            return _array(parameters.get(value.name))
        if value.of == "gradient":
            return _array(gradients.get(value.name))
        if value.of == "input_gradient":
            return _array(trainer.trace.input_gradient)
        return trainer.predict_rows(trainer.parts.data.train.rows)


def _array(tensor: Tensor | None) -> Any:
    return None if tensor is None else as_array(tensor)


def _at(seen: Any, index: tuple[int, ...]) -> float:
    """The number at `index`; NaN where there is none."""
    array = np.asarray(math.nan if seen is None else seen)
    inside = len(index) == array.ndim and all(at < size for at, size in zip(index, array.shape, strict=True))
    return float(array[index]) if inside else math.nan
