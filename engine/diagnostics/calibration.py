"""Whether chances come true: rows grouped by the chance that a model gives, and how often it was right."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.report import Floats, Ints

BINS = 10


@dataclass(frozen=True, eq=False)
class Calibration:
    """One entry for each of the bins, which divide 0..1 evenly; NaN in one without rows.

    given: the mean chance; came: the share of the rows that are of the class; rows: how many there are.
    """

    given: Floats
    came: Floats
    rows: Ints


def calibration(
    positive: NDArray[np.bool_], chance: Floats, weight: Floats | None = None, bins: int = BINS
) -> Calibration:
    """Group rows (n,) by their `chance` (n,); a chance on the border of two bins is in the lower one."""
    weights = np.ones(len(chance)) if weight is None else weight
    place = np.searchsorted(np.linspace(0.0, 1.0, bins + 1)[1:-1], chance)
    total, given, came = (
        np.bincount(place, each, minlength=bins).astype(np.float64)
        for each in (weights, weights * chance, weights * positive)
    )
    return Calibration(
        given=_mean(given, total),
        came=_mean(came, total),
        rows=np.bincount(place, minlength=bins).astype(np.int64),
    )


def _mean(summed: Floats, total: Floats) -> Floats:
    found: Floats = np.divide(summed, total, out=np.full(len(total), np.nan), where=total > 0)
    return found
