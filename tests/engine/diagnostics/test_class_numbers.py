"""Confusion, ranking and calibration against scikit-learn, with weights and ties."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics
from sklearn.calibration import calibration_curve

from engine.diagnostics.calibration import calibration
from engine.diagnostics.class_scores import class_scores
from engine.diagnostics.confusion import confusion_matrix, row_shares
from engine.diagnostics.ranking import ranking
from engine.metrics import classification_metrics
from engine.report import Predictions


def rows(seed: int, count: int = 200, digits: int = 1):
    """Classes, scores with many ties, weights of which some are 0."""
    random = np.random.default_rng(seed)
    positive = random.random(count) < 0.4
    score = np.round(np.clip(random.normal(0.4 + 0.2 * positive, 0.25), 0, 1), digits)
    return positive, score, np.round(random.random(count) * 3, 1)


@given(st.integers(0, 1_000), st.booleans())
def test_areas_and_curves_are_those_of_scikit_learn(seed: int, weighted: bool) -> None:
    positive, score, weight = rows(seed)
    own = weight if weighted else None
    found = ranking(positive, score, own)
    assert found.area == pytest.approx(metrics.roc_auc_score(positive, score, sample_weight=own))
    assert found.average_precision == pytest.approx(
        metrics.average_precision_score(positive, score, sample_weight=own)
    )
    x, y, thresholds = metrics.roc_curve(positive, score, sample_weight=own, drop_intermediate=False)
    np.testing.assert_allclose(found.alarm_share, x)
    np.testing.assert_allclose(found.hit_share, y)
    np.testing.assert_array_equal(found.threshold[1:], thresholds[1:])
    precision, recall, _ = metrics.precision_recall_curve(positive, score, sample_weight=own)
    if not weighted:  # scikit-learn leaves out where the first rows have no weight
        np.testing.assert_allclose(found.precision[::-1], precision)
        np.testing.assert_allclose(found.hit_share[::-1], recall)


def test_the_area_is_that_of_the_metrics() -> None:
    positive, score, weight = rows(3, digits=6)
    told = classification_metrics(positive.astype(np.int64), score, weight)
    assert ranking(positive, score, weight).area == pytest.approx(told["auc"])


def test_a_threshold_is_where_only_what_scores_above_it_counts() -> None:
    found = ranking(np.array([True, False, True, False]), np.array([0.9, 0.5, 0.5, 0.1]))
    assert found.hit_share[found.at(0.5)] == 0.5  # 0.5 is not above 0.5
    assert found.hit_share[found.at(0.4999)] == 1.0
    assert found.alarm_share[found.at(0.4999)] == 0.5
    assert found.at(1.0) == 0
    assert found.alarm_share[found.at(-1.0)] == 1.0


def test_one_sort_of_rows_has_no_area() -> None:
    assert np.isnan(ranking(np.ones(3, bool), np.arange(3.0)).area)
    assert np.isnan(ranking(np.zeros(3, bool), np.arange(3.0)).average_precision)
    assert np.isnan(ranking(np.ones(0, bool), np.empty(0)).area)


@given(st.integers(0, 1_000), st.integers(2, 6), st.booleans())
def test_the_confusion_matrix_is_that_of_scikit_learn(seed: int, classes: int, weighted: bool) -> None:
    random = np.random.default_rng(seed)
    target, chosen = random.integers(0, classes, (2, 60))
    weight = random.random(60) if weighted else None
    found = confusion_matrix(target, chosen, classes, weight)
    wanted = metrics.confusion_matrix(target, chosen, labels=range(classes), sample_weight=weight)
    np.testing.assert_allclose(found, wanted)


def test_shares_are_of_the_row_and_none_where_there_is_no_row() -> None:
    shares = row_shares(np.array([[3.0, 1.0], [0.0, 0.0]]))
    assert shares[0].tolist() == [0.75, 0.25]
    assert np.isnan(shares[1]).all()


@given(st.integers(0, 1_000))
def test_calibration_is_that_of_scikit_learn(seed: int) -> None:
    positive, score, _ = rows(seed, digits=2)
    found = calibration(positive, score)
    came, given_ = calibration_curve(positive, score, n_bins=10)
    there = found.rows > 0
    np.testing.assert_allclose(found.came[there], came)
    np.testing.assert_allclose(found.given[there], given_)
    assert found.rows.sum() == 200
    assert np.isnan(found.came[~there]).all()


def test_calibration_weighs_rows() -> None:
    found = calibration(np.array([True, False]), np.array([0.52, 0.58]), np.array([3.0, 1.0]))
    assert found.came[5] == 0.75
    assert found.given[5] == pytest.approx(0.535)


def predictions(target, predicted, **fields):
    count = len(target)
    return Predictions(
        np.arange(count),
        np.asarray(target, float)[:, None],
        np.asarray(predicted, float),
        np.zeros(count, np.int8),
        **fields,
    )


def test_one_output_between_two_values_is_a_chance_for_each() -> None:
    found = class_scores(predictions([-1, 1, 1], [[-1.0], [0.0], [5.0]], binary=(-1.0, 1.0)))
    assert found is not None
    assert found.target.tolist() == [0, 1, 1]
    assert found.scores.tolist() == [[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]]
    assert found.names == ("-1", "1")
    assert found.chosen().tolist() == [0, 0, 1]
    assert found.chosen(0.4).tolist() == [0, 1, 1]


def test_several_outputs_are_chances_and_rows_without_one_are_left_out() -> None:
    chances = [[0.2, 0.3, 0.5], [np.nan, 0.0, 0.0], [0.6, 0.2, 0.2]]
    found = class_scores(predictions([2, 1, 1], chances, classes=("a", "b", "c"), weight=np.arange(3.0)))
    assert found is not None
    assert found.row.tolist() == [0, 2]
    assert found.chosen().tolist() == [2, 0]
    assert found.weight.tolist() == [0.0, 2.0]
    assert len(found.of_part(1).row) == 0


def test_numbers_are_no_classes() -> None:
    assert class_scores(predictions([1, 2], [[1.0], [2.0]])) is None
    assert class_scores(predictions([0, 0.5], [[0.1], [0.2]], binary=(0.0, 1.0))) is None
