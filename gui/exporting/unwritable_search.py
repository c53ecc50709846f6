"""Looks aside for the cells of a table that an encoding cannot write: of which only the newest counts."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.background import Background, watched

if TYPE_CHECKING:
    from datasets.table import Table
    from datasets.unwritable import Unwritable
    from datasets.watch import Watch

MOST = 100  # that are listed


class UnwritableSearch(QObject):
    """`shutdown` it before it goes."""

    found = Signal(str, object)  # the encoding, and at most MOST of Unwritable
    failed = Signal(object)  # Problem

    def __init__(self, table: Table, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._wanted: str | None = None
        self._work: Background | None = None

    @property
    def is_busy(self) -> bool:
        return self._work is not None

    def ask(self, encoding: str) -> None:
        """Look for what `encoding` cannot write; what is looked for for another is dropped."""
        self._wanted = encoding
        if self._work is None:
            self._begin()
        else:
            self._work.cancel()

    def shutdown(self) -> None:
        self._wanted = None
        if self._work is not None:
            self._work.shutdown()

    def _begin(self) -> None:
        table, encoding, self._wanted = self._table, self._wanted or "", None

        def work(watch: Watch) -> tuple[str, list[Unwritable]]:
            from datasets.unwritable import unwritable

            return encoding, list(islice(unwritable(table, encoding, watch), MOST))

        self._work = Background(watched(work), self)
        self._work.done.connect(lambda result: self.found.emit(*result))
        self._work.failed.connect(self.failed)
        self._work.finished.connect(self._on_finished)
        self._work.start()

    def _on_finished(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        if self._wanted is not None:
            self._begin()
