"""The loss of the run, from its first step to now: of each batch, and of the full sets."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.report import Report, RunState
from gui import labels, theme
from gui.cards import Mark, PlotKey
from gui.numbers import count, figure
from gui.plots.calm_range import Range, calm_end
from gui.plots.edge_marks import paint_edge_marks
from gui.plots.loss_before import LossBefore
from gui.plots.loss_choices import LossChoices, LossViewButton
from gui.plots.loss_events import LossEvents
from gui.plots.loss_history import LossHistory, Moment
from gui.plots.loss_metrics import MetricTrack, room_beside
from gui.plots.loss_range import fitting_y
from gui.plots.loss_smoothing import Smoothing
from gui.plots.loss_words import events_table, loss_summary, loss_table
from gui.plots.painting import DASHED, Floats, Frame, draw_line, draw_symbols, symbol
from gui.plots.plot_card import PlotCard, tool_button
from gui.plots.reach.tables import Tables
from gui.plots.series import Blocks, clean
from gui.throttle import Throttle

_MARKS_APART = 14  # px at least, in the middle, between the marks of measured losses
_OPTIMUM_DASHES = (11.0, 4.0, 2.0, 4.0)  # as in the fit
_SMALLEST_X = {"step": 10.0, "epoch": 1.0, "seconds": 0.1}
_METRIC_EVERY = 0.25  # s at least, while it runs


class LossPlot(PlotCard):
    """Train loss a line, validation loss dashed, batch losses faint behind; x is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.history = LossHistory()
        self._generation: int | None = None
        self._is_another = False
        self.choices = LossChoices(self)
        self.events, self.before = LossEvents(), LossBefore()
        self.smoothing, self.track = Smoothing(), MetricTrack()
        self._text_due, self._metric_due = Throttle(0.25), Throttle(_METRIC_EVERY)
        self._before_key = self.add_key(PlotKey(Mark.LINE, "muted"))
        self._before_key.hide()
        self._batch_key = self.add_key(PlotKey(Mark.FAINT, "train"))
        self._train_key = self.add_key(PlotKey(Mark.LINE, "train"))
        self._validation_key = self.add_key(PlotKey(Mark.DASH, "validation"))
        self._validation_key.hide()
        self._smooth_key = self.add_key(PlotKey(Mark.LINE, "text"))
        self._metric_key = self.add_key(PlotKey(Mark.DOTS, "train"))
        self._optimum: float | None = None
        self._optimum_key = self.add_key(PlotKey(Mark.DASHDOT, "truth"))
        self._optimum_key.hide()
        self.log_button = tool_button(checkable=True)
        self.log_button.toggled.connect(self.set_log)
        self.view_button = LossViewButton(self.choices)
        self.add_tool(self.view_button)
        self.add_tool(self.log_button)
        self.choices.changed.connect(self._on_choices)
        self.plot.zoom_x_by_wheel()  # else the curve soon leaves the view
        self.plot.moving = self._paint
        self.plot.pointed.connect(self._show_figures)
        self._x_end: float | None = None
        self._y: Range | None = None
        self.set_log(True)  # a loss falls by orders of magnitude
        self._on_choices()
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(self.tr("Loss"))
        self._batch_key.set_text(self.tr("batch"))
        self._train_key.set_text(self.tr("train"))
        self._validation_key.set_text(self.tr("validation"))
        self._optimum_key.set_text(self.tr("optimum"))
        self._before_key.set_text(self.tr("before the reset"))
        self.log_button.setText(self.tr("log"))
        self.log_button.setToolTip(self.tr("Draw the loss on a logarithmic axis"))
        self.plot.setAccessibleName(self.tr("Loss over the steps of the run"))
        self._name_choices()
        self.plot.y_axis.set_label(self.tr("loss"))
        self._show_hint()
        self._show_figures()

    def wanted(self) -> dict[str, Any]:
        """Metrics, where they are to be seen and the full sets have been evaluated since the last ones; the
        history comes with every report."""
        if not (self.isVisible() and self.track.name and self._metric_is_old()):
            return {}
        running = self.report is not None and self.report.state is RunState.RUNNING
        return {"metrics": True} if self._metric_due.due(hurry=not running) else {}

    def _metric_is_old(self) -> bool:
        evaluated = self.history.steps("train")
        return len(evaluated) > 0 and int(evaluated[-1]) not in self.track.steps[-1:]

    def begin(self) -> None:
        """Another table: what was trained on the one before is nothing to compare with."""
        self._is_another = True

    def set_log(self, log: bool) -> None:
        """Draw on a logarithmic or a linear axis."""
        self.log_button.setChecked(log)
        self.history.set_log(log)
        self.plot.y_axis.set_decades(log)
        self._y = None
        self.plot.follow()
        self.fit_ranges()
        self.plot.redraw()

    def _on_choices(self) -> None:
        """Show what is chosen."""
        choices = self.choices
        if choices.window != self.smoothing.window:
            self.smoothing.choose(choices.window)
            self.smoothing.extend(self.history.values("loss"))
        if choices.metric != self.track.name:
            self.track = MetricTrack(choices.metric)
            self.plot.set_room_beside(room_beside() if choices.metric else 0)
            self.needs_changed.emit()
        if choices.unit != self.history.unit:
            self.history.unit = choices.unit
            self._x_end = None
            self.plot.follow()
        self.plot.x_axis.whole = choices.unit == "step"
        self._smooth_key.setVisible(choices.window > 0)
        self._metric_key.setVisible(choices.metric != "")
        self._before_key.setVisible(self._shows_before())
        self._name_choices()
        self.fit_ranges()
        self._show_figures()
        self.plot.redraw()

    def _shows_before(self) -> bool:
        return self.choices.before.isChecked() and not self.before.is_empty

    def _name_choices(self) -> None:
        choices = self.choices
        axis = {"step": self.tr("step"), "epoch": self.tr("epoch"), "seconds": self.tr("seconds of training")}
        self.plot.x_axis.set_label(axis[choices.unit])
        self._smooth_key.set_text(self.tr("mean of {steps}").format(steps=count(choices.window)))
        self._metric_key.set_text(labels.metric(choices.metric) if choices.metric else "")

    def add_event(self, step: int, text: str) -> None:
        """Mark `step` with a short text, such as a changed learning rate."""
        self.events.add(step, text)
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
            self._forget()
        chunk = report.history
        if chunk.from_step <= len(self.history):  # the run went on from an earlier step
            self.events.truncate(chunk.from_step)
            self.track.truncate(chunk.from_step)
            self.smoothing.truncate(chunk.from_step - 1)
        self.history.extend(chunk, report.seconds)
        if self.smoothing.window:
            self.smoothing.extend(self.history.values("loss"))
        if report.metrics is not None and self.track.name:
            self.track.note(report.step + 1, report.metrics)
        super().show_report(report)

    def _forget(self) -> None:
        """Another run begins."""
        if self._is_another:
            self.before.clear()
        else:
            self.before.take(self.history)
        self._is_another = False
        self.history.clear()
        self.events.clear()
        self.track = MetricTrack(self.track.name)
        self.smoothing.choose(self.smoothing.window)
        self._x_end = self._y = None
        self.plot.follow()

    def draw_report(self, report: Report) -> None:
        self._show_hint()
        self._validation_key.setVisible(self.history.extent("validation") is not None)
        self._before_key.setVisible(self._shows_before())
        if self.track.name and report.state is not RunState.RUNNING and self._metric_is_old():
            self.ask_once(report)
        if self.plot.following:
            self.fit_ranges()
        if self._text_due.due(hurry=report.state is not RunState.RUNNING):
            self._show_figures()
        self.plot.refresh()

    def fit_ranges(self) -> None:
        last = float(self.history.xs(np.array([self.history.last_step()]))[0])
        self._x_end = calm_end(self._x_end, last, _SMALLEST_X[self.history.unit])
        self._y = fitting_y(self.history, self._y, self._optimum)
        self.plot.show_ranges((0.0, self._x_end), self._y)

    def summary(self) -> str:
        return loss_summary(self.history)

    def export_tables(self) -> Tables:
        made: Tables = {self.tr("losses"): lambda: loss_table(self.history)}
        if self.events.marks:
            made[self.tr("events")] = lambda: events_table(self.events.marks)
        return made if len(self.history) or len(self.history.steps("train")) else {}

    # painting

    def _paint(self, painter: QPainter, frame: Frame) -> None:
        tokens = theme.tokens()
        columns = max(int(frame.area.width()), 16)
        blocks = {
            name: self.history.window(name, frame.x, columns) for name in ("loss", "train", "validation")
        }
        self._paint_optimum(painter, frame)
        if self._shows_before():
            self.before.paint(painter, frame, self.history)
        self._paint_series(painter, frame, "loss", blocks["loss"], _faint(tokens.train, tokens.panel), 1.0)
        self._paint_series(painter, frame, "train", blocks["train"], QColor(tokens.train), 1.7)
        self._paint_series(
            painter, frame, "validation", blocks["validation"], QColor(tokens.validation), 1.7, DASHED
        )
        self._paint_smooth(painter, frame, columns)
        for name, color in (
            ("loss", tokens.train),
            ("train", tokens.train),
            ("validation", tokens.validation),
        ):
            x = self._steps(name, blocks[name].first)
            paint_edge_marks(painter, frame, x, blocks[name].flags, QColor(color))
        self.events.paint(painter, frame, self.history.xs)
        self._paint_best(painter, frame)
        if self.track.steps:
            self.track.paint(painter, frame, self.history.xs, labels.metric(self.track.name))
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
        return self.history.xs(self.history.steps(name, rows))

    def _paint_smooth(self, painter: QPainter, frame: Frame, columns: int) -> None:
        if not self.smoothing.window:
            return
        span = self.history.rows("loss", frame.x)
        rows, means = self.smoothing.line(self.history.values("loss"), *span, columns)
        drawn, _ = clean(means, self.history.log)
        draw_line(painter, frame.xs(self._steps("loss", rows)), frame.ys(drawn), theme.color("text"), 1.4)

    def _paint_best(self, painter: QPainter, frame: Frame) -> None:
        best = self.history.best
        if best is None or not self.choices.best.isChecked():
            return
        drawn, _ = clean(np.array([best.value]), self.history.log)
        ring = symbol("ring", theme.color(best.name), 9, painter.device().devicePixelRatioF())
        draw_symbols(painter, frame.xs(self.history.xs(np.array([best.step]))), frame.ys(drawn), ring)

    def _paint_pointer(self, painter: QPainter, frame: Frame) -> None:
        moment = self._pointed_moment()
        if moment is None:
            return
        tokens = theme.tokens()
        x = float(frame.xs(self.history.xs(np.array([moment.step])))[0])
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
        parts += self._more_said(moment)
        if self._optimum is not None:
            parts.append(
                self.tr("above the optimum {loss}").format(loss=_fixed(moment.train - self._optimum))
            )
        return "   ".join(parts)

    def _more_said(self, moment: Moment) -> list[str]:
        parts, best = [], self.history.best
        if self.history.unit == "seconds":
            seconds = self.history.xs(np.array([moment.step]))[0]
            parts.append(self.tr("{seconds} s").format(seconds=f"{seconds:8.3f}"))
        if best is not None and self.choices.best.isChecked():
            text = self.tr("best {loss} at step {step}")
            parts.append(text.format(loss=_fixed(best.value), step=count(best.step)))
        for part, value in self.track.last().items():
            name = {"train": self.tr("train"), "validation": self.tr("validation")}[part]
            parts.append(f"{labels.metric(self.track.name)} ({name}) {figure(value).rjust(8)}")
        return parts

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
