"""Optima and their figures against certified values."""

import numpy as np
import pytest

from datasets.table import Table
from engine.optimum.find import find_optimum
from engine.optimum.records import Certainty, Optimum
from tests.engine.optimum import certified
from tests.engine.runs import recipe


def optimum(table: Table, **settings: object) -> Optimum:
    return find_optimum(recipe(**settings), table).optimum


def by_name(found: Optimum) -> dict[str, tuple[float, float]]:
    pairs = zip(found.model.values.tolist(), found.model.errors.tolist(), strict=True)
    return dict(zip(found.model.names, pairs, strict=True))


def test_norris() -> None:
    found = optimum(certified.norris(), model__kind="linear")
    assert found.certainty is Certainty.EXACT
    named = by_name(found)
    assert named["bias"] == pytest.approx((-0.262323073774029, 0.232818234301152), rel=1e-11)
    assert named["x"] == pytest.approx((1.00211681802045, 0.429796848199937e-03), rel=1e-12)
    (figures,) = found.figures
    assert figures.sigma == pytest.approx(0.884796396144373, rel=1e-12)
    assert figures.r2 == pytest.approx(0.999993745883712, abs=1e-14)
    assert figures.degrees == 34
    assert found.loss == pytest.approx(26.6173985294224 / 36, rel=1e-11)


def test_longley() -> None:
    found = optimum(certified.longley(), model__kind="linear")
    expected = {
        "bias": (-3482258.63459582, 890420.383607373),
        "x1": (15.0618722713733, 84.9149257747669),
        "x2": (-0.358191792925910e-01, 0.334910077722432e-01),
        "x3": (-2.02022980381683, 0.488399681651699),
        "x4": (-1.03322686717359, 0.214274163161675),
        "x5": (-0.511041056535807e-01, 0.226073200069370),
        "x6": (1829.15146461355, 455.478499142212),
    }
    named = by_name(found)
    for name, pair in expected.items():
        assert named[name] == pytest.approx(pair, rel=1e-9), name
    (figures,) = found.figures
    assert figures.sigma == pytest.approx(304.854073561965, rel=1e-10)
    assert figures.r2 == pytest.approx(0.995479004577296, rel=1e-11)


def test_longley_of_standardized_columns() -> None:
    """The coefficients in original units, with their errors, are the same as those of the plain columns."""
    plain = optimum(certified.longley(), model__kind="linear").model
    scaled = optimum(certified.longley(), data__standardize_inputs=True, data__standardize_targets=True)
    assert scaled.original is not None
    named = dict(zip(scaled.original.names, scaled.original.values.tolist(), strict=True))
    errors = dict(zip(scaled.original.names, scaled.original.errors.tolist(), strict=True))
    for name, value, error in zip(plain.names, plain.values, plain.errors, strict=True):
        own = "constant" if name == "bias" else name
        assert named[own] == pytest.approx(value, rel=1e-9)
        assert errors[own] == pytest.approx(error, rel=1e-9)


@pytest.mark.parametrize(("standardize", "digits"), [(False, 7), (True, 11)])
def test_filip(standardize: bool, digits: int) -> None:
    """In float64 the powers of x up to ten leave seven digits, those of standardized x nearly all."""
    found = optimum(
        certified.filip(), model__kind="polynomial", model__degree=10, data__standardize_inputs=standardize
    )
    estimates = found.original if standardize else found.model
    assert estimates is not None
    np.testing.assert_allclose(estimates.values, certified.FILIP["values"], rtol=10.0**-digits)
    np.testing.assert_allclose(estimates.errors, certified.FILIP["errors"], rtol=10.0**-digits)
    assert found.figures[0].sigma == pytest.approx(certified.FILIP["sigma"], rel=10.0**-digits)
    assert found.figures[0].r2 == pytest.approx(certified.FILIP["r2"], abs=1e-10)
    assert found.alike == ()


@pytest.mark.parametrize("now", [None, (500.0, 1e-4), (250.0, 5e-4)])
def test_misra(now: tuple[float, float] | None) -> None:
    """A curve that bends in its parameters, from poor starts."""
    found = find_optimum(
        recipe(model__kind="formula", model__formula="b1*(1 - exp(-b2*x))"),
        certified.misra(),
        None if now is None else np.array(now),
    ).optimum
    assert found.certainty is Certainty.BEST_FOUND
    assert found.agreeing > 1
    named = by_name(found)
    assert named["b1"] == pytest.approx((238.94212918, 2.7070075241), rel=1e-10)
    assert named["b2"] == pytest.approx((5.5015643181e-04, 7.2668688436e-06), rel=1e-10)
    assert found.figures[0].sigma == pytest.approx(0.10187876330, rel=1e-9)
    assert found.loss == pytest.approx(0.12455138894 / 14, rel=1e-9)
