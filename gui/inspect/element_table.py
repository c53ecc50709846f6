"""The parameters in the views of the phases: figures under titles that say what kind of tensor they are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.report import Floats, ParameterStep, TensorView
from gui.cards import text_label
from gui.inspect.figure_model import FigureColumn, Figures
from gui.inspect.row_table import RowTable
from gui.inspect.step_rows import Place, Row, column, left_out, step_rows
from gui.numbers import count

MOST_ROWS = 9  # in sight; the rest is scrolled to


@dataclass(frozen=True)
class Shown:
    """A column: `values_of` a parameter, under `header`. `text` stands in place of each figure."""

    header: str
    values_of: Callable[[ParameterStep], Floats | None]
    digits: int = 4
    hot: bool = False
    text: str = ""


class ElementTable(QWidget):
    """A table of parameters and, where some elements are left out, a line that says so."""

    place_chosen = Signal(object)  # Place, by a person

    def __init__(self, most_rows: int = MOST_ROWS) -> None:
        super().__init__()
        self.table = RowTable(most_rows)
        self._more = text_label("", "small")
        self._more.setWordWrap(True)
        self._rows: list[Row] = []
        self._names: list[str] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.table)
        layout.addWidget(self._more)
        self.table.row_chosen.connect(self._on_row)

    def show_parameters(
        self,
        parameters: Sequence[ParameterStep],
        tensor_of: Callable[[ParameterStep], TensorView | None],
        columns: Sequence[Shown],
        place: Place | None = None,
    ) -> None:
        """Show `columns` of `parameters`, with the row of `place` chosen."""
        rows = self._rows = step_rows(parameters, tensor_of)
        self._names = [parameter.tensor.name for parameter in parameters]
        figures = [FigureColumn("", tuple(row.name for row in rows))]
        for shown in columns:
            values, absent = column(rows, parameters, shown.values_of)
            hot = ~absent & shown.hot
            cells = (shown.text,) * len(rows) if shown.text else values
            figures.append(
                FigureColumn(shown.header, cells, shown.digits, hot=hot, absent=absent, right=True)
            )
        titles = np.array([row.place is None for row in rows], dtype=np.bool_)
        self.table.show_rows(Figures(len(rows), tuple(figures), titles), self._row_of(place))
        self._say_more(left_out(parameters))

    def _row_of(self, place: Place | None) -> int:
        if place is None or place[0] not in self._names:
            return -1
        wanted = (self._names.index(place[0]), place[1])
        return next((at for at, row in enumerate(self._rows) if row.place == wanted), -1)

    def _on_row(self, at: int) -> None:
        place = self._rows[at].place if at < len(self._rows) else None
        if place is not None:
            self.place_chosen.emit((self._names[place[0]], place[1]))

    def _say_more(self, elements: int) -> None:
        text = self.tr("Not listed: {elements} more elements. The page Parameters has more of them.")
        self._more.setText(text.format(elements=count(elements)))
        self._more.setVisible(elements > 0)
