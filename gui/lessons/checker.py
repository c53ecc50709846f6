"""Checks lessons aside, one at a time, and remembers what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from datasets.problems import Problem
from gui.background import Background, IsCancelled, Report

if TYPE_CHECKING:
    from engine.check import Checked
    from engine.expected import ExpectedRun


@dataclass(frozen=True)
class Result:
    """A checked lesson beside what it should have come to; the values of both are in one order."""

    runs: tuple[ExpectedRun, ...]
    checked: Checked


def check(name: str, report: Report, cancelled: IsCancelled) -> Result | None:
    """Run the lesson `name` as it ships; None where it was cancelled. For a thread of its own."""
    from engine.check import check_lesson
    from engine.lessons import read_lesson

    def progress(done: int, steps: int) -> None:
        report((done, steps))

    checked = check_lesson(name, progress, cancelled)
    return None if checked is None else Result(read_lesson(name).expected, checked)


class Checker(QObject):
    """`name` is the lesson being checked, "" for none; `progress` its steps done and to do, once known."""

    changed = Signal()  # another lesson is being checked, or none
    progressed = Signal()
    checked = Signal(str)  # a check of this lesson has come to its end

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self.progress: tuple[int, int] | None = None
        self.results: dict[str, Result] = {}
        self.problems: dict[str, Problem] = {}  # why a lesson could not be checked
        self._work: Background | None = None
        self._alive: list[Background] = []  # the one at work, and cancelled ones that have not ended yet

    def start(self, name: str) -> None:
        """Check the lesson `name`; one that is being checked is given up."""
        self._give_up()
        self.results.pop(name, None)
        self.problems.pop(name, None)
        self.name, self.progress = name, None
        self._work = Background(partial(check, name), self)
        self._alive.append(self._work)
        self._work.progressed.connect(self._on_progressed)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._work.finished.connect(self._on_finished)
        self._work.start()
        self.changed.emit()

    def cancel(self) -> None:
        """Give up what is being checked, at once."""
        self._give_up()
        self.changed.emit()

    def shutdown(self) -> None:
        """End everything and wait for it."""
        self._give_up()
        for work in self._alive:
            work.shutdown()

    def verdicts(self) -> dict[str, bool]:
        """The lessons that have been checked, and whether all their numbers were good."""
        return {name: result.checked.passed for name, result in self.results.items()}

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self._work, self.name, self.progress = None, "", None

    def _on_progressed(self, progress: tuple[int, int]) -> None:
        self.progress = progress
        self.progressed.emit()

    def _on_done(self, result: Result | None) -> None:
        if result is not None:
            self.results[self.name] = result
        self._rest()

    def _on_failed(self, problem: Problem) -> None:
        self.problems[self.name] = problem
        self._rest()

    def _rest(self) -> None:
        name = self.name
        self._work, self.name, self.progress = None, "", None
        self.changed.emit()
        self.checked.emit(name)

    def _on_finished(self) -> None:
        for work in [work for work in self._alive if work.isFinished()]:
            self._alive.remove(work)
            work.deleteLater()
