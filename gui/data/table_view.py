"""The editable table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QHeaderView, QMenu, QTableView, QWidget

from datasets.problems import Problem
from gui import theme
from gui.data import selection
from gui.data.arrange_commands import ArrangeCommands
from gui.data.arranging import Arranging
from gui.data.cell_editor import CellDelegate
from gui.data.chosen import Chosen
from gui.data.column_widths import ColumnWidths
from gui.data.header import NameEditor, TableHeader
from gui.data.kept_selection import KeptSelection
from gui.data.problem_note import ProblemNote
from gui.data.row_changes import RowChanges
from gui.data.table_actions import TableActions
from gui.data.table_changes import TableChanges
from gui.data.table_commands import TableCommands
from gui.data.table_model import TableModel
from gui.data.validation_marks import ValidationMarks
from gui.data.view_order import ViewOrder

if TYPE_CHECKING:
    from gui.document import Document

NOTE_MS = 8000  # how long a refused command is explained


class TableView(QTableView):
    """Shows and edits the document's table. `table_actions` are its commands, also for the window's menus."""

    row_chosen = Signal(int)  # a row of the table became the current one by mouse or keyboard

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table_model = TableModel(document, self)
        self.note = ProblemNote(self)
        self.table_header = TableHeader(self.table_model, self)
        self.setHorizontalHeader(self.table_header)
        self.setModel(self.table_model)
        self.table_header.use_own_selection()
        # For the same reason; a row of thousands of columns is asked for at every repaint, too.
        self.verticalHeader().setSelectionModel(QItemSelectionModel(self.table_model, self.verticalHeader()))
        self.setItemDelegate(CellDelegate(self, self.note))
        self.row_changes = RowChanges(self.table_model)
        self.commands = TableCommands(document, self)
        self.table_model.edit_by(self.commands.edit_cell)
        self.arrange_commands = ArrangeCommands(document, self)
        self.table_actions = TableActions(self)
        self._name_editor: NameEditor | None = None
        self._widths = ColumnWidths(self)
        self._sorts: dict[str, tuple[int, bool] | None] = {}  # as the header shows them
        self._set_up()
        self._connect(TableChanges(self.table_model, self.row_changes))
        self.validation_marks = ValidationMarks(document, self.table_model)
        self.arranging = Arranging(self)
        self.validation_marks.marked.connect(self.arranging.marks_changed)
        self.table_actions.arrange.again.triggered.connect(self.arranging.again)
        self.arranging.changed.connect(self._on_arranged)
        self._on_arranged()
        self._restyle()
        self.retranslate()

    # What is chosen

    def chosen_ranges(self) -> list[tuple[int, int, int, int]]:
        """(top, bottom, left, right) of the selected rectangles; the current cell where none is selected."""
        found = selection.ranges(self.selectionModel().selection())
        current = self.currentIndex()
        if not found and current.isValid():
            return [(current.row(), current.row(), current.column(), current.column())]
        return found

    def chosen_view_rows(self) -> selection.Rows:
        """The rows of the view with a selected cell, else the current one, ascending."""
        return selection.union((top, bottom) for top, bottom, _, _ in self.chosen_ranges())

    def chosen(self) -> Chosen:
        """What is selected, or the current cell, for work that is done aside."""
        return Chosen(self.table_model.order, tuple(self.chosen_ranges()))

    def chosen_columns(self) -> list[int]:
        """The columns with a selected cell, else the current one."""
        return self.chosen().columns

    # The order of the rows

    def show_order(self, order: ViewOrder, kept: KeptSelection | None = None) -> None:
        """Show the rows in another order; what is selected, and the place, stay as far as they are there.

        `kept` is what is to stay, where it was sought in `order` already.
        """
        kept = kept or KeptSelection(self)
        self.table_model.take_order(order)
        kept.restore()

    def sort(self, *, descending: bool = False, then: bool = False) -> None:
        """By the current column."""
        column = self._current_column()
        if column >= 0:
            self.arrange_commands.sort(self.table_model.name(column), descending, then=then)

    def _on_arranged(self) -> None:
        arrangement = self.table_model.document.arrangement
        natural = arrangement.is_natural
        self.table_actions.arrange.show_state(keys=len(arrangement.keys), natural=natural)
        sorts = {name: self.table_model.sort_of(at) for at, name in enumerate(self.table_model.names)}
        changed = [at for at, (name, sort) in enumerate(sorts.items()) if self._sorts.get(name) != sort]
        self._sorts = sorts
        if changed:
            self._widths.measure_again(changed)
            self.table_header.viewport().update()

    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QTableView.State.EditingState

    def shutdown(self) -> None:
        """End what is done aside."""
        self.commands.aside.shutdown()
        self.arranging.shutdown()
        self.validation_marks.shutdown()

    def show_row(self, row: int) -> None:
        """Make a row of the table the current one, unless it is filtered away."""
        place = self.table_model.order.view_row(row)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self.table_model.index(place, max(0, self._current_column())))

    def edit_row(self, row: int, column: str) -> None:
        """Type into a cell, named by its row in the table."""
        place = self.table_model.order.view_row(row)
        if place >= 0 and column in self.table_model.names:
            index = self.table_model.index(place, self.table_model.names.index(column))
            self.setCurrentIndex(index)
            self.edit(index)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        by_hand = self.window().focusWidget() is self
        if by_hand and current.isValid() and current.row() != previous.row():
            self.row_chosen.emit(self.table_model.table_row(current.row()))

    # Menus and names

    def choose_role(self, column: int | None = None, where: QPoint | None = None) -> None:
        """Open the menu of roles for `column` (None: all with a selected cell); set what is chosen."""
        columns = self.chosen_columns() if column is None else self._columns_with(column)
        column = self._current_column() if column is None else column
        if column < 0:
            return
        menu = self.table_actions.role_menu(self, self.table_model.role(column).value)
        corner = self.table_header.role_rect(column).bottomLeft()
        chosen = menu.exec(where or self.table_header.viewport().mapToGlobal(corner))
        if chosen is not None:
            self.commands.set_role(columns, chosen.data())
        menu.deleteLater()

    def rename(self, column: int | None = None) -> None:
        """Edit the name of `column` (None: the current one) in the header."""
        column = self._current_column() if column is None else column
        if column < 0:
            return
        self._close_name_editor()
        self.scrollTo(self.table_model.index(max(0, self.rowAt(0)), column))
        editor = NameEditor(self.table_header, column, self.table_model.name(column), self.note)
        editor.renamed.connect(self._rename)
        editor.closed.connect(self._on_name_closed)
        self._name_editor = editor

    def _rename(self, old: str, new: str) -> None:
        editor = self._name_editor
        try:
            self.commands.rename_column(old, new)
        except Problem as problem:
            if editor is not None:
                editor.refuse(problem)
            return
        self._close_name_editor()

    def _close_name_editor(self) -> None:
        if self._name_editor is not None:
            self._name_editor.close_editor()

    def _on_name_closed(self) -> None:
        self._name_editor = None
        self.setFocus()

    def _current_column(self) -> int:
        return self.currentIndex().column() if self.currentIndex().isValid() else -1

    def _columns_with(self, column: int) -> list[int]:
        """The wholly selected columns where `column` is one of them, else `column` alone."""
        last = self.table_model.rowCount() - 1
        whole = [
            each
            for top, bottom, left, right in self.chosen_ranges()
            if top == 0 and bottom == last
            for each in range(left, right + 1)
        ]
        return sorted(set(whole)) if column in whole and last > 0 else [column]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self._run_menu(self.table_actions.cell_menu(self), where)

    def _header_menu(self, spot: QPoint) -> None:
        column = self.table_header.logicalIndexAt(spot)
        if column < 0:
            return
        if column not in self.chosen_columns():
            self.selectColumn(column)
        current = self.table_model.index(max(0, self.currentIndex().row()), column)
        self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._run_menu(self.table_actions.column_menu(self), self.table_header.viewport().mapToGlobal(spot))

    def _rows_menu(self, spot: QPoint) -> None:
        row = self.verticalHeader().logicalIndexAt(spot)
        if row >= 0 and not any(top <= row <= bottom for top, bottom, _, _ in self.chosen_ranges()):
            self.selectRow(row)
        self._run_menu(self.table_actions.cell_menu(self), self.verticalHeader().viewport().mapToGlobal(spot))

    def _run_menu(self, menu: QMenu, where: QPoint) -> None:
        menu.exec(where)
        menu.deleteLater()

    # Set-up

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlternatingRowColors(True)
        self.setStyleSheet("QAbstractScrollArea::corner { background: transparent; border: none; }")
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab goes on to the next panel; cells are reached by arrow keys
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setHighlightSections(False)
        for header in (self.table_header, rows):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self, changes: TableChanges) -> None:
        actions, commands = self.table_actions, self.commands
        for action, slot in (
            (actions.cut, commands.cut),
            (actions.copy, commands.copy),
            (actions.paste, commands.paste),
            (actions.clear, commands.clear),
            (actions.select_all, self.selectAll),
            (actions.insert_above, commands.insert_rows_above),
            (actions.insert_below, commands.insert_rows_below),
            (actions.remove_rows, commands.remove_rows),
            (actions.set_aside, commands.set_aside),
            (actions.take_back, commands.take_back),
            (actions.insert_left, commands.insert_column_left),
            (actions.insert_right, commands.insert_column_right),
            (actions.remove_columns, commands.remove_columns),
            (actions.rename, self.rename),
            (actions.choose_role, self.choose_role),
            (actions.arrange.ascending, self.sort),
            (actions.arrange.descending, lambda: self.sort(descending=True)),
            (actions.arrange.then_ascending, lambda: self.sort(then=True)),
            (actions.arrange.then_descending, lambda: self.sort(descending=True, then=True)),
            (actions.arrange.restore, self.arrange_commands.restore),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        commands.refused.connect(self._explain)
        self.arrange_commands.refused.connect(self._explain)
        commands.clipboard.pasted.connect(self._select_block)
        commands.column_made.connect(self.rename)
        self.table_header.role_menu_wanted.connect(self.choose_role)
        self.table_header.rename_wanted.connect(self.rename)
        self.table_header.customContextMenuRequested.connect(self._header_menu)
        self.verticalHeader().customContextMenuRequested.connect(self._rows_menu)
        self._place = (-1, -1, 0)
        self.table_model.modelAboutToBeReset.connect(self._remember_place)
        self.table_model.modelReset.connect(self._return_to_place)
        self.table_model.row_headers_changed.connect(self.verticalHeader().viewport().update)
        changes.another_table.connect(self._begin)
        theme.theme_changed.connect(self._restyle)

    def _begin(self) -> None:
        """Another table: its first cell."""
        self._close_name_editor()
        self.note.hide()
        self._widths.fit()
        self.setCurrentIndex(self.table_model.index(0, 0))
        self.clearSelection()
        self.scrollToTop()

    def _remember_place(self) -> None:
        current = self.currentIndex()
        self._place = current.row(), current.column(), self.verticalScrollBar().value()

    def _return_to_place(self) -> None:
        """The same table after a change that is shown anew: where one was, as far as that is still there."""
        row, column, scrolled = self._place
        model = self.table_model
        self._widths.keep()
        if row >= 0 and model.rowCount() and column < model.columnCount():
            self.setCurrentIndex(model.index(min(row, model.rowCount() - 1), column))
            self.clearSelection()
        self.verticalScrollBar().setValue(scrolled)

    def _select_block(self, top: int, left: int, bottom: int, right: int) -> None:
        model = self.table_model
        block = QItemSelection(model.index(top, left), model.index(bottom, right))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _explain(self, problem: Problem) -> None:
        place = self.visualRect(self.currentIndex())
        corner = self.viewport().mapTo(self, place.topLeft())
        self.note.show_problem(problem, QRect(corner, place.size()), for_ms=NOTE_MS)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # by Enter
            current = self.currentIndex()
            below = self.table_model.index(current.row() + 1, current.column())
            if below.isValid():
                self.setCurrentIndex(below)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Table"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.table_header.viewport().update()
            self.viewport().update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.table_model.row_count and self.table_model.table.rows:
            self._say_that_no_row_fits()
        current = self.visualRect(self.currentIndex())
        if current.isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setPen(
            QPen(theme.color("accent" if self.hasFocus() else "muted"), 2 if self.hasFocus() else 1)
        )
        painter.drawRect(current.adjusted(1, 1, -2, -2))
        painter.end()

    def _say_that_no_row_fits(self) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(theme.color("muted"))
        words = self.tr("No row fits the filter.")
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.viewport().rect().adjusted(12, 12, -12, -12), flags, words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths.spread()

    def _restyle(self) -> None:
        height = max(24, self.fontMetrics().height() + 7)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)
        t = theme.tokens()
        palette = self.palette()  # many cells may be selected: a tint, with the text as it is
        palette.setColor(QPalette.ColorRole.Highlight, theme.mixed(t.panel, t.accent, 0.22))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(t.text))
        self.setPalette(palette)
        self.verticalHeader().setStyleSheet(
            f"QHeaderView {{ background: {t.panel}; }} QHeaderView::section {{ color: {t.muted}; }}"
        )
