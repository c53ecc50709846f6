"""The rungs of the ladder, and what it tells those who watch it: plain records, no torch, no Qt."""

from dataclasses import dataclass
from functools import cache

from engine.lessons import LESSON_GROUPS, load_lesson
from engine.report import Floats, Phase

POWERS = 6  # coefficients of 1, x, x², x³, x⁴, x⁵

LADDER = LESSON_GROUPS["sine"]  # one lesson for each rung


@cache
def style_of(lesson: str) -> str:
    """The coding style of a rung's lesson."""
    return load_lesson(lesson).training.style


@dataclass(frozen=True)
class RungView:
    """One run of the ladder. `losses` (step,): the loss of every step so far; `loss` the last, NaN before.

    coefficients: (POWERS,) of 1, x, x², ... in the curve as it stands, NaN where its model has no such
    power. `phase` comes next. `ended`: its planned steps are done. `diverged`: its loss is not finite any
    more, and it takes no further steps.
    """

    lesson: str
    style: str
    step: int
    planned: int
    phase: Phase
    loss: float
    losses: Floats
    coefficients: Floats
    ended: bool
    diverged: bool


@dataclass(frozen=True)
class LadderView:
    """All runs, in order. `step`: of the one that is farthest."""

    rungs: tuple[RungView, ...]
    step: int
