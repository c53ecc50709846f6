"""The cost surface: the loss over two numbers of the model or two directions, and the run's way on it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from datasets.problems import Problem
from engine.report import Report, RunState
from engine.surface import directions
from engine.surface.axes import Axes
from engine.surface.records import Region, Surface, SurfaceRequest, SurfaceView, Survey
from gui.cards import Mark, PlotKey
from gui.i18n import translate_problem
from gui.plots.calm_range import Range
from gui.plots.painting import Floats, Frame
from gui.plots.plot_card import PlotCard, tool_button
from gui.plots.reach.tables import Tables
from gui.plots.surface import surface_words
from gui.plots.surface.axes_chooser import AxesChooser
from gui.plots.surface.color_bar import ColorBar
from gui.plots.surface.extent import extent, grown, holds
from gui.plots.surface.heat_map import HeatMap
from gui.plots.surface.loss_scale import LossScale
from gui.plots.surface.overlay import Overlay, paint_overlay
from gui.plots.surface.profile import Profile
from gui.plots.surface.surface_hand import SurfaceHand
from gui.plots.surface.surface_tables import surface_tables
from gui.plots.surface.surface_work import SurfaceWork, Wanted
from gui.plots.surface.surroundings import axes_for, edits_to, is_same_place, overlay_of
from gui.throttle import Throttle

_POINTS = 256  # of the path, from which its main directions are found


class SurfaceCard(PlotCard):
    """A heat map with contours for two parameters, a curve for one. Whoever has one shuts it down."""

    go_there = Signal(object)  # the place that was clicked: ((ParameterEdit, number there now), ...)

    def __init__(self) -> None:
        super().__init__()
        self.work = SurfaceWork(self)
        self.axes: Axes | None = None
        self.region: Region | None = None
        self.view: SurfaceView | None = None
        self.survey: Survey | None = None
        self.optimum: Floats | None = None
        self.overlay = Overlay()
        self.picture: HeatMap | Profile | None = None
        self._seed = 0
        self._y: Range | None = None
        self._refusal: Problem | None = None
        self._surveyed: tuple[int, SurfaceView | None] | None = None
        self._survey_due, self._text_due = Throttle(0.3), Throttle(0.25)
        self._add_keys()
        self.log_button = tool_button(checkable=True)
        self.log_button.setChecked(True)
        self.log_button.toggled.connect(self._on_log)
        self.add_tool(self.log_button)
        self.chooser = AxesChooser()
        self.bar = ColorBar(self.plot)
        self._place_widgets()
        self.hand = SurfaceHand(self.plot)
        self.plot.hand = self.hand
        self.plot.standing, self.plot.moving = self._paint_standing, self._paint_moving
        self.plot.pointed.connect(self._show_read_out)
        self.plot.ranges_moved.connect(self._on_ranges_moved)
        self.hand.clicked.connect(self._on_clicked)
        self.chooser.chosen.connect(lambda: self._choose_again(0))
        self.chooser.again_wanted.connect(lambda: self._choose_again(self._seed + 1))
        self.work.changed.connect(self._on_surface)
        self.work.surveyed.connect(self._on_surveyed)
        self.work.failed.connect(self._on_failed)
        self.retranslate()

    def _add_keys(self) -> None:
        marks = {
            "path": (Mark.LINE, "model"),
            "gradient": (Mark.DASH, "text"),
            "update": (Mark.LINE, "accent"),
            "optimum": (Mark.CROSS, "truth"),
        }
        self._keys_by_name = {name: self.add_key(PlotKey(*look)) for name, look in marks.items()}
        self._keys_by_name["optimum"].hide()

    def _place_widgets(self) -> None:
        self.body.insertWidget(0, self.chooser)
        self.body.removeWidget(self.plot)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(0)
        row.addWidget(self.plot, 1)
        row.addWidget(self.bar)
        self.body.insertWidget(1, beside, 1)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(self.tr("Cost surface"))
        texts = {
            "path": self.tr("path"),
            "gradient": self.tr("steepest descent"),
            "update": self.tr("next update"),
            "optimum": self.tr("optimum"),
        }
        for name, text in texts.items():
            self._keys_by_name[name].set_text(text)
        self._keys_by_name["gradient"].setToolTip(
            self.tr("Against the gradient of the loss over all rows; it says where to, not how far")
        )
        self._keys_by_name["update"].setToolTip(
            self.tr(
                "What the optimizer would do in a step over all rows, as long as it is where that can be seen"
            )
        )
        self.log_button.setText(self.tr("log"))
        self.log_button.setToolTip(self.tr("Colour the loss by its powers of ten"))
        self.plot.setAccessibleName(self.tr("Loss over the parameters"))
        self.plot.setToolTip(self.tr("Click to put the parameters there"))
        self._show_texts()

    # what is shown

    def begin(self) -> None:
        """The next run is about another table: what was looked at has nothing to do with it."""
        self.view = self.optimum = None
        self._forget_axes()
        self.plot.follow()

    def set_optimum(self, values: Floats | None) -> None:
        """Mark the best parameters that are known: float64 (count,), all of them in declared order."""
        self.optimum = values
        self._show_overlay()

    def wanted(self) -> dict[str, Any]:
        if not self.isVisible():
            return {}
        known = self.view.source if self.view is not None else None
        points = _POINTS if self.axes is None and self.chooser.kind == directions.PATH else 0
        return {"surface": SurfaceRequest(self.axes, known, points)}

    def draw_report(self, report: Report) -> None:
        if not report.built:
            self.begin()
        view = report.surface
        if view is None:
            self._show_texts()
            if report.built and report.state is not RunState.FAILED:
                self.ask_once(report)
            return
        self._take(view)
        if self._text_due.due(hurry=report.state is not RunState.RUNNING):
            self._show_texts()

    def fit_ranges(self) -> None:
        """Look for what there is to see anew."""
        self.region = self.survey = self._surveyed = None
        self._go_on()

    def shutdown(self) -> None:
        """End what is worked out aside, and wait for it."""
        self.work.shutdown()

    @property
    def is_running(self) -> bool:
        return self.report is not None and self.report.state is RunState.RUNNING

    def _take(self, view: SurfaceView) -> None:
        before, self.view = self.view, view
        if self.chooser.offer(view.layout) or (before is not None and before.layout != view.layout):
            self._forget_axes()
            self.optimum = None
        if self.axes is None and self._refusal is None:
            self._find_axes(view)
        self._go_on()

    def _forget_axes(self) -> None:
        self.axes = self.region = self.survey = self._surveyed = None
        self._drop_picture()

    def _drop_picture(self) -> None:
        self.work.forget()
        self.picture, self._y, self._refusal = None, None, None
        self.bar.show_scale(None)
        self.overlay = Overlay()
        self.plot.redraw()

    def _find_axes(self, view: SurfaceView) -> None:
        """Axes for what is chosen; those that need more than is there come later."""
        kind = self.chooser.kind
        try:
            self.axes = axes_for(kind, self.chooser.elements, view, self.survey, self._seed)
        except Problem as problem:
            self._refusal = problem
        if self.axes is not None:
            self._on_axes()
        elif self._refusal is None and kind == directions.PATH:
            self.needs_changed.emit()
        self._show_texts()

    def _on_axes(self) -> None:
        assert self.axes is not None
        plane = self.axes.size == 2
        self.bar.setVisible(plane)
        for name in ("path", "gradient"):
            self._keys_by_name[name].setVisible(plane)
        self.plot.y_axis.set_decades(not plane and self.log_button.isChecked())
        self.needs_changed.emit()  # the path over these

    def _go_on(self) -> None:
        """Have done aside what is missing for what is to be seen now."""
        view, axes = self.view, self.axes
        if view is None or not self.isVisible():
            return
        self._survey_if_due(view)
        if axes is None:
            return
        here = axes.project(view.values[None])[0]
        path = view.path if view.axes is axes else np.empty((0, axes.size))
        if not self.plot.following:
            self.region = self._region_of_frame()
        elif self.region is None:
            if self.survey is not None and self.survey.axes is axes and view.axes is axes:
                self.region = extent(self.survey, here, path, self._optimum_at(axes))
        elif self.region is not None and not holds(self.region, here) and np.isfinite(here).all():
            self.region = grown(self.region, here, path)
        if self.region is not None:
            if self.plot.following:
                self.plot.show_ranges(self.region.x, self.region.y)
            self.work.want(Wanted(view.source, axes, self.region, view.values, self.is_running))
        self._show_overlay()

    def _survey_if_due(self, view: SurfaceView) -> None:
        """For the arrows where the run is now, and for the extent where that is not known yet."""
        known = self.survey is not None and self.survey.axes is self.axes
        lacks = self.axes is not None and self.region is None and not known
        generation = self.report.generation if self.report is not None else 0
        fresh = (
            self._surveyed is None
            or self._surveyed[0] != generation
            or not is_same_place(self._surveyed[1], view)
        )
        if self.work.is_surveying or not (lacks or fresh):
            return
        if self._survey_due.due(hurry=lacks or not self.is_running):
            self._surveyed = (generation, view)
            axes = self.axes if lacks else None
            self.work.survey(view.source, view.values, view.step, axes, view.next_step)

    def _region_of_frame(self) -> Region:
        frame = self.plot.frame()
        plane = self.axes is not None and self.axes.size == 2
        return Region(frame.x, frame.y if plane else None)

    # what comes from aside

    def _on_surveyed(self, survey: Survey) -> None:
        view, axes = self.view, self.axes
        if view is None or survey is None or len(survey.values) != len(view.values):
            return
        self.survey = survey
        if axes is None and self._refusal is None:
            self._find_axes(view)
        self._go_on()
        if self._text_due.due(hurry=not self.is_running):
            self._show_texts()

    def _on_surface(self, surface: Surface) -> None:
        if surface.axes is not self.axes:
            return
        log = self.log_button.isChecked()
        if surface.axes.size == 2:
            before = self.bar.scale
            scale = LossScale.of(surface.loss, log, before) or LossScale.of(np.zeros(1), False)
            assert scale is not None
            self.bar.show_scale(scale)
            self.picture = HeatMap(surface, scale)
        else:
            self.picture = Profile(surface, log)
            self._y = self.picture.y_range(self._y)
            if self.plot.following:
                self.plot.show_ranges(None, self._y)
        self.plot.redraw_standing()
        self._show_texts()
        self.describe_in_time(hurry=not self.is_running)

    def _on_failed(self, problem: Problem) -> None:
        self._refusal = problem
        self._show_texts()

    # painting

    def _show_overlay(self) -> None:
        view, axes, survey = self.view, self.axes, self.survey
        self._keys_by_name["optimum"].setVisible(self.optimum is not None)
        if view is None or axes is None:
            return
        self.overlay = overlay_of(view, axes, survey, self._optimum_at(axes))
        self.plot.refresh()

    def _optimum_at(self, axes: Axes) -> Floats | None:
        if self.optimum is None or self.view is None or len(self.optimum) != len(self.view.values):
            return None
        return axes.project(self.optimum[None])[0]

    def _paint_standing(self, painter: QPainter, frame: Frame) -> None:
        if self.picture is not None:
            self.picture.paint(painter, frame)

    def _paint_moving(self, painter: QPainter, frame: Frame) -> None:
        picture, shown, axes, survey = self.picture, self.overlay, self.axes, self.survey
        if isinstance(picture, Profile):
            if shown.start is not None and survey is not None and axes is not None:
                update = None if shown.update is None else float(shown.update[0])
                optimum = None if shown.optimum is None else float(shown.optimum[0])
                slope = float(axes.slope(survey.gradient)[0])
                picture.paint_run(painter, frame, float(shown.start[0]), survey.loss, slope, update, optimum)
        elif axes is not None and axes.size == 2:
            paint_overlay(painter, frame, shown)

    # words

    def _show_texts(self) -> None:
        view, axes = self.view, self.axes
        self.plot.set_hint(self._hint())
        if view is None or axes is None:
            self.figures.set_standing("")
            self.set_note("")
            return
        names = surface_words.axis_names(axes, view.layout)
        self.plot.x_axis.set_label(names[0])
        self.plot.y_axis.set_label(names[1] if len(names) > 1 else self.tr("loss"))
        here = axes.project(view.values[None])[0]
        self.figures.set_standing(surface_words.standing(axes, view.layout, here, self.survey))
        self.set_note(surface_words.notes(view, self.work.surface))

    def summary(self) -> str:
        return surface_words.summary(self.view, self.axes, self.work.surface)

    def export_tables(self) -> Tables:
        return surface_tables(self.view, self.axes, self.work.surface)

    def _hint(self) -> str:
        if why := self.why_no_run():
            return why
        if self._refusal is not None:
            return translate_problem(self._refusal)
        if self.view is None or self.picture is None:
            return self.tr("The loss around the parameters is being worked out…")
        return ""

    def _show_read_out(self, *_: object) -> None:
        at, view, axes = self.plot.pointer, self.view, self.axes
        if at is None or view is None or axes is None or self.plot.hint:
            self.figures.set_passing("")
            return
        self.figures.set_passing(surface_words.read_out(axes, view.layout, self.work.surface, *at))

    # events

    def _on_clicked(self, x: float, y: float) -> None:
        view, axes = self.view, self.axes
        if view is None or axes is None or self.report is None or not np.isfinite([x, y]).all():
            return
        if edits := edits_to(view, axes, np.array((x, y)[: axes.size]), self.report.generation):
            self.go_there.emit(edits)

    def _choose_again(self, seed: int) -> None:
        self._seed = seed
        self._forget_axes()
        self.plot.follow()
        if self.view is not None:
            self._find_axes(self.view)
            self._go_on()
        self.needs_changed.emit()

    def _on_log(self, log: bool) -> None:
        self.bar.show_scale(None)
        self._y = None
        self.plot.y_axis.set_decades(log and self.axes is not None and self.axes.size == 1)
        if self.work.surface is not None:
            self._on_surface(self.work.surface)
        self.plot.redraw()

    def _on_ranges_moved(self) -> None:
        if not self.plot.following:
            self._go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.work.drop()
