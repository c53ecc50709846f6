"""Carries out a sweep aside; what is seen of it comes back as reports."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.background import Background, IsCancelled, Report

if TYPE_CHECKING:
    from datasets.table import Table
    from engine.sweep.plan import SweepPlan

_EVERY = 0.15  # seconds from one report to the next
_SHARE = 10  # and so many times as long as a report took to make


class SweepRunner(QObject):
    """One sweep at a time, in a thread of its own and what processes it needs. All methods return at once,
    but `shutdown`."""

    reported = Signal(object)  # SweepReport
    working_changed = Signal(bool)
    failed = Signal(object)  # Problem

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Background | None = None
        self._stopping = threading.Event()
        self._closed = False

    @property
    def is_working(self) -> bool:
        return self._work is not None

    def start(self, plan: SweepPlan, table: Table) -> None:
        """Carry out `plan`, where none is under way."""
        if self._work is not None or self._closed:
            return
        stopping = self._stopping = threading.Event()

        def work(report: Report, cancelled: IsCancelled) -> object:
            return _carry_out(plan, table, stopping, report, cancelled)

        self._work = Background(work, self)
        self._work.progressed.connect(self.reported)
        self._work.done.connect(self.reported)
        self._work.failed.connect(self.failed)
        self._work.finished.connect(self._on_finished)
        self._work.start()
        self.working_changed.emit(True)

    def stop(self) -> None:
        """End the runs after the steps in hand; what they reached is reported."""
        self._stopping.set()

    def cancel(self) -> None:
        """End the runs, and say nothing more of them."""
        self._stopping.set()
        if self._work is not None:
            self._work.cancel()

    def shutdown(self) -> None:
        """End the runs and wait for thread and processes; nothing is begun any more."""
        self._closed = True
        self.cancel()
        if self._work is not None:
            self._work.shutdown()

    def _on_finished(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self.working_changed.emit(False)


def _carry_out(
    plan: SweepPlan, table: Table, stopping: threading.Event, report: Report, cancelled: IsCancelled
) -> object:
    from engine.sweep.sweep import Sweep  # torch

    sweep = Sweep(plan, table)
    steps, due = sweep.run(), 0.0
    try:
        for _ in steps:
            if stopping.is_set():
                sweep.stop()
            if cancelled():
                break
            started = time.monotonic()
            if started >= due:
                report(sweep.report())
                now = time.monotonic()
                due = now + max(_EVERY, _SHARE * (now - started))
    finally:
        steps.close()  # type: ignore[attr-defined]  # a generator, which ends its threads and processes
    return sweep.report()
