"""A run as its thread sees it."""

from itertools import pairwise

import pytest

from datasets.problems import Problem
from engine import loop as loop_module
from engine.loop import TrainingLoop
from engine.report import FrameRequest, RunState, StepUnit
from engine.run_parts import RunParts
from engine.trainer import Trainer
from engine.watched_run import WatchedRun
from tests.engine.runs import classes, network, numbers, recipe


def begun() -> WatchedRun:
    watched = WatchedRun.begin(network(training__epochs=4), numbers())
    assert isinstance(watched, WatchedRun)
    return watched


def run(watched: WatchedRun) -> None:
    for progress in watched.progress():
        if progress.state is not RunState.RUNNING:
            return


def test_what_does_not_fit_together_is_a_problem() -> None:
    problem = WatchedRun.begin(recipe(), classes())
    assert isinstance(problem, Problem)
    assert "kind is target but holds text" in str(problem)


def test_an_exception_while_building_is_a_problem_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Trainer, train: bool = True) -> None:
        raise RuntimeError("the first evaluation went wrong")

    monkeypatch.setattr(Trainer, "evaluate", fail)
    problem = WatchedRun.begin(network(), numbers())
    assert isinstance(problem, Problem)
    assert "the first evaluation went wrong" in str(problem)


def test_the_speed_is_measured_while_running() -> None:
    watched = begun()
    assert watched.report(FrameRequest()).steps_per_second == 0
    watched.loop.resume()
    run(watched)
    assert watched.report(FrameRequest()).steps_per_second > 0


def test_there_is_something_new_to_say_when_the_run_stands_elsewhere() -> None:
    watched = begun()
    seen = [watched.standing()]
    for order in (
        lambda: watched.loop.step(StepUnit.PHASE),
        lambda: watched.loop.step(StepUnit.BATCH),
        lambda: watched.loop.back(),
        lambda: watched.loop.post(network(), numbers()),
        lambda: watched.loop.reset(),
    ):
        order()
        run(watched)
        seen.append(watched.standing())
    assert all(before != after for before, after in pairwise(seen))
    assert watched.standing() == watched.standing()


def test_while_running_only_the_state_is_news(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop_module, "_SLICE", 0.0)
    watched = begun()
    watched.loop.resume()
    running = watched.progress()
    seen = {watched.standing() for _ in range(11) if next(running).state is RunState.RUNNING}
    assert len(seen) == 1
    assert watched.loop.trainer.step_count == 10


def test_a_failure_is_new_once() -> None:
    watched = begun()
    watched.loop.post(network(), numbers().with_roles(targets=()))
    run(watched)
    assert watched.loop.state is RunState.FAILED
    assert [watched.new_failure(), watched.new_failure()] == [True, False]
    watched.loop.reset()
    run(watched)
    assert watched.new_failure(), "it failed once more"


def test_a_look_that_fails_is_a_note_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = begun()
    watched.loop.resume(3)
    run(watched)

    def fail(parts: RunParts, rows: object) -> None:
        raise MemoryError

    monkeypatch.setattr("engine.reporting.predict_set", fail)
    first = watched.report(FrameRequest(metrics=True))
    assert len(first.history.step) == 3, "the numbers are not lost"
    assert ["memory" in str(note) for note in first.notes] == [True]
    assert watched.report(FrameRequest(metrics=True)).notes == ()


def test_the_problem_of_an_exception_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    problem = begun().problem_of(RuntimeError("something else"))
    assert "RuntimeError: something else" in str(problem)
    assert len(caplog.records) == 1


def test_a_loop_can_be_driven_without_waiting() -> None:
    watched = WatchedRun(TrainingLoop(Trainer(network(), numbers())))
    watched.loop.stop()
    assert list(watched.progress()) == []
