"""The table as Qt's item model: a view on the frame that never copies it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from gui import labels, theme
from gui.data.cell_format import ColumnFormat
from gui.data.cells import cell_edit, read_cell
from gui.data.selection import Rows
from gui.data.view_order import ViewOrder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from datasets.edits import Edit
    from datasets.table import Role, Table
    from datasets.view.arrangement import SortKey
    from gui.document import Document

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
MOST_TOLD = 10_000  # rows whose headers are told one by one

_MARKS = {"": "", "validation": "◇ ", "test": "△ "}  # as in the plots


class TableModel(QAbstractTableModel):
    """Shows the document's table, and hands what is typed to the document.

    `TableChanges` tells the views what an edit did.
    """

    row_headers_changed = Signal()  # instead of headerDataChanged, for which QHeaderView looks at every row

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._formats: dict[str, ColumnFormat] = {}
        self._held_back: dict[str, NDArray[np.bool_]] = {}  # by part: its rows
        # What the views know; the document is one edit ahead until they are told of it.
        self._table: Table | None = None
        self._arrays: dict[int, Any] = {}  # of the columns that were looked at: there may be thousands
        self.names: list[str] = []
        self.order = ViewOrder()  # the rows that are shown, and where
        self.sort_keys: tuple[SortKey, ...] = ()  # by which they are sorted
        self._make_edit: Callable[[Edit, str], None] = document.edit
        self._restyle()
        theme.theme_changed.connect(self._restyle)
        if document.has_table:
            self.take_table()

    @property
    def document(self) -> Document:
        return self._document

    @property
    def table(self) -> Table:
        """The table that the views show."""
        return self._table if self._table is not None else self._document.table

    @property
    def row_count(self) -> int:
        """How many rows the view shows."""
        return len(self.order)

    def table_rows(self, view_rows: Rows | slice) -> Rows:
        """The table's rows, int64, that the view shows in `view_rows`, in the order of the view."""
        return self.order.table_rows(view_rows)

    def table_row(self, view_row: int) -> int:
        """The table's row that the view shows in `view_row`."""
        return self.order.table_row(view_row)

    def view_rows(self, table_rows: Rows) -> Rows:
        """Where the view shows rows of the table, int64 ascending; those it does not show drop out."""
        return self.order.view_rows(table_rows)

    def take_table(self) -> None:
        """Show the document's table from its beginning; between begin and endResetModel."""
        self.take_anew(self._document.table, ViewOrder(self._document.table.rows))

    def take_anew(self, table: Table, order: ViewOrder) -> None:
        """Show `table` in `order`, its columns formatted anew; between begin and endResetModel."""
        self._formats.clear()
        self.take_values(table, order)

    def take_values(self, table: Table, order: ViewOrder, touched: tuple[str, ...] = ()) -> None:
        """Show `table` in `order`; columns in `touched` may need another format."""
        self._table, self.order = table, order
        frame = table.frame
        self.names = list(table.columns)
        # A column that is gone takes its format along: the next one of its name may hold other numbers.
        self._formats = {name: self._formats[name] for name in self.names if name in self._formats}
        self._arrays.clear()
        for name in touched:
            if name in self._formats and name in frame.columns:
                self._formats[name] = ColumnFormat.of(frame[name], wider=self._formats[name])

    def take_order(self, order: ViewOrder) -> None:
        """Show the same table in another order."""
        self.beginResetModel()
        self.order = order
        self.endResetModel()

    def sort_of(self, column: int) -> tuple[int, bool] | None:
        """The place of a column among those that are sorted by (0 where it is the only one), and whether
        it descends; None where nothing is sorted by it."""
        for place, key in enumerate(self.sort_keys, 1):
            if key.column == self.names[column]:
                return (place if len(self.sort_keys) > 1 else 0), key.descending
        return None

    def format_of(self, column: int) -> ColumnFormat:
        name = self.names[column]
        if name not in self._formats:
            self._formats[name] = ColumnFormat.of(self.table.frame[name])
        return self._formats[name]

    def cover(self, name: str, rows: Rows) -> None:
        """Show a few edited values of a column as exactly as they were typed."""
        if name in self._formats:
            self._formats[name] = self._formats[name].covering(self.table.frame[name].iloc[rows])

    def name(self, column: int) -> str:
        return self.names[column]

    def role(self, column: int) -> Role:
        return self.table.roles[self.names[column]]

    def value(self, row: int, column: int) -> Any:
        """The value in a row of the view."""
        array = self._arrays.get(column)
        if array is None:
            array = self._arrays[column] = self.table.frame[self.names[column]].array
        return array[self.order.table_row(row)]

    def exact_text(self, row: int, column: int) -> str:
        """What one would have to type to get the value in a row of the view."""
        from datasets.cells import format_cell

        return format_cell(self.value(row, column))

    def read(self, index: Index, text: str) -> Any:
        """The value that `text` would be in this cell. Raises Problem."""
        name = self.names[index.column()]
        if name in self.table.formulas and text != self.exact_text(index.row(), index.column()):
            from datasets.edits.following import computed_cell

            raise computed_cell(self.table, name)
        return read_cell(self.table, self.table_row(index.row()), name, text)

    def type_cell(self, index: Index, text: str) -> None:
        """Put what was typed into a cell, as one undo command. Raises Problem."""
        value = self.read(index, text)
        if text == self.exact_text(index.row(), index.column()):
            return
        name = self.names[index.column()]
        row = self.table_row(index.row())
        words = self.tr("Edit {column}, row {row}").format(column=name, row=row + 1)
        self._make_edit(cell_edit(row, name, value), words)

    def edit_by(self, make_edit: Callable[[Edit, str], None]) -> None:
        """`make_edit(edit, words)` makes what is typed an undo command; by itself the document does."""
        self._make_edit = make_edit

    def held_back(self, part: str) -> NDArray[np.bool_] | None:
        """The rows (one bool per row of the table) marked as "validation" or "test"; None: there are none."""
        return self._held_back.get(part)

    def show_held_back(self, rows: dict[str, NDArray[np.bool_]]) -> None:
        """Mark the rows (one bool per row) that are held back, by part: "validation" ◇ and "test" △."""
        if not rows and not self._held_back:
            return  # announcing a header of millions of rows takes its time
        self._held_back = rows
        if self.row_count:
            self.tell_row_headers(0, self.row_count - 1)

    def tell_row_headers(self, top: int, bottom: int) -> None:
        """What stands beside the rows `top` to `bottom` of the view is another now."""
        if bottom - top < MOST_TOLD:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, top, bottom)
        else:
            self.row_headers_changed.emit()

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else self.row_count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.names)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if not (0 <= column < len(self.names) and 0 <= row < self.row_count):
            return None
        if role == ItemRole.DisplayRole:
            return self._display(row, column)
        if role == ItemRole.EditRole:
            return self.exact_text(row, column)
        if role == ItemRole.TextAlignmentRole:
            return self._number if self.format_of(column).numeric else self._text
        if role == ItemRole.FontRole:
            return self._font if self._in_use(row) else self._struck
        if role == ItemRole.ForegroundRole:
            return self._foreground(row, column)
        if role == ItemRole.BackgroundRole:
            return self._hot if self._lacks_value(row, column) else None
        if role == ItemRole.ToolTipRole:
            return self._tool_tip(row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._row_header(section, role)
        if not 0 <= section < len(self.names):
            return None
        name = self.names[section]
        if role in (ItemRole.DisplayRole, ItemRole.AccessibleTextRole):
            return "\n".join(
                [
                    name,
                    labels.role(self.table.roles.get(name, "ignored")),
                    *self._sorted(section),
                    *(self._computed(name) if role == ItemRole.AccessibleTextRole else ()),
                ]
            )
        if role == ItemRole.ToolTipRole:
            tip = self.tr("{column}: {role}. Click the role to change it.").format(
                column=name, role=labels.role(self.table.roles.get(name, "ignored"))
            )
            return "\n".join([tip, *self._computed(name)])
        return None

    # Parts of an answer

    def _computed(self, name: str) -> list[str]:
        """The formula of a computed column, in words."""
        formula = self.table.formulas.get(name)
        return [self.tr("Computed as {formula}").format(formula=formula)] if formula else []

    def _sorted(self, section: int) -> list[str]:
        """How the rows are sorted by a column, in words."""
        sort = self.sort_of(section)
        if sort is None:
            return []
        place, descending = sort
        words = self.tr("sorted, descending") if descending else self.tr("sorted, ascending")
        return [f"{words} ({place})" if place else words]

    def _display(self, row: int, column: int) -> str:
        if self._lacks_value(row, column):
            return self.tr("missing")
        return self.format_of(column).text(self.value(row, column))

    def _lacks_value(self, row: int, column: int) -> bool:
        """Whether a cell that training needs is empty."""
        value = self.value(row, column)
        return value != value and self.role(column).value != "ignored" and self._in_use(row)

    def _in_use(self, row: int) -> bool:
        return bool(self.table.in_use[self.order.table_row(row)])

    def _foreground(self, row: int, column: int) -> QColor | None:
        faint = self.role(column).value == "ignored" or not self._in_use(row)
        return self._muted if faint or self._lacks_value(row, column) else None

    def _tool_tip(self, row: int, column: int) -> str | None:
        if not self._in_use(row):
            return self.tr("This row is set aside: it takes no part in training.")
        value = self.value(row, column)
        return self.exact_text(row, column) if self.format_of(column).is_rounded(value) else None

    def _row_header(self, view_row: int, role: int) -> Any:
        if role == ItemRole.TextAlignmentRole:
            return self._number
        if role == ItemRole.FontRole:
            return self._row_font
        if role not in (ItemRole.DisplayRole, ItemRole.ToolTipRole) or not 0 <= view_row < self.row_count:
            return None
        row = self.table_row(view_row)
        aside = row < len(self.table.in_use) and not self.table.in_use[row]
        part = next((name for name, rows in self._held_back.items() if row < len(rows) and rows[row]), "")
        if role == ItemRole.DisplayRole:
            return f"{'× ' if aside else _MARKS[part]}{row + 1}"
        if aside:
            return self.tr("This row is set aside: it takes no part in training.")
        if part == "test":
            return self.tr("This row is held back for a last test: nothing is chosen by it.")
        return self.tr("This row is held back for validation.") if part else None

    def _restyle(self) -> None:
        self._number = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._text = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._muted, self._hot = theme.color("muted"), theme.color("hot")
        self._font = theme.fixed_font()
        self._row_font = theme.fixed_font(0.95)
        self._struck = QFont(self._font)
        self._struck.setStrikeOut(True)
