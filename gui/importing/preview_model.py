"""The preview's rows as Qt's item model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from gui import theme
from gui.numbers import MINUS

if TYPE_CHECKING:
    from datasets.reading.preview import Preview
    from datasets.reading.taken import Cell

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
NUMBERS = ("number", "date")
LONGEST = 300  # characters of a cell that are shown


class PreviewModel(QAbstractTableModel):
    """Shows cells as they will be; what is not taken as it is written is marked and explained."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.preview: Preview | None = None
        self._restyle()
        theme.theme_changed.connect(self._restyle)

    def show_preview(self, preview: Preview) -> None:
        self.beginResetModel()
        self.preview = preview
        self.endResetModel()

    def kind(self, column: int) -> str:
        return self.preview.kinds[column].value if self.preview is not None else ""

    def name(self, column: int) -> str:
        return self.preview.names[column] if self.preview is not None else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() or self.preview is None else self.preview.rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.preview is None else len(self.preview.names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == ItemRole.DisplayRole else None
        if role in (ItemRole.DisplayRole, ItemRole.ToolTipRole) and section < self.columnCount():
            return self.name(section)
        return None

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        if self.preview is None or not index.isValid():
            return None
        cell, kind = self.preview.cells[index.column()][index.row()], self.kind(index.column())
        if role == ItemRole.DisplayRole:
            return self._text(cell, kind)
        if role == ItemRole.TextAlignmentRole:
            return self._right if kind in NUMBERS else self._left
        if role == ItemRole.FontRole:
            return self._marked if self._is_marked(cell) else self._font
        if role == ItemRole.ForegroundRole:
            return self._muted if kind == "ignore" or not cell.shown else None
        if role == ItemRole.BackgroundRole:
            return self._hot if self._is_marked(cell) or self._is_missing(cell, kind) else None
        if role in (ItemRole.ToolTipRole, ItemRole.AccessibleDescriptionRole):
            return self._explained(cell, kind)
        return None

    def _text(self, cell: Cell, kind: str) -> str:
        if kind == "ignore":
            return cell.written[:LONGEST]
        if self._is_missing(cell, kind):
            return self.tr("missing")
        text = cell.shown.replace("-", MINUS) if kind in NUMBERS else cell.shown
        return text if len(text) <= LONGEST else text[:LONGEST] + "…"

    def _is_missing(self, cell: Cell, kind: str) -> bool:
        return not cell.shown and kind != "ignore"

    def _is_marked(self, cell: Cell) -> bool:
        """Whether it is something else than is written."""
        return cell.how.value in ("word", "refused", "changed", "date")

    def _explained(self, cell: Cell, kind: str) -> str | None:
        if kind == "ignore":
            return self.tr("This column is left out of the table.")
        how = cell.how.value
        if how == "word":
            return self.tr("“{written}” is taken for a missing value.").format(written=cell.written)
        if how == "refused":
            return self.tr("“{written}” cannot be read as the chosen type: it is left empty.").format(
                written=cell.written
            )
        if how == "changed":
            return self.tr("Written as “{written}”, taken as {shown}.").format(
                written=cell.written, shown=cell.shown
            )
        if how == "date":
            return self.tr("“{written}” is {shown} days after 1970-01-01.").format(
                written=cell.written, shown=cell.shown
            )
        return self.tr("Nothing is written here.") if how == "empty" else None

    def _restyle(self) -> None:
        flag = Qt.AlignmentFlag
        self._right, self._left = flag.AlignRight | flag.AlignVCenter, flag.AlignLeft | flag.AlignVCenter
        self._muted, self._hot = theme.color("muted"), QColor(theme.color("hot"))
        self._font = theme.fixed_font()
        self._marked = QFont(self._font)
        self._marked.setUnderline(True)
