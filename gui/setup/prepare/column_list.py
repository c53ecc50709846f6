"""The inputs and targets as a list: what each is, and what is done before the model reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from datasets.preparation.choices import ColumnChoices
from gui import labels, theme
from gui.setup.prepare.choice_texts import summary

Index = QModelIndex | PersistentIndex
MOST_ROWS = 8  # that are shown without scrolling


@dataclass(frozen=True)
class PreparedColumn:
    """An input or a target of the table and what was chosen for it. `number`: it holds no texts."""

    name: str
    role: str
    number: bool
    choices: ColumnChoices


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: tuple[PreparedColumn, ...] = ()

    def show_columns(self, columns: Sequence[PreparedColumn]) -> None:
        """Show `columns`; the selection stays where the names are the same."""
        same = [column.name for column in columns] == [column.name for column in self.columns]
        if not same:
            self.beginResetModel()
        self.columns = tuple(columns)
        if not same:
            self.endResetModel()
        elif columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(columns) - 1, 2))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.columns):
            return None
        column = self.columns[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(column, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return theme.color("muted")
        return None

    def _text(self, column: PreparedColumn, at: int) -> str:
        if at == 0:
            return column.name
        if at == 1:
            kind = self.tr("number") if column.number else self.tr("text")
            return kind if column.role == "input" else f"{labels.role(column.role)}, {kind}"
        return summary(column.choices) or "–"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Column"), self.tr("Kind"), self.tr("Preparation"))[section]


class ColumnList(QTableView):
    """One line a column; several may be selected, and what is chosen then holds for all of them."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setProperty("rows", True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setMaximumSectionSize(220)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self._measure()
        self.retranslate()

    def show_columns(self, columns: Sequence[PreparedColumn]) -> None:
        """Show `columns`; the first is chosen where none is."""
        before = len(self._model.columns)
        self._model.show_columns(columns)
        if columns and not self.selectionModel().hasSelection():
            self.choose((columns[0].name,))
        if len(columns) != before:
            self._measure()

    def columns(self) -> tuple[PreparedColumn, ...]:
        """All that are shown."""
        return self._model.columns

    def chosen(self) -> tuple[PreparedColumn, ...]:
        """The selected columns; the one with the keyboard first."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        current = self.currentIndex().row()
        ordered = [current] * (current in rows) + [row for row in rows if row != current]
        return tuple(self._model.columns[row] for row in ordered if row < len(self._model.columns))

    def choose(self, names: Sequence[str]) -> None:
        """Select the columns called so."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().clearSelection()
        for row, column in enumerate(self._model.columns):
            if column.name in names:
                index = self._model.index(row, 0)
                self.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Inputs and targets"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        """As high as its lines, up to MOST_ROWS of them."""
        line = QFontMetrics(self.font()).height() + 8
        self.verticalHeader().setDefaultSectionSize(line)
        rows = min(max(len(self._model.columns), 1), MOST_ROWS)
        self.setFixedHeight(rows * line + self.horizontalHeader().sizeHint().height() + 4)
