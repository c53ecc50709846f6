import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.loss_smoothing import Smoothing


def smoothed(window, values, pieces=()):
    smoothing = Smoothing()
    smoothing.choose(window)
    for piece in pieces:
        smoothing.extend(values[:piece])
    smoothing.extend(values)
    return smoothing


@given(st.sampled_from([10, 100, 1_000]), st.integers(0, 3_000), st.lists(st.integers(0, 3_000), max_size=4))
def test_each_point_is_the_mean_of_the_steps_before_it(window, rows, pieces):
    values = np.random.default_rng(rows).standard_normal(rows)
    smoothing = smoothed(window, values, sorted(piece for piece in pieces if piece <= rows))
    at, means = smoothing.line(values, 0, rows, 10_000)
    assert at.tolist() == list(range(window // 10 - 1, rows, window // 10))
    for row, mean in zip(at.tolist(), means.tolist(), strict=True):
        assert mean == pytest.approx(values[max(0, row + 1 - window) : row + 1].mean(), abs=1e-12)


def test_what_is_not_finite_is_left_out():
    values = np.ones(40)
    values[[3, 17, 18]] = np.nan, np.inf, -np.inf
    _, means = smoothed(10, values).line(values, 0, 40, 100)
    assert (means == 1.0).all()
    _, means = smoothed(10, values * np.nan).line(values * np.nan, 0, 40, 100)
    assert np.isnan(means).all()


def test_small_losses_after_large_ones_keep_their_digits():
    values = np.concatenate([np.full(5_000, 1e12), np.full(5_000, 1e-9)])
    at, means = smoothed(100, values).line(values, 9_000, 10_000, 1_000)
    assert means[at >= 5_100] == pytest.approx(1e-9, rel=1e-12)


def test_a_long_run_costs_no_more_points_than_a_screen_has():
    values = np.ones(1_000_000)
    for window in (10, 100, 10_000):
        at, _ = smoothed(window, values).line(values, 0, len(values), 700)
        assert len(at) <= 1_402
        assert at[-1] == len(values) - 1


def test_going_back_forgets_the_blocks_behind():
    values = np.arange(1_000.0)
    smoothing = smoothed(100, values)
    other = np.concatenate([values[:333], np.zeros(200)])
    smoothing.truncate(333)
    smoothing.extend(other)
    at, means = smoothing.line(other, 0, len(other), 1_000)
    assert at[-1] == 529
    assert means[-1] == pytest.approx(other[430:530].mean())


def test_no_window_is_no_line():
    assert len(smoothed(0, np.ones(50)).line(np.ones(50), 0, 50, 100)[0]) == 0
