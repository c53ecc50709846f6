"""The loss swings and does not get lower: the steps are too long."""

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.records import Facts, Floats, Hint

WINDOW = 100
_LEAST_OF_LEVEL = 0.05
_LEAST_OF_START = 0.02
_WHY = QT_TRANSLATE_NOOP(
    "Problem",
    "Each step goes in the direction in which the loss falls, but past the lowest point and up the other "
    "side. A smaller learning rate makes the steps shorter. Of small batches some of the swinging is "
    "chance, which is why the loss over all training rows is what counts here.",
)


def oscillating(facts: Facts) -> Hint | None:
    """Where every step has all rows: the last 100 losses against the 100 that began the last 400 (or 200).

    Gradient descent with a small enough rate never rises, momentum and Adam rise now and then while they
    settle. So it takes a rise in every fourth step at least, a swing that has not become smaller by a fifth,
    and a level that has not fallen by a tenth. A swing of less than 5 % of the level, or of 2 % of the
    first loss, is what Adam and rounding do around an optimum, and is nothing to speak of.
    """
    if not facts.deterministic:
        return _of_batches(facts)
    losses = facts.record.last(4 * WINDOW)
    if losses is None:
        losses = facts.record.last(2 * WINDOW)
    if losses is None or not np.isfinite(losses).all():
        return None
    early, late = losses[:WINDOW], losses[-WINDOW:]
    rises, swing, level = int((np.diff(late) > 0).sum()), _swing(late), float(np.median(late))
    enough = swing > _LEAST_OF_LEVEL * level and swing > _LEAST_OF_START * facts.record.start
    lasts = swing > 0.8 * _swing(early) and level > 0.9 * np.median(early)
    if rises < WINDOW // 4 or not enough or not lasts:
        return None
    evidence = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The loss oscillates: it rose in {rises} of the last {window} steps and swings by {swing:.3g} "
            "around {level:.3g} without getting lower.",
        ),
        remedies=("halve_rate",),
        rises=rises,
        window=WINDOW,
        swing=swing,
        level=level,
    )
    return Hint("loss_oscillates", evidence, _WHY)


def _swing(losses: Floats) -> float:
    low, high = np.quantile(losses, (0.05, 0.95))
    return float(high - low)


def _of_batches(facts: Facts) -> Hint | None:
    """With batches: the last 20 evaluations over all training rows, of 40 at least.

    Chance makes these rise and fall around a floor, too, so it takes a mean of twice the best before them,
    no fall among them, and a tenth of all that the run had gained lost again.
    """
    _, losses, _ = facts.record.evaluations()
    if len(losses) < 40 or not np.isfinite(losses).all():
        return None
    best, late = float(losses[:-20].min()), losses[-20:]
    mean = float(late.mean())
    lost = mean > 2 * best and mean - best > 0.1 * abs(float(losses[0]) - best)
    stays = late.min() > best and late[10:].mean() > 0.9 * late[:10].mean()
    if not lost or not stays or int((np.diff(late) > 0).sum()) < 5:
        return None
    evidence = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The loss oscillates: over all training rows it was {best:.3g} at best, and lay between "
            "{low:.3g} and {high:.3g} in the last {count} evaluations.",
        ),
        remedies=("halve_rate",),
        best=best,
        low=float(late.min()),
        high=float(late.max()),
        count=len(late),
    )
    return Hint("loss_oscillates", evidence, _WHY)
