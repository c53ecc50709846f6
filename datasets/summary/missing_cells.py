"""How many cells that training needs are empty, counted again only in columns that have changed."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import FLOAT64, INT64, Column
from datasets.summary.column_summary import no_watch
from datasets.table import Role, Table
from datasets.watch import Watch

_PIECE = 2**16


class MissingCells:
    """Counts for one table after the other; what an edit left alone is remembered from the count before."""

    def __init__(self) -> None:
        self._in_use: NDArray[np.bool_] | None = None
        self._counted: dict[str, tuple[Column, int]] = {}

    def count(self, table: Table, watch: Watch | None = None) -> int:
        """The empty cells of rows in use in columns that are used. What `watch` raises ends the counting."""
        used = [name for name, role in table.roles.items() if role is not Role.IGNORED]
        same_rows = self._in_use is not None and np.array_equal(self._in_use, table.in_use)
        known = self._counted if same_rows else {}
        counted = {}
        for name in used:
            column = table.frame[name]
            held, number = known.get(name, (None, 0))
            if held is None or not _share_memory(held, column):
                number = _missing_in(column, table.in_use, watch or no_watch)
            counted[name] = column, number
        self._in_use, self._counted = table.in_use, counted
        return sum(number for _, number in counted.values())


def _share_memory(first: Column, second: Column) -> bool:
    """Whether both are the same memory, which is never changed while somebody holds it."""
    if first.dtype != second.dtype or len(first) != len(second):
        return False
    return _address(first) == _address(second)


def _address(column: Column) -> tuple[int, tuple[int, ...]]:
    values = np.asarray(column.array)
    return values.__array_interface__["data"][0], values.strides


def _missing_in(column: Column, in_use: NDArray[np.bool_], watch: Watch) -> int:
    if column.dtype == INT64:
        return 0
    values = np.asarray(column.array)
    is_missing = np.isnan if column.dtype == FLOAT64 else pd.isna
    found = 0
    for first in range(0, len(values), _PIECE):
        watch(first, len(values))
        rows = slice(first, first + _PIECE)
        found += int(np.count_nonzero(is_missing(values[rows]) & in_use[rows]))
    return found
