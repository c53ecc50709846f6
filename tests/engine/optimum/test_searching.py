"""Searches against scipy's and scikit-learn's own, and what is said where there is nothing to find."""

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize
from sklearn.linear_model import LogisticRegression

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.optimum.find import find_optimum
from engine.optimum.records import Certainty, Optimum
from tests.engine.runs import numbers, recipe

BINARY = {"loss__kind": "binary_cross_entropy", "model__output": "sigmoid"}
CLASSES = {"loss__kind": "cross_entropy", "model__output": "softmax"}


def found_for(table: Table, **settings: Any) -> Optimum:
    return find_optimum(recipe(**settings), table).optimum


def chances(rows: int = 200, weight: bool = False, seed: int = 0) -> Table:
    """Two inputs, a target of 0 and 1 that follows them by chance."""
    random = np.random.default_rng(seed)
    x = random.normal(size=(rows, 2))
    y = (random.uniform(size=rows) < 1 / (1 + np.exp(-(x @ [1.5, -0.5] + 0.3)))).astype(float)
    frame = pd.DataFrame({"a": x[:, 0], "b": x[:, 1], "y": y})
    roles = {"a": Role.INPUT, "b": Role.INPUT, "y": Role.TARGET}
    if weight:
        frame["w"] = random.integers(0, 4, size=rows).astype(float)
        roles["w"] = Role.WEIGHT
    return Table.from_frame(frame, roles)


def kinds(rows: int = 300, seed: int = 0) -> Table:
    """Two inputs, a target of three classes."""
    random = np.random.default_rng(seed)
    x = random.normal(size=(rows, 2))
    score = x @ np.array([[1.0, 0.0, -1.0], [0.5, 0.2, 0.0]]) + random.gumbel(size=(rows, 3))
    frame = pd.DataFrame({"a": x[:, 0], "b": x[:, 1], "k": np.array(["p", "q", "r"])[score.argmax(axis=1)]})
    return Table.from_frame(frame, {"a": Role.INPUT, "b": Role.INPUT, "k": Role.TARGET})


@pytest.mark.parametrize("weight", [False, True])
def test_logistic(weight: bool) -> None:
    table = chances(weight=weight)
    x, y = table.frame[["a", "b"]].to_numpy(), table.frame["y"].to_numpy()
    w = table.frame["w"].to_numpy() if weight else np.ones(len(y))
    theirs = LogisticRegression(C=math.inf, tol=1e-12, max_iter=1000).fit(x, y, sample_weight=w)
    found = found_for(table, **BINARY)
    assert found.certainty is Certainty.CONVEX
    np.testing.assert_allclose(found.model.values[:2], theirs.coef_[0], rtol=1e-5)
    assert found.model.values[2] == pytest.approx(theirs.intercept_[0], rel=1e-4)
    assert found.gradient < 1e-12
    design = np.hstack([x, np.ones((len(y), 1))])
    chance = 1 / (1 + np.exp(-design @ found.model.values))
    information = design.T @ ((w * chance * (1 - chance))[:, None] * design)
    np.testing.assert_allclose(found.model.errors, np.sqrt(np.diag(np.linalg.inv(information))), rtol=1e-9)
    likelihood = float(w @ np.where(y > 0, np.log(chance), np.log(1 - chance)))
    assert found.loss == pytest.approx(-likelihood / w.sum(), rel=1e-10)
    (figures,) = found.figures
    assert figures.log_likelihood == pytest.approx(likelihood, rel=1e-10)
    assert figures.aic == pytest.approx(6 - 2 * likelihood, rel=1e-10)
    assert figures.bic == pytest.approx(3 * math.log(w.sum()) - 2 * likelihood, rel=1e-10)
    assert found.model.degrees == math.inf


