"""What can be done about a problem at the press of a button."""

from __future__ import annotations

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
        self._document.set_value("data.missing", "set_aside")
        if self._session.state is RunState.FAILED:  # a run that goes on takes it with the next batch
            self._session.reset()

    def _leave_style(self) -> None:
        self._document.set_value("training.style", "")
        self._session.reset()
