"""What a model would be given of a table, without a run: for the page of the preparation. Torch-free."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from datasets.preparation.preparation import Preparation, PreparedRows
from datasets.problems import Problem
from datasets.table import Table
from engine.encoding import fit_encoding
from engine.experiment import Experiment
from engine.names import feature_names
from engine.report import Ints
from engine.row_selection import select_rows

FIRST_ROWS = 100


@dataclass(frozen=True, eq=False)
class PreparationPreview:
    """The tensor x as a model would get it.

    features: the names of its columns, powers of a polynomial included. rows: int64 (n,), positions in the
    table of the rows that are shown; values: (n, features) in the model's dtype, NaN where a cell gives
    nothing; `reason` says why. shapes: "train", "validation", "test" -> (rows, features) of the whole
    tensors, those with rows. lines: how each feature is made, one each. notes: what is worth knowing.
    problem: why there is nothing to show; then the rest is empty.
    """

    features: tuple[str, ...] = ()
    rows: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    values: NDArray[np.floating] = field(default_factory=lambda: np.empty((0, 0)))
    dtype: str = "float32"
    shapes: dict[str, tuple[int, int]] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    notes: tuple[Problem, ...] = ()
    problem: Problem | None = None
    preparation: Preparation | None = None
    read: PreparedRows | None = None

    def reason(self, row: int) -> Problem | None:
        """Why the shown row at this place has no values; None: it has."""
        return None if self.read is None else self.read.reason(row)


def preview(table: Table, experiment: Experiment, rows: Ints | None = None) -> PreparationPreview:
    """The preview of `rows`, positions in the table; None: its first `FIRST_ROWS`.

    Rows that are not in use, or are left out, are shown as a prediction would read them. Costs one look at
    all training rows, so a large table's is made aside.
    """
    dtype = experiment.training.dtype
    if rows is None:
        rows = np.arange(min(table.rows, FIRST_ROWS), dtype=np.int64)
    try:
        selection = select_rows(table, experiment)
        encoding = fit_encoding(table, experiment, selection.train)
        read = encoding.preparation.read({name: table.frame[name].iloc[rows] for name in encoding.inputs})
    except Problem as problem:
        return PreparationPreview(dtype=dtype, problem=problem)
    features = feature_names(encoding, experiment.model)
    parts = {"train": selection.train, "validation": selection.validation, "test": selection.test}
    return PreparationPreview(
        features=features,
        rows=rows,
        values=_expanded(read.values, dtype, len(features)),
        dtype=dtype,
        shapes={name: (len(own), len(features)) for name, own in parts.items() if len(own)},
        lines=encoding.preparation.as_text(),
        notes=(*encoding.notes, *selection.notes),
        preparation=encoding.preparation,
        read=read,
    )


def _expanded(values: NDArray[np.float64], dtype: str, columns: int) -> NDArray[np.floating]:
    """Features in the model's dtype; all powers of each where there are more `columns`."""
    with np.errstate(over="ignore"):
        cast = values.astype(dtype)
        degree = columns // cast.shape[1]
        if degree == 1:
            return cast
        powers: NDArray[np.floating] = np.stack([cast**power for power in range(1, degree + 1)], axis=-1)
    return powers.reshape(len(cast), columns)
