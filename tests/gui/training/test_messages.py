"""Messages: what happened, once, until it is closed or no longer true."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from engine.report import RunState
from gui.training.message_log import MessageLog
from gui.training.messages import MOST, MessageLine, Messages
from tests.gui.reports import report


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    made = Messages()
    qtbot.addWidget(made)
    return made


def infinite(step: int) -> Problem:
    return Problem("The loss became infinite at step {step}.", step=step)


def test_it_is_not_there_until_there_is_something_to_say(messages: Messages) -> None:
    assert messages.isHidden()
    messages.show_problem(infinite(3))
    assert messages.texts() == ("The loss became infinite at step 3.",)
    assert not messages.isHidden()


def test_closing_takes_it_away(qtbot: QtBot, messages: Messages) -> None:
    messages.show_problem(infinite(3))
    qtbot.mouseClick(messages._lines[0].close_button, Qt.MouseButton.LeftButton)
    assert messages.texts() == ()
    assert messages.isHidden()


def test_the_same_message_is_not_said_twice(messages: Messages) -> None:
    messages.show_problem(infinite(3))
    messages.show_problem(infinite(3))
    assert len(messages.texts()) == 1


def test_the_oldest_makes_room(messages: Messages) -> None:
    for step in range(MOST + 2):
        messages.show_problem(infinite(step))
    assert len(messages.texts()) == MOST
    assert messages.texts()[-1].endswith(f"step {MOST + 1}.")


def test_what_a_report_says_goes_when_it_is_no_longer_so(messages: Messages) -> None:
    messages.show_report(report(state=RunState.DIVERGED, message=infinite(5)))
    messages.show_report(report(state=RunState.DIVERGED, message=infinite(5)))
    assert len(messages.texts()) == 1
    messages.show_report(report(state=RunState.READY))
    assert messages.texts() == ()


def test_a_closed_message_of_the_run_stays_closed(messages: Messages) -> None:
    messages.show_report(report(state=RunState.DIVERGED, message=infinite(5)))
    messages._remove(messages._lines[0])
    messages.show_report(report(state=RunState.DIVERGED, message=infinite(5)))
    assert messages.texts() == ()


def test_notes_are_said_once(messages: Messages) -> None:
    messages.show_report(report(notes=(Problem("The run moved to {device}.", device="cpu"),)))
    messages.show_report(report())
    assert messages.texts() == ("The run moved to cpu.",)


def test_a_remedy_has_a_button_that_says_what_it_does(qtbot: QtBot, messages: Messages) -> None:
    messages.show_problem(Problem("Too fast.", remedies=("lower_rate",)))
    button = messages._lines[0].remedy_buttons["lower_rate"]
    assert button.text() == "Divide the rate by 10 and reset"
    with qtbot.waitSignal(messages.remedy_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["lower_rate"]


def test_a_note_with_new_figures_takes_the_place_of_the_old_one(messages: Messages) -> None:
    for rows in (4, 3, 2):
        messages.show_note(Problem("{rows} rows are left out.", rows=rows))
    assert messages.texts() == ("2 rows are left out.",)


@pytest.mark.parametrize("remedy", ["standardize", "lower_rate", "set_missing_aside", "leave_style"])
def test_every_remedy_has_a_button_with_words(qtbot: QtBot, messages: Messages, remedy: str) -> None:
    messages.show_problem(Problem("Something is wrong.", remedies=(remedy,)))
    button = messages._lines[0].remedy_buttons[remedy]
    assert button.text()
    with qtbot.waitSignal(messages.remedy_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [remedy]


def note(template: str, **fields: object) -> Problem:
    return Problem(template, **fields)


def test_notes_of_a_run_go_with_it(messages: Messages) -> None:
    """What was said of one row is not true of two; what another run says, too, stays."""
    one, both = note("Only one row trains."), note("No rows are held back.")
    messages.show_note(note("{count} cells were pasted.", count=3))
    messages.show_report(report(notes=(one, both)))
    messages.show_report(report(generation=1, notes=(both,)))
    assert messages.texts() == ("3 cells were pasted.", "No rows are held back.")


def test_notes_wait_while_somebody_draws(messages: Messages) -> None:
    messages.hold_notes(True)
    messages.show_report(report(notes=(note("Only one row trains."),)))
    messages.show_report(report(generation=1, notes=(note("Rows left out: {count}.", count=4),)))
    messages.show_report(report(generation=1, notes=(note("Rows left out: {count}.", count=3),)))
    assert messages.texts() == ()
    messages.show_report(report(generation=1, step=7, notes=(note("The run goes on without."),)))
    assert messages.texts() == ("The run goes on without.",), "a run that goes on speaks at once"
    messages.hold_notes(False)
    assert messages.texts() == ("The run goes on without.", "Rows left out: 3.")
    messages.show_report(report(generation=1, notes=(note("The run moved."),)))
    assert messages.texts()[-1] == "The run moved."


def test_a_note_stays_while_it_may_be_read(
    qtbot: QtBot, messages: Messages, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages.show()
    messages.show_note(infinite(1))
    line = messages._lines[0]
    line._rest.timeout.emit()  # the window is not in front
    assert messages.texts()
    monkeypatch.setattr(MessageLine, "isActiveWindow", lambda _: True)
    monkeypatch.setattr(MessageLine, "underMouse", lambda _: True)
    line._rest.timeout.emit()
    assert messages.texts()
    monkeypatch.setattr(MessageLine, "underMouse", lambda _: False)
    line.close_button.setFocus()
    line._rest.timeout.emit()
    assert messages.texts()
    assert line._rest.isActive()
    line.close_button.clearFocus()
    with qtbot.waitSignal(line.rested):
        line._rest.timeout.emit()
    assert messages.texts() == ()


def test_what_went_away_can_be_read_in_the_list(qtbot: QtBot, messages: Messages) -> None:
    log = MessageLog()
    qtbot.addWidget(log)
    messages.said.connect(log.add)
    assert log.isHidden()
    messages.show_note(infinite(1))
    messages.show_note(infinite(2))  # the newest figures say all
    messages.show_problem(Problem("Something else."))
    messages.clear()
    assert not log.isHidden()
    assert log.texts() == ("Something else.", "The loss became infinite at step 2.")
    with qtbot.waitExposed(log):
        log.show()
    log.click()
    opened = log._list
    assert opened is not None
    assert [label.text() for label in opened.findChildren(QLabel)][2::2] == list(log.texts())
    with qtbot.waitSignal(opened.destroyed):
        qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert log._list is None
