"""How wide the columns of the table are: as their content needs, spread over the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtGui import QFontMetrics

from gui import theme

if TYPE_CHECKING:
    from datasets.table import Table
    from gui.data.table_view import TableView

CELLS_LOOKED_AT = 3_000
ROWS_LOOKED_AT = 200  # of a table with few columns
WIDEST = 220  # pixels for what is in the cells
WIDEST_NAME = 150  # pixels for a name, which may be shortened in its middle: several columns stay in sight
MOST_COLUMNS = 100  # of more, all columns are as wide as the first need:
FIRST_COLUMNS = 30


class ColumnWidths:
    """Holds what each column needs; a width that the user drags stays until another table comes."""

    def __init__(self, view: TableView) -> None:
        self._view = view
        self._needed: list[int] = []
        self._fitted: ref[Table] | None = None  # whose columns were measured
        self._widths: list[int] = []
        self._by_hand = False
        self._spreading = False
        view.table_header.sectionResized.connect(self._on_resized)
        view.table_header.sectionCountChanged.connect(self._on_count_changed)
        if view.table_model.columnCount():
            self.fit()

    def fit(self) -> None:
        """Measure the columns of another table."""
        if self._fitted is None or self._fitted() is not self._view.table_model.table:
            self._measure_all()  # else that was done as soon as Qt told of other columns
        self._by_hand = False
        self.spread()

    def _measure_all(self) -> None:
        self._fitted = ref(self._view.table_model.table)
        count = self._view.table_model.columnCount()
        measured = count if count <= MOST_COLUMNS else FIRST_COLUMNS
        self._needed = [self._measure(column) for column in range(measured)]
        self._needed += [max(self._needed, default=80)] * (count - len(self._needed))

    def measure_again(self, columns: list[int]) -> None:
        """Some columns need more or less room than before; where no width was chosen by hand, they get it."""
        if self._by_hand or len(self._needed) != self._view.table_model.columnCount():
            return
        for column in columns:
            if column < MOST_COLUMNS:
                self._needed[column] = self._measure(column)
        self.spread()

    def keep(self) -> None:
        """After a reset of the model: the widths of before, where it has the same columns."""
        if len(self._widths) != self._view.table_model.columnCount():
            self.fit()
            return
        self._set(self._widths)

    def spread(self) -> None:
        """Give every column what it needs, and share what is left of the view's width."""
        if self._by_hand or not self._needed:
            return
        spare = max(0, self._view.viewport().width() - sum(self._needed))
        share, rest = divmod(spare, len(self._needed))
        self._set([needed + share + (column < rest) for column, needed in enumerate(self._needed)])

    def _set(self, widths: list[int]) -> None:
        self._widths = widths
        self._spreading = True
        for column, width in enumerate(widths):
            self._view.setColumnWidth(column, width)
        self._spreading = False

    def _measure(self, column: int) -> int:
        model = self._view.table_model
        style = model.format_of(column)
        metrics = QFontMetrics(theme.fixed_font())
        looked_at = min(ROWS_LOOKED_AT, CELLS_LOOKED_AT // min(model.columnCount(), MOST_COLUMNS))
        step = max(1, model.rowCount() // looked_at)
        texts = {style.text(model.value(row, column)) for row in range(0, model.rowCount(), step)}
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 14
        return max(min(widest, WIDEST), min(self._view.table_header.needed_width(column), WIDEST_NAME))

    def _on_resized(self, column: int, old: int, new: int) -> None:
        if not self._spreading and column < len(self._widths):
            self._by_hand = True
            self._widths[column] = new

    def _on_count_changed(self, old: int, new: int) -> None:
        if old and new and len(self._needed) != new:
            by_hand = self._by_hand
            self.fit()
            self._by_hand = by_hand
