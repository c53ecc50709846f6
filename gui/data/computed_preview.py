"""The first values of a formula beside those that it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from gui import theme
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.table import Table

FIRST = 20  # rows that are shown
DIGITS = 8


@dataclass(frozen=True)
class Preview:
    """What `formula` comes to: the names of what it reads and the texts of the first rows, the result last.

    Of `rows` results `missing` are so because something that they read is, and `odd` are no finite number
    though nothing is; the first of these is in row `first_odd`, from 0.
    """

    formula: str
    inputs: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    rows: int
    missing: int
    odd: int
    first_odd: int


def preview_of(table: Table, column: str, formula: str) -> Preview:
    """Work `formula` out for all rows of `table`; it is to be that of `column` ("": a new one).

    Raises Problem where it cannot be computed or would go in a circle.
    """
    import numpy as np

    from datasets.computed import in_order, inputs_of, values_of

    if column:
        in_order({**table.formulas, column: formula}, table.columns)
    values = values_of(formula, table.frame)
    inputs = tuple(dict.fromkeys(inputs_of(formula, table.columns)))
    missing = np.zeros(table.rows, dtype=np.bool_)
    for name in inputs:
        missing |= table.frame[name].isna().to_numpy()
    odd = np.flatnonzero(~np.isfinite(values) & ~missing)
    columns = [table.frame[name].iloc[:FIRST].tolist() for name in inputs]
    lines = zip(*columns, values[:FIRST].tolist(), strict=True)
    return Preview(
        formula,
        inputs,
        tuple(tuple(_text(value) for value in line) for line in lines),
        table.rows,
        int(missing.sum()),
        len(odd),
        int(odd[0]) if len(odd) else -1,
    )


def _text(value: float) -> str:
    return "" if value != value else f"{value:.{DIGITS}g}".replace("-", "−").replace("inf", "∞")


class ComputedPreview(QTableWidget):
    """The result stands last, in the colour of what is in force."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 7)
        self.setMinimumHeight(4 * self.verticalHeader().defaultSectionSize())
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("First values"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_nothing(self) -> None:
        """There is no formula yet, or one that cannot be computed."""
        self.clear()
        self.setRowCount(0)
        self.setColumnCount(0)

    def show_values(self, preview: Preview, name: str) -> None:
        """The first rows; the column of results is called `name`."""
        titles = [*preview.inputs, name]
        self.setColumnCount(len(titles))
        self.setRowCount(len(preview.lines))
        self.setHorizontalHeaderLabels([" ".join(title.split()) for title in titles])
        self.setVerticalHeaderLabels([count(row + 1) for row in range(len(preview.lines))])
        for row, line in enumerate(preview.lines):
            for at, text in enumerate(line):
                self.setItem(row, at, self._item(text, result=at == len(line) - 1))

    def _item(self, text: str, *, result: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(text or self.tr("missing"))
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setFont(theme.fixed_font())
        if not text:
            item.setForeground(theme.color("muted"))
        elif result:
            item.setForeground(theme.color("train"))
        return item
