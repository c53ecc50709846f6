"""Filling, computing and retyping by the commands of the table, with their dialogs."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from datasets.table import Role, Table
from gui.data.computed_dialog import ComputedDialog
from gui.data.data_panel import DataPanel
from gui.data.fill_dialog import FillDialog
from gui.data.not_taken_dialog import NotTakenDialog
from gui.document import Document
from tests.gui.data.editing import cells, dialog_of, select

NAN = float("nan")


@pytest.fixture
def document(qapp):
    frame = pd.DataFrame(
        {
            "n": [1, 2, 3, 4],
            "x": [0.5, NAN, NAN, 2.0],
            "t": ["2024-01-01", "7", "x", None],
            "d": ["1,5", "2", "3", "4"],
        }
    )
    document = Document()
    document.open_table(Table.from_frame(frame, {"n": Role.INPUT, "x": Role.TARGET}, name="t"))
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
def actions(panel):
    return panel.view.table_actions.edits


@pytest.fixture
def notes(panel):
    notes = []
    panel.editing.noted.connect(lambda problem: notes.append(str(problem)))
    return notes


@pytest.fixture
def refusals(panel):
    refusals = []
    panel.view.commands.refused.connect(lambda problem: refusals.append(str(problem)))
    return refusals


# Filling


def test_fill_down_up_right_and_as_a_series(panel, document, actions):
    select(panel, 0, 0, 2, 1)
    actions.fill_down.trigger()
    assert (cells(document, "n"), cells(document, "x")) == ([1, 1, 1, 4], [0.5, 0.5, 0.5, 2.0])
    document.undo_stack.undo()
    actions.fill_up.trigger()
    assert (cells(document, "n"), cells(document, "x")) == ([3, 3, 3, 4], [None, None, None, 2.0])
    document.undo_stack.undo()
    actions.fill_right.trigger()
    assert cells(document, "x") == [1.0, 2.0, 3.0, 2.0]
    document.undo_stack.undo()
    select(panel, 0, 0, 3, 0)
    document.edit(*edit_of(2, "n", 9))
    actions.fill_series.trigger()
    assert cells(document, "n") == [1, 2, 3, 4]
    assert document.undo_stack.undoText() == "Fill series"


def edit_of(row, column, value):
    from gui.data.cells import cell_edit

    return cell_edit(row, column, value), "edit"


def test_one_cell_is_filled_from_its_neighbour(panel, document, actions):
    select(panel, 1, 1, 1, 1)
    actions.fill_down.trigger()
    assert cells(document, "x") == [0.5, 0.5, None, 2.0]
    select(panel, 2, 1, 2, 1)
    actions.fill_right.trigger()
    assert cells(document, "x") == [0.5, 0.5, 3.0, 2.0]
    select(panel, 0, 0, 0, 0)
    actions.fill_down.trigger()  # there is nothing above
    assert document.undo_stack.count() == 2


def test_in_a_sorted_view_above_is_what_is_seen_above(panel, document, actions):
    panel.view.arrange_commands.sort("n", descending=True)
    select(panel, 0, 0, 1, 0)
    actions.fill_down.trigger()
    assert cells(document, "n") == [1, 2, 4, 4]


def test_a_series_without_two_numbers_is_explained(panel, document, actions, refusals):
    select(panel, 0, 2, 3, 2)
    actions.fill_series.trigger()
    assert "begins with two numbers" in refusals[0]
    assert document.undo_stack.count() == 0


def test_missing_values_are_filled_as_chosen(panel, document, actions, notes):
    select(panel, 0, 0, 3, 1)
    actions.fill_missing.trigger()
    dialog = dialog_of(panel, FillDialog)
    dialog.ways["linear"].click()
    dialog.accept()
    assert cells(document, "x") == [0.5, 1.0, 1.5, 2.0]
    assert not notes
    document.undo_stack.undo()
    select(panel, 1, 1, 2, 1)
    actions.fill_missing.trigger()
    dialog_of(panel, FillDialog).accept()
    assert cells(document, "x") == [0.5, None, None, 2.0]
    assert notes == ["Cells that are still empty, because there is no value on that side of them: 2."]


def test_missing_values_are_filled_with_what_is_typed(panel, document, actions, refusals):
    select(panel, 0, 1, 3, 1)
    actions.fill_missing.trigger()
    dialog = dialog_of(panel, FillDialog)
    dialog.ways["constant"].click()
    assert not dialog.ok.isEnabled()
    QTest.keyClicks(dialog.text, "abc")
    dialog.accept()
    assert "“abc” is not a number" in refusals[0]
    actions.fill_missing.trigger()
    dialog = dialog_of(panel, FillDialog)
    QTest.keyClicks(dialog.text, "7")
    assert dialog.ways["constant"].isChecked()
    dialog.accept()
    assert cells(document, "x") == [0.5, 7.0, 7.0, 2.0]
    assert document.undo_stack.count() == 1


def test_where_nothing_is_missing_there_is_nothing_to_ask(panel, actions, refusals):
    select(panel, 0, 0, 3, 0)
    actions.fill_missing.trigger()
    assert dialog_of(panel) is None
    assert "No value is missing" in refusals[0]


# Computed columns


def type_formula(qtbot, dialog, text):
    dialog.formula.setPlainText(text)
    qtbot.waitUntil(lambda: not dialog._later.isActive() and not dialog.latest.is_busy)


def test_a_computed_column_is_inserted_with_a_preview(panel, document, actions, qtbot):
    select(panel, 2, 1, 2, 1)
    actions.compute.trigger()
    dialog = dialog_of(panel, ComputedDialog)
    assert dialog.name.text() == "column 5"
    assert [dialog.columns.item(at).text() for at in range(dialog.columns.count())] == ["n", "x"]
    assert not dialog.ok.isEnabled()
    dialog.name.setText("ratio")
    type_formula(qtbot, dialog, "x/(n - 1)")
    shown = [[dialog.preview.item(row, at).text() for at in range(3)] for row in range(4)]
    assert shown[0] == ["0.5", "1", "∞"]
    assert shown[1] == ["missing", "2", "missing"]
    assert shown[3] == ["2", "4", "0.66666667"]
    assert dialog.summary.text() == (
        "Rows: 4 · missing, because what they read is: 2 · without a finite number: 1, the first in row 1"
    )
    dialog.accept()
    assert document.table.columns[-1] == "ratio"
    assert dict(document.table.formulas) == {"ratio": "x/(n - 1)"}
    assert document.undo_stack.undoText() == "Compute ratio"
    assert panel.view.currentIndex().column() == 4
    assert panel.view.table_header._words(4)[0] == "ƒ\N{NO-BREAK SPACE}ratio"
    tip = panel.view.table_model.headerData(4, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "x/(n - 1)" in tip
    document.undo_stack.undo()
    assert document.table.columns == ("n", "x", "t", "d")


def test_what_is_wrong_is_said_and_underlined(panel, actions, qtbot):
    actions.compute.trigger()
    dialog = dialog_of(panel, ComputedDialog)
    type_formula(qtbot, dialog, "n + tt")
    qtbot.waitUntil(lambda: "tt stands for nothing" in dialog.refusal.text())
    assert not dialog.ok.isEnabled()
    marked = [each.cursor.selectedText() for each in dialog.formula.extraSelections()]
    assert marked[-1] == "tt"
    type_formula(qtbot, dialog, "n + 1")
    assert dialog.refusal.isHidden()
    assert dialog.ok.isEnabled()
    dialog.name.setText("x")
    assert dialog.refusal.text() == "There is already a column named “x”."
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_names_are_written_by_a_double_click(panel, actions, qtbot):
    actions.compute.trigger()
    dialog = dialog_of(panel, ComputedDialog)
    dialog.functions.itemActivated.emit(dialog.functions.item(0))
    dialog.columns.itemActivated.emit(dialog.columns.item(1))
    assert dialog.formula.text() == "sin(x"
    dialog.reject()


@pytest.fixture
def computing(panel, document):
    from gui.data.computed_dialog import Computation

    panel.editing.columns.compute(Computation("", "y", "2*n"))
    panel.editing.columns.compute(Computation("", "z", "y + 1"))
    return document


def test_a_formula_is_edited_later_with_its_name(panel, computing, actions, qtbot):
    select(panel, 0, 4, 0, 4)
    actions.edit_formula.trigger()
    dialog = dialog_of(panel, ComputedDialog)
    assert (dialog.name.text(), dialog.formula.text()) == ("y", "2*n")
    assert [dialog.columns.item(at).text() for at in range(dialog.columns.count())] == ["n", "x"]
    dialog.name.setText("double n")
    type_formula(qtbot, dialog, "2*n + 0.5")
    dialog.accept()
    assert dict(computing.table.formulas) == {"double n": "2*n + 0.5", "z": "`double n` + 1"}
    assert cells(computing, "z") == [3.5, 5.5, 7.5, 9.5]
    assert computing.undo_stack.count() == 3


def test_a_computed_cell_is_not_typed_into(panel, computing):
    view = panel.view
    index = view.table_model.index(0, 4)
    view.setCurrentIndex(index)
    view.edit(index)
    editor = next(
        each for each in view.viewport().findChildren(type(panel.editing.find_bar.text)) if each.isVisible()
    )
    editor.setText("9")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "Keep the values" in view.note.text()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert cells(computing, "y") == [2.0, 4.0, 6.0, 8.0]


def test_values_are_kept_and_can_be_typed_over(panel, computing, actions, refusals):
    select(panel, 0, 4, 3, 4)
    actions.keep_values.trigger()
    assert dict(computing.table.formulas) == {"z": "y + 1"}
    computing.edit(*edit_of(0, "y", 10.0))
    assert cells(computing, "z")[0] == 11.0
    actions.keep_values.trigger()
    assert "none of them is computed" in refusals[0]


def test_without_what_it_reads_a_column_keeps_its_values_and_that_is_said(panel, computing, notes):
    select(panel, 0, 0, 3, 0)
    panel.view.commands.remove_columns()
    assert cells(computing, "y") == [2.0, 4.0, 6.0, 8.0]
    assert dict(computing.table.formulas) == {"z": "y + 1"}
    assert notes[0].endswith("no longer computed: y.")
    computing.undo_stack.undo()
    assert dict(computing.table.formulas) == {"y": "2*n", "z": "y + 1"}


# Types


def test_numbers_become_texts_and_back(panel, document, actions):
    before = document.table
    select(panel, 0, 0, 3, 1)
    actions.types["text"].trigger()
    assert cells(document, "n") == ["1", "2", "3", "4"]
    assert cells(document, "x") == ["0.5", None, None, "2.0"]
    actions.types["number"].trigger()
    assert cells(document, "n") == [1, 2, 3, 4]
    assert document.table.frame["n"].dtype == np.int64
    document.undo_stack.setIndex(0)
    assert document.table is not before
    assert document.table.equals(before)


def test_decimal_commas_are_read(panel, document, actions):
    select(panel, 0, 3, 3, 3)
    actions.types["number"].trigger()
    assert cells(document, "d") == [1.5, 2.0, 3.0, 4.0]


def test_decimal_commas_are_read_beside_a_cell_that_is_no_number(panel, document, actions):
    """What makes a column one of texts is most often a single cell."""
    document.edit(*edit_of(1, "d", "4,2?"))
    select(panel, 0, 3, 3, 3)
    actions.types["number"].trigger()
    dialog = dialog_of(panel, NotTakenDialog)
    assert [dialog.list.item(line, 2).text() for line in range(dialog.list.rowCount())] == ["4,2?"]
    dialog.buttons["missing"].click()
    assert cells(document, "d") == [1.5, None, 3.0, 4.0]


def test_cells_that_would_be_lost_are_listed_first(panel, document, actions):
    select(panel, 0, 2, 3, 2)
    actions.types["date"].trigger()
    dialog = dialog_of(panel, NotTakenDialog)
    listed = [
        [dialog.list.item(line, at).text() for at in (0, 2, 3)] for line in range(dialog.list.rowCount())
    ]
    assert listed == [["2", "7", "not a date"], ["3", "x", "not a date"]]
    dialog.reject()
    assert document.undo_stack.count() == 0
    actions.types["date"].trigger()
    dialog_of(panel, NotTakenDialog).buttons["missing"].click()
    assert cells(document, "t") == [19723.0, None, None, None]
    document.undo_stack.undo()
    assert cells(document, "t") == ["2024-01-01", "7", "x", None]


def test_what_a_formula_reads_stays_numbers(panel, computing, actions, refusals):
    select(panel, 0, 0, 3, 0)
    actions.types["text"].trigger()
    assert "“y” is computed from “n”" in refusals[0]
    assert cells(computing, "n") == [1, 2, 3, 4]


def test_several_columns_get_a_role_at_once(panel, document):
    """By the keyboard: the columns of all selected cells."""

    def choose():
        menu = QApplication.activePopupWidget()
        menu.setActiveAction(next(action for action in menu.actions() if action.data() == "input"))
        QTest.keyClick(menu, Qt.Key.Key_Return)

    select(panel, 1, 1, 2, 2)
    QTimer.singleShot(0, panel, choose)
    panel.view.table_actions.choose_role.trigger()
    assert [name for name, role in document.table.roles.items() if role is Role.INPUT] == ["n", "x", "t"]
    assert document.undo_stack.count() == 1


def test_no_key_means_two_commands_whatever_the_platform_adds(panel):
    from PySide6.QtGui import QKeySequence

    keys = [key.toString() for action in panel.view.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    clear = panel.view.table_actions.clear
    assert QKeySequence("Ctrl+D") not in clear.shortcuts()
    assert QKeySequence("Del") in clear.shortcuts()
