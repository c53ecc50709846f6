"""Empty cells are counted where training needs them, and only where something has changed."""

import numpy as np
import pandas as pd
import pytest

from datasets.edits import InsertRows, RemoveRows, SetCells, SetInUse, SetRole
from datasets.summary.missing_cells import MissingCells
from datasets.table import Role, Table
from datasets.watch import Cancelled


@pytest.fixture
def table() -> Table:
    frame = pd.DataFrame(
        {"x": [1.0, np.nan, np.nan], "n": [1, 2, 3], "k": ["a", None, "b"], "note": [None, None, "!"]}
    )
    return Table.from_frame(frame, {"x": Role.INPUT, "n": Role.INPUT, "k": Role.TARGET, "note": Role.IGNORED})


def test_counts_follow_every_edit_and_its_undo(table: Table) -> None:
    cells = MissingCells()
    assert cells.count(table) == 3
    edits = (
        (SetInUse(np.array([1]), False), 1),
        (SetRole("note", Role.INPUT), 2),
        (SetCells(np.array([0]), ("x", "n"), [[None], [None]]), 4),
        (InsertRows.empty(1), 8),
        (RemoveRows(np.array([0])), 5),
        (SetRole("x", Role.IGNORED), 3),
    )
    tables, counted = [table], [3]
    for edit, expected in edits:
        changed, _ = edit.apply(tables[-1])
        tables.append(changed)
        counted.append(expected)
        assert cells.count(changed) == expected == MissingCells().count(changed)
    for earlier, expected in zip(reversed(tables), reversed(counted), strict=True):
        assert cells.count(earlier) == expected


def test_columns_that_an_edit_left_alone_are_not_counted_again(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = MissingCells()
    looked: list[object] = []
    cells.count(table)

    def look(column: pd.Series, *_: object) -> int:
        looked.append(column.name)
        return 0

    monkeypatch.setattr("datasets.summary.missing_cells._missing_in", look)
    changed, _ = SetCells(np.array([1]), ("x",), [[5.0]]).apply(table)
    cells.count(changed)
    assert looked == ["x"]


def test_counting_ends_at_a_word(table: Table) -> None:
    def watch(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        MissingCells().count(table, watch)
