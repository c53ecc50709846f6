import threading
from unittest.mock import patch

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from datasets.edits import InsertRows, RemoveColumn, RemoveRows, RenameColumn, SetCells, SetInUse
from datasets.table import Role, Table
from datasets.view.arrangement import NATURAL, Arrangement, Only, SortKey
from datasets.view.row_order import order
from gui.data import arranging, edits_aside, row_changes, view_order
from gui.data.data_panel import DataPanel
from gui.data.view_order import ViewOrder
from gui.document import Document
from tests.datasets.strategies import edits, tables

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def document(qapp):
    frame = pd.DataFrame({"x": [3.0, 1.0, None, 2.0, 1.0], "s": ["c", "a", "b", None, "a"], "y": range(5)})
    document = Document()
    document.open_table(Table.from_frame(frame, {"x": Role.INPUT, "s": Role.IGNORED, "y": Role.TARGET}))
    return document


@pytest.fixture
def panel(qtbot, document):
    panel = DataPanel(document)
    qtbot.addWidget(panel)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(panel.view.table_model, mode, panel)
    panel.resize(420, 700)
    panel.show()
    panel.activateWindow()
    panel.view.setFocus()
    yield panel
    panel.shutdown()


@pytest.fixture
def view(panel):
    return panel.view


def shown(view, column=2):
    """What a person reads down a column."""
    model = view.table_model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def numbers(view):
    """The numbers of the rows, as they stand beside them."""
    model = view.table_model
    return [
        int(model.headerData(row, Qt.Orientation.Vertical).split()[-1]) for row in range(model.rowCount())
    ]


def go(view, row, column):
    view.setCurrentIndex(view.table_model.index(row, column))


def sort(view, column, *, descending=False, then=False):
    go(view, 0, column)
    view.sort(descending=descending, then=then)


def test_sorting_changes_the_view_and_never_the_table(view, document):
    table = document.table
    sort(view, 0)
    assert numbers(view) == [2, 5, 4, 1, 3]
    assert shown(view) == ["1", "4", "3", "0", "2"]
    assert document.table is table
    sort(view, 0, descending=True)
    assert numbers(view) == [1, 4, 2, 5, 3]
    sort(view, 2, descending=True, then=True)
    assert numbers(view) == [1, 4, 5, 2, 3]
    view.table_actions.arrange.restore.trigger()
    assert numbers(view) == [1, 2, 3, 4, 5]


def test_sorting_is_undone_and_redone(view, document):
    sort(view, 0)
    document.arrange(Arrangement(filter="y > 1"), "Filter rows")
    assert numbers(view) == [3, 4, 5]
    document.undo_stack.undo()
    assert numbers(view) == [2, 5, 4, 1, 3]
    document.undo_stack.undo()
    assert numbers(view) == [1, 2, 3, 4, 5]
    document.undo_stack.redo()
    document.undo_stack.redo()
    assert numbers(view) == [3, 4, 5]


def test_sorting_leaves_nothing_to_save(view, document):
    sort(view, 0)
    assert not document.is_changed
    view.table_model.type_cell(view.table_model.index(0, 0), "7")
    assert document.is_changed
    document.undo_stack.undo()
    assert not document.is_changed


def test_another_table_is_seen_as_it_is(view, document):
    sort(view, 0)
    document.open_table(Table.from_frame(pd.DataFrame({"a": [2, 1], "b": [1, 2]})))
    assert document.arrangement == NATURAL
    assert shown(view, 0) == ["2", "1"]
    assert view.table_model.sort_of(0) is None


def test_a_longer_table_is_seen_as_it_is(view, document):
    sort(view, 2, descending=True)
    document.open_table(Table.from_frame(pd.DataFrame({"x": range(9), "s": ["a"] * 9, "y": range(9)})))
    assert document.arrangement == NATURAL
    assert shown(view) == [str(number) for number in range(9)]


