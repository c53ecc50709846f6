"""Stable orders of long columns, in pieces: with progress, ended at a word, and never long without a pause.

A sample of the values says how to deal them out to pieces of about equal size, each of which is sorted by
itself. That is no slower than sorting all at once, which nothing could end, and which holds up other threads
where the values are texts.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.watch import Watch

Rows = NDArray[np.int64]

PIECE = 100_000  # rows of one piece
TEXTS = 10_000  # texts of one piece
SEED = 0
DEALING = 0.4  # of the time of sorting
PARTS = 100  # that a column is counted as, for progress


class Steps:
    """Counts parts of work for a watch."""

    def __init__(self, watch: Watch | None, total: int) -> None:
        self._watch, self._total = watch, max(1, total)
        self._before = 0

    def tell(self, share: float) -> None:
        """`share` (0 to 1) of the part at hand is done. Raises what the watch raises."""
        if self._watch is not None:
            self._watch(self._before + int(share * PARTS), self._total * PARTS)

    def next(self) -> None:
        """The part at hand is done."""
        self._before += PARTS
        self.tell(0)


def stable_order(values: NDArray[Any], steps: Steps) -> Rows:
    """int64 (n,): where the values (int64 or float64) stand, the smallest first, equal ones as they stood.

    NaN comes last.
    """
    if len(values) <= PIECE:
        return np.argsort(values, kind="stable")
    dealt, ends = _dealt(values, steps)
    found = np.empty(len(values), dtype=np.int64)
    start = 0
    for end in ends:
        rows = dealt[start:end]
        own = values[rows]
        if len(own) and not own[0] == own[-1] == own.min() == own.max():
            rows = rows[np.argsort(own, kind="stable")]
        found[start:end] = rows
        start = end
        steps.tell(DEALING + (1 - DEALING) * end / len(values))
    return found


def _dealt(values: NDArray[Any], steps: Steps) -> tuple[Rows, list[int]]:
    """The rows of piece after piece, in each as they stood, and where each piece ends."""
    bounds = _bounds(values)
    count = len(bounds) + 1
    pieces = np.empty(len(values), dtype=np.uint8)
    sizes = np.zeros(count, dtype=np.int64)
    for rows in _slices(len(values)):
        pieces[rows] = np.searchsorted(bounds, values[rows], side="left")
        sizes += np.bincount(pieces[rows], minlength=count)
        steps.tell(0.5 * DEALING * rows.stop / len(values))
    dealt = np.empty(len(values), dtype=np.int64)
    places = np.cumsum(sizes) - sizes  # where the next row of each piece goes
    for rows in _slices(len(values)):
        local = np.argsort(pieces[rows], kind="stable")  # small numbers: by counting
        own = pieces[rows][local]
        sizes_here = np.bincount(own, minlength=count)
        before = np.cumsum(sizes_here) - sizes_here
        dealt[np.arange(len(own)) + (places - before)[own]] = rows.start + local
        places += sizes_here
        steps.tell(DEALING * (0.5 + 0.5 * rows.stop / len(values)))
    return dealt, places.tolist()


def _bounds(values: NDArray[Any]) -> NDArray[Any]:
    """Values between pieces, ascending: at most 255 pieces. One that is very frequent has its own."""
    count = min(250, len(values) // PIECE + 1)
    sample = np.random.default_rng(SEED).choice(values, 64 * count)
    bounds = np.unique(sample[sample == sample])
    return bounds if len(bounds) < count else bounds[:: len(bounds) // count][:count]


def descending(values: NDArray[Any]) -> NDArray[Any]:
    """Values whose ascending order is the descending one of `values`; NaN stays NaN, and last."""
    return ~values if values.dtype.kind == "i" else -values


def text_ranks(texts: NDArray[Any], steps: Steps) -> NDArray[np.float64]:
    """float64 (n,): each text's place among the different ones by their characters; NaN for a missing one."""
    seen: dict[str, int] = {}
    codes = np.empty(len(texts), dtype=np.int64)
    for rows in _slices(len(texts)):
        local, found = pd.factorize(texts[rows])
        numbers = np.fromiter((seen.setdefault(text, len(seen)) for text in found), np.int64, len(found))
        codes[rows] = np.append(numbers, -1)[local]
        steps.tell(0.5 * rows.stop / len(texts))
    ranks = np.full(len(seen) + 1, np.nan)
    for place, number in enumerate(seen[text] for text in _sorted_texts(seen, steps)):
        ranks[number] = place
    return ranks[codes]


def _sorted_texts(texts: dict[str, int], steps: Steps) -> Iterator[str]:
    """Different `texts` by their characters, sorted in pieces as the numbers are."""
    if len(texts) <= TEXTS:
        yield from sorted(texts)
        return
    every = np.array(list(texts), dtype=object)
    count = len(texts) // TEXTS
    sample = sorted(np.random.default_rng(SEED).choice(every, 16 * count).tolist())
    bounds = sample[:: len(sample) // count]
    pieces: list[list[str]] = [[] for _ in range(len(bounds) + 1)]
    for at, text in enumerate(texts):
        pieces[bisect_left(bounds, text)].append(text)
        if at % PIECE == 0:
            steps.tell(0.5 + 0.2 * at / len(texts))
    for at, piece in enumerate(pieces):
        piece.sort()
        yield from piece
        steps.tell(0.7 + 0.3 * at / len(pieces))


def _slices(rows: int) -> Iterator[slice]:
    for start in range(0, rows, PIECE):
        yield slice(start, min(start + PIECE, rows))
