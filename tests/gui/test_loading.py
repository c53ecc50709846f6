"""Reading aside: a result, a problem in its own words, or a sentence for what nobody expected."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from gui.loading import Loading


def end_of(qtbot: QtBot, work: Callable[[], Any], signal: str) -> Any:
    loading = Loading(work)
    came: list[Any] = []
    getattr(loading, signal).connect(came.append)
    with qtbot.waitSignal(loading.finished):
        loading.start()
    qtbot.waitUntil(lambda: bool(came))
    loading.wait()
    return came[0]


def test_a_result_comes_back(qtbot: QtBot) -> None:
    assert end_of(qtbot, lambda: 42, "loaded") == 42


def test_a_problem_comes_back_as_it_is(qtbot: QtBot) -> None:
    problem = Problem("There is no file {path}. Check its name and folder.", path="a.csv")

    def fail() -> None:
        raise problem

    assert end_of(qtbot, fail, "failed") is problem


def test_what_nobody_expected_is_a_sentence_and_in_the_log(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    found = end_of(qtbot, lambda: 1 / 0, "failed")
    assert "ZeroDivisionError" in str(found)
    assert "Traceback" in caplog.text
