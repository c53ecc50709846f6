"""Finding and replacing in the table."""

from unittest.mock import patch

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from datasets.table import Table
from gui.data import finder
from gui.data.data_panel import DataPanel
from gui.data.not_taken_dialog import NotTakenDialog
from gui.data.view_order import ViewOrder
from gui.document import Document
from tests.gui.data.editing import cells, dialog_of, select


@pytest.fixture
def document(qapp):
    frame = pd.DataFrame(
        {"n": [10, 101, 7, 10], "x": [1.0, 0.5, np.nan, 10.0], "t": ["Ten 10", "ten", None, "TEN"]}
    )
    document = Document()
    document.open_table(Table.from_frame(frame, name="t"))
    return document


@pytest.fixture
def panel(qtbot, document):
    panel = DataPanel(document)
    qtbot.addWidget(panel)
    panel.resize(420, 500)
    panel.show()
    yield panel
    panel.shutdown()


@pytest.fixture
def bar(panel):
    panel.view.setCurrentIndex(panel.view.table_model.index(0, 0))
    panel.view.table_actions.edits.find.trigger()
    return panel.editing.find_bar


def look(qtbot, bar, text):
    bar.text.setText(text)
    qtbot.waitUntil(lambda: not bar._later.isActive() and not bar.finder.is_busy)


def place(panel):
    index = panel.view.currentIndex()
    return index.row(), index.column()


def places(panel, bar, count):
    found = []
    for _ in range(count):
        QTest.keyClick(bar.text, Qt.Key.Key_Return)
        found.append(place(panel))
    return found


def test_it_counts_and_goes_round(panel, bar, qtbot):
    look(qtbot, bar, "10")
    assert bar.count.text() == "5 cells"
    assert places(panel, bar, 6) == [(0, 2), (1, 0), (3, 0), (3, 1), (0, 0), (0, 2)]
    QTest.keyClick(bar.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert place(panel) == (0, 0)
    bar.previous.click()
    assert place(panel) == (3, 1)


def test_choices_narrow_what_is_found(panel, bar, qtbot):
    look(qtbot, bar, "ten")
    assert bar.count.text() == "3 cells"
    bar.match_case.click()
    assert bar.count.text() == "1 cell"
    bar.match_case.click()
    bar.whole.click()
    assert bar.count.text() == "2 cells"
    look(qtbot, bar, "1")
    assert places(panel, bar, 1) == [(0, 1)]
    look(qtbot, bar, "")
    assert bar.count.text() == "2 cells"  # missing values
    look(qtbot, bar, "nowhere")
    assert bar.count.text() == "nothing found"
    assert not bar.next.isEnabled()


def test_regular_expressions(panel, bar, qtbot):
    bar.regex.click()
    look(qtbot, bar, r"^1\d*$")
    assert bar.count.text() == "5 cells"
    look(qtbot, bar, "(1")
    assert "cannot be read: missing )" in bar._wrong.text()
    assert bar.count.text() == ""
    look(qtbot, bar, "(1)")
    assert bar._wrong.isHidden()
    assert bar.count.text() == "6 cells"


def test_an_expression_that_takes_for_ever_is_explained(panel, bar, document, qtbot, monkeypatch):
    monkeypatch.setattr("datasets.edits.patterns.MOST_SECONDS", 0.3)
    document.edit(*_edit(0, "t", "a" * 60 + "b"))
    bar.regex.click()
    look(qtbot, bar, "(a+)+$")
    assert "takes too long" in bar._wrong.text()


def _edit(row, column, value):
    from gui.data.cells import cell_edit

    return cell_edit(row, column, value), "edit"


def test_in_the_selection_or_a_column(panel, bar, qtbot):
    bar.close_bar()
    select(panel, 0, 0, 1, 1)
    panel.view.table_actions.edits.find.trigger()
    assert bar.where.currentText() == "Selected cells"
    look(qtbot, bar, "10")
    assert bar.count.text() == "2 cells"
    bar.where.setCurrentIndex(bar.where.findText("x"))
    bar.where.activated.emit(bar.where.currentIndex())
    assert bar.count.text() == "1 cell"


def test_only_rows_that_are_shown_are_looked_at_in_the_order_of_the_view(panel, bar, qtbot):
    panel.view.arrange_commands.filter("n != 101")
    panel.view.arrange_commands.sort("x", descending=True)
    panel.view.setCurrentIndex(panel.view.table_model.index(2, 2))
    look(qtbot, bar, "10")
    assert bar.count.text() == "4 cells"
    assert [panel.view.table_model.table_row(row) for row, _ in places(panel, bar, 4)] == [3, 3, 0, 0]


def test_replacing_one_after_the_other(panel, bar, document, qtbot):
    panel.view.table_actions.edits.replace.trigger()
    look(qtbot, bar, "10")
    bar.new.setText("20")
    bar.replace_one.click()
    assert cells(document, "n") == [20, 101, 7, 10]
    assert place(panel) == (0, 2)
    qtbot.waitUntil(lambda: not bar._later.isActive())
    assert bar.count.text() == "4 cells"
    bar.replace_one.click()
    assert cells(document, "t")[0] == "Ten 20"
    assert place(panel) == (1, 0)
    assert document.undo_stack.count() == 2
    assert document.undo_stack.undoText() == "Replace in 1 cell"


def test_replacing_all_is_one_command(panel, bar, document, qtbot):
    notes = []
    panel.editing.noted.connect(lambda problem: notes.append(str(problem)))
    before = document.table
    bar.open(replace=True)
    look(qtbot, bar, "10")
    bar.new.setText("3")
    bar.replace_all.click()
    assert cells(document, "n") == [3, 31, 7, 3]
    assert cells(document, "x") == [1.0, 0.5, None, 3.0]
    assert cells(document, "t")[0] == "Ten 3"
    assert notes == ["Replaced in cells: 5."]
    document.undo_stack.undo()
    assert document.table.equals(before)


def test_what_does_not_fit_is_listed_and_asked_about(panel, bar, document, qtbot):
    bar.open(replace=True)
    look(qtbot, bar, "10")
    bar.new.setText("x")
    bar.replace_all.click()
    dialog = dialog_of(panel, NotTakenDialog)
    assert [dialog.list.item(line, 2).text() for line in range(4)] == ["x", "x1", "x", "x"]
    dialog.buttons["rest"].click()
    assert cells(document, "t")[0] == "Ten x"
    assert cells(document, "n") == [10, 101, 7, 10]
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: not bar._later.isActive())
    bar.replace_all.click()
    dialog_of(panel, NotTakenDialog).buttons["text"].click()
    assert cells(document, "n") == ["x", "x1", "7", "x"]
    assert cells(document, "x") == ["1.0", "0.5", None, "x"]


