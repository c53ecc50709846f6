"""Which column and rows a summary is wanted of: taken in the gui thread, worked out in any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.data import selection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from datasets.summary.column_summary import ColumnSummary
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.data.table_view import TableView
    from gui.data.view_order import ViewOrder

Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class ColumnWish:
    """The column `name` of `table`: the rows of the `selected` spans of the view, or where there are none,
    the rows in use that it shows.

    `held_back` has, for each of the `parts` "validation" and "test" that there is, which rows (bool, of the
    table) are held back for it.
    """

    table: Table
    name: str
    order: ViewOrder
    selected: tuple[Span, ...] = ()
    held_back: tuple[NDArray[np.bool_], ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many rows there are to look at, at most."""
        return sum(last - first + 1 for first, last in self.selected) if self.selected else len(self.order)

    @property
    def is_filtered(self) -> bool:
        """Whether the view hides some of the rows."""
        return len(self.order) < self.table.rows

    def rows(self) -> selection.Rows | None:
        """The rows of the table that are meant; None: all."""
        if self.selected:
            return self.order.table_rows(selection.union(self.selected))
        in_use = self.table.in_use
        if self.is_filtered:
            shown = self.order.table_rows(slice(None))
            return shown[in_use[shown]]
        return None if in_use.all() else in_use.nonzero()[0]

    def summary(self, watch: Watch | None = None) -> ColumnSummary:
        """Work it out."""
        from datasets.summary.column_summary import summarize

        # Those of the table before an edit do not count; the new ones are on their way.
        held = [rows for rows in self.held_back if len(rows) == self.table.rows]
        column = self.table.frame[self.name]
        if len(self.selected) == 1 and self.order.order is None:  # no need to name millions of rows
            first, last = self.selected[0]
            held = [rows[first : last + 1] for rows in held]
            return summarize(column.iloc[first : last + 1], None, watch, held)
        return summarize(column, self.rows(), watch, held)


def wish_of(view: TableView) -> ColumnWish | None:
    """What the current cell and the selection of `view` ask for; None without a column."""
    model = view.table_model
    column = view.currentIndex().column()
    if not 0 <= column < len(model.names):
        column = 0
    if not model.names:
        return None
    ranges = view.chosen_ranges()
    spans = tuple((top, bottom) for top, bottom, left, right in ranges if left <= column <= right)
    several = sum(bottom - top + 1 for top, bottom in spans) > 1
    whole = len(spans) == 1 and spans[0] == (0, len(model.order) - 1)
    marks = {part: rows for part in ("validation", "test") if (rows := model.held_back(part)) is not None}
    return ColumnWish(
        model.table,
        model.names[column],
        model.order,
        spans if several and not whole else (),
        tuple(marks.values()),
        tuple(marks),
    )
