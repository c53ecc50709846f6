"""Large tables in the open window: how long it does not answer, against the 100 ms that it may take; and how
long sorting takes, against pandas' sort_values.

A timer of the window's own event loop beats every millisecond; the longest time between two beats, from a
command until a second after all that follows from it is done, is how long the window did not answer.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.common import Result, compare
from benchmarks.live import PATIENCE, SIZE, open_window_for

ROWS = (1_000_000, 10_000_000)
MAY_TAKE = 100.0  # ms
REST = 1.0  # seconds that are watched after a command
PASTED = 1_000  # rows


def measure(rounds: int, rows: int | None = None) -> list[Result]:
    """Longest silences in ms, and seconds of sorting; at `rows` rows, else at one and ten million."""
    results = []
    with open_window_for(TableWindow) as window:
        for count in ROWS if rows is None else (rows,):
            results += measure_rows(window, count, rounds)
    return results


def measure_rows(window: "TableWindow", rows: int, rounds: int) -> list[Result]:
    """All cases with a table of `rows` rows and four columns of numbers."""
    size = f"{rows:,} x 4"
    results = [_silence(f"open, {size}", lambda: window.open(rows), 1)]
    for case in window.cases():
        results.append(_silence(f"{case.name}, {size}", lambda case=case: window.silence(case), rounds))  # type: ignore[misc]
    silences: list[float] = []

    def ours() -> float:
        taken, silence = window.sort()
        silences.append(silence)
        return taken

    results.append(
        compare(f"sort, {size}, against sort_values", ours, window.sort_plainly, "s", rounds=rounds)
    )
    results.append(_result(f"no answer while sorting, {size}", max(silences)))
    return results


def _silence(case: str, measured: Callable[[], float], rounds: int) -> Result:
    return _result(case, max(measured() for _ in range(rounds)))


def _result(case: str, silence: float) -> Result:
    return Result(case, silence, MAY_TAKE, "ms", MAY_TAKE / silence)


@dataclass(frozen=True)
class Case:
    """Something a person does, and how it is taken back."""

    name: str
    do: Callable[[], object]
    back: Callable[[], object]


class TableWindow:
    """The window with its data panel in front."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        from gui.app import Start, make_application
        from gui.main_window import DATA_PAGE

        self._app = make_application()
        self._start = Start(self._app)
        self._start.window.resize(*SIZE)
        self._start.window.show()
        self._window = self._start.fill()
        self._window.session.start()
        self._window.parts.sides.set_front((DATA_PAGE,))
        self._view = self._window.parts.data.view
        self._last = self._longest = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def open(self, rows: int) -> float:
        """A table of `rows` rows instead of the one there is; how long the window did not answer, in ms."""
        import numpy as np
        import pandas as pd

        from datasets.table import Table

        rng = np.random.default_rng(0)
        self._frame = pd.DataFrame(rng.normal(size=(rows, 4)), columns=list("abcd"))
        table = Table.from_frame(self._frame, name="large")
        return self._watched(lambda: self._window.document.open_table(table))

    def cases(self) -> list[Case]:
        """What a person does with a table."""
        view, stack = self._view, self._window.document.undo_stack
        model = view.table_model
        bar = view.verticalScrollBar()
        return [
            Case("scroll to the middle", lambda: bar.setValue(bar.maximum() // 2), lambda: bar.setValue(0)),
            Case("go to the end", lambda: self._go(model.row_count - 1, 3), lambda: self._go(0, 0)),
            Case("select all", view.selectAll, view.clearSelection),
            Case("select a column", lambda: view.selectColumn(1), view.clearSelection),
            Case("edit a cell", lambda: model.type_cell(model.index(7, 0), "1.25"), stack.undo),
            Case("paste 1,000 x 4", self._paste, stack.undo),
            Case("set a row aside", self._set_aside, stack.undo),
        ]

    def silence(self, case: Case) -> float:
        """The longer of the silences of `case` and of taking it back, in ms."""
        return max(self._watched(case.do), self._watched(case.back))

    def sort(self) -> tuple[float, float]:
        """By the first column: seconds until it is shown, and the longest silence in ms."""
        arranging = self._view.arranging
        begun: list[float] = []
        shown: list[float] = []

        def sort() -> None:
            begun.append(time.perf_counter())
            self._view.arrange_commands.sort("a")

        def look() -> None:
            if arranging.shown.keys and not arranging.is_busy and not shown:
                shown.append(time.perf_counter())

        arranging.changed.connect(look)
        silence = self._watched(sort, lambda: bool(shown))
        arranging.changed.disconnect(look)
        self._watched(self._view.arrange_commands.restore)
        return shown[0] - begun[0], silence

    def sort_plainly(self) -> float:
        """Seconds that pandas takes for the same order."""
        started = time.perf_counter()
        self._frame.sort_values("a", kind="stable")
        return time.perf_counter() - started

    def close(self) -> None:
        self._timer.stop()
        self._window.document.undo_stack.setClean()
        self._start.window.close()
        self._app.processEvents()

    def _go(self, row: int, column: int) -> None:
        self._view.setCurrentIndex(self._view.table_model.index(row, column))

    def _set_aside(self) -> None:
        self._view.selectRow(7)
        self._view.commands.set_aside()

    def _paste(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText("\n".join(["1.5\t2.5\t3.5\t4.5"] * PASTED))
        self._go(100, 0)
        self._view.commands.paste()

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def _watched(self, do: Callable[[], object], until: Callable[[], bool] = lambda: True) -> float:
        """Run `do` in the event loop; the longest silence in ms until REST after `until` is true."""
        from PySide6.QtCore import QTimer

        self._work(0.2)
        self._longest, self._last = 0.0, time.perf_counter()
        QTimer.singleShot(0, do)
        self._work(REST)
        deadline = time.perf_counter() + PATIENCE
        while not until():
            if time.perf_counter() > deadline:
                raise RuntimeError("the window did not get there")
            self._work(0.05)
        return 1000 * self._longest

    def _work(self, seconds: float) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()
