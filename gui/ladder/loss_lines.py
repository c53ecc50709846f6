"""The losses of all rungs over the steps, on a logarithmic axis."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from engine.ladder_view import LadderView
from gui.ladder.marks import DIAMETER, dash_of, draw_number, rung_color
from gui.plots.calm_range import Range, calm_decades, calm_end
from gui.plots.edge_marks import paint_edge_marks
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.plot_base import LivePlot
from gui.plots.series import Blocks, Pyramid


class LossLines(LivePlot):
    """One numbered line for each rung; lines that lie upon one another are told apart by their numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._series: dict[int, Pyramid] = {}  # by the rung's number: the loss of row k is that of step k + 1
        self._x_end: float | None = None
        self._y: Range | None = None
        self.x_axis.whole = True
        self.y_axis.set_decades(True)
        self.zoom_x_by_wheel()
        self.moving = self._paint
        self.following_changed.connect(self._on_following)

    def show_view(self, view: LadderView, numbers: Sequence[int]) -> None:
        """Draw the losses of `view`; `numbers` are those of its rungs, from 0."""
        before = self._series
        self._series = {
            number: grown(before.get(number), rung.losses)
            for number, rung in zip(numbers, view.rungs, strict=True)
        }
        if self.following:
            self._fit_ranges()
        self.refresh()

    def _on_following(self, following: bool) -> None:
        if following:
            self._x_end = self._y = None
            self._fit_ranges()
            self.refresh()

    def _fit_ranges(self) -> None:
        extents = [extent for series in self._series.values() if (extent := series.extent())]
        if not extents:
            self._x_end = self._y = None
            return
        self._x_end = calm_end(self._x_end, float(max(map(len, self._series.values()))))
        lows, highs = zip(*extents, strict=True)
        self._y = calm_decades(self._y, min(lows), max(highs))
        self.show_ranges((0.0, self._x_end), self._y)

    def _paint(self, painter: QPainter, frame: Frame) -> None:
        lines = []
        for number, series in self._series.items():
            blocks = seen(series, frame)
            rows, values = blocks.line()
            xs, ys = frame.xs(steps(rows)), frame.ys(values)
            draw_line(painter, xs, ys, rung_color(number), 1.5, dash_of(number))
            paint_edge_marks(painter, frame, steps(blocks.first), blocks.flags, rung_color(number))
            drawn = np.isfinite(ys)
            lines.append((number, xs[drawn], ys[drawn]))
        _paint_numbers(painter, [line for line in lines if len(line[1])])


def grown(series: Pyramid | None, losses: Floats) -> Pyramid:
    """`series` with what is new in `losses`, which have become more; one of its own where they are others."""
    if series is None or len(losses) < len(series):
        series = Pyramid(log=True)
    series.append(losses[len(series) :])
    return series


def steps(rows: NDArray[np.int64]) -> Floats:
    """The steps of rows of a series, on the x axis."""
    return (rows + 1).astype(np.float64)


def seen(series: Pyramid, frame: Frame) -> Blocks:
    """What of `series` lies within the steps that `frame` shows, with one more on each side."""
    first, last = frame.x
    start, stop = math.ceil(first) - 2, math.floor(last) + 1
    return series.window(start, stop, max(int(frame.area.width()), 16))


def _paint_numbers(painter: QPainter, lines: list[tuple[int, Floats, Floats]]) -> None:
    """Each number at another place along its line, so that none hides another."""
    placed: list[tuple[float, float]] = []
    for at, (number, xs, ys) in enumerate(lines):
        place = int((at + 1) / (len(lines) + 1) * (len(xs) - 1))
        x, y = free_place(float(xs[place]), float(ys[place]), placed)
        placed.append((x, y))
        draw_number(painter, number, x, y)


def free_place(x: float, y: float, placed: list[tuple[float, float]]) -> tuple[float, float]:
    """The pixel (x, y), moved to the right until it keeps clear of those in `placed`."""
    while any(math.hypot(x - other_x, y - other_y) < DIAMETER for other_x, other_y in placed):
        x += DIAMETER
    return x, y
