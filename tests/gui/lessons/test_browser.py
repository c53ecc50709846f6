"""The list of lessons: groups, what is open and checked, finding, and opening by key and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.lessons.browser import Browser
from gui.lessons.lesson_list import ROW_ROLE, Lesson

LESSONS = (
    Lesson("one", "One neuron", "Gradients", "A bias and a weight."),
    Lesson("line", "A straight line", "Lines", "A hundred points."),
    Lesson("step", "直線と平均", "Lines", "二乗誤差の平均。"),
    Lesson("xor", "Exclusive or", "Networks", "Four rows and a long plateau. " * 4),
)
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def browser(qtbot: QtBot) -> Browser:
    made = Browser()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show_lessons(LESSONS, "line", {"one": True, "xor": False})
    made.show()
    qtbot.waitExposed(made)
    made.begin("line")
    return made


def texts(browser: Browser) -> list[str]:
    model = browser.lessons
    return [model.index(row).data() for row in range(model.rowCount())]


def current(browser: Browser) -> str:
    row = browser.view.currentIndex().data(ROW_ROLE)
    return row.lesson.name if row and row.lesson else ""


def spoken(browser: Browser, name: str) -> str:
    index = browser.lessons.index(browser.lessons.row_of(name))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_lessons_stand_below_the_titles_of_their_groups(browser: Browser) -> None:
    assert texts(browser) == [
        "Gradients",
        "One neuron",
        "Lines",
        "A straight line",
        "直線と平均",
        "Networks",
        "Exclusive or",
    ]


def test_titles_of_groups_are_no_choice(browser: Browser) -> None:
    model = browser.lessons
    enabled = [bool(model.index(row).flags() & Qt.ItemFlag.ItemIsEnabled) for row in range(model.rowCount())]
    assert enabled == [False, True, False, True, True, False, True]


def test_what_is_drawn_is_also_spoken(browser: Browser) -> None:
    assert spoken(browser, "line") == "A straight line. A hundred points.. open now"
    assert "checked: agrees" in spoken(browser, "one")
    assert "checked: differs" in spoken(browser, "xor")
    assert "checked" not in spoken(browser, "step")


def test_it_begins_at_the_open_lesson(browser: Browser) -> None:
    assert current(browser) == "line"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("line", ["line", "step"]),  # by title, by group
        ("PLATEAU rows", ["xor"]),  # every word, in any order and case
        ("ｘｏｒ", ["xor"]),  # full width
        ("平均", ["step"]),
        ("no such thing", []),
    ],
)
def test_typing_finds(browser: Browser, typed: str, found: list[str]) -> None:
    browser.field.setText(typed)
    assert [row.lesson.name for row in browser.lessons.rows if row.lesson] == found
    assert current(browser) == (found[0] if found else "")


def test_without_a_word_all_are_there_again(browser: Browser) -> None:
    browser.field.setText("plateau")
    browser.field.clear()
    assert [row.lesson for row in browser.lessons.rows if row.lesson] == list(LESSONS)


def test_where_nothing_is_found_that_is_said(browser: Browser) -> None:
    browser.field.setText("sine?")
    assert browser.view.isHidden()
    assert "“sine?”" in browser._nothing.text()
    browser.field.clear()
    assert not browser.view.isHidden()
    assert browser._nothing.isHidden()


def test_enter_in_the_field_opens_what_was_found(qtbot: QtBot, browser: Browser) -> None:
    qtbot.keyClicks(browser.field, "plateau")
    with qtbot.waitSignal(browser.lesson_chosen) as chosen:
        qtbot.keyClick(browser.field, Qt.Key.Key_Return)
    assert chosen.args == ["xor"]


def test_enter_with_nothing_found_opens_nothing(qtbot: QtBot, browser: Browser) -> None:
    qtbot.keyClicks(browser.field, "zzz")
    with qtbot.assertNotEmitted(browser.lesson_chosen):
        qtbot.keyClick(browser.field, Qt.Key.Key_Return)


def test_the_arrow_keys_move_from_lesson_to_lesson(qtbot: QtBot, browser: Browser) -> None:
    for key, expected in ((Qt.Key.Key_Down, "step"), (Qt.Key.Key_Down, "xor"), (Qt.Key.Key_Up, "step")):
        qtbot.keyClick(browser.field, key)
        assert current(browser) == expected
    with qtbot.waitSignal(browser.lesson_chosen) as chosen:
        qtbot.keyClick(browser.view, Qt.Key.Key_Return)
    assert chosen.args == ["step"]


def test_a_double_click_opens(qtbot: QtBot, browser: Browser) -> None:
    place = browser.view.visualRect(browser.lessons.index(browser.lessons.row_of("one"))).center()
    viewport = browser.view.viewport()
    with qtbot.waitSignal(browser.lesson_chosen) as chosen:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, NO_KEYS, place)
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, NO_KEYS, place)
    assert chosen.args == ["one"]


def test_escape_clears_the_field_and_then_leaves(qtbot: QtBot, browser: Browser) -> None:
    qtbot.keyClicks(browser.field, "xor")
    with qtbot.assertNotEmitted(browser.left):
        qtbot.keyClick(browser.field, Qt.Key.Key_Escape)
    assert browser.field.text() == ""
    with qtbot.waitSignal(browser.left):
        qtbot.keyClick(browser.field, Qt.Key.Key_Escape)


def test_long_lines_wrap_and_take_the_height_they_need(qtbot: QtBot, browser: Browser) -> None:
    def height(name: str) -> int:
        return browser.view.visualRect(browser.lessons.index(browser.lessons.row_of(name))).height()

    wide = height("xor")
    assert wide > height("line")
    browser.resize(220, 400)
    qtbot.waitUntil(lambda: height("xor") > wide)
    assert browser.view.grab().toImage().pixelColor(QPoint(3, 3)).isValid()
    assert browser.view.horizontalScrollBar().maximum() == 0
