"""The hidden layers of a network on the way to its predictions, for the first rows of a batch."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.report import StepView, TensorView
from gui.cards import text_label
from gui.inspect.batch_rows import tensor_figures
from gui.inspect.figure_table import FigureTable
from gui.inspect.hot_label import HotLabel
from gui.inspect.tensor_text import tensor_text

_MOST_ROWS, _MOST_UNITS = 3, 4


class _Layer(QWidget):
    """What one layer made of the rows."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.line = HotLabel()
        self.table = FigureTable(grows=True)
        column.addWidget(self.line)
        column.addWidget(self.table)

    def show_layer(self, view: StepView, layer: TensorView, row: str, hot: bool) -> None:
        self.line.show_text(tensor_text(layer), hot)
        name = layer.name.split(" ")[0]
        names = [f"{name}[{unit}]" for unit in range(layer.shape[1])]
        self.table.show_figures(
            tensor_figures(view, layer, names, names[0], row, hot, _MOST_ROWS, _MOST_UNITS)
        )
        self.table.setAccessibleName(layer.name)


class LayerTables(QWidget):
    """One table for each layer, below one another; nothing for a model without layers."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(5)
        self._title = text_label("", "small")
        self._title.setWordWrap(True)
        self._column.addWidget(self._title)
        self.shown: list[_Layer] = []

    def show_layers(self, view: StepView, row: str, hot: bool) -> None:
        """Show the layers of `view`; `row` heads the column of row numbers."""
        self._title.setText(self.tr("On the way, the hidden layers:"))
        while len(self.shown) < len(view.layers):
            self.shown.append(_Layer())
            self._column.addWidget(self.shown[-1])
        for at, widget in enumerate(self.shown):
            widget.setVisible(at < len(view.layers))
            if at < len(view.layers):
                widget.show_layer(view, view.layers[at], row, hot)
        self.setVisible(bool(view.layers))
