"""A network stands where it predicts the same for every row."""

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.records import Facts, Hint

LEAST_STEPS = 500
_WHY = QT_TRANSLATE_NOOP(
    "Problem",
    "The network gives about the same for every row, and around such a place the loss is nearly flat: the "
    "gradients that reach the first layers are tiny, most of all through several layers of sigmoid. Adam "
    "takes longer steps where gradients are small; tanh passes on more of them. If the targets have nothing "
    "to do with the inputs, this is as good as it gets.",
)


def plateau(facts: Facts) -> Hint | None:
    """In the second half of at least 500 steps the loss of a network moved by less than 1 % and is what the
    best constant prediction has, or up to 3 % less: with more, not even the bias has arrived. That is no
    optimum of a network unless there is nothing to learn; of a flat loss anywhere below, nobody knows that
    it is none, and nothing is said."""
    view, model = facts.view, facts.experiment.model
    if view is None or model.kind != "mlp" or not model.layers or not view.baseline > 0:
        return None
    steps, losses = facts.full_losses()
    if len(losses) < 20 or steps[-1] - steps[0] < LEAST_STEPS - 1 or not np.isfinite(losses).all():
        return None
    late = losses[np.searchsorted(steps, (steps[0] + steps[-1]) / 2) :]
    ratio = late / view.baseline
    if len(late) < 10 or np.ptp(ratio) > 0.01 or ratio.min() < 0.97 or np.median(ratio) > 1.005:
        return None
    evidence = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The loss stands still: for {steps:,} steps it has been {loss:.3g}, and a prediction that is the "
            "same for every row has {baseline:.3g}.",
        ),
        remedies=_remedies(facts),
        steps=int(steps[-1] - steps[len(steps) - len(late)]),
        loss=float(late[-1]),
        baseline=view.baseline,
    )
    return Hint("plateau", evidence, _WHY)


def _remedies(facts: Facts) -> tuple[str, ...]:
    model, optimizer = facts.experiment.model, facts.experiment.optimizer
    found = []
    if optimizer.kind not in ("adam", "adamw"):
        found.append("use_adam")
    if "sigmoid" in model.activations:
        found.append("use_tanh")
    return tuple(found)
