"""The tables of a run's past, kept small: one that differs from another in a few cells is kept as these."""

from __future__ import annotations

import weakref
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import Column, is_text
from datasets.edits.edit import with_columns
from datasets.table import Table, assemble
from engine.report import Ints

_MOST = 0.25  # of the cells: what differs in more is kept whole
_APART = frozenset({"frame", "in_use"})  # fields of a Table whose differences are kept


class KeptTable:
    """A table that can be had again, bit for bit. While anybody holds it, it is the very same object."""

    def __init__(self, table: Table) -> None:
        self._whole: Table | None = table
        self._made = weakref.ref(table)

    @property
    def table(self) -> Table:
        """The table; made anew where nobody holds it."""
        made = self._made()
        if made is None:
            made = self._make()
            self._made = weakref.ref(made)
        return made

    @property
    def nbytes(self) -> int:
        """Roughly the bytes of what is kept for this table alone."""
        return _nbytes(self.table) if self._whole is not None else 0

    def is_of(self, table: Table) -> bool:
        """Whether `table` is the one that is kept here."""
        return self._made() is table

    def _make(self) -> Table:
        raise AssertionError("a table that is kept whole is held")


class _KeptDifference(KeptTable):
    """A table as what differs in it from another that is kept whole."""

    def __init__(self, table: Table, base: KeptTable, difference: _Difference, keeper: TableKeeper) -> None:
        super().__init__(table)
        self._whole = None
        self._base, self._difference, self._keeper = base, difference, keeper

    @property
    def nbytes(self) -> int:
        return self._difference.nbytes

    def _make(self) -> Table:
        made = self._difference.made_from(self._base.table)
        self._keeper.know(made, self)
        return made


class TableKeeper:
    """Keeps the tables of one run. The newest that is kept whole is what the next one is compared with."""

    def __init__(self) -> None:
        self._base: KeptTable | None = None
        self._known: weakref.WeakValueDictionary[int, KeptTable] = weakref.WeakValueDictionary()

    def keep(self, table: Table) -> KeptTable:
        """`table`, kept; the same one twice is kept once."""
        known = self._known.get(id(table))
        if known is not None and known.is_of(table):
            return known
        kept = self._kept(table)
        self.know(table, kept)
        return kept

    def know(self, table: Table, kept: KeptTable) -> None:
        """From now on `table` is what `kept` keeps."""
        self._known[id(table)] = kept

    def _kept(self, table: Table) -> KeptTable:
        if self._base is not None:
            difference = _difference(self._base.table, table)
            if difference is not None:
                return _KeptDifference(table, self._base, difference, self)
        self._base = KeptTable(table)
        return self._base


@dataclass(frozen=True)
class _Cells:
    """What a column has in other `rows` (int64 (k,)) than another; None: all of its values."""

    rows: Ints | None
    values: NDArray[Any]

    @property
    def nbytes(self) -> int:
        cell = 64 if self.values.dtype == object else 8
        return len(self.values) * (cell + (0 if self.rows is None else 8))


@dataclass(frozen=True)
class _Difference:
    """A table of `rows` rows as what differs in its columns, and in its rows in use, from another."""

    rows: int
    columns: dict[str, _Cells]
    in_use: _Cells

    @property
    def nbytes(self) -> int:
        return 500 + sum(cells.nbytes for cells in (*self.columns.values(), self.in_use))

    def made_from(self, base: Table) -> Table:
        changed = {name: self._column(base.frame[name], cells) for name, cells in self.columns.items()}
        in_use = _resized(base.in_use, self.rows)
        in_use[self.in_use.rows] = self.in_use.values
        if self.rows == base.rows:
            frame = with_columns(base.frame, changed)
        else:
            frame = assemble({name: changed[name] for name in base.columns}, self.rows)
        return replace(base, frame=frame, in_use=in_use)

    def _column(self, base: Column, cells: _Cells) -> Column:
        if cells.rows is None:
            values = cells.values.copy()
        else:
            values = _resized(base.to_numpy(), self.rows)
            values[cells.rows] = cells.values
        return pd.Series(values, dtype=base.dtype if values.dtype == object else None, copy=False)


def _difference(base: Table, table: Table) -> _Difference | None:
    """What differs in `table` from `base`; None where that is too much, or more than rows and cells."""
    others = [each.name for each in fields(Table) if each.name not in _APART]
    if base.columns != table.columns or any(getattr(base, name) != getattr(table, name) for name in others):
        return None
    columns: dict[str, _Cells] = {}
    most, found = _MOST * table.rows * len(table.columns), 0
    for name in table.columns:
        cells = _cells(base.frame[name], table.frame[name])
        if cells is not None:
            columns[name] = cells
            found += len(cells.values)
        if found > most:
            return None
    return _Difference(table.rows, columns, _other_rows(base.in_use, table.in_use))


def _cells(old: Column, new: Column) -> _Cells | None:
    """Where `new` differs from `old`; None: nowhere."""
    if old.dtype != new.dtype:
        return _Cells(None, new.to_numpy().copy())
    before, after = old.to_numpy(), new.to_numpy()
    if _same_memory(before, after):
        return None
    common = min(len(before), len(after))
    if is_text(old):
        same = (before[:common] == after[:common]) | (pd.isna(before[:common]) & pd.isna(after[:common]))
        cells = _told(~same, after)
    else:  # by their bits: a NaN is itself, and -0.0 is not 0.0
        cells = _told(before[:common].view(np.int64) != after[:common].view(np.int64), after)
    return cells if len(cells.values) or len(before) != len(after) else None


def _same_memory(one: NDArray[Any], other: NDArray[Any]) -> bool:
    """Whether two arrays are the same place in memory, as columns are that no edit has touched."""
    places = [(each.__array_interface__["data"][0], each.strides, each.shape) for each in (one, other)]
    return places[0] == places[1]


def _other_rows(old: NDArray[np.bool_], new: NDArray[np.bool_]) -> _Cells:
    common = min(len(old), len(new))
    return _told(old[:common] != new[:common], new)


def _told(differs: NDArray[np.bool_], values: NDArray[Any]) -> _Cells:
    """The cells of `values` that differ, and those that lie beyond what was compared."""
    beyond = np.arange(len(differs), len(values), dtype=np.int64)
    rows = np.concatenate([np.flatnonzero(differs).astype(np.int64), beyond])
    return _Cells(rows, values[rows])


def _resized(values: NDArray[Any], rows: int) -> NDArray[Any]:
    """A copy with `rows` rows; those beyond `values` are to be filled."""
    made = np.empty(rows, dtype=values.dtype)
    common = min(rows, len(values))
    made[:common] = values[:common]
    return made


def _nbytes(table: Table) -> int:
    return table.rows * sum(64 if is_text(table.frame[name]) else 8 for name in table.columns)
