"""What a solver did in its update, in a sentence or two."""

import math

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP
from engine.report import SolverStep
from gui.numbers import count, figure

_DIGITS = 3

_NO_TRIAL = QT_TRANSLATE_NOOP("Solver", "The gradient is below its tolerance: nothing is tried any more.")
_ACCEPTED = QT_TRANSLATE_NOOP(
    "Solver",
    "Accepted: of the fall that the Jacobian promised, {gain} came true. Damping: {used} → {damping}.",
)
_UNSEEN = QT_TRANSLATE_NOOP(
    "Solver",
    "Accepted: the step is so short that rounding hides what it does to the loss. Damping: {used} → "
    "{damping}.",
)
_REJECTED = QT_TRANSLATE_NOOP(
    "Solver",
    "Rejected: the trial does not bring the fall that the Jacobian promised, so the parameters stay as they "
    "were. Damping: {used} → {damping}, which makes the next trial shorter.",
)
_LAST = QT_TRANSLATE_NOOP("Solver", "Rejected: the parameters stay as they were.")
_SEARCHED = QT_TRANSLATE_NOOP(
    "Solver",
    "Accepted: the direction comes from the gradient and from earlier steps ({pairs}). Losses computed along "
    "it: {evaluations}.",
)
_NOT_FOUND = QT_TRANSLATE_NOOP(
    "Solver",
    "Rejected: of the losses computed along the direction ({evaluations}) none is lower, so the parameters "
    "stay as they were, and earlier steps are forgotten.",
)
_STOPS = {
    "gradient": "",
    "change": QT_TRANSLATE_NOOP("Solver", "It changed them by less than the tolerance: the run is done."),
    "no_decrease": QT_TRANSLATE_NOOP("Solver", "No further decrease is possible: the run is done."),
}


def solver_text(kind: str, step: SolverStep) -> str:
    """Whether the trial of the solver `kind` was taken, and why it was the last one where it was."""
    numbers = step.numbers
    fields = {
        name: figure(numbers.get(name, float("nan")), _DIGITS) for name in ("gain", "used", "damping")
    } | {name: count(int(numbers.get(name, 0))) for name in ("pairs", "evaluations")}
    said = QCoreApplication.translate("Solver", _sentence(kind, step)).format(**fields)
    why = _STOPS.get(step.stop, "")
    return f"{said} {QCoreApplication.translate('Solver', why)}" if why else said


def _sentence(kind: str, step: SolverStep) -> str:
    if step.stop == "gradient":
        return _NO_TRIAL
    if kind == "lbfgs":
        return _SEARCHED if step.accepted else _NOT_FOUND
    if step.stop == "no_decrease":
        return _LAST
    if step.accepted:
        return _UNSEEN if math.isnan(step.numbers["gain"]) else _ACCEPTED
    return _REJECTED
