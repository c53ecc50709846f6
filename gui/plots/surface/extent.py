"""Which stretch of the axes to look at: what there is to see, moved rarely."""

from __future__ import annotations

import numpy as np

from engine.surface.records import Region, Survey
from gui.plots.calm_range import LIMIT, Range, kept
from gui.plots.painting import Floats

_AROUND = 0.3  # of what is to be seen, added on each side
_GROWN = 0.35
_WIDEST = 3.0  # times the size of a number: as far as is looked where the loss looks like no bowl


def extent(survey: Survey, here: Floats, path: Floats, optimum: Floats | None) -> Region:
    """A stretch of each axis with the run, its path (n, size) and, where the loss looks like a bowl, its
    bottom in it; `here` and `optimum` are (size,)."""
    ends = []
    for axis in range(len(here)):
        seen = [here[axis], *_seen(path, axis)]
        middle, reach = survey.bottom[axis], survey.reach[axis]
        own = max(abs(here[axis]), 1.0)
        if np.isfinite(middle):
            seen += [middle - reach, middle + reach]
        elif np.isfinite(reach):
            reach = min(reach, _WIDEST * own)
            seen += [here[axis] - reach, here[axis] + reach]
        else:
            seen += [here[axis] - own, here[axis] + own]
        if optimum is not None and np.isfinite(optimum[axis]):
            seen.append(optimum[axis])
        ends.append(_around(min(seen), max(seen), own))
    return Region(ends[0], ends[1] if len(ends) > 1 else None)


def grown(region: Region, here: Floats, path: Floats) -> Region:
    """`region`, moved out where the run has left it."""
    x = _grown(region.x, here, path, 0)
    return Region(x, None if region.y is None else _grown(region.y, here, path, 1))


def _grown(ends: Range, here: Floats, path: Floats, axis: int) -> Range:
    seen = [float(here[axis]), *_seen(path, axis)]
    low, high = min(ends[0], *seen), max(ends[1], *seen)
    return kept(ends, low, high, _GROWN) if np.isfinite([low, high]).all() else ends


def holds(region: Region, at: Floats) -> bool:
    """Whether coordinates (size,) lie in `region`."""
    ends = (region.x, region.y)[: len(at)]
    return all(end is not None and end[0] <= value <= end[1] for value, end in zip(at, ends, strict=True))


def _seen(path: Floats, axis: int) -> list[float]:
    """The lowest and highest coordinate on a path."""
    own = path[:, axis] if len(path) else np.empty(0)
    own = own[np.abs(own) <= LIMIT]
    return [float(own.min()), float(own.max())] if own.size else []


def _around(low: float, high: float, own: float) -> Range:
    low, high = max(float(low), -LIMIT / 4), min(float(high), LIMIT / 4)
    span = high - low
    if span <= 1e-6 * own:  # nearer than there are digits for
        return low - 0.5 * own, high + 0.5 * own
    return low - _AROUND / 2 * span, high + _AROUND / 2 * span
