"""Looks aside for the cells of a table that an encoding cannot write: of which only the newest counts."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.latest import Latest

if TYPE_CHECKING:
    from datasets.table import Table
    from datasets.watch import Watch
    from datasets.writing.unwritable import Unwritable

MOST = 100  # that are listed


class UnwritableSearch(QObject):
    """`shutdown` it before it goes."""

    found = Signal(str, object)  # the encoding, and at most MOST of Unwritable
    failed = Signal(object)  # Problem

    def __init__(self, table: Table, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._latest = Latest(self)
        self._latest.answered.connect(lambda answer: self.found.emit(*answer))
        self._latest.failed.connect(self.failed)

    @property
    def is_busy(self) -> bool:
        return self._latest.is_busy

    def ask(self, encoding: str) -> None:
        """Look for what `encoding` cannot write; what is looked for for another is dropped."""
        table = self._table

        def work(watch: Watch) -> tuple[str, list[Unwritable]]:
            from datasets.writing.unwritable import unwritable

            return encoding, list(islice(unwritable(table, encoding, watch), MOST))

        self._latest.ask(work)

    def shutdown(self) -> None:
        self._latest.shutdown()
