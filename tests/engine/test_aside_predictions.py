"""Predictions of whole tables beside a run: in the training thread, ended at a word, never in its way."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from datasets.table import Table
from engine.aside_predictions import PredictionWish
from engine.experiment import Experiment
from engine.prediction_records import PredictedFrame
from engine.report import RunState
from engine.trainer import Trainer
from tests.engine.runs import losses, network, numbers, recipe
from tests.engine.test_worker import Watcher

LARGE = 400_000  # rows: some 25 pieces


class Seer(Watcher):
    """A worker, and what it says of wishes."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot)
        self.done: list[tuple[PredictionWish, PredictedFrame]] = []
        self.refused: list[tuple[PredictionWish, Problem]] = []
        self.progress: list[tuple[PredictionWish, int]] = []
        self.worker.predicted.connect(lambda *found: self.done.append(found))
        self.worker.prediction_failed.connect(lambda *found: self.refused.append(found))
        self.worker.prediction_progressed.connect(lambda *found: self.progress.append(found))

    def ask_for(self, table: Table, own: bool = False) -> PredictionWish:
        wish = PredictionWish(table, own)
        self.worker.predict(wish)
        return wish

    def predicted(self, table: Table, own: bool = False) -> PredictedFrame:
        wish = self.ask_for(table, own)
        self.qtbot.waitUntil(lambda: any(each is wish for each, _ in self.done))
        return self.done[-1][1]


@pytest.fixture
def seer(qtbot: QtBot) -> Iterator[Seer]:
    made = Seer(qtbot)
    made.worker.start()
    yield made
    made.worker.shutdown()


def large(rows: int = LARGE) -> Table:
    return numbers(rows, seed=5)


def expected(experiment: Experiment, steps: int, table: Table) -> Any:
    trainer = Trainer(experiment, numbers())
    losses(trainer, steps)
    return trainer.predict_frame(table.frame).values


def test_a_run_at_rest_predicts_another_table(seer: Seer) -> None:
    seer.ready(network())
    table = large(40_000)
    found = seer.predicted(table)
    assert np.array_equal(found.values, expected(network(), 0, table))
    assert seer.refused == []
    assert seer.last.state is RunState.READY


def test_a_run_goes_on_meanwhile_and_comes_to_the_same_numbers(seer: Seer) -> None:
    experiment = recipe(training__epochs=0, training__path="eager")
    seer.ready(experiment)
    seer.state(RunState.RUNNING, seer.worker.resume)
    table = large()
    found = seer.predicted(table)
    assert np.array_equal(found.values, expected(experiment, found.step, table))
    step = seer.ask().step
    assert step > found.step, "it went on"
    assert len(seer.progress) > 0
    done = [rows for _, rows in seer.progress]
    assert done == sorted(done)
    seer.state(RunState.PAUSED, seer.worker.pause)


def test_a_slow_run_is_not_waited_for(seer: Seer) -> None:
    seer.ready(recipe(training__epochs=0))
    seer.worker.set_pace(0.01)  # a step in 100 seconds
    seer.state(RunState.RUNNING, seer.worker.resume)
    assert seer.predicted(large()).rows == LARGE
    assert seer.last.step <= 2


def test_a_cancelled_wish_is_never_answered(seer: Seer) -> None:
    seer.ready(network())
    cancelled = seer.ask_for(large(5_000_000))
    seer.qtbot.waitUntil(lambda: len(seer.progress) > 0)
    seer.worker.cancel_prediction()
    assert seer.predicted(numbers(10)).rows == 10
    assert cancelled not in [wish for wish, _ in seer.done + seer.refused]


def test_the_last_of_several_wishes_is_answered(seer: Seer) -> None:
    seer.ready(network())
    first = seer.ask_for(large(5_000_000))
    last = seer.ask_for(numbers(20))
    seer.qtbot.waitUntil(lambda: len(seer.done) > 0)
    assert [wish for wish, _ in seer.done] == [last]
    assert first is not last


def test_requests_are_answered_while_rows_are_predicted(seer: Seer) -> None:
    seer.ready(network())
    wish = seer.ask_for(large(5_000_000))
    assert seer.ask(parameters=True).parameters
    assert wish not in [each for each, _ in seer.done]
    seer.worker.cancel_prediction()


def test_missing_columns_are_a_problem_and_the_run_stays(seer: Seer) -> None:
    seer.ready(network())
    table = Table.from_frame(numbers().frame[["x1"]], name="other.csv")
    wish = seer.ask_for(table)
    seer.qtbot.waitUntil(lambda: len(seer.refused) > 0)
    assert seer.refused[0][0] is wish
    assert "other.csv has no column x2" in str(seer.refused[0][1])
    assert seer.predicted(numbers(7)).rows == 7


def test_without_a_run_the_reason_is_told(seer: Seer) -> None:
    table = numbers().with_roles(inputs=[])
    seer.worker.open(network(), table)
    seer.qtbot.waitUntil(lambda: len(seer.problems) > 0)
    seer.ask_for(numbers())
    seer.qtbot.waitUntil(lambda: len(seer.refused) > 0)
    assert "No column is an input" in str(seer.refused[0][1])
    seer.ready(network())
    assert seer.predicted(numbers(7)).rows == 7


def test_a_wish_from_before_the_run_is_answered_with_it(qtbot: QtBot) -> None:
    seer = Seer(qtbot)
    wish = seer.ask_for(numbers(7))
    seer.worker.open(network(), numbers())
    seer.worker.start()
    try:
        qtbot.waitUntil(lambda: len(seer.done) > 0)
    finally:
        seer.worker.shutdown()
    assert seer.done[0][0] is wish


def test_own_rows_come_with_their_parts(seer: Seer) -> None:
    seer.ready(network(data__validation_fraction=0.25))
    part = seer.predicted(numbers(), own=True).part
    assert part is not None
    assert (part == 1).sum() == 6
