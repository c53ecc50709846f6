"""What is asked and told about a run's cost surface: records of numbers. Torch-free."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from engine.report import Floats, Ints
    from engine.surface.axes import Axes
    from engine.surface.layout import Layout
    from engine.surface.source import NextStep, SurfaceSource


@dataclass(frozen=True, eq=False)
class SurfaceRequest:
    """Asks where a run stands and has been. `axes`: over which its path is wanted, None for no path.

    known: the source that is at hand already; another comes only where that is no longer the run's.
    points: whether the points of the path themselves are wanted, of at most so many steps.
    """

    axes: Axes | None = None
    known: SurfaceSource | None = None
    points: int = 0


@dataclass(frozen=True, eq=False)
class SurfaceView:
    """Where a run stands and has been.

    source: what its loss can be worked out from aside. values: float64 (count,), all parameters now.
    path_steps: int64 (n,); path: float64 (n, axes.size) for the `axes` asked for; exact: the first and
    last step of the part of it that has every step. points: (m, count), some of the path, spread evenly.
    """

    source: SurfaceSource
    layout: Layout
    step: int
    values: Floats
    axes: Axes | None
    path_steps: Ints
    path: Floats
    exact: tuple[int, int]
    next_step: NextStep | None = None
    points: Floats | None = None


@dataclass(frozen=True)
class Region:
    """A stretch of each axis: `x`, and `y` for a plane, each as low and high."""

    x: tuple[float, float]
    y: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class Surface:
    """The loss, with penalties, at the nodes of a grid over `region`, at the parameters `base` but
    for `axes`.

    loss: float64 (x,) or (y, x), as torch computed it, inf and NaN included. rows: of how many rows, and
    `of` how many there are. seconds: of work, for all levels so far.
    """

    axes: Axes
    base: Floats
    region: Region
    loss: Floats
    rows: int
    of: int
    seconds: float

    @property
    def nodes(self) -> int:
        """Nodes along each axis."""
        return int(self.loss.shape[-1])

    @property
    def x(self) -> Floats:
        """(nodes,): where the nodes are on the first axis."""
        return nodes_of(self.region.x, self.nodes)

    @property
    def y(self) -> Floats:
        """(nodes,): where they are on the second; empty for a line."""
        return np.empty(0) if self.region.y is None else nodes_of(self.region.y, self.nodes)


@dataclass(frozen=True, eq=False)
class Survey:
    """The loss around the parameters `values` (count,), after `step` updates.

    loss: with penalties, over `rows` rows. gradient: (count,), of it. update: (count,), what the optimizer
    would add to the parameters in a step over all rows; None where that cannot be told. reach: (size,),
    how far along each of `axes` something is to be seen: to the bottom of the bowl that the loss looks like
    from here, or to where it doubles; NaN where it looks like none. bottom: (size,), the coordinates of that
    bottom; NaN where there is none.
    """

    axes: Axes | None
    step: int
    values: Floats
    loss: float
    gradient: Floats
    update: Floats | None
    reach: Floats
    bottom: Floats


def nodes_of(ends: tuple[float, float], count: int) -> Floats:
    """(count,) places from one end to the other, the ends themselves included."""
    share = np.linspace(0.0, 1.0, count)
    return ends[0] * (1.0 - share) + ends[1] * share
