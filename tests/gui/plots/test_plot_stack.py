"""Cards in one place, of which one is seen."""

import pytest
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from gui.cards import Card
from gui.plots.plot_stack import PlotStack


@pytest.fixture
def stack(qtbot: QtBot) -> PlotStack:
    group = QActionGroup(None)
    actions = {}
    for name in ("one", "two"):
        actions[name] = QAction(name, group)
        actions[name].setCheckable(True)
    made = PlotStack({name: Card(name) for name in actions}, actions)
    qtbot.addWidget(made)
    made.group = group
    made.show()
    return made


def test_an_action_brings_its_card_to_the_front(stack: PlotStack) -> None:
    assert stack.front == "one"
    stack._actions["two"].trigger()
    assert stack.front == "two"
    assert [action.isChecked() for action in stack._actions.values()] == [False, True]
    assert not stack._cards["one"].isVisible()
    stack.show_card("none of them")
    assert stack.front == "two"


def test_the_title_opens_the_list(stack: PlotStack) -> None:
    card = stack._cards["one"]
    button = next(each for each in card.findChildren(QToolButton) if each.property("role") == "title")
    assert [action.text() for action in button.menu().actions()] == ["one", "two"]
    card.set_title("another")
    assert button.text() == "another"
