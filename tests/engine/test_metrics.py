"""The metrics, against scikit-learn over random predictions, and where they are not defined."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics as sk

from engine.metrics import classification_metrics, regression_metrics

seeds = st.integers(0, 10_000)


def test_perfect_predictions() -> None:
    values = np.array([1.0, 2.0, 4.0])
    assert regression_metrics(values, values) == {"mse": 0.0, "rmse": 0.0, "mae": 0.0, "r2": 1.0}
    certain = classification_metrics(np.array([0, 1, 1]), np.array([0.0, 1.0, 1.0]))
    assert certain == {"accuracy": 1.0, "f1": 1.0, "auc": 1.0, "log_loss": 0.0}


@given(seed=seeds, rows=st.integers(2, 60), weighted=st.booleans())
def test_regression_is_scikit_learns(seed: int, rows: int, weighted: bool) -> None:
    draw = np.random.default_rng(seed)
    target, predicted = draw.normal(3, 2, rows), draw.normal(3, 2, rows)
    weight = draw.uniform(0, 2, rows) if weighted else None
    wanted = {
        "mse": sk.mean_squared_error(target, predicted, sample_weight=weight),
        "rmse": sk.root_mean_squared_error(target, predicted, sample_weight=weight),
        "mae": sk.mean_absolute_error(target, predicted, sample_weight=weight),
        "r2": sk.r2_score(target, predicted, sample_weight=weight),
    }
    assert regression_metrics(target, predicted, weight) == pytest.approx(wanted, rel=1e-9)


@given(seed=seeds, rows=st.integers(4, 60), weighted=st.booleans(), digits=st.integers(1, 6))
def test_two_classes_are_scikit_learns(seed: int, rows: int, weighted: bool, digits: int) -> None:
    draw = np.random.default_rng(seed)
    target = np.concatenate([[0, 1], draw.integers(0, 2, rows - 2)])
    probability = np.round(draw.uniform(0, 1, rows), digits)  # few digits: many ties
    weight = draw.uniform(0.1, 2, rows) if weighted else None
    chosen = (probability > 0.5).astype(int)
    wanted = {
        "accuracy": sk.accuracy_score(target, chosen, sample_weight=weight),
        "f1": sk.f1_score(target, chosen, sample_weight=weight, zero_division=0),
        "auc": sk.roc_auc_score(target, probability, sample_weight=weight),
        "log_loss": sk.log_loss(target, probability, sample_weight=weight),
    }
    assert classification_metrics(target, probability, weight) == pytest.approx(wanted, rel=1e-9)
    both = np.column_stack([1 - probability, probability])
    if not (probability == 0.5).any():
        assert classification_metrics(target, both, weight) == pytest.approx(wanted, rel=1e-9)


@given(seed=seeds, rows=st.integers(8, 60), classes=st.integers(3, 5), weighted=st.booleans())
def test_more_classes_are_scikit_learns(seed: int, rows: int, classes: int, weighted: bool) -> None:
    draw = np.random.default_rng(seed)
    target = np.concatenate([np.arange(classes), draw.integers(0, classes, rows - classes)])
    probabilities = draw.dirichlet(np.ones(classes), rows)
    weight = draw.uniform(0.1, 2, rows) if weighted else None
    chosen = probabilities.argmax(axis=1)
    each = [
        sk.roc_auc_score(target == number, probabilities[:, number], sample_weight=weight)
        for number in range(classes)
    ]
    wanted = {
        "accuracy": sk.accuracy_score(target, chosen, sample_weight=weight),
        "f1": sk.f1_score(target, chosen, sample_weight=weight, average="macro", zero_division=0),
        "auc": float(np.mean(each)),
        "log_loss": sk.log_loss(target, probabilities, sample_weight=weight),
    }
    assert classification_metrics(target, probabilities, weight) == pytest.approx(wanted, rel=1e-9)
    if not weighted:
        assert wanted["auc"] == pytest.approx(sk.roc_auc_score(target, probabilities, multi_class="ovr"))


def test_f1_counts_the_classes_that_occur() -> None:
    target, chosen = np.array([0, 0, 2]), np.array([0, 2, 2])
    ours = classification_metrics(target, np.eye(4)[chosen])["f1"]
    assert ours == pytest.approx(sk.f1_score(target, chosen, average="macro"))


def test_a_certain_and_wrong_prediction_costs_as_in_scikit_learn() -> None:
    ours = classification_metrics(np.array([0, 1]), np.array([1.0, 1.0]))["log_loss"]
    assert ours == pytest.approx(sk.log_loss([0, 1], [1.0, 1.0]), rel=1e-12)
    assert math.isfinite(ours)


def test_r2_of_a_constant_target_is_not_defined() -> None:
    found = regression_metrics(np.full(3, 0.1), np.array([0.1, 0.2, 0.1]))
    assert math.isnan(found["r2"])
    assert found["mae"] == pytest.approx(0.1 / 3)


def test_auc_of_one_class_is_not_defined_and_the_rest_is() -> None:
    found = classification_metrics(np.array([1, 1]), np.array([0.9, 0.2]))
    assert math.isnan(found["auc"])
    assert found["accuracy"] == 0.5


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_what_is_not_finite_makes_all_undefined(bad: float) -> None:
    values = np.array([1.0, bad])
    assert all(math.isnan(value) for value in regression_metrics(np.zeros(2), values).values())
    assert all(math.isnan(value) for value in classification_metrics(np.array([0, 1]), values).values())


def test_no_rows_and_no_weight_are_undefined() -> None:
    none = np.zeros(0)
    assert all(math.isnan(value) for value in regression_metrics(none, none).values())
    assert all(
        math.isnan(v) for v in classification_metrics(none.astype(np.int64), none.reshape(0, 3)).values()
    )
    assert math.isnan(regression_metrics(np.ones(2), np.ones(2), np.zeros(2))["mse"])


def test_large_errors_become_infinite_without_a_warning() -> None:
    assert regression_metrics(np.array([0.0, 1.0]), np.full(2, 1e200))["mse"] == math.inf
