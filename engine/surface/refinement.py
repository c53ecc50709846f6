"""In which order the nodes of a grid are worked out: coarse first, then those between. Torch-free."""

from __future__ import annotations

import numpy as np

from engine.report import Floats, Ints
from engine.surface.records import Region, nodes_of

PLANE = (17, 33, 65, 129)  # nodes along each axis, level by level
LINE = (65, 257, 1025)


def levels(size: int) -> tuple[int, ...]:
    """How many nodes each axis has at each level, for a line (1) or a plane (2)."""
    return LINE if size == 1 else PLANE


def fresh_nodes(nodes: int, known: int, size: int) -> Ints:
    """The flat indices of the nodes of a grid with `nodes` along each axis that are not in the coarser one of
    `known` (0: there is none), which lies in it evenly."""
    old = np.zeros(nodes, dtype=np.bool_)
    if known:
        old[:: (nodes - 1) // (known - 1)] = True
    seen = old if size == 1 else old[:, None] & old[None, :]
    return np.flatnonzero(~seen.ravel())


def enlarged(loss: Floats, nodes: int) -> Floats:
    """An array for a grid of `nodes` with the losses of a coarser one in it, NaN elsewhere."""
    every = (nodes - 1) // (loss.shape[-1] - 1)
    found = np.full((nodes,) * loss.ndim, np.nan)
    found[(slice(None, None, every),) * loss.ndim] = loss
    return found


def coordinates(region: Region, nodes: int, at: Ints) -> Floats:
    """(n, size): where the nodes of flat indices `at` are."""
    x = nodes_of(region.x, nodes)
    if region.y is None:
        return x[at][:, None]
    return np.column_stack([x[at % nodes], nodes_of(region.y, nodes)[at // nodes]])
