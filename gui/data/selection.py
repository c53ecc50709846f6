"""What is selected, as ranges and arrays; never as one index per cell, of which there may be millions."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelection

Rows = NDArray[np.int64]


def ranges(selection: QItemSelection) -> list[tuple[int, int, int, int]]:
    """(first row, last row, first column, last column) of every rectangle."""
    return [
        (selection.at(i).top(), selection.at(i).bottom(), selection.at(i).left(), selection.at(i).right())
        for i in range(selection.count())
    ]


def runs(rows: Rows) -> list[tuple[int, int]]:
    """The unbroken runs (first, last) of ascending `rows`."""
    if not len(rows):
        return []
    breaks = np.flatnonzero(np.diff(rows) != 1)
    firsts = np.concatenate([[0], breaks + 1])
    lasts = np.concatenate([breaks, [len(rows) - 1]])
    return list(zip(rows[firsts].tolist(), rows[lasts].tolist(), strict=True))


def union(spans: Iterable[tuple[int, int]]) -> Rows:
    """All numbers of the spans (first, last), ascending."""
    parts = [np.arange(first, last + 1, dtype=np.int64) for first, last in spans]
    return np.unique(np.concatenate(parts)) if parts else np.empty(0, dtype=np.int64)
