"""Undo and redo of a large table are made aside: the same tables, in the order that was asked for."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QCoreApplication

from datasets.edits import InsertRows, RemoveRows, RenameColumn, SetCells
from datasets.table import Table
from gui.data import edits_aside
from gui.data.edits_aside import EditsAside
from gui.data.undoing import Undoing
from gui.document import Document
from tests.datasets.strategies import bits


@pytest.fixture
def document(qapp, monkeypatch):
    monkeypatch.setattr(edits_aside, "CELLS_AT_ONCE", 2)
    document = Document()
    document.open_table(Table.from_frame(pd.DataFrame({"x": [1, 2, 3], "y": [1.0, 2.0, 3.0]})))
    return document


@pytest.fixture
def aside(qtbot, document):
    aside = EditsAside(document)
    yield aside
    aside.shutdown()
    QCoreApplication.sendPostedEvents()  # what its thread said last


@pytest.fixture
def undoing(document, aside):
    return Undoing(document, aside)


def edit_all(document):
    """Edits of several kinds and a setting; the bits after each of them."""
    seen = [bits(document.table)]
    for edit in (
        InsertRows.empty(1),
        SetCells(np.array([1]), ("x",), [[0.5]]),
        RenameColumn("x", "z"),
        RemoveRows(np.array([0])),
    ):
        document.edit(edit, type(edit).__name__)
        seen.append(bits(document.table))
    document.set_value("optimizer.learning_rate", 0.5)
    return seen


def test_all_is_undone_and_redone_however_fast_one_asks(qtbot, document, aside, undoing):
    seen = edit_all(document)
    announced = []
    document.table_changed.connect(lambda _edit: announced.append(bits(document.table)))
    for _ in range(9):
        undoing.undo()
    assert document.undo_stack.index() == 4  # the setting at once, the tables aside
    qtbot.waitUntil(lambda: document.undo_stack.index() == 0)
    assert announced == seen[-2::-1]
    qtbot.waitUntil(lambda: not aside.is_busy)
    for _ in range(9):
        undoing.redo()
    qtbot.waitUntil(lambda: document.undo_stack.index() == 5)
    assert announced == [*seen[-2::-1], *seen[1:]]
    assert document.value("optimizer.learning_rate") == 0.5


def test_the_line_says_what_is_undone(qtbot, document, aside, undoing):
    document.edit(InsertRows.empty(1), "Insert row")
    undoing.undo()
    assert aside.words == "Undo: Insert row"
    qtbot.waitUntil(lambda: not aside.is_busy)
    undoing.redo()
    assert aside.words == "Redo: Insert row"
    qtbot.waitUntil(lambda: not aside.is_busy)
    assert document.table.rows == 4


def test_what_was_done_meanwhile_stays(qtbot, document, aside, undoing):
    document.edit(SetCells(np.array([0]), ("x",), [[9]]), "one")
    undoing.undo()
    undoing.undo()
    document.edit(SetCells(np.array([1]), ("x",), [[8]]), "another")
    qtbot.waitUntil(lambda: not aside.is_busy)
    assert document.undo_stack.count() == 2
    undoing.undo()
    qtbot.waitUntil(lambda: not aside.is_busy)
    assert document.table.frame["x"].tolist() == [9, 2, 3]


def test_cancelled_it_is_not_undone_and_can_be_again(qtbot, document, aside, undoing):
    document.edit(InsertRows.empty(1), "Insert row")
    undoing.undo()
    undoing.undo()
    aside.cancel()
    assert document.table.rows == 4
    undoing.undo()
    qtbot.waitUntil(lambda: document.table.rows == 3)


def test_small_tables_go_back_at_once(document, aside, undoing, monkeypatch):
    monkeypatch.setattr(edits_aside, "CELLS_AT_ONCE", 100)
    document.edit(InsertRows.empty(1), "Insert row")
    undoing.undo()
    assert document.table.rows == 3
    undoing.undo()
    undoing.redo()
    assert document.table.rows == 4
