"""Copying, cutting and pasting in the table, and the dialog that asks how."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication, QDialog

from datasets.computed import with_formulas
from datasets.edits import RemoveColumn
from datasets.problems import Problem
from datasets.table import Table
from gui.data.cells import fill_edit
from gui.data.data_panel import DataPanel
from gui.data.paste_dialog import PasteDialog
from gui.document import Document

NAN = float("nan")


@pytest.fixture
def table():
    frame = pd.DataFrame({"n": [1, 2, 3], "x": [0.1, NAN, 1e-7], "名": ["あ", "a\tb", None]})
    return Table.from_frame(frame, name="t")


@pytest.fixture
def document(qapp, table):
    document = Document()
    document.open_table(table)
    return document


@pytest.fixture
def panel(qtbot, document):
    panel = DataPanel(document)
    qtbot.addWidget(panel)
    panel.resize(500, 500)
    panel.show()
    yield panel
    panel.shutdown()


@pytest.fixture
def commands(panel):
    return panel.view.commands


def select(panel, top, left, bottom, right):
    model = panel.view.table_model
    panel.view.setCurrentIndex(model.index(top, left))
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    panel.view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def clipboard(text=None):
    if text is not None:
        QApplication.clipboard().setText(text)
    return QApplication.clipboard().text()


def dialog_of(panel, qtbot=None):
    found = [each for each in panel.view.findChildren(PasteDialog) if each.isVisible()]
    if qtbot is not None and found:
        qtbot.waitUntil(lambda: not found[0].latest.is_busy and not found[0]._later.isActive())
    return found[0] if found else None


def cells(document, name):
    return [None if value != value else value for value in document.table.frame[name].tolist()]


def test_one_text_fills_blocks(table):
    after, _ = fill_edit(table, [(np.array([0, 1]), 0, 1), (np.array([2]), 1, 1)], "9").apply(table)
    assert after.frame["n"].tolist() == [9, 9, 3]
    assert after.frame["x"].tolist() == [9.0, 9.0, 9.0]


def test_copy_and_cut_as_spreadsheets_do(panel, commands, document):
    select(panel, 0, 1, 1, 2)
    commands.copy()
    assert clipboard() == '0.1\tあ\r\n\t"a\tb"\r\n'
    panel.view.table_actions.edits.copy_with_names.trigger()
    assert clipboard() == 'x\t名\r\n0.1\tあ\r\n\t"a\tb"\r\n'
    before = document.table
    commands.cut()
    assert clipboard() == '0.1\tあ\r\n\t"a\tb"\r\n'
    assert cells(document, "x") == [None, None, 1e-7]
    commands.paste()
    assert document.table.equals(before)


def test_a_block_that_fits_is_pasted_at_once_and_selected(panel, commands, document):
    clipboard("7\t0.5\r\n8\t1.5\r\n")
    select(panel, 2, 0, 2, 0)
    commands.paste()
    assert dialog_of(panel) is None
    assert cells(document, "n") == [1, 2, 7, 8]
    assert panel.view.chosen_ranges() == [(2, 3, 0, 1)]
    document.undo_stack.undo()
    assert document.table.rows == 3


def test_a_filtered_view_takes_a_block_into_the_rows_that_it_shows(panel, commands, document):
    panel.view.arrange_commands.filter("n != 2")
    clipboard("10\r\n30\r\n")
    select(panel, 0, 0, 0, 0)
    commands.paste()
    assert cells(document, "n") == [10, 2, 30]


def test_what_does_not_fit_is_asked_about(panel, commands, document, qtbot):
    clipboard("7\tten\r\neight\t9\r\n")
    select(panel, 0, 0, 0, 0)
    commands.paste()
    dialog = dialog_of(panel, qtbot)
    assert document.undo_stack.count() == 0
    rows = [[dialog.not_taken.item(line, at).text() for at in range(4)] for line in range(2)]
    assert rows == [["2", "n", "eight", "not a number"], ["1", "x", "ten", "not a number"]]
    assert dialog._refused.text() == "2 cells are not taken"
    dialog.accept()
    assert cells(document, "n") == [7, 2, 3]
    assert cells(document, "x") == [0.1, 9.0, 1e-7]
    assert document.undo_stack.count() == 1


def test_columns_become_text_where_that_is_chosen(panel, commands, document, qtbot):
    clipboard("7\tten\r\n")
    select(panel, 0, 0, 0, 0)
    commands.paste()
    dialog = dialog_of(panel, qtbot)
    dialog.as_text.click()
    dialog = dialog_of(panel, qtbot)
    assert dialog.not_taken.isHidden()
    assert not dialog.as_text.isHidden()
    dialog.accept()
    assert cells(document, "x") == ["ten", None, "1e-07"]
    assert cells(document, "n") == [7, 2, 3]


def test_cancel_pastes_nothing(panel, commands, document, qtbot):
    clipboard("seven\r\n8\r\n")
    select(panel, 0, 0, 0, 0)
    commands.paste()
    dialog_of(panel, qtbot).reject()
    assert document.undo_stack.count() == 0


def test_where_the_table_changes_meanwhile_it_is_worked_out_anew(panel, commands, document, qtbot):
    clipboard("7\tten\tt\n")
    select(panel, 0, 1, 0, 1)
    commands.paste()
    dialog = dialog_of(panel, qtbot)
    assert dialog.result_now.new_columns + dialog.result_now.left_out == 1
    document.edit(RemoveColumn("名"), "what was begun before ends now")
    qtbot.waitUntil(lambda: dialog.ok.isEnabled())
    assert dialog.result_now.new_columns + dialog.result_now.left_out == 2
    dialog.accept()
    assert cells(document, "x") == [7.0, None, 1e-7]


def test_another_table_ends_the_dialog(panel, commands, document, qtbot):
    clipboard("7\tten\r\n")
    select(panel, 0, 0, 0, 0)
    commands.paste()
    assert dialog_of(panel, qtbot) is not None
    document.open_table(Table.from_frame(pd.DataFrame({"a": [1]})))
    assert dialog_of(panel) is None


def test_decimal_commas_are_guessed_and_can_be_chosen(panel, commands, document, qtbot):
    clipboard("1,5\r\n2,5\r\n")
    select(panel, 0, 1, 0, 1)
    commands.paste()
    dialog = dialog_of(panel, qtbot)
    assert (dialog.decimal.currentData(), dialog.separator.currentData()) == (",", "")
    assert not dialog.result_now.not_taken
    dialog.accept()
    assert cells(document, "x") == [1.5, 2.5, 1e-7]


def test_csv_text_with_names_makes_new_columns(panel, commands, document, qtbot):
    clipboard("a;b\n1;x\n2;y\n")
    select(panel, 0, 2, 0, 2)
    panel.view.table_actions.edits.paste_with_choices.trigger()
    dialog = dialog_of(panel, qtbot)
    assert dialog.separator.currentData() == ";"
    dialog.names.click()
    dialog = dialog_of(panel, qtbot)
    assert [dialog.preview.horizontalHeaderItem(at).text() for at in range(2)] == ["名", "b"]
    assert dialog.new_columns.isVisible()
    dialog.accept()
    assert document.table.columns == ("n", "x", "名", "b")
    assert cells(document, "名") == ["1", "2", None]
    assert cells(document, "b") == ["x", "y", None]


def test_more_columns_can_be_left_out(panel, commands, document, qtbot):
    clipboard("a\t1\n")
    select(panel, 0, 2, 0, 2)
    commands.paste()
    dialog = dialog_of(panel, qtbot)
    assert "1" in dialog.new_columns.text()
    dialog.new_columns.click()
    dialog = dialog_of(panel, qtbot)
    assert "columns left out: 1" in dialog.summary.text()
    dialog.accept()
    assert document.table.columns == ("n", "x", "名")
    assert cells(document, "名")[0] == "a"


def test_what_a_formula_reads_is_not_made_text(qtbot, panel, commands, document, table):
    document.open_table(with_formulas(table, {"y": "2*n"}))
    clipboard("one\r\n")
    select(panel, 0, 0, 0, 0)
    commands.refused.connect(lambda problem: refusals.append(problem))
    refusals: list[Problem] = []
    commands.paste()  # a single cell: as typed
    assert "is not a number" in str(refusals[0])
    clipboard("one\r\n2\r\n")
    commands.paste()
    dialog = dialog_of(panel, qtbot)
    dialog.as_text.click()
    dialog = dialog_of(panel, qtbot)
    assert "“y” is computed from “n”" in dialog.refusal.text()
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_the_dialog_speaks_the_language_that_is_chosen(panel, commands, qtbot):
    clipboard("seven\r\n8\r\n")
    select(panel, 0, 0, 0, 0)
    commands.paste()
    dialog = dialog_of(panel, qtbot)
    assert isinstance(dialog, QDialog)
    dialog._retranslate()
    assert dialog.separator.count() == 5
    dialog.reject()
