"""The training thread: in every state it answers, reports what changed, and ends when asked to."""

import math
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
import torch
from pytestqt.qtbot import QtBot
from torch import Tensor

import engine.watched_run
from datasets.problems import Problem
from datasets.table import Table
from engine.calculator.records import CalculatorRequest, Line
from engine.calculator.session import Session
from engine.experiment import Experiment
from engine.loop import TrainingLoop
from engine.report import DeviceInfo, FrameRequest, Phase, Report, RunState, StepUnit
from engine.trainer import Trainer
from engine.watched_run import WatchedRun
from engine.worker import TrainingWorker
from tests.engine.runs import losses, network, numbers, recipe
from tests.engine.test_history import Listener

Wanted = Callable[[Report], bool]
LONG = network(training__epochs=0)
GRID = np.linspace(-2, 2, 9)


class Watcher:
    """A worker and all that it has said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.worker = TrainingWorker()
        self.reports: list[Report] = []
        self.problems: list[Problem] = []
        self.devices: list[tuple[DeviceInfo, ...]] = []
        self.worker.reported.connect(self.reports.append)
        self.worker.failed.connect(self.problems.append)
        self.worker.devices_found.connect(self.devices.append)

    @property
    def last(self) -> Report:
        return self.reports[-1]

    def until(self, wanted: Wanted, act: Callable[[], None] | None = None) -> Report:
        """Act, and wait for a report that is `wanted`, from now on."""
        start = len(self.reports)
        if act is not None:
            act()
        self.qtbot.waitUntil(lambda: any(map(wanted, self.reports[start:])), timeout=20_000)
        return next(filter(wanted, self.reports[start:]))

    def state(self, state: RunState, act: Callable[[], None] | None = None) -> Report:
        return self.until(lambda report: report.state is state, act)

    def ready(self, experiment: Experiment, table: Table | None = None) -> Report:
        return self.state(RunState.READY, lambda: self.worker.open(experiment, table or numbers()))

    def ask(self, **wanted: Any) -> Report:
        """Request one report and wait for it, wherever the run stands."""
        return self.until(lambda report: True, lambda: self.worker.request(FrameRequest(**wanted)))


@pytest.fixture
def watcher(qtbot: QtBot) -> Iterator[Watcher]:
    made = Watcher(qtbot)
    made.worker.start()
    yield made
    made.worker.shutdown()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """While the list holds True, every model raises in its forward pass."""
    broken = [False]
    build = engine.watched_run.Trainer

    def build_failing(experiment: Experiment, table: Table) -> Trainer:
        trainer = build(experiment, table)
        forward = trainer.parts.model.forward

        def fail(features: Tensor) -> Tensor:
            if broken[0]:
                raise ZeroDivisionError("no such layer")
            return forward(features)

        trainer.parts.model.forward = fail
        return trainer

    monkeypatch.setattr(engine.watched_run, "Trainer", build_failing)
    return broken


# -- opening -----------------------------------------------------------------------------------------


def test_devices_are_found_and_a_run_is_ready(watcher: Watcher) -> None:
    report = watcher.ready(network())
    assert watcher.devices[0][0].name == "cpu"
    assert (report.step, report.epoch, report.phase) == (0, 0, Phase.FORWARD)
    assert math.isnan(report.loss)
    assert math.isfinite(report.train_loss)
    assert report.device == "cpu"


def test_everything_said_before_the_thread_starts_is_done(qtbot: QtBot) -> None:
    watcher = Watcher(qtbot)
    watcher.worker.open(network(), numbers())
    watcher.worker.post(network(optimizer__learning_rate=0.2), numbers())
    watcher.worker.resume(6)
    watcher.worker.request(FrameRequest(parameters=True))
    try:
        first = watcher.until(lambda report: True, watcher.worker.start)
        assert first.parameters is not None, "the request is answered"
        last = watcher.state(RunState.PAUSED) if watcher.last.step < 6 else watcher.last
        assert last.step == 6
        listener = Listener()
        for report in watcher.reports:
            listener.hear(report.history)
        expected = losses(Trainer(network(optimizer__learning_rate=0.2), numbers()), 6)
        assert listener.known.loss.tolist() == expected
    finally:
        watcher.worker.shutdown()


def test_the_module_does_not_load_torch() -> None:
    code = "import sys, engine.worker; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_another_run_takes_the_place_of_a_running_one(watcher: Watcher) -> None:
    watcher.ready(LONG)
    watcher.state(RunState.RUNNING, watcher.worker.resume)
    report = watcher.ready(network(training__dtype="float64"))
    assert (report.step, report.dtype) == (0, "float64")
    assert report.history.from_step == 1
    assert len(report.history.step) == 0


def test_orders_given_while_a_run_is_built_are_for_that_run(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first run is still being built when another set of settings and an order arrive."""
    building, go = threading.Event(), threading.Event()
    build = engine.watched_run.Trainer

    def slow(experiment: Experiment, table: Table) -> Trainer:
        building.set()
        assert go.wait(20)
        return build(experiment, table)

    monkeypatch.setattr(engine.watched_run, "Trainer", slow)
    watcher.worker.open(network(), numbers())
    assert building.wait(20)
    watcher.worker.resume(3)
    watcher.worker.post(network(training__dtype="float64"), numbers())
    watcher.worker.request(FrameRequest(parameters=True))
    report = watcher.until(lambda report: report.step == 3, go.set)
    assert report.dtype == "float64"
    assert watcher.reports[0].parameters is not None


