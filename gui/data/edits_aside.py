"""Edits of a document, made at once where the table is small, else aside, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from gui.background import Background, watched

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.edits.following import Made
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.data.row_changes import Followed, RowChanges
    from gui.document import Document

CELLS_AT_ONCE = 200_000  # so many are edited within a few dozen milliseconds
COLUMNS_AT_ONCE = 200  # of which rows come or go within the same time

Then = Callable[[Any], None]


@dataclass(frozen=True)
class Job:
    """`work(table, watch)` is done on the document's table, `then` with what it returns, in the gui thread.

    `is_edit`: it returns an edit, which becomes an undo command called `words` before `then` gets it; rows
    that it inserts are wanted in row `rows_at` of the view.
    """

    words: str
    work: Callable[[Table, Watch], Any]
    then: Then | None
    is_edit: bool
    rows_at: int | None = None


class EditsAside(QObject):
    """What is not possible comes as `refused`, and nothing has changed.

    `rows` foresees aside what each edit does to the rows of a view. Where the table changes while an edit is
    being made of it, the edit is made once more of the new one.
    """

    refused = Signal(object)  # Problem
    changed = Signal()  # `is_busy` or `words`
    progressed = Signal(int, int)  # done, total

    def __init__(
        self, document: Document, parent: QObject | None = None, rows: RowChanges | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.rows = rows
        self._jobs: deque[Job] = deque()  # the first one is being done
        self._running: Background | None = None
        self._closed = False
        document.table_changed.connect(self._on_table_changed)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done aside."""
        return bool(self._jobs)

    @property
    def words(self) -> str:
        """What is being done."""
        return self._jobs[0].words if self._jobs else ""

    def is_small(self, cells: int = 0) -> bool:
        """Whether so many cells (0: as many as rows) are edited at once."""
        table = self._document.table
        return max(cells, table.rows) <= CELLS_AT_ONCE and len(table.roles) <= COLUMNS_AT_ONCE

    def edit(
        self,
        work: Callable[[Table, Watch], Edit | None],
        words: str,
        then: Then | None = None,
        cells: int = 0,
        rows_at: int | None = None,
    ) -> None:
        """Make the edit that `work` returns, None: nothing; with many `cells` (0: as many as rows) aside.

        Rows that it inserts appear in row `rows_at` of the view; None: at their neighbours.
        """
        self._begin(Job(words, work, then, is_edit=True, rows_at=rows_at), cells)

    def ask(self, work: Callable[[Table, Watch], object], words: str, then: Then, cells: int = 0) -> None:
        """Work something out of the table and hand it to `then`; with many `cells` aside."""
        self._begin(Job(words, work, then, is_edit=False), cells)

    def cancel(self) -> None:
        """End what is being done and forget what waits."""
        self._jobs.clear()
        if self._running is not None:
            self._running.cancel()
        self.changed.emit()

    def shutdown(self) -> None:
        """End what is done aside and wait for its thread; from now on nothing is done."""
        self._closed = True
        self._jobs.clear()
        if self._running is not None:
            self._running.shutdown()

    # what happens

    def _begin(self, job: Job, cells: int) -> None:
        if self._closed:
            return
        if not self.is_busy and self.is_small(cells):
            self._at_once(job)
            return
        self._jobs.append(job)
        self._start()
        self.changed.emit()

    def _at_once(self, job: Job) -> None:
        try:
            result = _done(job, self._document.table, _unwatched, self.rows)
        except Problem as problem:
            self.refused.emit(problem)
            return
        self._finish(job, result)

    def _start(self) -> None:
        if self._running is not None or not self._jobs or self._closed:
            return
        job, table, rows = self._jobs[0], self._document.table, self.rows
        self._running = Background(watched(lambda watch: _done(job, table, watch, rows)), self)
        self._running.progressed.connect(lambda share: self.progressed.emit(*share))
        self._running.done.connect(self._on_done)
        self._running.failed.connect(self._on_failed)
        self._running.finished.connect(self._on_finished)
        self._running.start()

    def _on_done(self, result: Result) -> None:
        if result.table is not self._document.table:
            return  # it was edited meanwhile: the same job once more
        job = self._jobs.popleft()  # first: what follows from it may stop those that wait
        self._finish(job, result)

    def _on_table_changed(self, edit: Edit | None) -> None:
        """Rows and columns that are meant may be others now: what was asked for is not done to these."""
        if not self._jobs or (edit is not None and not _moves(edit)):
            return
        words = self.words
        self.cancel()
        if edit is not None:
            self.refused.emit(_stopped(words))

    def _on_failed(self, problem: Problem) -> None:
        self._jobs.popleft()
        self.refused.emit(problem)

    def _on_finished(self) -> None:
        if self._running is not None:
            self._running.deleteLater()
            self._running = None
        self._start()
        self.changed.emit()

    def _finish(self, job: Job, result: Result) -> None:
        if result.made is not None:
            if self.rows is not None and result.followed is not None:
                self.rows.expect(result.followed)
            self._document.take(result.made, result.value, job.words)
        if job.then is not None:
            job.then(result.value)


@dataclass(frozen=True)
class Result:
    """What came out of a job on `table`; `made` where it is an edit, `followed` where there is a view."""

    table: Table
    value: Any
    made: Made | None = None
    followed: Followed | None = None


def _done(job: Job, table: Table, watch: Watch, rows: RowChanges | None) -> Result:
    from datasets.edits.following import make

    value = job.work(table, watch)
    if not job.is_edit or value is None:
        return Result(table, value)
    made = make(table, value)
    return Result(table, value, made, rows.foresee(made.done, job.rows_at) if rows is not None else None)


def _moves(edit: Edit) -> bool:
    """Whether rows or columns come, go or are called otherwise."""
    from datasets.edits import Compound, SetCells, SetColumn, SetFormulas, SetInUse, SetRole

    if isinstance(edit, Compound):
        return any(_moves(part) for part in edit.edits)
    return not isinstance(edit, SetCells | SetColumn | SetFormulas | SetInUse | SetRole)


def _stopped(words: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "“{what}” was stopped, because rows or columns came or went meanwhile. Select the cells again "
            "and repeat it.",
        ),
        what=words,
    )


def _unwatched(_done: int, _total: int) -> None:
    """Nobody waits for it."""
