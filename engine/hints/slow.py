"""The loss falls evenly and hardly: the learning rate is too low."""

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.records import Facts, Floats, Hint

LEAST_STEPS = 300
HALVING = 2_000  # steps
_WHY = QT_TRANSLATE_NOOP(
    "Problem",
    "With a fitting learning rate the loss falls fast at first and ever slower then. Where it falls evenly "
    "from the start, hundreds of steps have not used up even the steepest part: longer steps would do the "
    "same in fewer.",
)


def falls_evenly(losses: Floats) -> bool:
    """Whether losses (n,) at even distances fall in the second half as they do in the first.

    A fall of exp(-t / T) does so over less than half of T, so that nothing in it is faster than that. Nine
    of ten must be below the one before.
    """
    if len(losses) < 8:
        return False
    some = losses[np.linspace(0, len(losses) - 1, min(len(losses), 41)).astype(int)]
    middle = len(some) // 2
    first, second = some[0] - some[middle], some[middle] - some[2 * middle - (len(some) % 2 == 0)]
    falls = (np.diff(some) < 0).mean()
    return bool(first > 0 and 0.75 * first <= second <= 1.35 * first and falls >= 0.9)


def slow(facts: Facts) -> Hint | None:
    """At least 300 steps, of which none was fast: see `falls_evenly`; to halve the loss would take 2,000 or
    more, and all that is planned is not enough for it. Then tenfold steps are still short. Not where the
    loss is less than half of what a constant prediction has: a good fit creeps, too, and so may one that
    began with good values, which is why that loss must be known."""
    steps, losses = facts.full_losses()
    view = facts.view
    if view is None or len(losses) < 8 or not np.isfinite(losses).all():
        return None
    taken = steps[-1] - steps[0]
    if taken < LEAST_STEPS or not losses[-1] > 0.5 * view.baseline or losses[-1] < 0.5 * facts.record.start:
        return None
    fallen = float(1 - losses[-1] / losses[0])
    if not falls_evenly(losses) or fallen < 1e-6:
        return None
    halving = taken * np.log(0.5) / np.log1p(-fallen)
    left = np.inf if facts.planned is None else facts.planned - steps[-1]
    if halving < HALVING or (facts.planned is not None and halving < left):
        return None
    evidence = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The learning rate, {rate:.3g}, is low: in {steps:,} steps the loss has fallen by {percent:.2g} "
            "%, evenly; to halve it would take about {halving:,.0f}.",
        ),
        remedies=("raise_rate",),
        rate=facts.experiment.optimizer.learning_rate,
        steps=int(taken) + 1,
        percent=100 * fallen,
        halving=float(f"{halving:.2g}"),
    )
    return Hint("rate_too_low", evidence, _WHY)
