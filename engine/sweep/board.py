"""Where everything that comes from the runs of a sweep is put together."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from datasets.problems import Problem
from engine.sweep.curves import LossCurves
from engine.sweep.plan import Member, SweepPlan
from engine.sweep.records import (
    MOST_POINTS,
    Evaluation,
    MemberState,
    MemberView,
    SweepReport,
    SweepState,
    Update,
)

_NONE = Evaluation(0, math.nan, math.nan)
MOST_EVALUATIONS = 4_096  # of one run; then every second is dropped


@dataclass
class _Line:
    """What is known of one run."""

    member: Member
    state: MemberState = MemberState.WAITING
    step: int = 0
    epoch: int = 0
    loss: float = math.nan
    path: str = ""
    evaluations: list[Evaluation] = field(default_factory=list)
    last: Evaluation = _NONE
    best_train: float = math.nan
    best_validation: float = math.nan
    message: Problem | None = None

    @property
    def score(self) -> float:
        if self.state in (MemberState.DIVERGED, MemberState.FAILED):
            return math.nan
        found = self.last.train if math.isnan(self.last.validation) else self.last.validation
        return found if math.isfinite(found) else math.nan


class Board:
    """Takes what the runs say, and says how all of them stand. Not safe to share between threads."""

    def __init__(self, plan: SweepPlan) -> None:
        self._plan = plan
        self.curves = LossCurves(len(plan.members))
        self._lines = [_Line(member) for member in plan.members]

    def take(self, updates: Iterable[Update]) -> None:
        """Note what is new."""
        for update in updates:
            if update.state is MemberState.WAITING:  # its process died, and it begins again
                self.restart(update.number)
            line = self._lines[update.number]
            line.state, line.step, line.epoch = update.state, update.step, update.epoch
            line.path = update.path or line.path
            line.message = update.message
            self.curves.add(update.number, update.first, update.losses)
            if len(update.losses):
                line.loss = float(update.losses[-1])
            self._evaluated(line, update.evaluations)

    def _evaluated(self, line: _Line, evaluations: tuple[Evaluation, ...]) -> None:
        if not evaluations:
            return
        line.evaluations += evaluations
        line.last = evaluations[-1]
        for each in evaluations:
            line.best_train = _smaller(line.best_train, each.train)
            line.best_validation = _smaller(line.best_validation, each.validation)
        if len(line.evaluations) > MOST_EVALUATIONS:
            line.evaluations = line.evaluations[::2]

    def end(self, state: MemberState, message: Problem | None = None) -> None:
        """Whatever has not ended, has ended like this."""
        for line in self._lines:
            if not line.state.ended:
                line.state, line.message = state, message

    def restart(self, number: int) -> None:
        """Forget how far a run came: it begins again."""
        self._lines[number] = _Line(self._plan.members[number])
        self.curves.clear(number)

    @property
    def steps_done(self) -> int:
        return sum(line.step for line in self._lines)

    def evaluations(self, number: int) -> tuple[Evaluation, ...]:
        """Of one run, in order."""
        return tuple(self._lines[number].evaluations)

    def members(self) -> tuple[MemberView, ...]:
        """All runs as they stand, in the order of the plan."""
        return tuple(_view(line) for line in self._lines)

    def best(self) -> int | None:
        """The number of the run with the smallest score; the first of several."""
        scored = [(line.score, line.member.number) for line in self._lines if not math.isnan(line.score)]
        return min(scored)[1] if scored else None

    def report(self, state: SweepState, seconds: float) -> SweepReport:
        """Everything there is to show."""
        steps, losses = self.curves.thinned(MOST_POINTS)
        return SweepReport(
            state, self.members(), self._plan.settings, steps, losses, self.best(), seconds, self.steps_done
        )


def _view(line: _Line) -> MemberView:
    return MemberView(
        number=line.member.number,
        settings=line.member.settings,
        state=line.state,
        step=line.step,
        epoch=line.epoch,
        loss=line.loss,
        train_loss=line.last.train,
        validation_loss=line.last.validation,
        path=line.path,
        score=line.score,
        message=line.message,
        best_train=line.best_train,
        best_validation=line.best_validation,
    )


def _smaller(best: float, found: float) -> float:
    return found if math.isfinite(found) and not found >= best else best
