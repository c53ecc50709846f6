"""What is to be seen of the optimum: one set of actions for every menu, remembered as a word."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.optimum.choices import OptimumButton, OptimumChoices


def test_defaults(qtbot: QtBot) -> None:
    choices = OptimumChoices()
    assert (choices.is_shown, choices.band, choices.level) == (True, "none", 0.95)


def test_one_of_each_group(qtbot: QtBot) -> None:
    choices = OptimumChoices()
    with qtbot.waitSignal(choices.changed):
        choices.bands["rows"].setChecked(True)
    with qtbot.waitSignal(choices.changed):
        choices.choose_level(99)
    assert (choices.band, choices.level) == ("rows", 0.99)
    assert [name for name, action in choices.bands.items() if action.isChecked()] == ["rows"]


def test_remembered(qtbot: QtBot) -> None:
    first, second = OptimumChoices(), OptimumChoices()
    first.shown.setChecked(False)
    first.bands["mean"].setChecked(True)
    first.choose_level(90)
    second.recall(first.text)
    assert (second.is_shown, second.band, second.level) == (False, "mean", 0.90)
    second.recall("7 nonsense 12")
    assert (second.is_shown, second.band, second.level) == (False, "mean", 0.90)


def test_menu_and_button_say_the_same(qtbot: QtBot) -> None:
    choices = OptimumChoices()
    button = OptimumButton(choices)
    qtbot.addWidget(button)
    menu = QMenu()
    qtbot.addWidget(menu)
    choices.fill(menu)
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == [
        "Show the optimum",
        "No band",
        "Confidence band of the curve",
        "Prediction band of further rows",
        "90 %",
        "95 %",
        "99 %",
    ]
    button.click()
    assert not choices.is_shown
    choices.shown.trigger()
    assert button.isChecked()
    assert button.accessibleName() == "Show the optimum"