def test_one_that_does_not_fit_is_explained(panel, bar, document, qtbot):
    bar.open(replace=True)
    look(qtbot, bar, "101")
    bar.new.setText("many")
    QTest.keyClick(bar.text, Qt.Key.Key_Return)
    bar.replace_one.click()
    assert "“many” is not a number" in bar._wrong.text()
    assert document.undo_stack.count() == 0


def test_it_follows_edits_and_closes(panel, bar, document, qtbot):
    look(qtbot, bar, "101")
    assert bar.count.text() == "1 cell"
    document.edit(*_edit(2, "n", 1012))
    qtbot.waitUntil(lambda: bar.count.text() == "2 cells")
    QTest.keyClick(bar.text, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert panel.view.hasFocus() or panel.focusWidget() is panel.view


@given(st.data())
def test_the_next_row_is_the_next_one_in_the_view(data):
    hit = np.array(data.draw(st.lists(st.booleans(), min_size=1, max_size=12)))
    shown = data.draw(st.lists(st.sampled_from(range(len(hit))), unique=True))
    order = data.draw(st.sampled_from([ViewOrder(len(hit)), ViewOrder(len(hit), np.array(shown, np.int64))]))
    row = data.draw(st.integers(-1, len(order)))
    places = [place for place in range(len(order)) if hit[order.table_row(place)]]
    after, before = [at for at in places if at > row], [at for at in places if at < row]
    with patch.object(finder, "PIECE", 3):
        found = finder._next_row(order, hit, row, backward=False)
        back = finder._next_row(order, hit, row, backward=True)
    assert found == next(iter([*after, *places, -1]))
    assert back == [-1, *places, *before][-1]
