"""The line about progress: rewritten in a terminal, now and then a new one in a file."""

import io

import pytest

from engine import cli_progress
from engine.cli_progress import ProgressLine


class Stream(io.StringIO):
    """A stderr that is a terminal or not."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, in its one item."""
    now = [100.0]
    monkeypatch.setattr(cli_progress.time, "perf_counter", lambda: now[0])
    return now


def times(line: ProgressLine, clock: list[float], until: float) -> list[float]:
    """When a line is shown by who asks every quarter of a second."""
    shown, begun = [], clock[0]
    while clock[0] - begun < until:
        clock[0] += 0.25
        if line.is_due():
            line.show("step 1")
            shown.append(clock[0] - begun)
    return shown


@pytest.mark.parametrize(("terminal", "wanted"), [(True, [0.5, 1.0, 1.5, 2.0]), (False, [0.5, 5.5])])
def test_the_first_comes_soon_and_more_come_often_where_they_take_no_room(
    monkeypatch: pytest.MonkeyPatch, clock: list[float], terminal: bool, wanted: list[float]
) -> None:
    monkeypatch.setattr("sys.stderr", Stream(terminal))
    assert times(ProgressLine(), clock, 2.0 if terminal else 8.0) == wanted


def test_in_a_terminal_one_line_takes_the_place_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream(terminal=True)
    monkeypatch.setattr("sys.stderr", stream)
    line = ProgressLine()
    line.show("step 100")
    line.show("step 2")
    line.keep()
    first, second = stream.getvalue().removeprefix("\r").split("\r")
    assert first.rstrip() == "step 100"
    assert second.rstrip() == "step 2"
    assert len(second.rstrip("\n")) >= len("step 100")
    assert second.endswith("\n")


def test_an_erased_line_leaves_nothing_in_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream(terminal=True)
    monkeypatch.setattr("sys.stderr", stream)
    line = ProgressLine()
    line.show("step 1")
    line.erase()
    assert stream.getvalue().split("\r")[-2:] == [" " * 78, ""]


def test_in_a_file_lines_stand_below_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream(terminal=False)
    monkeypatch.setattr("sys.stderr", stream)
    line = ProgressLine()
    line.show("step 1")
    line.show("step 2")
    line.keep()
    line.erase()
    assert stream.getvalue() == "step 1\nstep 2\n"


def test_without_stderr_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    line = ProgressLine()
    line.show("step 1")
    line.keep()
    assert not line.is_due()
