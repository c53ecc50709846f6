"""Copying and pasting blocks of cells, as spreadsheets write and read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from gui.data.cells import clear_edit, fill_edit

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.edits.pasting import Pasted
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.data.edits_aside import EditsAside
    from gui.data.table_view import TableView
    from gui.document import Document

Place = tuple[int, int]  # row of the view, column

CHARACTERS_PER_CELL = 6  # about, to tell long texts from short ones before they are read


class ClipboardCommands(QObject):
    """Copy, cut and paste of one table view. What cannot be taken as it is, is asked about in a dialog."""

    pasted = Signal(int, int, int, int)  # top, left, bottom, right

    def __init__(self, document: Document, view: TableView, aside: EditsAside) -> None:
        super().__init__(view)
        self._document, self._view, self._aside = document, view, aside

    def copy(self, *, names: bool = False) -> None:
        """The selected rows and columns; with `names` under the names of the columns."""
        from datasets.edits.blocks import block_text

        chosen = self._view.chosen()
        columns = chosen.columns
        if not chosen.row_count or not columns:
            return

        def work(table: Table, _watch: Watch) -> str:
            return block_text(table, chosen.rows(), columns, names=names)

        clipboard = QGuiApplication.clipboard()
        self._aside.ask(work, self.tr("Copy cells"), clipboard.setText, cells=chosen.row_count * len(columns))

    def cut(self) -> None:
        self.copy()
        self.clear(self.tr("Cut cells"))

    def clear(self, words: str) -> None:
        """Empty the selected cells."""
        chosen = self._view.chosen()
        if chosen.ranges:
            self._aside.edit(lambda table, _watch: clear_edit(table, chosen.blocks()), words)

    def paste(self) -> None:
        """The copied block from the upper left selected cell on; a single cell into all that are selected.

        Where all of it can be taken, there is nothing to ask.
        """
        from datasets.edits.blocks import read_block
        from datasets.edits.pasting import PasteChoices, Pasted, pasted

        text, place = QGuiApplication.clipboard().text(), self._place()
        if not text or place is None:
            return
        chosen = self._view.chosen()

        def work(table: Table, _watch: Watch) -> Edit | Pasted:
            block = read_block(text)
            if len(block) == len(block[0]) == 1 and table.rows:
                return fill_edit(table, chosen.blocks(), block[0][0])
            rows = chosen.order.table_rows(slice(place[0], place[0] + len(block)))
            return pasted(table, rows, place[1], block, PasteChoices(), column_name)

        def then(result: Edit | Pasted) -> None:
            if not isinstance(result, Pasted):
                self._aside.edit(lambda _table, _watch: result, self.tr("Paste"))
            elif result.is_plain:
                self.put(result, place)
            else:
                self._ask(text, place)

        self._aside.ask(work, self.tr("Paste"), then, cells=len(text) // CHARACTERS_PER_CELL)

    def paste_with_choices(self) -> None:
        """Ask how the copied text is to be read."""
        text, place = QGuiApplication.clipboard().text(), self._place()
        if text and place is not None:
            self._ask(text, place)

    def put(self, result: Pasted, place: Place) -> None:
        """Paste what was worked out, and select it."""
        top, left = place

        def then(_edit: object) -> None:
            self.pasted.emit(top, left, top + result.height - 1, left + result.width - 1)

        self._aside.edit(lambda _table, _watch: result.edit, self.tr("Paste"), then)

    def _ask(self, text: str, place: Place) -> None:
        from gui.data.paste_dialog import PasteDialog

        dialog = PasteDialog(self._document, self._view, text, place)
        dialog.wanted.connect(lambda result: self.put(result, place))
        dialog.open()

    def _place(self) -> Place | None:
        """The first row of the view and the first column that are selected."""
        ranges = self._view.chosen_ranges()
        if not ranges and not self._document.table.rows:
            return 0, 0  # nothing to choose: the block begins the table
        if not ranges:
            return None
        return min(each[0] for each in ranges), min(each[2] for each in ranges)


def column_name(number: int) -> str:
    """A name for a new column."""
    return QCoreApplication.translate("TableCommands", "column {number}").format(number=number)
