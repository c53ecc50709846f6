"""The loss falls evenly and hardly: the learning rate is too low."""

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.records import Facts, Floats, Hint

LEAST_STEPS = 300
HALVING = 1_000  # steps
TIME = 1_500  # steps in which a fall that gets slower has done two thirds of its way
_WHY = QT_TRANSLATE_NOOP(
    "Problem",
    "With a fitting learning rate the loss falls fast at first and ever slower then. Where it falls evenly "
    "from the start, hundreds of steps have not used up even the steepest part: longer steps would do the "
    "same in fewer.",
)


def falls_evenly(steps: Floats, losses: Floats) -> bool:
    """Whether losses (n,) at steps (n,) fall in the second half of the time as they do in the first.

    A fall of exp(-t / T) by time t has fallen exp(-t / 2T) times as much in the second half: T must be 1,500
    steps and more, and the second half three quarters of the first. Nine of ten, at even distances, must be
    below the one before, which those of noisy runs are not.
    """
    if len(losses) < 8:
        return False
    some = np.interp(np.linspace(steps[0], steps[-1], min(len(losses), 41) // 2 * 2 - 1), steps, losses)
    middle = len(some) // 2
    first, second = some[0] - some[middle], some[middle] - some[-1]
    least = max(0.75, float(np.exp(-(steps[-1] - steps[0]) / (2 * TIME))))
    return bool(first > 0 and least * first <= second <= 1.35 * first and (np.diff(some) < 0).mean() >= 0.9)


def slow(facts: Facts) -> Hint | None:
    """At least 300 steps, of which none was fast: see `falls_evenly`; to halve the loss would take 1,000 or
    more, and all that is planned is not enough for it. Then tenfold steps are still short. Not where the
    loss is less than half of what a constant prediction has: a good fit creeps, too, and so may one that
    began with good values, which is why that loss must be known. Where it is worse than a constant, not even
    the bias has arrived, and the second half of the run is enough to look at."""
    steps, losses = facts.full_losses()
    view = facts.view
    if view is None or len(losses) < 16 or not np.isfinite(losses).all():
        return None
    if steps[-1] - steps[0] < LEAST_STEPS:
        return None
    if not losses[-1] > 0.5 * max(view.baseline, facts.record.start):
        return None
    if not falls_evenly(steps, losses):
        if not losses[-1] > 1.005 * view.baseline:
            return None
        at = int(np.searchsorted(steps, (steps[0] + steps[-1]) / 2))
        steps, losses = steps[at:], losses[at:]
        if not falls_evenly(steps, losses):
            return None
    taken, fallen = steps[-1] - steps[0], float(1 - losses[-1] / losses[0])
    if fallen < 1e-6:
        return None
    halving = taken * np.log(0.5) / np.log1p(-fallen)
    if halving < HALVING or (facts.planned is not None and halving < facts.planned - steps[-1]):
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
