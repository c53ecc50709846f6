"""scripts/run.py: the window where one can open, else the first lesson, and commands as they are."""

import pytest

from engine.lessons import lesson_names
from gui import app
from scripts import run


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What main.py was started with."""
    calls: list[list[str]] = []

    def main(arguments: list[str]) -> int:
        calls.append(arguments)
        return 5

    monkeypatch.setattr(run, "main", main)
    return calls


def no_display(platform: str, environ: object) -> str:
    return "There is no display."


def test_window_where_one_can_open(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "missing_display", lambda platform, environ: None)
    assert run.run(["my.csv"]) == 5
    assert started == [["my.csv"]]


@pytest.mark.parametrize("arguments", [[], ["my.csv"]])
def test_first_lesson_where_there_is_no_display(
    arguments: list[str],
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(run, "missing_display", no_display)
    assert run.run(arguments) == 5
    assert started == [["run", run.FIRST_LESSON]]
    assert "no display" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["lessons"], ["run", "xor"], ["--version"]])
def test_commands_need_no_display(
    arguments: list[str], started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "missing_display", no_display)
    run.run(arguments)
    assert started == [arguments]


def test_first_lesson_is_the_windows_first_lesson() -> None:
    assert run.FIRST_LESSON == app.FIRST_LESSON
    assert run.FIRST_LESSON in lesson_names()
