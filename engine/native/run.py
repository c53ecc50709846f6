"""Compiled steps of a run, in calls that are short enough for whoever waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor

from engine.functional.step import StepFunction
from engine.native.block import Block
from engine.native.steps import take_steps, take_watched_step
from engine.report import Ints
from engine.trainer import Trainer

SECONDS = 0.004  # that one call should take
FIRST, GROWTH = 16, 4


@dataclass
class CompiledSteps:
    """A block that fits a run as it stands. `count` is how many steps one call should have."""

    step: StepFunction
    block: Block
    count: int = FIRST
    clock: Callable[[], float] = time.perf_counter

    def steps(self, trainer: Trainer, most: int) -> tuple[Tensor, Ints]:
        """Take at least one and at most `most` steps, none past the next evaluation; see `take_steps`."""
        return self.at_most(trainer, min(most, trainer.steps_to_evaluation))

    def at_most(self, trainer: Trainer, most: int) -> tuple[Tensor, Ints]:
        """The same, whether or not an evaluation would be due in between."""
        count = max(1, min(most, self.count))
        started = self.clock()
        taken = take_steps(trainer, self.step, self.block, count)
        self._measure(count, self.clock() - started)
        return taken

    def exactly(self, trainer: Trainer, count: int) -> None:
        """Take `count` steps again, whose losses are known."""
        take_steps(trainer, self.step, self.block, count)

    def watched_step(self, trainer: Trainer) -> tuple[Tensor, Ints]:
        """Take one step that can be looked at; see `take_watched_step`."""
        return take_watched_step(trainer, self.step, self.block)

    def _measure(self, count: int, seconds: float) -> None:
        """Take more at once where that was quick."""
        wanted = int(count * SECONDS / max(seconds, 1e-9)) or 1
        if count >= self.count or wanted < self.count:
            self.count = max(1, min(wanted, self.count * GROWTH))
