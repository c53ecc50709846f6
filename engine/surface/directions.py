"""Directions through the current parameters over which a loss can be looked at. Torch-free.

All functions give two directions (2, count) at right angles.
"""

from __future__ import annotations

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.report import Floats
from engine.surface.axes import Axes
from engine.surface.layout import Layout

RANDOM, FILTERS, PATH, GRADIENT = "random", "filters", "path", "gradient"
KINDS = (RANDOM, FILTERS, PATH, GRADIENT)


def random_axes(values: Floats, layout: Layout, seed: int, *, filters: bool) -> Axes:
    """Two random directions through `values` (count,).

    With `filters` each row of a weight, and each other parameter as a whole, is as long in them as it is in
    `values` (Li et al. 2018, "filter normalization"); what is 0 stays of
    its random length. Else both are of length 1.
    """
    drawn = np.random.default_rng(seed).normal(size=(2, layout.count))
    if filters:
        drawn = np.stack([_like_filters(each, values, layout) for each in drawn])
    else:
        drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    return Axes(FILTERS if filters else RANDOM, (), values.copy(), _orthogonal(drawn[0], drawn[1]))


def gradient_axes(values: Floats, gradient: Floats, seed: int) -> Axes:
    """The direction of steepest descent at `values`, and a random one; both of length 1."""
    large = float(np.abs(gradient).max(initial=0.0))
    if not 0 < large < np.inf:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "There is no direction of steepest descent here: the gradient is 0 or not finite. "
                "Choose other directions.",
            )
        )
    downhill = -gradient / large
    downhill /= np.linalg.norm(downhill)
    other = np.random.default_rng(seed).normal(size=len(values))
    return Axes(GRADIENT, (), values.copy(), _orthogonal(downhill, other / np.linalg.norm(other)))


def path_axes(values: Floats, path: Floats) -> Axes:
    """The two directions in which the points of `path` (n, count) spread most, of length 1."""
    path = path[np.isfinite(path).all(axis=1)]
    moves = path - path[:1]
    moves -= moves.mean(axis=0) if len(moves) else 0.0
    large = float(np.abs(moves).max(initial=0.0))
    if len(path) < 3 or not 0 < large < np.inf:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The run has hardly moved yet, so its path has no main directions: take some steps, or "
                "choose other directions.",
            )
        )
    _, _, directions = np.linalg.svd(moves / large, full_matrices=False)
    return Axes(PATH, (), values.copy(), _orthogonal(directions[0], directions[1]))


def _like_filters(direction: Floats, values: Floats, layout: Layout) -> Floats:
    found = direction.copy()
    for start, size, shape in zip(layout.starts, layout.sizes, layout.shapes, strict=True):
        rows = shape[0] if len(shape) > 1 else 1
        own = found[start : start + size].reshape(rows, -1)
        wanted = np.linalg.norm(values[start : start + size].reshape(rows, -1), axis=1, keepdims=True)
        own *= np.where(wanted > 0, wanted, 1.0) / np.linalg.norm(own, axis=1, keepdims=True)
    return found


def _orthogonal(one: Floats, other: Floats) -> Floats:
    """Both, the second turned to stand at a right angle and as long as it was."""
    length = float(np.linalg.norm(other))
    unit = one / np.linalg.norm(one)
    turned = other - (other @ unit) * unit
    left = float(np.linalg.norm(turned))
    if left <= 1e-12 * max(length, 1e-300):  # all on one line: any other direction
        turned = np.zeros_like(one)
        turned[int(np.argmin(np.abs(unit)))] = 1.0
        turned -= (turned @ unit) * unit
        left, length = float(np.linalg.norm(turned)), float(np.linalg.norm(one))
    return np.stack([one, turned * (length / left)])
