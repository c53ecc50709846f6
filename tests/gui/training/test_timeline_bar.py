"""The timeline: where I am, how far the run went, and the way to any of its steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from engine.report import RunState
from gui.training.timeline_bar import TICKS_APART, TimelineBar, tick_distance
from tests.gui.reports import history, report


@pytest.fixture
def bar(qtbot: QtBot) -> TimelineBar:
    made = TimelineBar()
    qtbot.addWidget(made)
    made.resize(900, 40)
    made.show()
    made.show_report(report(step=100, history=history(1, 101)))
    return made


@given(st.integers(1, 10**9), st.floats(50, 4000))
def test_ticks_are_round_and_do_not_crowd(steps: int, width: float) -> None:
    distance = tick_distance(steps, width)
    assert int(str(distance).rstrip("0")) in (1, 2, 5)
    assert distance / steps * width >= TICKS_APART - 1e-6 or distance == 1


def test_it_is_of_no_use_before_the_run_is_there(qtbot: QtBot) -> None:
    made = TimelineBar()
    qtbot.addWidget(made)
    assert not made.slider.isEnabled()
    made.show_report(report(state=RunState.STARTING))
    assert not made.slider.isEnabled()


def test_a_click_goes_to_its_step(qtbot: QtBot, bar: TimelineBar) -> None:
    with qtbot.waitSignal(bar.step_wanted) as wish:
        qtbot.mousePress(bar.slider, Qt.MouseButton.LeftButton, pos=QPoint(bar.slider.width() // 2, 15))
    assert wish.args == [50]


def test_keys_go_step_by_step(qtbot: QtBot, bar: TimelineBar) -> None:
    with qtbot.waitSignal(bar.step_wanted) as wish:
        qtbot.keyClick(bar.slider, Qt.Key.Key_Left)
    assert wish.args == [99]
    bar.show_report(report(step=99))
    with qtbot.waitSignal(bar.step_wanted) as wish:
        qtbot.keyClick(bar.slider, Qt.Key.Key_Home)
    assert wish.args == [0]


def test_steps_that_were_taken_back_can_be_gone_to_again(bar: TimelineBar) -> None:
    bar.show_report(report(step=40, history=history(101, 101)))
    assert (bar.slider.value(), bar.slider.maximum()) == (40, 100)


def test_another_way_on_replaces_the_old_one(bar: TimelineBar) -> None:
    bar.show_report(report(step=41, history=history(41, 42)))
    assert (bar.slider.value(), bar.slider.maximum()) == (41, 41)


def test_a_reset_empties_it(bar: TimelineBar) -> None:
    bar.show_report(report(step=0, generation=1))
    assert (bar.slider.value(), bar.slider.maximum()) == (0, 0)


def test_scrubbing_sends_one_wish_at_a_time(qtbot: QtBot, bar: TimelineBar) -> None:
    wishes: list[int] = []
    bar.step_wanted.connect(wishes.append)
    for step in (90, 80, 70, 60):
        bar._on_chosen(step)
    assert wishes == [90]
    bar.show_report(report(step=90, history=history(101, 101)))
    assert wishes == [90, 60]
    bar.show_report(report(step=60, history=history(101, 101)))
    assert wishes == [90, 60]


def test_letting_go_where_the_run_is_sent_already_asks_for_nothing(qtbot: QtBot, bar: TimelineBar) -> None:
    wishes: list[int] = []
    bar.step_wanted.connect(wishes.append)
    middle = QPoint(bar.slider.width() // 2, 15)
    qtbot.mouseClick(bar.slider, Qt.MouseButton.LeftButton, pos=middle)
    assert wishes == [50]
    bar.show_report(report(step=50, history=history(101, 101)))
    qtbot.mouseClick(bar.slider, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.keyClick(bar.slider, Qt.Key.Key_End)
    assert wishes == [50, 100]


def test_letting_go_does_not_wait_for_a_report(qtbot: QtBot, bar: TimelineBar) -> None:
    wishes: list[int] = []
    bar.step_wanted.connect(wishes.append)
    qtbot.mousePress(bar.slider, Qt.MouseButton.LeftButton, pos=QPoint(bar.slider.width() // 2, 15))
    bar.slider._choose(20)
    assert wishes == [50]
    bar.slider.setSliderDown(False)
    bar.slider.let_go.emit(20)
    assert wishes == [50, 20]


def test_a_wish_held_back_is_dropped_when_the_run_goes_on(bar: TimelineBar) -> None:
    wishes: list[int] = []
    bar.step_wanted.connect(wishes.append)
    for step in (50, 90):
        bar._on_chosen(step)
    bar.show_report(report(state=RunState.RUNNING, step=3, history=history(1, 4)))
    bar.show_report(report(step=4, history=history(4, 5)))
    assert wishes == [50]


def test_the_plan_is_on_the_rail_but_cannot_be_gone_to(qtbot: QtBot, bar: TimelineBar) -> None:
    bar.show_report(report(state=RunState.RUNNING, step=100, history=history(101, 101), goal=(0, 1000)))
    with qtbot.assertNotEmitted(bar.step_wanted):
        qtbot.mousePress(bar.slider, Qt.MouseButton.LeftButton, pos=QPoint(bar.slider.width() - 20, 15))
    assert bar.slider.value() == 100
