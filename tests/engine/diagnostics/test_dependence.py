"""Partial dependence against scikit-learn's brute force, and what is reported of weights and decisions."""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.inspection import partial_dependence

from datasets.table import Role, Table
from engine.diagnostics.dependence import dependence
from engine.diagnostics.records import DependenceRequest
from engine.predictions import predictions
from engine.report import FrameRequest
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.runs import classes, looped, network, numbers

GRID = np.linspace(-1, 1, 7)


class Wrapped(RegressorMixin, BaseEstimator):
    """A trainer's model as scikit-learn wants one."""

    def __init__(self, trainer=None):
        self.trainer = trainer
        self.fitted_ = True

    def fit(self, x, y=None):
        return self

    def predict(self, x):
        return self.trainer.predict(x)[:, 0]


def test_mean_and_single_curves_are_those_of_scikit_learn() -> None:
    table = numbers(inputs=3)
    trainer = Trainer(network(), table)
    found = dependence(trainer, DependenceRequest("x2", GRID, 1_000, 4))
    assert found is not None
    rows = trainer.parts.data.train.rows
    x = table.frame[["x1", "x2", "x3"]].to_numpy(float)[rows]
    wanted = partial_dependence(
        Wrapped(trainer), x, [1], custom_values={1: GRID}, kind="both", method="brute"
    )
    np.testing.assert_allclose(found.mean[:, 0], wanted["average"][0], rtol=1e-5, atol=1e-6)
    at = [int(np.flatnonzero(rows == row)[0]) for row in found.row]
    np.testing.assert_allclose(found.curves[:, :, 0], wanted["individual"][0][at], rtol=1e-5, atol=1e-6)
    assert (found.rows, found.of) == (len(rows), len(rows))


def test_the_mean_is_weighted_and_a_sample_is_said() -> None:
    random = np.random.default_rng(0)
    frame = pd.DataFrame(random.normal(size=(40, 3)), columns=["a", "b", "y"])
    frame["w"] = np.arange(40.0)
    roles = {"a": Role.INPUT, "b": Role.INPUT, "y": Role.TARGET, "w": Role.WEIGHT}
    trainer = Trainer(network(), Table.from_frame(frame, roles))
    found = dependence(trainer, DependenceRequest("a", GRID, 1_000, 1_000))
    assert found is not None
    weight = frame["w"].to_numpy()[found.row]
    np.testing.assert_allclose(found.mean, np.average(found.curves, axis=0, weights=weight), rtol=1e-9)
    fewer = dependence(trainer, DependenceRequest("a", GRID, 10, 3))
    assert fewer is not None
    assert (fewer.rows, len(fewer.curves)) == (10, 3)
    assert predictions(trainer, 100).weight is not None
    told = predictions(trainer, 12)
    assert told.weight is not None
    np.testing.assert_array_equal(told.weight, frame["w"].to_numpy()[told.row])


def test_categories_are_points() -> None:
    frame = pd.DataFrame({"c": ["a", "b"] * 10, "x": np.arange(20.0) / 10, "y": np.arange(20.0) / 10})
    table = Table.from_frame(frame, {"c": Role.INPUT, "x": Role.INPUT, "y": Role.TARGET})
    trainer = Trainer(network(), table)
    found = dependence(trainer, DependenceRequest("c", ("a", "b"), 50, 20))
    assert found is not None
    own = trainer.predict_rows(found.row)
    for at, row in enumerate(found.row):
        category = 0 if frame["c"][row] == "a" else 1
        np.testing.assert_allclose(found.curves[at, category], own[at], rtol=1e-5)


def test_another_column_is_none_and_reports_carry_it() -> None:
    loop = looped(network(), numbers(inputs=2))
    asked = DependenceRequest("x1", GRID, 5, 2)
    told = make_report(loop, FrameRequest(dependence=asked), 0.0).dependence
    assert told is not None
    assert told.request is asked
    assert make_report(loop, FrameRequest(), 0.0).dependence is None
    assert dependence(loop.trainer, DependenceRequest("gone", GRID, 5, 2)) is None


def test_decisions_are_told() -> None:
    softmax = Trainer(network(loss__kind="cross_entropy", model__output="softmax"), classes())
    assert predictions(softmax, 10).binary is None
    frame = pd.DataFrame({"x": np.arange(20.0) / 10, "y": np.arange(20) % 2})
    table = Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})
    one = Trainer(network(loss__kind="binary_cross_entropy", model__output="sigmoid"), table)
    assert predictions(one, 10).binary == (0.0, 1.0)
    assert predictions(Trainer(network(), table), 10).binary is None
