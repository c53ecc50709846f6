"""The loss rises from step to step: the learning rate is too high."""

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.records import Facts, Hint

_WHY = QT_TRANSLATE_NOOP(
    "Problem",
    "Above a certain learning rate each step makes the error larger than it was, until the numbers overflow. "
    "The limit is twice the inverse of the largest curvature of the loss, which large inputs make large.",
)


def rising(facts: Facts) -> Hint | None:
    """It rose in 24 of 30 steps (with batches: in 5 evaluations on end) and is more than three times the
    lowest so far: in a noisy but falling loss neither happens. What was gained must be lost by a twentieth
    of the first loss, so that rounding around a perfect fit is none."""
    steps, losses = facts.full_losses()
    late = facts.record.last(31) if facts.deterministic else losses[-6:]
    if late is None or len(losses) < 6 or not np.isfinite(losses).all():
        return None
    rises, of = int((np.diff(late) > 0).sum()), len(late) - 1
    at, now = int(losses.argmin()), float(late[-1])
    low = float(losses[at])
    if rises < 0.8 * of or (of < 30 and rises < of) or now < 3 * low:
        return None
    if now - low < 0.05 * facts.record.start:
        return None
    evidence = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The loss is rising: it was {low:.3g} at step {step:,} and is {now:.3g} now. The learning rate, "
            "{rate:.3g}, is too high.",
        ),
        remedies=("lower_rate",),
        low=low,
        step=int(steps[at]),
        now=now,
        rate=facts.experiment.optimizer.learning_rate,
    )
    return Hint("loss_rises", evidence, _WHY)
