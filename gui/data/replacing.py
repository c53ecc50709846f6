"""Writes something else into the cells that were found, by the rules of typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from gui.data.cells import cell_edit, read_cell
from gui.data.not_taken_dialog import NotTakenDialog
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.edits.cell_texts import Taken, Texts
    from datasets.edits.finding import Found
    from datasets.edits.patterns import Search
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.data.finder import Finder
    from gui.data.table_view import TableView
    from gui.document import Document


class Replacing(QObject):
    """Each is one undo command. Cells that cannot take what they should are listed and asked about."""

    refused = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know

    def __init__(self, document: Document, view: TableView, finder: Finder) -> None:
        super().__init__(finder)
        self._document, self._view, self._finder = document, view, finder

    def one(self, search: Search, new: str, view_row: int, column: int) -> bool:
        """Replace in one cell of the view; False where it cannot take that."""
        from datasets.edits.finding import replaced

        table, model = self._document.table, self._view.table_model
        name, row = model.name(column), model.table_row(view_row)
        mask = np.zeros(table.rows, dtype=np.bool_)
        mask[row] = True
        try:
            for change in replaced(table, {name: mask}, search, new):
                value = read_cell(table, row, name, change.texts[0])
                self._document.edit(cell_edit(row, name, value), self._words(1))
        except Problem as problem:
            self.refused.emit(problem)
            return False
        return True

    def all(self, search: Search, new: str) -> None:
        """Replace in all cells that were found."""
        from datasets.edits.cell_texts import take
        from datasets.edits.finding import find, replaced

        before, found, total = self._finder.table, self._finder.found, self._finder.total
        if found is None:
            return

        def work(table: Table, watch: Watch) -> tuple[list[Texts], Taken]:
            now: Found = found if table is before else find(table, list(found), search, None, watch)
            changes = replaced(table, now, search, new, watch)
            return changes, take(table, changes)

        self._view.commands.aside.ask(
            work, self._words(total), lambda result: self._put(*result), cells=4 * total
        )

    def _put(self, changes: list[Texts], taken: Taken) -> None:
        from datasets.edits import Compound

        changed = sum(len(change.texts) for change in changes) - len(taken.not_taken)
        if not taken.not_taken:
            if changed:
                edit = Compound(tuple(taken.edits()))
                words = self._words(changed)
                self._view.commands.aside.edit(
                    lambda _table, _watch: edit, words, lambda _edit: self._tell(changed)
                )
            return
        ways = {"text": self.tr("Make their columns te&xt")}
        if changed:
            ways = {"rest": self.tr("&Replace the others")} | ways
        if all(cell.why.value == "computed" for cell in taken.not_taken):
            ways.pop("text")
        sentence = self.tr("Cells that do not take what would replace them: {count}").format(
            count=count(len(taken.not_taken))
        )
        dialog = NotTakenDialog(self._words(changed), sentence, taken.not_taken, ways, self._view)
        dialog.chosen.connect(lambda way: self._go_on(way, changes, taken))
        dialog.open()

    def _go_on(self, way: str, changes: list[Texts], taken: Taken) -> None:
        from datasets.edits import Compound
        from datasets.edits.cell_texts import take

        wanted = taken if way == "rest" else take(self._document.table, changes, as_text=True)
        changed = sum(len(change.texts) for change in changes) - len(wanted.not_taken)
        self._view.commands.aside.edit(
            lambda _table, _watch: Compound(tuple(wanted.edits())),
            self._words(changed),
            lambda _edit: self._tell(changed),
        )

    def _words(self, cells: int) -> str:
        if cells == 1:
            return self.tr("Replace in 1 cell")
        return self.tr("Replace in {count} cells").format(count=count(cells))

    def _tell(self, cells: int) -> None:
        self.noted.emit(Problem(QT_TRANSLATE_NOOP("Problem", "Replaced in cells: {count}."), count=cells))
