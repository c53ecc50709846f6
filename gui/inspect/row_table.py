"""A table of figures in which one row is chosen, by a click or with the arrow keys."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from gui import theme
from gui.inspect.figure_model import Figures
from gui.inspect.figure_table import Cells, FigureTable

_BAR = 3  # px


class _Rows(Cells):
    """The chosen row has a bar at its left and, with the keyboard, lines above and below it; the warm ground
    of what has changed stays in sight."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # The stubs do not know the fields of a style option.
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        plain = QStyleOptionViewItem(option)
        hidden = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        plain.state &= ~hidden  # type: ignore[attr-defined]
        super().paint(painter, plain, index)
        if not chosen:
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]
        accent = theme.color("accent")
        if index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), accent)
        view = self.parent()
        if isinstance(view, RowTable) and view.hasFocus():
            for y in (rect.top(), rect.bottom()):
                painter.fillRect(QRect(rect.left(), y, rect.width(), 1), accent)


class RowTable(FigureTable):
    """Rows that head others cannot be chosen."""

    row_chosen = Signal(int)

    def __init__(self, most_rows: int = 0) -> None:
        super().__init__(grows=True, most_rows=most_rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setItemDelegate(_Rows(self))
        self.setProperty("rows", True)
        self.figure_model.titles_rest = True
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def show_rows(self, figures: Figures, chosen: int) -> None:
        """Show `figures` with the row `chosen` chosen; nobody is told of that."""
        with QSignalBlocker(self):
            self.show_figures(figures)
            if 0 <= chosen < figures.rows and chosen != self.currentIndex().row():
                flags = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(
                    self.figure_model.index(chosen, 0), flags.ClearAndSelect | flags.Rows
                )

    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
