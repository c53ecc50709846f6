"""The selection and the place in a table view, kept while its rows come in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

from gui.data.selection import Rows, ranges, runs

if TYPE_CHECKING:
    from gui.data.table_view import TableView

MOST_ROWS = (
    10_000  # selected ones that are sought in the new order; of more, only whole columns stay selected
)
MOST_RANGES = 1000  # that they may be scattered over


class KeptSelection:
    """Selected rows stay selected wherever they are now, whole columns stay whole, the current cell stays."""

    def __init__(self, view: TableView) -> None:
        self._view = view
        model, current = view.table_model, view.currentIndex()
        self._row = model.table_row(current.row()) if current.isValid() else -1
        self._place, self._column = current.row(), current.column()
        self._scrolled = view.verticalScrollBar().value(), view.horizontalScrollBar().value()
        last = model.row_count - 1
        self._whole: list[tuple[int, int]] = []
        self._some: list[tuple[Rows, int, int]] = []
        left_over = MOST_ROWS
        for top, bottom, left, right in ranges(view.selectionModel().selection()):
            if top == 0 and bottom == last and last > 0:
                self._whole.append((left, right))
            elif bottom - top < left_over:
                left_over -= bottom - top + 1
                self._some.append((model.table_rows(slice(top, bottom + 1)), left, right))

    def restore(self) -> None:
        """Once the view shows the rows in their new order."""
        view, model = self._view, self._view.table_model
        if model.row_count and 0 <= self._column < model.columnCount():
            row = model.order.view_row(self._row)
            row = row if row >= 0 else min(self._place, model.row_count - 1)
            view.setCurrentIndex(model.index(row, self._column))
        view.selectionModel().select(self._selection(), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        view.verticalScrollBar().setValue(self._scrolled[0])
        view.horizontalScrollBar().setValue(self._scrolled[1])

    def _selection(self) -> QItemSelection:
        model = self._view.table_model
        found = QItemSelection()
        last = model.row_count - 1
        spans = [(0, last, left, right) for left, right in self._whole] if last >= 0 else []
        for rows, left, right in self._some:
            spans += [(top, bottom, left, right) for top, bottom in runs(model.view_rows(rows))]
        if len(spans) <= MOST_RANGES:
            for top, bottom, left, right in spans:
                found.append(QItemSelectionRange(model.index(top, left), model.index(bottom, right)))
        return found
