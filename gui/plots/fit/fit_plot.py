"""The fit: the data and the model in one picture, whatever their shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPainter

from engine.report import Predictions, Report, RunState
from gui.plots.calm_range import Range
from gui.plots.fit.curve_view import CurveView
from gui.plots.fit.fit_data import Rows, Split
from gui.plots.fit.fit_hints import FitHints
from gui.plots.fit.fit_legend import FitLegend
from gui.plots.fit.fit_view import FitView
from gui.plots.fit.optimum_curve import OptimumCurve
from gui.plots.fit.picture_box import PictureBox
from gui.plots.fit.picture_frame import PictureFrame
from gui.plots.fit.pictures import possible
from gui.plots.fit.points.point_drawing import PointDrawing
from gui.plots.fit.shape import Shape
from gui.plots.fit.target_box import TargetBox
from gui.plots.painting import Frame
from gui.plots.plot_card import PlotCard
from gui.plots.reach.tables import Tables
from gui.throttle import Throttle

if TYPE_CHECKING:
    from datasets.table import Table
    from engine.experiment import Experiment


class FitPlot(PlotCard):
    """The picture that suits the problem, or another one that is possible and was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.table: Table | None = None
        self.view: FitView | None = None
        self._shape: Shape | None = None
        self._split = Split(0)
        self._truth, self._truth_is_set = "", False
        self._optimum: OptimumCurve | None = None
        self._compares = True  # with a target
        self._equation: tuple[str, ...] = ()
        self._no_equation_for: int | None = None  # the generation whose model has none
        self._equation_due = Throttle(0.5)
        self._text_due = Throttle(0.25)
        self._y: Range | None = None
        self._memory: dict[str, Any] = {}  # what was chosen in pictures, for the next ones
        self._around = PictureFrame(self.plot)
        self.body.insertLayout(0, self._around, 1)
        self.legend = FitLegend(self)
        self._hints = FitHints(self)
        self.picture_box = PictureBox()
        self.picture_box.chosen.connect(self._on_chosen)
        self.add_tool(self.picture_box)
        self.target_box = TargetBox()
        self.target_box.chosen.connect(self._on_chosen)
        self.add_tool(self.target_box).hide()  # until there is a choice
        self._probabilities = False  # the loss compares with probabilities
        self.points = PointDrawing(self.plot)
        self.add_tool(self.points.button)
        self.points.toggled.connect(self._on_drawing)
        self.points.tool.picked.connect(self._show_read_out)
        self.points.tool.move_wanted.connect(self._show_read_out)
        self.points.tool.picks_changed.connect(self._on_picked)
        self.plot.standing = self._paint_standing
        self.plot.moving = self._paint_moving
        self.plot.pointed.connect(self._show_read_out)
        self.plot.ranges_moved.connect(self._on_ranges_moved)
        self.retranslate()
        self._rebuild()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(self.tr("Fit"))
        self.legend.retranslate()
        self.target_box.retranslate()
        self.plot.setAccessibleName(self.tr("Fit of the model to the table"))
        self.picture_box.retranslate()
        self.points.retranslate()
        self._show_texts()

    # what is shown

    def begin(self) -> None:
        """The next table is another one, and not what the one that is drawn was edited to."""
        self.points.put_away()
        self._drop_view()
        self._shape = None

    def show_table(self, table: Table | None) -> None:
        """Draw the rows of `table` from now on; where its columns are those drawn, the view stays."""
        self.table = table
        self._shape = Shape.of(table).after(self._shape) if table is not None else None
        if table is not None and self.view is not None and self.view.shows_same(table):
            self._offered()
            self._take_rows(table, self.view)
            return
        self._split = Split(table.rows if table is not None else 0)
        self.target_box.fill(table.targets if table is not None else ())
        self._rebuild()
        self.needs_changed.emit()

    def show_experiment(self, experiment: Experiment) -> None:
        """Draw what is true according to `experiment`, and know whether its loss compares with a target."""
        data, compares = experiment.data, experiment.loss.needs_target
        self._probabilities = experiment.loss.kind == "binary_cross_entropy"
        if isinstance(self.view, CurveView):
            self.view.set_probabilities(self._probabilities)
        if (data.truth or data.generator) and self.table is not None:
            from engine.data_source import known_truth  # pandas, which the window does not wait for

            truth = known_truth(data)
        else:
            truth = data.truth
        if (truth, bool(data.truth)) != (self._truth, self._truth_is_set):
            self._truth, self._truth_is_set = truth, bool(data.truth)
            self._give_truth()
            self._show_texts()
            self.plot.redraw()
        if compares is not self._compares:
            self._compares = compares
            self._show_texts()

    def set_optimum(self, optimum: OptimumCurve | None) -> None:
        """Draw the best that the model can be, in every picture that can show it; None: no longer."""
        self._optimum = optimum
        if self.view is not None:
            self.view.set_optimum(optimum)
        self._show_keys()

    def show_report(self, report: Report) -> None:
        if self.report is not None and report.generation != self.report.generation:
            self._forget()
        stands = self.report is None or self.report.built
        super().show_report(report)
        if stands is not report.built or not report.built:
            self._show_texts()  # what is there to see has changed, or why there is nothing

    def draw_report(self, report: Report) -> None:
        self._take_equation(report)
        if report.predictions is not None:
            self._learn_shape(report.predictions)
            self._take_split(report.predictions)
        if self.view is None:
            return
        self.view.take(report)
        self._show_names(self.view)
        if self.plot.following:
            self.fit_ranges()
        resting = report.state is not RunState.RUNNING
        if self._text_due.due(hurry=resting):
            self._show_figures()
        if resting and report.state is not RunState.FAILED and self._lacks(report):
            self.ask_once(report)
        self.plot.refresh()

    def wanted(self) -> dict[str, Any]:
        """The grid over the visible range, or the rows to predict, and now and then the equation."""
        if not self.isVisible() or self.view is None or self.plot.hint:
            return {}
        fields = self.view.wanted(self.plot.frame())
        generation = self.report.generation if self.report is not None else 0
        resting = self.report is None or self.report.state is not RunState.RUNNING
        if self._no_equation_for != generation and self._equation_due.due(hurry=resting):
            fields["parameters"] = True
        return fields

    def fit_ranges(self) -> None:
        if self.view is None or (self.view.hint() and not self.points.is_active):
            return
        x, self._y = self.view.ranges(self._y)
        self.plot.show_ranges(x, self._y)

    def summary(self) -> str:
        return "" if self.view is None else self.view.summary()

    def export_tables(self) -> Tables:
        return {} if self.view is None or self.view.hint() else self.view.export_tables()

    def picture_name(self) -> str:
        """For a file: which of the pictures it is."""
        return f"{self.title()} {self.picture_box.currentText()}".strip()

    def _lacks(self, report: Report) -> bool:
        """Whether a report of a resting run leaves something out of date."""
        equation = report.parameters is None and self._no_equation_for != report.generation
        return equation or (self.view is not None and self.view.lacks(report))

    def _forget(self) -> None:
        """Another run begins: the curve and the equation of the one before are no longer true."""
        self._equation = ()
        if self.view is not None:
            self.view.forget()
            self.plot.refresh()

    def _take_rows(self, table: Table, view: FitView) -> None:
        """Show the newest rows in the picture as it stands."""
        if self.points.tool.moving is not None and isinstance(view, CurveView):
            view.take_moved(table, self.points.tool.moving)
            self.points.tool.table_taken(same_rows=True)
            self.plot.refresh()
            return
        same_rows = table.rows == len(self._split.part)
        if not same_rows:
            self._split = self._split.resized(table.rows)
        if view.take_table(table, self._split):
            self.plot.redraw_standing()
        self.points.tool.table_taken(same_rows)
        if self.plot.following:
            self.fit_ranges()
        self._show_texts()
        self.plot.refresh()
        if not isinstance(view, CurveView):
            self.needs_changed.emit()

    def _learn_shape(self, predictions: Predictions) -> None:
        """What the model predicts may make other pictures possible than the table alone let see."""
        if self._shape is None or (shape := self._shape.told(predictions)) is self._shape:
            return
        other_sort = shape.classes is not self._shape.classes
        self._shape = shape
        if type(self.view) is not self._offered() or other_sort:
            self._rebuild()

    def _offered(self) -> type[FitView] | None:
        """Offer the pictures that are possible; which of them is to be drawn."""
        return self.picture_box.offer(
            possible(self._shape), known=self._shape is not None and self._shape.known
        )

    def _rebuild(self) -> None:
        """Make the picture that suits the table and, once it is known, what the model predicts."""
        self._drop_view()
        picture = self._offered()
        if self.table is not None and picture is not None:
            self._split.classes = self._shape is not None and self._shape.classes
            self.view = picture(self.table, self._split, self.target_box.target)
            self._frame_view(self.view)
            self._give_truth()
        self.target_box.show_if_needed(self.view is not None and not self.view.fills)
        self._give_points()
        self.plot.follow()
        self._show_texts()
        self.fit_ranges()
        self.plot.redraw()

    def _drop_view(self) -> None:
        """Take the picture away, and what stands around it."""
        if self.view is not None:
            self.view.blockSignals(True)
            self._around.take_away(self.view)
        self.view, self._y = None, None

    def _frame_view(self, view: FitView) -> None:
        """Put what belongs to a new picture around the plot."""
        view.recall(self._memory)
        view.changed.connect(self._on_view_changed)
        view.wants.connect(self.needs_changed)
        view.stands_anew.connect(self._on_stands_anew)
        view.passing.connect(self.figures.set_passing)
        self._around.put(view)
        self.plot.hand = view.hand or self.points.hand
        view.set_optimum(self._optimum)
        self._show_names(view)

    def _show_names(self, view: FitView) -> None:
        self.plot.x_axis.set_names(view.x_names())
        self.plot.y_axis.set_names(view.y_names())

    def _give_points(self) -> None:
        """Let the tool for points know the picture; without any column, what is drawn makes two."""
        view = self.view if isinstance(self.view, CurveView) else None
        self.points.set_possible(view is not None or self.table is None or not self.table.columns)
        self.points.show_view(self.view)
        if view is not None:
            view.set_probabilities(self._probabilities)
            if self.points.is_active:
                view.hold_ranges((self.plot.frame().x, self.plot.frame().y))
                self.points.tool.table_taken(same_rows=False)

    def _give_truth(self) -> None:
        if self.view is not None:
            self.view.set_truth(self._truth, must_fit=self._truth_is_set)

    def _take_split(self, predictions: Predictions) -> None:
        if self._split.take(predictions) and self.view is not None:
            self.view.split_changed()
            self._show_keys()
            self.plot.redraw()

    def _take_equation(self, report: Report) -> None:
        if report.parameters is None:
            return
        self._equation = report.equation
        self._no_equation_for = None if report.equation else report.generation

    # painting

    def _paint_standing(self, painter: QPainter, frame: Frame) -> None:
        if self.view is not None:
            self.view.paint_standing(painter, frame)

    def _paint_moving(self, painter: QPainter, frame: Frame) -> None:
        if self.view is not None:
            self.view.paint_moving(painter, frame)
        self.points.paint(painter, frame)

    # words

    def _show_texts(self) -> None:
        x, y = self.view.axis_labels() if self.view is not None else ("", "")
        self.plot.x_axis.set_label(x)
        self.plot.y_axis.set_label(y)
        self.plot.set_hint(self._hint())
        self._show_keys()
        self._show_figures()

    def _show_keys(self) -> None:
        shown = set(self.view.keys) if self.view is not None and not self.plot.hint else set()
        absent = {part for part in ("validation", "test") if not self._split.has(part)}
        if self.table is None or self.table.rows_in_use == self.table.rows:
            absent.add("aside")
        if self.view is not None:
            absent |= self.view.hidden_keys()
        self.legend.show_keys(shown, absent)

    def _show_figures(self) -> None:
        target = self.target_box.target
        line = self._equation[target] if target < len(self._equation) else ""
        self.figures.set_standing(line)
        note = self.view.note() if self.view is not None and not self.plot.hint else ""
        running = self.report is not None and self.report.state is RunState.RUNNING
        self.set_note(self.points.note(running) or note)
        self._show_read_out()

    def _show_read_out(self, *_: object) -> None:
        if self.view is None or self.plot.pointer is None or self.plot.hint:
            self.figures.set_passing("" if self.plot.hint else self.points.said())
        else:
            self.figures.set_passing(self.view.said(self.plot.frame(), self.plot.pointer))

    def _hint(self) -> str:
        if self.points.is_active:
            return ""
        why = self.why_no_run()
        lacking = self._hints.about_table(self.table, self._compares, why)
        of_view = self.view.hint() if self.view is not None else ""
        return lacking or self._hints.about_picture(why, of_view, isinstance(self.view, CurveView))

    # events

    def _on_picked(self, rows: Rows) -> None:
        if self.view is not None:
            self.view.show_picks(rows)

    def _on_view_changed(self) -> None:
        """A person chose something in the picture."""
        if self.view is None:
            return
        self._show_names(self.view)
        self.plot.follow()
        self._show_texts()
        self.fit_ranges()
        self.plot.redraw()
        self.needs_changed.emit()

    def _on_drawing(self, active: bool) -> None:
        """The tool for points was taken or put away: meanwhile the axes stay where they are."""
        frame = self.plot.frame()
        shown = frame.x, frame.y
        if self.plot.hint or self.view is None or self.view.hint():
            shown = (0.0, 1.0), (0.0, 1.0)
            self.plot.show_ranges(*shown)
        if isinstance(self.view, CurveView):
            self.view.hold_ranges(shown if active else None)
        self._show_texts()
        if self.plot.following:
            self.fit_ranges()
        self.plot.redraw()
        self.needs_changed.emit()

    def _on_chosen(self) -> None:
        self._rebuild()
        if self.isVisible() and self.report is not None and self.view is not None:
            self.draw_report(self.report)
        self.needs_changed.emit()

    def _on_ranges_moved(self) -> None:
        if self.view is not None:
            frame = self.plot.frame()
            self.view.show_ranges(frame.x, frame.y)
            if self.view.follows_zoom:
                self.needs_changed.emit()

    def _on_stands_anew(self) -> None:
        self.plot.redraw_standing()
        self._show_keys()