def test_cells_are_edited_where_they_are_seen(view, document):
    sort(view, 0)
    go(view, 1, 0)
    QTest.keyClick(view, "9")
    editor = next(each for each in view.viewport().children() if hasattr(each, "selectAll"))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.table.frame["x"].tolist()[4] == 9.0
    assert numbers(view) == [2, 5, 4, 1, 3]  # it stays where it is until it is sorted again
    view.table_actions.arrange.again.trigger()
    assert numbers(view) == [2, 4, 1, 5, 3]


def test_pasting_follows_the_view(view, document):
    sort(view, 0)
    go(view, 3, 2)
    QApplication.clipboard().setText("10\n20\n30")
    view.commands.paste()
    assert document.table.frame["y"].tolist() == [10, 1, 20, 3, 4, 30]
    assert numbers(view) == [2, 5, 4, 1, 3, 6]
    document.undo_stack.undo()
    assert numbers(view) == [2, 5, 4, 1, 3]


def test_copying_clearing_and_setting_aside_follow_the_view(view, document):
    sort(view, 0)
    model = view.table_model
    block = QItemSelection(model.index(1, 1), model.index(2, 2))
    view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert view.chosen().rows().tolist() == [4, 3]
    view.commands.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert [line.split("\t") for line in lines] == [["a", "4"], ["", "3"]]
    view.commands.set_aside()
    assert document.table.in_use.tolist() == [True, True, True, False, False]
    view.commands.clear()
    assert document.table.frame["y"].isna().tolist() == [False, False, False, True, True]


def test_rows_are_inserted_where_they_were_wanted(view, document):
    sort(view, 0)
    go(view, 1, 0)
    view.commands.insert_rows_above()
    assert numbers(view) == [2, 5, 6, 4, 1, 3]  # a new row 5 above the old one, which is row 6 now
    document.undo_stack.undo()
    view.commands.insert_rows_below()
    assert document.table.rows == 6
    assert view.table_model.index(2, 2).data() == "missing"
    document.undo_stack.undo()
    document.undo_stack.redo()
    assert view.table_model.index(2, 2).data() == "missing"


def test_removed_rows_come_back_where_they_stood(view, document):
    sort(view, 0)
    before = numbers(view)
    model = view.table_model
    block = QItemSelection(model.index(1, 0), model.index(3, 0))
    view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.commands.remove_rows()
    assert shown(view) == ["1", "2"]
    document.undo_stack.undo()
    assert numbers(view) == before
    document.undo_stack.redo()
    assert shown(view) == ["1", "2"]


def test_a_row_that_does_not_fit_the_filter_is_seen_until_it_is_filtered_again(view, document):
    document.arrange(Arrangement(filter="x < 3"), "")
    assert numbers(view) == [2, 4, 5]
    view.table_model.type_cell(view.table_model.index(0, 0), "30")
    document.edit(InsertRows.empty(0, 1), "")
    assert document.table.rows == 6
    assert 3 in numbers(view)
    view.arranging.again()
    assert shown(view) == ["3", "4"]


def test_the_selection_goes_along(view, document):
    model = view.table_model
    rows = QItemSelection(model.index(0, 0), model.index(1, 2))
    go(view, 1, 1)
    view.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.arrange_commands.sort("x")
    assert sorted(view.chosen().rows().tolist()) == [0, 1]
    assert view.table_model.table_row(view.currentIndex().row()) == 1
    view.selectColumn(2)
    view.arrange_commands.filter("y > 1")
    assert view.chosen_ranges() == [(0, 2, 2, 2)]


def test_what_is_sorted_by_is_seen_and_heard_in_the_header(view, document):
    sort(view, 0)
    model = view.table_model
    assert model.sort_of(0) == (0, False)
    assert model.headerData(0, Qt.Orientation.Horizontal).endswith("sorted, ascending")
    sort(view, 2, descending=True, then=True)
    assert model.sort_of(2) == (2, True)
    plain = view.table_header.grab().toImage()
    view.table_actions.arrange.restore.trigger()
    assert view.table_header.grab().toImage() != plain


