"""Random tables and edits for property tests."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from numpy.typing import NDArray

from datasets.columns import TEXT, Column
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
from datasets.table import SINGLE_ROLES, Role, Table, assemble

NAN_WITH_PAYLOAD = float(np.array([0x7FF8000000000123], dtype=np.uint64).view(np.float64)[0])

names = st.one_of(
    st.sampled_from(["温度", "降水量", "x", "y", "a,b", 'say "so"', "two\nlines", " space ", "1"]),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1, max_size=4),
)
whole = st.one_of(
    st.integers(-5, 5),
    st.integers(-(2**63), 2**63 - 1),
    st.sampled_from([2**53, 2**53 + 1, -(2**53) - 1, 2**63 - 1, -(2**63)]),
)
fractions = st.one_of(
    st.floats(width=64), st.sampled_from([0.0, -0.0, NAN_WITH_PAYLOAD, float("inf"), 5e-324, 2.0])
)
texts = st.one_of(
    st.sampled_from(
        ["りんご", "007", "1.5", "NA", "nan", "None", " ", ",", '"', "a\r\nb", "\n", ";", "1e5", "-"]
    ),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=5),
)


@st.composite
def columns(draw: st.DrawFn, rows: int) -> Column:
    """A column of any of the three kinds."""
    kind = draw(st.sampled_from(["whole", "fraction", "text"]))
    if kind == "whole":
        return pd.Series(draw(st.lists(whole, min_size=rows, max_size=rows)), dtype=np.int64)
    if kind == "fraction":
        return pd.Series(draw(st.lists(fractions, min_size=rows, max_size=rows)), dtype=np.float64)
    cells = draw(st.lists(st.one_of(texts, st.just("")), min_size=rows, max_size=rows))
    return pd.Series(np.array([cell or np.nan for cell in cells], dtype=object), dtype=TEXT)


@st.composite
def tables(draw: st.DrawFn, max_rows: int = 6) -> Table:
    """A table with random roles and rows in use."""
    rows = draw(st.integers(0, max_rows))
    chosen = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    frame = assemble({name: draw(columns(rows)) for name in chosen}, rows)
    roles: dict[str, Role] = {}
    for name in chosen:
        role = draw(st.sampled_from(Role))
        roles[name] = Role.IGNORED if role in SINGLE_ROLES and role in roles.values() else role
    in_use = np.array(draw(st.lists(st.booleans(), min_size=rows, max_size=rows)), dtype=np.bool_)
    return Table(frame, roles, in_use)


@st.composite
def some_rows(draw: st.DrawFn, rows: int) -> NDArray[np.int64]:
    """Row numbers in any order, some perhaps twice."""
    if rows == 0:
        return np.array([], dtype=np.int64)
    return np.array(draw(st.lists(st.integers(0, rows - 1), max_size=5)), dtype=np.int64)


@st.composite
def edits(draw: st.DrawFn, table: Table, depth: int = 0) -> Edit:
    """An edit that fits `table`."""
    kinds = ["insert_rows", "empty_rows", "remove_rows", "insert_column", "in_use"]
    if table.columns:
        kinds += ["cells", "column", "remove_column", "rename", "role"]
    if depth == 0:
        kinds.append("compound")
    kind = draw(st.sampled_from(kinds))
    if kind == "cells":
        rows = draw(some_rows(table.rows))
        chosen = draw(st.lists(st.sampled_from(table.columns), min_size=1, max_size=3, unique=True))
        return SetCells(rows, tuple(chosen), [draw(columns(len(rows))) for _ in chosen])
    if kind == "column":
        return SetColumn(draw(st.sampled_from(table.columns)), draw(columns(table.rows)))
    if kind == "in_use":
        rows = np.unique(draw(some_rows(table.rows)))
        return SetInUse(rows, np.array([draw(st.booleans()) for _ in rows], dtype=np.bool_))
    if kind == "empty_rows":
        return InsertRows.empty(draw(st.integers(0, table.rows)), draw(st.integers(0, 3)))
    if kind == "insert_rows":
        count = draw(st.integers(0, 3))
        chosen = draw(st.lists(st.sampled_from(table.columns), unique=True)) if table.columns else []
        piece = assemble({name: draw(columns(count)) for name in chosen}, count)
        return InsertRows(draw(st.integers(0, table.rows)), piece)
    if kind == "remove_rows":
        return RemoveRows(draw(some_rows(table.rows)))
    if kind == "insert_column":
        name = draw(names.filter(lambda name: name not in table.columns))
        at = draw(st.integers(0, len(table.columns)))
        return InsertColumn(at, name, draw(columns(table.rows)), draw(st.sampled_from(Role)))
    if kind == "remove_column":
        return RemoveColumn(draw(st.sampled_from(table.columns)))
    if kind == "rename":
        old = draw(st.sampled_from(table.columns))
        return RenameColumn(old, draw(names.filter(lambda name: name == old or name not in table.columns)))
    if kind == "role":
        return SetRole(draw(st.sampled_from(table.columns)), draw(st.sampled_from(Role)))
    return draw(compounds(table))


@st.composite
def compounds(draw: st.DrawFn, table: Table) -> Edit:
    """Up to three edits that fit one after the other."""
    parts: list[Edit] = []
    for _ in range(draw(st.integers(0, 3))):
        part = draw(edits(table, depth=1))
        table, _inverse = part.apply(table)
        parts.append(part)
    return Compound(tuple(parts))


def bits(table: Table) -> tuple[object, ...]:
    """Everything of a table that an undone edit must give back, NaN payloads and signs of zero included."""
    cells: list[object] = []
    for name in table.columns:
        column = table.frame[name]
        values = column.to_numpy()
        plain = column.isna().tolist(), column.dropna().tolist()
        cells.append((str(column.dtype), plain if values.dtype == object else values.tobytes()))
    about = list(table.roles.items()), list(table.formulas.items()), table.in_use.tolist()
    return table.columns, cells, about, repr(table.frame.index)
