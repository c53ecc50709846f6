import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from datasets.edits import (
    Compound,
    InsertColumn,
    InsertRows,
    PutRows,
    RemoveColumn,
    RemoveRows,
    SetCells,
    SetInUse,
)
from datasets.table import Role, Table
from gui.data.header import NameEditor
from gui.data.table_view import TableView
from gui.document import Document

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def table():
    frame = pd.DataFrame(
        {"x": [1.0, 2.0, 3.0, 4.0], "気温": [10, 20, 30, 40], "name": ["a", "b", "c", None], "y": [0.5] * 4}
    )
    roles = {"x": Role.INPUT, "気温": Role.INPUT, "name": Role.IGNORED, "y": Role.TARGET}
    return Table.from_frame(frame, roles, name="four")


@pytest.fixture
def document(qapp, table):
    document = Document()
    document.open_table(table)
    return document


@pytest.fixture
def plain_view(qtbot, document):
    view = TableView(document)
    qtbot.addWidget(view)
    view.resize(520, 320)
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


@pytest.fixture
def view(plain_view):
    """A view whose model is checked by Qt at every change."""
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(plain_view.table_model, mode, plain_view)
    return plain_view


def go(view, row, column):
    view.setCurrentIndex(view.table_model.index(row, column))


def select(view, top, left, bottom, right):
    model = view.table_model
    go(view, top, left)
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def editor_of(view):
    return next((each for each in view.viewport().findChildren(QLineEdit) if each.isVisible()), None)


def open_editor(view, row, column):
    go(view, row, column)
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = editor_of(view)
    editor.selectAll()
    return editor


def press(view, action):
    """The action's shortcut, as the keyboard sends it."""
    action.trigger()


# Editing cells


def test_typing_into_a_cell(view, document):
    go(view, 1, 0)
    QTest.keyClick(view, "2")
    editor = editor_of(view)
    QTest.keyClicks(editor, ".75")
    assert editor.text() == "2.75"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.table.frame["x"].tolist() == [1.0, 2.75, 3.0, 4.0]
    assert view.currentIndex().row() == 2
    assert view.table_model.index(1, 0).data() == "2.75"
    document.undo_stack.undo()
    assert document.table.frame["x"].tolist() == [1.0, 2.0, 3.0, 4.0]


def test_full_width_digits_are_numbers(view, document):
    editor = open_editor(view, 0, 1)
    editor.insert("１２")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.table.frame["気温"].tolist() == [12, 20, 30, 40]


def test_what_is_no_number_is_explained_and_kept(view, document):
    editor = open_editor(view, 0, 0)
    QTest.keyClicks(editor, "abc")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert editor_of(view) is editor
    assert editor.text() == "abc"
    assert view.note.isVisible()
    assert "abc" in view.note.text()
    assert document.undo_stack.count() == 0
    editor.selectAll()
    QTest.keyClicks(editor, "7")
    assert not view.note.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.table.frame["x"][0] == 7.0
    assert editor_of(view) is None


def test_leaving_keeps_what_was_refused(view, qtbot):
    other = QLineEdit()
    qtbot.addWidget(other)
    editor = open_editor(view, 0, 0)
    QTest.keyClicks(editor, "abc")
    other.show()
    other.activateWindow()
    other.setFocus()
    QApplication.processEvents()
    assert editor_of(view) is editor
    assert editor.text() == "abc"


def test_escape_gives_up(view, document):
    editor = open_editor(view, 0, 0)
    QTest.keyClicks(editor, "abc")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert editor_of(view) is None
    assert not view.note.isVisible()
    assert document.table.frame["x"][0] == 1.0


def test_an_edit_from_elsewhere_leaves_what_is_being_typed(view, document):
    editor = open_editor(view, 0, 0)
    QTest.keyClicks(editor, "12")
    document.edit(SetCells(np.array([0, 1]), ("x",), [[8.0, 9.0]]), "other")
    assert editor.text() == "12"


def test_unchanged_cell_is_no_command(view, document):
    editor = open_editor(view, 0, 0)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.undo_stack.count() == 0


# Rows and columns


def test_rows_come_and_go(view, document, table):
    select(view, 1, 0, 2, 0)
    press(view, view.table_actions.insert_above)
    assert document.table.rows == 6
    assert view.table_model.rowCount() == 6
    assert document.undo_stack.undoText() == "Insert 2 rows"
    select(view, 0, 0, 2, 0)
    press(view, view.table_actions.remove_rows)
    assert document.table.rows == 3
    assert view.table_model.rowCount() == 3
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.table.equals(table)
    assert view.table_model.rowCount() == 4


