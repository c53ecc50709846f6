"""The names that a line may use, with their shapes and types; a click writes one into the line."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy

from datasets.formula import quoted
from engine.calculator.records import NameInfo
from gui.inspect.figure_model import FigureColumn, Figures
from gui.inspect.figure_table import FigureTable

MOST_ROWS, FEWEST_ROWS = 7, 3  # seen at once, in a high window and in a low one; more are scrolled to


class NamesTable(FigureTable):
    """Says `chosen` with the name as a line has it, in back-quotes where it needs them."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[NameInfo, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    @property
    def names(self) -> tuple[NameInfo, ...]:
        return self._names

    def show_names(self, names: Sequence[NameInfo]) -> None:
        """Show `names`, where they are others than before."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self.write()

    def write(self) -> None:
        """Write the rows, in the language of the window."""
        columns = (
            FigureColumn(self.tr("name"), tuple(quoted(info.name) for info in self._names)),
            FigureColumn(self.tr("shape"), tuple(_shape(info) for info in self._names)),
            FigureColumn(self.tr("type"), tuple(info.dtype for info in self._names)),
        )
        self.show_figures(Figures(len(self._names), columns))
        self.setVisible(bool(self._names))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(MOST_ROWS))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height(FEWEST_ROWS))

    def _height(self, most: int) -> int:
        rows = min(most, len(self._names))
        header, row = self.horizontalHeader().height(), self.verticalHeader().defaultSectionSize()
        return header + rows * row + 2 * self.frameWidth()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._names):
            self.chosen.emit(quoted(self._names[index.row()].name))


def _shape(info: NameInfo) -> str:
    return "" if info.shape is None else str(info.shape)
