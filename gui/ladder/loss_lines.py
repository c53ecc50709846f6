"""The losses of all rungs over the steps, on a logarithmic axis."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from engine.ladder_view import LadderView
from gui.ladder.marks import DIAMETER, draw_number, rung_pen
from gui.plots.calm_range import Range, calm_decades, calm_end
from gui.plots.painting import Frame
from gui.plots.plot_base import LivePlot

Floats = NDArray[np.float64]


class LossLines(LivePlot):
    """One numbered line for each rung; lines that lie upon one another are told apart by their numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[int, Floats]] = []  # number of the rung, log10 of its losses
        self._x_end: float | None = None
        self._y: Range | None = None
        self.x_axis.whole = True
        self.y_axis.set_decades(True)
        self.zoom_x_by_wheel()
        self.moving = self._paint
        self.following_changed.connect(self._on_following)

    def show_view(self, view: LadderView, numbers: list[int]) -> None:
        """Draw the losses of `view`; `numbers` are those of its rungs, from 0."""
        self._lines = [
            (number, logarithms(rung.losses))
            for number, rung in zip(numbers, view.rungs, strict=True)
            if len(rung.losses)
        ]
        if self.following:
            self._fit_ranges()
        self.refresh()

    def _on_following(self, following: bool) -> None:
        if following:
            self._x_end = self._y = None
            self._fit_ranges()
            self.refresh()

    def _fit_ranges(self) -> None:
        drawn = [ys[np.isfinite(ys)] for _, ys in self._lines]
        drawn = [ys for ys in drawn if len(ys)]
        if not drawn:
            self._x_end = self._y = None
            return
        self._x_end = calm_end(self._x_end, float(max(len(ys) for _, ys in self._lines)))
        low, high = min(float(ys.min()) for ys in drawn), max(float(ys.max()) for ys in drawn)
        self._y = calm_decades(self._y, low, high)
        self.show_ranges((0.0, self._x_end), self._y)

    def _paint(self, painter: QPainter, frame: Frame) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shapes = [(number, *outline(ys, frame)) for number, ys in self._lines]
        for number, xs, ys in shapes:
            painter.setPen(rung_pen(number))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
            painter.drawPolyline(QPolygonF(points))
        placed: list[tuple[float, float]] = []
        for at, (number, xs, ys) in enumerate(shapes):
            # Each number at another place along its line, so that none hides another.
            place = int((at + 1) / (len(shapes) + 1) * (len(xs) - 1))
            if len(xs):
                x, y = free_place(float(xs[place]), float(ys[place]), placed)
                placed.append((x, y))
                draw_number(painter, number, x, y)


def free_place(x: float, y: float, placed: list[tuple[float, float]]) -> tuple[float, float]:
    """The pixel (x, y), moved to the right until it keeps clear of those in `placed`."""
    while any(math.hypot(x - other_x, y - other_y) < DIAMETER for other_x, other_y in placed):
        x += DIAMETER
    return x, y


def logarithms(losses: Floats) -> Floats:
    """log10 of the losses, NaN where that is nothing to draw."""
    with np.errstate(divide="ignore", invalid="ignore"):
        values: Floats = np.log10(losses)
    values[~np.isfinite(values)] = np.nan
    return values


def outline(ys: Floats, frame: Frame) -> tuple[Floats, Floats]:
    """Pixels (n,) of a series over the steps 1, 2, ...; of a long one the extremes of each pixel column."""
    xs = np.arange(1, len(ys) + 1, dtype=np.float64)
    columns = max(int(frame.area.width()), 1)
    if len(ys) > 2 * columns:
        size = -(-len(ys) // columns)
        starts = np.arange(0, len(ys), size)
        with np.errstate(invalid="ignore"):
            low, high = np.fmin.reduceat(ys, starts), np.fmax.reduceat(ys, starts)
        xs = np.repeat(xs[starts], 2)
        ys = np.column_stack([high, low]).ravel()
    shown = np.isfinite(ys)
    return frame.xs(xs[shown]), frame.ys(ys[shown])
