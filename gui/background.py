"""Work in a thread of its own, so that the window goes on answering: with progress, and ended at a word."""

import threading
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from datasets.problems import Problem
from datasets.watch import Cancelled, Watch
from gui.failures import unexpected

EVERY_MS = 50  # from one progress to the next

Report = Callable[[object], None]
IsCancelled = Callable[[], bool]
Work = Callable[[Report, IsCancelled], object]


def in_one_go(work: Callable[[], object]) -> Work:
    """`work` that tells nothing on its way and cannot be ended before it is done."""
    return lambda _report, _cancelled: work()


def watched(work: Callable[[Watch], object]) -> Work:
    """`work` that tells a watch how far it is, and is ended by it; (done, total) is what is reported."""

    def run(report: Report, cancelled: IsCancelled) -> object:
        def watch(done: int, total: int) -> None:
            if cancelled():
                raise Cancelled
            report((done, total))

        try:
            return work(watch)
        except Cancelled:
            return None

    return run


class Background(QThread):
    """Runs `work(report, cancelled)` once; what it returns or raises comes as a signal in the gui thread.

    Of what is reported only the newest is handed on, about 20 times a second, and the last before the
    end. The work looks at `cancelled()` often and returns when that is true; after `cancel` nothing
    comes but `finished`. Whoever starts one shuts it down before it goes.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)  # Problem

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = threading.Event()
        self._news: deque[object] = deque(maxlen=1)  # reported, not yet handed on
        self._result: list[object] = []
        self._problem: Problem | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self._hand_on)
        # Everything comes to these slots of this thread's own object, and from here to others.
        self.started.connect(self._on_started)
        self.finished.connect(self._on_finished)

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to end; from now on it says nothing. Returns at once."""
        self._cancelled.set()

    def shutdown(self) -> None:
        """End the work and wait for its thread; safe in every state and more than once."""
        self.cancel()
        self.wait()

    def run(self) -> None:
        """The thread's life. An exception that left it would end it in silence."""
        try:
            if not self.is_cancelled:
                self._result.append(self._work(self._news.append, self._cancelled.is_set))
        except Problem as problem:
            self._problem = problem
        except Exception as error:
            self._problem = unexpected(error)

    def _on_started(self) -> None:
        if self.isRunning():
            self._clock.start()

    def _hand_on(self) -> None:
        if self._news and not self.is_cancelled:
            self.progressed.emit(self._news.pop())

    def _on_finished(self) -> None:
        self._clock.stop()
        self._hand_on()
        if self.is_cancelled:
            return
        if self._problem is not None:
            self.failed.emit(self._problem)
        elif self._result:
            self.done.emit(self._result[0])
