"""The selected rectangles of a view: taken at once, their rows named when they are needed, in any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.data.selection import Rows, merged, union

if TYPE_CHECKING:
    from gui.data.view_order import ViewOrder

Block = tuple[Rows, int, int]  # rows of the table in the order of the view, first column, last column


@dataclass(frozen=True, eq=False)
class Chosen:
    """`ranges` (top, bottom, left, right) of a view that shows its rows in `order`."""

    order: ViewOrder
    ranges: tuple[tuple[int, int, int, int], ...]

    @property
    def row_count(self) -> int:
        """How many rows of the view have a selected cell."""
        return sum(last - first + 1 for first, last in merged(each[:2] for each in self.ranges))

    @property
    def columns(self) -> list[int]:
        """The columns with a selected cell."""
        return union((left, right) for _, _, left, right in self.ranges).tolist()

    def rows(self) -> Rows:
        """The table's rows with a selected cell, in the order of the view."""
        return self.order.table_rows(union(each[:2] for each in self.ranges))

    def blocks(self) -> list[Block]:
        """The rectangles, one by one."""
        return [
            (self.order.table_rows(slice(top, bottom + 1)), left, right)
            for top, bottom, left, right in self.ranges
        ]
