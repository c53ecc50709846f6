"""Steps of a trainer taken by a compiled block: the trainer's own tensors are the truth before and after."""

from __future__ import annotations

import torch
from torch import Tensor

from engine.batches import BatchPlan
from engine.functional.step import StepFunction
from engine.native.block import Block
from engine.native.optimizer_state import read_state, write_state
from engine.optimizers import optimizer_state
from engine.phases import copied
from engine.report import Ints, Phase
from engine.trainer import Trace, Trainer


def take_steps(trainer: Trainer, step: StepFunction, block: Block, count: int) -> tuple[Tensor, Ints]:
    """Take `count` steps; their losses (count,), and the steps (from 0) with which an epoch began."""
    parts = trainer.parts
    if parts.batches.draws:
        with parts.stream.active():
            plan = parts.batches.take(count)
    else:
        plan = parts.batches.take(count)
    losses = _run(trainer, step, block, plan)
    trainer.trace = Trace()
    trainer.epoch += len(plan.epochs)
    return losses, plan.epochs.numpy()


def take_watched_step(trainer: Trainer, step: StepFunction, block: Block) -> tuple[Tensor, Ints]:
    """Take one step of which everything can be looked at afterwards.

    What its phases make is computed eagerly from the same batch, to be shown; the update is the block's.
    """
    parts, epoch = trainer.parts, trainer.epoch
    for _ in range(3):  # forward, loss, backward
        trainer.advance()
    trace = trainer.trace
    trace.before = [parameter.detach().clone() for parameter in parts.parameters]
    trace.state_before = optimizer_state(parts.optimizer, parts.phases.parameters(parts))
    trace.settings, trace.computed = parts.experiment, copied(trace.gradients or [])
    rows = parts.batches.rows_of_last()
    losses = _run(trainer, step, block, _alone(rows))
    parts.phases.zero_grad(parts)
    trainer.phase = Phase.FORWARD
    return losses, torch.arange(int(trainer.epoch != epoch)).numpy()


def _alone(rows: Tensor) -> BatchPlan:
    """The plan of a single step on these rows."""
    none = torch.empty(0, dtype=torch.int64)
    return BatchPlan(rows, torch.zeros(1, dtype=torch.int64), torch.tensor([len(rows)]), none)


@torch.no_grad()
def _run(trainer: Trainer, step: StepFunction, block: Block, plan: BatchPlan) -> Tensor:
    """Take the steps of `plan` with the trainer's parameters and state."""
    parts, packing, count = trainer.parts, step.packing, len(plan.starts)
    free = [parameter for parameter in parts.parameters if parameter.requires_grad]
    flat = torch.cat([parameter.reshape(-1) for parameter in free])
    states, done = read_state(parts.optimizer, free, step.rule)
    losses = block.run(flat, states, done, step.numbers(parts.experiment), plan)
    for parameter, part in zip(free, torch.split(flat, list(packing.sizes)), strict=True):
        parameter.copy_(part.view_as(parameter))
    write_state(parts.optimizer, free, step.rule, packing, states, count)
    trainer.step_count += count
    return losses
