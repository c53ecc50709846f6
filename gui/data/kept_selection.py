"""The selection and the place in a table view, kept while its rows come in another order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

from gui.data.selection import Rows, ranges, runs

if TYPE_CHECKING:
    from gui.data.table_view import TableView
    from gui.data.view_order import ViewOrder

MOST_ROWS = (
    10_000  # selected ones that are sought in the new order; of more, only whole columns stay selected
)
MOST_RANGES = 1000  # that they may be scattered over


@dataclass(frozen=True, eq=False)
class Sought:
    """Where the current row (-1: nowhere) and the selected rectangles are in `order`."""

    order: ViewOrder
    row: int
    spans: list[tuple[int, int, int, int]]


class KeptSelection:
    """Selected rows stay selected wherever they are now, whole columns stay whole, the current cell stays.

    Among many rows they are sought aside: `seek` before `restore`.
    """

    def __init__(self, view: TableView) -> None:
        self._view = view
        model, current = view.table_model, view.currentIndex()
        self._sought: Sought | None = None
        self._order = model.order
        self._index, self._ranges = (
            (current.row(), current.column()),
            ranges(view.selectionModel().selection()),
        )
        self._row = model.table_row(current.row()) if current.isValid() else -1
        self._place, self._column = current.row(), current.column()
        self._scrolled = view.verticalScrollBar().value(), view.horizontalScrollBar().value()
        last = model.row_count - 1
        self._whole: list[tuple[int, int]] = []
        self._some: list[tuple[Rows, int, int]] = []
        left_over = MOST_ROWS
        for top, bottom, left, right in self._ranges:
            if top == 0 and bottom == last and last > 0:
                self._whole.append((left, right))
            elif bottom - top < left_over:
                left_over -= bottom - top + 1
                self._some.append((model.table_rows(slice(top, bottom + 1)), left, right))

    def is_still(self) -> bool:
        """Whether nothing else was selected since, and the rows stand as they did."""
        current = self._view.currentIndex()
        return (
            self._view.table_model.order is self._order
            and (current.row(), current.column()) == self._index
            and ranges(self._view.selectionModel().selection()) == self._ranges
        )

    def seek(self, order: ViewOrder) -> None:
        """Find the rows in another order; in any thread."""
        spans = []
        together: dict[tuple[int, int], list[Rows]] = {}  # to be sought in one go: they may be scattered
        for rows, left, right in self._some:
            together.setdefault((left, right), []).append(rows)
        for (left, right), parts in together.items():
            found = order.view_rows(np.concatenate(parts))
            spans += [(top, bottom, left, right) for top, bottom in runs(found)]
        row = order.view_row(self._row) if self._row >= 0 else -1
        self._sought = Sought(order, row, spans)

    def restore(self) -> None:
        """Once the view shows the rows in their new order."""
        view, model = self._view, self._view.table_model
        if self._sought is None or self._sought.order is not model.order:
            self.seek(model.order)
        assert self._sought is not None
        if model.row_count and 0 <= self._column < model.columnCount():
            row = self._sought.row
            row = row if row >= 0 else min(self._place, model.row_count - 1)
            view.setCurrentIndex(model.index(row, self._column))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        view.selectionModel().select(self._selection(self._sought), flag)
        view.verticalScrollBar().setValue(self._scrolled[0])
        view.horizontalScrollBar().setValue(self._scrolled[1])

    def _selection(self, sought: Sought) -> QItemSelection:
        model = self._view.table_model
        found = QItemSelection()
        last = model.row_count - 1
        spans = [(0, last, left, right) for left, right in self._whole] if last >= 0 else []
        spans += sought.spans
        if len(spans) <= MOST_RANGES:
            for top, bottom, left, right in spans:
                found.append(QItemSelectionRange(model.index(top, left), model.index(bottom, right)))
        return found
