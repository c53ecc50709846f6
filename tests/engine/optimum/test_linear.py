"""Least squares against numpy, scikit-learn and formulas written out once more."""

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from sklearn.linear_model import LinearRegression, Ridge

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.optimum.find import find_optimum
from engine.optimum.records import Certainty, Estimates, Optimum
from engine.trainer import Trainer
from tests.engine.runs import numbers, recipe


def found_for(table: Table, **settings: Any) -> Optimum:
    return find_optimum(recipe(**settings), table).optimum


def columns(table: Table) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Inputs, targets and weights."""
    frame = table.frame
    weight = np.ones(len(frame)) if table.weight is None else frame[table.weight].to_numpy(float)
    return frame[list(table.inputs)].to_numpy(float), frame[list(table.targets)].to_numpy(float), weight


def of(estimates: Estimates | None, name: str) -> int:
    assert estimates is not None
    return estimates.names.index(name)


@given(st.integers(0, 10**6), st.integers(1, 5), st.integers(1, 3), st.booleans())
def test_values_are_numpys(seed: int, inputs: int, targets: int, bias: bool) -> None:
    table = numbers(rows=12, inputs=inputs, targets=targets, seed=seed)
    x, y, _ = columns(table)
    found = found_for(table, model__bias=bias)
    design = np.hstack([x, np.ones((12, 1))]) if bias else x
    values = np.linalg.lstsq(design, y, rcond=None)[0]
    weight = found.model.values[: inputs * targets].reshape(targets, inputs)
    np.testing.assert_allclose(weight, values[:inputs].T, rtol=1e-8, atol=1e-10)
    if bias:
        np.testing.assert_allclose(
            found.model.values[inputs * targets :], values[inputs], rtol=1e-8, atol=1e-10
        )
    assert found.loss == pytest.approx(((y - design @ values) ** 2).mean(), rel=1e-9)


@pytest.mark.parametrize("weight", [False, True])
@pytest.mark.parametrize("bias", [False, True])
def test_statistics(weight: bool, bias: bool) -> None:
    table = numbers(rows=30, inputs=3, weight=weight)
    x, y, w = columns(table)
    y = y[:, 0]
    found = found_for(table, model__bias=bias)
    design = np.hstack([x, np.ones((30, 1))]) if bias else x
    inverse = np.linalg.inv(design.T @ (w[:, None] * design))
    b = inverse @ design.T @ (w * y)
    residual = y - design @ b
    used = int((w > 0).sum())
    degrees = used - design.shape[1]
    squares = float(w @ residual**2)
    variance = squares / degrees
    errors = np.sqrt(variance * np.diag(inverse))
    np.testing.assert_allclose(found.model.values, b, rtol=1e-10)
    np.testing.assert_allclose(found.model.errors, errors, rtol=1e-10)
    np.testing.assert_allclose(found.model.t(), b / errors, rtol=1e-10)
    np.testing.assert_allclose(found.model.p(), 2 * stats.t.sf(np.abs(b / errors), degrees), rtol=1e-8)
    for level in (0.90, 0.95, 0.99):
        low, high = found.model.interval(level)
        reach = stats.t.ppf((1 + level) / 2, degrees) * errors
        np.testing.assert_allclose(low, b - reach, rtol=1e-8)
        np.testing.assert_allclose(high, b + reach, rtol=1e-8)
    correlation = inverse / np.sqrt(np.outer(np.diag(inverse), np.diag(inverse)))
    np.testing.assert_allclose(found.model.correlation(), correlation, rtol=1e-9, atol=1e-12)
    (figures,) = found.figures
    assert (figures.rows, figures.parameters, figures.degrees) == (used, design.shape[1], degrees)
    assert figures.sigma == pytest.approx(math.sqrt(variance), rel=1e-11)
    middle = float(w @ y / w.sum()) if bias else 0.0
    r2 = 1 - squares / float(w @ (y - middle) ** 2)
    assert figures.r2 == pytest.approx(r2, rel=1e-10)
    assert figures.adjusted_r2 == pytest.approx(1 - (1 - r2) * (used - bias) / degrees, rel=1e-10)
    deviations = np.sqrt(squares / used / w[w > 0])  # of normal residuals with variances as 1 / weight
    likelihood = float(stats.norm.logpdf(residual[w > 0], scale=deviations).sum())
    assert figures.log_likelihood == pytest.approx(likelihood, rel=1e-10)
    assert figures.aic == pytest.approx(2 * (design.shape[1] + 1) - 2 * likelihood, rel=1e-10)
    assert figures.bic == pytest.approx(math.log(used) * (design.shape[1] + 1) - 2 * likelihood, rel=1e-10)


def test_weights_are_those_of_scikit_learn() -> None:
    table = numbers(rows=30, inputs=3, targets=2, weight=True)
    x, y, w = columns(table)
    theirs = LinearRegression().fit(x, y, sample_weight=w)
    found = found_for(table)
    np.testing.assert_allclose(found.model.values[:6].reshape(2, 3), theirs.coef_, rtol=1e-10)
    np.testing.assert_allclose(found.model.values[6:], theirs.intercept_, rtol=1e-10)


@pytest.mark.parametrize(
    ("loss", "factor"), [("sum_of_squares", 0.5), ("mean_squared", 15.0), ("half_mean_squared", 30.0)]
)
def test_l2_is_ridge(loss: str, factor: float) -> None:
    """Scikit-learn's penalty is alpha |w|^2 beside the sum of squares, ours l2 / 2 |w|^2 beside the loss."""
    table = numbers(rows=30, inputs=3)
    x, y, _ = columns(table)
    theirs = Ridge(alpha=0.3 * factor).fit(x, y[:, 0])
    found = found_for(table, loss__kind=loss, loss__l2=0.3)
    np.testing.assert_allclose(found.model.values[:3], theirs.coef_, rtol=1e-9)
    assert found.model.values[3] == pytest.approx(theirs.intercept_, rel=1e-9)
    assert found.penalty == pytest.approx(0.15 * (theirs.coef_**2).sum(), rel=1e-9)
    assert np.isnan(found.model.interval(0.95)[0]).all()
    assert np.isnan(found.model.p()).all()
    assert math.isnan(found.figures[0].aic)
    assert "L2" in str(found.notes[0])


