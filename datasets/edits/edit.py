"""What an edit is, several of them as one, and the checks and small tools that all kinds share."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets import columns as kinds
from datasets.columns import Column
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import SINGLE_ROLES, Role, Table

Rows = NDArray[np.int64]

_PIECE = 50_000


class Edit(ABC):
    """A change of a table, as data."""

    @abstractmethod
    def apply(self, table: Table) -> "tuple[Table, Edit]":
        """The changed table, and the edit that takes the change back. Raises Problem; `table` stays."""

    @property
    @abstractmethod
    def nbytes(self) -> int:
        """Roughly the memory this edit holds, found cheaply."""


@dataclass(frozen=True, eq=False)
class Compound(Edit):
    """Several edits, one after the other, undone together; where one fails none is made."""

    edits: tuple[Edit, ...]

    def apply(self, table: Table) -> tuple[Table, Edit]:
        inverses: list[Edit] = []
        for edit in self.edits:
            table, inverse = edit.apply(table)
            inverses.append(inverse)
        return table, Compound(tuple(reversed(inverses)))

    @property
    def nbytes(self) -> int:
        return sum(edit.nbytes for edit in self.edits)


def one_or_all(edits: list[Edit]) -> Edit:
    """The only edit of `edits`, or all of them as one."""
    return edits[0] if len(edits) == 1 else Compound(tuple(edits))


def with_columns(frame: pd.DataFrame, changed: Mapping[str, Column]) -> pd.DataFrame:
    """`frame` with some columns exchanged; the others keep sharing their memory."""
    new = frame.copy(deep=False)  # not assembled anew: a frame may have thousands of columns
    for place, name in enumerate(frame.columns):
        if name in changed:
            new.isetitem(place, changed[name])  # type: ignore[arg-type]  # a Series is taken as it is
    return new


def holders(table: Table, role: Role) -> tuple[str, ...]:
    """The columns that lose `role` when another column gets it."""
    return table.with_role(role) if role in SINGLE_ROLES else ()


def checked_rows(table: Table, rows: Any, total: int | None = None) -> Rows:
    """`rows` as int64 (n,) that nobody changes: a copy, but of an array that cannot be written.

    Raises Problem for one that is not below `total` (`table.rows`).
    """
    total = table.rows if total is None else total
    checked = np.asarray(rows, dtype=np.int64).reshape(-1)
    if len(checked) and not (checked.min() >= 0 and checked.max() < total):
        outside = checked[(checked < 0) | (checked >= total)]
        raise no_such_row(int(outside[0]), table.rows)
    if checked.flags.writeable:
        checked = checked.copy()
        checked.flags.writeable = False
    return checked


def unbroken(rows: Rows) -> slice | None:
    """`rows` as a slice where they are one run of neighbours, ascending; looked at piece by piece."""
    if not len(rows) or int(rows[-1]) - int(rows[0]) != len(rows) - 1:
        return None
    first, piece = int(rows[0]), np.arange(min(len(rows), _PIECE))
    for start in range(0, len(rows), _PIECE):
        here = rows[start : start + _PIECE]
        if not bool((here - (first + start) == piece[: len(here)]).all()):
            return None
    return slice(first, first + len(rows))


def no_such_row(row: int, rows: int) -> Problem:
    """`row` (from 0) is not in a table of `rows` rows; people count from 1."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "There is no row {row}: the table has {rows} rows."),
        row=row + 1,
        rows=rows,
    )


def wrong_length(column: str, values: int, rows: int) -> Problem:
    """A column needs exactly one value per row."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "The column “{column}” would get {values} values, but the table has {rows} rows."
        ),
        column=column,
        values=values,
        rows=rows,
    )


def memory_of(values: Any) -> int:
    """Roughly the bytes of a column, array or list, found without looking at its values."""
    if isinstance(values, pd.Series) and (kinds.is_number(values) or kinds.is_text(values)):
        return kinds.nbytes(values)
    return 64 * len(values)


def memory_of_frame(frame: pd.DataFrame) -> int:
    """Roughly the bytes of `frame`."""
    return sum(memory_of(frame[name]) for name in frame.columns)
