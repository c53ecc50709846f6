"""The check of a lesson: a real training aside, which ends at a word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.lessons.checker import Checker
from tests.gui.lessons.lesson_files import change_lesson

SHORT, LONG = "autograd-scalars", "sine-dynamic"  # one step, and 30,001
PATIENCE = 120_000  # ms: torch is imported by the first


@pytest.fixture
def checker(qtbot: QtBot) -> Iterator[Checker]:
    made = Checker()
    yield made
    made.shutdown()


def check(qtbot: QtBot, checker: Checker, name: str) -> None:
    with qtbot.waitSignal(checker.checked, timeout=PATIENCE) as checked:
        checker.start(name)
        assert checker.name == name
    assert checked.args == [name]
    assert checker.name == ""


def begin(qtbot: QtBot, checker: Checker, name: str) -> None:
    checker.start(name)
    qtbot.waitUntil(lambda: checker.progress is not None, timeout=PATIENCE)


def test_a_lesson_that_comes_to_its_numbers_agrees(qtbot: QtBot, checker: Checker) -> None:
    check(qtbot, checker, SHORT)
    result = checker.results[SHORT]
    assert [value.ours for value in result.checked.values if value.expected.of == "gradient"] == [3.0, 1.0]
    assert sum(len(run.values) for run in result.runs) == len(result.checked.values)
    assert checker.verdicts() == {SHORT: True}


def test_a_wrong_number_is_found(
    qtbot: QtBot, checker: Checker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    change_lesson(monkeypatch, tmp_path, SHORT, "w = 3.0", "w = 3.5")
    check(qtbot, checker, SHORT)
    verdicts = {
        value.expected.value: value.verdict.is_good for value in checker.results[SHORT].checked.values
    }
    assert verdicts[3.5] is False
    assert verdicts[1.0] is True
    assert checker.verdicts() == {SHORT: False}


def test_progress_goes_to_its_end(qtbot: QtBot, checker: Checker) -> None:
    begin(qtbot, checker, LONG)
    done, steps = checker.progress or (0, 0)
    assert 0 <= done < steps
    qtbot.waitUntil(lambda: (checker.progress or (0, 0))[0] > done, timeout=PATIENCE)


def test_cancel_ends_it_at_once_and_nothing_is_known(qtbot: QtBot, checker: Checker) -> None:
    begin(qtbot, checker, LONG)
    checker.cancel()
    assert (checker.name, checker.progress) == ("", None)
    qtbot.waitUntil(lambda: checker._alive == [], timeout=PATIENCE)
    assert checker.results == {}


def test_another_check_takes_the_place_of_the_one_before(qtbot: QtBot, checker: Checker) -> None:
    begin(qtbot, checker, LONG)
    check(qtbot, checker, SHORT)
    assert set(checker.results) == {SHORT}
    qtbot.waitUntil(lambda: checker._alive == [], timeout=PATIENCE)


def test_what_was_known_is_forgotten_while_it_is_checked_again(qtbot: QtBot, checker: Checker) -> None:
    check(qtbot, checker, SHORT)
    checker.start(SHORT)
    assert checker.verdicts() == {}
    checker.cancel()


def test_a_lesson_that_cannot_be_checked_says_why(
    qtbot: QtBot, checker: Checker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    change_lesson(monkeypatch, tmp_path, SHORT, 'sample = "x-3"', 'sample = "x-4"')
    check(qtbot, checker, SHORT)
    assert "x-4" in str(checker.problems[SHORT])
    assert checker.results == {}


def test_shutdown_ends_what_is_under_way(qtbot: QtBot, checker: Checker) -> None:
    begin(qtbot, checker, LONG)
    work = checker._alive[-1]
    checker.shutdown()
    checker.shutdown()
    assert work.isFinished()
