"""Which edits are anything to a run."""

import numpy as np
import pandas as pd
import pytest

from datasets.edits import (
    Compound,
    InsertColumn,
    InsertRows,
    RemoveRows,
    RenameColumn,
    SetCells,
    SetColumn,
    SetInUse,
    SetRole,
)
from datasets.table import Role, Table
from gui.edit_effect import reaches_run

ROW = np.array([0])


@pytest.fixture
def table():
    frame = pd.DataFrame({"x": [1.0, 2.0], "y": [1.0, 2.0], "note": ["a", "b"]})
    return Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})


@pytest.mark.parametrize(
    ("edit", "reaches"),
    [
        (SetCells(ROW, ("x",), [[3.0]]), True),
        (SetCells(ROW, ("note",), [["c"]]), False),
        (SetCells(ROW[:0], ("x",), [[]]), False),
        (SetColumn("y", pd.Series([0.0, 0.0])), True),
        (InsertRows.empty(0), True),
        (RemoveRows(ROW), True),
        (SetInUse(ROW, False), True),
        (SetRole("note", Role.INPUT), False),
        (RenameColumn("note", "remark"), False),
        (InsertColumn(0, "new", pd.Series([0.0, 0.0])), False),
        (Compound((SetRole("note", Role.INPUT), SetCells(ROW, ("y",), [[3.0]]))), True),
        (Compound(()), False),
    ],
)
def test_only_rows_that_train_are(table, edit, reaches):
    assert reaches_run(edit, table) is reaches
