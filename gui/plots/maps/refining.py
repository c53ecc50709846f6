"""A coarse grid of values made smooth: places between its places, where a smooth function would have them."""

from __future__ import annotations

import numpy as np

from gui.plots.painting import Floats


def refined(values: Floats, axis: int) -> Floats:
    """`values` with one more place between each two along `axis`: n places become 2 n - 1.

    The new ones lie on the cubics through the nearest four places, at the ends half-way. A place that is no
    finite number makes those beside it none, as NaN.
    """
    own = np.moveaxis(values, axis, 0)
    made = np.empty((2 * len(own) - 1, *own.shape[1:]), dtype=values.dtype)
    made[::2] = own
    with np.errstate(invalid="ignore", over="ignore"):
        made[1::2] = own[:-1] / 2 + own[1:] / 2
        if len(own) >= 4:
            made[3:-3:2] += (own[1:-2] + own[2:-1] - own[:-3] - own[3:]) / 16
    made[1::2][~np.isfinite(made[1::2])] = np.nan
    return np.moveaxis(made, 0, axis)


def between(places: Floats) -> Floats:
    """`places` (n,) and those in the middles between them, (2 n - 1,)."""
    made = np.empty(2 * len(places) - 1)
    made[::2], made[1::2] = places, places[:-1] / 2 + places[1:] / 2
    return made
