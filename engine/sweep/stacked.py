"""Steps of several runs of one structure as one vectorised step: parameters and state stacked, with vmap.

For machines without a compiler and for other devices than the CPU. Numbers agree with those of the runs alone
to rounding: a product for many runs adds up in another order than one for a single run.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from engine.batches import BatchPlan
from engine.functional.step import StepFunction
from engine.native.optimizer_state import read_state, write_state
from engine.trainer import Trace, Trainer


def take_together(trainers: Sequence[Trainer], step: StepFunction, count: int) -> Tensor:
    """Take `count` steps of each; their losses (runs, count).

    All share their rows and stand at the same place in an epoch; the trainers' own tensors are the truth
    before and after.
    """
    plans = [_plan(trainer, count) for trainer in trainers]
    flats, states, done = _gathered(trainers, step)
    numbers = torch.stack([step.numbers(trainer.experiment) for trainer in trainers]).to(flats.device)
    rows = trainers[0].parts.data.train
    whole = trainers[0].parts.batches.whole
    own = None if whole else 0
    weight = None if rows.weight is None else own
    together = torch.func.vmap(
        step, in_dims=(0, (0,) * len(states), 0, (0,) * numbers.shape[1], own, own, weight)
    )
    losses = []
    for at in range(count):
        batch = (rows.x, rows.y, rows.weight) if whole else _batch(trainers, plans, at)
        flats, states, loss = together(flats, states, done + at, numbers.unbind(1), *batch)
        losses.append(loss)
    _spread(trainers, step, flats, states, count, plans)
    return torch.stack(losses, 1)


def _plan(trainer: Trainer, count: int) -> BatchPlan:
    batches = trainer.parts.batches
    if not batches.draws:
        return batches.take(count)
    with trainer.parts.stream.active():
        return batches.take(count)


def _batch(
    trainers: Sequence[Trainer], plans: Sequence[BatchPlan], at: int
) -> tuple[Tensor, Tensor, Tensor | None]:
    """x (runs, rows, features), y and weight of the step number `at`."""
    rows = trainers[0].parts.data.train
    first, size = int(plans[0].starts[at]), int(plans[0].sizes[at])
    chosen = torch.stack([plan.order[first : first + size] for plan in plans]).to(rows.x.device)
    return rows.x[chosen], rows.y[chosen], None if rows.weight is None else rows.weight[chosen]


def _free(trainer: Trainer) -> list[torch.nn.Parameter]:
    return [parameter for parameter in trainer.parts.parameters if parameter.requires_grad]


@torch.no_grad()
def _gathered(trainers: Sequence[Trainer], step: StepFunction) -> tuple[Tensor, tuple[Tensor, ...], Tensor]:
    """Parameters (runs, count), state vectors like them, updates that the states have seen (runs,)."""
    flats = torch.stack([torch.cat([p.reshape(-1) for p in _free(trainer)]) for trainer in trainers])
    read = [read_state(trainer.parts.optimizer, _free(trainer), step.rule) for trainer in trainers]
    states = tuple(torch.stack(each) for each in zip(*(vectors for vectors, _ in read), strict=True))
    return flats, states, torch.cat([done for _, done in read]).to(flats.device)


@torch.no_grad()
def _spread(
    trainers: Sequence[Trainer],
    step: StepFunction,
    flats: Tensor,
    states: tuple[Tensor, ...],
    count: int,
    plans: Sequence[BatchPlan],
) -> None:
    """Give every run what is its own."""
    packing = step.packing
    for at, trainer in enumerate(trainers):
        parameters = _free(trainer)
        for parameter, part in zip(parameters, torch.split(flats[at], list(packing.sizes)), strict=True):
            parameter.copy_(part.view_as(parameter))
        vectors = [state[at] for state in states]
        write_state(trainer.parts.optimizer, parameters, step.rule, packing, vectors, count)
        trainer.step_count += count
        trainer.epoch += len(plans[at].epochs)
        trainer.trace = Trace()