def test_errors_with_a_penalty() -> None:
    table = numbers(rows=30, inputs=3)
    x, y, _ = columns(table)
    design, penalty = np.hstack([x, np.ones((30, 1))]), np.diag([0.2 * 15] * 3 + [0.0])
    inverse = np.linalg.inv(design.T @ design + penalty)
    residual = y[:, 0] - design @ inverse @ design.T @ y[:, 0]
    degrees = 30 - np.trace(design @ inverse @ design.T)
    covariance = inverse @ design.T @ design @ inverse * (residual @ residual) / degrees
    found = found_for(table, loss__l2=0.2)
    np.testing.assert_allclose(found.model.errors, np.sqrt(np.diag(covariance)), rtol=1e-9)
    assert found.figures[0].degrees == pytest.approx(degrees, rel=1e-10)


def test_no_parameters_are_better() -> None:
    """Half a step away in any direction, the trainer's own loss is larger."""
    experiment = recipe(
        model__kind="polynomial", model__degree=3, data__validation_fraction=0.2, training__dtype="float64"
    )
    table = numbers(rows=60, inputs=2, targets=2)
    found = find_optimum(experiment, table).optimum
    trainer = Trainer(experiment, table)

    def loss_at(values: np.ndarray) -> tuple[float, float]:
        start = 0
        for parameter in trainer.parts.parameters:
            own = values[start : start + parameter.numel()].reshape(parameter.shape)
            parameter.data.copy_(parameter.data.new_tensor(own))
            start += parameter.numel()
        losses = trainer.evaluate()
        return losses.train, losses.validation

    train, validation = loss_at(found.model.values)
    assert found.loss == pytest.approx(train, rel=1e-12)
    assert found.validation_loss == pytest.approx(validation, rel=1e-10)
    for move in np.eye(len(found.model.values)) * 1e-3:
        assert loss_at(found.model.values + move)[0] > found.loss
        assert loss_at(found.model.values - move)[0] > found.loss


def test_standardized_columns_in_original_units() -> None:
    table = numbers(rows=40, inputs=3, targets=2)
    plain = found_for(table)
    scaled = found_for(table, data__standardize_inputs=True, data__standardize_targets=True)
    assert plain.original is None
    for target in ("y1", "y2"):
        for name, own in (("constant", "bias"), ("x1", "x1"), ("x3", "x3")):
            there, here = of(scaled.original, f"{name} → {target}"), of(plain.model, f"{own} → {target}")
            assert scaled.original is not None
            assert scaled.original.values[there] == pytest.approx(plain.model.values[here], rel=1e-9)
            assert scaled.original.errors[there] == pytest.approx(plain.model.errors[here], rel=1e-9)
    for one, other in zip(scaled.figures, plain.figures, strict=True):
        assert one.sigma == pytest.approx(other.sigma, rel=1e-10)
        assert one.aic == pytest.approx(other.aic, rel=1e-10)
        assert one.r2 == pytest.approx(other.r2, rel=1e-10)


def test_a_polynomial_of_standardized_x_in_original_units() -> None:
    table = numbers(rows=40, inputs=1)
    plain = found_for(table, model__kind="polynomial", model__degree=4).model
    scaled = found_for(table, model__kind="polynomial", model__degree=4, data__standardize_inputs=True)
    assert scaled.original is not None
    assert scaled.original.names == ("constant", "x1", "x1²", "x1³", "x1⁴")
    np.testing.assert_allclose(scaled.original.values, plain.values, rtol=1e-9)
    np.testing.assert_allclose(scaled.original.errors, plain.errors, rtol=1e-9)
    np.testing.assert_allclose(scaled.to_original(scaled.model.values), plain.values, rtol=1e-9)


