"""The line to type into and its history."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from datasets.formula.tokens import MOST_CHARACTERS
from gui.inspect.calculator.input_line import InputLine


@pytest.fixture
def line(qtbot: QtBot) -> InputLine:
    made = InputLine()
    qtbot.addWidget(made)
    return made


def enter(qtbot: QtBot, line: InputLine, *texts: str) -> None:
    for text in texts:
        line.setText(text)
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_enter_says_the_text_and_empties_the_line(qtbot: QtBot, line: InputLine) -> None:
    with qtbot.waitSignal(line.entered) as entered:
        enter(qtbot, line, "  1 + 2 ")
    assert entered.args == ["1 + 2"]
    assert line.text() == ""
    with qtbot.assertNotEmitted(line.entered):
        enter(qtbot, line, "   ")


def test_up_and_down_go_through_what_was_typed_and_back_to_what_is_being(
    qtbot: QtBot, line: InputLine
) -> None:
    enter(qtbot, line, "first", "second", "second")
    qtbot.keyClicks(line, "unfinished")
    seen = []
    for key in (
        Qt.Key.Key_Up,
        Qt.Key.Key_Up,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
    ):
        qtbot.keyClick(line, key)
        seen.append(line.text())
    assert seen == ["second", "first", "first", "second", "unfinished", "unfinished"]


def test_a_name_goes_where_the_cursor_is(qtbot: QtBot, line: InputLine) -> None:
    line.setText("sin()")
    line.setCursorPosition(4)
    line.insert_name("`two words`")
    assert line.text() == "sin(`two words`)"


def test_more_than_can_be_read_is_not_taken(line: InputLine) -> None:
    line.setText("x" * 3_000)
    assert len(line.text()) == MOST_CHARACTERS
