"""The pictures of units from what they give: as they are over a grid, as shares of the rows otherwise."""

import math

import numpy as np
from numpy.typing import NDArray

from engine.network.points import Points
from engine.network.records import Floats, PictureKind, Pictures

BINS = 16
# What an activation can give; others are shown as far as their layer goes, the same to both sides of 0.
BOUNDED = {"tanh": (-1.0, 1.0), "sigmoid": (0.0, 1.0)}
_MANTISSAS = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0)

Outputs = NDArray[np.float32]


def ranges_of(outputs: Outputs, function: str, points: Points) -> tuple[Floats, Floats]:
    """The scale of each unit's picture, (units,) each, for outputs (points, units).

    function: an activation, "output" for predictions, "" for inputs, each of which has its own range.
    """
    units = outputs.shape[1]
    if function == "output":
        known = points.outputs[:units]
        own = _own_ranges(outputs)
        low, high = (np.where(np.isnan(known[:, side]), own[side], known[:, side]) for side in (0, 1))
        return low, high
    if function == "":
        return _own_ranges(outputs)
    if function in BOUNDED:
        least, most = BOUNDED[function]
        return np.full(units, least), np.full(units, most)
    finite = np.abs(outputs[np.isfinite(outputs)])
    reach = rounded_up(float(finite.max())) if len(finite) else 1.0
    return np.full(units, -reach), np.full(units, reach)


def _own_ranges(outputs: Outputs) -> tuple[Floats, Floats]:
    shown = np.where(np.isfinite(outputs), outputs, np.nan).astype(np.float64)
    low, high = np.full(shown.shape[1], -1.0), np.full(shown.shape[1], 1.0)
    some = np.isfinite(shown).any(axis=0)
    if some.any():
        low[some], high[some] = np.nanmin(shown[:, some], axis=0), np.nanmax(shown[:, some], axis=0)
    alike = low >= high
    low[alike] -= 1.0
    high[alike] += 1.0
    return low, high


def rounded_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 5, 7 times a power of ten, so that a scale moves rarely; 1 for 0."""
    if value <= 1e-30 or not math.isfinite(value):
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next((step * power for step in _MANTISSAS if value <= step * power * (1 + 1e-6)), 10.0 * power)


def drawn(outputs: Outputs, low: Floats, high: Floats, kind: PictureKind) -> Pictures:
    """(units, points): the outputs (points, units) over a grid, else the share of the rows in each bin."""
    if kind is not PictureKind.COUNTS:
        return np.ascontiguousarray(outputs.T)
    return shares(outputs, low, high)


def shares(outputs: Outputs, low: Floats, high: Floats) -> Pictures:
    """(units, bins): the share of the rows whose value lies in each of the bins from low to high (units,);
    what lies beyond is in the outer ones, what is no number in none."""
    rows, units = outputs.shape
    with np.errstate(invalid="ignore", over="ignore"):
        place = np.floor((outputs - low) / (high - low) * BINS)
        bins = np.clip(place, 0, BINS - 1)
    known = np.isfinite(outputs)
    at = (np.where(known, bins, 0).astype(np.int64) + np.arange(units) * BINS)[known]
    counts = np.bincount(at, minlength=units * BINS).reshape(units, BINS)
    return np.asarray(counts / max(rows, 1), dtype=np.float32)