def test_a_logarithm_of_the_target() -> None:
    table = numbers(rows=40, inputs=2)
    x, y, _ = columns(table)
    found = found_for(table, data__prepare={"y1": {"log": True, "scale": "standardize"}})
    theirs = LinearRegression().fit(x, np.log(y[:, 0]))
    assert found.original is not None
    np.testing.assert_allclose(found.original.values[1:], theirs.coef_, rtol=1e-9)
    assert found.figures[0].r2 == pytest.approx(theirs.score(x, np.log(y[:, 0])), rel=1e-10)


def fruit(rows: int = 40) -> Table:
    random = np.random.default_rng(3)
    frame = pd.DataFrame(
        {"kind": random.choice(["apple", "pear", "plum"], rows), "x": random.normal(size=rows)}
    )
    frame["y"] = (
        frame["kind"].map({"apple": 1.0, "pear": 2.0, "plum": 4.0}) + frame["x"] + random.normal(size=rows)
    )
    return Table.from_frame(frame, {"kind": Role.INPUT, "x": Role.INPUT, "y": Role.TARGET})


def test_categories_and_a_bias_are_not_told_apart() -> None:
    found = found_for(fruit())
    assert found.alike == (("kind = apple", "kind = pear", "kind = plum", "bias"),)
    assert np.isnan(found.model.errors[[0, 1, 2, 4]]).all()
    assert np.isfinite(found.model.errors[3])
    frame = fruit().frame
    design = np.column_stack(
        [*(frame["kind"] == kind for kind in ("apple", "pear", "plum")), frame["x"], np.ones(40)]
    ).astype(float)
    shortest = np.linalg.lstsq(design, frame["y"], rcond=None)[0]
    np.testing.assert_allclose(found.model.values, shortest, rtol=1e-10)
    assert found.figures[0].parameters == 4
    assert found.figures[0].degrees == 36


def test_dummies_and_a_bias_are() -> None:
    found = found_for(fruit(), data__prepare={"kind": {"categories": "dummy"}})
    full = found_for(fruit())
    assert found.alike == ()
    assert np.isfinite(found.model.errors).all()
    assert found.loss == pytest.approx(full.loss, rel=1e-12)
    assert found.figures[0].aic == pytest.approx(full.figures[0].aic, rel=1e-12)
    pear = full.model.values[1] - full.model.values[0]
    assert found.model.values[of(found.model, "kind = pear")] == pytest.approx(pear, rel=1e-9)


def test_categories_without_a_bias_hold_a_constant() -> None:
    found = found_for(fruit(), model__bias=False)
    assert found.alike == ()
    assert found.figures[0].r2 == pytest.approx(found_for(fruit()).figures[0].r2, rel=1e-10)


def test_what_makes_no_difference_is_no_distance() -> None:
    found = found_for(fruit())
    moved = found.model.values + 5.0 * np.array([1.0, 1.0, 1.0, 0.0, -1.0])
    np.testing.assert_allclose(found.distance(moved), 0.0, atol=1e-9)
    away = found.model.values + np.array([0.0, 0.0, 0.0, 0.25, 0.0])
    np.testing.assert_allclose(found.distance(away), [0.0, 0.0, 0.0, 0.25, 0.0], atol=1e-9)


def test_the_same_column_twice() -> None:
    table = numbers(rows=20, inputs=2)
    frame = table.frame.assign(x2=3 * table.frame["x1"])
    found = found_for(Table.from_frame(frame, table.roles))
    assert found.alike == (("x1", "x2"),)
    slope = np.polyfit(frame["x1"], frame["y1"], 1)[0]
    assert found.model.values[1] == pytest.approx(3 * found.model.values[0], rel=1e-9)
    assert found.model.values[0] + 3 * found.model.values[1] == pytest.approx(slope, rel=1e-9)


@pytest.mark.parametrize("rows", [3, 4])
def test_no_more_rows_than_parameters(rows: int) -> None:
    table = numbers(rows=rows, inputs=3)
    found = found_for(table)
    assert found.loss == pytest.approx(0.0, abs=1e-25)
    assert np.isnan(found.model.errors).all()
    assert found.figures[0].degrees == 0
    assert math.isnan(found.figures[0].sigma)
    assert "no more rows" in str(found.notes[0])


def test_a_target_without_spread() -> None:
    table = numbers(rows=10, inputs=1)
    table = Table.from_frame(table.frame.assign(y1=2.0), table.roles)
    found = found_for(table)
    np.testing.assert_allclose(found.model.values, [0.0, 2.0], atol=1e-12)
    assert found.certainty is Certainty.EXACT


def test_no_optimum_of_networks_and_kinks() -> None:
    table = numbers()
    for settings, word in (
        ({"model__kind": "mlp"}, "hidden layers"),
        ({"loss__kind": "mean_absolute"}, "kink"),
        ({"loss__l1": 0.1}, "kink"),
        ({"loss__kind": "sum_of_outputs"}, "without end"),
    ):
        with pytest.raises(Problem, match=word):
            found_for(table, **settings)
    assert found_for(table, model__kind="mlp", model__layers=()).loss == pytest.approx(found_for(table).loss)
