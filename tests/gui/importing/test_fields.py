"""The fields of the choices: what is typed, walked to and taken back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.importing.fields import OneOf, RowNumber, Words


def test_anything_may_be_typed_where_that_is_offered(qtbot: QtBot) -> None:
    field = OneOf(own=True)
    qtbot.addWidget(field)
    field.offer((",", "\t"), lambda value: {",": "comma ,", "\t": "tab"}.get(str(value), str(value)))
    field.show_value(",")
    assert field.currentText() == "comma ,"
    for typed, value in (("Tab", "\t"), ("^", "^"), ("comma ,", ",")):
        field.lineEdit().setText(typed)
        with qtbot.waitSignal(field.chosen) as chosen:
            qtbot.keyClick(field, Qt.Key.Key_Return)
        assert chosen.args == [value]


def test_an_emptied_field_says_nothing(qtbot: QtBot) -> None:
    field = OneOf(own=True)
    qtbot.addWidget(field)
    field.offer(("a", "b"), str)
    field.show_value("a")
    field.lineEdit().clear()
    with qtbot.assertNotEmitted(field.chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_arrow_keys_choose(qtbot: QtBot) -> None:
    field = OneOf()
    qtbot.addWidget(field)
    field.offer((".", ","), str)
    field.show_value(".")
    with qtbot.waitSignal(field.chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert chosen.args == [","]


def test_showing_a_value_is_no_choice(qtbot: QtBot) -> None:
    field = RowNumber()
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.chosen):
        field.show_value(3)
    with qtbot.waitSignal(field.chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert chosen.args == [4]


@pytest.mark.parametrize(
    ("typed", "words"),
    [("NA, -", ("NA", "-")), ("", None), ('""', ("",)), ('"a, b",c', ("a, b", "c")), ("  ", None)],
)
def test_words_have_commas_between_them(qtbot: QtBot, typed: str, words: tuple[str, ...] | None) -> None:
    field = Words()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.words() == words
    other = Words()
    qtbot.addWidget(other)
    other.show_value(words)
    assert other.words() == words
