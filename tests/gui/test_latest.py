"""Of what is asked for one after the other, the newest is done."""

import threading

import pytest

from datasets.problems import Problem
from gui.latest import Latest


@pytest.fixture
def latest(qapp):
    latest = Latest()
    yield latest
    latest.shutdown()


def test_it_answers_from_another_thread(latest, qtbot):
    with qtbot.waitSignal(latest.answered) as heard:
        latest.ask(lambda _watch: threading.get_ident())
        assert latest.is_busy
    assert heard.args[0] != threading.get_ident()
    qtbot.waitUntil(lambda: not latest.is_busy)


def test_only_the_newest_is_heard_of(latest, qtbot):
    begun, answers = threading.Event(), []
    latest.answered.connect(answers.append)

    def endless(watch):
        begun.set()
        while True:
            watch(0, 1)

    latest.ask(endless)
    assert begun.wait(60)
    latest.ask(lambda _watch: "never begun")
    with qtbot.waitSignal(latest.answered):
        latest.ask(lambda _watch: "newest")
    assert answers == ["newest"]


def test_what_is_dropped_is_not_heard_of(latest, qtbot):
    answers = []
    latest.answered.connect(answers.append)
    latest.ask(lambda _watch: "first")
    latest.drop()
    assert not latest.is_busy
    with qtbot.waitSignal(latest.answered):
        latest.ask(lambda _watch: "second")
    assert answers == ["second"]


def test_a_failure_is_told_and_the_next_is_done(latest, qtbot):
    def fail(_watch):
        raise Problem("No {what}.", what="luck")

    with qtbot.waitSignal(latest.failed) as heard:
        latest.ask(fail)
    assert str(heard.args[0]) == "No luck."
    with qtbot.waitSignal(latest.answered):
        latest.ask(lambda _watch: 1)


def test_after_its_end_nothing_is_done(latest):
    latest.shutdown()
    latest.ask(lambda _watch: 1)
    assert not latest.is_busy
