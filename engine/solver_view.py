"""What a solver made in a step, for those who look at it."""

from torch import Tensor

from engine.report import Phase, SolverStep
from engine.solvers import LBFGS, LevenbergMarquardt
from engine.solvers.phases import LevenbergMarquardtPhases
from engine.trainer import Trainer


def jacobian_of(trainer: Trainer) -> Tensor | None:
    """The Jacobian that the step's backward left; None before it, and of other optimizers."""
    phases = trainer.parts.phases
    if trainer.trace.gradients is None or not isinstance(phases, LevenbergMarquardtPhases):
        return None
    return phases.jacobian


def solver_step(trainer: Trainer) -> SolverStep | None:
    """What the step's update came to; None before it, and of other optimizers."""
    optimizer = trainer.parts.optimizer
    updated = trainer.trace.before is not None and trainer.phase in (Phase.ZERO_GRAD, Phase.FORWARD)
    if not updated or not isinstance(optimizer, LevenbergMarquardt | LBFGS):
        return None
    kept = optimizer.kept
    numbers = {
        name: float(value)
        for name, value in kept.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }
    return SolverStep(bool(kept.get("accepted", False)), optimizer.stop, numbers)
