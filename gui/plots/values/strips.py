"""Histograms over the steps: one strip for each layer, darker where more of its numbers lie."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from engine.values.records import QUANTILES
from gui import theme
from gui.numbers import figure
from gui.plots.calm_range import Range, calm_interval
from gui.plots.maps.color_scale import TOP, ColorScale
from gui.plots.maps.heat_image import NOTHING, Levels, paint_levels
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.values.samples import Samples

BINS = 40  # of a histogram
_MOST_COLUMNS = 500  # of the picture
_GAP = 3  # px between two strips
_SHARES = np.linspace(0.0, 1.0, QUANTILES)


class Strips:
    """The strips of the values (`row` 0 of the spread) or of the gradients (1).

    Each sample's histogram is made once, from its quantiles; again only where a range had to move.
    """

    def __init__(self, row: int) -> None:
        self.row = row
        self.ranges: list[Range] = []
        self._levels: Levels = np.empty((0, 0, BINS), dtype=np.uint8)
        self._halvings = 0
        self._steps: NDArray[np.int64] = np.empty(0, dtype=np.int64)

    def update(self, samples: Samples) -> None:
        """Take in what is new."""
        spread = samples.field("spread")[:, self.row]
        layers = spread.shape[1]
        ranges = [self._range(spread[:, at], at) for at in range(layers)]
        if self._levels.shape[1:] != (layers, BINS) or self.ranges != ranges:
            kept = 0
        else:
            if samples.halvings == self._halvings + 1:
                self._levels, self._steps = self._levels[::2], self._steps[::2]
            same = min(len(self._steps), len(samples))
            differ = np.flatnonzero(self._steps[:same] != samples.steps[:same])
            kept = int(differ[0]) if len(differ) else same
            kept = min(kept, len(samples) - 1)  # the newest may have been measured anew
        self.ranges, self._halvings = ranges, samples.halvings
        self._steps = samples.steps.copy()
        made = np.empty((len(samples), layers, BINS), dtype=np.uint8)
        if kept > 0:
            made[:kept] = self._levels[:kept]
        for at in range(max(kept, 0), len(samples)):
            for layer, shown in enumerate(ranges):
                made[at, layer] = levels_of(spread[at, layer], shown)
        self._levels = made

    def _range(self, spread: Floats, at: int) -> Range:
        """Of all samples of a layer (n, QUANTILES); it moves in rare, large steps."""
        ends = spread[:, [0, -1]]
        ends = ends[np.isfinite(ends).all(axis=1)]
        before = self.ranges[at] if at < len(self.ranges) else None
        low, high = (float(ends.min()), float(ends.max())) if len(ends) else (-1.0, 1.0)
        return calm_interval(before, low, high)

    def paint(self, painter: QPainter, frame: Frame, samples: Samples) -> None:
        """Draw them from top to bottom over the y range 0..layers of `frame`."""
        if len(samples) == 0:
            return
        columns = max(min(round(frame.area.width()), _MOST_COLUMNS), 1)
        picked = nearest_samples(samples, frame.x, columns)
        colors = ColorScale(0.0, 1.0).colors(theme.tokens().dark)
        names = frame.ys(np.arange(len(self.ranges) + 1, dtype=np.float64)[::-1])
        for layer, shown in enumerate(self.ranges):
            top, bottom = names[layer] + _GAP / 2, names[layer + 1] - _GAP / 2
            area = QRectF(frame.area.left(), top, frame.area.width(), max(bottom - top, 1.0))
            levels = self._levels[picked, layer].T.copy()
            levels[:, picked < 0] = NOTHING
            paint_levels(painter, area, levels, colors)
            own = Frame(area, frame.x, shown)
            self._paint_median(painter, own, samples, layer)
            self._paint_ends(painter, own)

    def _paint_median(self, painter: QPainter, own: Frame, samples: Samples, layer: int) -> None:
        median = samples.field("spread")[:, self.row, layer, QUANTILES // 2]
        steps = samples.steps.astype(np.float64)
        at = np.flatnonzero(samples.gaps)
        xs, ys = own.xs(np.insert(steps, at, np.nan)), own.ys(np.insert(median, at, np.nan))
        draw_line(painter, xs, ys, theme.color("model"), 1.3)

    def _paint_ends(self, painter: QPainter, own: Frame) -> None:
        """What the strip's lower and upper edge stand for, beside it."""
        painter.save()
        painter.setClipping(False)
        painter.setFont(theme.small_font())
        painter.setPen(theme.color("muted"))
        metrics = QFontMetricsF(theme.small_font())
        x = own.area.right() + 5
        if own.area.height() >= 2 * metrics.height():
            painter.drawText(QPointF(x, own.area.top() + metrics.ascent()), end_text(own.y[1]))
            painter.drawText(QPointF(x, own.area.bottom() - metrics.descent()), end_text(own.y[0]))
        else:
            room = QRectF(x, own.area.top(), 80, own.area.height())
            widest = max(own.y, key=abs)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, end_text(widest))
        painter.restore()


def end_text(value: float) -> str:
    """A round number, short."""
    return figure(value, 2)


def levels_of(quantiles: Floats, shown: Range) -> Levels:
    """uint8 (BINS,): of the numbers whose `quantiles` (QUANTILES,) are given, how many are in each part of
    the range `shown`, by the root of the share, the fullest at the top level; NOTHING without numbers."""
    if not np.isfinite(quantiles).all():
        return np.full(BINS, NOTHING, dtype=np.uint8)
    edges = np.linspace(shown[0], shown[1], BINS + 1)
    spread = quantiles + np.linspace(0.0, (edges[1] - edges[0]) * 1e-3, QUANTILES)  # all alike: in one bin
    counts = np.diff(np.interp(edges, spread, _SHARES, left=0.0, right=1.0))
    most = float(counts.max())
    if not most > 0.0 or not math.isfinite(most):
        return np.zeros(BINS, dtype=np.uint8)
    found: Levels = np.rint(np.sqrt(counts / most) * TOP).astype(np.uint8)
    return found


def nearest_samples(samples: Samples, shown: Range, columns: int) -> NDArray[np.int64]:
    """int64 (columns,): the sample that stands in each column of the steps `shown`; -1 where none does:
    outside the run, and where it was not looked at."""
    steps = samples.steps
    middles = shown[0] + (np.arange(columns) + 0.5) / columns * (shown[1] - shown[0])
    after = np.clip(np.searchsorted(steps, middles), 0, len(steps) - 1)
    before = np.maximum(after - 1, 0)
    found = np.where(middles - steps[before] <= steps[after] - middles, before, after)
    width = (shown[1] - shown[0]) / columns
    outside = (middles < steps[0] - width) | (middles > steps[-1] + width)
    in_gap = samples.gaps[after] & (middles > steps[before] + width) & (middles < steps[after] - width)
    return np.where(outside | in_gap, -1, found)
