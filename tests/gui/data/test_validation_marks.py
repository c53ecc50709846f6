import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt

from datasets.edits import SetCells, SetRole
from datasets.splitting.split import SplitPlan, split_rows
from datasets.table import Role, Table
from gui.data.table_model import TableModel
from gui.data.validation_marks import ValidationMarks
from gui.document import Document

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document():
    document = Document()
    frame = pd.DataFrame({"x": np.arange(20.0), "part": [0, 1] * 10, "y": np.arange(20.0)})
    document.open_table(Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET}))
    return document


@pytest.fixture
def model(document):
    return TableModel(document)


@pytest.fixture
def marks(document, model):
    return ValidationMarks(document, model)


def marked(model, mark="◇"):
    headers = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    return [row for row, text in enumerate(headers) if text.startswith(mark)]


def tip(model, row):
    return model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)


def test_the_rows_that_the_engine_will_hold_back(document, model, marks):
    marks.mark()
    assert marked(model) == []
    document.set_value("data.validation_fraction", 0.25)
    marks.mark()
    expected = split_rows(document.table, SplitPlan(validation=0.25)).validation
    assert len(expected) == 5
    assert marked(model) == expected.tolist()


def test_rows_that_a_run_leaves_out_are_counted(document, model, marks, qtbot):
    document.edit(SetCells(np.array([3, 7]), ("y",), [pd.Series([np.nan, np.nan])]), "cells")
    with qtbot.waitSignal(marks.marked) as counted:
        marks.mark()
    assert counted.args == [0, 0, 0]  # they keep the run from beginning, which says so itself
    document.set_value("data.missing", "set_aside")
    with qtbot.waitSignal(marks.marked) as counted:
        marks.mark()
    assert counted.args == [0, 0, 2]


def test_a_split_column_decides(document, model, marks):
    document.edit(SetRole("part", Role.SPLIT), "role")
    marks.mark()
    assert marked(model) == list(range(1, 20, 2))


def test_test_rows_have_a_mark_of_their_own(document, model, marks, qtbot):
    document.set_values({"data.validation_fraction": 0.25, "data.test_fraction": 0.1})
    with qtbot.waitSignal(marks.marked) as counted:
        marks.mark()
    expected = split_rows(document.table, SplitPlan(validation=0.25, test=0.1))
    assert counted.args == [5, 2, 0]
    assert marked(model) == expected.validation.tolist()
    assert marked(model, "△") == expected.test.tolist()
    assert "last test" in tip(model, expected.test[0])
    assert "validation" in tip(model, expected.validation[0])
    assert tip(model, expected.train[0]) is None
    document.set_values({"data.validation_fraction": 0.0})
    marks.mark()
    assert marked(model) == []
    assert len(marked(model, "△")) == 2


def test_a_split_column_names_test_rows(document, model, marks):
    document.edit(SetRole("part", Role.SPLIT), "role")
    document.edit(SetCells(np.array([0, 3]), ("part",), [np.array([2, 2])]), "test")
    marks.mark()
    assert marked(model, "△") == [0, 3]
    assert marked(model) == [1, *range(5, 20, 2)]


def test_marked_a_moment_after_the_change(document, model, marks, qtbot):
    document.set_value("data.validation_fraction", 0.25)
    qtbot.waitUntil(lambda: len(marked(model)) == 5)


def test_nothing_is_marked_where_nothing_can_train(document, model, marks):
    document.edit(SetRole("part", Role.SPLIT), "role")
    document.edit(SetCells(np.arange(20), ("part",), [np.ones(20)]), "all")
    marks.mark()
    assert marked(model) == []
