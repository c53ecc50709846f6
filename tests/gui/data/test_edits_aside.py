"""Edits of large tables, made aside."""

import threading

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QCoreApplication

from datasets.edits import RemoveRows, SetCells
from datasets.table import Table
from gui.data import edits_aside
from gui.data.aside_bar import AsideBar
from gui.data.edits_aside import EditsAside
from gui.document import Document


@pytest.fixture
def document(qapp, monkeypatch):
    monkeypatch.setattr(edits_aside, "CELLS_AT_ONCE", 2)
    document = Document()
    document.open_table(Table.from_frame(pd.DataFrame({"x": [1.0, 2.0, 3.0], "y": [1.0, 2.0, 3.0]})))
    return document


@pytest.fixture
def aside(qtbot, document):
    aside = EditsAside(document)
    yield aside
    aside.shutdown()
    QCoreApplication.sendPostedEvents()  # what its thread said last


@pytest.fixture
def refusals(aside):
    refusals = []
    aside.refused.connect(lambda problem: refusals.append(str(problem)))
    return refusals


def cell(row, column, value):
    return SetCells(np.array([row]), (column,), [[value]])


class Held:
    """Work that goes on until it is released; it counts how often it was begun."""

    def __init__(self, make):
        self.make, self.go, self.begun, self.times = make, threading.Event(), threading.Event(), 0

    def __call__(self, table, watch):
        self.times += 1
        self.begun.set()
        while not self.go.wait(0.01):
            watch(1, 2)
        return self.make(table)


def values(document, name="x"):
    return document.table.frame[name].tolist()


def test_jobs_are_done_one_after_the_other(qtbot, document, aside):
    done = []
    aside.edit(lambda _table, _watch: cell(0, "x", 9.0), "one", lambda _edit: done.append(values(document)))
    aside.edit(lambda table, _watch: cell(1, "x", table.frame["x"][0] + 1), "two")
    aside.ask(lambda table, _watch: table.frame["x"].sum(), "sum", done.append)
    assert aside.is_busy
    assert document.undo_stack.count() == 0
    qtbot.waitUntil(lambda: not aside.is_busy)
    assert done == [[9.0, 2.0, 3.0], 22.0]
    assert [document.undo_stack.text(at) for at in range(2)] == ["one", "two"]


def test_small_tables_are_edited_at_once(document, aside, monkeypatch):
    monkeypatch.setattr(edits_aside, "CELLS_AT_ONCE", 100)
    aside.edit(lambda _table, _watch: cell(0, "x", 9.0), "one")
    assert values(document) == [9.0, 2.0, 3.0]
    aside.edit(lambda _table, _watch: cell(0, "x", 8.0), "many", cells=101)
    assert aside.is_busy
    aside.cancel()


def test_what_was_edited_meanwhile_is_not_lost(qtbot, document, aside):
    held = Held(lambda table: cell(0, "x", table.frame["y"][0]))
    aside.edit(held, "copy")
    assert held.begun.wait(10)
    document.edit(cell(0, "y", 7.0), "typed")
    held.go.set()
    qtbot.waitUntil(lambda: not aside.is_busy)
    assert held.times == 2
    assert values(document) == [7.0, 2.0, 3.0]
    assert values(document, "y") == [7.0, 2.0, 3.0]
    assert document.undo_stack.count() == 2


def test_where_rows_went_meanwhile_it_is_stopped_and_said(qtbot, document, aside, refusals):
    held = Held(lambda _table: cell(2, "x", 0.0))
    aside.edit(held, "Fill down")
    assert held.begun.wait(10)
    document.edit(RemoveRows(np.array([1])), "remove")
    assert not aside.is_busy
    assert "“Fill down” was stopped" in refusals[0]
    held.go.set()
    assert values(document) == [1.0, 3.0]


def test_cancel_leaves_everything_as_it_was(qtbot, document, aside):
    held = Held(lambda _table: cell(0, "x", 0.0))
    aside.edit(held, "one")
    aside.edit(lambda _table, _watch: cell(1, "x", 0.0), "two")
    assert held.begun.wait(10)
    aside.cancel()
    assert not aside.is_busy
    held.go.set()
    aside.edit(lambda _table, _watch: cell(2, "x", 5.0), "three")
    qtbot.waitUntil(lambda: not aside.is_busy)
    assert values(document) == [1.0, 2.0, 5.0]


def test_what_is_not_possible_is_refused_and_the_next_is_done(qtbot, document, aside, refusals):
    aside.edit(lambda _table, _watch: cell(9, "x", 0.0), "wrong")
    aside.edit(lambda _table, _watch: cell(0, "x", 5.0), "right")
    qtbot.waitUntil(lambda: not aside.is_busy)
    assert refusals == ["There is no row 10: the table has 3 rows."]
    assert values(document) == [5.0, 2.0, 3.0]


def test_the_line_says_what_is_done_and_ends_it(qtbot, document, aside):
    bar = AsideBar(aside)
    qtbot.addWidget(bar)
    held = Held(lambda _table: cell(0, "x", 0.0))
    aside.edit(held, "Replace in 2 cells")
    assert bar.isHidden()
    qtbot.waitUntil(bar.isVisible)
    assert bar._text.text() == "Replace in 2 cells"
    qtbot.waitUntil(lambda: bar.progress.maximum() == 1000)
    assert bar.progress.value() == 500
    bar.cancel.click()
    assert bar.isHidden()
    held.go.set()
    assert values(document) == [1.0, 2.0, 3.0]