def test_softmax() -> None:
    table = kinds()
    x, k = table.frame[["a", "b"]].to_numpy(), table.frame["k"].to_numpy()
    theirs = LogisticRegression(C=math.inf, tol=1e-12, max_iter=1000).fit(x, k)
    found = found_for(table, **CLASSES)
    weight, bias = found.model.values[:6].reshape(3, 2), found.model.values[6:]
    np.testing.assert_allclose(weight, theirs.coef_ - theirs.coef_.mean(axis=0), atol=1e-4)
    np.testing.assert_allclose(bias, theirs.intercept_ - theirs.intercept_.mean(), atol=1e-4)
    assert found.alike == ()
    assert found.figures[0].parameters == 6
    assert np.isfinite(found.model.errors).all()
    design = np.hstack([x, np.ones((len(x), 1))])
    numbers = np.hstack([weight, bias[:, None]])
    chance = np.exp(design @ numbers.T)
    chance /= chance.sum(axis=1, keepdims=True)
    middle = np.einsum("no,op->nop", chance, np.eye(3)) - np.einsum("no,np->nop", chance, chance)
    information = np.einsum("nop,ni,nj->oipj", middle, design, design).reshape(9, 9)
    errors = np.sqrt(np.diag(np.linalg.pinv(information, rcond=1e-10))).reshape(3, 3)
    np.testing.assert_allclose(found.model.errors[:6].reshape(3, 2), errors[:, :2], rtol=1e-6)
    np.testing.assert_allclose(found.model.errors[6:], errors[:, 2], rtol=1e-6)


def test_what_moves_all_classes_is_no_distance() -> None:
    found = found_for(kinds(), **CLASSES)
    moved = found.model.values.copy()
    moved[6:] += 7.0
    moved[[0, 2, 4]] -= 3.0
    np.testing.assert_allclose(found.distance(moved), 0.0, atol=1e-9)


def test_softmax_with_a_penalty() -> None:
    found = found_for(kinds(), **CLASSES, loss__l2=0.05)
    theirs = LogisticRegression(C=1 / (0.05 * 300), tol=1e-12, max_iter=1000).fit(
        kinds().frame[["a", "b"]].to_numpy(), kinds().frame["k"].to_numpy()
    )
    np.testing.assert_allclose(found.model.values[:6].reshape(3, 2), theirs.coef_, atol=1e-5)


@given(st.integers(0, 10**6), st.integers(2, 4))
@settings(max_examples=20)
def test_classes_that_are_told_apart_have_no_optimum(seed: int, count: int) -> None:
    random = np.random.default_rng(seed)
    x = random.normal(size=(60, 2))
    best = (x @ random.normal(size=(2, count)) + random.normal(size=count)).argmax(axis=1)
    frame = pd.DataFrame({"a": x[:, 0], "b": x[:, 1], "k": [f"k{each}" for each in best]})
    if frame["k"].nunique() < 2:
        return
    table = Table.from_frame(frame, {"a": Role.INPUT, "b": Role.INPUT, "k": Role.TARGET})
    with pytest.raises(Problem, match="no finite optimum"):
        found_for(table, **CLASSES)
    assert math.isfinite(found_for(table, **CLASSES, loss__l2=0.01).loss)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e4])
def test_one_category_that_is_always_right_has_no_optimum(scale: float) -> None:
    """All rows of one category are of one class; the others are mixed."""
    table = chances()
    frame = table.frame.copy()
    frame["a"] = np.where(frame["a"] > 1, scale, 0.0)
    frame.loc[frame["a"] > 0, "y"] = 1.0
    with pytest.raises(Problem, match="no finite optimum"):
        found_for(Table.from_frame(frame, table.roles), **BINARY)


