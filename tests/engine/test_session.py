"""A run as its thread sees it."""

from itertools import pairwise

import pytest

from datasets.problems import Problem
from engine import loop as loop_module
from engine.loop import TrainingLoop
from engine.report import FrameRequest, RunState, StepUnit
from engine.session import Session
from engine.trainer import Trainer
from tests.engine.runs import classes, network, numbers, recipe


def begun() -> Session:
    session = Session.begin(network(training__epochs=4), numbers())
    assert isinstance(session, Session)
    return session


def run(session: Session) -> None:
    for progress in session.progress():
        if progress.state is not RunState.RUNNING:
            return


def test_what_does_not_fit_together_is_a_problem() -> None:
    problem = Session.begin(recipe(), classes())
    assert isinstance(problem, Problem)
    assert "kind is target but holds text" in str(problem)


def test_an_exception_while_building_is_a_problem_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Trainer, train: bool = True) -> None:
        raise RuntimeError("the first evaluation went wrong")

    monkeypatch.setattr(Trainer, "evaluate", fail)
    problem = Session.begin(network(), numbers())
    assert isinstance(problem, Problem)
    assert "the first evaluation went wrong" in str(problem)


def test_the_speed_is_measured_while_running() -> None:
    session = begun()
    assert session.report(FrameRequest()).steps_per_second == 0
    session.loop.resume()
    run(session)
    assert session.report(FrameRequest()).steps_per_second > 0


def test_there_is_something_new_to_say_when_the_run_stands_elsewhere() -> None:
    session = begun()
    seen = [session.standing()]
    for order in (
        lambda: session.loop.step(StepUnit.PHASE),
        lambda: session.loop.step(StepUnit.BATCH),
        lambda: session.loop.back(),
        lambda: session.loop.post(network(), numbers()),
        lambda: session.loop.reset(),
    ):
        order()
        run(session)
        seen.append(session.standing())
    assert all(before != after for before, after in pairwise(seen))
    assert session.standing() == session.standing()


def test_while_running_only_the_state_is_news(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop_module, "_SLICE", 0.0)
    session = begun()
    session.loop.resume()
    running = session.progress()
    seen = {session.standing() for _ in range(11) if next(running).state is RunState.RUNNING}
    assert len(seen) == 1
    assert session.loop.trainer.step_count == 10


def test_a_failure_is_new_once() -> None:
    session = begun()
    session.loop.post(network(), numbers().with_roles(targets=()))
    run(session)
    assert session.loop.state is RunState.FAILED
    assert [session.new_failure(), session.new_failure()] == [True, False]
    session.loop.reset()
    run(session)
    assert session.new_failure(), "it failed once more"


def test_a_look_that_fails_is_a_note_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    session = begun()
    session.loop.resume(3)
    run(session)

    def fail(self: Trainer, inputs: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Trainer, "predict", fail)
    first = session.report(FrameRequest(metrics=True))
    assert len(first.history.step) == 3, "the numbers are not lost"
    assert ["memory" in str(note) for note in first.notes] == [True]
    assert session.report(FrameRequest(metrics=True)).notes == ()


def test_the_problem_of_an_exception_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    problem = begun().problem_of(RuntimeError("something else"))
    assert "RuntimeError: something else" in str(problem)
    assert len(caplog.records) == 1


def test_a_loop_can_be_driven_without_waiting() -> None:
    session = Session(TrainingLoop(Trainer(network(), numbers())))
    session.loop.stop()
    assert list(session.progress()) == []
