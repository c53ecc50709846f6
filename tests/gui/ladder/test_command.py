"""The ladder's window beside the main one."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.ladder.command import LadderCommand


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def command(qtbot: QtBot, window: QWidget) -> Iterator[LadderCommand]:
    command = LadderCommand(window)
    command.show()
    assert command.ladder is not None
    qtbot.waitUntil(command.ladder.isActiveWindow)
    yield command
    command.close()


def test_there_is_one_window_of_it(command: LadderCommand) -> None:
    first = command.ladder
    assert first is not None
    first.close()
    command.show()
    assert command.ladder is first
    assert first.isVisible()


def test_a_lesson_opens_in_the_main_window_which_comes_to_the_front(
    command: LadderCommand, window: QWidget, qtbot: QtBot
) -> None:
    assert command.ladder is not None
    window.showMinimized()
    command.ladder.list.setCurrentRow(1)
    with qtbot.waitSignal(command.lesson_wanted) as opened:
        command.ladder.open_lesson.trigger()
    assert opened.args == ["sine-tensors"]
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.isMinimized()


def test_it_closes_while_it_works_and_can_be_closed_twice(command: LadderCommand) -> None:
    assert command.ladder is not None
    command.ladder.run.trigger()
    runner = command.ladder.runner
    command.close()
    command.close()
    assert command.ladder is None
    assert runner._work is None or runner._work.isFinished()
