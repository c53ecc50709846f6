"""The status line: at once when the run rests, about once a second while it goes on, never narrower."""

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from engine.report import RunState
from gui.training.status import StatusLine
from tests.gui.reports import report


@pytest.fixture
def status(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(1000, 24)
    made.show()
    return made


def test_before_the_first_report_it_says_what_is_going_on(status: StatusLine) -> None:
    assert "torch" in status.state.text()


def test_it_says_where_the_run_is(status: StatusLine) -> None:
    status.show_report(report(step=3120, epoch=12, loss=8.8172, validation_loss=9.5))
    assert status.state.text() == "Paused"
    assert status.step.text() == "step 3,120"
    assert status.epoch.text() == "epoch 12"
    assert status.loss.text() == "loss 8.8172"
    assert status.validation.text() == "validation 9.5000"
    assert status.device.text() == "cpu · float32 · eager"
    assert status.speed.text() == ""


def test_the_end_of_a_run_says_what_comes_next(status: StatusLine) -> None:
    status.show_report(report(state=RunState.FINISHED, step=30))
    assert status.state.text() == "Finished"
    assert "Reset begins anew" in status.hint.text()
    status.show_report(report(state=RunState.RUNNING, step=31))
    assert status.hint.text() == ""


def test_without_validation_rows_it_says_nothing_of_them(status: StatusLine) -> None:
    status.show_report(report(step=1, loss=1.0))
    assert status.validation.text() == ""


def test_text_rests_while_running_and_is_right_at_once_when_paused(status: StatusLine) -> None:
    status.show_report(report(state=RunState.RUNNING, step=1, steps_per_second=42312.0))
    assert status.speed.text() == "42,300 steps/s"
    status.show_report(report(state=RunState.RUNNING, step=2))
    assert status.step.text() == "step 1"
    status.show_report(report(state=RunState.PAUSED, step=3))
    assert status.step.text() == "step 3"


def test_a_field_does_not_shrink_within_a_run(status: StatusLine) -> None:
    status.show_report(report(step=123456))
    wide = status.step.minimumWidth()
    status.show_report(report(step=1))
    assert status.step.minimumWidth() == wide
    status.show_report(report(step=1, generation=1))
    assert status.step.minimumWidth() < wide


def test_fields_that_grow_do_not_lie_over_their_neighbours(status: StatusLine) -> None:
    status.resize(1200, 30)
    status.show()
    status.show_report(report(state=RunState.RUNNING, step=0, epoch=0))
    status.show_report(report(state=RunState.PAUSED, step=125_001, epoch=125_001, steps_per_second=123_000.0))
    fields = (status.state, status.step, status.epoch, status.loss)
    for left, right in pairwise(fields):
        assert left.geometry().right() < right.geometry().left()


def test_a_run_of_known_length_has_a_progress_bar(status: StatusLine) -> None:
    assert status.progress.isHidden()
    status.show_report(report(state=RunState.RUNNING, step=250, goal=(0, 1000)))
    assert status.progress.isVisible()
    assert status.progress.value() == 250
    status.show_report(report(state=RunState.RUNNING, step=300))
    assert status.progress.isHidden()


def test_changed_rows_are_told_until_the_run_uses_them(status: StatusLine) -> None:
    running = {"state": RunState.RUNNING, "loss": 1.0}
    status.show_report(report(step=40, table_version=2, **running))
    status.show_edit()
    assert status.hint.text() == "The run takes the changed rows with its next batch."
    status.show_report(report(step=41, table_version=2, **running))
    assert status.hint.toolTip() == "The run takes the changed rows with its next batch."
    status.show_report(report(step=44, table_version=3, **running))
    assert status.hint.toolTip() == "The run takes the changed rows with its next batch."
    status.show_report(report(step=45, table_version=3, loss=1.0))
    assert status.hint.toolTip() == "The run uses the changed rows now."
    status._forgetting.timeout.emit()
    assert status.hint.toolTip() == ""


def test_of_a_run_that_rests_the_next_step_takes_them(status: StatusLine) -> None:
    status.show_report(report(step=0))
    status.show_edit()
    assert status.hint.text() == ""  # nothing has begun
    status.show_report(report(step=7, table_version=1))
    status.show_edit()
    assert status.hint.text() == "The next step takes the changed rows."
    status.show_report(report(step=0, table_version=2, generation=1))
    assert status.hint.text() == ""


def test_it_says_how_steps_are_taken_and_why(status: StatusLine) -> None:
    status.show_report(report(path="eager", eager_because="compiler"))
    assert status.device.text().endswith("eager")
    assert "no C compiler" in status.device.toolTip()
    status.show_report(report(path="compiled"))
    assert status.device.text().endswith("compiled")
    assert "equal up to rounding" in status.device.toolTip()
