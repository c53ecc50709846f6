"""Bins of equal width for any numbers, and how many fall into each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]
Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

BINS = 24
FARTHEST_WHOLE = 2.0**51  # from 0: halves between farther ones are no numbers of float64


@dataclass(frozen=True)
class Category:
    """A text, how often it occurs, and how often in the rows of each kind that is marked."""

    text: str
    count: int
    marked: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Histogram:
    """`counts` int64 (bins,) between `edges` float64 (bins + 1,), of all values, and int64 (kinds, bins) of
    those `marked`.

    A bin holds its lower edge and not its upper one, but for the last, which holds both. The edges rise
    strictly, but for a constant column: its one bin has its value for both edges. Bins are equally wide as
    far as float64 can tell. Bins of whole numbers (`whole`) hold as many of them each, from a half below the
    first to a half above the last, so that none looks fuller for holding one more.
    """

    edges: Floats
    counts: Counts
    marked: Counts
    whole: bool = False


def histogram_of(values: Numbers, marked: Sequence[Numbers] = ()) -> Histogram:
    """The histogram of sorted finite `values`, at least one, and of the sorted `marked` ones of each kind."""
    edges = _whole_edges(values)
    whole = edges is not None
    if edges is None:
        edges = _equal_edges(float(values[0]), float(values[-1]))
    counts = _counts(values, edges)
    held = np.array([_counts(own, edges) for own in marked], dtype=np.int64).reshape(-1, len(counts))
    return Histogram(edges, counts, held, whole)


def _whole_edges(values: Numbers) -> Floats | None:
    """Bins of as many whole numbers each, where all values are whole and float64 can tell their halves."""
    low, high = values[0].item(), values[-1].item()
    if low == high or low < -FARTHEST_WHOLE or high > FARTHEST_WHOLE or not _are_whole(values):
        return None
    numbers = int(high) - int(low) + 1
    width = -(-numbers // BINS)
    bins = -(-numbers // width)
    edges: Floats = int(low) - 0.5 + width * np.arange(bins + 1, dtype=np.float64)
    return edges


def _are_whole(values: Numbers) -> bool:
    if values.dtype.kind == "i":
        return True
    few = values[:: max(len(values) // 100, 1)]
    return all(bool((np.floor(part) == part).all()) for part in (few, values))


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
