"""Tables of the past come back as they were, bit for bit, and small where only a few cells differ."""

import gc
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.edits import InsertRows, RemoveRows, SetCells, SetInUse, SetRole
from datasets.table import Role, Table
from engine.kept_table import TableKeeper


def rows(count: int = 100) -> Table:
    random = np.random.default_rng(0)
    frame = pd.DataFrame(
        {
            "x": random.normal(size=count),
            "n": np.arange(count),
            "k": [("a", "b", None)[row % 3] for row in range(count)],
        }
    )
    frame.loc[count // 2, "x"] = np.nan
    return Table.from_frame(frame, {"x": Role.INPUT, "n": Role.TARGET})


def identical(one: Table, other: Table) -> bool:
    """Also where 0 is -0, and in what is not compared by `equals`."""
    bits = all(
        one.frame[name].to_numpy().tobytes() == other.frame[name].to_numpy().tobytes()
        for name in ("x", "n")
        if name in one.columns and one.frame[name].dtype != object
    )
    return one.equals(other) and bits and (one.name, one.source) == (other.name, other.source)


Change = tuple[str, int, Any]
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("x"), st.integers(0, 59), st.sampled_from([0.0, -0.0, np.nan, np.inf, 2.5])),
        st.tuples(st.just("n"), st.integers(0, 59), st.sampled_from([7, 2**60, 0.25, np.nan])),
        st.tuples(st.just("k"), st.integers(0, 59), st.sampled_from(["b", "", "new"])),
        st.tuples(st.just("use"), st.integers(0, 59), st.booleans()),
        st.tuples(st.just("add"), st.integers(0, 60), st.just(0)),
        st.tuples(st.just("remove"), st.integers(0, 59), st.just(0)),
    ),
    max_size=12,
)


def changed(table: Table, change: Change) -> Table:
    what, row, value = change
    row = min(row, table.rows - 1)
    at = np.array([row], dtype=np.int64)
    if what == "use":
        return SetInUse(at, value).apply(table)[0]
    if what == "add":
        return InsertRows(row, pd.DataFrame({"x": [1.5], "n": [3]})).apply(table)[0]
    if what == "remove":
        return RemoveRows(at).apply(table)[0] if table.rows > 1 else table
    return SetCells(at, (what,), [[value]]).apply(table)[0]


@given(changes=CHANGES)
def test_every_table_comes_back_as_it_was(changes: list[Change]) -> None:
    keeper = TableKeeper()
    table = rows(60)
    made, kept = [table], [keeper.keep(table)]
    for change in changes:
        table = changed(table, change)
        made.append(table)
        kept.append(keeper.keep(table))
    copies = [replace(each, frame=each.frame.copy()) for each in made]
    assert all(one.table is each for one, each in zip(kept, made, strict=True)), "while anybody holds it"
    del made, table
    for one, copy in zip(kept, copies, strict=True):
        assert identical(one.table, copy)


def test_while_somebody_holds_it_it_is_the_same_object() -> None:
    keeper = TableKeeper()
    keeper.keep(rows())
    kept = keeper.keep(changed(rows(), ("x", 3, 9.0)))
    gc.collect()
    table = kept.table
    assert table.frame.at[3, "x"] == 9.0
    assert kept.table is table
    assert keeper.keep(table) is kept, "also one that was made anew is kept once"


def test_a_few_cells_cost_little_and_another_table_is_kept_whole() -> None:
    keeper = TableKeeper()
    base = rows(10_000)
    assert keeper.keep(base).nbytes == 80 * 10_000
    assert keeper.keep(changed(base, ("x", 3, 9.0))).nbytes < 1000
    assert keeper.keep(changed(base, ("add", 10_000, 0))).nbytes < 1000
    renamed, _ = SetRole("n", Role.IGNORED).apply(base)
    assert keeper.keep(renamed).nbytes == 80 * 10_000
    other = replace(base, frame=base.frame.assign(x=np.zeros(10_000), n=np.zeros(10_000, dtype=np.int64)))
    assert keeper.keep(replace(other, roles=renamed.roles)).nbytes == 80 * 10_000


@pytest.mark.parametrize("field", ["name", "report"])
def test_what_is_not_rows_and_cells_comes_back_too(field: str) -> None:
    keeper, base = TableKeeper(), rows()
    keeper.keep(base)
    value: Any = "other" if field == "name" else (ValueError("a report"),)
    kept = keeper.keep(replace(base, **{field: value}))
    gc.collect()
    assert getattr(kept.table, field) == value
