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


def ascending(rows: Rows) -> Rows:
    """`rows` in order, each once. (numpy's own unique hashes, which takes far longer.)"""
    ordered = np.sort(rows)
    return ordered[np.concatenate([[True], np.diff(ordered) != 0])] if len(ordered) else ordered


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans (first, last) ascending, those that touch or overlap as one."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def union(spans: Iterable[tuple[int, int]]) -> Rows:
    """All numbers of the spans (first, last), ascending; not to be written, so that edits need no copy."""
    parts = [np.arange(first, last + 1, dtype=np.int64) for first, last in merged(spans)]
    if not parts:
        return np.empty(0, dtype=np.int64)
    found = parts[0] if len(parts) == 1 else np.concatenate(parts)
    found.flags.writeable = False
    return found
