"""The graph of a training step, for batches of a given size."""

from __future__ import annotations

import torch
from torch import Tensor
from torch._decomp import core_aten_decompositions, get_decompositions
from torch.func import functionalize
from torch.fx.experimental.proxy_tensor import make_fx

from engine.functional.step import StepFunction
from engine.native.arrays import UntranslatableError
from engine.native.source import StepGraph

aten = torch.ops.aten
_ALSO = (
    aten.leaky_relu,
    aten.elu,
    aten.gelu,
    aten.silu,
    aten.softplus,
    aten._log_softmax,
    aten._log_softmax_backward_data,
    aten._softmax,
    aten._softmax_backward_data,
)
# Those are written in C as they are, or better than by what they are made of.
_KEPT = (aten.addmm.default, aten.sigmoid.default, aten.relu.default)


def trace(step: StepFunction, x: Tensor, y: Tensor, weight: Tensor | None, rows: int) -> StepGraph:
    """The graph of `step` for batches of `rows` rows like x, y and weight. Raises UntranslatableError."""
    count, dtype = step.packing.count, x.dtype
    flat = torch.zeros(count, dtype=dtype)
    states = [torch.zeros(count, dtype=dtype) for _ in step.rule.state]
    number = torch.zeros((), dtype=torch.float64)
    hyperparameters = [number.clone() for _ in step.hyperparameters]
    batch = [
        torch.zeros(rows, *each.shape[1:], dtype=each.dtype) for each in (x, y, weight) if each is not None
    ]

    def flattened(*tensors: Tensor) -> list[Tensor]:
        given = iter(tensors)
        own = next(given)
        kept = tuple(next(given) for _ in states)
        done = next(given)
        numbers = tuple(next(given) for _ in hyperparameters)
        new, state, loss = step(own, kept, done, numbers, *given)
        return [new, *state, loss]

    known = {**core_aten_decompositions(), **get_decompositions(_ALSO)}
    decompositions = {op: made for op, made in known.items() if op not in _KEPT}
    try:
        module = make_fx(functionalize(flattened), decomposition_table=decompositions, tracing_mode="fake")(
            flat, *states, number, *hyperparameters, *batch
        )
    except RuntimeError as error:  # torch's tracer meets something that is not a function of tensors
        raise UntranslatableError(str(error).partition("\n")[0]) from error
    module.graph.eliminate_dead_code()
    return StepGraph(module.graph, rows)
