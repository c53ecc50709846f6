"""Work aside: its result, its progress a few times a second, and its end at a word."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from gui.background import Background, IsCancelled, Report, in_one_go


class Listener(QObject):
    """Collects what a Background says, and in which thread it is heard."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.progress: list[Any] = []
        self.results: list[Any] = []
        self.problems: list[Problem] = []
        self.threads: set[int] = set()
        background.progressed.connect(self._on_progressed)
        background.done.connect(self._on_done)
        background.failed.connect(self._on_failed)

    def _on_progressed(self, value: object) -> None:
        self.progress.append(value)
        self.threads.add(threading.get_ident())

    def _on_done(self, value: object) -> None:
        self.results.append(value)
        self.threads.add(threading.get_ident())

    def _on_failed(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.threads.add(threading.get_ident())


Make = Callable[..., tuple[Background, Listener]]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    made: list[Background] = []

    def make_one(work: Callable[[Report, IsCancelled], object]) -> tuple[Background, Listener]:
        made.append(Background(work))
        return made[-1], Listener(made[-1])

    yield make_one
    for background in made:
        background.shutdown()


def finish(qtbot: QtBot, background: Background) -> None:
    with qtbot.waitSignal(background.finished):
        background.start()
    qtbot.waitUntil(lambda: not background._clock.isActive())


def until_cancelled(report: Report, cancelled: IsCancelled) -> str:
    while not cancelled():
        report(threading.get_ident())
    return "too late"


def test_the_result_comes_in_the_gui_thread_from_work_in_another(qtbot: QtBot, make: Make) -> None:
    background, listener = make(lambda report, cancelled: threading.get_ident())
    finish(qtbot, background)
    assert listener.results != [threading.get_ident()]
    assert len(listener.results) == 1
    assert listener.threads == {threading.get_ident()}
    assert listener.problems == []


def test_what_is_done_in_one_go_needs_to_know_nothing_of_it(qtbot: QtBot, make: Make) -> None:
    background, listener = make(in_one_go(lambda: 42))
    finish(qtbot, background)
    assert listener.results == [42]
    assert listener.progress == []


def test_of_much_progress_only_the_newest_is_handed_on_and_the_last_before_the_end(
    qtbot: QtBot, make: Make
) -> None:
    def work(report: Report, cancelled: IsCancelled) -> float:
        begun = time.monotonic()
        for number in range(100_000):
            report(number)
        return time.monotonic() - begun

    background, listener = make(work)
    finish(qtbot, background)
    assert listener.progress[-1] == 99_999
    assert listener.progress == sorted(listener.progress)
    assert len(listener.progress) <= 2 + 20 * listener.results[0]


def test_a_problem_comes_as_it_is(qtbot: QtBot, make: Make) -> None:
    problem = Problem("There is no file {path}. Check its name and folder.", path="a.csv")

    def work(report: Report, cancelled: IsCancelled) -> None:
        raise problem

    background, listener = make(work)
    finish(qtbot, background)
    assert listener.problems == [problem]
    assert listener.results == []


def test_what_nobody_expected_is_a_sentence_and_in_the_log(
    qtbot: QtBot, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    background, listener = make(lambda report, cancelled: 1 / 0)
    finish(qtbot, background)
    assert "ZeroDivisionError" in str(listener.problems[0])
    assert "Traceback" in caplog.text


def test_after_cancel_nothing_comes_but_the_end(qtbot: QtBot, make: Make) -> None:
    background, listener = make(until_cancelled)
    background.start()
    qtbot.waitUntil(lambda: bool(listener.progress))
    with qtbot.waitSignal(background.finished):
        background.cancel()
        heard = len(listener.progress)
    qtbot.waitUntil(lambda: not background._clock.isActive())
    assert len(listener.progress) == heard
    assert (listener.results, listener.problems) == ([], [])


def test_shutdown_ends_and_waits_in_every_state(qtbot: QtBot, make: Make) -> None:
    never, _ = make(until_cancelled)
    never.shutdown()
    assert not never.isRunning()

    at_once, _ = make(until_cancelled)
    at_once.start()
    at_once.shutdown()
    assert at_once.isFinished()

    amid, listener = make(until_cancelled)
    amid.start()
    qtbot.waitUntil(lambda: bool(listener.progress))
    amid.shutdown()
    amid.shutdown()
    assert amid.isFinished()


def test_work_that_was_cancelled_before_it_began_is_not_done(qtbot: QtBot, make: Make) -> None:
    begun: list[bool] = []
    background, listener = make(lambda report, cancelled: begun.append(True))
    background.cancel()
    finish(qtbot, background)
    assert begun == []
    assert listener.results == []


def test_who_has_gone_meanwhile_does_no_harm(qtbot: QtBot, make: Make) -> None:
    background, stays = make(until_cancelled)
    goes = Listener(background)
    background.start()
    qtbot.waitUntil(lambda: bool(goes.progress))
    shiboken6.delete(goes)
    heard = len(stays.progress)
    qtbot.waitUntil(lambda: len(stays.progress) > heard)
    background.shutdown()
    assert background.isFinished()
