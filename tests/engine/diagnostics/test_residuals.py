"""Running means, histograms and normal quantiles, against plain sums and scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.diagnostics.residuals import (
    PLACES,
    group_means,
    histogram,
    mean_and_deviation,
    normal_quantiles,
    running_mean,
)


@given(st.integers(0, 500), st.integers(1, 400))
def test_a_running_mean_is_the_mean_of_neighbours(seed: int, count: int) -> None:
    random = np.random.default_rng(seed)
    x, values, weight = random.normal(size=(3, count))
    weight = np.abs(weight)
    along, means = running_mean(x, values, weight)
    assert 1 <= len(along) <= PLACES
    assert (np.diff(along) >= 0).all()
    assert means.min() >= values.min() - 1e-9
    assert means.max() <= values.max() + 1e-9
    if count > PLACES:
        first = np.argsort(x)[: max(int(np.ceil(count * 0.15)), 5)]
        assert means[0] == pytest.approx(np.average(values[first], weights=weight[first]))


def test_a_line_stays_a_line_and_gaps_are_left_out() -> None:
    x = np.linspace(0, 1, 300)
    values = 2 * x
    values[7] = np.nan
    along, means = running_mean(x, values)
    np.testing.assert_allclose(means, 2 * along)


def test_few_places_are_averaged_one_by_one() -> None:
    along, means = running_mean(np.array([1.0, 0, 1, 0]), np.array([1.0, 5, 3, 7]))
    assert along.tolist() == [0.0, 1.0]
    assert means.tolist() == [6.0, 2.0]
    empty = running_mean(np.empty(0), np.empty(0))
    assert len(empty[0]) == len(empty[1]) == 0


def test_groups_have_their_means() -> None:
    means = group_means(np.array([0, 0, 2, -1]), np.array([1.0, 4.0, 5.0, 99.0]), 3, np.array([2.0, 1, 1, 1]))
    assert means[[0, 2]].tolist() == [2.0, 5.0]
    assert np.isnan(means[1])


@given(st.integers(0, 500), st.integers(1, 300))
def test_quantiles_are_those_of_scipy(seed: int, count: int) -> None:
    values = np.random.default_rng(seed).normal(size=count)
    order, quantiles = normal_quantiles(values)
    np.testing.assert_allclose(quantiles, stats.norm.ppf((np.arange(count) + 0.5) / count), atol=1e-9)
    assert (np.diff(values[order]) >= 0).all()


def test_a_weight_of_two_stands_for_two_rows_at_its_middle() -> None:
    order, quantiles = normal_quantiles(np.array([3.0, 1.0, np.nan, 2.0]), np.array([1.0, 2.0, 9.0, 0.0]))
    assert order.tolist() == [1, 0]
    np.testing.assert_allclose(quantiles, stats.norm.ppf([1 / 3, 5 / 6]))
    assert len(normal_quantiles(np.empty(0), np.empty(0))[0]) == 0


def test_a_histogram_is_of_shares() -> None:
    shares = histogram(np.array([0.5, 1.5, 1.6, np.inf]), np.array([0.0, 1.0, 2.0]), np.array([2.0, 1, 1, 9]))
    assert shares.tolist() == [0.5, 0.5]
    assert histogram(np.empty(0), np.array([0.0, 1.0])).tolist() == [0.0]


def test_mean_and_deviation_weigh_rows() -> None:
    assert mean_and_deviation(np.array([1.0, 5.0, np.nan]), np.array([3.0, 1.0, 1.0])) == (
        2.0,
        pytest.approx(np.sqrt(3.0)),
    )
    assert np.isnan(mean_and_deviation(np.array([np.nan]))).all()
