"""The losses of all runs: all of them while they are few, equally spaced ones when they are many."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.sweep.curves import LossCurves


@given(
    st.integers(1, 4),
    st.integers(2, 40),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30)), max_size=30),
    st.integers(1, 20),
)
def test_curves(runs: int, most: int, pieces: list[tuple[int, int]], points: int) -> None:
    curves = LossCurves(runs, most * runs)
    taken = [0] * runs
    for run, count in pieces:
        run %= runs
        first = taken[run] + 1
        curves.add(run, first, 1000.0 * run + np.arange(first, first + count, dtype=np.float64))
        taken[run] += count
    steps, values = curves.kept()
    assert values.shape == (runs, len(steps))
    assert len(steps) <= most
    longest = max(taken)
    assert steps.tolist() == list(range(1, longest + 1, curves.stride))
    assert curves.stride == 1 or longest > most * curves.stride // 2
    for run in range(runs):
        wanted = np.where(steps <= taken[run], 1000.0 * run + steps, np.nan)
        np.testing.assert_array_equal(values[run], wanted)
    few, thin = curves.thinned(points)
    assert len(few) <= points
    assert set(few.tolist()) <= set(steps.tolist())
    np.testing.assert_array_equal(thin, values[:, np.isin(steps, few)])


def test_a_run_begins_again() -> None:
    curves = LossCurves(2)
    curves.add(0, 1, np.array([1.0, 2.0]))
    curves.add(1, 1, np.array([3.0, 4.0]))
    curves.clear(0)
    np.testing.assert_array_equal(curves.kept()[1], [[np.nan, np.nan], [3.0, 4.0]])
