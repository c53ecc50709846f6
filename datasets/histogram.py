"""Bins of equal width for any numbers, and how many fall into each."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]
Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

BINS = 24


@dataclass(frozen=True)
class Category:
    """A text, how often it occurs, and how often in the rows that are marked."""

    text: str
    count: int
    marked: int = 0


@dataclass(frozen=True, eq=False)
class Histogram:
    """`counts` int64 (bins,) between `edges` float64 (bins + 1,), of all values and of those `marked`.

    A bin holds its lower edge and not its upper one, but for the last, which holds both. The edges rise
    strictly, but for a constant column: its one bin has its value for both edges. Bins are equally wide as
    far as float64 can tell. A few neighbouring whole numbers (`whole`) have a bin each, from a half below to
    a half above.
    """

    edges: Floats
    counts: Counts
    marked: Counts
    whole: bool = False


def histogram_of(values: Numbers, marked: Numbers, distinct: int) -> Histogram:
    """The histogram of sorted finite `values`, of which `distinct` differ, and of the sorted `marked` ones.

    There is at least one value.
    """
    edges = _whole_edges(values, distinct)
    whole = edges is not None
    if edges is None:
        edges = _equal_edges(float(values[0]), float(values[-1]))
    return Histogram(edges, _counts(values, edges), _counts(marked, edges), whole)


def _whole_edges(values: Numbers, distinct: int) -> Floats | None:
    """A bin for each whole number from the first to the last value, where they are few."""
    low, high = values[0].item(), values[-1].item()
    if distinct < 2 or distinct > BINS or high - low >= BINS or not -(2**51) < low < 2**51:
        return None
    different = values[np.concatenate([[True], values[1:] != values[:-1]])]
    if not bool((np.floor(different) == different).all()):
        return None
    return np.arange(int(low), int(high) + 2, dtype=np.float64) - 0.5


def _equal_edges(low: float, high: float) -> Floats:
    if low == high:
        return np.array([low, high])
    shares = np.linspace(0.0, 1.0, BINS + 1)
    # Not low + width * shares: the width itself may be infinite.
    edges = np.linspace(low, high, BINS + 1) if high / 2 - low / 2 < 2.0**1000 else _far(low, high, shares)
    edges[0], edges[-1] = low, high
    # Neighbouring numbers have no room for so many bins.
    return np.unique(np.clip(edges, low, high))


def _far(low: float, high: float, shares: Floats) -> Floats:
    between: Floats = low * (1.0 - shares) + high * shares
    return between


def _counts(values: Numbers, edges: Floats) -> Counts:
    """How many of the sorted `values` lie between the edges."""
    if len(edges) == 2 and edges[0] == edges[1]:
        return np.array([len(values)], dtype=np.int64)
    places = np.searchsorted(values.astype(np.float64, copy=False), edges, side="left")
    places[0], places[-1] = 0, len(values)
    return np.diff(places).astype(np.int64)
