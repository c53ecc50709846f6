"""A run's model as layers of units, and what each unit makes of the inputs: taken between two steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.models.linear import Linear
from engine.models.mlp import ACTIVATION_FUNCTIONS, MLP
from engine.models.polynomial import Polynomial
from engine.names import feature_names, output_names
from engine.network.pictures import drawn, ranges_of
from engine.network.points import Points, points_of
from engine.network.records import (
    MOST_LAYERS,
    MOST_OPENED,
    MOST_UNITS,
    MOST_WEIGHTS,
    Floats,
    LayerView,
    NetworkRequest,
    NetworkView,
    UnitView,
)
from engine.network.summary import summary_of
from engine.report import Phase
from engine.run_parts import RunParts
from engine.tensors import as_array
from engine.trainer import Trainer


@dataclass(frozen=True)
class Layer:
    """A linear map and what follows it."""

    name: str
    weight: Tensor
    bias: Tensor | None
    function: str


def layers_of(parts: RunParts) -> tuple[Layer, ...]:
    """The layers of the model from the inputs on; none where it is no network, nor a linear map."""
    model, settings = parts.model, parts.experiment.model
    if isinstance(model, Linear | Polynomial):
        return (Layer("", model.weight, model.bias, settings.output),)
    if not isinstance(model, MLP):
        return ()
    names = settings.activations * (len(settings.layers) if len(settings.activations) == 1 else 1)
    functions = (*names, settings.output)
    linear = [layer for layer in model.layers if isinstance(layer, nn.Linear)]
    return tuple(
        Layer(f"layers.{at}.", layer.weight, layer.bias, function)
        for at, (layer, function) in enumerate(zip(linear, functions, strict=True))
    )


@torch.no_grad()
def activations(parts: RunParts, layers: Sequence[Layer], features: Tensor) -> list[Tensor]:
    """What every layer gives for features (n, features) without dropout: the features themselves, (n, units)
    for each hidden layer, and the predictions (n, outputs) in original units, float64."""
    found = [features]
    for layer in layers[:-1]:
        x = functional.linear(found[-1], layer.weight, layer.bias)
        activation = ACTIVATION_FUNCTIONS[layer.function]
        found.append(x if activation is None else activation(x))
    raw = parts.model.output(functional.linear(found[-1], layers[-1].weight, layers[-1].bias))
    decoded = parts.encoding.decode_predictions(raw.to("cpu", torch.float64).numpy())
    found.append(torch.from_numpy(decoded))
    return found


def network_view(trainer: Trainer, wanted: NetworkRequest) -> NetworkView | None:
    """The diagram of the model as it stands; None for a model without layers."""
    parts = trainer.parts
    layers = layers_of(parts)
    if not layers:
        return None
    points = points_of(parts)
    outputs = [each.to("cpu", torch.float32).numpy() for each in activations(parts, layers, points.features)]
    many = len(layers) - 1 > MOST_LAYERS
    views = [
        _layer_view(parts, layers, at, outputs[at], points, wanted, many and 0 < at < len(layers))
        for at in range(len(layers) + 1)
    ]
    return NetworkView(
        kind=points.kind,
        layers=tuple(views),
        dropout=parts.model.dropout if isinstance(parts.model, MLP) and len(layers) > 1 else 0.0,
        inputs=points.inputs,
        ranges=points.ranges,
        unit=_unit_view(trainer, layers, points, wanted.unit),
    )


def _layer_view(
    parts: RunParts,
    layers: Sequence[Layer],
    at: int,
    outputs: np.ndarray,
    points: Points,
    wanted: NetworkRequest,
    summed_up: bool,
) -> LayerView:
    layer = layers[at - 1] if at else None
    units = outputs.shape[1]
    shown = min(units, MOST_OPENED)
    if (summed_up or units > MOST_UNITS) and at not in wanted.opened:
        shown = 0
    low, high = ranges_of(outputs[:, :shown], "" if layer is None else _function(layers, at), points)
    whole = layer is not None and layer.weight.numel() <= MOST_WEIGHTS
    return LayerView(
        name="" if layer is None else layer.name,
        units=units,
        names=_names(parts, at, len(layers)),
        function="identity" if layer is None else layer.function,
        pictures=drawn(outputs[:, :shown], low, high, points.kind),
        low=low,
        high=high,
        weight=as_array(layer.weight) if layer is not None and whole else None,
        bias=None if layer is None or layer.bias is None else as_array(layer.bias),
        summary=None if shown == units else summary_of(None if layer is None else layer.weight, outputs),
    )


def _function(layers: Sequence[Layer], at: int) -> str:
    """The activation of a hidden layer; "output" for the last, whose pictures are of predictions."""
    return "output" if at == len(layers) else layers[at - 1].function


def _names(parts: RunParts, at: int, last: int) -> tuple[str, ...]:
    if at == 0:
        return feature_names(parts.encoding, parts.experiment.model)
    return output_names(parts.encoding) if at == last else ()


def _unit_view(
    trainer: Trainer, layers: Sequence[Layer], points: Points, which: tuple[int, int] | None
) -> UnitView | None:
    """A unit closely; None where there is no such unit any more."""
    if which is None or not 0 <= which[0] <= len(layers):
        return None
    at, unit = which
    outputs = activations(trainer.parts, layers, points.fine)[at]
    if not 0 <= unit < outputs.shape[1]:
        return None
    every = outputs.to("cpu", torch.float32).numpy()
    low, high = ranges_of(every, "" if at == 0 else _function(layers, at), points)
    own = every[:, unit].astype(np.float64)
    finite = own[np.isfinite(own)]
    known = len(finite) > 0
    layer = layers[at - 1] if at else None
    return UnitView(
        layer=at,
        unit=unit,
        picture=drawn(every[:, [unit]], low[[unit]], high[[unit]], points.kind)[0],
        low=float(low[unit]),
        high=float(high[unit]),
        incoming=np.empty((0, 3)) if layer is None else _incoming(trainer, layer, unit),
        has_bias=layer is not None and layer.bias is not None,
        mean=float(finite.mean()) if known else np.nan,
        least=float(finite.min()) if known else np.nan,
        most=float(finite.max()) if known else np.nan,
    )


def _incoming(trainer: Trainer, layer: Layer, unit: int) -> Floats:
    rows = [_figures(trainer, layer.weight, unit)]
    if layer.bias is not None:
        rows.insert(0, _figures(trainer, layer.bias, unit))
    return np.concatenate(rows)


def _figures(trainer: Trainer, parameter: Tensor, unit: int) -> Floats:
    """(n, 3): value, gradient and last change of the elements of a parameter that belong to a unit."""
    trace = trainer.trace
    at = next(at for at, own in enumerate(trainer.parts.parameters) if own is parameter)
    value = as_array(parameter[unit]).reshape(-1)
    found = np.full((len(value), 3), np.nan)
    found[:, 0] = value
    gradients = trace.computed or trace.gradients
    gradient = None if gradients is None else gradients[at]
    if gradient is not None:
        found[:, 1] = as_array(gradient[unit]).reshape(-1)
    if trace.before is not None and trainer.phase in (Phase.ZERO_GRAD, Phase.FORWARD):
        found[:, 2] = value - as_array(trace.before[at][unit]).reshape(-1)
    return found
