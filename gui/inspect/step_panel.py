"""One step, phase by phase: what each made visible, and the code that runs."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.report import Phase, Report, RunState, StepView
from gui import labels, theme
from gui.cards import text_label
from gui.inspect.batch_rows import batch_figures
from gui.inspect.code_view import CodeView
from gui.inspect.figure_model import FigureColumn, Figures
from gui.inspect.figure_table import FigureTable
from gui.inspect.inspect_panel import InspectPanel
from gui.inspect.parameter_rows import FIELDS, ParameterRows
from gui.inspect.phase_strip import PhaseStrip
from gui.numbers import count, figure

_MOST_ROWS = 8  # of parameters; their own panel has them all
_SIDE = 12  # px left and right
_FRESH = {Phase.BACKWARD: ("gradient",), Phase.UPDATE: ("value", "change")}


class StepPanel(InspectPanel):
    """Where the run stands within its step."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self._column.setSpacing(8)
        scroll.setWidget(inside)
        scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._scroll, self._bar = scroll, scroll.verticalScrollBar()
        self.body.addWidget(scroll)
        self._rows: ParameterRows | None = None
        self._loss_is_fresh = False
        self._make_parts()
        theme.theme_changed.connect(self._color_loss)
        theme.theme_changed.connect(self._keep_lines)
        self._keep_lines()
        self.retranslate()

    def _make_parts(self) -> None:
        self._title = text_label("", "title")
        self.strip = PhaseStrip()
        self._sentence = text_label("", "small")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._batch_title = text_label("", "title")
        self.batch = FigureTable(grows=True)
        self.loss = text_label("", "mono")
        self.loss.setContentsMargins(6, 3, 6, 3)
        self._parameters_title = text_label("", "title")
        self.parameters = FigureTable(grows=True)
        self._more = text_label("", "small")
        self._cleared = text_label("", "small")
        self._cleared.setWordWrap(True)
        self._code_title = text_label("", "title")
        self.code = CodeView()
        for widget in (
            self._title,
            self.strip,
            self._sentence,
            self._batch_title,
            self.batch,
            self.loss,
            self._parameters_title,
            self.parameters,
            self._more,
            self._cleared,
            self._code_title,
            self.code,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def retranslate(self) -> None:
        self.set_empty(
            self.tr("No step yet"),
            self.tr("Take a step phase by phase (F11), or batch by batch (F10), and see what each one does."),
        )
        self._parameters_title.setText(self.tr("Parameters"))
        self._rows = None
        self._more.setText(self.tr("The rest is on the page Parameters."))
        self._cleared.setText(
            self.tr("The gradients shown are those of the step just done; they are cleared.")
        )
        self._code_title.setText(self.tr("The code that runs"))
        self._scroll.setAccessibleName(self.tr("Step"))
        self.batch.setAccessibleName(self.tr("First rows of the batch"))
        self.parameters.setAccessibleName(self.tr("Parameters"))
        self.code.setAccessibleName(self.tr("The code that runs"))

    def fields(self) -> dict[str, Any]:
        return {"step_view": True}

    def holds(self, report: Report) -> bool:
        return report.step_view is not None

    def forget(self) -> None:
        self._rows = None

    def draw_report(self, report: Report) -> None:
        view = report.step_view
        if view is None:
            return
        running = report.state is RunState.RUNNING
        comes = None if running else view.phase
        fresh = None if running else _before(view.phase)
        self._title.setText(self._place(view, comes, report.state))
        self.strip.show_next(comes)
        self.code.show_next(comes)
        self._sentence.setText(self._said(comes))
        self._show_batch(view, fresh)
        self._show_loss(view, fresh)
        self._show_parameters(report, fresh)

    def _make_room(self, _: int, furthest: int) -> None:
        """The scroll bar stands in the margin, so that the tables keep their width when it comes."""
        taken = min(self._bar.sizeHint().width(), _SIDE) if furthest else 0
        self._column.setContentsMargins(_SIDE, 10, _SIDE - taken, 10)

    def _keep_lines(self) -> None:
        """Room for two lines, so that what is below stays where it is from phase to phase."""
        self._sentence.setMinimumHeight(2 * QFontMetrics(theme.small_font()).lineSpacing())

    def _place(self, view: StepView, comes: Phase | None, state: RunState) -> str:
        if view.step == 0:
            return self.tr("Before the first step")
        if state is RunState.FINISHED:
            return self.tr("Finished: step {step} is done").format(step=count(view.step))
        if comes is Phase.FORWARD:
            return self.tr("Step {step} is done").format(step=count(view.step))
        return self.tr("Step {step}").format(step=count(view.step))

    def _said(self, comes: Phase | None) -> str:
        if comes is None:
            return self.tr("All five phases, step after step. Pause to take them one at a time.")
        return self.tr("Next: {phase}. {sentence}").format(
            phase=labels.phase(comes), sentence=labels.phase_description(comes)
        )

    def _show_batch(self, view: StepView, fresh: Phase | None) -> None:
        headers = {
            "input": self.tr("input"),
            "target": self.tr("target"),
            "prediction": self.tr("prediction"),
            "probability": self.tr("probability"),
        }
        there = view.inputs is not None
        self._batch_title.setText(self.tr("Rows in the batch: {rows}").format(rows=count(view.batch_rows)))
        for widget in (self._batch_title, self.batch, self.loss):
            widget.setVisible(there)
        if there:
            self.batch.show_figures(batch_figures(view, headers, fresh))

    def _show_loss(self, view: StepView, fresh: Phase | None) -> None:
        text = self.tr("loss {loss}").format(loss=figure(view.loss if view.loss is not None else np.nan))
        if view.penalty is not None:
            text += "   " + self.tr("penalty {penalty}").format(penalty=figure(view.penalty))
        self.loss.setText(text)
        self._loss_is_fresh = fresh is Phase.LOSS
        self._color_loss()

    def _color_loss(self) -> None:
        ground = theme.tokens().hot if self._loss_is_fresh else "transparent"
        style = f"background: {ground}; border-radius: 4px;"
        if self.loss.styleSheet() != style:
            self.loss.setStyleSheet(style)

    def _show_parameters(self, report: Report, fresh: Phase | None) -> None:
        parameters = report.parameters or ()
        for widget in (self._parameters_title, self.parameters, self._more, self._cleared):
            widget.setVisible(bool(parameters))
        if not parameters:
            return
        if self._rows is None or not self._rows.fits(parameters):
            self._rows = ParameterRows(parameters, _MOST_ROWS, self.tr("norm"))
        rows = min(len(self._rows.names), _MOST_ROWS)
        hot = {name: np.full(rows, fresh is not None and name in _FRESH.get(fresh, ())) for name in FIELDS}
        headers = {"value": self.tr("value"), "gradient": self.tr("gradient"), "change": self.tr("change")}
        columns = [FigureColumn("", tuple(self._rows.names))]
        for name, header in headers.items():
            values, absent = self._rows.column(parameters, name) or (None, None)
            digits = 3 if name == "change" else 4
            columns.append(FigureColumn(header, values, digits=digits, hot=hot[name], absent=absent))
        self.parameters.show_figures(Figures(rows, tuple(columns), self._rows.titles[:rows]))
        self._more.setVisible(len(self._rows.names) > rows)
        self._cleared.setVisible(fresh is Phase.ZERO_GRAD and columns[2].values is not None)


def _before(phase: Phase) -> Phase:
    """The phase that has just been done when `phase` comes next."""
    phases = list(Phase)
    return phases[phases.index(phase) - 1]
