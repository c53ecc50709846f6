"""A table of figures over numpy arrays: cells are written only when they are looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics

from gui import theme
from gui.numbers import figure, signed_figure

Index = QModelIndex | QPersistentModelIndex
_ALL_DIGITS = 9  # that tell one float32 from the next


@dataclass(frozen=True, eq=False)
class FigureColumn:
    """One column: float64 (n,) written with `digits`, texts as they are, or None: not there (yet).

    `hot`, bool (n,), marks cells that have just changed, `absent` those without a figure. Texts stand
    left, unless `right`.
    """

    header: str
    values: NDArray[np.float64] | Sequence[str] | None
    digits: int = 5
    signed: bool = True
    hot: NDArray[np.bool_] | None = None
    absent: NDArray[np.bool_] | None = None
    right: bool = False


@dataclass(frozen=True, eq=False)
class Figures:
    """What a table shows. `titles`, bool (rows,), are rows that head others, such as a parameter's name."""

    rows: int = 0
    columns: tuple[FigureColumn, ...] = ()
    titles: NDArray[np.bool_] | None = field(default=None)


class FigureModel(QAbstractTableModel):
    """Shows `Figures`; new ones of the same shape keep selection and scroll position."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = Figures()
        self.titles_rest = False  # rows that head others cannot be chosen

    def show_figures(self, figures: Figures) -> None:
        """Show `figures` from now on."""
        before = self.figures
        same = before.rows == figures.rows and len(before.columns) == len(figures.columns)
        if not same:
            self.beginResetModel()
        self.figures = figures
        if not same:
            self.endResetModel()
        elif figures.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(figures.rows - 1, len(figures.columns) - 1))
        if same and [c.header for c in before.columns] != [c.header for c in figures.columns]:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(figures.columns) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.figures.rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.figures.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.figures.columns):
            return None
        column = self.figures.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.header
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.titles_rest and self.is_title(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = 0) -> Any:
        column = self.figures.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, index.row())
        if role == Qt.ItemDataRole.ToolTipRole:  # a name that may be cut, and all digits of a figure
            is_figure = isinstance(column.values, np.ndarray)
            return self._text(replace(column, digits=_ALL_DIGITS) if is_figure else column, index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.FontRole:
            return self._font(index.row())
        if role == Qt.ItemDataRole.BackgroundRole and column.hot is not None and column.hot[index.row()]:
            return QBrush(theme.color("hot"))
        if role == Qt.ItemDataRole.ForegroundRole and self.titles_rest and self.is_title(index.row()):
            return QBrush(theme.color("text"))  # at rest, not out of use
        return None

    def is_title(self, row: int) -> bool:
        """Whether `row` heads others."""
        return self.figures.titles is not None and bool(self.figures.titles[row])

    def title_rows(self) -> list[int]:
        """The rows that head others."""
        titles = self.figures.titles
        return [] if titles is None else [int(row) for row in np.flatnonzero(titles)]

    def width(self, section: int, rows: int, metrics: QFontMetrics) -> int:
        """The width of the widest text among the first `rows` of a column, title rows left out."""
        column, titles = self.figures.columns[section], self.figures.titles
        shown = [row for row in range(min(rows, self.figures.rows)) if titles is None or not titles[row]]
        texts = [self._text(column, row) for row in shown]
        if isinstance(column.values, np.ndarray):  # whose digits are all as wide
            return max(map(len, texts), default=0) * metrics.horizontalAdvance("0")
        return max(map(metrics.horizontalAdvance, texts), default=0)

    def _text(self, column: FigureColumn, row: int) -> str:
        if column.values is None or (column.absent is not None and column.absent[row]):
            return ""
        value = column.values[row]
        if isinstance(value, str):
            return value
        if value != value:
            return "NaN"  # a result like any other, not a gap
        return (signed_figure if column.signed else figure)(float(value), column.digits)

    def _alignment(self, column: FigureColumn) -> Qt.AlignmentFlag:
        text = isinstance(column.values, tuple | list) and not column.right
        side = Qt.AlignmentFlag.AlignLeft if text else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _font(self, row: int) -> QFont:
        font = theme.fixed_font()
        if self.is_title(row):
            font.setBold(True)
        return font
