"""One step, phase by phase: what each reads and what it leaves, and the code that runs."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.experiment import Experiment
from engine.report import Phase, Report, RunState, StepView
from gui import labels, theme
from gui.cards import text_label
from gui.inspect.backward_view import BackwardView
from gui.inspect.code_view import CodeView
from gui.inspect.forward_view import ForwardView
from gui.inspect.inspect_panel import InspectPanel
from gui.inspect.loss_view import LossView
from gui.inspect.phase_strip import PhaseStrip
from gui.inspect.phase_view import PhaseView
from gui.inspect.update_view import UpdateView
from gui.inspect.zero_grad_view import ZeroGradView
from gui.numbers import count

_SIDE = 12  # px left and right
_CODE_SHARE = 0.25  # of the height that the code has in any case


class StepPanel(InspectPanel):
    """Where the run stands within its step, and the phase that is looked at: the one just done, or another
    that a person has chosen."""

    setting_chosen = Signal(str, object)  # "section.name", value
    each = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self._column.setSpacing(8)
        scroll.setWidget(inside)
        scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._scroll, self._bar = scroll, scroll.verticalScrollBar()
        self.body.setSpacing(0)
        self.body.addWidget(scroll, 1)
        self._position: tuple[int, Phase] | None = None
        self.phase = Phase.FORWARD
        self._compares = True  # with a target
        self._make_parts()
        theme.theme_changed.connect(self._keep_lines)
        self._keep_lines()
        self.retranslate()

    def _make_parts(self) -> None:
        self._title = text_label("", "title")
        self.strip = PhaseStrip()
        self._sentence = text_label("", "small")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.zero_grad = ZeroGradView()
        self.views: dict[Phase, PhaseView] = {
            Phase.FORWARD: ForwardView(),
            Phase.LOSS: LossView(),
            Phase.BACKWARD: BackwardView(),
            Phase.UPDATE: UpdateView(),
            Phase.ZERO_GRAD: self.zero_grad,
        }
        self._code_title = text_label("", "title")
        self.code = CodeView()
        for widget in (self._title, self.strip, self._sentence, *self.views.values()):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._below = QVBoxLayout()  # stays in sight, however much there is above
        self._below.setContentsMargins(_SIDE, 8, _SIDE, 10)
        self._below.setSpacing(8)
        for widget in (self._code_title, self.code):
            self._below.addWidget(widget)
        self.body.addLayout(self._below)
        self.strip.phase_chosen.connect(self._look_at)
        self.zero_grad.clearing_chosen.connect(
            lambda clears: self.setting_chosen.emit("training.zero_grad", clears)
        )

    def retranslate(self) -> None:
        self.set_empty(
            self.tr("No step yet"),
            self.tr("Take a step phase by phase (F11), or batch by batch (F10), and see what each one does."),
        )
        self._code_title.setText(self.tr("The code that runs"))
        self._scroll.setAccessibleName(self.tr("Step"))
        self.strip.setAccessibleName(self.tr("Phases of the step"))
        self.code.setAccessibleName(self.tr("The code that runs"))
        for view in self.views.values():
            view.retranslate()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the settings that can be changed here as they are wanted."""
        self.zero_grad.show_clearing(experiment.training.zero_grad)
        self._compares = experiment.loss.needs_target

    def fields(self) -> dict[str, Any]:
        return {"step_view": True}

    def holds(self, report: Report) -> bool:
        return report.step_view is not None

    def forget(self) -> None:
        self._position = None

    def draw_report(self, report: Report) -> None:
        view = report.step_view
        if view is None:
            return
        running = report.state is RunState.RUNNING
        comes = None if running else view.phase
        self._follow(view, running)
        self._title.setText(self._place(view, comes, report.state))
        self.strip.show_next(comes)
        self.code.show_style(
            view.style, compares=self._compares, clears=view.clears, optimizer=view.optimizer.kind
        )
        self.code.show_next(comes)
        self._show_phase(view, running)

    def _follow(self, view: StepView, running: bool) -> None:
        """Look at the phase just done, where it was taken by itself."""
        before, self._position = self._position, (view.step, view.phase)
        if running or before == self._position:
            return
        if view.step == 0:
            self.phase = Phase.FORWARD
        elif view.phase is not Phase.FORWARD or before == (view.step, Phase.ZERO_GRAD):
            self.phase = _before(view.phase)

    def _look_at(self, phase: Phase) -> None:
        self.phase = phase
        report = self.report
        if report is not None and report.step_view is not None:
            self._show_phase(report.step_view, report.state is RunState.RUNNING)

    def _show_phase(self, view: StepView, running: bool) -> None:
        """Show the chosen phase; what it left is warm while it is the one just done."""
        self.strip.choose(self.phase)
        self._sentence.setText(self._said(view, running))
        fresh = not running and view.step > 0 and self.phase is _before(view.phase)
        self.views[self.phase].show_step(view, fresh)
        left = next((seen for seen in self.views.values() if seen.isVisible()), None)
        if left is not None and left is not self.views[self.phase] and left.isAncestorOf(self.focusWidget()):
            self.strip.buttons[self.phase].setFocus()  # or it would go on to the code
        for phase, widget in self.views.items():
            widget.setVisible(phase is self.phase)
        self._share_height()

    def _share_height(self) -> None:
        """What the view of the phase leaves is for the code, and always so much that its line is in sight."""
        column, room = self._column, self.height() - self._below.minimumSize().height() + self.code.height()
        wide = column.hasHeightForWidth()
        taken = column.totalHeightForWidth(self._scroll.width()) if wide else column.sizeHint().height()
        self.code.set_room(max(round(_CODE_SHARE * self.height()), room - taken))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

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
        if comes is None:
            return self.tr("Step {step}").format(step=count(view.step))
        return self.tr("Step {step}, next: {phase}").format(step=count(view.step), phase=labels.phase(comes))

    def _said(self, view: StepView, running: bool) -> str:
        said = labels.phase_description(self.phase)
        if self.phase is Phase.LOSS and view.y_pred is not None and view.y is None:
            said = self.tr("There is no target: the predictions are added up, to be differentiated as one.")
        if self.phase is Phase.ZERO_GRAD and not view.clears:
            said = self.tr("This phase is left out: the gradients stay and add up from step to step.")
        if running:
            said += " " + self.tr("Pause to take the phases one at a time.")
        return said


def _before(phase: Phase) -> Phase:
    """The phase that has just been done when `phase` comes next."""
    phases = list(Phase)
    return phases[phases.index(phase) - 1]