def test_a_renamed_column_stays_the_one_sorted_by(view, document):
    sort(view, 0)
    view.arrange_commands.filter("x < 3")
    before = numbers(view)
    document.edit(RenameColumn("x", "and"), "")
    assert document.arrangement == Arrangement((SortKey("and"),), "`and` < 3")
    assert numbers(view) == before
    assert view.table_model.sort_of(0) == (0, False)
    document.undo_stack.undo()
    assert document.arrangement == Arrangement((SortKey("x"),), "x < 3")
    assert numbers(view) == before


def test_a_removed_column_shows_all_rows_again(view, document):
    sort(view, 0)
    document.edit(RemoveColumn("x"), "")
    assert document.arrangement == NATURAL
    assert numbers(view) == [1, 2, 3, 4, 5]
    document.undo_stack.undo()
    assert numbers(view) == [2, 5, 4, 1, 3]


# The bar and the line


def test_filtering_in_the_bar(panel, view, document):
    bar = panel.filter_bar
    assert not bar.isVisible()
    view.table_actions.arrange.filter.trigger()
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, "x < 3 and not missing(s)")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert numbers(view) == [2, 5]
    assert panel.arrangement.text() == "2 of 5 rows"
    bar.clear.click()
    assert numbers(view) == [1, 2, 3, 4, 5]
    assert bar.field.text() == ""
    assert panel.arrangement.text() == ""
    bar.history.menu().aboutToShow.emit()
    bar.history.menu().actions()[0].trigger()
    assert numbers(view) == [2, 5]


def test_what_is_wrong_is_said_and_nothing_changes(panel, view, document):
    bar = panel.filter_bar
    view.table_actions.arrange.filter.trigger()
    QTest.keyClicks(bar.field, "s > 3")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert "“s”" in bar.wrong
    assert document.arrangement == NATURAL
    assert bar.field.extraSelections()
    QTest.keyClick(bar.field, Qt.Key.Key_Backspace)
    QTest.keyClicks(bar.field, '"b"')
    assert bar.wrong == ""
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert numbers(view) == [1]


def test_escape_leaves_the_bar(panel, view):
    bar = panel.filter_bar
    view.table_actions.arrange.filter.trigger()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert view.hasFocus()


def test_only_some_rows(panel, view, document):
    bar = panel.filter_bar
    go(view, 1, 0)
    view.commands.set_aside()
    bar.open()
    for only, expected in ((Only.SET_ASIDE, [2]), (Only.MISSING, [3]), (Only.IN_USE, [1, 3, 4, 5])):
        bar.only.setCurrentIndex(bar.only.findData(only))
        bar.only.activated.emit(bar.only.currentIndex())
        assert numbers(view) == expected
    document.undo_stack.undo()
    assert bar.only.currentData() == Only.MISSING


def test_only_validation_rows_follow_the_split(panel, view, document):
    view.arrange_commands.show_only(Only.VALIDATION)
    assert numbers(view) == []
    document.set_value("data.validation_fraction", 0.4)
    view.validation_marks.mark()
    marked = np.flatnonzero(view.table_model.held_back("validation")) + 1
    assert len(marked) == 2
    assert numbers(view) == marked.tolist()


def test_only_test_rows_follow_the_split(panel, view, document):
    view.arrange_commands.show_only(Only.TEST)
    document.set_values({"data.test_fraction": 0.2, "data.validation_fraction": 0.4})
    view.validation_marks.mark()
    marked = np.flatnonzero(view.table_model.held_back("test")) + 1
    assert len(marked) == 1
    assert numbers(view) == marked.tolist()


def test_an_empty_result_is_explained(panel, view):
    view.arrange_commands.filter("x > 100")
    assert numbers(view) == []
    assert panel.arrangement.text() == "0 of 5 rows"
    panel.arrangement.restore.click()
    assert numbers(view) == [1, 2, 3, 4, 5]


# Aside


@pytest.fixture
def aside(monkeypatch):
    monkeypatch.setattr(arranging, "ROWS_AT_ONCE", 0)


