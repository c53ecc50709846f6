"""What a sweep tells those who watch it: plain records of numbers and numpy arrays, no torch, no Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from datasets.problems import Problem
from engine.report import Floats, Ints

MOST_POINTS = 1_000  # of a curve in a report


class MemberState(StrEnum):
    """Where one run of a sweep stands."""

    WAITING = "waiting"
    RUNNING = "running"
    FINISHED = "finished"  # its planned epochs
    STOPPED_EARLY = "stopped early"
    DIVERGED = "diverged"  # a number was not finite
    FAILED = "failed"
    INTERRUPTED = "interrupted"  # the sweep was stopped before its end

    @property
    def ended(self) -> bool:
        """Whether the run takes no further steps."""
        return self not in (MemberState.WAITING, MemberState.RUNNING)


class SweepState(StrEnum):
    """Where the whole stands."""

    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Evaluation:
    """Losses over the full sets at the parameters of the forward pass of `step`."""

    step: int
    train: float
    validation: float  # NaN without validation rows


@dataclass(frozen=True, eq=False)
class Update:
    """What is new of one run. losses: float64, of the steps after `first` - 1; `path` is how they were taken:
    "compiled", "stacked" or "eager"."""

    number: int
    state: MemberState
    step: int  # updates done
    epoch: int
    first: int  # the step of losses[0]
    losses: Floats
    path: str
    evaluations: tuple[Evaluation, ...] = ()
    message: Problem | None = None


@dataclass(frozen=True)
class MemberView:
    """One run as it stands. `score` is what runs are compared by: the last validation loss, without
    validation rows the last loss over the training rows; NaN while there is none, and of a run that diverged
    or failed. `best_train` and `best_validation` are the smallest that were evaluated.
    """

    number: int
    settings: dict[str, Any]
    state: MemberState
    step: int
    epoch: int
    loss: float  # of the last step
    train_loss: float
    validation_loss: float
    path: str
    score: float
    message: Problem | None = None
    best_train: float = math.nan
    best_validation: float = math.nan


@dataclass(frozen=True, eq=False)
class SweepReport:
    """All runs. steps: int64 (n,), losses: float64 (runs, n), n at most MOST_POINTS: the losses at those
    steps, which are equally far apart, NaN where a run has none (yet). best: the number of the run with the
    smallest score. steps_done: of all runs together.
    """

    state: SweepState
    members: tuple[MemberView, ...]
    settings: tuple[str, ...]
    steps: Ints
    losses: Floats
    best: int | None
    seconds: float
    steps_done: int
