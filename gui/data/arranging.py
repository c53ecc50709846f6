"""Brings the view to the document's arrangement: small tables at once, large ones aside, with progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from datasets.problems import Problem
from datasets.view.arrangement import NATURAL, Arrangement, Only
from gui.data.kept_selection import KeptSelection
from gui.data.row_changes import brought_along, moves_rows
from gui.data.view_order import ViewOrder
from gui.latest import Latest
from gui.undo import ArrangeCommand

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from datasets.edits import Edit
    from datasets.watch import Watch
    from gui.data.table_view import TableView

ROWS_AT_ONCE = 20_000  # sorted within a few milliseconds


class Arranging(QObject):
    """Follows the document for one view.

    The view stays as it was until the new order is there; edits that were made meanwhile are followed then.
    """

    changed = Signal()  # `shown`, `is_busy` or the number of rows
    progressed = Signal(int, int)  # done, total
    failed = Signal(object)  # Problem; the rows are shown as they are in the table

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view, self._model, self._document = view, view.table_model, view.table_model.document
        self.shown = NATURAL  # what the view shows
        self._rows: ViewOrder | None = None  # computed, and to be shown once no cell is being edited
        self._kept: KeptSelection | None = None  # what was sought in it
        self._edits: list[Edit] = []  # made since the order was asked for
        self._marks: NDArray[np.bool_] | None = None  # of the part that alone is shown, as they were used
        self.latest = Latest(self)
        self.latest.answered.connect(self._on_answered)
        self.latest.failed.connect(self._on_failed)
        self.latest.progressed.connect(lambda share: self.progressed.emit(*share))
        self._document.table_changed.connect(self._on_table_changed)
        self._document.arrangement_changed.connect(self._on_arrangement_changed)
        view.itemDelegate().closeEditor.connect(lambda: QTimer.singleShot(0, self, self._show_if_possible))

    @property
    def is_busy(self) -> bool:
        """Whether another order is being computed."""
        return self.latest.is_busy

    @property
    def rows(self) -> int:
        """How many rows the view shows."""
        return self._model.row_count

    def again(self) -> None:
        """Sort and filter by the values as they are now."""
        arrangement = self._document.arrangement
        self._drop()
        if arrangement.is_natural:
            self._take(ViewOrder(self._document.table.rows))
            return
        from datasets.view.row_order import order  # pandas, which the first frame does not wait for

        table, marks = self._document.table, self._model.held_back(arrangement.only.value)
        self._marks = marks
        kept = KeptSelection(self._view)

        def work(watch: Watch | None = None) -> tuple[ViewOrder, KeptSelection]:
            found = ViewOrder(table.rows, order(table, arrangement, watch, marks))
            kept.seek(found)
            return found, kept

        if table.rows > ROWS_AT_ONCE:
            self.latest.ask(work)
            self.changed.emit()
            return
        try:
            self._take(*work())
        except Problem as problem:
            self._on_failed(problem)

    def cancel(self) -> None:
        """End what is being computed; the document goes back to what is shown."""
        if not self.is_busy:
            return
        self._drop()
        stack, wanted = self._document.undo_stack, self._document.arrangement
        last = stack.command(stack.index() - 1) if stack.index() else None
        if isinstance(last, ArrangeCommand) and (last.old, last.new) == (self.shown, wanted):
            stack.undo()
        else:
            self._document.arrange(self.shown, self.tr("Cancel sorting"))
        self.changed.emit()

    def shutdown(self) -> None:
        """End what is done aside."""
        self.latest.shutdown()

    def marks_changed(self) -> None:
        """Other rows may be held back for validation or for a test."""
        only = self._document.arrangement.only
        if only not in (Only.VALIDATION, Only.TEST):
            return
        old, new = self._marks, self._model.held_back(only.value)
        if new is not old and (old is None or new is None or len(old) != len(new) or (old != new).any()):
            self.again()

    # what happens

    def _on_arrangement_changed(self, arrangement: Arrangement) -> None:
        if arrangement != self.shown:
            self.again()
            return
        self._drop()
        self.changed.emit()

    def _on_table_changed(self, edit: Edit | None) -> None:
        if edit is None:
            self._drop()
            self.shown, self._model.sort_keys = NATURAL, ()
            self.changed.emit()
            return
        if self.is_busy or self._rows is not None:
            self._edits.append(edit)
        if not self.shown.is_natural:
            self._follow_columns(edit)
        self.changed.emit()  # rows may have come or gone

    def _follow_columns(self, edit: Edit) -> None:
        """A column that is called otherwise changes nothing for the view; one that is gone may."""
        from datasets.view.row_order import after

        if after(self.shown, edit) == self._document.arrangement and not _removes(edit):
            self.shown = self._document.arrangement
            self._model.sort_keys = self.shown.keys

    def _on_answered(self, answer: object) -> None:
        assert isinstance(answer, tuple)
        self.latest.drop()  # its thread may still be about to end: nothing is on its way any more
        self._rows, self._kept = answer
        self._show_if_possible()

    def _show_if_possible(self) -> None:
        """Show what was computed, unless a cell is being edited: what is typed there would be lost."""
        if self._rows is None or self._view.is_editing():
            return
        moved = any(moves_rows(edit) for edit in self._edits)
        kept = self._kept if self._kept is not None and self._kept.is_still() else None
        if (moved or kept is None) and self._rows.total > ROWS_AT_ONCE:
            self._bring_along()
            return
        if moved:
            self._rows, kept = brought_along(self._rows, self._edits), None
        self._take(self._rows, kept)

    def _bring_along(self) -> None:
        """Follow aside what happened since the order was asked for: edits, another selection."""
        rows, edits, kept = self._rows, self._edits[:], KeptSelection(self._view)
        assert rows is not None
        self._rows = self._kept = None
        self._edits.clear()

        def work(_watch: Watch) -> tuple[ViewOrder, KeptSelection]:
            found = brought_along(rows, edits)
            kept.seek(found)
            return found, kept

        self.latest.ask(work)

    def _take(self, order: ViewOrder, kept: KeptSelection | None = None) -> None:
        self._rows = self._kept = None
        self._edits.clear()
        self.shown = self._document.arrangement
        self._model.sort_keys = self.shown.keys
        self._view.show_order(order, kept)
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self._drop()
        self._model.sort_keys = ()
        self._view.show_order(ViewOrder(self._document.table.rows))
        self.shown = NATURAL
        self.changed.emit()
        self.failed.emit(problem)

    def _drop(self) -> None:
        self.latest.drop()
        self._rows = self._kept = None
        self._edits.clear()


def _removes(edit: Edit) -> bool:
    from datasets.edits import Compound, RemoveColumn

    if isinstance(edit, Compound):
        return any(_removes(part) for part in edit.edits)
    return isinstance(edit, RemoveColumn)