@given(st.integers(0, 10**6))
@settings(max_examples=20)
def test_what_is_not_told_apart_has_one(seed: int) -> None:
    table = chances(rows=60, seed=seed)
    a, b = table.frame["a"].to_numpy(), table.frame["b"].to_numpy()
    frame = table.frame.copy()
    frame.loc[[0, 1], "a"] = a[:2].mean()
    frame.loc[[0, 1], "b"] = b[:2].mean()
    frame.loc[[0, 1], "y"] = [0.0, 1.0]
    table = Table.from_frame(frame, table.roles)
    signs = 2 * frame["y"].to_numpy() - 1
    design = signs[:, None] * np.column_stack([frame["a"], frame["b"], np.ones(60)])
    # a direction that makes no row worse and some better: by linear programming
    apart = optimize.linprog(-design.sum(axis=0), A_ub=-design, b_ub=np.zeros(60), bounds=(-1, 1))
    if apart.fun < -1e-7:
        with pytest.raises(Problem, match="no finite optimum"):
            found_for(table, **BINARY)
    else:
        assert found_for(table, **BINARY).gradient < 1e-10


@pytest.mark.parametrize("weight", [False, True])
def test_a_formula_that_bends(weight: bool) -> None:
    random = np.random.default_rng(5)
    x = random.uniform(0, 5, 60)
    frame = pd.DataFrame({"x": x, "y": 2.5 * np.exp(-0.8 * x) + 0.4 + 0.05 * random.normal(size=60)})
    roles = {"x": Role.INPUT, "y": Role.TARGET}
    if weight:
        frame["w"], roles["w"] = random.uniform(0.2, 3.0, 60), Role.WEIGHT
    deviations = 1 / np.sqrt(frame["w"].to_numpy()) if weight else None

    def curve(x: np.ndarray, a: float, b: float, c: float) -> np.ndarray:
        return a * np.exp(-b * x) + c

    values, covariance = optimize.curve_fit(
        curve, x, frame["y"], (2, 1, 0), sigma=deviations, ftol=1e-14, xtol=1e-14, gtol=1e-14
    )
    found = found_for(Table.from_frame(frame, roles), model__kind="formula", model__formula="a*exp(-b*x) + c")
    assert found.model.names == ("a", "b", "c")
    np.testing.assert_allclose(found.model.values, values, rtol=1e-6)
    np.testing.assert_allclose(found.model.errors, np.sqrt(np.diag(covariance)), rtol=1e-5)
    assert found.model.degrees == 57
    assert any("curvature" in str(note) for note in found.notes)


def test_a_formula_of_straight_parameters_has_one_valley() -> None:
    table = numbers(rows=30, inputs=1)
    formula = found_for(table, model__kind="formula", model__formula="a + b*x1 + c*sin(x1)")
    x, y = table.frame["x1"].to_numpy(), table.frame["y1"].to_numpy()
    design = np.column_stack([np.ones(30), x, np.sin(x)])
    assert formula.certainty is Certainty.CONVEX
    np.testing.assert_allclose(formula.model.values, np.linalg.lstsq(design, y, rcond=None)[0], rtol=1e-9)
    line = found_for(table, model__kind="formula", model__formula="a + b*x1")
    linear = found_for(table)
    np.testing.assert_allclose(line.model.errors, linear.model.errors[::-1], rtol=1e-9)
    assert line.figures[0].aic == pytest.approx(linear.figures[0].aic, rel=1e-10)
    assert line.figures[0].r2 == pytest.approx(linear.figures[0].r2, rel=1e-10)
    assert not any("curvature" in str(note) for note in line.notes)


def test_fixed_and_bounded_parameters() -> None:
    table = numbers(rows=30, inputs=1)
    found = found_for(
        table,
        model__kind="formula",
        model__formula="a + b*x1 + c*x1^2",
        model__start="given",
        model__start_values={"a": 0.0, "b": 3.0, "c": 0.25},
        model__fixed=("c",),
        model__lower_bounds={"b": 2.0},
    )
    x, y = table.frame["x1"].to_numpy(), table.frame["y1"].to_numpy()
    left = y - 2.0 * x - 0.25 * x**2
    np.testing.assert_allclose(found.model.values, [left.mean(), 2.0, 0.25], rtol=1e-9)
    assert found.model.errors[0] == pytest.approx(left.std(ddof=1) / math.sqrt(30), rel=1e-9)
    assert np.isnan(found.model.errors[1:]).all()
    assert any(str(note).endswith("error: b.") for note in found.notes)


