"""The backward phase: the loss is read, a gradient is left for each parameter."""

import numpy as np

from engine.report import Floats, ParameterStep, StepView
from gui.cards import text_label
from gui.inspect.batch_rows import tensor_figures
from gui.inspect.element_table import ElementTable, Shown
from gui.inspect.figure_table import FigureTable
from gui.inspect.hot_label import HotLabel
from gui.inspect.phase_view import PhaseView, show_tensor
from gui.inspect.step_rows import element_name
from gui.inspect.tensor_text import tensor_text
from gui.inspect.worked_text import loss_text


class BackwardView(PhaseView):
    """Where gradients of earlier steps were still there, what was added to them, too."""

    def __init__(self) -> None:
        super().__init__()
        self.loss_line, self.input_gradient = HotLabel(), HotLabel()
        self.parameters = ElementTable()
        self.inputs, self.rows = FigureTable(grows=True), FigureTable(grows=True)
        self.jacobian = HotLabel()
        self.note = text_label("", "small")
        self.note.setWordWrap(True)
        self.begin_reads()
        self.column.addWidget(self.loss_line)
        self.begin_leaves()
        more = (self.input_gradient, self.inputs, self.jacobian, self.rows)
        for leaves in (self.parameters, self.note, *more):
            self.column.addWidget(leaves)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.parameters.table.setAccessibleName(self.tr("Gradients"))
        self.inputs.setAccessibleName(self.tr("Gradients of the inputs"))
        self.rows.setAccessibleName(self.tr("Jacobian"))

    def show_step(self, view: StepView, hot: bool) -> None:
        self._show_loss(view)
        done = any(parameter.gradient is not None for parameter in view.parameters)
        self.show_done(done, [self.parameters])
        added = any(parameter.kept is not None and parameter.kept.any() for parameter in view.parameters)
        if done:
            self.parameters.show_parameters(
                view.parameters, lambda parameter: parameter.gradient, self._columns(added, hot)
            )
        self.note.setText(self._note(view, added))
        self.note.setVisible(done and bool(self.note.text()))
        given = view.input_gradient
        show_tensor(self.input_gradient, given, hot)
        self.inputs.setVisible(given is not None)
        if given is not None:
            self.inputs.show_figures(tensor_figures(view, given, view.inputs, "x.grad", self.tr("row"), hot))

        self._show_jacobian(view, hot)

    def _show_jacobian(self, view: StepView, hot: bool) -> None:
        """The derivatives of the residuals; row by row where a row of the batch has one residual."""
        given = view.jacobian
        show_tensor(self.jacobian, given, hot)
        self.rows.setVisible(given is not None and len(view.outputs) == 1)
        if given is not None:
            names = [name for own in view.parameters if own.gradient is not None for name in _names(own)]
            self.rows.show_figures(tensor_figures(view, given, names, "J", self.tr("row"), hot))

    def _show_loss(self, view: StepView) -> None:
        self.loss_line.setVisible(view.loss is not None)
        if view.loss is not None:
            penalty = view.loss.penalty
            added = "" if penalty is None else " + penalty"
            value = loss_text(view.loss.value + (penalty or 0.0))
            self.loss_line.show_text(f"{tensor_text(view.loss.tensor)}{added}\n= {value}")

    def _columns(self, added: bool, hot: bool) -> list[Shown]:
        if not added:
            return [Shown(self.tr("gradient"), _gradient, digits=6, hot=hot)]
        return [
            Shown(self.tr("kept"), _kept, digits=3),
            Shown(self.tr("+ new"), _new, digits=3, hot=hot),
            Shown(self.tr("= gradient"), _gradient, digits=3, hot=hot),
        ]

    def _note(self, view: StepView, added: bool) -> str:
        if added:
            return self.tr("Gradients of earlier steps were still there: backward has added the new ones.")
        return self.tr("This coding style works out its gradients by hand.") if view.by_hand else ""


def _names(parameter: ParameterStep) -> list[str]:
    return [element_name(parameter, at) for at in range(len(parameter.tensor.values))]


def _gradient(parameter: ParameterStep) -> Floats | None:
    """The gradient as backward left it, before clipping."""
    if parameter.computed is not None:
        return parameter.computed
    return None if parameter.gradient is None else parameter.gradient.values


def _kept(parameter: ParameterStep) -> Floats | None:
    gradient = _gradient(parameter)
    if gradient is None or parameter.kept is not None:
        return parameter.kept
    return np.zeros_like(gradient)


def _new(parameter: ParameterStep) -> Floats | None:
    gradient, kept = _gradient(parameter), _kept(parameter)
    return None if gradient is None or kept is None else gradient - kept
