"""What a frame of the loss costs after 10 million steps, against 1.3 times what it costs after 10 thousand.

Milliseconds of processor time of the gui thread, from a report of 26 new steps to the painted widget,
720 x 300 px; on a linear and on a logarithmic axis.
"""

import statistics
import time

import numpy as np
from PySide6.QtWidgets import QApplication

from benchmarks.common import Result, compare, find_screen
from engine.report import HistoryChunk, Phase, Report, RunState
from gui.plots.loss_plot import LossPlot

SHORT, LONG, GROWTH = 10_000, 10_000_000, 1.3
FRAMES, WARM, PER_FRAME = 60, 15, 26
PIECE, EVERY = 1_000_000, 20  # steps that are handed over at once, and from one full evaluation to the next


def measure(rounds: int) -> list[Result]:
    """One case for each axis."""
    find_screen()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    results = []
    for log in (False, True):
        short, long = Run(app, SHORT, log), Run(app, LONG, log)
        axis = "log" if log else "linear"
        name = (
            f"a frame of the loss ({axis}) after {LONG:,} steps, against {GROWTH} times that after {SHORT:,}"
        )
        results.append(
            compare(name, long.cost, lambda short=short: GROWTH * short.cost(), "ms", rounds=rounds)  # type: ignore[misc]  # the default's type
        )
        short.close()
        long.close()
    return results


class Run:
    """The loss plot of a run that goes on."""

    def __init__(self, app: QApplication, steps: int, log: bool) -> None:
        self._app, self._step = app, 0
        self._plot = LossPlot()
        self._plot.set_log(log)
        self._plot.resize(720, 300)
        self._plot.show()
        while self._step < steps:
            self._plot.show_report(self._report(min(PIECE, steps - self._step)))
        app.processEvents()

    def cost(self) -> float:
        """The median milliseconds of a frame."""
        costs = []
        for frame in range(FRAMES):
            report = self._report(PER_FRAME)
            start = time.thread_time()
            self._plot.show_report(report)
            self._app.processEvents()
            if frame >= WARM:
                costs.append(1000 * (time.thread_time() - start))
        return statistics.median(costs)

    def close(self) -> None:
        self._plot.close()
        self._plot.deleteLater()

    def _report(self, steps: int) -> Report:
        """The next so many steps of a noisy loss."""
        first = self._step + 1
        self._step += steps
        step = np.arange(first, self._step + 1)
        noise = np.random.default_rng(first).standard_normal(steps)
        loss = (1.0 + 100.0 / step) * np.exp(0.3 * noise)
        full = step[step % EVERY == 0]
        train = 1.0 + 100.0 / full
        return Report(
            state=RunState.RUNNING,
            step=self._step,
            epoch=1,
            phase=Phase.FORWARD,
            steps_per_second=1e4,
            loss=float(loss[-1]),
            train_loss=1.0,
            validation_loss=1.0,
            device="cpu",
            dtype="float32",
            history=HistoryChunk(first, step, np.ones_like(step), loss, full, train, 1.1 * train),
        )