def test_parameters_that_stand_for_the_same() -> None:
    found = found_for(numbers(rows=30, inputs=1), model__kind="formula", model__formula="(a + b)*x1 + c")
    assert found.alike == (("a", "b"),)
    assert np.isnan(found.model.errors[:2]).all()
    assert np.isfinite(found.model.errors[2])


def test_huber() -> None:
    table = numbers(rows=40, inputs=2)
    frame = table.frame.copy()
    frame.loc[:4, "y1"] += 20.0
    table = Table.from_frame(frame, table.roles)
    design = np.column_stack([frame["x1"], frame["x2"], np.ones(40)])

    def loss(b: np.ndarray) -> float:
        size = np.abs(frame["y1"].to_numpy() - design @ b)
        return float(np.where(size <= 0.5, 0.5 * size**2, 0.5 * (size - 0.25)).mean())

    theirs = optimize.minimize(loss, np.zeros(3), method="BFGS", options={"gtol": 1e-10})
    found = found_for(table, loss__kind="huber", loss__huber_delta=0.5)
    np.testing.assert_allclose(found.model.values, theirs.x, atol=1e-5)
    assert found.loss <= theirs.fun + 1e-12
    assert found.gradient < 1e-8
    assert found.figures == ()
    assert np.isnan(found.model.errors).all()


def test_squares_behind_an_output_function() -> None:
    table = chances()
    found = found_for(table, model__output="sigmoid")
    x, y = table.frame[["a", "b"]].to_numpy(), table.frame["y"].to_numpy()
    design = np.hstack([x, np.ones((len(y), 1))])
    theirs = optimize.least_squares(
        lambda b: 1 / (1 + np.exp(-design @ b)) - y, np.zeros(3), xtol=1e-14, ftol=1e-14, gtol=1e-14
    )
    np.testing.assert_allclose(found.model.values, theirs.x, rtol=1e-5)
    assert found.certainty is Certainty.BEST_FOUND


def test_a_curve_of_many_valleys_is_followed_into_the_deepest() -> None:
    """A sine whose frequency is far from where the run begins."""
    x = np.linspace(0, 6, 80)
    frame = pd.DataFrame({"x": x, "y": 1.5 * np.sin(2.2 * x)})
    found = found_for(
        Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET}),
        model__kind="formula",
        model__formula="a*sin(w*x)",
        model__start="given",
        model__start_values={"a": 0.1, "w": 9.0},
    )
    assert found.loss < 1e-20
    np.testing.assert_allclose(np.abs(found.model.values), [1.5, 2.2], rtol=1e-8)


def test_a_loss_that_falls_without_end_is_said() -> None:
    x = np.linspace(1, 3, 20)
    table = Table.from_frame(pd.DataFrame({"x": x, "y": np.zeros(20)}), {"x": Role.INPUT, "y": Role.TARGET})
    found = found_for(table, model__kind="formula", model__formula="exp(a*x)")
    assert found.loss < 1e-6
    assert found.model.values[0] < -5


def test_a_loss_that_is_no_number() -> None:
    table = numbers(rows=10, inputs=1)
    with pytest.raises(Problem, match="no number"):
        found_for(table, model__kind="formula", model__formula="a*log(-1 - x1^2)")


def test_places_out_of_the_range_of_numbers_are_passed_by() -> None:
    x = np.arange(10.0)
    table = Table.from_frame(
        pd.DataFrame({"x": x, "y": 0.3 * np.exp(0.5 * x)}), {"x": Role.INPUT, "y": Role.TARGET}
    )
    found = found_for(table, model__kind="formula", model__formula="a*exp(b*x) + c")
    np.testing.assert_allclose(found.model.values, [0.3, 0.5, 0.0], atol=1e-9)
