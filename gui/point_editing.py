"""Edits of the table for what a person does to the points of the fit plot."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from datasets.problems import Problem
from gui.document import Document
from gui.numbers import count
from gui.undo import Command

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from datasets.edits import Edit
    from datasets.table import Table

    Rows = NDArray[np.int64]
    Floats = NDArray[np.float64]

NEW_COLUMNS = ("x", "y")  # of a table that is begun by drawing


class PointEditing(QObject):
    """Adds, moves and removes rows of the document by two of their columns, each as one undo command."""

    refused = Signal(object)  # Problem: nothing was changed

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    def add(self, columns: Sequence[str], x: float, y: float) -> None:
        """A row with these values: the first empty one, else a new last one. No columns: two are made."""
        self._do(lambda table: _row_added(table, columns, x, y), self.tr("Draw point"))

    def move(self, columns: Sequence[str], rows: Rows, x: Floats, y: Floats, gesture: Hashable) -> None:
        """The rows (n,) to these values (n,); moves of one gesture are one command."""
        one, several = self.tr("Move point"), self.tr("Move {count} points")
        words = _about(rows, one, several)
        self._do(lambda table: _rows_moved(table, columns, rows, x, y), words, gesture)

    def remove(self, rows: Rows) -> None:
        """These rows out of the table."""
        from datasets.edits import RemoveRows

        one, several = self.tr("Remove point"), self.tr("Remove {count} points")
        self._do(lambda _: RemoveRows(rows), _about(rows, one, several))

    def cancel(self, gesture: Hashable) -> None:
        """Take the moves of `gesture` back, if they were the last thing that was done."""
        stack = self._document.undo_stack
        last = stack.command(stack.index() - 1) if stack.index() else None
        if isinstance(last, Command) and last.gesture == gesture:
            stack.undo()

    def _do(self, make: Any, words: str, gesture: Hashable = None) -> None:
        try:
            self._document.edit(make(self._document.table), words, gesture)
        except Problem as problem:
            self.refused.emit(problem)


def _about(rows: Rows, one: str, several: str) -> str:
    return one if len(rows) == 1 else several.format(count=count(len(rows)))


def _row_added(table: Table, columns: Sequence[str], x: float, y: float) -> Edit:
    import numpy as np
    import pandas as pd

    from datasets.edits import InsertRows, SetCells

    if not columns:
        return _table_begun(x, y)
    _check_typed(table, columns)
    given = {**_besides(table), columns[0]: x, columns[1]: y}
    values = {name: _fitting(table, name, np.array([value])) for name, value in given.items()}
    row = _empty_row(table, columns)
    if row is None:
        return InsertRows(table.rows, pd.DataFrame(values))
    return SetCells(np.array([row], dtype=np.int64), tuple(values), list(values.values()))


def _table_begun(x: float, y: float) -> Edit:
    """Two columns in their roles, and the first row."""
    import pandas as pd

    from datasets.columns import missing
    from datasets.edits import Compound, InsertColumn, InsertRows, SetRole
    from datasets.table import Role

    first, second = NEW_COLUMNS
    return Compound(
        (
            InsertColumn(0, first, missing(0)),
            InsertColumn(1, second, missing(0)),
            SetRole(first, Role.INPUT),
            SetRole(second, Role.TARGET),
            InsertRows(0, pd.DataFrame({first: [x], second: [y]})),
        )
    )


def _besides(table: Table) -> dict[str, Any]:
    """What a new row needs beside its values to be trained on: a weight, and the word for training."""
    needed: dict[str, Any] = {}
    if table.weight is not None:
        needed[table.weight] = 1.0
    if table.split is not None and table.in_use.any():
        from datasets.splitting.split import split_rows

        rows: NDArray[np.int64] = split_rows(table).train
        if len(rows):
            needed[table.split] = table.frame[table.split].iloc[int(rows[0])]
    return {name: value for name, value in needed.items() if name not in table.formulas}


def _empty_row(table: Table, columns: Sequence[str]) -> int | None:
    """The first row in use without any value that somebody could have typed."""
    import numpy as np

    free = table.in_use.copy()
    typed = [name for name in table.columns if name not in table.formulas]
    for name in (*columns, *typed):
        if not free.any():
            return None
        free &= table.frame[name].isna().to_numpy()
    return int(np.argmax(free)) if free.any() else None


def _rows_moved(table: Table, columns: Sequence[str], rows: Rows, x: Floats, y: Floats) -> Edit:
    from datasets.edits import SetCells

    _check_typed(table, columns)
    values = [_fitting(table, name, new, rows) for name, new in zip(columns, (x, y), strict=True)]
    return SetCells(rows, tuple(columns), values)


def _check_typed(table: Table, columns: Sequence[str]) -> None:
    """Raise Problem where the values of a column are computed."""
    from datasets.edits.following import computed_cell

    for name in columns:
        if name in table.formulas:
            raise computed_cell(table, name)


def _fitting(table: Table, name: str, values: NDArray[Any], rows: Rows | None = None) -> Any:
    """`values` (n,) as they fit the column: whole ones stay whole, and what stays the same stays exactly."""
    import numpy as np

    table.check_columns((name,))
    column = table.frame[name]
    if rows is not None:
        old = column.iloc[rows]
        if np.array_equal(old.to_numpy(dtype=np.float64), values):
            return old
    if column.dtype == np.int64 and bool((values == np.floor(values)).all()):
        return values.astype(np.int64)
    return values
