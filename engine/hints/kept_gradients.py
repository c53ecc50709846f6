"""Gradients that nobody clears add up, and the loss swings up again."""

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.records import Facts, Hint

LEAST_STEPS = 20
_WHY = QT_TRANSLATE_NOOP(
    "Problem",
    "backward() adds to the gradients that are there. Without zero_grad each step goes along the sum of all "
    "gradients so far: like a ball without friction, it does not stop at the lowest point.",
)


def kept_gradients(facts: Facts) -> Hint | None:
    """training.zero_grad is off, and after its lowest value the loss over all rows has risen by a fifth of
    what it had fallen before (or has left the finite numbers). Adding gradients up over a few steps on
    purpose does not do this."""
    enough = facts.diverged or facts.record.steps >= LEAST_STEPS
    if facts.experiment.training.zero_grad or not enough:
        return None
    _, losses = facts.full_losses()
    finite = losses[np.isfinite(losses)]
    if len(finite) < 2:
        return None
    lowest = np.minimum.accumulate(finite)
    at = int((finite - lowest).argmax())
    low, high = float(lowest[at]), float(finite[at])
    if high - low <= 0.2 * (float(finite[0]) - low) or high <= 1.2 * low:
        return None
    evidence = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The gradients are not cleared: those of {steps:,} steps have added up. The loss was down at "
            "{low:.3g} and rose to {high:.3g} again.",
        ),
        remedies=("clear_gradients",),
        steps=facts.record.steps - facts.record.since,
        low=low,
        high=high,
    )
    return Hint("gradients_kept", evidence, _WHY)
