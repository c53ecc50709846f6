"""What a column holds, in figures: counts, moments, quartiles, the frequent texts and a small histogram.

Everything is counted and computed from all of its values. Long columns are worked on in pieces, between which
`watch` may end the work.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import Column, is_text
from datasets.summary.histogram import Category, Histogram, histogram_of
from datasets.summary.moments import moments, quartiles
from datasets.watch import Watch

Rows = NDArray[np.int64]
Marks = NDArray[np.bool_]

PIECE = 2**18  # numbers between two looks at the watch
TEXT_PIECE = 2**14  # texts, which take far longer
MOST_DISTINCT = 1_000_000  # different texts that are told apart
MOST_CATEGORIES = 10


@dataclass(frozen=True)
class ColumnSummary:
    """The figures of a column, or of some of its rows.

    `kind` is "int64", "float64" or "text". `missing` of `rows` rows have no value, `count` have one, and
    `distinct` of these differ (None: of texts, more than MOST_DISTINCT). The moments and quartiles are those
    of the finite values and None where there is none; `minimum` and `maximum` are ints for int64.

    `deviation` is the standard deviation of the population (divided by n), as datasets.transforms takes it
    for standardizing. Quartiles lie between two values where they must, in proportion. `infinite` values are
    no part of them; `not_positive` values, 0 included, have no logarithm. `categories` are the most frequent
    texts, at most MOST_CATEGORIES, with their counts, the most frequent first (none where they are too many
    to be told apart). `histogram` is that of the finite numbers; None for texts and where there is none.
    """

    kind: str
    rows: int
    count: int
    missing: int
    distinct: int | None
    minimum: float | None = None
    mean: float | None = None
    maximum: float | None = None
    deviation: float | None = None
    lower_quartile: float | None = None
    median: float | None = None
    upper_quartile: float | None = None
    infinite: int = 0
    not_positive: int = 0
    categories: tuple[Category, ...] = ()
    histogram: Histogram | None = None


def no_watch(_done: int, _total: int) -> None:
    """Watches nothing."""


def summarize(
    column: Column, rows: Rows | None = None, watch: Watch | None = None, marked: Sequence[Marks] = ()
) -> ColumnSummary:
    """The summary of `column`, or of its `rows` (int64 (n,), in any order).

    `marked`: arrays of bool of the length of the column; the rows of each are counted once more, by bin and
    category.
    `watch` is told how many rows are done, of how many; what it raises ends the work.
    """
    make = _of_texts if is_text(column) else _of_numbers
    return make(column, rows, watch or no_watch, marked)


def _pieces(total: int, rows: Rows | None, size: int, watch: Watch) -> Iterator[slice | Rows]:
    """What to take of an array, piece by piece."""
    count = total if rows is None else len(rows)
    for first in range(0, count, size):
        watch(first, count)
        last = min(first + size, count)
        yield slice(first, last) if rows is None else rows[first:last]
    watch(count, count)


# -- numbers -----------------------------------------------------------------------------------------


def _of_numbers(column: Column, rows: Rows | None, watch: Watch, marked: Sequence[Marks]) -> ColumnSummary:
    found = _Numbers(column, rows, watch, marked)
    values = found.finite
    values.sort()
    watch(found.rows, found.rows)
    distinct = int(np.count_nonzero(values[1:] != values[:-1])) + 1 if len(values) else 0
    infinities = (found.infinite > found.negative_infinite) + (found.negative_infinite > 0)
    summary = ColumnSummary(
        kind=str(column.dtype),
        rows=found.rows,
        count=len(values) + found.infinite,
        missing=found.rows - len(values) - found.infinite,
        distinct=distinct + infinities,
        infinite=found.infinite,
        not_positive=int(np.searchsorted(values, 0, side="right")) + found.negative_infinite,
    )
    if not len(values):
        return summary
    mean, deviation = moments(values)
    lower, median, upper = quartiles(values)
    for own in found.marked:
        own.sort()
    return replace(
        summary,
        minimum=values[0].item(),
        mean=mean,
        maximum=values[-1].item(),
        deviation=deviation,
        lower_quartile=lower,
        median=median,
        upper_quartile=upper,
        histogram=histogram_of(values, found.marked),
    )


class _Numbers:
    """The finite values of some rows, on their own memory, and what is not finite counted."""

    def __init__(self, column: Column, rows: Rows | None, watch: Watch, marked: Sequence[Marks]) -> None:
        values = column.to_numpy()
        self.rows = len(values) if rows is None else len(rows)
        self.infinite = self.negative_infinite = 0
        kept = np.empty(self.rows, dtype=values.dtype)
        marks: list[list[NDArray[np.generic]]] = [[values[:0]] for _ in marked]
        end = 0
        for piece in _pieces(len(values), rows, PIECE, watch):
            own = values[piece]
            finite = np.isfinite(own)
            chosen = own[finite]
            kept[end : end + len(chosen)] = chosen
            end += len(chosen)
            for parts, held in zip(marks, marked, strict=True):
                parts.append(own[finite & held[piece]])
            if len(chosen) < len(own):
                self.infinite += int(np.count_nonzero(np.isinf(own)))
                self.negative_infinite += int(np.count_nonzero(np.isneginf(own)))
        self.finite = kept[:end]
        self.marked = [np.concatenate(parts) for parts in marks]


# -- texts -------------------------------------------------------------------------------------------


def _of_texts(column: Column, rows: Rows | None, watch: Watch, marked: Sequence[Marks]) -> ColumnSummary:
    texts = column.to_numpy(dtype=object)
    counts: Counter[str] = Counter()
    counts_marked: list[Counter[str]] = [Counter() for _ in marked]
    total = len(texts) if rows is None else len(rows)
    count, countable = 0, True
    for piece in _pieces(len(texts), rows, TEXT_PIECE, watch):
        own = texts[piece]
        there = ~pd.isna(own)
        count += int(np.count_nonzero(there))
        countable = countable and len(counts) <= MOST_DISTINCT
        if countable:
            counts.update(own[there].tolist())
            for held, mark in zip(counts_marked, marked, strict=True):
                held.update(own[there & mark[piece]].tolist())
    countable = len(counts) <= MOST_DISTINCT
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0])) if countable else []
    return ColumnSummary(
        kind="text",
        rows=total,
        count=count,
        missing=total - count,
        distinct=len(counts) if countable else None,
        categories=tuple(
            Category(text, number, tuple(held[text] for held in counts_marked))
            for text, number in most[:MOST_CATEGORIES]
        ),
    )