def settled(qtbot, view):
    qtbot.waitUntil(lambda: not view.arranging.is_busy)


def test_edits_made_while_it_is_sorted_aside_are_followed(aside, qtbot, panel, view, document):
    view.arrange_commands.sort("x")
    assert view.arranging.is_busy
    assert numbers(view) == [1, 2, 3, 4, 5]
    document.edit(RemoveRows(np.array([1])), "")
    document.edit(InsertRows(4, pd.DataFrame({"y": [77]})), "")
    document.edit(SetCells(np.array([0]), ("y",), [[50]]), "")
    assert panel.arrangement.text() == "Sorting 5 rows"
    settled(qtbot, view)
    assert shown(view) == ["4", "3", "50", "2", "77"]
    assert panel.arrangement.text() == "sorted by x\N{NO-BREAK SPACE}↑"
    assert panel.arrangement.restore.isVisible()
    assert not panel.arrangement.cancel.isVisible()
    assert view.table_model.sort_of(0) == (0, False)


def test_sorting_is_cancelled(aside, qtbot, panel, view, document):
    view.arrange_commands.sort("x")
    panel.arrangement.cancel.click()
    assert document.arrangement == NATURAL
    settled(qtbot, view)
    assert numbers(view) == [1, 2, 3, 4, 5]
    view.arrange_commands.sort("x")
    settled(qtbot, view)
    assert numbers(view) == [2, 5, 4, 1, 3]
    document.undo_stack.undo()
    settled(qtbot, view)
    document.undo_stack.redo()
    panel.arrangement.cancel.click()
    assert document.arrangement == NATURAL
    assert numbers(view) == [1, 2, 3, 4, 5]


def test_what_is_being_typed_is_not_lost(aside, qtbot, view, document):
    view.arrange_commands.sort("x")
    go(view, 0, 0)
    QTest.keyClick(view, "8")
    settled(qtbot, view)
    assert view.is_editing()
    assert numbers(view) == [1, 2, 3, 4, 5]
    editor = next(each for each in view.viewport().children() if hasattr(each, "selectAll"))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: numbers(view) == [2, 5, 4, 1, 3])
    assert document.table.frame["x"][0] == 8.0


def test_another_table_ends_it(aside, qtbot, view, document):
    view.arrange_commands.sort("x")
    document.open_table(Table.from_frame(pd.DataFrame({"a": [2, 1], "b": [1, 2]})))
    settled(qtbot, view)
    assert shown(view, 0) == ["2", "1"]


def test_what_is_selected_while_it_is_sorted_stays_selected(aside, qtbot, view):
    view.arrange_commands.sort("x")
    view.selectRow(2)
    settled(qtbot, view)
    assert numbers(view) == [2, 5, 4, 1, 3]
    assert view.chosen().rows().tolist() == [2]
    assert view.currentIndex().row() == 4


@pytest.fixture
def edited_aside(monkeypatch):
    """Edits are made aside; in which threads the view's rows were followed."""
    monkeypatch.setattr(edits_aside, "CELLS_AT_ONCE", 0)
    threads = []

    def followed(*args):
        threads.append(threading.current_thread())
        return plain(*args)

    plain = row_changes.followed
    monkeypatch.setattr(row_changes, "followed", followed)
    return threads


def test_what_edits_do_to_the_order_is_found_aside(edited_aside, qtbot, view, document):
    def done():
        qtbot.waitUntil(lambda: not view.commands.aside.is_busy)
        return numbers(view)

    sort(view, 0)
    view.selectRow(1)
    view.commands.insert_rows_above()
    assert done() == [2, 5, 6, 4, 1, 3]  # above what was chosen
    view.commands.undoing.undo()
    assert done() == [2, 5, 4, 1, 3]
    view.commands.undoing.redo()
    assert done() == [2, 5, 6, 4, 1, 3]  # where it stood
    view.selectRow(0)
    view.commands.remove_rows()
    assert done() == [4, 5, 3, 1, 2]
    view.commands.undoing.undo()
    assert done() == [2, 5, 6, 4, 1, 3]
    assert len(edited_aside) == 5
    assert threading.main_thread() not in edited_aside


