"""What edits of rows do to the rows of the view: which come, which go, and where."""

from __future__ import annotations

from collections.abc import Iterable
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
class Gone:
    """Table rows that were removed, and of those that were shown (in the view's order) where they stood."""

    rows: Rows
    shown: Rows
    places: Rows


@dataclass(frozen=True, eq=False)
class Standing:
    """The order of a view, and the removals that undo may take back in it, the last one last."""

    order: ViewOrder
    gone: tuple[Gone, ...] = ()

    def is_same(self, other: Standing) -> bool:
        return self.order is other.order and self.gone == other.gone


@dataclass(frozen=True, eq=False)
class Followed:
    """What `edit` does, part by part, to a view that stood as `before`.

    `rows_at`: where in the view inserted rows are wanted; None: at their neighbours.
    """

    edit: Edit
    rows_at: int | None
    before: Standing
    changes: tuple[RowChange, ...]
    after: Standing


class RowChanges:
    """Follows the edits of a model's table with the order of its view. An order is never computed anew here:
    removed rows drop out, inserted rows appear at their neighbours, rows that come back by undo where they
    stood.

    Whoever makes an edit aside may have this foreseen aside, too: of millions of rows it takes its time.
    """

    def __init__(self, model: TableModel) -> None:
        self._model = model
        self._standing = Standing(model.order)
        self._expected: Followed | None = None

    def foresee(self, edit: Edit, rows_at: int | None = None) -> Followed:
        """What `edit`, of the table that the model shows, will do; in any thread."""
        return followed(self._now(), edit, rows_at)

    def expect(self, foreseen: Followed) -> None:
        """Its edit is the next one to be followed."""
        self._expected = foreseen

    def follow(self, edit: Edit) -> Followed:
        """What `edit`, which was just made, does to the view that the model shows."""
        found, self._expected = self._expected, None
        if found is None or found.edit is not edit:
            found = self.foresee(edit)
        elif not found.before.is_same(self._now()):  # it was arranged anew meanwhile
            found = self.foresee(edit, found.rows_at)
        self._standing = found.after
        return found

    def _now(self) -> Standing:
        """With another order, where rows stood has no meaning any more."""
        standing, order = self._standing, self._model.order
        return standing if standing.order is order else Standing(order)


def followed(standing: Standing, edit: Edit, rows_at: int | None = None) -> Followed:
    """What `edit` does to a view that stands so."""
    walk = _Walk(standing, rows_at)
    changes = tuple(walk.change(part) for part in simple_parts(edit))
    return Followed(edit, rows_at, standing, changes, Standing(walk.order, walk.gone))


class _Walk:
    """From one simple edit to the next."""

    def __init__(self, standing: Standing, rows_at: int | None) -> None:
        self.order, self.gone = standing.order, standing.gone
        self._rows_at = rows_at

    def change(self, edit: Edit) -> RowChange:
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
            self._remember(Gone(rows, self.order.table_rows(places), places))
        return RowChange(edit, self.order.without(rows, places), False, _spans(places))

    def _come(self, edit: Edit, rows: Rows, gone: Gone | None = None) -> RowChange:
        if self.order.order is None:
            return RowChange(edit, self.order.with_rows(rows, rows, rows), True, _spans(rows))
        shown, places = (gone.shown, gone.places) if gone else (rows, self._places(rows))
        return RowChange(edit, self.order.with_rows(rows, places, shown), True, _spans(places))

    def _places(self, rows: Rows) -> Rows:
        """Where new rows appear: where the command wants them, else at their neighbours."""
        wanted, self._rows_at = self._rows_at, None
        at = self.order.place_for(int(rows[0])) if wanted is None else min(wanted, len(self.order))
        return np.arange(at, at + len(rows), dtype=np.int64)

    def _remember(self, gone: Gone) -> None:
        kept = [*self.gone, gone][-MOST_GONE:]
        while len(kept) > 1 and sum(len(each.rows) for each in kept) > MOST_KEPT:
            del kept[0]
        self.gone = tuple(kept)

    def _recalled(self, rows: Rows) -> Gone | None:
        """What went as `rows` last, forgotten with all that went after it; undo goes back in this order."""
        for at in range(len(self.gone) - 1, -1, -1):
            gone = self.gone[at]
            if np.array_equal(gone.rows, rows):
                self.gone = self.gone[:at]
                fits = not len(gone.places) or gone.places[-1] < len(self.order) + len(gone.places)
                return gone if fits else None
        return None


def _spans(rows: Rows) -> tuple[tuple[int, int], ...]:
    """The unbroken runs of ascending `rows`: one, or the ends of the many that are not told one by one."""
    if len(rows) and int(rows[-1]) - int(rows[0]) >= len(rows):
        rows = rows[[0, -1]]
    return tuple(runs(rows))


def brought_along(order: ViewOrder, edits: Iterable[Edit]) -> ViewOrder:
    """`order` after `edits` of the table that it was made for."""
    standing = Standing(order)
    for edit in edits:
        standing = followed(standing, edit).after
    return standing.order


def moves_rows(edit: Edit) -> bool:
    """Whether rows come or go by `edit`."""
    from datasets import edits as kinds

    moving = kinds.InsertRows | kinds.PutRows | kinds.RemoveRows
    return any(isinstance(part, moving) for part in simple_parts(edit))


def simple_parts(edit: Edit) -> list[Edit]:
    """The simple edits of an edit, in order."""
    from datasets import edits as kinds

    if isinstance(edit, kinds.Compound):
        return [each for part in edit.edits for each in simple_parts(part)]
    return [edit]
