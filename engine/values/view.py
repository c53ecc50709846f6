"""Measures a run's parameters between two steps, at a bounded cost."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from engine.names import place_name
from engine.network.view import activations, layers_of
from engine.report import Phase
from engine.run_parts import RunParts
from engine.timeline import Timeline
from engine.trainer import Trainer
from engine.values.records import (
    MOST_ELEMENTS,
    MOST_LAYERS,
    MOST_SNAPSHOTS,
    QUANTILES,
    Floats,
    ValuesRequest,
    ValuesView,
)

_SAMPLE = 2_048  # elements of a layer that its quantiles are made of
_WORK = 1e7  # multiplications that looking for dead units may cost
_ROWS = 256
_LARGE = 2_000_000  # elements of a model whose snapshots are left alone

Given = Sequence[Tensor | None]


@torch.no_grad()
def values_view(trainer: Trainer, timeline: Timeline, wanted: ValuesRequest) -> ValuesView:
    """The parameters as they stand, with the gradients and the change of the step just done."""
    parts, trace = trainer.parts, trainer.trace
    held = trace.computed or trace.gradients
    values = list(parts.parameters)
    nothing: Given = [None] * len(values)
    changes = nothing
    if trace.before is not None and trainer.phase in (Phase.ZERO_GRAD, Phase.FORWARD):
        changes = [value - before for value, before in zip(values, trace.before, strict=True)]
    view = _view(parts, trainer.step_count, values, held or nothing, changes)
    view = replace(view, dead=_dead(parts, view.layers))
    if wanted.since is None or sum(value.numel() for value in values) > _LARGE:
        return view
    return replace(view, earlier=_earlier(parts, timeline, wanted.since, trainer.step_count))


def _earlier(parts: RunParts, timeline: Timeline, since: int, step: int) -> tuple[ValuesView, ...]:
    found = [snapshot for snapshot in timeline.snapshots_after(since) if snapshot.step < step]
    found = found[:: -(-len(found) // MOST_SNAPSHOTS) or 1]
    names = [name for name, _ in parts.model.named_parameters()]
    nothing: Given = [None] * len(names)
    shapes = [parameter.shape for parameter in parts.parameters]
    views = []
    for snapshot in found:
        values = [snapshot.model[name] for name in names if name in snapshot.model]
        if [value.shape for value in values] == shapes:
            views.append(_view(parts, snapshot.step, values, nothing, nothing))
    return tuple(views)


def _view(
    parts: RunParts, step: int, values: Sequence[Tensor], gradients: Given, changes: Given
) -> ValuesView:
    names = [name for name, _ in parts.model.named_parameters()]
    groups = grouped(names)
    layers = list(groups)[:MOST_LAYERS]
    few = sum(value.numel() for value in values) <= MOST_ELEMENTS
    norms, spread = np.full((3, len(layers)), math.nan), np.full((2, len(layers), QUANTILES), math.nan)
    for number, layer in enumerate(layers):
        for kind, given in enumerate((values, gradients, changes)):
            own = [tensor for at in groups[layer] if (tensor := given[at]) is not None]
            if own:
                norms[kind, number] = _norm(own)
                if kind < 2:
                    spread[kind, number] = _quantiles(own)
    return ValuesView(
        step=step,
        names=_elements(parts, names) if few else (),
        values=_flat(values) if few else np.empty(0),
        gradients=_flat(gradients, [value.numel() for value in values]) if few else np.empty(0),
        layers=tuple(layers),
        norms=norms,
        spread=spread,
        dead=np.full(len(layers), math.nan),
        all_layers=len(groups),
    )


def grouped(names: Sequence[str]) -> dict[str, list[int]]:
    """Names of layers, each with the places of its parameters: "layers.0" has "layers.0.weight" and
    "layers.0.bias". Parameters that are in no layer are alone."""
    groups: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        groups.setdefault(name.rpartition(".")[0] or name, []).append(at)
    return groups


def _elements(parts: RunParts, names: Sequence[str]) -> tuple[str, ...]:
    model = parts.experiment.model
    return tuple(
        place_name(name, index, tuple(parameter.shape), parts.encoding, model)
        for name, parameter in zip(names, parts.parameters, strict=True)
        for index in range(parameter.numel())
    )


def _flat(given: Given, sizes: Sequence[int] = ()) -> Floats:
    """All elements in declared order; NaN for a tensor that is not there."""
    pieces = [
        np.full(sizes[at], math.nan) if tensor is None else _numbers(tensor)
        for at, tensor in enumerate(given)
    ]
    return np.concatenate(pieces) if pieces else np.empty(0)


def _numbers(tensor: Tensor) -> Floats:
    return np.array(tensor.detach().reshape(-1).to("cpu", torch.float64).numpy())


def _norm(tensors: Sequence[Tensor]) -> float:
    """Of all their elements together."""
    each = [float(torch.linalg.vector_norm(tensor, dtype=torch.float64)) for tensor in tensors]
    return math.hypot(*each)


def _quantiles(tensors: Sequence[Tensor]) -> Floats:
    """(QUANTILES,) of an even sample; NaN where an element is not finite."""
    total = sum(tensor.numel() for tensor in tensors)
    apart = -(-total // _SAMPLE) | 1  # odd: sides of tensors tend to be even
    some = np.sort(np.concatenate([_numbers(tensor.reshape(-1)[::apart]) for tensor in tensors]))
    if not len(some) or not np.isfinite(some).all():
        return np.full(QUANTILES, math.nan)
    found: Floats = np.interp(np.linspace(0, len(some) - 1, QUANTILES), np.arange(len(some)), some)
    return found


def _dead(parts: RunParts, names: Sequence[str]) -> Floats:
    """(names,): of each hidden layer of relus the share of units that give 0 for a sample of rows."""
    shares = np.full(len(names), math.nan)
    layers = layers_of(parts)
    if not any(layer.function == "relu" for layer in layers[:-1]):
        return shares
    rows = parts.data.train.x
    weights = sum(parameter.numel() for parameter in parts.parameters)
    count = min(len(rows), int(min(max(_WORK / weights, 16), _ROWS)))
    some = rows[torch.linspace(0, len(rows) - 1, count, device=rows.device).long()]
    outputs = activations(parts, layers, some)
    for layer, output in zip(layers[:-1], outputs[1:], strict=False):
        name = layer.name.rstrip(".")
        if layer.function == "relu" and name in names:
            shares[names.index(name)] = float((output == 0).all(dim=0).double().mean())
    return shares
