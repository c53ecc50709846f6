"""What residuals look like: their mean along something, their histogram, and how near they are to normal."""

import math
from functools import lru_cache
from statistics import NormalDist

import numpy as np

from engine.report import Floats, Ints

PLACES = 60  # of a running mean
_SHARE = 0.15  # of the rows that a place of it averages
_FEWEST = 5


def running_mean(x: Floats, values: Floats, weight: Floats | None = None) -> tuple[Floats, Floats]:
    """The mean of `values` over neighbours along `x`: at most `PLACES` of both, x ascending.

    x, values: (n,); rows without a number in either are left out. A place averages 15 % of the rows, 5 at
    least, and lies at their mean x. Rows of the same x stay together where there are few different ones.
    """
    weights = np.ones(len(x)) if weight is None else weight
    good = np.isfinite(x) & np.isfinite(values) & (weights > 0)
    order = np.argsort(x[good], kind="stable")
    x, values, weights = x[good][order], values[good][order], weights[good][order]
    if len(x) == 0:
        return np.empty(0), np.empty(0)
    firsts, ends = _stretches(x)
    sums = [np.concatenate([[0.0], np.cumsum(each)]) for each in (weights, weights * x, weights * values)]
    total, along, up = (each[ends] - each[firsts] for each in sums)
    means: tuple[Floats, Floats] = along / total, up / total
    return means


def _stretches(x: Floats) -> tuple[Ints, Ints]:
    """First row and end of each stretch of ascending `x` that is averaged."""
    changes = np.flatnonzero(np.append(True, x[1:] != x[:-1]))
    if len(changes) <= max(PLACES // 4, 1):
        return changes, np.append(changes[1:], len(x))
    width = min(max(math.ceil(len(x) * _SHARE), _FEWEST), len(x))
    firsts = np.unique(np.linspace(0, len(x) - width, PLACES).astype(np.int64))
    return firsts, firsts + width


def group_means(group: Ints, values: Floats, groups: int, weight: Floats | None = None) -> Floats:
    """(groups,): the mean of the finite `values` (n,) of each group; NaN in one without any. -1: in none."""
    weights = np.ones(len(values)) if weight is None else weight
    good = np.isfinite(values) & (group >= 0)
    total = np.bincount(group[good], weights[good], minlength=groups)
    summed = np.bincount(group[good], (weights * values)[good], minlength=groups)
    means: Floats = np.divide(summed, total, out=np.full(groups, np.nan), where=total > 0)
    return means


def mean_and_deviation(values: Floats, weight: Floats | None = None) -> tuple[float, float]:
    """Mean and standard deviation (of the rows as they are, not of where they come from) of finite values."""
    weights = np.ones(len(values)) if weight is None else weight
    good = np.isfinite(values) & (weights > 0)
    if not good.any():
        return math.nan, math.nan
    mean = float(np.average(values[good], weights=weights[good]))
    return mean, math.sqrt(float(np.average((values[good] - mean) ** 2, weights=weights[good])))


def histogram(values: Floats, edges: Floats, weight: Floats | None = None) -> Floats:
    """(bins,): the share of the weight of finite `values` (n,) that lies between two `edges` (bins + 1,)."""
    weights = np.ones(len(values)) if weight is None else weight
    good = np.isfinite(values)
    total = weights[good].sum()
    counted, _ = np.histogram(values[good], edges, weights=weights[good])
    return counted / total if total > 0 else np.zeros(len(edges) - 1)


def normal_quantiles(values: Floats, weight: Floats | None = None) -> tuple[Ints, Floats]:
    """The order of the finite `values` (n,) with a weight, and where each would lie if they were normal.

    The quantile of the i-th of n (from 1) is that at (i - 1/2) / n; with weights, at the middle of its own.
    """
    weights = np.ones(len(values)) if weight is None else weight
    rows = np.flatnonzero(np.isfinite(values) & (weights > 0))
    order = rows[np.argsort(values[rows], kind="stable")]
    if weight is None:
        return order, _evenly(len(order))
    own = weights[order]
    return order, _inverse((np.cumsum(own) - own / 2) / own.sum()) if len(own) else np.empty(0)


@lru_cache(8)
def _evenly(count: int) -> Floats:
    return _inverse((np.arange(count) + 0.5) / max(count, 1))


def _inverse(chances: Floats) -> Floats:
    normal = NormalDist()
    # Weights may be so unlike that a middle rounds to 0 or 1.
    inside = np.clip(chances, 1e-16, 1.0 - 1e-16)
    return np.array([normal.inv_cdf(chance) for chance in inside.tolist()], dtype=np.float64)
