"""What one frame of the plots costs, against the same picture drawn with plain pyqtgraph items.

Milliseconds of the gui thread from a report to the painted widget, fit (2,000 points, a curve of 256)
above loss (batch, train, validation of 10,000 steps), 1200 x 800 px together, while the run grows.
"""

import statistics
import time
from collections.abc import Callable

import numpy as np
import pandas as pd
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from benchmarks.common import Result, compare, find_screen
from datasets.table import Table
from engine.report import FitCurve, HistoryChunk, Phase, Predictions, Report, RunState
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.loss_plot import LossPlot

ROWS, STEPS, FRAMES, PER_FRAME = 2_000, 10_000, 60, 26

Draw = Callable[[int], None]


def measure(rounds: int) -> list[Result]:
    """Both plots in one window, ours and plain ones."""
    find_screen()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    ours, plain = OurPlots(), PlainPlots()
    for plots in (ours, plain):
        plots.window.resize(1200, 800)
        plots.window.show()
    return [
        compare(
            "a frame of fit and loss, 2,000 points, 1200 x 800 px",
            lambda: frame_cost(app, ours.draw),
            lambda: frame_cost(app, plain.draw),
            "ms",
            rounds=rounds,
        )
    ]


def frame_cost(app: QApplication, draw: Draw, frames: int = FRAMES) -> float:
    """The median milliseconds to draw and paint a frame, over one stretch of a growing run."""
    costs = []
    for frame in range(frames):
        start = time.perf_counter()
        draw(frame)
        app.processEvents()
        costs.append(1000 * (time.perf_counter() - start))
    return statistics.median(costs)


def losses(start: int, stop: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """int64 steps, the full-set loss and a noisy batch loss of a run that converges."""
    step = np.arange(start, stop)
    loss = 2e5 * np.exp(-step / 180) + 60 * np.exp(-step / 700) + 8.8
    noise = np.exp(0.4 * np.random.default_rng(start).standard_normal(len(step)))
    return step, loss, loss * noise


def sine() -> tuple[np.ndarray, np.ndarray]:
    """The points of the fit."""
    x = np.linspace(-np.pi, np.pi, ROWS)
    return x, np.sin(x) + 0.1 * np.random.default_rng(0).standard_normal(ROWS)


class OurPlots:
    """The panels of the window, fed with reports."""

    def __init__(self) -> None:
        self.window = QSplitter(Qt.Orientation.Vertical)
        self.fit, self.loss = FitPlot(), LossPlot()
        self.window.addWidget(self.fit)
        self.window.addWidget(self.loss)
        x, y = sine()
        self.fit.show_table(Table.from_frame(pd.DataFrame({"x": x, "y": y})))

    def draw(self, frame: int) -> None:
        if frame == 0:
            self._show(frame, 1, STEPS)
        start = STEPS + frame * PER_FRAME
        self._show(frame, start, start + PER_FRAME)

    def _show(self, frame: int, start: int, stop: int) -> None:
        report = self._report(frame, start, stop)
        self.fit.show_report(report)
        self.loss.show_report(report)

    def _report(self, frame: int, start: int, stop: int) -> Report:
        step, loss, batch = losses(start, stop)
        wanted = self.fit.wanted()
        grid = wanted.get("grid", np.linspace(-3, 3, 256))
        rows = np.arange(ROWS)
        split = None
        if wanted.get("prediction_rows"):
            nothing = np.zeros((ROWS, 1))
            split = Predictions(rows, nothing, nothing, (rows % 5 == 0).astype(np.int8))
        return Report(
            state=RunState.RUNNING,
            step=stop,
            epoch=stop,
            phase=Phase.FORWARD,
            steps_per_second=1e3,
            loss=float(loss[-1]),
            train_loss=float(loss[-1]),
            validation_loss=float(loss[-1]),
            device="cpu",
            dtype="float32",
            history=HistoryChunk(start, step, step, batch, step, loss, 1.1 * loss),
            curve=FitCurve(grid, np.sin(grid)[:, None] * (1 - 0.3 * np.exp(-frame / 30))),
            predictions=split,
        )


class PlainPlots:
    """The same picture as most people would draw it: items with the whole data, ranges automatic."""

    def __init__(self) -> None:
        self.window: QWidget = QSplitter(Qt.Orientation.Vertical)
        fit, loss = pg.PlotWidget(antialias=True), pg.PlotWidget(antialias=True)
        layout = self.window
        assert isinstance(layout, QSplitter)
        layout.addWidget(fit)
        layout.addWidget(loss)
        x, y = sine()
        fit.addItem(pg.ScatterPlotItem(x, y, size=6, pen=None, brush="#0072B2"))
        self._curve = fit.plot(pen=pg.mkPen("#D5481C", width=2))
        self._batch = loss.plot(pen=pg.mkPen("#0072B260", width=1))
        self._train = loss.plot(pen=pg.mkPen("#0072B2", width=1))
        self._validation = loss.plot(pen=pg.mkPen("#E08A00", width=1, style=Qt.PenStyle.DashLine))

    def draw(self, frame: int) -> None:
        x = np.linspace(-3.3, 3.3, 256)
        self._curve.setData(x, np.sin(x) * (1 - 0.3 * np.exp(-frame / 30)))
        step, loss, batch = losses(1, STEPS + frame * PER_FRAME)
        self._batch.setData(step, batch)
        self._train.setData(step, loss)
        self._validation.setData(step, 1.1 * loss)


def frame_costs() -> dict[str, float]:
    """Median milliseconds per frame of each panel alone and of both, for the benchmark of the open window."""
    find_screen()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    plots = OurPlots()
    plots.window.resize(1200, 800)
    plots.window.show()
    found = {}
    for name, shown in (("fit", (plots.fit,)), ("loss", (plots.loss,)), ("both", (plots.fit, plots.loss))):
        for panel in (plots.fit, plots.loss):
            panel.setVisible(panel in shown)
        found[name] = frame_cost(app, plots.draw)
    plots.window.close()
    return found
