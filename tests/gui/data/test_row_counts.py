"""Rows in use and missing cells: at once where that is quick, aside where it is not."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QObject

from datasets.edits import SetCells, SetInUse
from datasets.table import Table
from gui.data import row_counts
from gui.data.row_counts import Counts, RowCounts


@pytest.fixture
def counter(qapp):
    owner = QObject()
    counter = RowCounts(owner)
    yield counter
    counter.latest.shutdown()


def table(rows=6):
    values = np.arange(float(rows))
    values[1] = np.nan
    return Table.from_frame(pd.DataFrame({"x": values, "y": np.arange(float(rows))}))


def test_small_tables_are_counted_at_once(counter):
    counter.count(table(), another=True)
    assert counter.known == Counts(6, 6, 1)
    changed, _ = SetInUse(np.array([0, 1]), False).apply(table())
    counter.count(changed, another=False)
    assert counter.known == Counts(6, 4, 0)


def test_large_tables_are_counted_aside(counter, qtbot, monkeypatch):
    monkeypatch.setattr(row_counts, "CELLS_AT_ONCE", 4)
    first = table()
    with qtbot.waitSignal(counter.counted):
        counter.count(first, another=True)
        assert counter.known == Counts(6, 6, None)
    assert counter.known == Counts(6, 6, 1)
    changed, _ = SetCells(np.array([2, 3]), ("y",), [[None, None]]).apply(first)
    with qtbot.waitSignal(counter.counted):
        counter.count(changed, another=False)
        assert counter.known == Counts(6, 6, 1), "as before, until it is known better"
    assert counter.known == Counts(6, 6, 3)


def test_only_the_last_table_counts(counter, qtbot, monkeypatch):
    monkeypatch.setattr(row_counts, "CELLS_AT_ONCE", 4)
    counter.count(table(6), another=True)
    with qtbot.waitSignal(counter.counted):
        counter.count(table(8), another=True)
    assert counter.known == Counts(8, 8, 1)
    counter.count(table(9), another=True)
    monkeypatch.setattr(row_counts, "CELLS_AT_ONCE", 400)
    counter.count(table(7), another=True)
    qtbot.waitUntil(lambda: not counter.latest.is_busy)
    assert counter.known == Counts(7, 7, 1)
