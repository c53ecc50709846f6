"""Comparing: turns are taken, the first does not count, and better is above 1 whichever way."""

import pytest

from benchmarks.common import Result, compare


class Clock:
    """Hands out given values in order and writes down whose turn it was."""

    def __init__(self, name: str, values: list[float], turns: list[str]) -> None:
        self.name, self.values, self.turns = name, values, turns

    def __call__(self) -> float:
        self.turns.append(self.name)
        return self.values.pop(0)


def test_turns_alternate_and_the_first_round_does_not_count() -> None:
    turns: list[str] = []
    ours, other = Clock("o", [900, 1, 2, 3], turns), Clock("x", [1, 4, 4, 30], turns)
    result = compare("case", ours, other, "s", rounds=3)
    assert "".join(turns) == "ox" + "ox" + "xo" + "ox"
    assert result == Result("case", ours=2, other=4, unit="s", ratio=4)  # of 4/1, 4/2, 30/3


@pytest.mark.parametrize(("more_is_better", "ratio"), [(False, 2.0), (True, 0.5)])
def test_ratio_above_one_means_ours_is_better(more_is_better: bool, ratio: float) -> None:
    result = compare("case", lambda: 1.0, lambda: 2.0, "", rounds=2, more_is_better=more_is_better)
    assert result.ratio == ratio
