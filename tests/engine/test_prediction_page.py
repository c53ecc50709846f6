"""The page of predictions: every row's loss as the loss of the run counts it, and the worst of all rows."""

import numpy as np
import pandas as pd
import pytest

from datasets.table import Role, Table
from engine.evaluation import evaluate
from engine.prediction_page import prediction_page
from engine.report import FrameRequest, PageRequest
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.runs import classes, looped, network, numbers

KINDS = {
    "sum_of_squares": "identity",
    "mean_squared": "identity",
    "half_mean_squared": "tanh",
    "mean_absolute": "identity",
    "huber": "identity",
    "cross_entropy": "softmax",
}


def trainer(kind: str) -> Trainer:
    table = classes() if kind == "cross_entropy" else numbers(inputs=2, targets=2)
    return Trainer(network(loss__kind=kind, model__output=KINDS[kind]), table)


@pytest.mark.parametrize("kind", KINDS)
def test_losses_of_the_rows_come_to_the_loss_of_the_run(kind: str) -> None:
    run = trainer(kind)
    page = prediction_page(run, PageRequest(10_000))
    assert page.loss is not None
    own = page.loss[page.part == 0]
    together = own.sum() if kind == "sum_of_squares" else own.mean()
    assert together == pytest.approx(evaluate(run.parts).train, rel=1e-5)


@pytest.mark.parametrize("kind", KINDS)
def test_the_worst_are_those_of_all_rows(kind: str) -> None:
    run = trainer(kind)
    every, worst = prediction_page(run, PageRequest(10_000)), prediction_page(run, PageRequest(5, worst=True))
    assert every.loss is not None
    assert worst.loss is not None
    order = np.argsort(-every.loss, kind="stable")[:5]
    np.testing.assert_allclose(worst.loss, every.loss[order], rtol=1e-6)
    assert sorted(worst.row.tolist()) == sorted(every.row[order].tolist())
    at = [int(np.flatnonzero(every.row == row)[0]) for row in worst.row]
    np.testing.assert_allclose(worst.predicted, every.predicted[at], rtol=1e-6)
    assert (worst.part == every.part[at]).all()


def test_inputs_are_as_people_read_them_and_weights_go_along() -> None:
    frame = pd.DataFrame({"c": ["a", "b"] * 5, "x": np.arange(10.0), "y": np.arange(10.0) ** 2, "w": 1.0})
    frame.loc[3, "w"] = 2.0
    roles = {"c": Role.INPUT, "x": Role.INPUT, "y": Role.TARGET, "w": Role.WEIGHT}
    run = Trainer(network(), Table.from_frame(frame, roles))
    page = prediction_page(run, PageRequest(100, worst=True))
    (first, texts), (second, values) = page.cells
    assert (first, second) == ("c", "x")
    assert list(texts) == [frame["c"][row] for row in page.row]
    np.testing.assert_array_equal(values, page.row.astype(float))
    assert page.weight is not None
    np.testing.assert_array_equal(page.weight, frame["w"].to_numpy()[page.row])


def test_a_row_whose_loss_is_no_number_is_the_worst() -> None:
    run = trainer("mean_squared")
    run.parts.data.train.y[3, 0] = float("nan")
    page = prediction_page(run, PageRequest(4, worst=True))
    assert page.loss is not None
    assert page.row[0] == run.parts.data.train.rows[3]
    assert np.isnan(page.loss[0])
    assert (np.diff(page.loss[1:]) <= 0).all()


def test_reports_carry_the_page_that_was_asked_for() -> None:
    loop = looped(network(), numbers(inputs=2))
    asked = FrameRequest(prediction_page=PageRequest(3, worst=True))
    found = make_report(loop, asked, 0.0).prediction_page
    assert found is not None
    assert len(found.row) == 3
    assert make_report(loop, FrameRequest(), 0.0).prediction_page is None
