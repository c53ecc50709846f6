"""A table gets the rows of another frame, and back, bit for bit."""

import numpy as np
import pandas as pd
import pytest

from datasets.edits import Compound, InsertColumn, SetFormulas, SetRole
from datasets.edits.following import make
from datasets.edits.regenerating import other_rows
from datasets.synthetic import generate
from datasets.table import Role


@pytest.mark.parametrize("rows", [1, 40, 50, 90])
def test_a_table_gets_other_rows_and_back(rows: int) -> None:
    table = generate("xor", 50, seed=1)
    table, _ = SetRole("x2", Role.IGNORED).apply(table)
    in_use = table.in_use.copy()
    in_use[[0, 45]] = False
    table = table.with_in_use(in_use)
    wanted = generate("xor", rows, noise=0.2, seed=2)
    changed, back = other_rows(table, wanted.frame).apply(table)
    pd.testing.assert_frame_equal(changed.frame, wanted.frame)
    assert changed.in_use.all()
    assert changed.roles == table.roles
    again, _ = back.apply(changed)
    assert again.equals(table)


def test_computed_columns_follow() -> None:
    table = generate("xor", 50, seed=1)
    empty = InsertColumn(3, "product", pd.Series(np.zeros(50)))
    table = make(table, Compound((empty, SetFormulas({"product": "x1*x2"})))).after
    made = make(table, other_rows(table, generate("xor", 70, seed=2).frame))
    frame = made.after.frame
    np.testing.assert_array_equal(frame["product"], frame["x1"] * frame["x2"])
    again, _ = made.way_back.apply(made.after)
    assert again.equals(table)
