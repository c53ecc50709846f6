"""One request at a time, as often as drawing leaves time for, and none while the run rests."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from engine.report import FrameRequest, Report, RunState
from gui import frame_clock
from gui.frame_clock import FrameClock, interval
from tests.gui.reports import report


class Source:
    def __init__(self) -> None:
        self.requests: list[FrameRequest] = []

    def request(self, wanted: FrameRequest) -> None:
        self.requests.append(wanted)


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def clock(qtbot: QtBot, source: Source) -> FrameClock:
    return FrameClock(source, lambda: FrameRequest(prediction_rows=7))


def running(**changes: object) -> Report:
    return replace(report(state=RunState.RUNNING), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("cost", [0.0, 0.001, 0.005, 0.009])
def test_cheap_frames_stay_under_their_share(cost: float) -> None:
    assert cost / interval(cost) <= frame_clock.SHARE + 1e-9
    assert 20 <= 1 / interval(cost) <= 60


def test_dearer_frames_are_tried_at_the_usual_rate_until_they_take_half_of_the_time() -> None:
    assert 1 / interval(0.018) >= 20
    assert 0.05 / interval(0.05) <= frame_clock.HEAVY_SHARE + 1e-9
    assert interval(30.0) == frame_clock.SLOWEST


def test_it_asks_for_what_the_panels_want(clock: FrameClock, source: Source) -> None:
    clock.ask()
    assert source.requests == [FrameRequest(prediction_rows=7)]
    assert clock.is_waiting


def test_the_next_request_waits_for_the_report(qtbot: QtBot, clock: FrameClock, source: Source) -> None:
    clock.ask()
    assert len(source.requests) == 1
    clock.report_drawn(running())
    qtbot.waitUntil(lambda: len(source.requests) == 2)


RESTING = [RunState.READY, RunState.PAUSED, RunState.FINISHED, RunState.DIVERGED]


@pytest.mark.parametrize("state", RESTING)
def test_it_asks_once_more_when_the_run_rests(clock: FrameClock, source: Source, state: RunState) -> None:
    """While a run goes on the panels want less than they can show of one that rests."""
    clock.report_drawn(running())
    clock.report_drawn(report(state=state))
    assert len(source.requests) == 1
    clock.report_drawn(report(state=state))
    assert len(source.requests) == 1
    assert not clock.is_waiting


def test_each_single_step_is_looked_at(clock: FrameClock, source: Source) -> None:
    for step in (1, 2, 3):
        clock.report_drawn(report(step=step))
        clock.report_drawn(report(step=step))
    assert len(source.requests) == 3


def test_it_does_not_ask_where_nobody_answers(clock: FrameClock, source: Source) -> None:
    clock.report_drawn(running())
    clock.report_drawn(report(state=RunState.FAILED))
    assert source.requests == []
    assert not clock.is_waiting


def test_closing_ends_the_asking(clock: FrameClock, source: Source) -> None:
    clock.report_drawn(running())
    clock.stop()
    assert not clock.is_waiting
