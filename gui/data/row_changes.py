"""What edits of rows do to the rows of the view: which come, which go, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gui.data.selection import Rows, ascending, runs
from gui.data.view_order import ViewOrder

if TYPE_CHECKING:
    from datasets.edits import Edit
    from gui.data.table_model import TableModel

MOST_GONE = 100  # removals after which undo puts rows where they stood in a view that is sorted
MOST_KEPT = 1_000_000  # rows of all these removals together


@dataclass(frozen=True, eq=False)
class RowChange:
    """A simple edit, the unbroken spans of the view (first, last) that come or go by it, and what it leaves.

    Spans that come are counted in the new view, spans that go in the old one.
    """

    edit: Edit
    order: ViewOrder
    come: bool = True
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, eq=False)
class _Gone:
    """Table rows that were removed, and of those that were shown (in the view's order) where they stood."""

    rows: Rows
    shown: Rows
    places: Rows


class RowChanges:
    """Follows edits one by one with the order of the view. An order is never computed anew here: removed rows
    drop out, inserted rows appear at their neighbours, rows that come back by undo where they stood."""

    def __init__(self, model: TableModel) -> None:
        self._model = model
        self._gone: list[_Gone] = []
        self.order = model.order

    def follow(self, edits: list[Edit]) -> list[RowChange]:
        """What simple `edits`, made one after the other, do to the view that the model shows."""
        if self._model.order is not self.order:  # another one: where rows stood has no meaning any more
            self._gone.clear()
        return self.along(self._model.order, edits)

    def along(self, order: ViewOrder, edits: list[Edit]) -> list[RowChange]:
        """What simple `edits` do to `order`."""
        self.order = order
        return [self._change(edit) for edit in edits]

    def _change(self, edit: Edit) -> RowChange:
        from datasets import edits as kinds

        change = RowChange(edit, self.order)
        match edit:
            case kinds.InsertRows() if len(edit.frame):
                change = self._come(edit, np.arange(edit.at, edit.at + len(edit.frame), dtype=np.int64))
            case kinds.PutRows() if len(edit.rows):
                rows = np.asarray(edit.rows, dtype=np.int64)
                change = self._come(edit, rows, self._recalled(rows))
            case kinds.RemoveRows() if len(edit.rows):
                change = self._go(edit, ascending(edit.rows))
        self.order = change.order
        return change

    def _go(self, edit: Edit, rows: Rows) -> RowChange:
        places = self.order.view_rows(rows)
        if self.order.order is not None:
            self._remember(_Gone(rows, self.order.table_rows(places), places))
        return RowChange(edit, self.order.without(rows, places), False, _spans(places))

    def _come(self, edit: Edit, rows: Rows, gone: _Gone | None = None) -> RowChange:
        if self.order.order is None:
            self._model.next_rows_at = None
            return RowChange(edit, self.order.with_rows(rows, rows, rows), True, _spans(rows))
        shown, places = (gone.shown, gone.places) if gone else (rows, self._places(rows))
        return RowChange(edit, self.order.with_rows(rows, places, shown), True, _spans(places))

    def _places(self, rows: Rows) -> Rows:
        """Where new rows appear: where the command wants them, else at their neighbours."""
        wanted, self._model.next_rows_at = self._model.next_rows_at, None
        first = int(rows[0])
        at = self.order.place_for(first) if wanted is None else min(wanted, len(self.order))
        return np.arange(at, at + len(rows), dtype=np.int64)

    def _remember(self, gone: _Gone) -> None:
        self._gone = [*self._gone, gone][-MOST_GONE:]
        while len(self._gone) > 1 and sum(len(each.rows) for each in self._gone) > MOST_KEPT:
            del self._gone[0]

    def _recalled(self, rows: Rows) -> _Gone | None:
        """What went as `rows` last, forgotten with all that went after it; undo goes back in this order."""
        for at in range(len(self._gone) - 1, -1, -1):
            gone = self._gone[at]
            if np.array_equal(gone.rows, rows):
                del self._gone[at:]
                fits = not len(gone.places) or gone.places[-1] < len(self.order) + len(gone.places)
                return gone if fits else None
        return None


def _spans(rows: Rows) -> tuple[tuple[int, int], ...]:
    """The unbroken runs of ascending `rows`: one, or the ends of the many that are not told one by one."""
    if len(rows) and int(rows[-1]) - int(rows[0]) >= len(rows):
        rows = rows[[0, -1]]
    return tuple(runs(rows))


def brought_along(model: TableModel, order: ViewOrder, edits: list[Edit]) -> ViewOrder:
    """`order` after `edits` of the table that it was made for."""
    changes = RowChanges(model)
    for edit in edits:
        changes.along(order, simple_parts(edit))
        order = changes.order
    return order


def simple_parts(edit: Edit) -> list[Edit]:
    """The simple edits of an edit, in order."""
    from datasets import edits as kinds

    if isinstance(edit, kinds.Compound):
        return [each for part in edit.edits for each in simple_parts(part)]
    return [edit]
