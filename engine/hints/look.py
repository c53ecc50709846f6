"""What hints need of a run's tensors: taken between two steps, over a bounded sample of the training rows."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from datasets.preparation.scales import NONE
from engine.hints.records import HintView, LayerActivity
from engine.losses import SUMS
from engine.models.mlp import ACTIVATION_FUNCTIONS, MLP
from engine.network.view import Layer, layers_of
from engine.run_parts import RunParts
from engine.tensors import RowSet

ROWS = 256  # whose way through the layers is looked at
MOST = 65_536  # rows that sizes and the constant prediction are made of
_WORK = 2e7  # multiplications at most
_FLAT = 1e-3  # of the slope: below it nothing to speak of is passed on


@torch.no_grad()
def look(parts: RunParts) -> HintView:
    """The run as it stands; the cost does not grow with the rows."""
    rows = parts.data.train
    x = _sample(rows.x, MOST).to(torch.float64)
    size = x.square().mean(0).sqrt().cpu().numpy() if len(x) else np.empty(0)
    return HintView(
        features=parts.encoding.features,
        size=size,
        scalable=not is_scaled(parts),
        baseline=_baseline(parts, rows),
        layers=_activity(parts, rows.x),
    )


def is_scaled(parts: RunParts) -> bool:
    """Whether there is nothing left to scale of the inputs."""
    return parts.experiment.data.standardize_inputs or NONE not in parts.encoding.preparation.kinds


def _sample(values: Tensor, most: int) -> Tensor:
    """Rows of values (n, ...), spread evenly, at most so many."""
    return values[:: max(1, -(-len(values) // most))]


def _activity(parts: RunParts, x: Tensor) -> tuple[LayerActivity, ...]:
    if not isinstance(parts.model, MLP):
        return ()
    weights = sum(parameter.numel() for parameter in parts.parameters)
    values, found = _sample(x, int(min(max(_WORK / max(weights, 1), 16), ROWS))), []
    for number, layer in enumerate(layers_of(parts)[:-1], 1):
        sums = functional.linear(values, layer.weight, layer.bias)
        stuck = _stuck(layer, sums)
        if stuck is not None and len(values) > 1:
            found.append(LayerActivity(number, sums.shape[1], layer.function, int(stuck.sum())))
        values = _activated(layer, sums)
    return tuple(found)


def _activated(layer: Layer, sums: Tensor) -> Tensor:
    function = ACTIVATION_FUNCTIONS[layer.function]
    return sums if function is None else function(sums)


def _stuck(layer: Layer, sums: Tensor) -> Tensor | None:
    """bool (units,) from sums (rows, units): which pass nothing on; None where the function always does."""
    if layer.function == "relu":
        return (sums <= 0).all(0)
    if layer.function == "tanh":
        return (1 - torch.tanh(sums).square() < _FLAT).all(0)
    if layer.function == "sigmoid":
        given = torch.sigmoid(sums)
        return (4 * given * (1 - given) < _FLAT).all(0)  # of its largest slope, 1/4
    return None


def _baseline(parts: RunParts, rows: RowSet) -> float:
    """The loss of the best prediction that is the same for every row; NaN with weights, or if unknown."""
    kind = parts.experiment.loss.kind
    if rows.weight is not None or not len(rows) or not parts.experiment.loss.needs_target:
        return math.nan
    y = _sample(rows.y, MOST).to(torch.float64)
    if kind == "cross_entropy":
        shares = torch.bincount(y.long()).to(torch.float64) / len(y)
        return float(-torch.xlogy(shares, shares).sum())
    if kind == "binary_cross_entropy":
        share = y.mean(0)
        return float(-(torch.xlogy(share, share) + torch.xlogy(1 - share, 1 - share)).mean())
    if kind == "mean_absolute":
        return float((y - y.median(0).values).abs().mean())
    if kind == "huber":
        delta = parts.experiment.loss.huber_delta
        return float(functional.huber_loss(y.median(0).values.expand_as(y), y, delta=delta))
    squares = (y - y.mean(0)).square()
    if kind in SUMS:
        return float(squares.mean()) * rows.y.numel()
    return float(squares.mean()) * (0.5 if kind == "half_mean_squared" else 1.0)
