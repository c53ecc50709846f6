"""Tells the views of a table model what an edit did, so that selection and place stay where they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from gui.data.row_changes import RowChange, RowChanges
from gui.data.selection import Rows
from gui.data.table_model import TableModel
from gui.data.view_order import ViewOrder

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.table import Table

Span = tuple[str, bool, int, int]  # "rows" or "columns", whether they come, the first and the last in view
MOST_PARTS = 20  # of an edit that are shown one by one
MANY_ROWS = 100_000  # that come or go in one of several parts, each of which has to be made once more
FEW_ROWS = 200  # edited by hand, not by the thousand


class TableChanges(QObject):
    """Follows `document.table_changed` for one model, whose rows `rows` follows."""

    another_table = Signal()  # the model was reset for a table that was opened

    def __init__(self, model: TableModel, rows: RowChanges) -> None:
        super().__init__(model)
        self._model, self._rows = model, rows
        model.document.table_changed.connect(self.follow)

    def follow(self, edit: Edit | None) -> None:
        """Bring the model to the document's table, to which `edit` led (None: another table)."""
        if edit is None:
            self._model.beginResetModel()
            self._model.take_table()
            self._model.endResetModel()
            self.another_table.emit()
            return
        found = self._rows.follow(edit)
        changes = found.changes
        if len(changes) > MOST_PARTS or any(len(change.spans) > 1 for change in changes) or _is_long(changes):
            self._model.beginResetModel()
            self._model.take_anew(self._model.document.table, found.after.order)
            self._model.endResetModel()
            return
        table = self._model.table
        # Views must find the rows, columns and values of each step as they are told of it. Of a large table
        # the last values may be there once no row or column comes or goes any more: to have others costs.
        last = len(changes) - 1
        if table.rows > MANY_ROWS:
            last = max((at for at, change in enumerate(changes) if self._changes_shape(change)), default=-1)
        for at, change in enumerate(changes):
            table = change.edit.apply(table)[0] if at < last else self._model.document.table
            self._show(change, table)

    def _changes_shape(self, change: RowChange) -> bool:
        from datasets import edits as kinds

        columns = kinds.InsertColumn | kinds.RemoveColumn | kinds.RenameColumn
        return bool(change.spans) or isinstance(change.edit, columns)

    def _show(self, change: RowChange, table: Table) -> None:
        """Bring the model from the table before a simple edit to the `table` after it."""
        edit, touched = change.edit, self._touched(change.edit)
        spans: list[Span] = [("rows", change.come, *span) for span in change.spans] or self._columns(edit)
        if spans:
            self._move(spans[0], table, change.order, touched)
        else:
            self._model.take_values(table, change.order, touched)
        self._tell(edit)

    def _columns(self, edit: Edit) -> list[Span]:
        """The column that comes or goes."""
        from datasets import edits as kinds

        match edit:
            case kinds.InsertColumn():
                return [("columns", True, edit.at, edit.at)]
            case kinds.RemoveColumn():
                at = self._model.names.index(edit.name)
                return [("columns", False, at, at)]
        return []

    def _move(self, span: Span, table: Table, order: ViewOrder, touched: tuple[str, ...]) -> None:
        what, come, first, last = span
        model, nowhere = self._model, QModelIndex()
        if what == "rows":
            (model.beginInsertRows if come else model.beginRemoveRows)(nowhere, first, last)
        else:
            (model.beginInsertColumns if come else model.beginRemoveColumns)(nowhere, first, last)
        model.take_values(table, order, touched)
        if what == "rows":
            (model.endInsertRows if come else model.endRemoveRows)()
        else:
            (model.endInsertColumns if come else model.endRemoveColumns)()

    def _touched(self, edit: Edit) -> tuple[str, ...]:
        """The columns whose values an edit may have changed."""
        from datasets import edits as kinds

        if isinstance(edit, kinds.SetCells):
            return edit.columns
        if isinstance(edit, kinds.SetColumn):
            return (edit.column,)
        return tuple(self._model.names) if isinstance(edit, kinds.InsertRows | kinds.PutRows) else ()

    def _tell(self, edit: Edit) -> None:
        from datasets import edits as kinds

        match edit:
            case kinds.SetCells():
                self._cells(edit.rows, edit.columns)
            case kinds.SetInUse():
                self._use(edit.rows)
            case kinds.InsertRows() | kinds.PutRows() | kinds.RemoveRows():
                pass
            case _:
                self._everything()  # a column's name, role, or all of its values

    def _cells(self, rows: Rows, names: tuple[str, ...]) -> None:
        if not len(rows) or not names:
            return
        if len(rows) <= FEW_ROWS:
            for name in names:
                self._model.cover(name, rows)
        positions = [self._model.names.index(name) for name in names]
        top, bottom = self._shown(rows)
        self._changed(top, min(positions), bottom, max(positions))

    def _use(self, rows: Rows) -> None:
        if len(rows) and self._model.names:
            top, bottom = self._shown(rows)
            self._changed(top, 0, bottom, len(self._model.names) - 1)
            if top <= bottom:
                self._model.tell_row_headers(top, bottom)

    def _shown(self, rows: Rows) -> tuple[int, int]:
        """The rows of the view among which `rows` are; in another order they may be anywhere."""
        if self._model.order.order is None:
            return int(rows.min()), int(rows.max())
        return 0, self._model.row_count - 1

    def _everything(self) -> None:
        last_row, last_column = self._model.row_count - 1, len(self._model.names) - 1
        if last_column < 0:
            return
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last_column)
        if last_row >= 0:
            self._model.tell_row_headers(0, last_row)
            self._changed(0, 0, last_row, last_column)

    def _changed(self, top: int, left: int, bottom: int, right: int) -> None:
        model = self._model
        if top > bottom:
            return
        model.dataChanged.emit(model.index(top, left), model.index(bottom, right))


def _is_long(changes: Sequence[RowChange]) -> bool:
    """Whether showing one part after the other would take longer than showing the table anew."""
    spans = [span for change in changes for span in change.spans]
    return len(changes) > 1 and sum(last - first + 1 for first, last in spans) > MANY_ROWS
