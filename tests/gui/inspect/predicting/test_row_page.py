"""Predict a row: fields of a row of the table, keys that step numbers, and the prediction or the reason."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.prediction_records import GivenColumn, Outputs, TypedAnswer, TypedPrediction
from gui.inspect.predicting.row_page import RowPage
from gui.inspect.predicting.row_values import step_of
from gui.inspect.predicting.value_field import CategoryValue, NumberValue
from tests.gui.inspect.test_panels import texts

COLUMNS = (GivenColumn("x", True), GivenColumn("n", True), GivenColumn("kind", False, ("a", "b")))
PRICE = Outputs(("price",))


def table(rows: int = 5) -> Table:
    frame = pd.DataFrame(
        {
            "x": np.arange(rows) / 4,
            "n": np.arange(rows) * 3,
            "kind": (["a", "b"] * rows)[:rows],
            "price": np.arange(rows) * 10.0,
        }
    )
    roles = dict.fromkeys(("x", "n", "kind"), Role.INPUT) | {"price": Role.TARGET}
    return Table.from_frame(frame, roles)


@pytest.fixture
def page(qtbot: QtBot) -> RowPage:
    page = RowPage()
    qtbot.addWidget(page)
    page.resize(340, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.show_table(table())
    page.show_answer(TypedAnswer(page.request(), COLUMNS, PRICE))
    return page


def answered(page: RowPage, values: list[float], outputs: Outputs = PRICE, **more: object) -> None:
    row = TypedPrediction(np.array(values), **more)  # type: ignore[arg-type]
    page.show_answer(TypedAnswer(page.request(), COLUMNS, outputs, (row,)))


def test_only_the_columns_are_asked_for_first(qtbot: QtBot) -> None:
    page = RowPage()
    qtbot.addWidget(page)
    assert page.request().columns == ()
    assert page.request().rows == ()
    with qtbot.waitSignal(page.changed):
        page.show_answer(TypedAnswer(page.request(), COLUMNS, PRICE))
    assert page.request().columns == ("x", "n", "kind")


def test_the_fields_begin_with_a_row_of_the_table(page: RowPage) -> None:
    assert page.request().rows == (("0.0", "0", "a"),)
    page.row_box.setValue(4)
    assert page.request().rows == (("0.75", "9", "b"),)
    assert page.row_box.maximum() == 5
    field = page.form.fields["kind"]
    assert isinstance(field, CategoryValue)
    assert [field.itemText(at) for at in range(field.count())] == ["a", "b"]


def test_typing_asks_and_stays_when_the_table_changes(qtbot: QtBot, page: RowPage) -> None:
    field = page.form.fields["x"]
    field.setFocus()
    with qtbot.waitSignal(page.changed):
        qtbot.keyClicks(field, "7")
    typed = page.request().rows
    page.show_table(table(9))
    assert page.request().rows == typed
    with qtbot.waitSignal(page.changed):
        page.row_box.setValue(9)
    assert page.request().rows == (("2.0", "24", "a"),)


def test_an_untouched_row_follows_the_table(page: RowPage) -> None:
    page.row_box.setValue(2)
    edited = table().frame.assign(x=[9.0, 8.0, 7.0, 6.0, 5.0])
    page.show_table(Table.from_frame(edited, table().roles))
    assert page.request().rows == (("8.0", "3", "b"),)


def test_arrow_keys_step_numbers_and_tab_goes_to_the_next(qtbot: QtBot, page: RowPage) -> None:
    number, whole = page.form.fields["x"], page.form.fields["n"]
    number.setFocus()
    qtbot.keyClick(number, Qt.Key.Key_Up)
    assert number.text() == "0.01"
    qtbot.keyClick(number, Qt.Key.Key_PageUp)
    assert number.text() == "0.11"
    qtbot.keyClick(number, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert number.text() == "0.01"
    qtbot.keyClick(number, Qt.Key.Key_Tab)
    assert page.focusWidget() is whole
    qtbot.keyClick(whole, Qt.Key.Key_Down)
    assert whole.text() == "-1"
    whole.show_text("abc")
    qtbot.keyClick(whole, Qt.Key.Key_Up)
    assert whole.text() == "abc"
    whole.show_text("１２")
    qtbot.keyClick(whole, Qt.Key.Key_Up)
    assert whole.text() == "13"


def test_a_category_that_nobody_knows_can_be_typed(qtbot: QtBot, page: RowPage) -> None:
    field = page.form.fields["kind"]
    assert isinstance(field, CategoryValue)
    edit = field.lineEdit()
    assert edit is not None
    edit.selectAll()
    with qtbot.waitSignal(page.changed):
        qtbot.keyClicks(edit, "who")
    assert page.request().rows[0][2] == "who"
    assert field.count() == 2


def test_the_prediction_stands_beside_what_the_table_says_until_something_else_is_typed(
    page: RowPage,
) -> None:
    page.row_box.setValue(3)
    answered(page, [22.5])
    figures = page.answer.figures
    assert [texts(figures, column) for column in range(4)] == [
        ["price"],
        ["22.5000"],
        ["20.0000"],
        ["+2.500"],
    ]
    page.form.fields["x"].setText("3")
    answered(page, [30.0])
    assert figures.model().columnCount() == 2
    assert texts(figures, 1) == ["30.0000"]


def test_a_reason_takes_the_place_of_the_prediction_and_nothing_moves(page: RowPage) -> None:
    answered(page, [22.5])
    top = page.form.y()
    answered(page, [float("nan")], reason=Problem("{column} is odd.", column="x"))
    assert page.answer.reason.text() == "x is odd."
    assert not page.answer.figures.isVisible()
    page.layout().activate()
    assert page.form.y() == top
    answered(page, [22.5], notes=(Problem("x counts as 1."),))
    assert not page.answer.reason.isVisible()
    assert page.notes.isVisible()
    assert page.notes.text() == "x counts as 1."


def test_classes_are_bars_and_the_most_probable_is_named(page: RowPage) -> None:
    kinds = Outputs(("price",), True, ("low", "high"), ("low", "high"))
    answered(page, [0.25, 0.75], kinds)
    assert page.answer.bars.isVisible()
    assert page.answer.bars.lines() == [("low", 0.25), ("high", 0.75)]
    assert page.answer.chosen.text() == "price: high (in the table: 0.0)"
    assert "high: 0.7500" in page.answer.bars.accessibleDescription()
    page.answer.bars.grab()


def test_of_many_classes_the_most_probable_are_drawn_in_their_order(page: RowPage) -> None:
    names = tuple(str(number) for number in range(100))
    chances = np.full(100, 0.001)
    chances[[90, 10]] = 0.5, 0.402
    answered(page, chances.tolist(), Outputs(("price",), True, names, names))
    shown = page.answer.bars.lines()
    assert len(shown) == 30
    assert [name for name, _ in shown if name in ("10", "90")] == ["10", "90"]
    assert [int(name) for name, _ in shown] == sorted(int(name) for name, _ in shown)


def test_other_columns_are_other_fields_and_what_is_known_stays(qtbot: QtBot, page: RowPage) -> None:
    page.form.fields["x"].setText("3")
    other = (GivenColumn("x", True), GivenColumn("price", True))
    page.show_answer(TypedAnswer(page.request(), other, PRICE))
    assert page.request().columns == ("x", "price")
    assert page.request().rows == (("3", "0.0"),)


def test_steps_suit_the_spread_of_a_column() -> None:
    frame = pd.DataFrame(
        {
            "small": np.linspace(0, 0.01, 50),
            "large": np.linspace(0, 7e6, 50),
            "whole": np.arange(50),
            "same": np.full(50, 3.0),
            "gap": [np.nan] * 50,
            "text": ["a"] * 50,
        }
    )
    steps = {name: step_of(Table.from_frame(frame), name) for name in frame}
    assert steps == {
        "small": 1e-4,
        "large": 5e4,
        "whole": 1.0,
        "same": 0.02,
        "gap": 0.01,
        "text": 1.0,
    }


def test_undo_is_for_the_document_where_nothing_was_typed(qtbot: QtBot) -> None:
    field = NumberValue(lambda: 1.0)
    qtbot.addWidget(field)
    field.show_text("5")
    with qtbot.waitExposed(field):
        field.show()
    qtbot.keyClicks(field, "6")
    assert field.text() in ("56", "65")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "5"
