"""The view of the runs: sorted by a press on a header, Enter goes on with the one in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from engine.sweep.records import SweepReport
from gui import theme
from gui.sweeping.run_model import RunModel

_PADDING = 18  # px beside the text of a cell, the sign of the order within
_MEASURED = 40  # rows whose texts decide the width of a column


class RunTable(QTableView):
    """A row for each run; one of them is chosen."""

    chosen = Signal(object)  # the number of a run, or None
    wanted = Signal()  # Enter, or a double click

    def __init__(self) -> None:
        super().__init__()
        self.run_model = RunModel()
        self.setModel(self.run_model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.sortIndicatorChanged.connect(lambda *_: self.scrollToTop())
        header.setSortIndicatorShown(False)  # which lies over the words: the model's headers say it
        self._widths: list[int] = []
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.chosen_run()))
        self.doubleClicked.connect(lambda _: self.wanted.emit())
        theme.theme_changed.connect(self._measure)
        self._measure()

    def show_report(self, report: SweepReport | None) -> None:
        """Show the runs of `report`; the chosen one stays so, wherever it goes."""
        before = self.run_model.keys
        self.run_model.show_report(report)
        if self.run_model.keys != before:
            self._widths = []
            self._show_order()
        self._widen()

    def chosen_run(self) -> int | None:
        """The number of the run in the chosen row."""
        rows = self.selectionModel().selectedRows()
        return self.run_model.run_at(rows[0].row()) if rows else None

    def choose(self, run: int) -> None:
        """Choose the row of a run, and bring it into sight."""
        index = self.run_model.index(self.run_model.row_of(run), 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setAccessibleName(self.tr("Runs of the sweep"))
        self._widths = []
        columns = self.run_model.columnCount()
        if columns:
            self.run_model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns - 1)
        self.viewport().update()
        self._widen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _show_order(self) -> None:
        order, keys = self.run_model.order, self.run_model.keys
        if order.key in keys:
            way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(keys.index(order.key), way)

    def _measure(self) -> None:
        height = QFontMetrics(theme.fixed_font()).height() + 8
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(height)
        self._widths = []
        self._widen()

    def _widen(self) -> None:
        """Columns as wide as their texts; they never become narrower while the runs are the same."""
        model, font = self.run_model, theme.fixed_font()
        font.setBold(True)
        cells, heads = QFontMetrics(font), QFontMetrics(self.horizontalHeader().font())
        rows = range(min(model.rowCount(), _MEASURED))
        wanted = []
        for column in range(model.columnCount()):
            texts = [str(model.index(row, column).data()) for row in rows]
            head = str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
            widest = max(map(cells.horizontalAdvance, texts), default=0)
            wanted.append(max(widest, heads.horizontalAdvance(head) + 2) + _PADDING)
        if len(wanted) == len(self._widths):
            wanted = [max(pair) for pair in zip(wanted, self._widths, strict=True)]
        if wanted != self._widths:
            self._widths = wanted
            for column, width in enumerate(wanted):
                self.setColumnWidth(column, width)
