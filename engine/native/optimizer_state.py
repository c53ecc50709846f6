"""The state of a torch.optim optimizer as flat vectors, and back into it."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from engine.functional.step import Packing
from engine.functional.updates import Rule

_MOMENTUM = "momentum_buffer"


def is_uniform(optimizer: torch.optim.Optimizer, parameters: Sequence[nn.Parameter], rule: Rule) -> bool:
    """Whether all parameters have seen as many updates, and kept the same kinds of state, or none at all."""
    kept = [optimizer.state.get(parameter, {}) for parameter in parameters]
    held = [tuple(own.get(name) is not None for name in rule.state) for own in kept]
    return len(set(held)) <= 1 and len({float(own.get("step", 0)) for own in kept}) <= 1


def read_state(
    optimizer: torch.optim.Optimizer, parameters: Sequence[nn.Parameter], rule: Rule
) -> tuple[list[Tensor], Tensor]:
    """The state vectors (count,) of `rule` in order, and the steps done, float64 (1,).

    What is not there yet is zeros. For plain momentum, which counts nothing, the steps are 1 where there is
    a buffer and else 0.
    """
    kept = [optimizer.state.get(parameter, {}) for parameter in parameters]
    vectors = [
        torch.cat([_flat(own.get(name), p) for own, p in zip(kept, parameters, strict=True)])
        for name in rule.state
    ]
    steps = float(kept[0].get("step", 0)) if kept else 0.0
    if rule.state == (_MOMENTUM,):
        steps = float(bool(kept) and kept[0].get(_MOMENTUM) is not None)
    return vectors, torch.tensor([steps], dtype=torch.float64)


def write_state(
    optimizer: torch.optim.Optimizer,
    parameters: Sequence[nn.Parameter],
    rule: Rule,
    packing: Packing,
    vectors: Sequence[Tensor],
    steps: int,
) -> None:
    """Put the vectors back, after `steps` more updates; what was not there is made as torch makes it."""
    for name, vector in zip(rule.state, vectors, strict=True):
        for parameter, part in zip(parameters, torch.split(vector, list(packing.sizes)), strict=True):
            own = optimizer.state[parameter]
            if own.get(name) is None:
                own[name] = torch.empty_like(parameter, memory_format=torch.preserve_format)
            own[name].copy_(part.view_as(parameter))
    if rule.state and rule.state != (_MOMENTUM,):
        for parameter in parameters:
            own = optimizer.state[parameter]
            own["step"] = own.get("step", torch.tensor(0.0)) + steps


def _flat(value: Tensor | None, parameter: nn.Parameter) -> Tensor:
    return torch.zeros(parameter.numel(), dtype=parameter.dtype) if value is None else value.reshape(-1)
