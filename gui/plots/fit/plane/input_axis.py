"""An input on an axis of a map: numbers where they are, categories side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gui.plots.calm_range import Range, padded
from gui.plots.fit.fit_data import Rows, column_labels, is_number, numbers, numbers_and_ends
from gui.plots.fit.fit_view import spread
from gui.plots.painting import Floats

if TYPE_CHECKING:
    from datasets.table import Table

MOST_CATEGORIES = 24  # on one axis
_ROOM = 0.04  # beside the outermost numbers, as a share of their span
_ASIDE = 0.32  # how far rows of a category are spread to its sides, so that they can be told apart


@dataclass(frozen=True)
class InputAxis:
    """The column `name` of a table. labels: its categories, none where it holds numbers; ends: the lowest and
    highest number, None where there is none."""

    name: str
    labels: tuple[str, ...]
    ends: Range | None

    @classmethod
    def of(cls, table: Table, name: str) -> InputAxis:
        if not is_number(table.frame[name]):
            return cls(name, column_labels(table, name), None)
        return cls(name, (), numbers_and_ends(table, name)[1])

    @property
    def is_drawable(self) -> bool:
        """Whether there is something to lay out on it, and not too much."""
        return self.ends is not None or 0 < len(self.labels) <= MOST_CATEGORIES

    @property
    def range(self) -> Range:
        """What shows all of it."""
        if self.labels:
            return -0.5, len(self.labels) - 0.5
        return padded(*self.ends, _ROOM) if self.ends is not None else (0.0, 1.0)

    @property
    def names(self) -> dict[float, str] | None:
        """The categories by their places."""
        return {float(at): name for at, name in enumerate(self.labels)} if self.labels else None

    def places(self, table: Table, rows: Rows) -> Floats:
        """Where `rows` (n,) of `table` are on the axis, NaN for a row without a value."""
        if not self.labels:
            return numbers(table, self.name, rows)
        from pandas import Index

        codes = Index(self.labels).get_indexer(Index(table.frame[self.name].iloc[rows]))
        found: Floats = np.where(codes < 0, np.nan, codes + _ASIDE * spread(rows))
        return found

    def grid(self, shown: Range, count: int) -> Floats | tuple[str, ...]:
        """`count` values over the range that is shown; of categories every one."""
        return self.labels or np.linspace(*shown, count)

    def extent(self, grid: Floats | tuple[str, ...]) -> Range:
        """From where to where such a grid fills the axis."""
        return self.range if isinstance(grid, tuple) else (float(grid[0]), float(grid[-1]))

    def word(self, at: float, figure_of: str) -> str:
        """What is said of the place `at`: the category there, or the number as written."""
        if not self.labels:
            return figure_of
        return self.labels[min(max(round(at), 0), len(self.labels) - 1)]
