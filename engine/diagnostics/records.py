"""What is asked and answered about partial dependence: plain records, torch-free."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class DependenceRequest:
    """How the model depends on the input `column`, over `rows` of the training rows at most.

    values: (g,) of the input, numbers or, of categories, texts; curves: how many rows are shown one by one.
    """

    column: str
    values: Floats | tuple[str, ...]
    rows: int
    curves: int


@dataclass(frozen=True, eq=False)
class Dependence:
    """The model along one input, all others as they are in the rows, original units.

    mean: (g, outputs), over `rows` rows of the `of` that train, by their weights; curves: (m, g, outputs) of
    the rows `row` (m,) of the table; classes: see `Predictions`; seconds: of the training thread, spent.
    """

    request: DependenceRequest
    mean: Floats
    row: Ints
    curves: Floats
    rows: int
    of: int
    classes: tuple[str, ...]
    seconds: float
