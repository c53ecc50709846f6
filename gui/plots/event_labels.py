"""Where the words beside the marks of events go, so that none is written over another."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 4.0  # px between a mark and its words, and between words


@dataclass(frozen=True)
class Place:
    """Where words begin: pixels from the left, and in which row from the top."""

    left: float
    row: int


def place_labels(xs: Sequence[float], widths: Sequence[float], right: float, rows: int) -> list[Place | None]:
    """Places for words of `widths` beside marks at the ascending pixels `xs`; None where there is no room.

    The newest, at the right, come first: they are what a person is waiting for. Words that would pass
    the edge `right` stand at the left of their mark.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    places: list[Place | None] = []
    for x, width in zip(reversed(xs), reversed(widths), strict=True):
        left = x + GAP if x + GAP + width <= right else x - GAP - width
        span = (left, left + width + GAP)
        free = (row for row, spans in enumerate(taken) if not any(_overlap(span, other) for other in spans))
        row = next(free, None)
        if row is not None:
            taken[row].append(span)
        places.append(None if row is None else Place(left, row))
    return places[::-1]


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
