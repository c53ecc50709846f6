"""Looks at what a run's reports tell, twice a second at most, and shows what it finds."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from datasets.problems import Problem
from engine.hints.keeper import Keeper
from engine.hints.records import Facts, HintView
from engine.hints.registry import found
from engine.hints.run_record import RunRecord
from engine.report import Report, RunState
from gui.document import Document
from gui.remedies import Remedies
from gui.throttle import Throttle
from gui.training.hint_bar import HintBar

EVERY = 0.5  # seconds between two looks
ASK_EVERY = 2.0  # between two questions to the training thread
FIRST = 50  # steps before which nothing is said


class RunHints(QObject):
    """A viewer of the session: it asks for little, and now and then only."""

    needs_changed = Signal()

    def __init__(
        self, document: Document, bar: HintBar, remedies: Remedies, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._bar, self._remedies = document, bar, remedies
        self._record, self._keeper = RunRecord(), Keeper()
        self._view: HintView | None = None
        self._step, self._viewed_at = 0, -1  # of the newest report, and of the view
        self._look, self._ask = Throttle(EVERY), Throttle(ASK_EVERY)
        self._generation = self._table_version = self._looked_at = -1
        bar.remedy_chosen.connect(self._on_remedy)
        bar.dismissed.connect(self._keeper.dismiss)

    def wanted(self) -> dict[str, Any]:
        """A field of the next `FrameRequest`."""
        old = self._viewed_at != self._step
        return {"hints": self._step >= FIRST and old and self._ask.due()}

    def note_change(self, step: int) -> None:
        """Settings or parameters were changed within the run, after `step` updates."""
        self._record.note_change(step)
        self._forget()

    def show_report(self, report: Report) -> None:
        """Take what is new in `report`, and look at it where it is time."""
        if report.generation != self._generation or not report.built:
            self._begin(report)
        if report.step < self._step or report.history.from_step <= self._record.steps:
            self._forget()  # somebody went back
        self._record.extend(report.history)
        self._step = report.step
        if report.table_version != self._table_version:
            self._table_version = report.table_version
            self.note_change(report.step)
        if report.hints is not None:
            self._view, self._viewed_at = report.hints, report.step
        rests = report.state is not RunState.RUNNING
        if report.built and self._is_news(report, rests) and self._look.due(hurry=rests):
            self._show(report, rests)

    def _is_news(self, report: Report, rests: bool) -> bool:
        if report.step < FIRST:
            return report.state is RunState.DIVERGED
        if report.step < self._record.steps - 1:
            return False  # a step of the past: what is recorded is what came after it
        if rests and self._viewed_at != report.step:
            self._ask.reset()
            self.needs_changed.emit()  # of a run that rests one more report comes, with all that is needed
            return False
        return rests or report.step != self._looked_at

    def _show(self, report: Report, rests: bool) -> None:
        self._looked_at = report.step
        facts = Facts(
            experiment=self._document.experiment,
            record=self._record,
            view=self._view,
            planned=report.goal[1] if report.goal is not None else None,
            diverged=report.state is RunState.DIVERGED,
        )
        self._bar.show_hints(self._keeper.take(found(facts), rests=rests))

    def _begin(self, report: Report) -> None:
        self._generation, self._table_version = report.generation, report.table_version
        self._record.clear()
        self._keeper.begin()
        self._forget()

    def _forget(self) -> None:
        self._view, self._viewed_at, self._looked_at = None, -1, -1
        self._keeper.forget()
        self._bar.show_hints((), at_once=True)

    def _on_remedy(self, name: str, problem: Problem) -> None:
        self._remedies.carry_out(name, problem)
