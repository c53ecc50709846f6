"""All hints, the most telling first."""

from collections.abc import Callable

from engine.experiment import SOLVER_KINDS
from engine.hints.kept_gradients import kept_gradients
from engine.hints.oscillating import oscillating
from engine.hints.overfitting import overfitting
from engine.hints.plateau import plateau
from engine.hints.records import Facts, Hint
from engine.hints.rising import rising
from engine.hints.slow import slow
from engine.hints.stuck_units import stuck_units
from engine.hints.unscaled import unscaled

# Why the steps do not lead down: the causes before what they bring about. Only the first is told.
OF_STEPS: tuple[Callable[[Facts], Hint | None], ...] = (
    kept_gradients,
    unscaled,
    stuck_units,
    rising,
    oscillating,
    slow,
    plateau,
)
KINDS = (
    "gradients_kept",
    "inputs_unscaled",
    "units_stuck",
    "loss_rises",
    "loss_oscillates",
    "rate_too_low",
    "plateau",
    "overfitting",
)


def found(facts: Facts) -> tuple[Hint, ...]:
    """The hints that are true of `facts`, the most important first.

    A run that has diverged says so itself; only why its gradients grew is worth adding. Solvers choose
    their own steps. A loss without target has no optimum to miss.
    """
    if not facts.experiment.loss.needs_target:
        return ()
    if facts.diverged:
        hint = kept_gradients(facts)
        return (hint,) if hint else ()
    solves = facts.experiment.optimizer.kind in SOLVER_KINDS
    causes = (stuck_units,) if solves else OF_STEPS
    first = next((hint for look in causes if (hint := look(facts))), None)
    return tuple(hint for hint in (first, overfitting(facts)) if hint)
