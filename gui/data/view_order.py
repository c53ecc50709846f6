"""Which row of the table stands in which row of the view: a permutation of some or all of its rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gui.data.selection import Rows, runs

FEW = 8  # rows that are sought one by one; more are marked and sought all at once
PIECE = 1 << 14  # rows renumbered together

Move = tuple[int, int]  # from which row on, by how many


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

    def without(self, rows: Rows, places: Rows) -> ViewOrder:
        """The order of a table from which `rows`, ascending, were taken; `places` are their `view_rows`."""
        left = self.total - len(rows)
        if self.order is None or not len(rows):
            return ViewOrder(left, self.order)
        spans, gaps = runs(rows), runs(places)
        if max(len(spans), len(gaps)) <= FEW:
            firsts = [0, *(last + 1 for _, last in gaps)]
            ends = [*(first for first, _ in gaps), len(self.order)]
            moves = [(last + 1, first - last - 1) for first, last in reversed(spans)]
            parts = [self.order[first:end] for first, end in zip(firsts, ends, strict=True)]
            return ViewOrder(left, _joined([(part, moves) for part in parts]))
        stays = np.ones(self.total, dtype=np.bool_)
        stays[rows] = False
        return ViewOrder(left, (np.cumsum(stays) - 1)[np.delete(self.order, places)])

    def with_rows(self, rows: Rows, places: Rows, shown: Rows) -> ViewOrder:
        """The order of a table that `rows` (ascending, of the new table) were put into.

        Of these, `shown` will stand in the rows `places` of the new view; `places` ascend, `shown` may not.
        """
        total = self.total + len(rows)
        if self.order is None:
            return ViewOrder(total)
        spans = runs(rows)
        moves = [(first, last - first + 1) for first, last in spans]
        if len(spans) <= FEW and len(runs(places)) == 1:
            at = int(places[0])
            return ViewOrder(
                total, _joined([(self.order[:at], moves), (shown, []), (self.order[at:], moves)])
            )
        order = np.empty(len(self.order) + len(shown), dtype=np.int64)
        comes = np.zeros(len(order), dtype=np.bool_)
        comes[places] = True
        stays = np.ones(total, dtype=np.bool_)
        stays[rows] = False
        order[comes], order[~comes] = shown, np.flatnonzero(stays)[self.order]
        return ViewOrder(total, order)

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


def _joined(parts: list[tuple[Rows, list[Move]]]) -> Rows:
    """The parts one after the other, in pieces, which stay close to the processor.

    Each has its moves (row, by), made in turn: the numbers from `row` on are `by` further.
    """
    joined = np.empty(sum(len(part) for part, _ in parts), dtype=np.int64)
    at = 0
    for part, moves in parts:
        for start in range(0, len(part), PIECE):
            piece = part[start : start + PIECE]
            to = joined[at : at + len(piece)]
            to[:] = piece
            for row, by in moves:
                to += (to >= row) * np.int64(by)
            at += len(piece)
    return joined
