"""Which row of the table stands in which row of the view: a permutation of some or all of its rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gui.data.selection import Rows, runs

FEW = 8  # rows that are sought one by one; more are marked and sought all at once


@dataclass(frozen=True, eq=False)
class ViewOrder:
    """`order`, int64 (view rows,), has for each row of the view its row of the table; None: all, as they are.

    `total` is how many rows the table has. Rows that are not in `order` are not shown.
    """

    total: int = 0
    order: Rows | None = None

    def __len__(self) -> int:
        return self.total if self.order is None else len(self.order)

    def table_row(self, view_row: int) -> int:
        """The table's row in row `view_row` of the view."""
        return view_row if self.order is None else int(self.order[view_row])

    def table_rows(self, view_rows: Rows | slice) -> Rows:
        """The table's rows, int64, in the view's rows `view_rows`, in their order."""
        if self.order is not None:
            return self.order[view_rows]
        if isinstance(view_rows, slice):
            return np.arange(*view_rows.indices(self.total), dtype=np.int64)
        return view_rows

    def view_row(self, table_row: int) -> int:
        """Where the view shows a row of the table; -1: nowhere."""
        if self.order is None:
            return table_row if 0 <= table_row < self.total else -1
        found = np.flatnonzero(self.order == table_row)
        return int(found[0]) if len(found) else -1

    def view_rows(self, table_rows: Rows) -> Rows:
        """The rows of the view, int64 ascending, that show `table_rows` (each once); hidden ones drop out."""
        if self.order is None:
            return np.sort(table_rows)
        if len(table_rows) <= FEW:
            places = [self.view_row(int(row)) for row in table_rows]
            return np.array(sorted(place for place in places if place >= 0), dtype=np.int64)
        wanted = np.zeros(self.total, dtype=np.bool_)
        wanted[table_rows] = True
        return np.flatnonzero(wanted[self.order])

    # What edits of rows leave of an order

    def without(self, rows: Rows) -> ViewOrder:
        """The order of a table from which `rows`, ascending, were taken."""
        left = self.total - len(rows)
        if self.order is None or not len(rows):
            return ViewOrder(left, self.order)
        kept = _without(self.order, self.view_rows(rows))
        spans = runs(rows)
        if len(spans) <= FEW:
            for first, last in reversed(spans):
                np.subtract(kept, last - first + 1, out=kept, where=kept > last)
            return ViewOrder(left, kept)
        stays = np.ones(self.total, dtype=np.bool_)
        stays[rows] = False
        return ViewOrder(left, (np.cumsum(stays) - 1)[kept])

    def with_rows(self, rows: Rows, places: Rows, shown: Rows) -> ViewOrder:
        """The order of a table that `rows` (ascending, of the new table) were put into.

        Of these, `shown` will stand in the rows `places` of the new view; `places` ascend, `shown` may not.
        """
        total = self.total + len(rows)
        if self.order is None:
            return ViewOrder(total)
        old = self._moved_up(rows, total)
        if len(places) and int(places[-1]) - int(places[0]) == len(places) - 1:
            at = int(places[0])
            return ViewOrder(total, np.concatenate([old[:at], shown, old[at:]]))
        order = np.empty(len(old) + len(shown), dtype=np.int64)
        comes = np.zeros(len(order), dtype=np.bool_)
        comes[places] = True
        order[comes], order[~comes] = shown, old
        return ViewOrder(total, order)

    def _moved_up(self, rows: Rows, total: int) -> Rows:
        """The order as the table's rows are numbered once `rows` are among them."""
        assert self.order is not None
        spans = runs(rows)
        if len(spans) <= FEW:
            moved = self.order.copy()
            for first, last in spans:
                np.add(moved, last - first + 1, out=moved, where=moved >= first)
            return moved
        stays = np.ones(total, dtype=np.bool_)
        stays[rows] = False
        return np.flatnonzero(stays)[self.order]

    def place_for(self, first: int) -> int:
        """Where rows that are put before row `first` of the table (`total`: at its end) belong in the view.

        Below their upper neighbour, above their lower one where that is hidden, at the end with neither.
        """
        if self.order is None:
            return first
        if first < self.total:
            above = self.view_row(first - 1) if first else -1
            if above >= 0:
                return above + 1
            below = self.view_row(first)
            if below >= 0:
                return below
        return len(self)


def _without(order: Rows, places: Rows) -> Rows:
    """A copy of `order` without what stands at `places`, which ascend."""
    if len(places) and int(places[-1]) - int(places[0]) == len(places) - 1:
        return np.concatenate([order[: places[0]], order[places[-1] + 1 :]])
    return np.delete(order, places)
