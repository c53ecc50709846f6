"""What is asked and what is answered where rows are predicted: plain records. Torch-free."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from datasets.problems import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class TypedRows:
    """Rows as somebody typed them: for each a text per column, "" for an empty cell.

    Without columns only what can be typed is asked for.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class GivenColumn:
    """A column that has to be given for a prediction.

    is_number: its cells are numbers. labels: the categories that the model knows, int, float or str; none for
    what is read as a number.
    """

    name: str
    is_number: bool
    labels: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Outputs:
    """What a model predicts.

    names: the targets, or what stands for them where there is none. has_targets: whether they are columns of
    the table. classes: of the one target, by their numbers; labels: the same as they are in the table; none
    where the targets are numbers. binary: (low, high), the two values between which one output decides.
    """

    names: tuple[str, ...]
    has_targets: bool = True
    classes: tuple[str, ...] = ()
    labels: tuple[Any, ...] = ()
    binary: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class TypedPrediction:
    """values: float64 (outputs,) in original units, of classes the probability of each; NaN where there is a
    `reason` why there are none. notes: what cells counted as that the model does not know."""

    values: Floats
    reason: Problem | None = None
    notes: tuple[Problem, ...] = ()

    @property
    def chosen(self) -> int | None:
        """The number of the most probable class; None where there is no prediction."""
        return None if self.reason is not None else int(np.argmax(self.values))


@dataclass(frozen=True, eq=False)
class TypedAnswer:
    """The predictions for `asked`, in its order; none where its columns are not those that can be given."""

    asked: TypedRows
    columns: tuple[GivenColumn, ...]
    outputs: Outputs
    rows: tuple[TypedPrediction, ...] = ()


@dataclass(frozen=True, eq=False)
class PredictedFrame:
    """Predictions of the rows of a frame, all with the parameters after `step` updates.

    values: float64 (rows, outputs) in original units, of classes float64 (rows, classes) probabilities; NaN
    for a row without. missing: int64, the rows without; reasons: why, for the first of them. part: int8
    (rows,) of the run's own table: 0 trains, 1 validates, 2 is kept for a test, -1 is in none; else None.
    """

    values: Floats
    outputs: Outputs
    step: int
    missing: Ints
    reasons: Mapping[int, Problem] = field(default_factory=dict)
    part: NDArray[np.int8] | None = None
    weight: str | None = None  # the column of row weights of the run

    @property
    def rows(self) -> int:
        """How many there are."""
        return len(self.values)
