"""One thing that is read at a time, aside: how far it is, and an end at a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.background import Background, watched

if TYPE_CHECKING:
    from datasets.watch import Watch


class Loading(QObject):
    """`begin` it where it is not busy; `shutdown` it before it goes."""

    began = Signal(str)  # the name of what is read
    progressed = Signal(object, object)  # done and total, in bytes, which may be more than an int holds
    done = Signal(object)  # what the work returned
    failed = Signal(object)  # Problem
    ended = Signal()  # in every case, as the last

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Background | None = None

    @property
    def is_busy(self) -> bool:
        return self._work is not None

    def begin(self, name: str, work: Callable[[Watch], object]) -> None:
        """Do `work` in a thread of its own; it calls the watch it gets as often as it can."""
        self._work = Background(watched(work), self)
        self._work.progressed.connect(lambda at: self.progressed.emit(*at))
        self._work.done.connect(self.done)
        self._work.failed.connect(self.failed)
        self._work.finished.connect(self._on_finished)
        self.began.emit(name)
        self._work.start()

    def cancel(self) -> None:
        """End what goes on; nothing comes of it but `ended`."""
        if self._work is not None:
            self._work.cancel()

    def shutdown(self) -> None:
        """The same, and wait for it."""
        if self._work is not None:
            self._work.shutdown()

    def _on_finished(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self.ended.emit()
