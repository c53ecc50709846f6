"""Filling cells, computing columns, changing types: commands that ask where there is something to ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from gui.data.cells import read_cell
from gui.data.computed_dialog import Computation, ComputedDialog
from gui.data.fill_dialog import FillDialog, FillWish
from gui.data.not_taken_dialog import NotTakenDialog
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.edits.retyping import Retyped
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.data.chosen import Block, Chosen
    from gui.data.edits_aside import EditsAside
    from gui.data.selection import Rows
    from gui.data.table_view import TableView
    from gui.document import Document

Fill = Callable[["Table", "Rows", list[str]], "Edit"]


class ColumnCommands(QObject):
    """The commands of one table view; each is one undo command of the document."""

    refused = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know
    column_shown = Signal(int)  # a new column, to be seen

    def __init__(self, document: Document, view: TableView, aside: EditsAside) -> None:
        super().__init__(view)
        self._document, self._view, self._aside = document, view, aside

    # filling

    def fill_down(self) -> None:
        self._fill(self.tr("Fill down"), lambda table, rows, names: _down(table, rows, names), above=1)

    def fill_up(self) -> None:
        self._fill(self.tr("Fill up"), lambda table, rows, names: _down(table, rows, names, up=True), below=1)

    def fill_right(self) -> None:
        from datasets.edits.filling import fill_right

        self._fill(self.tr("Fill right"), fill_right, left=1)

    def fill_series(self) -> None:
        from datasets.edits.filling import fill_series

        self._fill(self.tr("Fill series"), fill_series)

    def _fill(self, words: str, fill: Fill, above: int = 0, below: int = 0, left: int = 0) -> None:
        """Fill each selected rectangle; one of a single row (column) from the cells beside it."""
        from datasets.edits import Compound

        model = self._view.table_model
        order, wanted = model.order, list[tuple[slice, list[str]]]()
        for top, bottom, first, last in self._view.chosen_ranges():
            if top == bottom:
                top, bottom = max(0, top - above), min(model.row_count - 1, bottom + below)
            if first == last:
                first = max(0, first - left)
            if (left and first == last) or (not left and top == bottom):
                continue
            wanted.append((slice(top, bottom + 1), model.names[first : last + 1]))

        def work(table: Table, _watch: Watch) -> Edit:
            return Compound(tuple(fill(table, order.table_rows(rows), names) for rows, names in wanted))

        if wanted:
            self._aside.edit(work, words)

    def fill_missing(self) -> None:
        """Ask what to fill the missing values of the selected cells with."""
        chosen = self._view.chosen()
        words = self.tr("Fill missing values")
        self._aside.ask(
            lambda table, _watch: _missing(table, chosen.blocks()),
            words,
            lambda missing: self._ask_how_to_fill(missing, chosen),
        )

    def _ask_how_to_fill(self, missing: int, chosen: Chosen) -> None:
        if not missing:
            self.refused.emit(
                Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem", "No value is missing in the selected cells. Select cells that are empty."
                    )
                )
            )
            return
        about = self.tr("Missing values in the selected cells: {count}").format(count=count(missing))
        dialog = FillDialog(about, self._view)
        dialog.wanted.connect(lambda wish: self._fill_missing(wish, chosen))
        dialog.open()

    def _fill_missing(self, wish: FillWish, chosen: Chosen) -> None:
        from datasets.edits import Compound
        from datasets.edits.filling import Gap, fill_missing

        left: list[int] = []

        def work(table: Table, _watch: Watch) -> Edit:
            edits = []
            left.clear()
            for rows, first, last in chosen.blocks():
                for name in table.columns[first : last + 1]:
                    own = read_cell(table, int(rows[0]), name, wish.text) if wish.way == "constant" else None
                    edit, _, unfilled = fill_missing(table, rows, [name], Gap(wish.way), own)
                    edits.append(edit)
                    left.append(unfilled)
            return Compound(tuple(edits))

        def then(_edit: Edit) -> None:
            if sum(left):
                template = QT_TRANSLATE_NOOP(
                    "Problem",
                    "Cells that are still empty, because there is no value on that side of them: {count}.",
                )
                self.noted.emit(Problem(template, count=sum(left)))

        self._aside.edit(work, self.tr("Fill missing values"), then)

    # computed columns

    def insert_computed(self) -> None:
        """Ask for a formula, and compute a new column at the end of the table."""
        name = self._view.commands.free_name()
        self._ask_for_formula(ComputedDialog(self._document, name=name, parent=self._view))

    def edit_formula(self) -> None:
        """Ask for the formula of the current column; one of plain values becomes a computed one."""
        column = self._view.currentIndex().column()
        if column >= 0:
            name = self._view.table_model.name(column)
            self._ask_for_formula(ComputedDialog(self._document, name, parent=self._view))

    def _ask_for_formula(self, dialog: ComputedDialog) -> None:
        dialog.wanted.connect(self.compute)
        dialog.open()

    def compute(self, wish: Computation) -> None:
        """Compute a column."""
        words = self.tr("Compute {column}").format(column=wish.name)
        if wish.old:
            self._aside.edit(lambda table, _watch: _computing(table, wish), words)
            return
        at = len(self._document.table.columns)
        self._aside.edit(
            lambda table, _watch: _computing(table, wish), words, lambda _edit: self.column_shown.emit(at)
        )

    def keep_values(self) -> None:
        """Make plain values of the selected computed columns."""
        from datasets.edits.formula_edits import without_formula

        names = [self._view.table_model.name(at) for at in self._view.chosen_columns()]
        computed = [name for name in names if name in self._document.table.formulas]
        if not computed:
            template = QT_TRANSLATE_NOOP(
                "Problem", "The selected columns hold plain values already: none of them is computed."
            )
            self.refused.emit(Problem(template))
            return
        words = self.tr("Keep the values of {column}").format(column=", ".join(computed))
        self._aside.edit(lambda table, _watch: without_formula(table, *computed), words)

    # types

    def change_type(self, held: str) -> None:
        """Let the selected columns hold "number", "text" or "date"; ask where cells would be lost."""
        from datasets.edits.retyping import Held, likeliest_marks, retype
        from engine.reading_settings import number_marks

        marks = number_marks(self._document.experiment.data)
        names = [self._view.table_model.name(at) for at in self._view.chosen_columns()]

        def work(table: Table, _watch: Watch) -> list[Retyped]:
            return [retype(table, name, Held(held), likeliest_marks(table, name, marks)) for name in names]

        self._aside.ask(work, self._type_words(names), lambda found: self._retype(names, found))

    def _retype(self, names: list[str], found: list[Retyped]) -> None:
        from datasets.edits import Compound

        edit = Compound(tuple(each.edit for each in found))
        lost = [cell for each in found for cell in each.lost]
        words = self._type_words(names)
        if not lost:
            self._aside.edit(lambda _table, _watch: edit, words)
            return
        sentence = self.tr("Cells that cannot be converted: {count}").format(count=count(len(lost)))
        ways = {"missing": self.tr("&Make them missing")}
        dialog = NotTakenDialog(words, sentence, lost, ways, self._view)
        dialog.chosen.connect(lambda _way: self._aside.edit(lambda _table, _watch: edit, words))
        dialog.open()

    def _type_words(self, names: list[str]) -> str:
        return self.tr("Change type of {column}").format(column=", ".join(names))


def _down(table: Table, rows: Rows, names: list[str], *, up: bool = False) -> Edit:
    from datasets.edits.filling import fill_down

    return fill_down(table, rows, names, up=up)


def _missing(table: Table, blocks: list[Block]) -> int:
    total = 0
    for rows, first, last in blocks:
        for name in table.columns[first : last + 1]:
            if name not in table.formulas:
                total += int(np.count_nonzero(table.frame[name].isna().to_numpy()[rows]))
    return total


def _computing(table: Table, wish: Computation) -> Edit:
    """The edit that computes the column, under its new name where that is another."""
    from datasets.columns import missing
    from datasets.edits import Compound, InsertColumn, RenameColumn
    from datasets.edits.formula_edits import with_formula

    if not wish.old:
        column = InsertColumn(len(table.columns), wish.name, missing(table.rows))
        return Compound((column, with_formula(table, wish.name, wish.formula)))
    change = with_formula(table, wish.old, wish.formula)
    if wish.name == wish.old:
        return change
    return Compound((change, RenameColumn(wish.old, wish.name)))