def test_rows_are_set_aside_and_marked_by_more_than_colour(view, document):
    select(view, 1, 0, 1, 3)
    press(view, view.table_actions.set_aside)
    assert document.table.in_use.tolist() == [True, False, True, True]
    assert view.table_model.index(1, 0).data(Qt.ItemDataRole.FontRole).strikeOut()
    assert view.table_model.headerData(1, Qt.Orientation.Vertical) == "× 2"
    press(view, view.table_actions.set_aside)
    assert document.undo_stack.count() == 1
    press(view, view.table_actions.take_back)
    assert document.table.in_use.all()


def test_columns_come_get_a_name_and_go(view, document, table):
    go(view, 0, 0)
    press(view, view.table_actions.insert_right)
    assert document.table.columns == ("x", "column 5", "気温", "name", "y")
    editor = view.table_header.findChild(NameEditor)
    editor.selectAll()
    editor.insert("湿度")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert document.table.columns[1] == "湿度"
    go(view, 0, 1)
    press(view, view.table_actions.remove_columns)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.table.equals(table)


def test_a_taken_name_is_explained_and_kept(view, document):
    view.rename(0)
    editor = view.table_header.findChild(NameEditor)
    editor.selectAll()
    editor.insert("気温")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.text() == "気温"
    assert view.note.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not view.note.isVisible()
    assert document.table.columns[0] == "x"
    view.rename(1)  # one after another
    assert view.table_header.findChildren(NameEditor)[-1].text() == "気温"


