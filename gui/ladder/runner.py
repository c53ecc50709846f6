"""Drives the ladder aside: one piece of work at a time, what is seen comes back as records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.background import Background, IsCancelled, Report

if TYPE_CHECKING:
    from engine.ladder import Ladder

Steps = Callable[["Ladder"], Iterator[None]]


class LadderRunner(QObject):
    """Has the ladder's runs in a thread of its own. All methods return at once.

    While it works, other orders wait for it to end; `pause` ends it after the step in hand.
    """

    viewed = Signal(object)  # LadderView
    working_changed = Signal(bool)
    failed = Signal(object)  # Problem

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ladder: Ladder | None = None
        self._lessons: tuple[str, ...] = ()
        self._work: Background | None = None
        self._runs = False  # to the end, and not only some steps
        self._next: Callable[[], None] | None = None
        self._closed = False

    @property
    def is_working(self) -> bool:
        return self._work is not None

    def choose(self, lessons: Sequence[str]) -> None:
        """Take these lessons; those that join are taken to where the others stand. A run goes on."""
        self._lessons = tuple(lessons)
        if self._runs:
            self.run()
        else:
            self._order(lambda: self._start(_nothing))

    def run(self) -> None:
        """Take all planned steps."""
        self._order(lambda: self._start(lambda ladder: ladder.take_steps()), runs=True)

    def take_steps(self, count: int) -> None:
        """Take `count` steps in every run."""
        self._order(lambda: self._start(lambda ladder: ladder.take_steps(count)))

    def take_phase(self) -> None:
        """Take the next phase in every run."""
        self._order(lambda: self._start(_one_phase))

    def reset(self) -> None:
        """Begin anew from the start values."""
        self._order(self._begin_anew)

    def pause(self) -> None:
        """Stop after the step in hand."""
        self._next, self._runs = None, False
        if self._work is not None:
            self._work.cancel()

    def shutdown(self) -> None:
        """End the work and wait for its thread; nothing is begun any more."""
        self._closed = True
        self._next = None
        if self._work is not None:
            self._work.shutdown()

    def _order(self, order: Callable[[], None], *, runs: bool = False) -> None:
        """Carry out `order` now, or when the work in hand has ended, which is asked to."""
        self._runs = runs
        if self._work is None:
            order()
        else:
            self._next = order
            self._work.cancel()

    def _begin_anew(self) -> None:
        self._ladder = None
        self._start(_nothing)

    def _start(self, steps: Steps) -> None:
        if self._closed:
            return

        def work(report: Report, cancelled: IsCancelled) -> object:
            ladder = self._made()
            for part in (ladder.catch_up, lambda: steps(ladder)):
                for _ in part():
                    report(ladder.view())
                    if cancelled():
                        return None
            return None

        self._work = Background(work, self)
        self._work.progressed.connect(self.viewed)
        self._work.failed.connect(self.failed)
        self._work.finished.connect(self._on_finished)
        self._work.start()
        self.working_changed.emit(True)

    def _made(self) -> Ladder:
        """The ladder with the chosen lessons; called in the thread that works."""
        from engine.ladder import Ladder
        from engine.threads import use_one_thread

        use_one_thread()  # its steps are small, and the run on show has the other cores
        if self._ladder is None:
            self._ladder = Ladder(self._lessons)
        else:
            self._ladder.choose(self._lessons)
        return self._ladder

    def _on_finished(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        if self._ladder is not None and not self._closed:
            self.viewed.emit(self._ladder.view())
        following, self._next = self._next, None
        if following is not None:
            following()
        else:
            self._runs = False
            self.working_changed.emit(False)


def _nothing(_ladder: Ladder) -> Iterator[None]:
    return iter(())


def _one_phase(ladder: Ladder) -> Iterator[None]:
    ladder.take_phase()
    return iter(())
