"""Computed columns: their values, their order, and how they follow edits."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.computed import in_order, inputs_of, odd_results, readers_of, values_of, with_formulas
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
    SetFormulas,
)
from datasets.edits.following import make
from datasets.edits.formula_edits import with_formula, without_formula
from datasets.formula import FUNCTIONS, FormulaError, evaluate, parse
from datasets.problems import Problem
from datasets.table import Role, Table
from tests.datasets.strategies import bits


def rows(*numbers: int) -> np.ndarray[Any, np.dtype[np.int64]]:
    return np.array(numbers, dtype=np.int64)


@pytest.fixture
def plain() -> Table:
    frame = pd.DataFrame({"x": [1.0, 2.0, np.nan, 4.0], "n": [10, 20, 30, 40], "t": ["a", "b", "c", "d"]})
    return Table.from_frame(frame, {"x": Role.INPUT, "n": Role.TARGET})


@pytest.fixture
def table(plain: Table) -> Table:
    """With y of x and n, and z of y."""
    return with_formulas(plain, {"z": "sqrt(y)", "y": "x*n"})


def column(table: Table, name: str) -> list[float]:
    return table.frame[name].tolist()


def test_values_are_those_of_the_formula_and_missing_where_an_input_is(plain: Table) -> None:
    values = values_of("where(x > 1, 1, 0) + n", plain.frame)
    assert values[[0, 1, 3]].tolist() == [10.0, 21.0, 41.0]
    assert np.isnan(values[2])


def test_a_new_column_comes_last_ignored_and_one_that_is_there_stays_in_its_place(table: Table) -> None:
    assert table.columns == ("x", "n", "t", "z", "y")
    assert table.roles["y"] is Role.IGNORED
    assert column(table, "y")[:2] == [10.0, 40.0]
    assert column(table, "z")[1] == np.sqrt(40.0)
    again = with_formulas(table, {"n": "x"})
    assert again.columns == table.columns
    assert again.roles["n"] is Role.TARGET
    assert column(again, "n")[:2] == [1.0, 2.0]


def test_results_without_a_number_are_kept_and_found(plain: Table) -> None:
    table = with_formulas(plain, {"q": "1/(x - 2)", "r": "log(x - 2)"})
    assert column(table, "q")[1] == np.inf
    assert odd_results(table, "q").tolist() == [1]
    assert odd_results(table, "r").tolist() == [0, 1]
    assert np.isnan(column(table, "r")[0])


def test_order_and_readers(table: Table) -> None:
    assert in_order({"a": "b", "b": "c + 1", "c": "x"}, ["x", "a", "b", "c"]) == ("c", "b", "a")
    assert readers_of("x", table.formulas, table.columns) == ("y",)
    assert inputs_of("n + x + n", table.columns) == ("n", "x")


def test_a_circle_is_refused_with_its_names(table: Table) -> None:
    with pytest.raises(Problem, match="z ← y ← z"):
        SetFormulas({"z": "y", "y": "z + x"}).apply(table)
    with pytest.raises(Problem, match="x ← x"):
        make(table, with_formula(table, "x", "x + 1"))


def test_names_that_are_no_columns_are_refused_at_their_place(plain: Table) -> None:
    with pytest.raises(FormulaError) as caught:
        make(plain, with_formula(plain, "x", "n + abc"))
    assert (caught.value.start, caught.value.end) == (4, 7)
    with pytest.raises(Problem, match="“t”"):
        with_formulas(plain, {"y": "t + 1"})


def test_an_edit_of_cells_computes_the_touched_rows_only(table: Table) -> None:
    made = make(table, SetCells(rows(2, 0), ("x",), [[3.0, 5.0]]))
    assert column(made.after, "y") == [50.0, 40.0, 90.0, 160.0]
    assert column(made.after, "z") == np.sqrt([50.0, 40.0, 90.0, 160.0]).tolist()
    assert isinstance(made.done, Compound)
    assert made.done.nbytes < 500
    assert made.way_back.nbytes < 500
    assert bits(made.way_back.apply(made.after)[0]) == bits(table)
    other = make(table, SetCells(rows(1), ("t",), [["new"]]))
    assert isinstance(other.done, SetCells)


def test_new_rows_are_computed_and_removed_ones_leave_the_rest(table: Table) -> None:
    made = make(table, InsertRows(1, pd.DataFrame({"x": [9.0], "n": [1]})))
    assert column(made.after, "y")[:3] == [10.0, 9.0, 40.0]
    assert column(made.after, "z")[1] == 3.0
    assert bits(make(made.after, RemoveRows(rows(1))).after) == bits(table)


def test_what_is_computed_is_not_typed_over_until_its_values_are_kept(table: Table) -> None:
    for edit in (
        SetCells(rows(0), ("y",), [[1.0]]),
        SetColumn("y", pd.Series([1.0] * 4)),
        InsertRows(0, pd.DataFrame({"y": [1.0]})),
        Compound((SetCells(rows(0), ("x",), [[1.0]]), SetCells(rows(0), ("z",), [[1.0]]))),
    ):
        with pytest.raises(Problem, match="Keep the values"):
            make(table, edit)
    kept = make(table, without_formula(table, "y")).after
    assert column(kept, "y")[:2] == column(table, "y")[:2]
    typed = make(kept, SetCells(rows(0), ("y",), [[81.0]])).after
    assert column(typed, "z")[0] == 9.0


def test_what_a_formula_reads_stays_numbers(table: Table) -> None:
    with pytest.raises(Problem, match=r"“y” is computed from “x”"):
        make(table, SetCells(rows(0), ("x",), [["one"]]))
    assert make(table, SetCells(rows(0), ("n",), [[0.5]])).after.frame["y"][0] == 0.5


def test_a_new_name_is_taken_over_and_given_back(table: Table) -> None:
    quoted = make(table, with_formula(table, "y", "`x` * n")).after
    made = make(quoted, RenameColumn("x", "net income"))
    assert dict(made.after.formulas) == {"z": "sqrt(y)", "y": "`net income` * n"}
    assert bits(made.way_back.apply(made.after)[0]) == bits(quoted)
    assert dict(make(table, RenameColumn("y", "Y")).after.formulas) == {"z": "sqrt(Y)", "Y": "x*n"}
    with pytest.raises(Problem, match="cannot hold the name"):
        make(table, RenameColumn("x", "a\u200bb"))


def test_without_an_input_a_column_keeps_its_values(table: Table) -> None:
    made = make(table, RemoveColumn("x"))
    assert dict(made.after.formulas) == {"z": "sqrt(y)"}
    assert column(made.after, "y")[:2] == [10.0, 40.0]
    assert bits(made.way_back.apply(made.after)[0]) == bits(table)
    made = make(table, RemoveColumn("z"))
    assert dict(made.after.formulas) == {"y": "x*n"}
    assert bits(made.way_back.apply(made.after)[0]) == bits(table)


def test_a_new_formula_computes_its_column_and_those_after_it(table: Table) -> None:
    made = make(table, with_formula(table, "y", "n^2"))
    assert column(made.after, "z") == [10.0, 20.0, 30.0, 40.0]
    inserted = make(
        table, Compound((InsertColumn(5, "w", pd.Series([np.nan] * 4)), with_formula(table, "w", "2*z")))
    )
    assert column(inserted.after, "w")[1] == 2 * np.sqrt(40.0)
    assert bits(inserted.way_back.apply(inserted.after)[0]) == bits(table)


def test_a_number_alone_fills_every_row_new_ones_too(plain: Table) -> None:
    table = with_formulas(plain, {"one": "1"})
    after = make(table, InsertRows.empty(2, 2)).after
    assert column(after, "one") == [1.0] * 6


def _call(name: str, count: int) -> str:
    if name == "where":
        return "where(x > y, x, y)"
    return f"{name}({', '.join(('x', 'y', 'x')[:count])})"


@given(st.data())
@settings(max_examples=60)
def test_some_rows_come_to_the_same_bits_as_all_of_them(data: st.DataObject) -> None:
    formula = data.draw(st.sampled_from([_call(n, f.count) for n, f in FUNCTIONS.items()] + ["x**y", "x/y"]))
    numbers = st.floats(width=64) | st.floats(-10, 10)
    pairs = data.draw(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=40))
    frame = pd.DataFrame(pairs, columns=["x", "y"])
    whole = values_of(formula, frame)
    chosen = data.draw(st.lists(st.integers(0, len(pairs) - 1), min_size=1, max_size=9))
    part = values_of(formula, frame.iloc[chosen].reset_index(drop=True))
    assert part.tobytes() == whole[chosen].tobytes()
    plain = evaluate(parse(formula), {"x": frame["x"].to_numpy(), "y": frame["y"].to_numpy()})
    known = frame[list(inputs_of(formula, frame.columns))].notna().all(axis=1).to_numpy()
    assert np.array_equal(whole[known], plain[known], equal_nan=True)
    assert np.isnan(whole[~known]).all()


def test_every_edit_without_formulas_is_made_as_it_is(plain: Table) -> None:
    edit: Edit = SetCells(rows(0), ("x",), [[7.0]])
    made = make(plain, edit)
    assert made.done is edit
    assert made.before is plain
