"""Units of a hidden layer that no row moves any more."""

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.records import Facts, Hint

LEAST_STEPS = 50
_WHY_DEAD = QT_TRANSLATE_NOOP(
    "Problem",
    "A ReLU gives 0, and passes no gradient on, wherever its sum is negative. If that is so for every row, "
    "its weights never change again: the unit is dead. Leaky ReLU passes a little on for negative sums. Too "
    "high a rate, large inputs or a very negative bias bring it about.",
)
_WHY_SATURATED = QT_TRANSLATE_NOOP(
    "Problem",
    "Far from 0 sigmoid and tanh are flat: a unit whose sum is large for every row passes almost no "
    "gradient on, and hardly changes. Large inputs or large start values bring it about.",
)
_DEAD = QT_TRANSLATE_NOOP(
    "Problem",
    "{stuck} of {units} units of hidden layer {layer} are dead: they give 0 for all training rows and learn "
    "nothing.",
)
_SATURATED = QT_TRANSLATE_NOOP(
    "Problem",
    "{stuck} of {units} units of hidden layer {layer} are saturated: they give the same for all training "
    "rows and learn hardly anything.",
)


def stuck_units(facts: Facts) -> Hint | None:
    """Half of the units of a hidden layer, two at least or all of it, after 50 steps.

    One dead unit in a layer is nothing: among few units it is common from the start, and the others do the
    work. The worst layer is told.
    """
    if facts.view is None or facts.record.steps < LEAST_STEPS:
        return None
    bad = [
        own
        for own in facts.view.layers
        if 2 * own.stuck >= own.units and (own.stuck >= 2 or own.stuck == own.units)
    ]
    if not bad:
        return None
    worst = max(bad, key=lambda own: own.stuck / own.units)
    dead = worst.function == "relu"
    evidence = Problem(
        _DEAD if dead else _SATURATED,
        remedies=("use_leaky_relu",) if dead else ("standardize",) * facts.view.scalable,
        stuck=worst.stuck,
        units=worst.units,
        layer=worst.number,
    )
    return Hint("units_stuck", evidence, _WHY_DEAD if dead else _WHY_SATURATED)
