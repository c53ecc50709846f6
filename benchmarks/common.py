"""How two things are compared: alternately in one run, so that a busy machine is unfair to both alike."""

import os
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass

Measurement = Callable[[], float]


def find_screen() -> None:
    """Where there is no screen, have Qt draw the same pixels into memory. Before a QApplication is made."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not shown:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@dataclass(frozen=True)
class Result:
    """One case. `ratio` above 1 means that ours is better; it is the median of the rounds' own ratios."""

    case: str
    ours: float
    other: float
    unit: str
    ratio: float


def compare(
    case: str, ours: Measurement, other: Measurement, unit: str, *, rounds: int, more_is_better: bool = False
) -> Result:
    """Take `ours` and `other` in turns, each first every other round, after one round that does not count.

    Both return one value in `unit`, above 0. What is said of each is its median over the rounds.
    """
    ours(), other()
    pairs = []
    for turn in range(rounds):
        if turn % 2:
            second = other()
            pairs.append((ours(), second))
        else:
            pairs.append((ours(), other()))
    ratios = [mine / theirs if more_is_better else theirs / mine for mine, theirs in pairs]
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    return Result(case, mine, theirs, unit, statistics.median(ratios))
