"""Cells that were not taken: a list of places, texts and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from datasets.problems import QT_TRANSLATE_NOOP
from gui import theme
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.edits.cell_texts import NotTaken

MOST = 500  # shown one by one
LEAST_LINES = 4  # seen at once
_REASONS = {
    "not_a_number": QT_TRANSLATE_NOOP("NotTaken", "not a number"),
    "not_a_date": QT_TRANSLATE_NOOP("NotTaken", "not a date"),
    "too_large": QT_TRANSLATE_NOOP("NotTaken", "would be rounded"),
    "computed": QT_TRANSLATE_NOOP("NotTaken", "the column is computed"),
}


def reason(why: str) -> str:
    """Why a cell was not taken, in a few words."""
    return QCoreApplication.translate("NotTaken", _REASONS[why])


class NotTakenView(QTableWidget):
    """Row, column, text and reason of each; the last line counts those that are not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._cells: Sequence[NotTaken] = ()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._restyle()
        theme.theme_changed.connect(self._restyle)
        self._retranslate()

    def show_cells(self, cells: Sequence[NotTaken]) -> None:
        """List `cells`."""
        self._cells = cells
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Cells that are not taken"))
        self.setHorizontalHeaderLabels(
            [self.tr("Row"), self.tr("Column"), self.tr("Text"), self.tr("Reason")]
        )
        self._fill()

    def _fill(self) -> None:
        shown = self._cells[:MOST]
        more = len(self._cells) - len(shown)
        self.setRowCount(len(shown) + (more > 0))
        for line, cell in enumerate(shown):
            texts = (count(cell.row + 1), cell.column, cell.text, reason(cell.why.value))
            for at, text in enumerate(texts):
                self.setItem(line, at, self._item(text, number=at == 0))
        if more:
            self.setItem(len(shown), 2, self._item(self.tr("and {count} more").format(count=count(more))))
        line_height = self.verticalHeader().defaultSectionSize()
        lines = min(self.rowCount(), LEAST_LINES)
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + lines * line_height + 4)

    def _item(self, text: str, *, number: bool = False) -> QTableWidgetItem:
        item = QTableWidgetItem(" ".join(text.split()) if not number else text)
        item.setToolTip(text)
        across = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(across | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
