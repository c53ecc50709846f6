"""Edits of cells: some cells, a whole column of them, and the use of rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import Column, as_column, in_common
from datasets.edits.edit import (
    Edit,
    Rows,
    checked_rows,
    memory_of,
    one_or_all,
    unbroken,
    with_columns,
    wrong_length,
)
from datasets.table import Table


@dataclass(frozen=True, eq=False)
class SetCells(Edit):
    """Write `values[j][i]` into row `rows[i]` of column `columns[j]`.

    `values` has one array (or list, or Series) per column, as long as `rows`. A value that the column's
    dtype cannot hold exactly changes the dtype: a fraction or NaN makes an int64 column float64, a text
    makes any column text. NaN, None and "" empty a cell.
    """

    rows: Rows
    columns: tuple[str, ...]
    values: Sequence[Any]

    def apply(self, table: Table) -> tuple[Table, Edit]:
        rows = checked_rows(table, self.rows)
        table.check_columns(self.columns)
        if len(set(self.columns)) != len(self.columns) or len(self.values) != len(self.columns):
            raise ValueError("one array of values for each of several different columns is needed")
        pieces = [as_column(values) for values in self.values]
        if any(len(piece) != len(rows) for piece in pieces):
            raise ValueError("one value per row is needed")
        changed: dict[str, Column] = {}
        inverses: list[Edit] = []
        kept: dict[str, Column] = {}
        for name, piece in zip(self.columns, pieces, strict=True):
            old = table.frame[name]
            base, piece = in_common(old, piece)
            changed[name] = _with_values(base, rows, piece)
            if base.dtype == old.dtype:
                kept[name] = old.iloc[rows].reset_index(drop=True)
            else:
                inverses.append(SetColumn(name, old))
        if kept:
            inverses.append(SetCells(rows, tuple(kept), tuple(kept.values())))
        inverse = one_or_all(inverses)
        return replace(table, frame=with_columns(table.frame, changed)), inverse

    @property
    def nbytes(self) -> int:
        return int(np.asarray(self.rows).nbytes) + sum(memory_of(values) for values in self.values)


@dataclass(frozen=True, eq=False)
class SetColumn(Edit):
    """Replace all values of a column, dtype included. `values` has one value per row."""

    column: str
    values: Column

    def apply(self, table: Table) -> tuple[Table, Edit]:
        old = table.column(self.column)
        values = as_column(self.values)
        if len(values) != table.rows:
            raise wrong_length(self.column, len(values), table.rows)
        frame = with_columns(table.frame, {self.column: values})
        return replace(table, frame=frame), SetColumn(self.column, old)

    @property
    def nbytes(self) -> int:
        return memory_of(self.values)


@dataclass(frozen=True, eq=False)
class SetInUse(Edit):
    """Use or set aside rows: `in_use[i]` (or one bool for all) is the new state of row `rows[i]`."""

    rows: Rows
    in_use: NDArray[np.bool_] | bool

    def apply(self, table: Table) -> tuple[Table, Edit]:
        rows = checked_rows(table, self.rows)
        wanted = np.broadcast_to(np.asarray(self.in_use, dtype=np.bool_), rows.shape)
        place = unbroken(rows)  # many rows are mostly neighbours, and a slice of them costs nothing
        in_use = table.in_use.copy()
        in_use[rows if place is None else place] = wanted
        before = table.in_use[rows if place is None else place]
        return replace(table, in_use=in_use), SetInUse(rows, before)

    @property
    def nbytes(self) -> int:
        return int(np.asarray(self.rows).nbytes) + int(np.asarray(self.in_use).nbytes)


def _with_values(column: Column, rows: Rows, piece: Column) -> Column:
    array = column.array.copy()
    array[rows] = piece.array
    return pd.Series(array, copy=False)
