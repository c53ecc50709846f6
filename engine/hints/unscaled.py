"""Inputs of very different sizes are what makes a run creep, swing or rise."""

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.oscillating import oscillating
from engine.hints.plateau import plateau
from engine.hints.records import Facts, Hint
from engine.hints.rising import rising
from engine.hints.slow import HALVING, LEAST_STEPS, falls_evenly, slow
from engine.hints.stuck_units import stuck_units

LARGE = 30.0
_WHY = QT_TRANSLATE_NOOP(
    "Problem",
    "The learning rate must be small enough for the weight of the largest input, and is then far too small "
    "for the weights of the others and the bias: with the square of the ratio of their sizes. Standardizing "
    "gives all inputs the mean 0 and the deviation 1.",
)


def unscaled(facts: Facts) -> Hint | None:
    """An input whose root mean square is above 30 (the bias has 1) or 30 times another's: then the
    curvatures, which go with the square, are a thousandfold apart, and no rate suits both. It is told only
    where the run shows it: the loss oscillates, rises, falls far too slowly, units are saturated."""
    view = facts.view
    if view is None or not view.scalable or not len(view.size) or not np.isfinite(view.size).all():
        return None
    largest = int(view.size.argmax())
    size = float(view.size[largest])
    least = min([float(own) for own in view.size if own > 0] or [1.0])
    if facts.experiment.model.bias and facts.experiment.model.kind != "formula":
        least = min(least, 1.0)
    if size < LARGE * least:
        return None
    if not (_hardly_moves(facts, least) or _creeps(facts) or any(sign(facts) for sign in _SIGNS)):
        return None
    evidence = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The inputs are not scaled: {name} has a size of about {size:.3g}, {times:,.0f} times that of "
            "the smallest input or the bias, so no learning rate suits them all.",
        ),
        remedies=("standardize",),
        name=view.features[largest],
        size=size,
        times=float(f"{size / least:.2g}"),
    )
    return Hint("inputs_unscaled", evidence, _WHY)


_SIGNS = (oscillating, rising, slow, stuck_units, plateau)


def _hardly_moves(facts: Facts, least: float) -> bool:
    """Whether plain gradient descent on squares has not yet moved the weight of the smallest input (of size
    `least`): it needs about 1 / (rate * least^2) steps, and the run has taken a twentieth of them, yet more
    than 300."""
    experiment, steps = facts.experiment, facts.record.steps
    plain = experiment.optimizer.kind == "sgd" and experiment.optimizer.momentum == 0
    squares = experiment.loss.kind in ("mean_squared", "half_mean_squared")
    if not plain or not squares or experiment.model.kind != "linear" or experiment.model.output != "identity":
        return False
    return steps > LEAST_STEPS and 0 < experiment.optimizer.learning_rate * least**2 * steps < 0.05


def _creeps(facts: Facts) -> bool:
    """Whether after a fast fall at first the loss falls evenly and hardly, as along a narrow valley: in the
    second half of the run, of 300 steps at least, so that halving it would take 1,000."""
    steps, losses = facts.full_losses()
    if len(losses) < 20 or steps[-1] - steps[0] < LEAST_STEPS or not np.isfinite(losses).all():
        return False
    late = losses[len(losses) // 2 :]
    fallen = 1 - late[-1] / late[0]
    if not falls_evenly(steps[len(losses) // 2 :], late) or fallen < 1e-5:
        return False
    taken = float(steps[-1] - steps[len(losses) // 2])
    return bool(taken * np.log(0.5) / np.log1p(-fallen) > HALVING)
