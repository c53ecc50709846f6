"""What the ladder tells those who watch it: plain records, no torch, no Qt."""

from dataclasses import dataclass

from engine.report import Floats, Phase

POWERS = 6  # coefficients of 1, x, x², x³, x⁴, x⁵

LADDER = (
    "sine-numpy",
    "sine-tensors",
    "sine-autograd",
    "sine-legendre",
    "sine-nn",
    "sine-optim",
    "sine-module",
    "sine-dynamic",
)


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
