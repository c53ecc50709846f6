"""The loss of the run, from its first step to now: of each batch, and of the full sets."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.report import Report, RunState
from gui import theme
from gui.cards import Mark, PlotKey
from gui.numbers import count, figure
from gui.plots.calm_range import Range, calm_decades, calm_end, calm_interval
from gui.plots.edge_marks import paint_edge_marks
from gui.plots.event_labels import place_labels
from gui.plots.loss_history import LossHistory, Moment
from gui.plots.painting import DASHED, Floats, Frame, draw_line, draw_symbols, symbol
from gui.plots.plot_card import PlotCard, tool_button
from gui.plots.series import Blocks
from gui.throttle import Throttle

_MOST_EVENTS = 50  # marked at once, the newest
_MARKS_APART = 14  # px at least, in the middle, between the marks of measured losses
_OPTIMUM_DECADES, _OPTIMUM_SHARE = 4.0, 0.25  # how far below the losses the optimum may pull an axis
_OPTIMUM_DASHES = (11.0, 4.0, 2.0, 4.0)  # as in the fit
_BATCH_DECADES = 1.5  # how far below the full-set losses single batches may pull a log axis


class LossPlot(PlotCard):
    """Train loss a line, validation loss dashed, batch losses faint behind; x counts steps."""

    def __init__(self) -> None:
        super().__init__()
        self.history = LossHistory()
        self._generation: int | None = None
        self._events: list[tuple[int, str]] = []
        self._text_due = Throttle(0.25)
        self._batch_key = self.add_key(PlotKey(Mark.FAINT, "train"))
        self._train_key = self.add_key(PlotKey(Mark.LINE, "train"))
        self._validation_key = self.add_key(PlotKey(Mark.DASH, "validation"))
        self._validation_key.hide()
        self._optimum: float | None = None
        self._optimum_key = self.add_key(PlotKey(Mark.DASHDOT, "truth"))
        self._optimum_key.hide()
        self.log_button = tool_button(checkable=True)
        self.log_button.toggled.connect(self.set_log)
        self.add_tool(self.log_button)
        self.plot.x_axis.whole = True
        self.plot.zoom_x_by_wheel()  # else the curve soon leaves the view
        self.plot.moving = self._paint
        self.plot.pointed.connect(self._show_figures)
        self._x_end: float | None = None
        self._y: Range | None = None
        self.set_log(True)  # a loss falls by orders of magnitude
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(self.tr("Loss"))
        self._batch_key.set_text(self.tr("batch"))
        self._train_key.set_text(self.tr("train"))
        self._validation_key.set_text(self.tr("validation"))
        self._optimum_key.set_text(self.tr("optimum"))
        self.log_button.setText(self.tr("log"))
        self.log_button.setToolTip(self.tr("Draw the loss on a logarithmic axis"))
        self.plot.setAccessibleName(self.tr("Loss over the steps of the run"))
        self.plot.x_axis.set_label(self.tr("step"))
        self.plot.y_axis.set_label(self.tr("loss"))
        self._show_hint()
        self._show_figures()

    def wanted(self) -> dict[str, Any]:
        """Nothing: the history comes with every report."""
        return {}

    def set_log(self, log: bool) -> None:
        """Draw on a logarithmic or a linear axis."""
        self.log_button.setChecked(log)
        self.history.set_log(log)
        self.plot.y_axis.set_decades(log)
        self._y = None
        self.plot.follow()
        self.fit_ranges()
        self.plot.redraw()

    def add_event(self, step: int, text: str) -> None:
        """Mark `step` with a short text, such as a changed learning rate."""
        self._events.append((step, text))
        self.plot.refresh()

    def set_optimum(self, loss: float | None) -> None:
        """Draw the smallest loss over the training rows that the model can have; None: it is not known."""
        known = loss if loss is not None and math.isfinite(loss) else None
        if known == self._optimum:
            return
        self._optimum = known
        self._optimum_key.setVisible(known is not None)
        if self.plot.following:
            self.fit_ranges()
        self._show_figures()
        self.plot.refresh()

    def show_report(self, report: Report) -> None:
        """Take in the history, which comes in pieces that are not repeated; draw only if visible."""
        if report.generation != self._generation:
            self._generation = report.generation
            self.history.clear()
            self._events.clear()
            self._x_end = self._y = None
            self.plot.follow()
        self.history.extend(report.history)
        last = max(report.step, report.history.from_step)
        self._events = [event for event in self._events if event[0] <= last]
        super().show_report(report)

    def draw_report(self, report: Report) -> None:
        self._show_hint()
        self._validation_key.setVisible(self.history.extent("validation") is not None)
        if self.plot.following:
            self.fit_ranges()
        if self._text_due.due(hurry=report.state is not RunState.RUNNING):
            self._show_figures()
        self.plot.refresh()

    def fit_ranges(self) -> None:
        last = self.history.last_step()
        self._x_end = calm_end(self._x_end, float(last))
        self._y = self._fitting_y()
        self.plot.show_ranges((0.0, self._x_end), self._y)

    def _fitting_y(self) -> Range:
        log = self.history.log
        full = [e for e in (self.history.extent(name) for name in ("train", "validation")) if e]
        batch = self.history.extent("loss")
        if not full and batch is None:
            return (0.0, 1.0)
        low = min([e[0] for e in full] or [batch[0] if batch else 0.0])
        high = max([e[1] for e in full] or [batch[1] if batch else 1.0])
        if batch is not None:
            low = min(low, max(batch[0], low - _BATCH_DECADES) if log else batch[0])
            high = max(high, batch[1])
        low = self._with_optimum(low, high)
        return calm_decades(self._y, low, high) if log else calm_interval(self._y, low, high)

    def _with_optimum(self, low: float, high: float) -> float:
        """The lower end with the optimum in sight, where that is not so far below that nothing else could be
        seen; both ends as the axis has them."""
        if self._optimum is None:
            return low
        if not self.history.log:
            return min(low, max(self._optimum, low - _OPTIMUM_SHARE * (high - low)))
        optimum = math.log10(self._optimum) if self._optimum > 0 else -math.inf
        return min(low, optimum) if optimum > low - _OPTIMUM_DECADES else low

    # painting

    def _paint(self, painter: QPainter, frame: Frame) -> None:
        tokens = theme.tokens()
        columns = max(int(frame.area.width()), 16)
        blocks = {
            name: self.history.window(name, frame.x, columns) for name in ("loss", "train", "validation")
        }
        self._paint_optimum(painter, frame)
        self._paint_series(painter, frame, "loss", blocks["loss"], _faint(tokens.train, tokens.panel), 1.0)
        self._paint_series(painter, frame, "train", blocks["train"], QColor(tokens.train), 1.7)
        self._paint_series(
            painter, frame, "validation", blocks["validation"], QColor(tokens.validation), 1.7, DASHED
        )
        for name, color in (
            ("loss", tokens.train),
            ("train", tokens.train),
            ("validation", tokens.validation),
        ):
            x = self._steps(name, blocks[name].first)
            paint_edge_marks(painter, frame, x, blocks[name].flags, QColor(color))
        self._paint_events(painter, frame)
        self._paint_pointer(painter, frame)

    def _paint_optimum(self, painter: QPainter, frame: Frame) -> None:
        value = self._optimum
        if value is None or (self.history.log and value <= 0):
            return
        y = frame.ys(np.full(2, math.log10(value) if self.history.log else value))
        x = np.array([frame.area.left(), frame.area.right()])
        draw_line(painter, x, y, QColor(theme.tokens().truth), 1.7, _OPTIMUM_DASHES)

    def _paint_series(
        self,
        painter: QPainter,
        frame: Frame,
        name: str,
        blocks: Blocks,
        color: QColor,
        weight: float,
        dash: Sequence[float] = (),
    ) -> None:
        rows, y = blocks.line()
        xs, ys = frame.xs(self._steps(name, rows)), frame.ys(y)
        draw_line(painter, xs, ys, color, weight, dash)
        if blocks.size == 1:
            _paint_measured(painter, xs, ys, color, diamond=bool(dash))

    def _steps(self, name: str, rows: NDArray[np.int64]) -> Floats:
        return self.history.steps(name)[rows].astype(np.float64)

    def _paint_events(self, painter: QPainter, frame: Frame) -> None:
        tokens = theme.tokens()
        painter.setFont(theme.small_font())
        painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DotLine))
        shown = [event for event in self._events[-_MOST_EVENTS:] if frame.x[0] <= event[0] <= frame.x[1]]
        xs = [round(x) + 0.5 for x in frame.xs(np.array([float(step) for step, _ in shown])).tolist()]
        metrics = painter.fontMetrics()
        widths = [float(metrics.horizontalAdvance(text)) for _, text in shown]
        rows = max(1, int(frame.area.height() / 2 / metrics.height()))
        places = place_labels(xs, widths, frame.area.right(), rows)
        for x, (_, text), place in zip(xs, shown, places, strict=True):
            painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()))
            if place is not None:
                y = frame.area.top() + metrics.ascent() + 2 + place.row * metrics.height()
                painter.drawText(QPointF(place.left, y), text)

    def _paint_pointer(self, painter: QPainter, frame: Frame) -> None:
        moment = self._pointed_moment()
        if moment is None:
            return
        tokens = theme.tokens()
        x = float(frame.xs(np.array([float(moment.step)]))[0])
        painter.setPen(QPen(QColor(tokens.muted), 1))
        painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()))
        painter.setPen(QPen(QColor(tokens.panel), 1))
        for value, color in ((moment.validation, tokens.validation), (moment.train, tokens.train)):
            y = np.log10(value) if self.history.log and value > 0 else value
            if np.isfinite(y) and not (self.history.log and value <= 0):
                painter.setBrush(QColor(color))
                painter.drawEllipse(QPointF(x, float(frame.ys(np.array([y]))[0])), 3.5, 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    # words

    def _pointed_moment(self) -> Moment | None:
        return self.history.at(self.plot.pointer[0]) if self.plot.pointer else None

    def _show_figures(self, *_: object) -> None:
        moment = self._pointed_moment() or self.history.at(float("inf"))
        self.figures.set_standing("" if moment is None else self._said(moment))

    def _said(self, moment: Moment) -> str:
        width = len(count(self.history.last_step()))
        parts = [
            self.tr("step {step}").format(step=count(moment.step).rjust(width)),
            self.tr("epoch {epoch}").format(epoch=count(moment.epoch).rjust(width)),
            self.tr("batch {loss}").format(loss=_fixed(moment.loss)),
            self.tr("train {loss}").format(loss=_fixed(moment.train)),
        ]
        if self.history.extent("validation") is not None:
            parts.append(self.tr("validation {loss}").format(loss=figure(moment.validation).rjust(8)))
        if self._optimum is not None:
            parts.append(
                self.tr("above the optimum {loss}").format(loss=_fixed(moment.train - self._optimum))
            )
        return "   ".join(parts)

    def _show_hint(self) -> None:
        if why := self.why_no_run():
            self.plot.set_hint(why)
        elif self.history.last_step() > 0 or len(self.history.steps("train")):
            self.plot.set_hint("")
        else:
            self.plot.set_hint(self.tr("Press Run (F5) to train.\nThe loss of each step is drawn here."))


def _paint_measured(painter: QPainter, xs: Floats, ys: Floats, color: QColor, diamond: bool) -> None:
    """Mark where something was measured, where that is so rarely that the line between only joins."""
    inside = np.isfinite(ys)
    xs, ys = xs[inside], ys[inside]
    if len(xs) == 0 or (len(xs) > 1 and np.median(np.diff(xs)) < _MARKS_APART):
        return
    kind = "diamond" if diamond else "dot"
    draw_symbols(painter, xs, ys, symbol(kind, color, 5, painter.device().devicePixelRatioF()))


def _fixed(value: float) -> str:
    """A loss at a constant width."""
    return ("NaN" if math.isnan(value) else figure(value)).rjust(8)


def _faint(color: str, ground: str) -> QColor:
    """`color` thinned to a third over `ground`, opaque: transparent lines cost more."""
    one, other = QColor(color), QColor(ground)
    share = 0.38
    return QColor.fromRgbF(
        other.redF() + (one.redF() - other.redF()) * share,
        other.greenF() + (one.greenF() - other.greenF()) * share,
        other.blueF() + (one.blueF() - other.blueF()) * share,
    )
