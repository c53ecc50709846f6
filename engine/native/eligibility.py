"""Which runs can be compiled, and what tells one compiled block from another."""

from __future__ import annotations

from collections.abc import Hashable
from enum import StrEnum

from engine.experiment import Experiment
from engine.functional.updates import rule_of
from engine.native.optimizer_state import is_uniform
from engine.native.toolchain import compiler
from engine.run_parts import RunParts

# Rows of a batch times parameters above which torch's own matrix products on all cores are faster.
_LARGE = 1_000_000_000


class Reason(StrEnum):
    """Why steps are taken eagerly."""

    ASKED = "asked"  # training.path says so
    COMPILER = "compiler"  # there is none on this machine
    DEVICE = "device"
    STYLE = "style"
    SOLVER = "solver"  # its steps are too different from one another
    DROPOUT = "dropout"
    GRADIENTS = "gradients"  # they add up from step to step
    LARGE = "large"
    FEW = "few"  # it would take longer to compile them than to take them
    BUILDING = "building"  # not yet
    REFUSED = "refused"  # something in it is not translated, or the compiler failed


def why_eager(parts: RunParts) -> Reason | None:
    """What stands against compiling the steps of this run; None: nothing."""
    training = parts.experiment.training
    rows = parts.batches.batch_size
    checks = (
        (parts.device.type != "cpu", Reason.DEVICE),
        (bool(training.style), Reason.STYLE),
        (parts.solves, Reason.SOLVER),
        (parts.masks, Reason.DROPOUT),
        (not training.zero_grad, Reason.GRADIENTS),
        (rows * sum(p.numel() for p in parts.parameters) > _LARGE, Reason.LARGE),
        (compiler() is None, Reason.COMPILER),
    )
    return next((reason for holds, reason in checks if holds), None)


def may_begin(parts: RunParts) -> bool:
    """Whether the run stands so that a block can go on from here: no gradients, the same state for all."""
    free = [parameter for parameter in parts.parameters if parameter.requires_grad]
    if any(parameter.grad is not None for parameter in parts.parameters):
        return False
    return is_uniform(parts.optimizer, free, rule_of(parts.experiment.optimizer))


def structure(parts: RunParts) -> Hashable:
    """What a block is made for: settings that are no arguments of it, and the rows."""
    experiment = parts.experiment
    model, loss = experiment.model, experiment.loss
    fixed = tuple(float(p) for p in parts.parameters if not p.requires_grad and p.numel() == 1)
    return (
        repr(model),
        fixed,
        (loss.kind, loss.huber_delta, loss.l1 != 0, loss.l2 != 0),
        _rule(experiment),
        experiment.training.dtype,
        parts.batches.batch_size,
        parts.batches.whole,
        id(parts.data.train),
    )


def _rule(experiment: Experiment) -> Hashable:
    settings = experiment.optimizer
    switched = (
        settings.nesterov,
        settings.momentum != 0,
        settings.weight_decay != 0,
        settings.clip_norm != 0,
    )
    return (settings.kind, *switched)
