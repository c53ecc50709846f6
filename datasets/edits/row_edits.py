"""Edits of rows: insert and remove them."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets import columns as kinds
from datasets.columns import Column, as_column, in_common
from datasets.edits.cell_edits import SetColumn
from datasets.edits.edit import Edit, Rows, checked_rows, memory_of_frame, no_such_row, one_or_all
from datasets.table import Table, assemble


@dataclass(frozen=True, eq=False)
class InsertRows(Edit):
    """Insert the rows of `frame` before row `at` (`table.rows` appends).

    Columns that `frame` leaves out stay empty; one that the table has not is a Problem. `in_use` is bool
    (rows,); None: all in use. An empty cell in an int64 column makes it float64 (text where a whole
    number is too large for that).
    """

    at: int
    frame: pd.DataFrame
    in_use: NDArray[np.bool_] | None = None

    @classmethod
    def empty(cls, at: int, count: int = 1) -> "InsertRows":
        """`count` empty rows before row `at`."""
        return cls(at, pd.DataFrame(index=pd.RangeIndex(count)))

    def apply(self, table: Table) -> tuple[Table, Edit]:
        if not 0 <= self.at <= table.rows:
            raise no_such_row(self.at, table.rows)
        rows = np.arange(self.at, self.at + len(self.frame), dtype=np.int64)
        return PutRows(rows, self.frame, self.in_use).apply(table)

    @property
    def nbytes(self) -> int:
        return memory_of_frame(self.frame)


@dataclass(frozen=True, eq=False)
class PutRows(Edit):
    """Insert the rows of `frame` so that they end up as rows `rows` (ascending) of the new table.

    The inverse of RemoveRows; see InsertRows for what is left out.
    """

    rows: Rows
    frame: pd.DataFrame
    in_use: NDArray[np.bool_] | None = None

    def apply(self, table: Table) -> tuple[Table, Edit]:
        count, total = len(self.frame), table.rows + len(self.frame)
        table.check_columns(self.frame.columns)
        rows = checked_rows(table, self.rows, total)
        if len(rows) != count or bool(np.any(np.diff(rows) <= 0)):
            raise ValueError("one ascending position per row is needed")
        in_use = np.ones(count, dtype=np.bool_) if self.in_use is None else self.in_use
        if len(in_use) != count:
            raise ValueError("in_use needs one value per row")
        data: dict[str, Column] = {}
        inverses: list[Edit] = [RemoveRows(rows)]
        for name in table.columns:
            old = table.frame[name]
            piece = as_column(self.frame[name]) if name in self.frame.columns else kinds.missing(count)
            base, piece = in_common(old, piece)
            data[name] = _put_together(base, piece, rows)
            if base.dtype != old.dtype:
                inverses.append(SetColumn(name, old))
        new = replace(
            table,
            frame=assemble(data, total, table.frame.columns),
            in_use=_merged(table.in_use, np.asarray(in_use), rows),
        )
        return new, one_or_all(inverses)

    @property
    def nbytes(self) -> int:
        return int(self.rows.nbytes) + memory_of_frame(self.frame)


@dataclass(frozen=True, eq=False)
class RemoveRows(Edit):
    """Take the rows at `rows` (any order) out of the table. dtypes stay."""

    rows: Rows

    def apply(self, table: Table) -> tuple[Table, Edit]:
        keep = np.ones(table.rows, dtype=np.bool_)
        keep[checked_rows(table, self.rows)] = False
        rows = np.flatnonzero(~keep).astype(np.int64)  # ascending, each once
        kept = {name: _taken(table.frame[name], keep) for name in table.columns}
        removed = {name: _taken(table.frame[name], rows) for name in table.columns}
        new = replace(
            table,
            frame=assemble(kept, table.rows - len(rows), table.frame.columns),
            in_use=table.in_use[keep],
        )
        return new, PutRows(rows, assemble(removed, len(rows), table.frame.columns), table.in_use[rows])

    @property
    def nbytes(self) -> int:
        return int(np.asarray(self.rows).nbytes)


def _taken(column: Column, rows: Rows | NDArray[np.bool_]) -> Column:
    """The values of some rows."""
    return pd.Series(column.array[rows], copy=False)


def _put_together(old: Column, new: Column, rows: Rows) -> Column:
    """Two columns of one kind as one, the new values in `rows`."""
    if not kinds.is_text(old):
        return pd.Series(_merged(old.to_numpy(), new.to_numpy(), rows), copy=False)
    if _is_unbroken(rows):
        at = int(rows[0])
        return pd.concat([old.iloc[:at], new, old.iloc[at:]], ignore_index=True)
    return pd.concat([old, new], ignore_index=True).iloc[_order_with(rows, len(old))].reset_index(drop=True)


def _merged(old: NDArray[Any], new: NDArray[Any], rows: Rows) -> NDArray[Any]:
    """The values of both, the new ones in `rows`."""
    if _is_unbroken(rows):
        at = int(rows[0])
        return np.concatenate([old[:at], new, old[at:]])
    comes = np.zeros(len(old) + len(new), dtype=np.bool_)
    comes[rows] = True
    merged = np.empty(len(comes), dtype=old.dtype)
    merged[comes], merged[~comes] = new, old
    return merged


def _is_unbroken(rows: Rows) -> bool:
    """Whether ascending `rows` are one run."""
    return len(rows) > 0 and int(rows[-1]) - int(rows[0]) == len(rows) - 1


def _order_with(rows: Rows, old: int) -> Rows:
    """Where each row of the new table is found in the `old` rows followed by the new ones."""
    order = np.arange(old + len(rows), dtype=np.int64)
    return _merged(order[:old], order[old:], rows)