# -- running -----------------------------------------------------------------------------------------


def test_a_run_is_told_completely_in_pieces(watcher: Watcher) -> None:
    watcher.ready(LONG)
    watcher.state(RunState.RUNNING, watcher.worker.resume)
    for _ in range(8):
        watcher.ask()
    watcher.state(RunState.PAUSED, watcher.worker.pause)
    watcher.until(lambda report: report.step == 20, lambda: watcher.worker.go_to(20))
    steps = watcher.until(lambda report: report.step == 50, lambda: watcher.worker.resume(30))
    assert steps.state is RunState.PAUSED
    listener = Listener()
    for report in watcher.reports:
        listener.hear(report.history)
    assert listener.known.step.tolist() == list(range(1, 51))
    assert listener.known.loss.tolist() == losses(Trainer(LONG, numbers()), 50)
    assert listener.known.epoch.tolist() == [1 + k // 5 for k in range(50)]


def test_one_report_for_a_request_and_one_for_a_change_of_state(watcher: Watcher) -> None:
    watcher.ready(network())
    for _ in range(3):
        watcher.ask(parameters=True)
    assert len(watcher.reports) == 4
    watcher.state(RunState.PAUSED, lambda: watcher.worker.step(StepUnit.PHASE))
    assert watcher.last.phase is Phase.LOSS
    watcher.ask()
    assert [report.parameters is None for report in watcher.reports[1:]] == [False, False, False, False, True]


def test_running_says_nothing_that_was_not_asked_for(watcher: Watcher) -> None:
    watcher.ready(network(training__epochs=200))
    watcher.state(RunState.FINISHED, watcher.worker.resume)
    states = [report.state for report in watcher.reports]
    assert states == [RunState.READY, RunState.RUNNING, RunState.FINISHED]
    assert watcher.last.step == 1000


@pytest.mark.parametrize("running", [True, False])
def test_what_is_wanted_is_in_the_report(watcher: Watcher, running: bool) -> None:
    watcher.ready(LONG, numbers(inputs=1))
    if running:
        watcher.state(RunState.RUNNING, watcher.worker.resume)
    report = watcher.ask(grid=GRID, prediction_rows=5, parameters=True, step_view=True, metrics=True)
    assert report.curve is not None
    assert report.curve.y.shape == (9, 1)
    assert report.predictions is not None
    assert len(report.predictions.row) == 5
    assert report.parameters is not None
    assert report.step_view is not None
    assert report.metrics is not None
    assert report.equation
    assert report.goal is None
    assert report.state is (RunState.RUNNING if running else RunState.READY)


def test_every_order_reaches_the_run(watcher: Watcher) -> None:
    worker = watcher.worker
    watcher.ready(network(training__epochs=2))
    assert watcher.until(lambda report: report.step == 3, lambda: worker.resume(3)).epoch == 1
    assert watcher.until(lambda report: report.step == 2, worker.back).phase is Phase.FORWARD
    assert watcher.until(lambda report: report.step == 5, lambda: worker.step(StepUnit.EPOCH)).epoch == 1
    watcher.until(lambda report: report.step == 1, lambda: worker.go_to(1))
    assert watcher.state(RunState.FINISHED, worker.resume).step == 10
    worker.post(network(optimizer__learning_rate=0.5, model__layers=(7,)), numbers())
    assert watcher.until(lambda report: bool(report.waits_for_reset)).waits_for_reset == ("model.layers",)
    reset = watcher.state(RunState.READY, worker.reset)
    assert (reset.generation, reset.step, reset.waits_for_reset) == (1, 0, ())
    assert reset.history.from_step == 1


def test_the_pace_stays_for_later_runs(watcher: Watcher) -> None:
    watcher.worker.set_pace(0.001)
    for _ in range(2):
        watcher.ready(LONG)
        watcher.state(RunState.RUNNING, watcher.worker.resume)
        assert watcher.ask().step <= 1
        assert watcher.ask().step <= 1


# -- when things go wrong ----------------------------------------------------------------------------


def test_a_run_that_cannot_be_built_is_said_and_another_can_be_opened(watcher: Watcher) -> None:
    impossible = network(loss__kind="cross_entropy")
    report = watcher.state(RunState.FAILED, lambda: watcher.worker.open(impossible, numbers()))
    watcher.qtbot.waitUntil(lambda: len(watcher.problems) == 1)
    assert report.message is watcher.problems[0]
    assert "softmax" in str(report.message)
    assert watcher.ask(metrics=True).state is RunState.FAILED, "who asks is answered"
    assert watcher.ready(network()).message is None
    assert len(watcher.problems) == 1


def test_changed_settings_heal_a_run_that_could_not_be_built(watcher: Watcher) -> None:
    table = numbers().with_roles(targets=())
    watcher.state(RunState.FAILED, lambda: watcher.worker.open(network(), table))
    watcher.state(RunState.READY, lambda: watcher.worker.post(network(), numbers()))
    assert watcher.until(lambda report: report.step == 2, lambda: watcher.worker.resume(2)).epoch == 1


def open_and_run(worker: TrainingWorker) -> None:
    worker.open(network(), numbers())
    worker.resume(2)


def test_a_run_opened_after_one_that_could_not_be_built_gets_its_orders(watcher: Watcher) -> None:
    table = numbers().with_roles(targets=())
    for _ in range(3):
        watcher.state(RunState.FAILED, lambda: watcher.worker.open(network(), table))
        watcher.until(
            lambda report: report.step == 2,
            lambda: open_and_run(watcher.worker),
        )


def test_a_run_posted_before_any_was_opened_is_begun(watcher: Watcher) -> None:
    watcher.state(RunState.READY, lambda: watcher.worker.post(network(), numbers()))


@pytest.mark.parametrize("order", [TrainingWorker.reset, TrainingWorker.resume])
def test_an_order_for_a_run_that_could_not_be_built_says_why_again(
    watcher: Watcher, order: Callable[[TrainingWorker], None]
) -> None:
    table = numbers().with_roles(targets=())
    watcher.state(RunState.FAILED, lambda: watcher.worker.open(network(), table))
    watcher.state(RunState.FAILED, lambda: order(watcher.worker))
    watcher.qtbot.waitUntil(lambda: len(watcher.problems) == 2)
    watcher.ready(network())
    assert watcher.ask().state is RunState.READY, "the old order is not for the new run"


def test_an_exception_inside_a_model_reaches_the_window_and_a_reset_heals(
    watcher: Watcher, failing: list[bool]
) -> None:
    watcher.ready(LONG)
    watcher.state(RunState.RUNNING, watcher.worker.resume)
    failing[0] = True
    report = watcher.state(RunState.FAILED)
    watcher.qtbot.waitUntil(lambda: len(watcher.problems) == 1)
    assert report.message is watcher.problems[0]
    assert "ZeroDivisionError: no such layer" in str(report.message)
    failing[0] = False
    watcher.state(RunState.READY, watcher.worker.reset)
    assert watcher.until(lambda report: report.step == 4, lambda: watcher.worker.resume(4)).message is None
    assert len(watcher.problems) == 1


def test_an_exception_in_the_very_first_evaluation_is_a_run_that_cannot_be_built(
    watcher: Watcher, failing: list[bool]
) -> None:
    failing[0] = True
    watcher.state(RunState.FAILED, lambda: watcher.worker.open(network(), numbers()))
    watcher.qtbot.waitUntil(lambda: len(watcher.problems) == 1)
    failing[0] = False
    watcher.ready(network())


def test_an_exception_while_looking_leaves_the_run_and_its_numbers(
    watcher: Watcher, failing: list[bool]
) -> None:
    watcher.ready(network())
    watcher.until(lambda report: report.step == 5, lambda: watcher.worker.resume(5))
    failing[0] = True
    report = watcher.ask(metrics=True)
    assert report.metrics is None
    assert report.state is RunState.PAUSED
    assert ["ZeroDivisionError" in str(note) for note in report.notes] == [True]
    assert watcher.ask(metrics=True).notes == (), "said once"
    failing[0] = False
    assert watcher.ask(metrics=True).metrics is not None
    listener = Listener()
    for each in watcher.reports:
        listener.hear(each.history)
    assert len(listener.known.loss) == 5


def test_an_exception_in_the_engine_itself_does_not_end_the_thread(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher.ready(network())
    monkeypatch.setattr(WatchedRun, "standing", lambda self: 1 / 0)
    watcher.state(RunState.FAILED, lambda: watcher.worker.resume(2))
    watcher.qtbot.waitUntil(lambda: len(watcher.problems) == 1)
    monkeypatch.undo()
    watcher.ready(network())


def test_what_was_posted_to_a_run_that_broke_is_what_a_reset_begins_with(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher.ready(network())
    watcher.worker.post(network(training__dtype="float64"), numbers())
    watcher.until(lambda report: report.dtype == "float64")
    monkeypatch.setattr(WatchedRun, "standing", lambda self: 1 / 0)
    watcher.state(RunState.FAILED, lambda: watcher.worker.resume(2))
    monkeypatch.undo()
    assert watcher.state(RunState.READY, watcher.worker.reset).dtype == "float64"


def test_a_run_that_explodes_is_reported_at_its_last_finite_state(watcher: Watcher) -> None:
    watcher.ready(network(optimizer__learning_rate=1e20, model__activations=("relu",), model__dropout=0.0))
    report = watcher.state(RunState.DIVERGED, watcher.worker.resume)
    assert report.message is not None
    assert math.isfinite(report.train_loss)
    assert watcher.ask(metrics=True).state is RunState.DIVERGED


# -- ending ------------------------------------------------------------------------------------------


def test_shutdown_before_the_start(qtbot: QtBot) -> None:
    worker = TrainingWorker()
    worker.open(network(), numbers())
    worker.shutdown()
    worker.shutdown()
    assert not worker.isRunning()


@pytest.mark.parametrize("state", ["starting", "ready", "running", "paced", "paused", "failed", "finished"])
def test_shutdown_in_every_state(qtbot: QtBot, state: str) -> None:
    watcher = Watcher(qtbot)
    watcher.worker.start()
    if state == "failed":
        watcher.state(
            RunState.FAILED, lambda: watcher.worker.open(network(loss__kind="cross_entropy"), numbers())
        )
    elif state != "starting":
        watcher.ready(LONG if state in ("running", "paced") else network(training__epochs=1))
    if state == "paced":
        watcher.worker.set_pace(0.0001)
    if state in ("running", "paced"):
        watcher.state(RunState.RUNNING, watcher.worker.resume)
    if state == "paused":
        watcher.state(RunState.PAUSED, lambda: watcher.worker.step(StepUnit.PHASE))
    if state == "finished":
        watcher.state(RunState.FINISHED, watcher.worker.resume)
    watcher.worker.shutdown()
    assert watcher.worker.isFinished()
    watcher.worker.shutdown()


def test_threads_of_torch_are_set_in_the_thread_of_the_run(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """torch.set_num_threads does not reach other threads, so it must be called in the run's own."""
    seen: list[tuple[int, int]] = []
    forward = TrainingLoop._stretch

    def look(loop: TrainingLoop) -> None:
        seen.append((threading.get_ident(), torch.get_num_threads()))
        forward(loop)

    monkeypatch.setattr(TrainingLoop, "_stretch", look)
    watcher.ready(network())
    watcher.until(lambda report: report.step == 2, lambda: watcher.worker.resume(2))
    assert {threads for _, threads in seen} == {1}
    assert threading.get_ident() not in {thread for thread, _ in seen}


# -- the calculator ----------------------------------------------------------------------------------


def test_lines_of_the_calculator_are_answered_with_and_without_a_run(watcher: Watcher) -> None:
    def value(report: Report) -> str:
        found = report.calculator.calculated if report.calculator else None
        return found.value.text if found is not None and found.value is not None else ""

    session = Session()
    broken = recipe(loss__kind="cross_entropy")
    watcher.until(lambda report: not report.built, lambda: watcher.worker.open(broken, numbers()))
    report = watcher.ask(calculator=CalculatorRequest(session, Line(1, "n = 2 + 3")))
    assert (report.state, value(report)) == (RunState.FAILED, "5")
    watcher.ready(LONG)
    watcher.state(RunState.RUNNING, watcher.worker.resume)
    wanted = FrameRequest(calculator=CalculatorRequest(session, Line(2, "n + X.shape[1]")))
    report = watcher.until(lambda report: value(report) == "7", lambda: watcher.worker.request(wanted))
    assert report.state is RunState.RUNNING