def test_double_click_on_a_name_renames(view, document):
    spot = view.table_header.section_rect(0).center() - QPoint(0, 14)
    QTest.mouseDClick(view.table_header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.table_header.findChild(NameEditor).text() == "x"


def test_roles(view, document):
    view.commands.set_role([0], "weight")
    view.commands.set_role([1], "weight")
    assert document.table.roles["x"] is Role.IGNORED
    assert document.table.weight == "気温"
    assert "weight" in view.table_model.headerData(1, Qt.Orientation.Horizontal)
    document.undo_stack.undo()
    assert document.table.weight == "x"


def test_click_on_a_role_asks_for_its_menu(view, qtbot):
    view.table_header.role_menu_wanted.disconnect()
    spot = view.table_header.role_rect(2).center()
    with qtbot.waitSignal(view.table_header.role_menu_wanted) as asked:
        QTest.mouseClick(view.table_header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args[0] == 2
    assert not view.selectionModel().hasSelection()


def test_a_role_chosen_for_selected_columns_is_for_all_of_them(view, document):
    select(view, 0, 0, 3, 1)
    view.commands.set_role(view._columns_with(1), "ignored")
    assert document.table.inputs == ()
    assert document.undo_stack.count() == 1


# Clipboard


def test_copy_and_paste_a_block(view, document):
    select(view, 0, 0, 1, 1)
    press(view, view.table_actions.copy)
    assert QApplication.clipboard().text() == "1.0\t10\r\n2.0\t20\r\n"
    go(view, 3, 0)
    press(view, view.table_actions.paste)
    assert document.table.frame["x"].tolist() == [1.0, 2.0, 3.0, 1.0, 2.0]
    assert document.table.frame["気温"].tolist() == [10, 20, 30, 10, 20]
    assert view.chosen_ranges() == [(3, 4, 0, 1)]
    document.undo_stack.undo()
    assert document.table.rows == 4


@pytest.mark.parametrize("text", ["7\t8\n9\t10", "7"])
def test_a_block_begins_a_table_without_rows(view, document, text):
    document.edit(RemoveRows(np.arange(4)), "")
    QApplication.clipboard().setText(text)
    press(view, view.table_actions.paste)
    lines = text.split("\n")
    assert document.table.rows == len(lines)
    assert document.table.frame["x"].tolist() == [float(line.split("\t")[0]) for line in lines]
    assert document.table.frame["y"].isna().all()


def test_refused_paste_is_explained(view, document):
    QApplication.clipboard().setText("many")
    go(view, 0, 0)
    press(view, view.table_actions.paste)
    assert document.undo_stack.count() == 0
    assert "many" in view.note.text()


def test_clear_and_cut(view, document):
    select(view, 0, 1, 1, 2)
    press(view, view.table_actions.cut)
    assert QApplication.clipboard().text() == "10\ta\r\n20\tb\r\n"
    assert document.table.frame.iloc[:2, 1:3].isna().to_numpy().all()
    assert view.table_model.index(0, 1).data() == "missing"
    assert view.table_model.index(0, 2).data() == ""  # nobody needs an ignored column
    document.undo_stack.undo()
    assert document.table.frame["気温"].dtype == np.int64


# What other edits do to the view


@pytest.mark.parametrize(
    "edit",
    [
        InsertRows.empty(0, 3),
        InsertRows.empty(4),
        RemoveRows(np.array([3, 2])),
        RemoveRows(np.array([0])),
        PutRows(np.array([0, 1]), pd.DataFrame({"x": [7.0, 8.0]})),
        SetInUse(np.array([0, 3]), False),
        Compound((SetCells(np.array([3]), ("y",), [[3.5]]), InsertRows.empty(0))),
    ],
)
def test_the_current_cell_stays_with_its_value(view, document, edit):
    go(view, 1, 0)
    document.edit(edit, "other")
    assert view.table_model.rowCount() == document.table.rows
    assert view.currentIndex().data(Qt.ItemDataRole.EditRole) == "2.0"
    document.undo_stack.undo()
    assert view.currentIndex().row() == 1
    assert view.table_model.rowCount() == 4


def test_columns_before_it_may_come_and_go(view, document):
    go(view, 1, 1)
    document.edit(InsertColumn(0, "new", pd.Series([1.0] * 4)), "other")
    assert view.currentIndex().data() == "20"
    document.edit(RemoveColumn("x"), "other")
    assert view.currentIndex().data() == "20"
    assert view.currentIndex().column() == 1
    document.undo_stack.setIndex(0)
    assert view.table_model.columnCount() == 4


def test_scattered_changes_keep_the_place(view, document):
    frame = pd.DataFrame({"x": np.arange(1000.0), "y": np.arange(1000.0)})
    document.open_table(Table.from_frame(frame))
    go(view, 300, 1)
    view.setColumnWidth(0, 77)
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    document.edit(RemoveRows(np.arange(0, 1000, 2)), "every second")
    assert view.table_model.rowCount() == 500
    assert view.table_model.index(1, 0).data(Qt.ItemDataRole.EditRole) == "3.0"
    assert (view.currentIndex().row(), view.currentIndex().column()) == (300, 1)
    assert view.verticalScrollBar().value() == scrolled
    assert view.columnWidth(0) == 77


def test_another_table_shows_its_first_cell(view, document):
    document.open_table(Table.from_frame(pd.DataFrame({"a": [1.0], "b": [2.0]})))
    assert (view.table_model.rowCount(), view.table_model.columnCount()) == (1, 2)
    assert not view.selectionModel().hasSelection()


def test_select_all_asks_for_no_single_cell(plain_view, document, monkeypatch):
    view = plain_view
    frame = pd.DataFrame({"x": np.zeros(300_000), "y": np.zeros(300_000)})
    document.open_table(Table.from_frame(frame))
    asked = []
    flags = type(view.table_model).flags
    monkeypatch.setattr(
        type(view.table_model), "flags", lambda self, index: asked.append(1) or flags(self, index)
    )
    press(view, view.table_actions.select_all)
    view.grab()
    assert len(view.chosen().rows()) == 300_000
    assert len(asked) < 5_000


def test_columns_share_the_room(view):
    widths = [view.columnWidth(column) for column in range(4)]
    assert sum(widths) == view.viewport().width()


def test_of_a_wide_table_few_cells_say_how_wide_columns_are(view, document, monkeypatch):
    asked = []
    value = type(view.table_model).value
    monkeypatch.setattr(
        type(view.table_model), "value", lambda self, *at: asked.append(at) or value(self, *at)
    )
    values = np.arange(3_000 * 400).reshape(3_000, 400)
    document.open_table(Table.from_frame(pd.DataFrame(values).rename(columns="c{}".format)))
    assert view.columnWidth(0) == view.columnWidth(399) > 0
    assert 0 < len(asked) < 20_000


def test_a_column_is_shown_as_what_it_holds_whatever_had_its_name_before(view, document):
    """An integer column's way of showing numbers would cut off decimals."""
    model = view.table_model
    assert model.index(3, 1).data() == "40"
    document.edit(RemoveColumn("気温"), "gone")
    document.edit(InsertColumn(1, "気温", pd.Series([0.5, 1.5, 2.5, 3.5])), "another")
    assert [model.index(row, 1).data() for row in range(4)] == ["0.5", "1.5", "2.5", "3.5"]


def test_an_edit_of_no_columns_shows_nothing_new(view, document):
    before = [view.table_model.index(row, 1).data() for row in range(4)]
    document.edit(SetCells(np.array([0, 1]), (), []), "nothing")
    assert [view.table_model.index(row, 1).data() for row in range(4)] == before
