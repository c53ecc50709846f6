"""The way down to a minimum by second derivatives, damped as Levenberg and Marquardt do it."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from engine.optimum.curvature import Point
from engine.report import Floats

MOST_STEPS = 300
_FIRST_DAMPING, _LEAST_DAMPING, _MOST_DAMPING = 1e-3, 1e-12, 1e12
_FLAT = 1e-13  # of the value: a fall that rounding hides
_SINGULAR = 1e-13  # of the largest curvature (columns scaled): none
_STRETCHED = 1e-10  # of the value: what a search that is at rest cannot fall any more


class Objective(Protocol):
    """What goes down."""

    def point(self, at: Floats, curved: bool = True) -> Point: ...


@dataclass(frozen=True, eq=False)
class Minimum:
    """Where the search ended. rests: the next step would make no difference. held: bool (m,), parameters that
    are held by a bound. step: float64 (m,), the last step that was taken.
    """

    point: Point
    rests: bool
    held: np.ndarray
    step: Floats
    steps: int

    @property
    def gradient(self) -> float:
        """The largest of the gradient in absolute value, of what is free."""
        free = self.point.gradient[~self.held]
        return float(np.abs(free).max()) if len(free) else 0.0


@dataclass(frozen=True, eq=False)
class Bounds:
    """float64 (m,) each, infinite for none."""

    lower: Floats
    upper: Floats

    def within(self, at: Floats) -> Floats:
        """The place nearest to `at` that is allowed."""
        return np.clip(at, self.lower, self.upper)

    def held(self, point: Point) -> np.ndarray:
        """bool (m,): what stands on a bound and would go beyond it."""
        low = (point.at <= self.lower) & (point.gradient > 0)
        held: np.ndarray = low | ((point.at >= self.upper) & (point.gradient < 0))
        return held


def descend(
    objective: Objective,
    start: Floats,
    bounds: Bounds,
    most: int = MOST_STEPS,
    enough: Callable[[Point], bool] = lambda _: False,
) -> Minimum | None:
    """From `start` (m,) down; None where the objective is no number there. Ends early where a point is "
    "`enough`."""
    point = objective.point(bounds.within(start))
    if not _is_usable(point):
        return None
    damping, scale = _FIRST_DAMPING, np.zeros(len(start))
    step = np.zeros(len(start))
    for turn in range(most):
        held = bounds.held(point)
        if enough(point) or held.all():
            return Minimum(point, True, held, step, turn)
        scale = np.maximum(scale, np.sqrt(np.diag(point.curvature)))
        _, fall = _step(point, held, 0.0, scale)
        if fall <= _FLAT * abs(point.value):
            return _polished(objective, point, bounds, turn)
        better = None
        while better is None and damping < _MOST_DAMPING:
            step, fall = _step(point, held, damping, scale)
            trial = objective.point(bounds.within(point.at + step))
            if _is_usable(trial) and trial.value < point.value:
                better = trial
                gained = (point.value - trial.value) / fall if fall > 0 else 1.0
                damping = max(
                    damping * (0.1 if gained > 0.75 else 1.0 if gained > 0.25 else 4.0), _LEAST_DAMPING
                )
            else:
                damping *= 10
        if better is None:
            rests = _step(point, held, 0.0, scale)[1] <= _STRETCHED * abs(point.value)
            return Minimum(point, rests, held, step, turn)
        step, point = better.at - point.at, better
    return Minimum(point, False, bounds.held(point), step, most)


def _polished(objective: Objective, point: Point, bounds: Bounds, turn: int) -> Minimum:
    """Whole steps, as long as the gradient falls: the value itself says no more."""
    held = bounds.held(point)
    step = np.zeros(len(point.at))
    for _ in range(20):
        scale = np.sqrt(np.diag(point.curvature))
        trial = objective.point(bounds.within(point.at + _step(point, held, 0.0, scale)[0]))
        if not _is_usable(trial) or _steepness(trial, held) >= _steepness(point, held):
            break
        step, point, turn = trial.at - point.at, trial, turn + 1
    return Minimum(point, True, bounds.held(point), step, turn)


def _steepness(point: Point, held: np.ndarray) -> float:
    """The length of the gradient of parameters scaled by their curvature."""
    scale = np.sqrt(np.diag(point.curvature))
    scale[scale == 0] = 1.0
    return float(np.linalg.norm((point.gradient / scale)[~held]))


def _step(point: Point, held: np.ndarray, damping: float, scale: Floats) -> tuple[Floats, float]:
    """The damped step of Newton (of Gauss and Newton), and by how much the parabola falls with it."""
    free = np.flatnonzero(~held)
    length = np.where(scale[free] > 0, scale[free], 1.0)
    sizes, directions = np.linalg.eigh(point.curvature[np.ix_(free, free)] / np.outer(length, length))
    slope = directions.T @ (point.gradient[free] / length)
    sizes = np.where(sizes > _SINGULAR * max(sizes[-1], 1e-300), sizes, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        along = np.where(sizes + damping > 0, -slope / (sizes + damping), 0.0)
    step = np.zeros(len(point.at))
    step[free] = directions @ along / length
    return step, float(-(along @ slope) - 0.5 * (along @ (sizes * along)))


def _is_usable(point: Point) -> bool:
    return (
        math.isfinite(point.value)
        and bool(np.isfinite(point.gradient).all())
        and bool(np.isfinite(point.curvature).all())
    )
