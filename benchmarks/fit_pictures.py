"""What a frame of the fit costs with a million rows, against three times what it costs with two thousand.

Milliseconds of processor time of the gui thread, from the wish for a report to the painted widget, while the
model changes with every frame; each picture alone, 720 x 460 px. The grids are those that a small network
gets in the training thread.
"""

import statistics
import time
from typing import Any

import numpy as np
import pandas as pd
from PySide6.QtWidgets import QApplication

from benchmarks.common import Result, compare, find_screen
from datasets.table import Role, Table
from engine.report import FitCurve, HistoryChunk, Phase, Plane, Predictions, Report, RunState
from gui.plots.fit.fit_data import MOST_POINTS
from gui.plots.fit.fit_plot import FitPlot

FEW, MANY, GROWTH = 2_000, 1_000_000, 3.0
FRAMES, WARM = 40, 10
PLACE = 4.5e-8  # seconds for a place of the grid
CLASSES = 5

NO_NEWS = HistoryChunk(1, *(np.empty(0, dtype=kind) for kind in "qqdqdd"))


def measure(rounds: int) -> list[Result]:
    """One case for each picture."""
    find_screen()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    results = []
    for kind in ("curve", "map", "regions"):
        few, many = Pictured(app, kind, FEW), Pictured(app, kind, MANY)
        name = f"a frame of the {kind}, {MANY:,} rows, against {GROWTH:.0f} times that of {FEW:,}"
        results.append(
            compare(name, many.cost, lambda few=few: GROWTH * few.cost(), "ms", rounds=rounds)  # type: ignore[misc]  # the default's type
        )
        few.close()
        many.close()
    return results


def rows_of(kind: str, rows: int) -> Table:
    """A table whose natural picture is `kind`."""
    random = np.random.default_rng(0)
    a, b = random.uniform(-5, 5, (2, rows))
    if kind == "curve":
        return Table.from_frame(pd.DataFrame({"a": a, "y": np.sin(a) + 0.1 * b}))
    if kind == "map":
        return Table.from_frame(pd.DataFrame({"a": a, "b": b, "y": np.sin(a) * b}))
    names = np.array(class_names())[(np.hypot(a, b) * CLASSES / 7.1).astype(np.int64) % CLASSES]
    roles = {"a": Role.INPUT, "b": Role.INPUT, "kind": Role.TARGET}
    return Table.from_frame(pd.DataFrame({"a": a, "b": b, "kind": names}), roles)


def class_names() -> tuple[str, ...]:
    return tuple(f"kind {number}" for number in range(CLASSES))


class Pictured:
    """A fit plot of a table, fed with reports of a run that goes on."""

    def __init__(self, app: QApplication, kind: str, rows: int) -> None:
        self._app, self._kind, self._frame = app, kind, 0
        self._rows = np.linspace(0, rows - 1, min(rows, MOST_POINTS)).astype(np.int64)
        self._plot = FitPlot()
        self._plot.resize(720, 460)
        self._plot.show()
        self._plot.show_table(rows_of(kind, rows))
        app.processEvents()

    def cost(self) -> float:
        """The median milliseconds of a frame."""
        costs = []
        for frame in range(FRAMES):
            start = time.thread_time()
            wanted = self._plot.wanted()
            asked = time.thread_time() - start
            report = self._report(wanted)
            start = time.thread_time()
            self._plot.show_report(report)
            self._app.processEvents()
            if frame >= WARM:
                costs.append(1000 * (asked + time.thread_time() - start))
        return statistics.median(costs)

    def close(self) -> None:
        self._plot.close()
        self._plot.deleteLater()

    def _report(self, wanted: dict[str, Any]) -> Report:
        self._frame += 1
        names = class_names() if self._kind == "regions" else ()
        shift, parts, grid = 0.05 * self._frame, None, wanted.get("grid")
        if wanted.get("prediction_rows"):
            nothing = np.zeros((len(self._rows), 1))
            held = (self._rows % 5 == 0).astype(np.int8)
            parts = Predictions(self._rows, nothing, np.repeat(nothing, len(names) or 1, 1), held, names)
        return Report(
            state=RunState.RUNNING,
            step=100_000 + self._frame,
            epoch=1,
            phase=Phase.FORWARD,
            steps_per_second=1e4,
            loss=1.0,
            train_loss=1.0,
            validation_loss=1.0,
            device="cpu",
            dtype="float32",
            history=NO_NEWS,
            curve=None if grid is None else FitCurve(grid, np.sin(grid + shift)[:, None]),
            plane=self._plane(wanted, shift) if "plane" in wanted else None,
            predictions=parts,
        )

    def _plane(self, wanted: dict[str, Any], shift: float) -> Plane:
        request = wanted["plane"]
        x, y = np.meshgrid(request.x, request.y)
        if self._kind == "map":
            values = (np.sin(x + shift) * y)[..., None]
            return Plane(request, values, (), PLACE * x.size)
        turns = shift + 2 * np.pi * np.arange(CLASSES) / CLASSES
        away = (x[..., None] - 4 * np.cos(turns)) ** 2 + (y[..., None] - 4 * np.sin(turns)) ** 2
        chances = np.exp(-away / 6)
        return Plane(request, chances / chances.sum(2, keepdims=True), class_names(), PLACE * x.size)
