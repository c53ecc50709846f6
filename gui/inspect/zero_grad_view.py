"""The last phase: the gradients are cleared, or, where a person wants that, they stay and add up."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox

from engine.report import Floats, ParameterStep, Phase, StepView, TensorView
from gui import labels
from gui.cards import text_label
from gui.inspect.element_table import ElementTable, Shown
from gui.inspect.phase_view import PhaseView


class ZeroGradView(PhaseView):
    """Each gradient as the update used it, and what is there for the next backward to add to."""

    clearing_chosen = Signal(bool)  # whether gradients are to be cleared

    def __init__(self) -> None:
        super().__init__()
        self.clears = QCheckBox()
        self.clears.setChecked(True)
        self.clears.toggled.connect(self.clearing_chosen)
        self.parameters = ElementTable()
        self.note = text_label("", "small")
        self.note.setWordWrap(True)
        self.begin_reads()
        self.column.addWidget(self.parameters)
        self.begin_leaves()
        self.column.addWidget(self.note)
        self.column.addWidget(self.clears)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.clears.setText(labels.label("training.zero_grad"))
        self.clears.setToolTip(labels.description("training.zero_grad"))
        self.parameters.table.setAccessibleName(self.tr("Gradients"))

    def show_clearing(self, clears: bool) -> None:
        """Show what is wanted of the run, without telling anyone."""
        with QSignalBlocker(self.clears):
            self.clears.setChecked(clears)

    def show_step(self, view: StepView, hot: bool) -> None:
        there = any(parameter.gradient is not None for parameter in view.parameters)
        done = there and view.phase is Phase.FORWARD
        self.show_done(done, [self.note])
        self.parameters.setVisible(there)
        if not there:
            return
        columns = [Shown(self.tr("gradient"), _gradient)]
        if done:
            text = "" if view.stays or view.by_hand else "None"
            columns.append(Shown(self.tr("afterwards"), _gradient, hot=hot, text=text))
        self.parameters.show_parameters(view.parameters, _tensor, columns)
        self.note.setText(self._note(view))

    def _note(self, view: StepView) -> str:
        if view.by_hand:
            return self.tr("There is nothing to clear: the next backward writes all gradients anew.")
        if view.stays:
            return self.tr("The gradients stay, and the next backward adds to them.")
        return self.tr("The gradients are cleared: the next backward starts from nothing.")


def _tensor(parameter: ParameterStep) -> TensorView | None:
    return parameter.gradient


def _gradient(parameter: ParameterStep) -> Floats | None:
    return None if parameter.gradient is None else parameter.gradient.values
