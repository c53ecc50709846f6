"""Starts for a search: many are tried on a few rows, and what can be solved for at each is solved for."""

from collections.abc import Sequence

import numpy as np

from engine.optimum.curvature import Objective
from engine.optimum.descent import Bounds
from engine.report import Floats

_TRIED = 80
_SIZES = (-4.0, 2.0)  # powers of ten that parameters are drawn from
_SAME = 1e-10  # of a curvature


def linear_ones(objective: Objective) -> list[int]:
    """Places among the parameters that train of some in which predictions are linear together; for squares.

    The block of these in the curvature is the same wherever they stand.
    """
    count = int(objective.trains.sum())
    random = np.random.default_rng(1)
    at, other = random.uniform(0.5, 1.5, count), random.uniform(0.5, 1.5, count)
    found: list[int] = []
    here = objective.point(at).curvature
    for place in range(count):
        tried = [*found, place]
        moved = at.copy()
        moved[tried] = other[tried]
        block, there = here[np.ix_(tried, tried)], objective.point(moved).curvature[np.ix_(tried, tried)]
        if np.isfinite(block).all() and np.allclose(block, there, rtol=_SAME, atol=0.0):
            found = tried
    return found


def drawn(objective: Objective, bounds: Bounds, straight: Sequence[int], most: int) -> list[Floats]:
    """The best `most` of many places drawn at random, in sizes from small to large; the same every time.

    At each the `straight` parameters are where the squares are least.
    """
    random = np.random.default_rng(2)
    count = int(objective.trains.sum())
    tried = []
    for _ in range(_TRIED):
        sign = random.choice([-1.0, 1.0], size=count)
        at = bounds.within(sign * 10.0 ** random.uniform(*_SIZES, size=count))
        if len(straight):
            at = bounds.within(_solved(objective, at, straight))
        value = objective.point(at, curved=False).value
        if np.isfinite(value):
            tried.append((value, at))
    tried.sort(key=lambda each: each[0])
    return [at for _, at in tried[:most]]


def _solved(objective: Objective, at: Floats, straight: Sequence[int]) -> Floats:
    """`at` with the `straight` ones at the bottom of the parabola that the objective is in them."""
    point = objective.point(at)
    block, slope = point.curvature[np.ix_(straight, straight)], point.gradient[list(straight)]
    if not (np.isfinite(block).all() and np.isfinite(slope).all()):
        return at
    scale = np.sqrt(np.diag(block))
    scale[scale == 0] = 1.0
    moved = at.copy()
    moved[list(straight)] -= (
        np.linalg.lstsq(block / np.outer(scale, scale), slope / scale, rcond=1e-12)[0] / scale
    )
    return moved
