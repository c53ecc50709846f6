"""What can be done about a problem at the press of a button."""

from __future__ import annotations

from typing import Any

from datasets.preparation.choices import OF_TARGETS
from datasets.problems import Problem
from engine.report import RunState
from gui.document import Document
from gui.session import Session


class Remedies:
    """Carries out the remedies that problems name; each is a change that can be undone."""

    def __init__(self, document: Document, session: Session) -> None:
        self._document, self._session = document, session

    def carry_out(self, name: str) -> None:
        """Do what the button of the remedy `name` says."""
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
            }[name]()
        except Problem as problem:
            self._session.problem_found.emit(problem)

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
