"""The inputs and targets as a list: what each is, and what is done before the model reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from datasets.preparation.choices import ColumnChoices
from gui import labels, theme
from gui.setup.prepare.choice_texts import summary

Index = QModelIndex | PersistentIndex
MOST_ROWS = 8  # that are shown without scrolling
PRECISION = 40  # rows that are measured beside those in sight


@dataclass(frozen=True)
class PreparedColumn:
    """An input or a target of the table and what was chosen for it. `number`: it holds no texts.

    `role` is "" for a column that the table does not have any more.
    """

    name: str
    role: str
    number: bool
    choices: ColumnChoices


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: tuple[PreparedColumn, ...] = ()
        self.fitted: dict[str, str] = {}

    def show_columns(self, columns: Sequence[PreparedColumn]) -> None:
        """Show `columns`; the selection stays where the names are the same."""
        same = [column.name for column in columns] == [column.name for column in self.columns]
        if not same:
            self.beginResetModel()
        self.columns = tuple(columns)
        if not same:
            self.endResetModel()
        elif columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(columns) - 1, 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.columns):
            return None
        column = self.columns[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return f"{column.name}, {self.kind(column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(column)
        if role == Qt.ItemDataRole.ForegroundRole and (index.column() == 1 or not column.role):
            return theme.color("muted")
        return None

    def kind(self, column: PreparedColumn) -> str:
        """What the column is: "input, number"."""
        if not column.role:
            return self.tr("not in the table any more")
        kind = self.tr("number") if column.number else self.tr("text")
        return f"{labels.role(column.role)}, {kind}"

    def _text(self, column: PreparedColumn, at: int) -> str:
        """Most are inputs with numbers; of the others it is said what they are."""
        if at == 1:
            return summary(column.choices) or "–"
        if not column.role:
            marks = [self.tr("gone")]
        else:
            marks = [labels.role(column.role)] * (column.role != "input")
            marks += [self.tr("text")] * (not column.number)
        return " · ".join([column.name, *marks])

    def _tip(self, column: PreparedColumn) -> str:
        lines = [f"{column.name}: {self.kind(column)}", summary(column.choices)]
        return "\n".join(line for line in (*lines, self.fitted.get(column.name, "")) if line)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Column"), self.tr("Preparation"))[section]


class ColumnList(QTableView):
    """One line a column; several may be selected, and what is chosen then holds for all of them."""

    chosen_changed = Signal()
    taken_back = Signal()  # all that was chosen for the selected columns

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setProperty("rows", True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding-left: 5px; }")  # below the words of the header
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(PRECISION)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
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

    def show_fitted(self, fitted: Mapping[str, str]) -> None:
        """What was found on the training rows, in words, by column: for the tool tips."""
        self._model.fitted = dict(fitted)

    def kind(self, column: PreparedColumn) -> str:
        """What a column is, in words."""
        return self._model.kind(column)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            self.taken_back.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Inputs and targets"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)

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
