"""Which runs of a sweep go together in one process, and which side by side in several; torch-free."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from engine.experiment import SOLVER_KINDS, Experiment
from engine.sweep.plan import Member


def shared_rows(experiment: Experiment) -> Hashable:
    """Equal for experiments whose runs on one table have the same rows and the same shapes of parameters."""
    training = experiment.training
    shapes = (repr(experiment.data), repr(experiment.model), experiment.loss.kind)
    return (*shapes, training.dtype, training.device, training.style)


def is_eager(experiment: Experiment) -> bool:
    """Whether its steps can only be taken one by one in Python, where threads do not help."""
    masks = experiment.model.kind == "mlp" and experiment.model.dropout > 0
    training, solves = experiment.training, experiment.optimizer.kind in SOLVER_KINDS
    return bool(masks or solves or training.style or not training.zero_grad or training.path == "eager")


def units(members: Sequence[Member], cores: int) -> list[tuple[Member, ...]]:
    """What one process each is to take: one unit only where all runs go together."""
    groups: dict[Hashable, list[Member]] = {}
    for member in members:
        groups.setdefault(shared_rows(member.experiment), []).append(member)
    if len(groups) == 1 and (cores == 1 or len(members) == 1 or not is_eager(members[0].experiment)):
        return [tuple(members)]
    found: list[tuple[Member, ...]] = []
    for group in groups.values():
        found += _parts(group, cores) if any(is_eager(own.experiment) for own in group) else [tuple(group)]
    return found


def _parts(group: Sequence[Member], count: int) -> list[tuple[Member, ...]]:
    """As many even parts as there are cores."""
    return [tuple(group[at::count]) for at in range(min(count, len(group)))]
