"""What comes into a unit as a table: its bias and weights with value, gradient and last change."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from datasets.problems import Problem
from engine.network.records import Floats
from gui.numbers import signed_figure
from gui.typed_numbers import format_float, parse_float

Index = QModelIndex | QPersistentModelIndex
VALUE, GRADIENT, CHANGE = range(3)
_NOTHING = np.empty((0, 3))


class IncomingModel(QAbstractTableModel):
    """Rows are a bias (where there is one) and weights; the first column can be typed into."""

    typed = Signal(int, float)  # row, number
    refused = Signal(object)  # Problem

    def __init__(self) -> None:
        super().__init__()
        self.figures: Floats = _NOTHING
        self._names: tuple[str, ...] = ()
        self._titles = ("", "", "")

    def show_figures(self, names: tuple[str, ...], figures: Floats) -> None:
        """Show `figures` (rows, 3) of what has these names."""
        if names != self._names or len(figures) != len(self.figures):
            self.beginResetModel()
            self._names, self.figures = names, figures
            self.endResetModel()
            return
        self.figures = figures
        if len(figures):
            self.dataChanged.emit(self.index(0, 0), self.index(len(figures) - 1, CHANGE))

    def retranslate(self) -> None:
        self._titles = (self.tr("value"), self.tr("gradient"), self.tr("change"))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, CHANGE)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.figures)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else CHANGE + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.figures):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        value = float(self.figures[index.row(), index.column()])
        if role == Qt.ItemDataRole.EditRole:
            return format_float(value)
        if role == Qt.ItemDataRole.DisplayRole:
            return signed_figure(value, 4 if index.column() == VALUE else 3)
        if role == Qt.ItemDataRole.ToolTipRole:
            return repr(value)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A number that was typed; the table shows it with the run's next report."""
        if role != Qt.ItemDataRole.EditRole or index.column() != VALUE:
            return False
        try:
            number = parse_float(str(value))
        except Problem as problem:
            self.refused.emit(problem)
            return False
        if number != self.figures[index.row(), VALUE]:
            self.typed.emit(index.row(), number)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._names[section] if section < len(self._names) else None
        return self._titles[section]
