"""The affine map of each feature: (value - centre) / scale, fitted on training rows."""

from collections.abc import Sequence

import numpy as np

from datasets.preparation.terms import Floats
from datasets.transforms import Standardizer

NONE, STANDARDIZE, MIN_MAX = "none", "standardize", "min_max"


def fitted_scales(values: Floats, kinds: Sequence[str]) -> tuple[Floats, Floats]:
    """float64 centre and scale, (columns,) each, of finite `values` (rows, columns), a kind for each column.

    "standardize": mean and deviation of the population. "min_max": minimum and range. "none": 0 and 1. The
    scale of a constant column is 1, so that it becomes 0 everywhere.
    """
    chosen = np.array(kinds)
    centre, scale = np.zeros(len(kinds)), np.ones(len(kinds))
    standardized, ranged = chosen == STANDARDIZE, chosen == MIN_MAX
    if standardized.any():  # of all columns, as the sums of one alone are rounded otherwise
        fitted = Standardizer.fit(values)
        centre[standardized], scale[standardized] = fitted.mean[standardized], fitted.deviation[standardized]
    if ranged.any():
        lowest, highest = values.min(axis=0), values.max(axis=0)
        with np.errstate(over="ignore"):
            reach = highest - lowest
        reach[lowest == highest] = 1.0
        centre[ranged], scale[ranged] = lowest[ranged], reach[ranged]
    return centre, scale


def changes_nothing(centre: Floats, scale: Floats) -> bool:
    """Whether the map leaves every value as it is."""
    return not centre.any() and bool((scale == 1.0).all())
