"""What is measured of a model's parameters for those who follow them over time: no torch, no Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MOST_ELEMENTS = 12  # that are followed one by one
MOST_LAYERS = 12  # the first ones; of what has no layers, parameters
QUANTILES = 25  # from the lowest to the highest, evenly spread
MOST_SNAPSHOTS = 200  # of the timeline that are told of


@dataclass(frozen=True)
class ValuesRequest:
    """`since`: the last step that is known, -1 for none: what the timeline still has of later ones is told,
    too; None: only what is now."""

    since: int | None = None


@dataclass(frozen=True, eq=False)
class ValuesView:
    """The parameters after `step` updates. NaN for what is not known.

    names: of the elements, (n,), where there are at most MOST_ELEMENTS, else of none; values, gradients:
    (n,). layers: names of layers, each with its weights and biases. norms: (3, layers), of the values, the
    gradients and the last change. spread: (2, layers, QUANTILES), ascending, of a sample of the values and
    the gradients. dead: (layers,), the share of units that give 0 for all of a sample of the training rows;
    NaN for a layer that is not of relus. all_layers: how many there are. earlier: the same from the
    timeline's snapshots, values alone, ascending.
    """

    step: int
    names: tuple[str, ...]
    values: Floats
    gradients: Floats
    layers: tuple[str, ...]
    norms: Floats
    spread: Floats
    dead: Floats
    all_layers: int
    earlier: tuple[ValuesView, ...] = ()
