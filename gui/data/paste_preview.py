"""The first lines of what is to be pasted, in the columns that they come into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from gui import theme
from gui.data.clipboard import column_name

if TYPE_CHECKING:
    from datasets.edits.blocks import Block
    from datasets.edits.pasting import PasteChoices, Pasted

MOST_COLUMNS = 40


class PastePreview(QTableWidget):
    """Cells that are not taken are marked by their ground and struck out."""

    most_lines = 50

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 7)
        self.setMinimumHeight(5 * self.verticalHeader().defaultSectionSize())
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Preview"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_block(
        self, block: Block, columns: Sequence[str], first: int, choices: PasteChoices, result: Pasted
    ) -> None:
        """The first lines of `block`, which comes into `columns` from number `first` on and into new ones."""
        head, lines = (block[0], block[1:]) if choices.names else ([], block)
        width = min(result.width, MOST_COLUMNS)
        places = range(first, first + width)
        titles = [columns[at] if at < len(columns) else self._new(head, at - first, at) for at in places]
        refused = {(cell.column, cell.text) for cell in result.not_taken}
        self.clear()
        self.setColumnCount(width)
        self.setRowCount(len(lines))
        self.setHorizontalHeaderLabels([" ".join(title.split()) for title in titles])
        for row, line in enumerate(lines):
            for at, text in enumerate(line[:width]):
                self.setItem(row, at, self._item(text, (titles[at], text) in refused))
        self.resizeColumnsToContents()
        for at in range(width):
            self.setColumnWidth(at, min(self.columnWidth(at), 220))

    def _new(self, head: Sequence[str], at: int, place: int) -> str:
        name = head[at].strip() if head else ""
        return name or column_name(place + 1)

    def _item(self, text: str, refused: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(" ".join(text.split()))
        item.setToolTip(text)
        if refused:
            item.setBackground(theme.color("hot"))
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)
        return item
