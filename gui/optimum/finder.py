"""Finds the optimum of the experiment in force aside, anew when table, model or loss are others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from datasets.problems import Problem
from engine.report import Report
from gui.latest import Latest

if TYPE_CHECKING:
    import numpy as np

    from datasets.watch import Watch
    from engine.optimum.found import Found
    from engine.optimum.records import OptimumCurve
    from gui.document import Document

REST_MS = 200  # after the last change: a drag or a turn of the wheel is looked at once
PLACES = 256  # of a curve


class OptimumFinder(QObject):
    """Follows document and reports; it works only while one of those who look at it says so.

    What was found last stays until the next is there, so that nothing flickers while a point is dragged.
    Whoever has one shuts it down before it goes.
    """

    changed = Signal()  # `found`, `problem` or `is_busy`
    curve_changed = Signal(object)  # OptimumCurve or None

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Found | None = None
        self.problem: Problem | None = None
        self.is_busy = False  # an optimum is on its way
        self._document = document
        self._report: Report | None = None
        self._lookers: list[Callable[[], bool]] = []
        self._seen: tuple[Any, ...] | None = None  # what `found` is of, or what is on its way
        self._curve_of: tuple[Any, ...] | None = None
        self._search, self._drawing = Latest(self), Latest(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._later.timeout.connect(self._look)
        self._search.answered.connect(self._on_found)
        self._search.failed.connect(self._on_failed)
        self._drawing.answered.connect(self.curve_changed)
        document.table_changed.connect(self._on_table_changed)
        document.experiment_changed.connect(lambda _: self.look())

    def add_looker(self, looks: Callable[[], bool]) -> None:
        """Work from now on while `looks()` as well."""
        self._lookers.append(looks)

    def look(self) -> None:
        """Somebody may look now, or there may be something else to find: see to it in a moment."""
        self._later.start()

    def show_report(self, report: Report) -> None:
        """With a new run, and with settings that have come into force, there is another optimum."""
        before, self._report = self._report, report
        if not report.built:
            self._forget()
        elif before is None or (
            (before.built, before.generation, before.waits_for_reset)
            != (report.built, report.generation, report.waits_for_reset)
        ):
            self.look()

    def draw(self, low: float, high: float, level: float) -> None:
        """Have the curve of what was found worked out from `low` to `high`, with bands at this level."""
        found = self.found
        wanted = (found, low, high, level)
        if found is None or wanted == self._curve_of:
            return
        self._curve_of = wanted

        def work(_watch: Watch) -> OptimumCurve | None:
            import numpy as np

            return found.curve(np.linspace(low, high, PLACES), level)

        self._drawing.ask(work)

    def shutdown(self) -> None:
        """End what is done aside."""
        self._later.stop()
        self._search.shutdown()
        self._drawing.shutdown()

    # what happens

    def _on_table_changed(self, edit: object) -> None:
        if edit is None:
            self._forget()
            self._report = None  # the next one tells of the next run
        self.look()

    def _forget(self) -> None:
        self._seen = self._curve_of = None
        self.is_busy = False
        self._search.drop()
        self._drawing.drop()
        if self.found is not None or self.problem is not None:
            self.found = self.problem = None
            self.curve_changed.emit(None)
        self.changed.emit()

    def _look(self) -> None:
        report = self._report
        if report is None or not report.built or report.waits_for_reset or not self._document.has_table:
            return
        if not any(looks() for looks in self._lookers):
            return
        table, experiment = self._document.table, self._document.experiment
        # Compared by identity where that is all it takes: tables are never changed.
        wanted = (
            id(table),
            experiment.data,
            experiment.model,
            experiment.loss,
            experiment.training.seed,
            bool(experiment.optimizer.weight_decay),
        )
        if self._seen is not None and self._seen[1:] == wanted:
            return
        self._seen = (table, *wanted)
        now = _elements(report)

        def work(watch: Watch) -> Found:
            from engine.optimum.find import find_optimum  # torch: in the thread's own time

            return find_optimum(experiment, table, now, watch)

        self._search.ask(work)
        self.is_busy = True
        self.changed.emit()

    def _on_found(self, found: Found | None) -> None:
        if found is None:
            return
        self.found, self.problem, self.is_busy = found, None, False
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self.found, self.problem, self.is_busy = None, problem, False
        self._curve_of = None
        self.curve_changed.emit(None)
        self.changed.emit()


def _elements(report: Report) -> np.ndarray | None:
    """The run's parameters, one after the other, where the report has them."""
    if report.parameters is None:
        return None
    import numpy as np

    return np.concatenate([view.value.reshape(-1) for view in report.parameters])
