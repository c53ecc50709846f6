"""The cards left and right: pages keep their order and their front through every change."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.side_panels import SidePanels

TITLES = ["A", "B", "C", "D"]


@pytest.fixture
def sides(qtbot: QtBot) -> SidePanels:
    made = SidePanels()
    for card in (made.left_card, made.right_card):
        qtbot.addWidget(card)
    for number in range(4):
        made.add(QWidget(), right=number > 1)
    made.set_titles(TITLES)
    return made


def titles(sides: SidePanels) -> tuple[list[str], list[str]]:
    return tuple([tabs.tabText(i) for i in range(tabs.count())] for tabs in (sides.left, sides.right))  # type: ignore[return-value]


def test_narrow_gathers_and_wide_spreads_again(sides: SidePanels) -> None:
    assert titles(sides) == (["A", "B"], ["C", "D"])
    sides.set_narrow(True)
    assert titles(sides) == (TITLES, [])
    assert sides.right_card.isHidden()
    sides.set_narrow(False)
    assert titles(sides) == (["A", "B"], ["C", "D"])
    assert not sides.right_card.isHidden()


def test_the_page_in_front_stays_in_front(sides: SidePanels) -> None:
    sides.set_front((1, 3))
    assert sides.front() == (1, 3)
    sides.set_narrow(True)
    assert sides.front() == (1,)
    sides.set_front((2,))
    sides.set_narrow(False)
    assert 2 in sides.front()


def test_pages_nobody_wants_are_not_gathered(sides: SidePanels) -> None:
    sides.set_narrow(True)
    sides.set_right_wanted(False)
    assert titles(sides)[0] == ["A", "B"]
    sides.set_right_wanted(True)
    assert titles(sides)[0] == TITLES
    assert sides.right_card.isHidden()


def test_titles_change_wherever_a_page_is(sides: SidePanels) -> None:
    sides.set_narrow(True)
    sides.set_titles(["a", "b", "c", "d"])
    assert titles(sides)[0] == ["a", "b", "c", "d"]


def test_every_title_has_room(sides: SidePanels) -> None:
    sides.set_titles(["a rather long title"] * 4)
    sides.set_narrow(True)
    assert sides.left.minimumSizeHint().width() >= sides.left.tabBar().sizeHint().width()


def test_a_screen_reader_hears_which_pages_there_are(sides: SidePanels) -> None:
    assert sides.left.accessibleName() == "A, B"
    assert sides.right.accessibleName() == "C, D"
