"""The points that the pictures of the units are over: a grid of one or two inputs, or a sample of rows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from engine.column_checks import numbers
from engine.encoding import Task
from engine.network.records import Floats, PictureKind

if TYPE_CHECKING:
    from engine.run_parts import RunParts
    from engine.tensors import TrainingData

WORK = 2e7  # multiplications that all pictures of a frame may cost together
SIDE, FINE_SIDE = 20, 64  # points along each side of a plane
LINE, FINE_LINE = 64, 200
ROWS = 256


@dataclass(frozen=True, eq=False)
class Points:
    """features: (points, features) as the model sees them; `fine`, the same for one unit shown large.

    outputs: the lowest and highest value of each output that its picture shows, (outputs, 2).
    """

    data: TrainingData
    kind: PictureKind
    features: Tensor
    fine: Tensor
    inputs: tuple[str, ...]
    ranges: tuple[tuple[float, float], ...]
    outputs: Floats


def points_of(parts: RunParts) -> Points:
    """Those of a run; made once for the rows in force."""
    held = parts.network_points
    if held is None or held.data is not parts.data:
        held = parts.network_points = _made(parts)
    return held


def _made(parts: RunParts) -> Points:
    encoding, data = parts.encoding, parts.data
    weights = sum(parameter.numel() for parameter in parts.parameters)
    most = WORK / max(weights, 1)
    inputs = encoding.inputs
    if len(inputs) > 2 or not encoding.preparation.takes_numbers:
        features = data.train.x[_spread(len(data.train), int(min(max(most, 16), ROWS)))]
        return Points(data, PictureKind.COUNTS, features, features, (), (), _output_ranges(parts))
    values = numbers(data.table, inputs, data.train.rows)
    ranges = tuple(_range(values[:, at]) for at in range(len(inputs)))
    if len(inputs) == 1:
        kind = PictureKind.LINE
        coarse, fine = (_line(ranges[0], int(min(max(most, 16), size))) for size in (LINE, FINE_LINE))
    else:
        kind = PictureKind.PLANE
        side = int(math.sqrt(most))
        coarse, fine = (_plane(ranges[0], ranges[1], min(max(side, 4), size)) for size in (SIDE, FINE_SIDE))
    features, finer = (_features(parts, grid) for grid in (coarse, fine))
    return Points(data, kind, features, finer, inputs, ranges, _output_ranges(parts))


def _spread(rows: int, count: int) -> Tensor:
    return torch.from_numpy(np.linspace(0, rows - 1, min(rows, count)).astype(np.int64))


def _range(values: Floats) -> tuple[float, float]:
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (-1.0, 1.0)
    return (low, high) if high > low else (low - 1.0, high + 1.0)


def _line(shown: tuple[float, float], count: int) -> Floats:
    return np.linspace(*shown, count)[:, None]


def _plane(across: tuple[float, float], up: tuple[float, float], side: int) -> Floats:
    x, y = np.meshgrid(np.linspace(*across, side), np.linspace(*up, side))
    return np.column_stack([x.ravel(), y.ravel()])


def _features(parts: RunParts, inputs: Floats) -> Tensor:
    like = parts.data.train.x
    with np.errstate(all="ignore"):
        encoded = parts.encoding.encode_inputs(inputs)
    return parts.model.expand(torch.tensor(encoded, dtype=like.dtype, device=like.device))


def _output_ranges(parts: RunParts) -> Floats:
    """From the lowest to the highest target, for classes from 0 to 1."""
    encoding, data = parts.encoding, parts.data
    if encoding.task is not Task.REGRESSION:
        return np.tile((0.0, 1.0), (encoding.outputs, 1))
    if not encoding.targets:
        return np.full((encoding.outputs, 2), np.nan)
    values = numbers(data.table, encoding.targets, data.train.rows)
    return np.array([_range(values[:, at]) for at in range(values.shape[1])])
