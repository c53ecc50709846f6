"""Hints below the plots: evidence, remedies, why; they go when they are dismissed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from engine.hints.records import Hint
from gui.training.hint_bar import HintBar


def hint(kind: str = "loss_oscillates", figure: int = 1) -> Hint:
    return Hint(kind, Problem("It is {figure}.", remedies=("halve_rate",), figure=figure), "Because.")


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[HintBar]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = HintBar()
    column.addWidget(QLineEdit())
    column.addWidget(made)
    qtbot.addWidget(window)
    window.show()
    yield made
    window.close()


def test_it_takes_no_room_without_hints(bar: HintBar) -> None:
    assert bar.isHidden()
    bar.show_hints([hint()])
    assert bar.texts() == ("It is 1.",)
    assert not bar.isHidden()
    bar.show_hints([])
    assert bar.isHidden()


def test_it_does_not_take_the_keyboard(bar: HintBar) -> None:
    window = bar.window()
    field = window.findChild(QLineEdit)
    field.setFocus()
    bar.show_hints([hint()])
    assert window.focusWidget() is field


def test_figures_are_renewed_in_place(bar: HintBar) -> None:
    bar.show_hints([hint()])
    line = bar.lines[0]
    line.why.setChecked(True)
    bar.show_hints([hint(figure=2)])
    assert bar.lines == [line]
    assert bar.texts() == ("It is 2.",)
    assert line.explanation() == "Because."
    assert line.why.isChecked()


def test_the_order_is_that_of_importance(bar: HintBar) -> None:
    bar.show_hints([hint("overfitting", 2)])
    bar.show_hints([hint("inputs_unscaled", 1), hint("overfitting", 2)])
    assert bar.texts() == ("It is 1.", "It is 2.")


def test_a_press_names_the_remedy_and_its_problem(qtbot: QtBot, bar: HintBar) -> None:
    shown = hint()
    bar.show_hints([shown])
    with qtbot.waitSignal(bar.remedy_chosen) as pressed:
        qtbot.mouseClick(bar.lines[0].remedy_buttons["halve_rate"], Qt.MouseButton.LeftButton)
    assert pressed.args == ["halve_rate", shown.evidence]


def test_it_can_be_dismissed(qtbot: QtBot, bar: HintBar) -> None:
    bar.show_hints([hint()])
    with qtbot.waitSignal(bar.dismissed) as dismissed:
        qtbot.mouseClick(bar.lines[0].close_button, Qt.MouseButton.LeftButton)
    assert dismissed.args == ["loss_oscillates"]
    assert bar.isHidden()


def test_what_is_read_stays(bar: HintBar) -> None:
    bar.show_hints([hint()])
    bar.lines[0].close_button.setFocus()
    bar.show_hints([])
    assert bar.texts() == ("It is 1.",)
    bar.show_hints([], at_once=True)
    assert bar.texts() == ()
