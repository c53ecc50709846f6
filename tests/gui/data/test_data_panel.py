import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from datasets.edits import RemoveRows, SetCells, SetInUse, SetRole
from datasets.problems import Problem
from datasets.table import Role, Table
from gui.data.data_panel import DataPanel
from gui.document import Document

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def document(qapp):
    return Document()


@pytest.fixture
def panel(qtbot, document):
    panel = DataPanel(document)
    qtbot.addWidget(panel)
    panel.resize(340, 500)
    panel.show()
    return panel


@pytest.fixture
def table():
    frame = pd.DataFrame({"x": np.arange(1200.0), "y": np.arange(1200.0)})
    return Table.from_frame(frame, name="many.csv")


def texts(panel):
    return [label.text() for label in panel.findChildren(type(panel._counts)) if label.isVisible()]


def button(panel, text):
    return next(each for each in panel.findChildren(QPushButton) if each.isVisible() and each.text() == text)


def test_without_a_table_it_says_what_to_do(panel, qtbot):
    assert "No table yet" in texts(panel)
    with qtbot.waitSignal(panel.open_requested):
        button(panel, "Open a file…").click()


def test_an_empty_table_to_fill_in(panel, document):
    button(panel, "Make an empty table").click()
    assert document.table.rows == 10
    assert document.table.targets == ("y",)
    assert panel.view.isVisible()


def test_without_a_table_cells_can_be_pasted(panel, qtbot):
    with qtbot.waitSignal(panel.paste_requested):
        button(panel, "Paste cells from a spreadsheet").click()
    with qtbot.waitSignal(panel.paste_requested):
        qtbot.keyClick(panel._empty._open, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_name_and_counts(panel, document, table, qtbot):
    document.open_table(table)
    assert "many.csv" in texts(panel)
    assert "1,200 rows" in texts(panel)
    assert "1,200 rows in use" in texts(panel)
    document.edit(SetInUse(np.array([0, 1]), False), "aside")
    document.edit(SetCells(np.array([0, 5, 6]), ("y",), [[None] * 3]), "clear")
    assert "1,198 rows in use · 2 set aside · 2 missing values" in texts(panel)
    with qtbot.waitSignal(panel.open_requested):
        button(panel, "Open…").click()


def test_rows_for_a_test_are_counted(panel, document, table, qtbot):
    document.open_table(table)
    document.set_value("data.test_fraction", 0.1)
    qtbot.waitUntil(lambda: "1,200 rows in use · 120 of them for test △" in texts(panel))
    document.set_value("data.validation_fraction", 0.25)
    both = "1,200 rows in use · 300 of them for validation ◇ · 120 for test △"
    qtbot.waitUntil(lambda: both in texts(panel))


def test_rows_for_validation_are_counted(panel, document, table, qtbot):
    document.open_table(table)
    document.set_value("data.validation_fraction", 0.25)
    qtbot.waitUntil(lambda: "1,200 rows in use · 300 of them for validation ◇" in texts(panel))


def test_rows_left_out_for_missing_values_are_not_called_in_use(panel, document, table, qtbot):
    table = Table.from_frame(table.frame.assign(y=table.frame["y"].where(table.frame.index > 2)), table.roles)
    document.open_table(table)
    assert "1,200 rows in use · 3 missing values" in texts(panel)
    document.set_value("data.missing", "set_aside")
    left_out = "1,197 rows in use · 3 left out for missing values · 3 missing values"
    qtbot.waitUntil(lambda: left_out in texts(panel))
    document.set_value("data.missing", "error")
    qtbot.waitUntil(lambda: "1,200 rows in use · 3 missing values" in texts(panel))


def test_a_table_without_a_target_says_so(panel, document, table):
    document.open_table(table)
    document.edit(SetRole("y", Role.IGNORED), "role")
    assert "no target" in panel._counts.text()


def test_what_reading_said_opens_on_demand(panel, document, table):
    said = (Problem("Row {row} is short.", row=3), Problem("Row {row} is long.", row=4))
    document.open_table(Table.from_frame(table.frame, name="t", report=said))
    toggle = next(each for each in panel.findChildren(QToolButton) if "2 import notes" in each.text())
    assert not panel._report.list.isVisible()
    toggle.click()
    assert panel._report.list.isVisible()
    assert "Row 4 is long." in panel._report.list.toPlainText()
    panel._report.copy_button.click()
    assert QApplication.clipboard().text() == "Row 3 is short.\nRow 4 is long."
    document.open_table(table)
    assert not toggle.isVisible()


def test_narrow_names_are_cut_in_the_middle(panel, document, table):
    panel.resize(300, 500)
    document.open_table(Table.from_frame(table.frame, name="a long name of one measurement 2026-01-01.csv"))
    QApplication.processEvents()
    assert "…" in panel._name.text()
    assert panel._name.toolTip().endswith("2026-01-01.csv")


def test_it_says_where_the_roles_shown_wait_for_a_reset(panel, document, table):
    document.open_table(table)
    panel.mark_waiting(("model.layers",))
    assert not any("after Reset" in text for text in texts(panel))
    panel.mark_waiting(("data.targets", "model.layers"))
    assert "The changed roles take effect after Reset." in texts(panel)
    panel.mark_waiting(())
    assert not any("after Reset" in text for text in texts(panel))


def test_without_rows_it_says_how_to_get_some(panel, document, table):
    document.open_table(table)
    document.edit(RemoveRows(np.arange(1200)), "")
    assert any("insert a row with Ctrl+Shift+I" in text for text in texts(panel))


def test_without_a_target_it_says_whether_one_is_needed(panel, document):
    document.open_table(Table.from_frame(pd.DataFrame({"x": [3.0]}), {"x": Role.INPUT}))
    assert any("no target: click a role" in text for text in texts(panel))
    document.set_value("loss.kind", "sum_of_outputs")
    assert any("no target: the loss needs none" in text for text in texts(panel))
    document.undo_stack.undo()
    assert any("no target: click a role" in text for text in texts(panel))
