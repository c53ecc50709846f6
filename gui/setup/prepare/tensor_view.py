"""The table's own cells beside the tensors that the model gets of them, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, Qt
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSplitter, QTableView, QVBoxLayout, QWidget

from gui import theme
from gui.cards import text_label
from gui.setup.prepare.tensor_blocks import MARKS, Block, CellsBlock, EmptyBlock, PartTexts, TensorsBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from datasets.table import Table
    from engine.preparation_preview import PreparationPreview

Index = QModelIndex | PersistentIndex
ROWS_IN_SIGHT = 8
WIDEST = 160  # px of a column
MEASURED = 30  # rows that decide the width of a column
COLUMNS_MEASURED = 60  # of a wide tensor; the others are as wide as the widest of these


class _Model(QAbstractTableModel):
    """A block of columns; the first of two also says which rows they are."""

    def __init__(self, parent: QWidget, *, names_rows: bool) -> None:
        super().__init__(parent)
        self._names_rows = names_rows
        self._texts = PartTexts(self)
        self.block: Block = EmptyBlock()
        self._rows: Sequence[int] = ()
        self._parts: Sequence[int] = ()

    def show_block(self, block: Block, rows: Sequence[int], parts: Sequence[int]) -> None:
        """Show `block`; `rows` are its rows in the table, `parts` theirs."""
        self.beginResetModel()
        self.block, self._rows, self._parts = block, rows, parts
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else self.block.rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.block.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.block.text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.block.tip(row, column) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.block.is_number(row, column)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and self._parts[row] < 0:
            return theme.color("muted")
        if role == Qt.ItemDataRole.FontRole:
            return theme.fixed_font()
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._row_header(section, role)
        if not 0 <= section < len(self.block.titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.block.titles[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.block.title_tip(section)
        return None

    def _row_header(self, row: int, role: int) -> Any:
        if not self._names_rows or not 0 <= row < len(self._rows):
            return None
        part = int(self._parts[row])
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{MARKS[part]}{int(self._rows[row]) + 1}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._texts.of(part)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return theme.fixed_font(0.95) if role == Qt.ItemDataRole.FontRole else None


class _View(QTableView):
    def __init__(self, *, names_rows: bool) -> None:
        super().__init__()
        self.block_model = _Model(self, names_rows=names_rows)
        self.setModel(self.block_model)
        self.setProperty("rows", True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # both of the same height
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setHighlightSections(False)
        rows.setVisible(names_rows)

    def measure(self) -> None:
        """Every column as wide as what stands in it; the view as high as a few rows."""
        figures = QFontMetrics(theme.fixed_font())
        line = figures.height() + 7
        titles = QFontMetrics(self.font())
        head = 2 * titles.lineSpacing() + 10
        self.verticalHeader().setDefaultSectionSize(line)
        self.horizontalHeader().setFixedHeight(head)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + ROWS_IN_SIGHT * line + bar + 2 * self.frameWidth())
        block, width, widest = self.block_model.block, 0, 0
        for column, title in enumerate(block.titles):
            if column < COLUMNS_MEASURED:
                texts = [block.text(row, column) for row in range(min(block.rows, MEASURED))]
                room = max(map(figures.horizontalAdvance, texts), default=0) + 14
                named = max(map(titles.horizontalAdvance, title.split("\n"))) + 20
                width = min(max(room, named), WIDEST)
                widest = max(widest, width)
            self.setColumnWidth(column, width if column < COLUMNS_MEASURED else widest)


class TensorView(QSplitter):
    """Two tables that scroll together downwards. The current cell of one brings what it is made of, or what
    is made of it, into sight in the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(9)
        self.cells, self.tensors = _View(names_rows=True), _View(names_rows=False)
        self._captions = text_label("", "small"), text_label("", "small")
        self._follows = False
        for view, caption in zip((self.cells, self.tensors), self._captions, strict=True):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(caption)
            column.addWidget(view)
            self.addWidget(side)
            view.selectionModel().currentChanged.connect(
                lambda current, _old, view=view: self._follow(view, current)
            )
        self.cells.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        up, down = self.cells.verticalScrollBar(), self.tensors.verticalScrollBar()
        up.valueChanged.connect(down.setValue)
        down.valueChanged.connect(up.setValue)
        theme.theme_changed.connect(self._measure)
        self.retranslate()
        self._measure()

    def show_preview(self, table: Table, preview: PreparationPreview) -> None:
        """Show the rows of `preview`, made of `table`; the places stay where the columns are the same."""
        rows, parts = preview.rows.tolist(), preview.parts.tolist()
        for view, block in ((self.cells, CellsBlock(table, preview)), (self.tensors, TensorsBlock(preview))):
            same = view.block_model.block.titles == block.titles
            at = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
            view.block_model.show_block(block, rows, parts)
            if not same:
                view.measure()
            else:
                view.horizontalScrollBar().setValue(at[0])
                view.verticalScrollBar().setValue(at[1])

    def clear(self) -> None:
        """Show nothing."""
        for view in (self.cells, self.tensors):
            view.block_model.show_block(EmptyBlock(), (), ())

    def go_to(self, name: str) -> None:
        """Bring a column of the table and what is made of it into sight."""
        for view in (self.cells, self.tensors):
            self._show_column(view, name)

    def retranslate(self) -> None:
        self._captions[0].setText(self.tr("In the table"))
        self._captions[1].setText(self.tr("As tensors"))
        self.cells.setAccessibleName(self.tr("First rows in the table"))
        self.tensors.setAccessibleName(self.tr("First rows as the model reads them"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        for view in (self.cells, self.tensors):
            view.measure()

    def _follow(self, view: _View, current: QModelIndex) -> None:
        """The other view goes to the same row, and to a column that belongs to it."""
        if self._follows or not current.isValid():
            return
        other = self.tensors if view is self.cells else self.cells
        name = view.block_model.block.sources[current.column()][0]
        self._follows = True
        column = _column_of(other.block_model.block, name)
        if column >= 0:
            other.setCurrentIndex(other.block_model.index(current.row(), column))
        self._follows = False

    def _show_column(self, view: _View, name: str) -> None:
        block = view.block_model.block
        column = _column_of(block, name)
        if column >= 0 and block.rows:
            top = max(view.rowAt(0), 0)
            view.scrollTo(view.block_model.index(top, column))


def _column_of(block: Block, name: str) -> int:
    """The first column that is made of the table's column `name`, -1 for none."""
    found = (at for at, sources in enumerate(block.sources) if name in sources)
    return next(found, -1)
