"""Student's t and the normal distribution: tails and quantiles, without a library for statistics."""

import math
from functools import lru_cache
from statistics import NormalDist

_TINY = 1e-300
_ENOUGH = 3e-16  # a factor this near to 1 changes nothing more
_MANY_DEGREES = 1e6  # from here on t is the normal distribution but for a correction


def two_sided(t: float, degrees: float) -> float:
    """The chance that |T| is at least |t|, for T of Student's distribution; `degrees` may be infinite.

    NaN where t is NaN or there are no degrees of freedom.
    """
    if math.isnan(t) or not degrees > 0:
        return math.nan
    if math.isinf(t):
        return 0.0
    if degrees >= _MANY_DEGREES:
        if math.isfinite(degrees):
            t = t * (1 - 1 / (4 * degrees)) / math.sqrt(1 + t * t / (2 * degrees))
        return math.erfc(abs(t) / math.sqrt(2))
    squared = t * t
    return incomplete_beta(degrees / 2, 0.5, degrees / (degrees + squared), squared / (degrees + squared))


@lru_cache(256)
def critical_value(level: float, degrees: float) -> float:
    """The t with |T| < t at the chance `level` (0.95: 95 %). NaN without degrees of freedom."""
    if not degrees > 0:
        return math.nan
    tail = 1 - level
    low, high = 0.0, NormalDist().inv_cdf(1 - tail / 2)
    if math.isinf(degrees):
        return high
    while two_sided(high, degrees) > tail:
        low, high = high, 2 * high
    while True:
        middle = (low + high) / 2
        if not low < middle < high:
            return middle
        if two_sided(middle, degrees) > tail:
            low = middle
        else:
            high = middle


def incomplete_beta(a: float, b: float, x: float, rest: float) -> float:
    """The regularized incomplete beta function at x; `rest` is 1 - x, which may be known more exactly."""
    if x <= 0:
        return 0.0
    if rest <= 0:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, rest, x)
    logarithm = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    # log1p keeps the digits of a factor near to 1 to the power of many degrees of freedom
    logarithm += a * (math.log1p(-rest) if rest < 0.5 else math.log(x))
    logarithm += b * (math.log1p(-x) if x < 0.5 else math.log(rest))
    return math.exp(logarithm) / (a * _fraction(a, b, x))


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction 1 + d1 / (1 + d2 / (1 + ...)) of the incomplete beta function, from the "
    "front."""
    value = up = 1.0
    down = 0.0
    for turn in range(1, 100_000):
        k = turn // 2
        if turn % 2:
            term = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
        else:
            term = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
        down = 1 / (1 + term * down or _TINY)
        up = 1 + term / up or _TINY
        value *= up * down
        if abs(up * down - 1) < _ENOUGH:
            break
    return value
