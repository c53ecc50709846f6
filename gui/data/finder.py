"""Looks for cells of the document's table, aside where it is large, and knows which one is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from datasets.problems import Problem
from gui.data.edits_aside import CELLS_AT_ONCE
from gui.data.selection import Rows
from gui.latest import Latest

if TYPE_CHECKING:
    from datasets.edits.finding import Found
    from datasets.edits.patterns import Search
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.data.table_model import TableModel

FEW_CELLS = CELLS_AT_ONCE // 4  # looked through within a few dozen milliseconds


@dataclass(frozen=True)
class Scope:
    """Where to look: in `columns` (None: all) and `rows` of the table (None: all that the view shows)."""

    columns: tuple[str, ...] | None = None
    rows: Rows | None = None


class Finder(QObject):
    """`found` holds what was found last in `table`; None while it is being looked for, or wrong."""

    changed = Signal()
    failed = Signal(object)  # Problem
    progressed = Signal(int, int)  # done, total

    def __init__(self, model: TableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.found: Found | None = None
        self.table: Table | None = None
        self.total = 0
        self.is_busy = False
        self.latest = Latest(self)
        self.latest.answered.connect(self._on_answered)
        self.latest.failed.connect(self._on_failed)
        self.latest.progressed.connect(lambda share: self.progressed.emit(*share))

    def look(self, search: Search, scope: Scope) -> None:
        """Look for `search`; `changed` says when there is an answer."""
        from datasets.edits.finding import counted, find

        table = self._model.document.table
        columns = [
            name
            for name in (table.columns if scope.columns is None else scope.columns)
            if name in table.roles
        ]
        rows = self._rows(scope, table)

        def work(watch: Watch | None = None) -> object:
            found = find(table, columns, search, rows, watch)
            return table, found, counted(found)

        self.found = None
        self.latest.drop()
        cells = (table.rows if rows is None else len(rows)) * len(columns)
        if search.regex or cells > FEW_CELLS:
            self.is_busy = True
            self.latest.ask(work)
            self.changed.emit()
            return
        try:
            self._on_answered(work())
        except Problem as problem:
            self._on_failed(problem)

    def forget(self) -> None:
        """Nothing is looked for any more."""
        self.latest.drop()
        self.found, self.total, self.is_busy = None, 0, False
        self.changed.emit()

    def next_from(self, view_row: int, column: int, *, backward: bool = False) -> tuple[int, int] | None:
        """The next cell (row of the view, column) that was found after (before) this one; round the end."""
        if self.found is None or not self.total:
            return None
        shown = [(at, self.found[name]) for at, name in enumerate(self._model.names) if name in self.found]
        rows = self._model.table_rows(slice(0, self._model.row_count))
        some = np.zeros(len(rows), dtype=np.bool_)
        for _, mask in shown:
            some |= mask[rows]
        if not some.any():
            return None
        here = self._hits(shown, rows, view_row)
        beside = [at for at in here if (at < column if backward else at > column)]
        if beside:
            return view_row, beside[-1 if backward else 0]
        row = _next_row(some, view_row, backward=backward)
        hits = self._hits(shown, rows, row)
        return row, hits[-1 if backward else 0]

    def is_found(self, view_row: int, column: int) -> bool:
        """Whether a cell of the view is one of those found."""
        if self.found is None or not (0 <= view_row < self._model.row_count):
            return False
        mask = self.found.get(self._model.names[column])
        return mask is not None and bool(mask[self._model.table_row(view_row)])

    def shutdown(self) -> None:
        """End what is done aside."""
        self.latest.shutdown()

    def _hits(self, shown: Sequence[tuple[int, np.ndarray]], rows: Rows, view_row: int) -> list[int]:
        if not 0 <= view_row < len(rows):
            return []
        return [at for at, mask in shown if mask[rows[view_row]]]

    def _rows(self, scope: Scope, table: Table) -> Rows | None:
        """Rows that a filter hides are not looked at."""
        if scope.rows is not None:
            return scope.rows[scope.rows < table.rows]
        if self._model.row_count < table.rows:
            return self._model.table_rows(slice(0, self._model.row_count))
        return None

    def _on_answered(self, answer: object) -> None:
        self.is_busy = False
        if isinstance(answer, tuple):
            self.table, self.found, self.total = answer
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self.found, self.total, self.is_busy = None, 0, False
        self.failed.emit(problem)
        self.changed.emit()


def _next_row(some: np.ndarray, row: int, *, backward: bool) -> int:
    """The next true place after `row` (before it), round the end; there is one."""
    if backward:
        before = np.flatnonzero(some[: max(row, 0)])
        return int(before[-1]) if len(before) else int(len(some) - 1 - np.argmax(some[::-1]))
    rest = some[row + 1 :]
    return row + 1 + int(np.argmax(rest)) if rest.any() else int(np.argmax(some))
