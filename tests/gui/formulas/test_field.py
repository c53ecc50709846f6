"""The field for a formula, as a person types into it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.formulas.field import FRAME, FormulaField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture
def field(qtbot):
    made = FormulaField()
    qtbot.addWidget(made)
    made.set_columns(("x", "平均 気温", "temperature"))
    made.resize(240, 60)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def heard(field):
    """What the field said, in order."""
    heard = []
    field.committed.connect(lambda value, _: heard.append(value))
    field.refused.connect(lambda problem: heard.append(str(problem)))
    field.restored.connect(lambda: heard.append("restored"))
    return heard


def underlined(field):
    """The text that is underlined as wrong."""
    return [
        each.cursor.selectedText() for each in field.extraSelections() if each.format.underlineStyle() == WAVE
    ]


def coloured(field, token):
    """The texts in the colour of a token."""
    wanted = theme.color(token)
    return [
        each.cursor.selectedText()
        for each in field.extraSelections()
        if each.format.foreground().color() == wanted
    ]


def press(field, *keys):
    for key in keys:
        QTest.keyClick(field, key)


def press_in_list(field, *keys):
    for key in keys:
        QTest.keyClick(field._completer.popup(), key)


def test_names_are_coloured_by_what_they_are(field):
    QTest.keyClicks(field, "a*sin(x) + pi")
    assert coloured(field, "model") == ["a"]
    assert coloured(field, "train") == ["x"]
    assert coloured(field, "muted") == ["sin", "pi"]


def test_another_theme_another_colour(field, qapp):
    QTest.keyClicks(field, "a*x")
    theme.apply(qapp, "dark")
    assert theme.tokens().dark
    assert coloured(field, "model") == ["a"]


def test_columns_that_come_later_are_known(field):
    QTest.keyClicks(field, "a*z")
    assert coloured(field, "model") == ["a", "z"]
    field.set_columns(("z",))
    assert coloured(field, "train") == ["z"]


def test_what_is_wrong_is_said_after_a_pause_and_underlined_at_its_place(field, heard, qtbot):
    QTest.keyClicks(field, "a + sqr(x)")
    assert underlined(field) == []
    with qtbot.waitSignal(field.refused):
        pass
    assert underlined(field) == ["sqr"]
    assert heard[0].startswith("There is no function sqr")


def test_what_is_put_right_is_no_longer_wrong(field, heard, qtbot):
    QTest.keyClicks(field, "a + b*")
    with qtbot.waitSignal(field.refused):
        pass
    assert underlined(field) == ["*"]
    QTest.keyClicks(field, "x")
    assert heard[-1] == "restored"
    assert underlined(field) == []


def test_a_place_after_letters_beyond_the_first_plane(field):
    field.setPlainText("𝛼 + 𝛽*sqr(x)")  # two units of UTF-16 each
    press(field, Qt.Key.Key_Return)
    assert underlined(field) == ["sqr"]


def test_enter_commits_what_can_be_read_and_keeps_the_rest(field, heard):
    QTest.keyClicks(field, "a +")
    press(field, Qt.Key.Key_Return)
    assert len(heard) == 1
    assert "ends after +" in heard[0]
    assert field.text() == "a +"
    QTest.keyClicks(field, " x ")
    press(field, Qt.Key.Key_Return)
    assert heard[-1] == "a + x"


def test_shift_with_enter_begins_a_line_and_makes_room(field, heard):
    QTest.keyClicks(field, "a +")
    low = field.sizeHint().height()
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "x")
    assert field.sizeHint().height() > low
    press(field, Qt.Key.Key_Return)
    assert heard == ["a +\nx"]


@pytest.mark.parametrize("words", ["such as log(x)", "例: log(x)", "예: log(x)"])
def test_there_is_room_for_the_signs_of_every_language(field, words):
    room = QFontMetrics(field.font()).boundingRect(words).height() + FRAME
    field.setPlaceholderText(words)
    assert field.sizeHint().height() >= room
    field.setPlainText(words)
    assert field.sizeHint().height() >= room


def test_leaving_commits(field, heard, qtbot):
    QTest.keyClicks(field, "a*x")
    field.clearFocus()
    assert heard == ["a*x"]


def test_escape_shows_the_value_in_force(field, heard):
    field.show_value("a*x")
    QTest.keyClicks(field, "+")
    press(field, Qt.Key.Key_Escape)
    assert field.text() == "a*x"
    assert heard == ["restored"]


def test_a_formula_must_not_be_empty_once_there_was_one(field, heard):
    field.show_value("a*x")
    field.selectAll()
    press(field, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert len(heard) == 1
    assert "empty" in heard[0]


def test_a_true_curve_may_be_empty_and_has_no_parameters(qtbot):
    field = FormulaField(only_columns=True)
    qtbot.addWidget(field)
    field.set_columns(("x",))
    field.show_value("2*x")
    field.setPlainText("2*z")
    with qtbot.waitSignal(field.refused) as refused:
        field.commit()
    assert "z stands for nothing here" in str(refused.args[0])
    field.setPlainText("")
    with qtbot.waitSignal(field.committed) as committed:
        field.commit()
    assert committed.args[0] == ""


def test_a_wrong_formula_of_a_file_is_underlined(field, qtbot):
    with qtbot.waitSignal(field.refused):
        field.show_value("a ** ** b")
    assert underlined(field) == ["**"]


def test_a_name_is_completed_by_arrow_and_enter(field, heard):
    QTest.keyClicks(field, "a*te")
    assert field._completer.is_open()
    press_in_list(field, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert field.text() == "a*temperature"
    assert heard == []
    press(field, Qt.Key.Key_Return)
    assert heard == ["a*temperature"]


def test_enter_without_a_choice_is_for_the_formula(field, heard):
    QTest.keyClicks(field, "a*x + ta")
    assert field._completer.is_open()
    press_in_list(field, Qt.Key.Key_Return)
    assert not field._completer.is_open()
    assert heard == ["a*x + ta"]


def test_escape_closes_the_list_first(field):
    field.show_value("a*x")
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, "+ te")
    press_in_list(field, Qt.Key.Key_Escape)
    assert not field._completer.is_open()
    assert field.text() == "a*x+ te"


def test_everything_is_listed_on_demand(field):
    QTest.keyClick(field, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    names = field._completer.model().stringList()
    assert names[:3] == ["x", "`平均 気温`", "temperature"]
    assert "sigmoid(" in names
    assert field.text() == ""


def test_what_an_input_method_wrote_is_completed(field):
    QTest.keyClicks(field, "a*")
    event = QInputMethodEvent()
    event.setCommitString("気")
    QApplication.sendEvent(field, event)
    press_in_list(field, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    assert field.text() == "a*`平均 気温`"
