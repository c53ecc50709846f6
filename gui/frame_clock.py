"""Asks the run for frames while it runs, and no more of them than drawing has time for."""

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from engine.report import FrameRequest, Report, RunState

SHARE = 0.3  # of the wall time that the gui thread may compute while a run goes on
FASTEST, USUAL, SLOWEST = 1 / 30, 1 / 22, 0.5  # seconds from frame to frame
HEAVY_SHARE = 0.5  # what frames may take before their rate falls below the usual one
MEMORY = 0.8  # of the running mean of what a frame costs
MOVING = (RunState.RUNNING, RunState.STARTING)


class Source(Protocol):
    """What answers requests; the training worker does."""

    def request(self, wanted: FrameRequest) -> None: ...


def interval(cost: float) -> float:
    """Seconds from one frame to the next, for frames that cost `cost` seconds of the gui thread each.

    The share is kept as long as that leaves the usual rate; frames that are dearer than that come at
    the usual rate until they take half of the time, and then more rarely.
    """
    wanted = cost / SHARE
    if wanted > USUAL:
        wanted = max(USUAL, cost / HEAVY_SHARE)
    return min(max(wanted, FASTEST), SLOWEST)


class FrameClock(QObject):
    """Sends one request at a time; the next when its report is drawn and its time has come.

    `compose` says what the visible panels want to see. The cost of a frame is measured as the
    processor time of the gui thread between two reports, so painting and layout count.
    """

    def __init__(self, source: Source, compose: Callable[[], FrameRequest], parent: QObject | None = None):
        super().__init__(parent)
        self._source = source
        self._compose = compose
        self._state = RunState.STARTING
        self._seen: object = None  # where the run rested when all was asked for
        self._waiting = False
        self._cost = 0.0
        self._busy = time.thread_time()
        self._asked = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ask)

    @property
    def is_waiting(self) -> bool:
        """Whether a request is on its way or a time for one is set."""
        return self._waiting or self._timer.isActive()

    def ask(self) -> None:
        """Ask for a frame now: at the start of a run, or when other panels have become visible."""
        self._timer.stop()
        self._waiting = True
        self._asked = time.perf_counter()
        self._source.request(self._compose())

    def report_drawn(self, report: Report) -> None:
        """A report has been handed to the panels; go on asking while the run moves."""
        self._waiting = False
        busy = time.thread_time()
        if self._state in MOVING:
            self._cost = MEMORY * self._cost + (1 - MEMORY) * (busy - self._busy)
        self._busy = busy
        self._state = report.state
        if report.state is RunState.RUNNING:
            passed = time.perf_counter() - self._asked
            self._timer.start(max(0, round(1000 * (interval(self._cost) - passed))))
        else:
            self._timer.stop()
            self._look_once(report)

    def _look_once(self, report: Report) -> None:
        """Where the run rests, ask once for all that the panels want: while it ran they wanted less."""
        place = (report.state, report.generation, report.step, report.phase, report.table_version)
        if place != self._seen and report.state is not RunState.FAILED:
            self._seen = place
            self.ask()

    def stop(self) -> None:
        """Ask no more; for closing."""
        self._timer.stop()
