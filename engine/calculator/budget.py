"""How much one line may cost, checked before it is spent."""

import math
import time
from collections.abc import Callable, Sequence

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.words import shape_text

MOST_ELEMENTS = 10_000_000  # of one result, and of a tensor on the way to it
_MOST_IN_ALL = 100_000_000  # elements made by one line
_MOST_WORK = 2e9  # multiply-adds of products and inverses in one line: about a second
_MOST_SECONDS = 3.0


class Budget:
    """Counts what a line makes. Everything that makes a tensor asks here first."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._until = clock() + _MOST_SECONDS
        self._work = 0.0
        self.made = 0

    def take(self, shape: Sequence[int], work: float = 0.0) -> None:
        """Ask for a result of `shape` that costs `work` multiply-adds. Raises Problem if it is too much."""
        elements = math.prod(shape)
        if elements > MOST_ELEMENTS:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The result would have the shape {shape}, which is {elements:,} elements; the calculator "
                    "makes at most {most:,}. Take a part first, as in X[:100].",
                ),
                shape=shape_text(shape),
                elements=elements,
                most=MOST_ELEMENTS,
            )
        self.made += elements
        self._work += work
        if self.made > _MOST_IN_ALL or self._work > _MOST_WORK:
            raise _too_long()

    def check_time(self) -> None:
        """Raise Problem where the line has taken too long."""
        if self._clock() > self._until:
            raise _too_long()


def _too_long() -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "This line takes too much work for the calculator, which must not hold up the training. Use "
            "smaller tensors, or take the steps one line at a time.",
        )
    )
