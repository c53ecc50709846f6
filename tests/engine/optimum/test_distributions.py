"""Tails and quantiles against tables and scipy."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.optimum.distributions import critical_value, incomplete_beta, two_sided


@pytest.mark.parametrize(
    ("degrees", "level", "value"),  # as tables print them
    [(1, 0.95, 12.706), (2, 0.90, 2.920), (5, 0.99, 4.032), (10, 0.95, 2.228), (30, 0.95, 2.042)],
)
def test_critical_values_of_tables(degrees: int, level: float, value: float) -> None:
    assert critical_value(level, degrees) == pytest.approx(value, abs=5e-4)


def test_infinite_degrees_are_the_normal_distribution() -> None:
    assert critical_value(0.95, math.inf) == pytest.approx(1.959963984540054, rel=1e-12)
    assert two_sided(1.959963984540054, math.inf) == pytest.approx(0.05, rel=1e-12)


def test_nothing_without_degrees() -> None:
    assert math.isnan(critical_value(0.95, 0.0))
    assert math.isnan(two_sided(1.0, 0.0))
    assert math.isnan(two_sided(math.nan, 3.0))
    assert two_sided(math.inf, 3.0) == 0.0


def near_the_middle(t: float, degrees: float) -> float:
    """By the height of the density at 0, to the order of t**3; scipy has some 8 digits there."""
    log = math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2) - math.log(degrees * math.pi) / 2
    return 1 - 2 * t * math.exp(log)


@given(t=st.floats(0, 40), degrees=st.floats(1, 1e5))
def test_tails(t: float, degrees: float) -> None:
    expected = near_the_middle(t, degrees) if t < 1e-5 else 2 * stats.t.sf(t, degrees)
    assert two_sided(t, degrees) == pytest.approx(expected, rel=1e-9, abs=1e-300)
    assert two_sided(-t, degrees) == two_sided(t, degrees)


@given(level=st.sampled_from([0.5, 0.9, 0.95, 0.99, 0.999]), degrees=st.floats(1, 1e9))
def test_quantiles(level: float, degrees: float) -> None:
    assert critical_value(level, degrees) == pytest.approx(stats.t.ppf((1 + level) / 2, degrees), rel=1e-8)


@given(a=st.floats(0.5, 500), b=st.floats(0.5, 50), x=st.floats(0, 1))
def test_incomplete_beta(a: float, b: float, x: float) -> None:
    # Close to 1 scipy has some 8 digits; from the other end all.
    expected = stats.beta.cdf(x, a, b) if x < 0.9 else 1 - stats.beta.cdf(1 - x, b, a)
    assert incomplete_beta(a, b, x, 1 - x) == pytest.approx(expected, rel=1e-9, abs=1e-14)
