"""Undo and redo: at once where the table is small, else the table they lead to is made aside first."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.undo import Command

if TYPE_CHECKING:
    from datasets.edits.following import Made
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.data.edits_aside import EditsAside
    from gui.data.row_changes import Followed
    from gui.document import Document


class Undoing(QObject):
    """Goes back and forth on the document's undo stack, one command after the other however fast one asks."""

    def __init__(self, document: Document, aside: EditsAside) -> None:
        super().__init__(aside)
        self._document, self._aside = document, aside
        self._going = False  # a table is being made aside
        self._waiting: deque[bool] = deque()  # asked for meanwhile; whether it is to undo
        aside.changed.connect(self._on_changed)

    def undo(self) -> None:
        self._ask(back=True)

    def redo(self) -> None:
        self._ask(back=False)

    def _ask(self, *, back: bool) -> None:
        if self._going:
            self._waiting.append(back)
        else:
            self._go(back=back)

    def _go(self, *, back: bool) -> None:
        stack = self._document.undo_stack
        go = stack.undo if back else stack.redo
        command = stack.command(stack.index() - back)
        way = command.other_way_of_table() if isinstance(command, Command) else None
        if way is None or self._aside.is_busy or self._aside.is_small():
            go()
            return

        rows = self._aside.rows

        def work(table: Table, _watch: Watch) -> tuple[Made, Followed | None]:
            from datasets.edits.following import Made

            after, way_back = way.apply(table)
            return Made(table, after, way, way_back), rows.foresee(way) if rows is not None else None

        def then(found: tuple[Made, Followed | None]) -> None:
            self._going = False
            made, followed = found
            if stack.command(stack.index() - back) is not command:
                self._waiting.clear()  # something else was done meanwhile, which was not meant
                return
            self._document.made_ahead = made
            if rows is not None and followed is not None:
                rows.expect(followed)
            go()
            while self._waiting and not self._going:
                self._go(back=self._waiting.popleft())

        words = self.tr("Undo: {change}") if back else self.tr("Redo: {change}")
        self._going = True
        self._aside.ask(work, words.format(change=command.text()), then)

    def _on_changed(self) -> None:
        if not self._aside.is_busy:  # it was cancelled
            self._going = False
            self._waiting.clear()
