"""The open window against the same loop without one, in turns in one process; and what its frames cost.

The window is the real one at 1200x800 with fit and loss in sight, on the screen there is or, without
one, on Qt's offscreen platform, which draws the same pixels. While the window is measured its training
thread works; while the plain loop is measured the window stands paused.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from benchmarks.common import Result, compare, find_screen
from datasets.synthetic import generate
from datasets.table import Table
from engine.experiment import (
    DataSettings,
    Experiment,
    LossSettings,
    ModelSettings,
    OptimizerSettings,
    TrainingSettings,
)
from engine.report import Report, RunState

SIZE = (1200, 800)
SECONDS = 2.0  # that one measurement takes
WANTED_FRAMES = 20.0  # a second
PATIENCE = 60.0  # seconds until a window that does nothing counts as broken


@dataclass(frozen=True)
class Case:
    """A table and what is fitted to it."""

    name: str
    table: Table
    experiment: Experiment


def cases() -> list[Case]:
    """A fast full batch with its curve, and small batches of a network with predictions."""
    endless = TrainingSettings(epochs=0)
    cubic = Experiment(
        data=DataSettings(generator="sine", rows=2000),
        model=ModelSettings(kind="polynomial", degree=3, start="normal"),
        loss=LossSettings(kind="sum_of_squares"),
        optimizer=OptimizerSettings(learning_rate=1e-6),
        training=endless,
    )
    network = Experiment(
        data=DataSettings(generator="circle", rows=2000, validation_fraction=0.2),
        model=ModelSettings(kind="mlp", layers=(4, 2), output="tanh"),
        optimizer=OptimizerSettings(learning_rate=0.03),
        training=replace(endless, batch_size=10),
    )
    return [
        Case("cubic, 2,000 points, full batch", generate("sine", 2000), cubic),
        Case("2-4-2-1 tanh, 2,000 points, batch 10", generate("circle", 2000), network),
    ]


def measure(rounds: int) -> list[Result]:
    """Steps per second with the window against without, and frames per second against those wanted."""
    results = []
    with open_window() as live:
        for case in cases():
            results += measure_case(live, case, rounds)
    return results


def measure_case(live: "Live", case: Case, rounds: int) -> list[Result]:
    """Both figures of one case."""
    live.open(case)
    frames: list[float] = []

    def with_window() -> float:
        steps, drawn = live.run()
        frames.append(drawn)
        return steps

    steps = compare(
        f"live: {case.name}, window {SIZE[0]}x{SIZE[1]} against headless",
        with_window,
        lambda: headless(case),
        "steps/s",
        rounds=rounds,
        more_is_better=True,
    )
    shown = sorted(frames)[len(frames) // 2]
    rate = Result(
        f"frames of {case.name}, against the {WANTED_FRAMES:.0f} wanted",
        shown,
        WANTED_FRAMES,
        "frames/s",
        shown / WANTED_FRAMES,
    )
    return [steps, rate]


def headless(case: Case) -> float:
    """Steps per second of the same loop in this thread, with nobody watching."""
    from engine.loop import TrainingLoop
    from engine.threads import use_threads
    from engine.trainer import Trainer

    loop = TrainingLoop(Trainer(case.experiment, case.table))
    use_threads(loop.trainer)
    loop.resume()
    started, first = time.perf_counter() + SECONDS / 4, 0  # a moment to get going, as with the window
    for progress in loop.run(wait=False):
        passed = time.perf_counter() - started
        if passed <= 0:
            first = progress.step
        elif passed >= SECONDS:
            return (progress.step - first) / passed
    raise RuntimeError("the run ended")


def open_window() -> AbstractContextManager["Live"]:
    """The real window with settings of its own, closed in the end."""
    return open_window_for(Live)


class Closes(Protocol):
    """Something with a window."""

    def close(self) -> None: ...


Kind = TypeVar("Kind", bound=Closes)


@contextmanager
def open_window_for(make: Callable[[], Kind]) -> Iterator[Kind]:
    """What `make` makes, with settings of its own, closed in the end."""
    find_screen()
    from PySide6.QtCore import QSettings

    with tempfile.TemporaryDirectory() as kept:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, kept)
        made = make()
        try:
            yield made
        finally:
            made.close()


class Live:
    """The window, and a count of the frames that it painted."""

    def __init__(self) -> None:
        from gui.app import Start, make_application

        self._app = make_application()
        self._start = Start(self._app)  # it holds what the window needs
        self._start.window.resize(*SIZE)
        self._start.window.show()
        self._window = self._start.fill()
        self._reports: list[Report] = []
        self._window.session.add_watchers([self])

    def show_report(self, report: Report) -> None:
        self._reports.append(report)

    def open(self, case: Case) -> None:
        """Show `case`, ready to run."""
        self._reports.clear()
        self._window.document.open_experiment(case.experiment, case.table, None)
        self._window.session.start()
        self._until(lambda: bool(self._reports) and self._reports[-1].state is RunState.READY)

    def run(self) -> tuple[float, float]:
        """Steps and frames per second over a while, after a moment to get going."""
        self._window.session.run_or_pause()
        self._until(lambda: self._reports[-1].state is RunState.RUNNING)
        self._work(SECONDS / 4)
        first, frames, started = self._reports[-1].step, len(self._reports), time.perf_counter()
        self._work(SECONDS)
        passed = time.perf_counter() - started
        steps = (self._reports[-1].step - first) / passed
        shown = (len(self._reports) - frames) / passed
        self._window.session.run_or_pause()
        self._until(lambda: self._reports[-1].state is RunState.PAUSED)
        del self._reports[:-1]
        return steps, shown

    def close(self) -> None:
        self._window.document.undo_stack.setClean()
        self._start.window.close()
        self._app.processEvents()

    def _work(self, seconds: float) -> None:
        """Let the window's own event loop run, as it does for a person."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def _until(self, condition: Callable[[], bool]) -> None:
        deadline = time.perf_counter() + PATIENCE
        while not condition():
            if time.perf_counter() > deadline:
                raise RuntimeError("the window did not get there")
            self._work(0.02)
