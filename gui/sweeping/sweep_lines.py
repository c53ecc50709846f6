"""The losses of all runs of a sweep over their steps.

All lines are painted once into the plot's standing picture, decimated to a bounded number of points; the best
one, the one that is chosen and the one under the pointer move over it.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from engine.sweep.records import MemberState, SweepReport
from gui import theme
from gui.plots.calm_range import Range, calm_decades, calm_end, calm_interval
from gui.plots.painting import Floats, Frame, draw_line, draw_symbols, symbol
from gui.plots.plot_base import LivePlot
from gui.plots.series import clean
from gui.sweeping.ramp import line_color, shares

MOST_POINTS = 60_000  # of all lines together
MOST_LINES = 1_500  # of more runs every so-manieth is drawn; best and chosen ones always are
_MOST_NUMBERS = 300_000  # that are kept for zooming in
_MEANS = 25  # of a whole smoothed line
_NEAR = 10.0  # px from the pointer to the line that it means
_OVER_START = 10.0  # times the largest loss at the start: what is above it has left the plot
_BEST_DASH = (9.0, 3.0)


class SweepLines(LivePlot):
    """`picked` names the run whose line was pressed; `show_chosen` marks the one that is chosen elsewhere."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._report: SweepReport | None = None
        self._values: Floats = np.empty((0, 0))  # (runs, steps), as the axis has them
        self._last: NDArray[np.int64] = np.empty(0, dtype=np.int64)  # the last column of each run, -1: none
        self._colors: list[QColor] = []
        self._chosen: int | None = None
        self._x_end: float | None = None
        self._y: Range | None = None
        self._log, self._smooth = True, False
        self._pressed = False
        self.best_word = ""
        self.x_axis.whole = True
        self.y_axis.set_decades(True)
        self.zoom_x_by_wheel()
        self.standing, self.moving = self._paint_all, self._paint_marked
        self.hand = self
        self.following_changed.connect(self._on_following)
        self.pointed.connect(self._name_pointed)
        theme.theme_changed.connect(self._color)

    # -- what is shown ---------------------------------------------------------------------------

    def show_report(self, report: SweepReport) -> None:
        """Draw the losses of `report`."""
        self._report = _bounded(report)
        self._color()
        self._take_values()
        if self.following:
            self._fit_ranges()
        self.redraw_standing()

    def clear_runs(self) -> None:
        """Forget all runs."""
        self._report, self._chosen = None, None
        self._values, self._last = np.empty((0, 0)), np.empty(0, dtype=np.int64)
        self._x_end = self._y = None
        self.follow()
        self.redraw_standing()

    @property
    def one_in(self) -> int:
        """Of so many runs one is drawn."""
        return max(1, -(-len(self._values) // MOST_LINES))

    def show_chosen(self, number: int | None) -> None:
        """Mark the line of this run."""
        if number != self._chosen:
            self._chosen = number
            self.refresh()

    def set_log(self, log: bool) -> None:
        """Draw on a logarithmic or a linear axis."""
        self._log = log
        self.y_axis.set_decades(log)
        self._y = None
        self._take_values()
        self.follow()
        self._fit_ranges()
        self.redraw()

    def set_smooth(self, smooth: bool) -> None:
        """Draw means over some steps: the losses of batches go up and down too much to be compared."""
        self._smooth = smooth
        self._take_values()
        if self.following:
            self._y = None
            self._fit_ranges()
        self.redraw_standing()

    def near(self, x: float, y: float) -> int | None:
        """The run whose line lies within a few pixels of (x, y) of the axes, the nearest of several."""
        report = self._report
        if report is None or not len(report.steps):
            return None
        frame = self.frame()
        at = np.searchsorted(report.steps, x)
        left, right = max(0, int(at) - 1), min(int(at), len(report.steps) - 1)
        first, last = float(report.steps[left]), float(report.steps[right])
        share = min(max((x - first) / (last - first), 0.0), 1.0) if last > first else 0.0
        values = self._values[:, left] * (1 - share) + self._values[:, right] * share
        away = np.abs(frame.ys(values) - frame.ys(np.array([y])))
        if np.isnan(away).all():
            return None
        found = int(np.nanargmin(away))
        return found if away[found] <= _NEAR else None

    # -- ranges ----------------------------------------------------------------------------------

    def _color(self) -> None:
        report = self._report
        if report is not None:
            self._colors = [line_color(share) for share in shares(report.members, report.settings)]

    def _take_values(self) -> None:
        report = self._report
        if report is None:
            return
        losses = trailing_means(report.losses) if self._smooth else report.losses
        self._values = clean(losses, self._log)[0]
        columns = np.arange(1, report.losses.shape[1] + 1)
        self._last = np.max(np.where(np.isnan(report.losses), 0, columns), axis=1, initial=0) - 1

    def _on_following(self, following: bool) -> None:
        if following:
            self._x_end = self._y = None
            self._fit_ranges()
            self.refresh()

    def _fit_ranges(self) -> None:
        report = self._report
        if report is None or not len(report.steps):
            return
        reached = max([own.step for own in report.members])
        self._x_end = calm_end(self._x_end, float(reached))
        values = self._values[np.isfinite(self._values)]
        if len(values):
            low, high = float(values.min()), min(float(values.max()), self._highest())
            self._y = (calm_decades if self._log else calm_interval)(self._y, min(low, high), high)
        self.show_ranges((0.0, self._x_end), self._y)

    def _highest(self) -> float:
        """How far up is shown: runs that diverge leave the plot, so that the others are still seen."""
        starts = self._values[:, 0][np.isfinite(self._values[:, 0])]
        if not len(starts):
            return math.inf
        start = float(starts.max())
        return start + math.log10(_OVER_START) if self._log else start + (_OVER_START - 1) * abs(start)

    # -- painting --------------------------------------------------------------------------------

    def _columns(self, frame: Frame) -> NDArray[np.int64]:
        """Which of the steps are drawn: those in sight, as many as the number of lines allows."""
        report = self._report
        assert report is not None
        first, last = np.searchsorted(report.steps, frame.x)
        start, stop = max(0, int(first) - 1), min(len(report.steps), int(last) + 1)
        most = max(
            8, min(int(frame.area.width()) * 2, MOST_POINTS * self.one_in // max(1, len(self._values)))
        )
        every = max(1, -(-(stop - start) // most))
        return np.unique(np.append(np.arange(start, stop, every), max(start, stop - 1)))

    def _paint_all(self, painter: QPainter, frame: Frame) -> None:
        report = self._report
        if report is None or not len(report.steps):
            return
        columns = self._columns(frame)
        xs = frame.xs(report.steps[columns].astype(np.float64))
        for row in range(0, len(self._values), self.one_in):
            draw_line(painter, xs, frame.ys(self._values[row, columns]), self._colors[row])
        self._paint_ends(painter, frame)

    def _paint_ends(self, painter: QPainter, frame: Frame) -> None:
        """A cross where a run diverged, at the upper edge where that is above the plot."""
        report = self._report
        assert report is not None
        ended = [own.number for own in report.members if own.state is MemberState.DIVERGED]
        rows = np.array([row for row in ended if self._last[row] >= 0], dtype=np.int64)
        if not len(rows):
            return
        xs = frame.xs(np.array([float(report.members[row].step) for row in rows]))
        values = np.array([self._end_value(int(row)) for row in rows])
        ys = np.clip(frame.ys(values), frame.area.top() + 6, frame.area.bottom() - 6)
        kind = symbol("cross", theme.color("bad"), 7, painter.device().devicePixelRatioF())
        draw_symbols(painter, xs, ys, kind)

    def _end_value(self, row: int) -> float:
        finite = np.flatnonzero(np.isfinite(self._values[row]))
        top = self._y[1] if self._y else 0.0
        return max(float(self._values[row, finite[-1]]), top) if len(finite) else top

    def _paint_marked(self, painter: QPainter, frame: Frame) -> None:
        report = self._report
        if report is None or not len(report.steps):
            return
        pointed = None if self.pointer is None else self.near(*self.pointer)
        best = report.best
        if best is not None:
            self._paint_one(painter, frame, best, theme.color("truth"), "diamond", _BEST_DASH)
        runs = range(len(self._values))
        wanted = dict.fromkeys(run for run in (self._chosen, pointed) if run is not None)
        others = [run for run in wanted if run in runs and run != best]
        for number in others:
            self._paint_one(painter, frame, number, theme.color("text"), "ring")
        if best is not None:
            self._paint_name(painter, frame, best, f"{self.best_word} {best + 1}", theme.color("truth"))
        for number in others:
            self._paint_name(painter, frame, number, str(number + 1), theme.color("text"))

    def _paint_one(
        self,
        painter: QPainter,
        frame: Frame,
        row: int,
        color: QColor,
        mark: str,
        dash: tuple[float, ...] = (),
    ) -> None:
        report = self._report
        assert report is not None
        xs = frame.xs(report.steps.astype(np.float64))
        ys = frame.ys(self._values[row])
        if dash:  # over the same line in the colour of the ground: it is told from one that is chosen
            draw_line(painter, xs, ys, theme.color("panel"), 3.5)
        draw_line(painter, xs, ys, color, 2.2, dash)
        at = self._last[row]
        if at >= 0 and np.isfinite(ys[at]):
            stamp = symbol(mark, color, 9, painter.device().devicePixelRatioF())
            draw_symbols(painter, xs[at : at + 1], ys[at : at + 1], stamp)

    def _paint_name(self, painter: QPainter, frame: Frame, row: int, text: str, color: QColor) -> None:
        report = self._report
        assert report is not None
        finite = np.flatnonzero(np.isfinite(self._values[row]))
        if not len(finite):
            return
        at = int(finite[-1])
        x = float(frame.xs(report.steps[at : at + 1].astype(np.float64))[0])
        y = float(frame.ys(self._values[row, at : at + 1])[0])
        painter.setFont(theme.small_font())
        metrics = painter.fontMetrics()
        wide, high = metrics.horizontalAdvance(text) + 8, metrics.height() + 2
        x = min(x + 8, frame.area.right() - wide - 2)
        y = min(max(y - high - 5, frame.area.top() + 2), frame.area.bottom() - high - 2)
        box = QRectF(x, y, wide, high)
        ground = theme.color("panel")
        ground.setAlphaF(0.85)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QPen(color))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # -- mouse and keyboard ----------------------------------------------------------------------

    def press(self, event: QMouseEvent, frame: Frame) -> bool:
        """Pick the line that is pressed."""
        found = self.near(*frame.value(QPointF(event.position())))
        self._pressed = event.button() is Qt.MouseButton.LeftButton and found is not None
        if event.button() is not Qt.MouseButton.LeftButton or found is None:
            return False
        self.picked.emit(found)
        return True

    def move(self, event: QMouseEvent, frame: Frame) -> bool:
        return False

    def release(self, event: QMouseEvent, frame: Frame) -> bool:
        pressed, self._pressed = self._pressed, False
        return pressed

    def key(self, event: QKeyEvent, frame: Frame) -> bool:
        """Enter picks the line at the read-out that Shift and arrows move."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or self.pointer is None:
            return False
        found = self.near(*self.pointer)
        if found is not None:
            self.picked.emit(found)
        return found is not None

    def _name_pointed(self, _at: object) -> None:
        self.setAccessibleDescription("" if self.pointer is None else self._pointed_text())

    def _pointed_text(self) -> str:
        found = self.near(*self.pointer) if self.pointer is not None else None
        return "" if found is None else str(found + 1)


def _bounded(report: SweepReport) -> SweepReport:
    """`report` with every so-manieth step where there are very many runs, and the last."""
    runs, columns = report.losses.shape
    every = -(-runs * columns // _MOST_NUMBERS)
    if every <= 1:
        return report
    kept = np.unique(np.append(np.arange(0, columns, every), columns - 1))
    return replace(report, steps=report.steps[kept], losses=report.losses[:, kept])


def trailing_means(losses: Floats) -> Floats:
    """Means (runs, n) of each loss and some before it, a few dozen widths of them in a line.

    The first are of fewer. NaN stays, and what is not finite stays to the end of its line.
    """
    width = max(1, losses.shape[1] // _MEANS)
    if width == 1:
        return losses
    with np.errstate(over="ignore", invalid="ignore"):
        sums = np.cumsum(losses, axis=1)
        sums[:, width:] = sums[:, width:] - sums[:, :-width]
        return sums / np.minimum(np.arange(1, losses.shape[1] + 1), width)
