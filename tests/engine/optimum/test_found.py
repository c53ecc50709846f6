"""The curve of an optimum and its bands."""

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from datasets.table import Role, Table
from datasets.watch import Cancelled
from engine.optimum.find import find_optimum
from tests.engine.runs import numbers, recipe

GRID = np.linspace(-2.0, 3.0, 7)


@pytest.mark.parametrize("standardize", [False, True])
def test_bands_of_a_parabola(standardize: bool) -> None:
    table = numbers(rows=25, inputs=1)
    found = find_optimum(
        recipe(
            model__kind="polynomial",
            model__degree=2,
            data__standardize_inputs=standardize,
            data__standardize_targets=standardize,
        ),
        table,
    )
    curve = found.curve(GRID, 0.9)
    assert curve is not None
    x, y = table.frame["x1"].to_numpy(), table.frame["y1"].to_numpy()
    design, grid = np.vander(x, 3), np.vander(GRID, 3)
    inverse = np.linalg.inv(design.T @ design)
    b = inverse @ design.T @ y
    variance = ((y - design @ b) ** 2).sum() / 22
    middle = grid @ b
    error = np.sqrt(variance * np.einsum("gi,ij,gj->g", grid, inverse, grid))
    t = stats.t.ppf(0.95, 22)
    np.testing.assert_allclose(curve.y[:, 0], middle, rtol=1e-9)
    np.testing.assert_allclose(curve.mean[0][:, 0], middle - t * error, rtol=1e-7)
    np.testing.assert_allclose(curve.mean[1][:, 0], middle + t * error, rtol=1e-7)
    np.testing.assert_allclose(curve.rows[0][:, 0], middle - t * np.sqrt(error**2 + variance), rtol=1e-7)
    np.testing.assert_allclose(curve.rows[1][:, 0], middle + t * np.sqrt(error**2 + variance), rtol=1e-7)


def test_bands_of_a_chance_stay_between_0_and_1() -> None:
    random = np.random.default_rng(0)
    x = random.normal(size=80)
    frame = pd.DataFrame({"x": x, "y": (random.uniform(size=80) < 1 / (1 + np.exp(-2 * x))).astype(float)})
    table = Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})
    found = find_optimum(recipe(loss__kind="binary_cross_entropy", model__output="sigmoid"), table)
    curve = found.curve(np.linspace(-4, 4, 31), 0.95)
    assert curve is not None
    low, high = curve.mean
    assert ((low > 0) & (low < curve.y) & (curve.y < high) & (high < 1)).all()
    assert np.isnan(curve.rows[0]).all()


def test_a_logarithm_gives_a_band_that_is_not_even() -> None:
    x = np.linspace(1, 4, 30)
    frame = pd.DataFrame({"x": x, "y": np.exp(x + 0.3 * np.random.default_rng(0).normal(size=30))})
    table = Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})
    found = find_optimum(recipe(data__prepare={"y": {"log": True}}), table)
    curve = found.curve(x, 0.95)
    assert curve is not None
    low, high = curve.rows
    np.testing.assert_allclose(low * high, curve.y**2, rtol=1e-9)
    assert (low > 0).all()


def test_no_curve_of_two_inputs_or_texts() -> None:
    assert find_optimum(recipe(), numbers(inputs=2)).curve(GRID, 0.95) is None
    frame = pd.DataFrame({"kind": ["a", "b", "a", "b"], "y": [1.0, 2.0, 3.0, 5.0]})
    texts = Table.from_frame(frame, {"kind": Role.INPUT, "y": Role.TARGET})
    assert find_optimum(recipe(), texts).curve(GRID, 0.95) is None


def test_no_bands_without_degrees_of_freedom() -> None:
    curve = find_optimum(recipe(), numbers(rows=2, inputs=1)).curve(GRID, 0.95)
    assert curve is not None
    assert np.isfinite(curve.y).all()
    assert np.isnan(curve.mean[0]).all()


def test_a_watch_ends_it() -> None:
    def watch(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_optimum(recipe(), numbers(), watch=watch)


def test_many_rows_in_pieces_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    table = numbers(rows=2_000, inputs=2, targets=2, weight=True)
    whole = find_optimum(recipe(), table).optimum
    monkeypatch.setattr("engine.optimum.pieces._ELEMENTS", 1_500)
    seen: list[tuple[int, int]] = []
    pieces = find_optimum(recipe(), table, watch=lambda done, total: seen.append((done, total))).optimum
    assert len(seen) > 6
    np.testing.assert_allclose(pieces.model.values, whole.model.values, rtol=1e-11, atol=1e-13)
    np.testing.assert_allclose(pieces.model.errors, whole.model.errors, rtol=1e-10)
    for one, other in zip(pieces.figures, whole.figures, strict=True):
        assert one.log_likelihood == pytest.approx(other.log_likelihood, rel=1e-11)
    assert math.isfinite(pieces.loss)
