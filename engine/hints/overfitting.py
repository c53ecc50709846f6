"""The validation loss rises while the training loss falls."""

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import SOLVER_KINDS
from engine.hints.records import Facts, Hint

LEAST_EVALUATIONS = 20
_WHY = QT_TRANSLATE_NOOP(
    "Problem",
    "From some step on the model learns what is true of the training rows only: their noise. It will do "
    "worse on rows that it has not seen. The parameters of the best step are the better model; weight "
    "decay, a smaller model or more rows make the gap smaller.",
)


def overfitting(facts: Facts) -> Hint | None:
    """Since its lowest value, 20 evaluations ago or more, the validation loss has stayed above it by 15 %
    in the last 10 of them, while the training loss fell by 10 % or more. The lowest value is taken as the
    median with its two neighbours, since one lucky evaluation of a noisy run is no minimum."""
    steps, train, validation = facts.record.evaluations()
    if len(steps) < LEAST_EVALUATIONS + 3 or not (np.isfinite(validation).all() and np.isfinite(train).all()):
        return None
    around = np.median(np.column_stack([validation[:-2], validation[1:-1], validation[2:]]), axis=1)
    best = int(around.argmin()) + 1
    low, late = float(around[best - 1]), validation[-10:]
    if len(steps) - best <= LEAST_EVALUATIONS or late.min() < 1.15 * low or train[-1] > 0.9 * train[best]:
        return None
    best = int(validation.argmin())
    evidence = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Overfitting: the validation loss was {low:.3g} at step {best:,} and is {now:.3g} now, while the "
            "training loss fell from {before:.3g} to {after:.3g}.",
        ),
        remedies=_remedies(facts),
        low=float(validation[best]),
        best=int(steps[best]),
        now=float(late[-1]),
        before=float(train[best]),
        after=float(train[-1]),
    )
    return Hint("overfitting", evidence, _WHY)


def _remedies(facts: Facts) -> tuple[str, ...]:
    solves = facts.experiment.optimizer.kind in SOLVER_KINDS
    stops = facts.experiment.training.patience > 0
    return ("go_to_best", *("stop_early",) * (not stops), *("add_decay",) * (not solves))
