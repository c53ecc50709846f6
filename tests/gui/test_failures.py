"""Errors that nobody expected reach the log and the window."""

import logging
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from gui.failures import Failures, unexpected


@pytest.fixture
def passed_on(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """The kinds of what is left to the hook of before."""
    kinds: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda *told: kinds.append(told[0]))
    return kinds


@pytest.fixture
def failures(qtbot: QtBot, passed_on: list[type[BaseException]]) -> Iterator[Failures]:
    """Installed."""
    made = Failures()
    made.install()
    yield made
    made.deleteLater()


def raise_to_hook(error: BaseException) -> None:
    """As Python does with an exception that nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_unexpected_error_is_logged_with_its_traceback_and_said_in_a_sentence(
    failures: Failures, passed_on: list[type[BaseException]], caplog: pytest.LogCaptureFixture
) -> None:
    said: list[Problem] = []
    failures.failed.connect(said.append)
    try:
        [][1]
    except IndexError as error:
        raise_to_hook(error)
    assert [problem.fields["kind"] for problem in said] == ["IndexError"]
    assert "stepfit.log" in str(said[0])
    record = caplog.records[-1]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert record.exc_info[0] is IndexError
    assert passed_on == []


def test_a_problem_that_nobody_caught_is_said_as_it_is(
    failures: Failures, caplog: pytest.LogCaptureFixture
) -> None:
    said: list[Problem] = []
    failures.failed.connect(said.append)
    problem = Problem("No {what}.", what="rows")
    raise_to_hook(problem)
    assert said == [problem]
    assert not caplog.records


def test_ctrl_c_is_left_to_python(failures: Failures, passed_on: list[type[BaseException]]) -> None:
    said: list[Problem] = []
    failures.failed.connect(said.append)
    raise_to_hook(KeyboardInterrupt())
    assert (said, passed_on) == ([], [KeyboardInterrupt])


def test_the_sentence_names_no_details_that_only_a_log_should_hold() -> None:
    text = str(unexpected(ValueError("secret details")))
    assert "ValueError" in text
    assert "secret details" not in text
