"""What a card hands out of its picture: named tables of columns, exact and whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Columns = dict[str, Any]  # name: float64, int64 or text (n,), all of one length
Tables = dict[str, Callable[[], Columns]]  # by what people call them; made when one is wanted


def named(pairs: Mapping[str, Any] | list[tuple[str, Any]]) -> Columns:
    """Columns under names that differ: one that was there already gets a number."""
    found: Columns = {}
    for name, values in pairs.items() if isinstance(pairs, Mapping) else pairs:
        own, number = name or "-", 2
        while own in found:
            own, number = f"{name} ({number})", number + 1
        found[own] = values
    return found


def on_steps(steps: NDArray[np.int64], others: NDArray[np.int64]) -> tuple[NDArray[np.int64], Any, Any]:
    """All steps of both ascending columns, and where each column's own are among them."""
    at = np.searchsorted(steps, others)
    if len(steps) and (at < len(steps)).all() and np.array_equal(steps[at], others):
        return steps, slice(None), at
    every = np.union1d(steps, others)
    return every, np.searchsorted(every, steps), np.searchsorted(every, others)


def spread_over(length: int, at: Any, values: NDArray[Any]) -> NDArray[np.float64]:
    """float64 (length,): `values` at their places, NaN elsewhere."""
    if isinstance(at, slice):
        return values.astype(np.float64)
    found = np.full(length, np.nan)
    found[at] = values
    return found
