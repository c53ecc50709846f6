"""What the diagram of a network shows: plain records of numbers and numpy arrays, no torch, no Qt."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Pictures = NDArray[np.float32]

MOST_UNITS = 16  # of a layer whose units are shown one by one without being asked for
MOST_LAYERS = 8  # hidden ones; in a network with more, all are summed up
MOST_OPENED = 256  # units of a large layer that are shown when it is opened: the first ones
MOST_WEIGHTS = 16_384  # of a layer that are given one by one


class PictureKind(StrEnum):
    """What the pictures of the units are drawn over."""

    PLANE = "plane"  # two input columns
    LINE = "line"  # one
    COUNTS = "counts"  # more, or text: how often a unit gives which value over a sample of the training rows


@dataclass(frozen=True)
class NetworkRequest:
    """Which large layers (0: the inputs) are opened, and which unit (layer, unit) is looked at closely."""

    opened: tuple[int, ...] = ()
    unit: tuple[int, int] | None = None


@dataclass(frozen=True)
class LayerSummary:
    """The weights into a layer in figures.

    counts: float64 (bins,), the share of the weights in each bin from `low` to `high`; norm: the root of the
    sum of their squares. dead: the share of the units that give the same for all that the pictures are over.
    """

    counts: Floats
    low: float
    high: float
    norm: float
    dead: float


@dataclass(frozen=True)
class LayerView:
    """A layer: the inputs, a hidden one, or the outputs.

    name: what its parameters' names begin with, "layers.1."; "" in a model of one layer. names: of its units;
    empty within the network. function: what is applied to its sums, "identity" for nothing. pictures: float32
    (shown, points) of its first units, flattened from (side, side) over a plane, whose first row is the
    lowest value of the second input; shares of the rows for counts. low, high: (shown,), what the pictures'
    scale begins and ends with. weight: float64 (units, units before) and bias (units,); None for the inputs,
    a model without bias, and where there are too many of them. summary: where not every unit is shown.
    """

    name: str
    units: int
    names: tuple[str, ...]
    function: str
    pictures: Pictures
    low: Floats
    high: Floats
    weight: Floats | None = None
    bias: Floats | None = None
    summary: LayerSummary | None = None

    @property
    def shown(self) -> int:
        """How many units have a picture."""
        return len(self.pictures)


@dataclass(frozen=True)
class UnitView:
    """One unit closely: a finer picture (points,), and what comes into it.

    incoming: float64 (rows, 3), of its bias (where `has_bias`, first) and of each weight the value, the
    gradient and the last change; NaN where there is none. mean, least, most: of its output.
    """

    layer: int
    unit: int
    picture: Pictures
    low: float
    high: float
    incoming: Floats
    has_bias: bool
    mean: float
    least: float
    most: float

    def place_of(self, row: int, name: str) -> tuple[str, int]:
        """The parameter and the element (in flattened order) of a row of `incoming`; `name`: the layer's."""
        if self.has_bias and row == 0:
            return f"{name}bias", self.unit
        weights = len(self.incoming) - self.has_bias
        return f"{name}weight", self.unit * weights + row - self.has_bias


@dataclass(frozen=True)
class NetworkView:
    """The whole diagram. inputs: the columns that the pictures are over, with the ranges shown of them, in
    original units; empty for counts. unit: what was asked for closely."""

    kind: PictureKind
    layers: tuple[LayerView, ...]
    dropout: float = 0.0
    inputs: tuple[str, ...] = ()
    ranges: tuple[tuple[float, float], ...] = ()
    unit: UnitView | None = None