def test_arranged_anew_meanwhile_an_edit_is_followed_in_that_order(edited_aside, qtbot, view, document):
    sort(view, 0)
    view.selectRow(1)
    view.commands.remove_rows()
    view.arrange_commands.sort("y", descending=True)
    assert numbers(view) == [5, 4, 3, 2, 1]
    qtbot.waitUntil(lambda: not view.commands.aside.is_busy)
    assert numbers(view) == [4, 3, 2, 1]
    together(view.table_model, document)


# Any edits


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_any_edits_and_their_undo_keep_view_and_table_together(qapp, qtbot, data):
    document = Document()
    document.open_table(data.draw(tables(max_rows=8)))
    panel = DataPanel(document)
    model = panel.view.table_model
    columns = list(document.table.columns)
    if columns:
        name = data.draw(st.sampled_from(columns))
        document.arrange(Arrangement((SortKey(name, data.draw(st.booleans())),)), "sort")
    for _ in range(data.draw(st.integers(0, 4))):
        document.edit(data.draw(edits(document.table)), "edit")
        together(model, document)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
        together(model, document)
    assert model.table_rows(slice(None)).tolist() == list(range(document.table.rows))
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
        together(model, document)
    panel.view.arranging.again()
    expected = order(document.table, document.arrangement)
    assert model.table_rows(slice(None)).tolist() == expected.tolist()
    panel.shutdown()
    panel.deleteLater()


def together(model, document):
    rows = model.table_rows(slice(None))
    assert sorted(rows.tolist()) == list(range(document.table.rows))
    assert model.table is document.table


@given(st.integers(1, 30), st.sampled_from((1, 8)), st.data())
def test_the_order_follows_rows_that_go_and_come_back(qapp, total, few, data):
    view_rows = data.draw(st.permutations(range(total)))
    hidden = data.draw(st.integers(0, total))
    before = ViewOrder(total, np.array(view_rows[hidden:], dtype=np.int64))
    rows = np.array(sorted(data.draw(st.sets(st.integers(0, total - 1)))), dtype=np.int64)
    values = np.arange(total) * 10
    left = np.delete(values, rows)
    places = before.view_rows(rows)
    with patch.object(view_order, "PIECE", 3), patch.object(view_order, "FEW", few):
        after = before.without(rows, places)
        back = after.with_rows(rows, places, before.table_rows(places))
    kept = [row for row in before.order.tolist() if row not in rows]
    assert left[after.order].tolist() == [values[row] for row in kept]
    assert back.order.tolist() == before.order.tolist()
    assert back.total == total


def test_marks_beside_many_rows_are_told_at_once(qtbot, view, document, monkeypatch):
    monkeypatch.setattr("gui.data.table_model.MOST_TOLD", 0)
    model = view.table_model
    with qtbot.waitSignal(model.row_headers_changed), qtbot.assertNotEmitted(model.headerDataChanged):
        document.edit(SetInUse(np.array([1, 3]), False), "")
    assert model.headerData(3, Qt.Orientation.Vertical) == "× 4"


def test_a_long_column_becomes_another_kind_aside(edited_aside, qtbot, view, document):
    document.open_table(Table.from_frame(pd.DataFrame({"n": [1, 2, 3], "y": [0.5, 1.5, 2.5]})))
    model = view.table_model
    model.type_cell(model.index(1, 0), "7")  # held as it is: at once
    assert document.table.frame["n"].tolist() == [1, 7, 3]
    model.type_cell(model.index(1, 0), "0.5")
    assert view.commands.aside.is_busy
    qtbot.waitUntil(lambda: not view.commands.aside.is_busy)
    assert document.table.frame["n"].tolist() == [1.0, 0.5, 3.0]
    assert document.undo_stack.undoText() == "Edit n, row 2"
