"""Looks for cells of the document's table, aside where it is large, and knows which one is next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
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
    from gui.data.chosen import Chosen
    from gui.data.table_model import TableModel
    from gui.data.view_order import ViewOrder

Bools = NDArray[np.bool_]

PIECE = 100_000  # rows that are looked at together for the next one
FEW_CELLS = CELLS_AT_ONCE // 10  # looked through within a few dozen milliseconds


@dataclass(frozen=True)
class Scope:
    """Where to look: in `columns` (None: all) and the `chosen` rows (None: all that the view shows)."""

    columns: tuple[str, ...] | None = None
    chosen: Chosen | None = None


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
        self._hit: Bools | None = None  # rows of the table with a cell that was found
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
        order, chosen = self._model.order, scope.chosen

        def work(watch: Watch | None = None) -> object:
            found = find(table, columns, search, _rows(order, chosen, table), watch)
            return table, found, counted(found), _hit(found, table.rows)

        self.found = None
        self.latest.drop()
        cells = (len(order) if chosen is None else chosen.row_count) * len(columns)
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
        self.found, self._hit, self.total, self.is_busy = None, None, 0, False
        self.changed.emit()

    def next_from(self, view_row: int, column: int, *, backward: bool = False) -> tuple[int, int] | None:
        """The next cell (row of the view, column) that was found after (before) this one; round the end."""
        if self.found is None or self._hit is None or not self.total:
            return None
        beside = [at for at in self._hits(view_row) if (at < column if backward else at > column)]
        if beside:
            return view_row, beside[-1 if backward else 0]
        row = _next_row(self._model.order, self._hit, view_row, backward=backward)
        hits = self._hits(row)
        return (row, hits[-1 if backward else 0]) if hits else None

    def is_found(self, view_row: int, column: int) -> bool:
        """Whether a cell of the view is one of those found."""
        if self.found is None or not (0 <= view_row < self._model.row_count):
            return False
        mask = self.found.get(self._model.names[column])
        return mask is not None and bool(mask[self._model.table_row(view_row)])

    def shutdown(self) -> None:
        """End what is done aside."""
        self.latest.shutdown()

    def _hits(self, view_row: int) -> list[int]:
        """The columns that were found in a row of the view."""
        if not 0 <= view_row < self._model.row_count:
            return []
        return [at for at in range(len(self._model.names)) if self.is_found(view_row, at)]

    def _on_answered(self, answer: object) -> None:
        self.is_busy = False
        if isinstance(answer, tuple):
            self.table, self.found, self.total, self._hit = answer
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self.found, self._hit, self.total, self.is_busy = None, None, 0, False
        self.failed.emit(problem)
        self.changed.emit()


def _rows(order: ViewOrder, chosen: Chosen | None, table: Table) -> Rows | None:
    """Rows that a filter hides are not looked at; None: all rows."""
    if chosen is not None:
        rows = chosen.rows()
        return rows[rows < table.rows]
    return order.table_rows(slice(0, len(order))) if len(order) < table.rows else None


def _hit(found: Found, rows: int) -> Bools:
    """bool (rows,): which rows have a cell that was found."""
    some = np.zeros(rows, dtype=np.bool_)
    for mask in found.values():
        some |= mask
    return some


def _next_row(order: ViewOrder, hit: Bools, row: int, *, backward: bool) -> int:
    """The next row of the view after `row` (before it), round the end, that was hit; -1: there is none."""
    row = min(max(row, -1), len(order))
    if backward:
        parts = [(0, max(row, 0)), (max(row, 0), len(order))]
    else:
        parts = [(row + 1, len(order)), (0, row + 1)]
    for first, end in parts:
        starts = range(first, end, PIECE)
        for start in reversed(starts) if backward else starts:
            places = np.flatnonzero(hit[order.table_rows(slice(start, min(start + PIECE, end)))])
            if len(places):
                return start + int(places[-1 if backward else 0])
    return -1
