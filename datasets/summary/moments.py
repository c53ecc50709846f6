"""Mean, deviation and quartiles of sorted numbers, stable for every number that float64 or int64 holds."""

from fractions import Fraction
from math import frexp, ldexp, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]
Floats = NDArray[np.float64]

_PIECE = 2**18
_HALF = 32  # bits
_SQUARES_FIT = (
    400  # binary exponents up to which squares, and millions of them, are numbers of full precision
)


def moments(values: Numbers) -> tuple[float, float]:
    """Mean and deviation of the population (divided by n) of sorted finite `values`, int64 or float64 (n,).

    n is at least 1. The mean of whole numbers is that of exact arithmetic, rounded once; the deviation is
    taken from the distances to a number near the mean, so that it does not drown in large values.
    """
    if values[0] == values[-1]:
        return float(values[0]), 0.0
    return _of_whole(values) if values.dtype.kind == "i" else _of_floats(values)


def quartiles(values: Numbers) -> tuple[float, float, float]:
    """The lower quartile, median and upper quartile of sorted finite `values` (n,), n at least 1.

    Between two values where the place (n - 1) * q is no whole number, in proportion, rounded once.
    """
    lower, median, upper = (_quantile(values, quarter) for quarter in (1, 2, 3))
    return lower, median, upper


def _quantile(values: Numbers, quarters: int) -> float:
    place, rest = divmod((len(values) - 1) * quarters, 4)
    below = Fraction(values[place].item())
    if not rest:
        return float(below)
    above = Fraction(values[place + 1].item())
    return float((below * (4 - rest) + above * rest) / 4)


def _of_whole(values: Numbers) -> tuple[float, float]:
    low = int(values[0])
    total = sum(_exact_sum(piece) for piece in _in_pieces(values))
    mean = total / len(values)  # of two ints: rounded once
    distance = (total - low * len(values)) / len(values)
    # Their differences to the smallest may leave int64, but not uint64.
    offsets = (piece.view(np.uint64) - np.uint64(low % 2**64) for piece in _in_pieces(values))
    squares = [_sums(piece.astype(np.float64) - distance) for piece in offsets]
    return mean, _deviation(squares, len(values))


def _exact_sum(piece: Numbers) -> int:
    low, high = piece & np.int64(2**_HALF - 1), piece >> np.int64(_HALF)
    return int(low.sum()) + (int(high.sum()) << _HALF)


def _of_floats(values: Numbers) -> tuple[float, float]:
    largest = max(-float(values[0]), float(values[-1]))
    exponent = frexp(largest)[1]
    scale = 0 if abs(exponent) < _SQUARES_FIT else -exponent
    pieces = [_scaled(piece, scale) for piece in _in_pieces(values)] if scale else _in_pieces(values)
    near = sum(float(piece.sum()) for piece in pieces) / len(values)
    sums = [_sums(piece - near) for piece in pieces]
    mean = near + sum(rest for rest, _ in sums) / len(values)
    bounded = min(max(_back(mean, scale), float(values[0])), float(values[-1]))
    return bounded, _back(_deviation(sums, len(values)), scale)


def _scaled(piece: Floats, scale: int) -> Floats:
    """`piece` times two to the `scale`, in two steps, as that power may be no number itself."""
    half = scale // 2
    scaled: Floats = np.ldexp(np.ldexp(piece, half), scale - half)
    return scaled


def _back(value: float, scale: int) -> float:
    return ldexp(value, -scale)


def _sums(distances: Floats) -> tuple[float, float]:
    return float(distances.sum()), float(np.square(distances).sum())


def _deviation(sums: list[tuple[float, float]], count: int) -> float:
    """From the sums of distances to a number near the mean and of their squares."""
    rest = sum(distance for distance, _ in sums) / count
    square = sum(squares for _, squares in sums) / count
    return sqrt(max(square - rest * rest, 0.0))


def _in_pieces(values: Numbers) -> list[Numbers]:
    return [values[first : first + _PIECE] for first in range(0, len(values), _PIECE)]
