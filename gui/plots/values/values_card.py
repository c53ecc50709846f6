"""The parameters over time: each value, or of large models norms and histograms by layer."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QPainter
from PySide6.QtWidgets import QComboBox

from engine.report import Report, RunState
from engine.values.records import ValuesRequest, ValuesView
from gui import theme
from gui.numbers import count, figure
from gui.plots.calm_range import Range, calm_decades, calm_end, calm_interval
from gui.plots.loss_history import nearest
from gui.plots.painting import DASHED, Floats, Frame, draw_line
from gui.plots.plot_card import PlotCard
from gui.plots.series import clean
from gui.plots.values.kinds import (
    CONTEXT,
    DECADES,
    STRIPS,
    TIPS,
    TITLES,
    USUAL_RATIO,
    Kind,
    lines_of,
    names_of,
    offered,
)
from gui.plots.values.lines import paint_lines, room_for, with_gaps
from gui.plots.values.samples import Samples
from gui.plots.values.strips import Strips
from gui.throttle import Throttle

_STRIP_ROOM = 56  # px for what the edges of a strip stand for
_WIDTH = 16  # characters of the box; its list is as wide as it needs
_READ_OUT = 6  # lines that the read-out has room for


class ValuesCard(PlotCard):
    """Measured with each frame while it is seen; what happened while it was hidden is filled in from the
    timeline's snapshots where there are any, and else left open."""

    def __init__(self) -> None:
        super().__init__()
        self.samples = Samples()
        self.strips = {kind: Strips(row) for kind, row in STRIPS.items()}
        self._generation: int | None = None
        self._recorded = 0
        self._was_hidden = True
        self._taken: ValuesView | None = None  # shown again, it is still what was measured then
        self._wish = ""
        self._offered: tuple[Kind, ...] = ()
        self._text_due = Throttle(0.25)
        self._x_end: float | None = None
        self._y: Range | None = None
        self.kind_box = QComboBox()
        self.kind_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_box.setMinimumContentsLength(_WIDTH)
        self.kind_box.currentIndexChanged.connect(self._on_chosen)
        self.kind_box.hide()
        self.add_tool(self.kind_box)
        self.plot.x_axis.whole = True
        self.plot.zoom_x_by_wheel()
        self.plot.moving = self._paint
        self.plot.pointed.connect(self._show_figures)
        self.retranslate()

    # what is chosen

    @property
    def kind(self) -> Kind | None:
        """The picture that is drawn; None before anything is known."""
        at = self.kind_box.currentIndex()
        return self._offered[at] if 0 <= at < len(self._offered) else None

    @property
    def text(self) -> str:
        """What was chosen, to be remembered."""
        return self._wish

    def recall(self, text: str) -> None:
        """Choose what was remembered, as soon as there is such a picture."""
        self._wish = text
        self._offer()

    def choose(self, kind: Kind) -> None:
        """As if a person had chosen it; what is not offered changes nothing."""
        if kind in self._offered:
            self.kind_box.setCurrentIndex(self._offered.index(kind))

    def _offer(self) -> None:
        kinds = offered(self.samples)
        if kinds == self._offered:
            return
        before = self.kind
        self._offered = kinds
        with QSignalBlocker(self.kind_box):
            self.kind_box.clear()
            self.kind_box.addItems([_said(TITLES[kind]) for kind in kinds])
            self._wear_tips()
            keys = [kind.value for kind in kinds]
            self.kind_box.setCurrentIndex(keys.index(self._wish) if self._wish in keys else 0 if keys else -1)
        self.kind_box.setVisible(len(kinds) > 1)
        if self.kind is not before:
            self._show_kind()

    def _wear_tips(self) -> None:
        view = self.kind_box.view()
        for at, each in enumerate(self._offered):
            self.kind_box.setItemText(at, _said(TITLES[each]))
            self.kind_box.setItemData(at, _said(TIPS[each]), Qt.ItemDataRole.ToolTipRole)
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + 24)
        kind = self.kind
        self.kind_box.setToolTip(_said(TIPS[kind]) if kind is not None else "")

    def _on_chosen(self) -> None:
        if self.kind is not None:
            self._wish = self.kind.value
        self._show_kind()

    def _show_kind(self) -> None:
        """Another picture: its axes, and everything anew."""
        kind = self.kind
        self._y = None
        self._wear_tips()
        self.plot.y_axis.set_decades(kind in DECADES)
        names = names_of(kind, self.samples) if kind is not None else ()
        if kind in STRIPS:
            middles = {len(names) - at - 0.5: name for at, name in enumerate(names)}
            self.plot.y_axis.set_names(middles)
            self.plot.set_room_beside(_STRIP_ROOM)
        else:
            self.plot.y_axis.set_names(None)
            self.plot.set_room_beside(room_for(names))
        self.plot.follow()
        if self.kind in self.strips and len(self.samples):
            self.strips[self.kind].update(self.samples)
        self.fit_ranges()
        self._show_figures()
        self.plot.redraw()

    # reports

    def wanted(self) -> dict[str, Any]:
        """Nothing while hidden; once seen again, also what the timeline knows of the time between."""
        if not self.isVisible():
            return {}
        return {"values": ValuesRequest(self.samples.last_step() if self._was_hidden else None)}

    def show_report(self, report: Report) -> None:
        if report.generation != self._generation:
            self._generation = report.generation
            self.samples.clear()
            self._x_end = self._y = None
            self._recorded, self._was_hidden = 0, True
            self.plot.follow()
        chunk = report.history
        if chunk.from_step <= self._recorded:  # the run went on from an earlier step
            self.samples.truncate(chunk.from_step - 1)
        self._recorded = chunk.from_step - 1 + len(chunk.step)
        super().show_report(report)

    def draw_report(self, report: Report) -> None:
        view = report.values
        if view is None:
            self._show_hint()
            if report.state is not RunState.RUNNING:
                self.ask_once(report)
            return
        again, self._taken = view is self._taken, view
        if not again and view.step >= self.samples.last_step():
            self.samples.add(view, after_gap=self._was_hidden and view.step > self.samples.last_step() + 1)
            self._was_hidden = False
        self._offer()
        self._show_hint()
        if self.kind in self.strips:
            self.strips[self.kind].update(self.samples)
        if self.plot.following:
            self.fit_ranges()
        if self._text_due.due(hurry=report.state is not RunState.RUNNING):
            self._show_figures()
        self.plot.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._was_hidden = True

    def fit_ranges(self) -> None:
        self._x_end = calm_end(self._x_end, float(max(self.samples.last_step(), 0)))
        kind = self.kind
        if kind in STRIPS:
            self._y = (0.0, float(max(len(names_of(kind, self.samples)), 1)))
        elif kind is Kind.DEAD:
            self._y = (-0.02, 1.02)
        else:
            self._y = self._fitting_y()
        self.plot.show_ranges((0.0, self._x_end), self._y)

    def _fitting_y(self) -> Range:
        drawn = self._drawn()
        drawn = drawn[np.isfinite(drawn)]
        if not len(drawn):
            return (0.0, 1.0) if self.kind not in DECADES else (-4.0, 0.0)
        low, high = float(drawn.min()), float(drawn.max())
        if self.kind is Kind.RATIO:
            low, high = min(low, USUAL_RATIO - 0.2), max(high, USUAL_RATIO + 0.2)
        fitting = calm_decades if self.kind in DECADES else calm_interval
        return fitting(self._y, low, high)

    def _drawn(self) -> Floats:
        """(n, lines): as the axis has them."""
        if self.kind is None or not len(self.samples):
            return np.empty((0, 0))
        return clean(lines_of(self.kind, self.samples), self.kind in DECADES)[0]

    # painting

    def _paint(self, painter: QPainter, frame: Frame) -> None:
        kind = self.kind
        if kind is None or not len(self.samples):
            return
        if kind in self.strips:
            self.strips[kind].paint(painter, frame, self.samples)
        else:
            if kind is Kind.RATIO:
                self._paint_usual(painter, frame)
            steps = self.samples.steps.astype(np.float64)
            steps, drawn = with_gaps(steps, self._drawn(), self.samples.gaps)
            paint_lines(painter, frame, steps, drawn, names_of(kind, self.samples))
        self._paint_pointer(painter, frame)

    def _paint_usual(self, painter: QPainter, frame: Frame) -> None:
        y = np.round(frame.ys(np.full(2, USUAL_RATIO))) + 0.5
        x = np.array([frame.area.left(), frame.area.right()])
        draw_line(painter, x, y, theme.color("muted"), 1.0, DASHED)

    def _paint_pointer(self, painter: QPainter, frame: Frame) -> None:
        at = self._pointed()
        if at >= 0:
            x = frame.xs(np.full(2, float(self.samples.steps[at])))
            y = np.array([frame.area.top(), frame.area.bottom()])
            draw_line(painter, x, y, theme.color("muted"))

    # words

    def _pointed(self) -> int:
        """The sample under the pointer, -1 for none."""
        return nearest(self.samples.steps, self.plot.pointer[0]) if self.plot.pointer else -1

    def _show_figures(self, *_: object) -> None:
        kind = self.kind
        if kind is None or not len(self.samples):
            self.figures.set_standing("")
            self.figures.set_passing("")
            return
        at = self._pointed()
        parts = [self.tr("step {step}").format(step=count(int(self.samples.steps[at])))]
        if kind not in STRIPS:
            row = lines_of(kind, self.samples)[at]
            pairs = zip(names_of(kind, self.samples), row.tolist(), strict=True)
            parts += [f"{name} {figure(value)}" for name, value in list(pairs)[:_READ_OUT]]
        self.figures.set_standing("   ".join(parts))
        said = []
        if self.samples.gaps.any():
            said.append(self.tr("gaps: it was not looked at"))
        like = self.samples.like
        if like is not None and like.all_layers > len(like.layers):
            said.append(
                self.tr("the first {some} of {all} layers").format(some=len(like.layers), all=like.all_layers)
            )
        self.figures.set_passing(", ".join(said))

    def _show_hint(self) -> None:
        if why := self.why_no_run():
            self.plot.set_hint(why)
        elif len(self.samples):
            self.plot.set_hint("")
        else:
            self.plot.set_hint(self.tr("The parameters are followed here while the run goes on (F5)."))

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(self.tr("Parameters over time"))
        self.kind_box.setAccessibleName(self.tr("What is drawn of the parameters"))
        self._wear_tips()
        self.plot.setAccessibleName(self.tr("Parameters over the steps of the run"))
        self.plot.x_axis.set_label(self.tr("step"))
        self._show_hint()
        self._show_figures()


def _said(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
