"""The update phase: the optimizer reads gradients and what it has kept, and changes each parameter."""

from collections.abc import Sequence

from engine.report import Floats, ParameterStep, StepView, TensorView
from engine.update_rule import lines_of
from gui.cards import text_label
from gui.inspect.element_table import ElementTable, Shown
from gui.inspect.hot_label import HotLabel
from gui.inspect.optimizer_text import optimizer_text
from gui.inspect.phase_view import PhaseView
from gui.inspect.solver_text import solver_text
from gui.inspect.step_rows import Place, element_name
from gui.inspect.tensor_text import tensor_text
from gui.inspect.worked_lines import WorkedLines


class UpdateView(PhaseView):
    """Each parameter before and after, and the update of the chosen element written out."""

    def __init__(self) -> None:
        super().__init__()
        self.place: Place | None = None
        self._view: StepView | None = None
        self._hot = False
        self.optimizer, self.state = HotLabel(), HotLabel()
        self.parameters = ElementTable()
        self.chosen = text_label("", "title")
        self.chosen.setWordWrap(True)
        self.note = text_label("", "small")
        self.note.setWordWrap(True)
        self.lines = WorkedLines()
        self._state_title = text_label("", "small")
        self._state_title.setWordWrap(True)
        self.begin_reads()
        self.column.addWidget(self.optimizer)
        self.begin_leaves()
        for leaves in (self.parameters, self.chosen, self.note, self.lines, self._state_title, self.state):
            self.column.addWidget(leaves)
        self.parameters.place_chosen.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.parameters.table.setAccessibleName(self.tr("Parameters before and after the update"))

    def show_step(self, view: StepView, hot: bool) -> None:
        self._view, self._hot = view, hot
        self.optimizer.show_text(optimizer_text(view.optimizer, view.style))
        done = any(parameter.before is not None for parameter in view.parameters)
        self.show_done(done, (self.parameters, self.chosen, self.lines))
        if not done:
            for widget in (self.note, self._state_title, self.state):
                widget.hide()
            return
        if self._chosen() is None:
            self.place = _first_changed(view.parameters)
        self.parameters.show_parameters(view.parameters, _tensor, self._columns(hot), self.place)
        self._show_chosen()

    def _columns(self, hot: bool) -> list[Shown]:
        return [
            Shown(self.tr("before"), _before, digits=6),
            Shown(self.tr("after"), _after, digits=6, hot=hot),
        ]

    def _choose(self, place: Place) -> None:
        self.place = place
        if self._view is not None:
            self._show_chosen()

    def _chosen(self) -> ParameterStep | None:
        """The parameter of the chosen element, where this step has it."""
        if self._view is None or self.place is None:
            return None
        name, element = self.place
        found = (p for p in self._view.parameters if p.tensor.name == name and element < len(p.tensor.values))
        return next(found, None)

    def _show_chosen(self) -> None:
        view, parameter = self._view, self._chosen()
        if view is None or parameter is None or self.place is None:
            return
        element = self.place[1]
        name = element_name(parameter, element)
        self.chosen.setText(self.tr("The update of {element}").format(element=name))
        lines = lines_of(view, parameter, element)
        note = "" if view.solver is None else solver_text(view.optimizer.kind, view.solver)
        if not lines:
            note = self.tr("It has no gradient, so the optimizer leaves it as it is.")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.lines.show_lines(lines, self._hot)
        for widget in (self._state_title, self.state):
            widget.setVisible(bool(parameter.state))
        kept = self.tr("What the optimizer keeps for {parameter}:")
        self._state_title.setText(kept.format(parameter=parameter.tensor.name))
        self.state.show_text("\n".join(tensor_text(tensor) for tensor in parameter.state))


def _first_changed(parameters: Sequence[ParameterStep]) -> Place | None:
    """The first element of the first parameter that has a gradient, else of the first at all."""
    ordered = sorted(parameters, key=lambda parameter: parameter.gradient is None)
    return (ordered[0].tensor.name, 0) if ordered else None


def _tensor(parameter: ParameterStep) -> TensorView | None:
    return parameter.tensor


def _before(parameter: ParameterStep) -> Floats | None:
    return parameter.before


def _after(parameter: ParameterStep) -> Floats | None:
    return None if parameter.before is None else parameter.tensor.values
