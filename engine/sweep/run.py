"""One run of a sweep: its trainer, its goal, and what it has to say."""

from __future__ import annotations

import math
from collections.abc import Hashable

import numpy as np
import torch
from torch import Tensor

from datasets.problems import Problem
from engine.native.run import CompiledSteps
from engine.report import Floats
from engine.schedule import Schedule
from engine.stretch import to_numbers
from engine.sweep.plan import Member
from engine.sweep.records import Evaluation, MemberState, Update
from engine.trainer import Trainer

_YOUNG = 32  # how much more often a young run is evaluated


class Run:
    """Used by one thread at a time. `path` says how its steps are taken."""

    def __init__(self, member: Member, trainer: Trainer) -> None:
        self.member, self.trainer = member, trainer
        self.goal = trainer.steps_to_epoch(member.experiment.training.epochs)
        self.state = MemberState.RUNNING
        self.path = ""
        self.key: Hashable = None  # of the structure that it shares with others
        # A step's loss may be all there is to know of the run.
        parts, patience = trainer.parts, member.experiment.training.patience
        self._looks = bool(not parts.loss_is_train_loss or len(parts.data.validation) or patience)
        self._told = 0  # steps whose losses are in an update
        self._losses: list[Floats] = []
        self._evaluations: list[Evaluation] = []
        self._evaluated = -1  # at how many updates
        self._message: Problem | None = None

    @property
    def ended(self) -> bool:
        return self.state.ended

    def take_path(self, path: str) -> None:
        """How its steps will be taken.

        Of many runs nobody looks at each of the first steps: the full sets are evaluated less often than in a
        run alone, from the beginning.
        """
        self.path, compiled = path, path == "compiled"
        self.trainer.compile(compiled)
        interval = self.trainer.parts.schedule(compiled).interval
        self.trainer.plan_evaluations(Schedule(interval, max(1, interval // _YOUNG)))

    def take_compiled(self, compiled: CompiledSteps) -> None:
        """A call's worth of steps, none past the goal."""
        if self.begin():
            self.note(compiled.at_most(self.trainer, self.room)[0])

    def take_eager(self, count: int) -> None:
        """At most `count` steps, none past the next evaluation or the goal."""
        if self.begin():
            steps = range(min(count, self.room))
            self.note(torch.cat([self.trainer.step().reshape(1) for _ in steps]))

    @property
    def room(self) -> int:
        """How many steps there are to the next evaluation or the goal, 1 or more."""
        left = self.goal - self.trainer.step_count
        return min(self.trainer.steps_to_evaluation, left) if self._looks else left

    def begin(self) -> bool:
        """Evaluate where that is due; whether there are steps to take."""
        trainer = self.trainer
        if trainer.step_count >= self.goal:
            self._finish()
        elif self._looks and trainer.step_count != self._evaluated and trainer.evaluation_due:
            self._evaluated = trainer.step_count
            losses = trainer.evaluate()
            self._add(losses.train, losses.validation)
            if trainer.note_evaluation(losses):
                trainer.take_best()
                self._finish(MemberState.STOPPED_EARLY)
        return not self.ended

    def note(self, losses: Tensor) -> None:
        """Losses of steps that were taken. One that is not finite is the last, and ends the run."""
        values = to_numbers([losses])
        finite = np.isfinite(values)
        if not finite.all():
            values = values[: int(finite.argmin()) + 1]
            self.state = MemberState.DIVERGED
        self._losses.append(values)
        if not self.ended and (self.trainer.step_count >= self.goal or self.trainer.parts.solved):
            self._finish()

    def fail(self, why: Problem) -> None:
        """An exception came: it takes no further steps."""
        self.state, self._message = MemberState.FAILED, why

    def interrupt(self) -> None:
        """The sweep is stopped: the full sets are evaluated where the run stands."""
        if not self.ended:
            self._finish(MemberState.INTERRUPTED)

    def _finish(self, state: MemberState = MemberState.FINISHED) -> None:
        losses = self.trainer.evaluate()
        self._add(losses.train, losses.validation)
        self.state = state if math.isfinite(losses.train) else MemberState.DIVERGED

    def _add(self, train: float, validation: float) -> None:
        self._evaluations.append(Evaluation(self.trainer.step_count + 1, train, validation))

    def update(self) -> Update:
        """What is new since the last call."""
        losses = np.concatenate(self._losses) if self._losses else np.empty(0)
        first, self._told = self._told + 1, self._told + len(losses)
        if not self._looks:
            self._evaluations = [*_extremes(first, losses, self.ended), *self._evaluations]
        evaluations, self._losses, self._evaluations = tuple(self._evaluations), [], []
        return Update(
            number=self.member.number,
            state=self.state,
            step=self._told,
            epoch=self.trainer.epoch,
            first=first,
            losses=losses,
            path=self.path,
            evaluations=evaluations,
            message=self._message,
        )


def _extremes(first: int, losses: Floats, ended: bool) -> list[Evaluation]:
    """The smallest of a stretch of losses from the step `first` on, and where the run goes on its last: they
    are all that is known of a run whose steps' losses are those over the training rows."""
    finite = np.flatnonzero(np.isfinite(losses))
    if not len(finite):
        return []
    places = {int(finite[losses[finite].argmin()])} | (set() if ended else {len(losses) - 1})
    return [Evaluation(first + place, float(losses[place]), math.nan) for place in sorted(places)]
