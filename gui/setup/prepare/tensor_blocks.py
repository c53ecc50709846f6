"""What two tables side by side show of the first rows: the cells, and the tensors made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from gui import labels
from gui.i18n import translate_problem
from gui.numbers import LONGEST_WHOLE, MINUS, NOT_A_NUMBER, figure, short_figure

if TYPE_CHECKING:
    from datasets.table import Table
    from engine.preparation_preview import PreparationPreview

MARKS = {0: "", 1: "◇ ", 2: "△ ", -1: "× "}  # of the parts, as in the table and the plots


class Block:
    """Some columns of as many rows. `sources`: of each column those of the table that it is made of."""

    rows = 0
    titles: tuple[str, ...] = ()
    sources: tuple[tuple[str, ...], ...] = ()

    def text(self, row: int, column: int) -> str:
        """What stands in a cell; "" where nothing is."""
        raise NotImplementedError

    def tip(self, row: int, column: int) -> str:
        """What is to be said about a cell, all its digits for instance."""
        raise NotImplementedError

    def title_tip(self, column: int) -> str:
        """What is to be said about a column."""
        raise NotImplementedError

    def is_number(self, row: int, column: int) -> bool:
        """Whether a figure stands in a cell."""
        raise NotImplementedError


class EmptyBlock(Block):
    """Nothing."""


class CellsBlock(Block):
    """Inputs, then targets, as they stand in the table."""

    def __init__(self, table: Table, preview: PreparationPreview) -> None:
        self.rows = len(preview.rows)
        self.titles = (*table.inputs, *table.targets)
        self.sources = tuple((name,) for name in self.titles)
        self._table, self._taken = table, preview.rows
        self._columns: dict[int, tuple[list[Any], int]] = {}  # those that were looked at

    def _column(self, column: int) -> tuple[list[Any], int]:
        """The cells of a column, and how many decimals they need."""
        if column not in self._columns:
            cells = self._table.frame[self.titles[column]].iloc[self._taken].tolist()
            self._columns[column] = cells, _decimals(cells)
        return self._columns[column]

    def text(self, row: int, column: int) -> str:
        cells, decimals = self._column(column)
        value = cells[row]
        if isinstance(value, str):
            return " ".join(value.split())
        if is_missing(value):
            return QCoreApplication.translate("Prepare", "missing")
        if decimals and abs(value) < LONGEST_WHOLE:
            return f"{value:.{decimals}f}".replace("-", MINUS)
        return short_figure(float(value))

    def tip(self, row: int, column: int) -> str:
        value = self._column(column)[0][row]
        return "" if is_missing(value) else str(value)

    def title_tip(self, column: int) -> str:
        name = self.titles[column]
        return f"{name}: {labels.role(self._table.roles[name])}"

    def is_number(self, row: int, column: int) -> bool:
        return not isinstance(self._column(column)[0][row], str)


def is_missing(value: Any) -> bool:
    """Whether a cell is empty."""
    return value is None or value != value


def _decimals(cells: list[Any]) -> int:
    """How many the figures need so that their points stand below one another; 0: none, or no sense."""
    figures = [cell for cell in cells if not isinstance(cell, str) and not is_missing(cell)]
    texts = [short_figure(float(cell)) for cell in figures]
    plain = [text for text in texts if text.replace(MINUS, "").replace(".", "", 1).isdigit()]
    return max((len(text.partition(".")[2]) for text in plain), default=0) if len(plain) == len(texts) else 0


class TensorsBlock(Block):
    """The columns of x, then those of y, with their places in the tensors above their names."""

    def __init__(self, preview: PreparationPreview) -> None:
        self._preview = preview
        self.rows = len(preview.rows)
        flat = preview.y_dtype == "int64"
        xs = [f"x[:, {at}]\n{name}" for at, name in enumerate(preview.features)]
        ys = [f"y\n{name}" if flat else f"y[:, {at}]\n{name}" for at, name in enumerate(preview.targets)]
        self.titles = (*xs, *ys)
        self.sources = (*self._feature_sources(), *((name,) for name in preview.targets))

    def _feature_sources(self) -> list[tuple[str, ...]]:
        preview = self._preview
        if preview.preparation is None:
            return []
        terms = preview.preparation.terms
        powers = len(preview.features) // len(terms)
        return [tuple(atom.column for atom, _ in term.factors) for term in terms for _ in range(powers)]

    def text(self, row: int, column: int) -> str:
        value = self._value(row, column)
        if value != value:
            return NOT_A_NUMBER
        return short_figure(value) if self._is_class(column) else figure(value)

    def tip(self, row: int, column: int) -> str:
        value = self._value(row, column)
        if value == value:
            return repr(value)
        reason = self._preview.reason(row)
        return translate_problem(reason) if reason is not None else ""

    def title_tip(self, column: int) -> str:
        preview = self._preview
        made = preview.preparation
        name = self.titles[column].replace("\n", "  ")
        if made is None or len(preview.features) != len(made.terms) or column >= len(made.terms):
            return name
        line = made.as_text()[column]
        return name if line == made.terms[column].name else f"{name}\n{line}"

    def is_number(self, row: int, column: int) -> bool:
        return True

    def _is_class(self, column: int) -> bool:
        return column >= len(self._preview.features) and self._preview.y_dtype == "int64"

    def _value(self, row: int, column: int) -> float:
        inputs = len(self._preview.features)
        values = self._preview.values if column < inputs else self._preview.y
        return float(values[row, column if column < inputs else column - inputs])


class PartTexts(QObject):
    """The parts of rows in words."""

    def of(self, part: int) -> str:
        """What a row of this part is for."""
        return {
            0: self.tr("trains"),
            1: self.tr("held back for validation"),
            2: self.tr("held back for a test"),
        }.get(part, self.tr("set aside or left out: takes no part"))
