"""Every edit does what it says and is undone bit for bit."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.edits import (
    Compound,
    Edit,
    InsertColumn,
    InsertRows,
    RemoveColumn,
    RemoveRows,
    RenameColumn,
    SetCells,
    SetColumn,
    SetInUse,
    SetRole,
)
from datasets.problems import Problem
from datasets.table import Role, Table
from tests.datasets.strategies import bits, edits, tables


def rows(*numbers: int) -> np.ndarray[Any, np.dtype[np.int64]]:
    return np.array(numbers, dtype=np.int64)


@pytest.fixture
def table() -> Table:
    frame = pd.DataFrame({"n": [1, 2, 3, 4], "f": [0.5, np.nan, 2.5, 3.5], "t": ["a", "b", "", "d"]})
    roles = {"n": Role.INPUT, "f": Role.WEIGHT, "t": Role.TARGET}
    return Table.from_frame(frame, roles, name="small")


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_the_inverse_gives_back_the_table_bit_for_bit(data: st.DataObject) -> None:
    table = data.draw(tables())
    edit = data.draw(edits(table))
    before = bits(table)
    changed, inverse = edit.apply(table)
    after = bits(changed)
    assert bits(table) == before
    restored, again = inverse.apply(changed)
    assert bits(restored) == before
    assert restored.equals(table)
    redone, _ = again.apply(restored)
    assert bits(redone) == after
    assert edit.nbytes >= 0
    assert inverse.nbytes >= 0


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_sequence_is_undone_and_redone_bit_for_bit(data: st.DataObject) -> None:
    table = data.draw(tables())
    states, inverses = [bits(table)], []
    for _ in range(data.draw(st.integers(1, 6))):
        table, inverse = data.draw(edits(table)).apply(table)
        states.append(bits(table))
        inverses.append(inverse)
    redo = []
    for inverse, state in zip(reversed(inverses), reversed(states[:-1]), strict=True):
        table, again = inverse.apply(table)
        redo.append(again)
        assert bits(table) == state
    for again, state in zip(reversed(redo), states[1:], strict=True):
        table, _ = again.apply(table)
        assert bits(table) == state


def test_cells_of_the_same_kind_keep_the_dtype(table: Table) -> None:
    changed, inverse = SetCells(rows(2, 0), ("n", "t"), [[30, 10], ["c", ""]]).apply(table)
    assert changed.frame["n"].tolist() == [10, 2, 30, 4]
    assert changed.frame["n"].dtype == np.int64
    assert changed.frame["t"].fillna("-").tolist() == ["-", "b", "c", "d"]
    assert isinstance(inverse, SetCells)
    assert table.frame["n"].tolist() == [1, 2, 3, 4]


def test_a_fraction_makes_whole_numbers_float_and_a_text_makes_them_text(table: Table) -> None:
    changed, _ = SetCells(rows(1), ("n",), [[2.5]]).apply(table)
    assert changed.frame["n"].tolist() == [1.0, 2.5, 3.0, 4.0]
    changed, _ = SetCells(rows(1), ("n",), [["two"]]).apply(table)
    assert changed.frame["n"].tolist() == ["1", "two", "3", "4"]
    changed, _ = SetCells(rows(0), ("f",), [["half"]]).apply(table)
    assert changed.frame["f"].fillna("-").tolist() == ["half", "-", "2.5", "3.5"]


def test_a_whole_number_too_large_for_a_float_is_not_rounded() -> None:
    table = Table.from_frame(pd.DataFrame({"id": [2**53 + 1, 7]}))
    changed, inverse = SetCells(rows(1), ("id",), [[0.5]]).apply(table)
    assert changed.frame["id"].tolist() == ["9007199254740993", "0.5"]
    assert bits(inverse.apply(changed)[0]) == bits(table)
    emptied, _ = InsertRows.empty(2).apply(table)
    assert emptied.frame["id"].tolist()[:2] == ["9007199254740993", "7"]


def test_only_the_touched_column_is_copied(table: Table) -> None:
    changed, _ = SetCells(rows(0), ("n",), [[9]]).apply(table)
    assert np.shares_memory(changed.frame["f"].to_numpy(), table.frame["f"].to_numpy())
    assert not np.shares_memory(changed.frame["n"].to_numpy(), table.frame["n"].to_numpy())


def test_rows_are_inserted_where_asked(table: Table) -> None:
    changed, inverse = InsertRows(1, pd.DataFrame({"n": [8, 9]}), np.array([True, False])).apply(table)
    assert changed.frame["n"].tolist() == [1, 8, 9, 2, 3, 4]
    assert changed.frame["f"].isna().tolist() == [False, True, True, True, False, False]
    assert changed.in_use.tolist() == [True, True, False, True, True, True]
    assert isinstance(inverse, RemoveRows)
    appended, _ = InsertRows.empty(4, 2).apply(table)
    assert appended.rows == 6
    assert appended.frame["n"].isna().tolist() == [False] * 4 + [True] * 2


def test_rows_are_removed_in_any_order_and_come_back_where_they_were(table: Table) -> None:
    aside, _ = SetInUse(rows(3), False).apply(table)
    changed, inverse = RemoveRows(rows(3, 0, 3)).apply(aside)
    assert changed.frame["n"].tolist() == [2, 3]
    assert changed.frame["n"].dtype == np.int64
    back, _ = inverse.apply(changed)
    assert back.frame["n"].tolist() == [1, 2, 3, 4]
    assert back.in_use.tolist() == [True, True, True, False]


def test_columns_are_inserted_removed_and_renamed_in_place(table: Table) -> None:
    changed, _ = InsertColumn(1, "温度", pd.Series([1.0, 2.0, 3.0, 4.0]), Role.INPUT).apply(table)
    assert changed.columns == ("n", "温度", "f", "t")
    assert changed.inputs == ("n", "温度")
    assert RemoveColumn("温度").apply(changed)[0].equals(table)
    renamed, _ = RenameColumn("n", "count").apply(table)
    assert renamed.columns == ("count", "f", "t")
    assert renamed.inputs == ("count",)


def test_weight_and_split_move_to_the_new_column_and_back(table: Table) -> None:
    changed, inverse = SetRole("n", Role.WEIGHT).apply(table)
    assert changed.weight == "n"
    assert changed.roles["f"] is Role.IGNORED
    assert inverse.apply(changed)[0].roles == table.roles
    inserted, inverse = InsertColumn(3, "w", pd.Series([1.0] * 4), Role.WEIGHT).apply(table)
    assert inserted.weight == "w"
    assert inverse.apply(inserted)[0].weight == "f"


def test_a_compound_that_fails_changes_nothing(table: Table) -> None:
    before = bits(table)
    with pytest.raises(Problem, match="no column named “g”"):
        Compound((RemoveColumn("n"), RemoveColumn("g"))).apply(table)
    assert bits(table) == before


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (SetCells(rows(4), ("n",), [[1]]), "There is no row 5: the table has 4 rows."),
        (SetCells(rows(0), ("N",), [[1]]), "There is no column named “N” in small."),
        (SetInUse(rows(-1), True), "There is no row 0: the table has 4 rows."),
        (RemoveRows(rows(9)), "There is no row 10: the table has 4 rows."),
        (InsertRows.empty(5), "There is no row 6: the table has 4 rows."),
        (InsertRows(0, pd.DataFrame({"z": [1]})), "There is no column named “z” in small."),
        (SetColumn("n", pd.Series([1])), "The column “n” would get 1 values, but the table has 4 rows."),
        (
            InsertColumn(0, "m", pd.Series([1])),
            "The column “m” would get 1 values, but the table has 4 rows.",
        ),
        (InsertColumn(0, "n", pd.Series([1] * 4)), "There is already a column named “n”"),
        (RenameColumn("n", "f"), "There is already a column named “f”"),
        (RenameColumn("n", ""), "A column needs a name"),
        (RemoveColumn("q"), "There is no column named “q”"),
        (SetRole("q", Role.INPUT), "There is no column named “q”"),
    ],
)
def test_bad_input_is_a_problem_before_anything_changes(table: Table, edit: Edit, sentence: str) -> None:
    before = bits(table)
    with pytest.raises(Problem) as caught:
        edit.apply(table)
    assert str(caught.value).startswith(sentence)
    assert bits(table) == before


def test_the_size_of_an_edit_follows_what_it_holds(table: Table) -> None:
    small = SetCells(rows(0), ("n",), [np.zeros(1)]).nbytes
    large = SetCells(np.zeros(1000, dtype=np.int64), ("n",), [pd.Series(np.zeros(1000))]).nbytes
    assert large >= 16_000 > small
    assert RemoveColumn("n").apply(table)[1].nbytes >= 4 * 8
