"""Work aside of which only the newest counts, as where somebody types or selects faster than it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from datasets.watch import Watch
from gui.background import Background, watched

Task = Callable[[Watch], object]


class Latest(QObject):
    """Does what was asked for last, in a thread of its own; what was asked before is ended and not heard of.

    Whoever has one shuts it down before it goes.
    """

    answered = Signal(object)
    progressed = Signal(object)  # (done, total) of what is done now, about 20 times a second
    failed = Signal(object)  # Problem

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: Background | None = None
        self._next: Task | None = None
        self._closed = False

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._next is not None or (self._running is not None and not self._running.is_cancelled)

    def ask(self, task: Task) -> None:
        """Do `task(watch)` aside; it calls the watch often, which ends it where something newer was asked."""
        if self._closed:
            return
        if self._running is not None:
            self._running.cancel()
            self._next = task
            return
        self._running = Background(watched(task), self)
        self._running.done.connect(self.answered)
        self._running.progressed.connect(self.progressed)
        self._running.failed.connect(self.failed)
        self._running.finished.connect(self._on_finished)
        self._running.start()

    def drop(self) -> None:
        """Nothing is wanted any more."""
        self._next = None
        if self._running is not None:
            self._running.cancel()

    def shutdown(self) -> None:
        """End the work and wait for its thread; from now on nothing is done."""
        self._closed = True
        self.drop()
        if self._running is not None:
            self._running.shutdown()

    def _on_finished(self) -> None:
        if self._running is not None:
            self._running.deleteLater()
            self._running = None
        task, self._next = self._next, None
        if task is not None:
            self.ask(task)
