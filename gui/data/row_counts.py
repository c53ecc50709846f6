"""How many rows are in use and how many cells are missing: at once for small tables, aside for large ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.latest import Latest

if TYPE_CHECKING:
    from datasets.summary.missing_cells import MissingCells
    from datasets.table import Table
    from datasets.watch import Watch

CELLS_AT_ONCE = 200_000  # are counted within a millisecond or two


@dataclass(frozen=True)
class Counts:
    """`rows` and those `used`; `missing` None: not counted yet."""

    rows: int
    used: int
    missing: int | None


class RowCounts(QObject):
    """Counts one table after the other; `counted` says when more of the last one is known."""

    counted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cells: MissingCells | None = None
        self.latest = Latest(self)
        self.latest.answered.connect(self._on_answered)
        self._known = Counts(0, 0, None)

    @property
    def known(self) -> Counts:
        """What is known of the last table."""
        return self._known

    def count(self, table: Table, *, another: bool) -> None:
        """Count `table`, which comes of an edit of the last one unless it is `another`."""
        self.latest.drop()
        used = table.rows_in_use
        if table.rows * len(table.columns) <= CELLS_AT_ONCE:
            self._known = Counts(table.rows, used, self._counter().count(table))
            return
        # Until it is known better, as many cells are missing as before the edit.
        self._known = Counts(table.rows, used, None if another else self._known.missing)
        counter = self._counter()

        def work(watch: Watch) -> Counts:
            return Counts(table.rows, used, counter.count(table, watch))

        self.latest.ask(work)

    def _on_answered(self, counts: object) -> None:
        assert isinstance(counts, Counts)
        if counts != self._known:
            self._known = counts
            self.counted.emit()

    def _counter(self) -> MissingCells:
        from datasets.summary.missing_cells import (
            MissingCells,  # pandas, which the first frame does not wait for
        )

        if self._cells is None:
            self._cells = MissingCells()
        return self._cells
