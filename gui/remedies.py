"""What can be done about a problem at the press of a button."""

from __future__ import annotations

from typing import Any

from datasets.preparation.choices import OF_TARGETS
from datasets.problems import Problem
from engine.report import RunState
from gui.document import Document
from gui.session import Session

PATIENCE = 50  # epochs


class Remedies:
    """Carries out the remedies that problems name; each is a change that can be undone."""

    def __init__(self, document: Document, session: Session) -> None:
        self._document, self._session = document, session

    def carry_out(self, name: str, problem: Problem | None = None) -> None:
        """Do what the button of the remedy `name` says; `problem` named it, and its fields say where to."""
        try:
            {
                "standardize": self._standardize,
                "lower_rate": self._lower_rate,
                "set_missing_aside": self._set_missing_aside,
                "leave_style": self._leave_style,
                "predict_numbers": self._predict_numbers,
                "forget_columns": self._forget_columns,
                "forget_partners": self._forget_partners,
                "forget_input_choices": self._forget_input_choices,
                "split_at_random": lambda: self._set("data.split_method", "random"),
                "order_of_table": lambda: self._set("data.order", ""),
                "all_rows": lambda: self._set("training.batch_size", 0),
                "no_dropout": lambda: self._set("model.dropout", 0.0),
                "clear_gradients": lambda: self._set("training.zero_grad", True),
                "use_lbfgs": lambda: self._set("optimizer.kind", "lbfgs"),
                "use_float64": self._use_float64,
                "halve_rate": lambda: self._scale_rate(0.5),
                "raise_rate": lambda: self._scale_rate(10.0),
                "use_adam": self._use_adam,
                "use_tanh": lambda: self._use_activation("sigmoid", "tanh"),
                "use_leaky_relu": lambda: self._use_activation("relu", "leaky_relu"),
                "go_to_best": lambda: self._go_to_best(problem),
                "stop_early": self._stop_early,
                "add_decay": self._add_decay,
            }[name]()
        except Problem as found:
            self._session.problem_found.emit(found)

    def _standardize(self) -> None:
        experiment, values = self._document.experiment, {"data.standardize_inputs": True}
        if not experiment.loss.from_scores and experiment.model.output == "identity":
            values["data.standardize_targets"] = True
        self._document.set_values(values)
        self._session.reset()

    def _lower_rate(self) -> None:
        rate = self._document.value("optimizer.learning_rate")
        self._document.set_value("optimizer.learning_rate", float(f"{rate / 10:.6g}"))
        self._session.reset()

    def _scale_rate(self, factor: float) -> None:
        """While the run goes on."""
        rate = self._document.value("optimizer.learning_rate")
        self._set("optimizer.learning_rate", float(f"{rate * factor:.6g}"))

    def _use_adam(self) -> None:
        """With the rate that its authors call a good one for most: its steps are as long as the rate says."""
        self._document.set_values({"optimizer.kind": "adam", "optimizer.learning_rate": 0.001})

    def _use_activation(self, old: str, new: str) -> None:
        """In all layers that have the old one."""
        names = self._document.value("model.activations")
        self._document.set_value("model.activations", tuple(new if name == old else name for name in names))
        self._session.reset()

    def _go_to_best(self, problem: Problem | None) -> None:
        """An evaluation at a step is of the parameters before its update."""
        if problem is not None:
            self._session.go_to(problem.fields["best"] - 1)

    def _stop_early(self) -> None:
        """With a patience that lets a run of chance pass."""
        self._document.set_value("training.patience", PATIENCE)
        self._session.reset()

    def _add_decay(self) -> None:
        """While the run goes on: the usual first value, and then tenfold of what there is."""
        decay = self._document.value("optimizer.weight_decay")
        self._set("optimizer.weight_decay", float(f"{decay * 10:.6g}") if decay else 0.01)

    def _set_missing_aside(self) -> None:
        self._set("data.missing", "set_aside")

    def _set(self, dotted: str, value: Any) -> None:
        """Set it; a run that goes on takes it with the next batch or at its next reset."""
        self._document.set_value(dotted, value)
        if self._session.state is RunState.FAILED:
            self._session.reset()

    def _forget_columns(self) -> None:
        """What was chosen for columns that the table does not have any more."""
        columns = self._document.table.columns
        prepare = self._document.value("data.prepare")
        self._set("data.prepare", {name: own for name, own in prepare.items() if name in columns})

    def _forget_partners(self) -> None:
        """Products with columns that are no inputs, or not any more."""
        inputs, prepare = self._document.table.inputs, {}
        for name, own in self._document.value("data.prepare").items():
            partners = [other for other in own.get("interactions", []) if other in inputs]
            rest = {key: value for key, value in own.items() if key != "interactions"}
            if rest or partners:
                prepare[name] = rest | ({"interactions": partners} if partners else {})
        self._set("data.prepare", prepare)

    def _forget_input_choices(self) -> None:
        """What was chosen for targets and can be chosen for inputs alone."""
        targets, prepare = self._document.table.targets, {}
        for name, own in self._document.value("data.prepare").items():
            kept = {key: own[key] for key in own if key in OF_TARGETS} if name in targets else own
            if kept:
                prepare[name] = kept
        self._set("data.prepare", prepare)

    def _predict_numbers(self) -> None:
        self._document.set_values({"loss.kind": "mean_squared", "model.output": "identity"})
        self._session.reset()

    def _use_float64(self) -> None:
        self._document.set_value("training.dtype", "float64")
        self._session.reset()

    def _leave_style(self) -> None:
        self._document.set_value("training.style", "")
        self._session.reset()
