"""What a model would be given of a table, without a run: for the page of the preparation. Torch-free."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from datasets.preparation.categories import category_numbers
from datasets.preparation.preparation import Preparation, PreparedRows
from datasets.preparation.rows import prepared_rows
from datasets.problems import Problem
from datasets.table import Table
from datasets.watch import Watch
from engine.column_checks import check_weights, numbers
from engine.encoding import Encoding, Task, check_targets_in, fit_encoding
from engine.experiment import Experiment
from engine.names import feature_names
from engine.report import Floats, Ints
from engine.row_selection import Selection, select_rows

FIRST_ROWS = 100


@dataclass(frozen=True, eq=False)
class PreparationPreview:
    """The tensors x and y as a model would get them.

    features: the names of its columns, powers of a polynomial included. rows: int64 (n,), positions in the
    table of the rows that are shown; values: (n, features) in the model's dtype, NaN where a cell gives
    nothing; `reason` says why. parts: int8 (n,), 0 for a row that trains, 1 validates, 2 tests, -1 none.
    shapes: "train", "validation", "test" -> (rows, features) of the whole tensors, those with rows. lines:
    how each feature is made, one each. targets, y, y_dtype, y_shapes: the same of the targets, classes by
    their numbers. notes: what is worth knowing. problem: why the run could not begin; where that shows in
    training rows already, the rest is empty.
    """

    features: tuple[str, ...] = ()
    rows: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    values: NDArray[np.floating] = field(default_factory=lambda: np.empty((0, 0)))
    dtype: str = "float32"
    shapes: dict[str, tuple[int, int]] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    parts: NDArray[np.int8] = field(default_factory=lambda: np.empty(0, dtype=np.int8))
    targets: tuple[str, ...] = ()
    y: NDArray[np.floating] = field(default_factory=lambda: np.empty((0, 0)))
    y_dtype: str = "float32"
    y_shapes: dict[str, tuple[int, ...]] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()
    problem: Problem | None = None
    encoding: Encoding | None = None
    read: PreparedRows | None = None

    @property
    def preparation(self) -> Preparation | None:
        """What is made of the inputs."""
        return None if self.encoding is None else self.encoding.preparation

    def reason(self, row: int) -> Problem | None:
        """Why the shown row at this place has no values; None: it has."""
        return None if self.read is None else self.read.reason(row)


def preview(
    table: Table, experiment: Experiment, rows: Ints | None = None, watch: Watch | None = None
) -> PreparationPreview:
    """The preview of `rows`, positions in the table; None: its first `FIRST_ROWS`.

    Rows that are not in use, or are left out, are shown as a prediction would read them. Costs two looks at
    all rows, so a large table's is made aside; `watch` is called between them and may end it.
    """
    tell = watch or (lambda _done, _total: None)
    dtype = experiment.training.dtype
    if rows is None:
        rows = np.arange(min(table.rows, FIRST_ROWS), dtype=np.int64)
    try:
        selection = select_rows(table, experiment)
        tell(1, 3)
        encoding = fit_encoding(table, experiment, selection.train)
        tell(2, 3)
        read = encoding.preparation.read({name: table.frame[name].iloc[rows] for name in encoding.inputs})
    except Problem as problem:
        return PreparationPreview(dtype=dtype, problem=problem)
    features = feature_names(encoding, experiment.model)
    parts = {"train": selection.train, "validation": selection.validation, "test": selection.test}
    sizes = {name: len(own) for name, own in parts.items() if len(own)}
    y, numbered = _targets(table, encoding, rows), encoding.task is Task.CLASSES
    return PreparationPreview(
        features=features,
        rows=rows,
        values=_expanded(read.values, dtype, len(features)),
        dtype=dtype,
        shapes={name: (size, len(features)) for name, size in sizes.items()},
        lines=encoding.preparation.as_text(),
        parts=_parts(selection, rows),
        targets=encoding.targets,
        y=y if numbered else y.astype(dtype),
        y_dtype="int64" if numbered else dtype,
        y_shapes={name: (size,) if numbered else (size, y.shape[1]) for name, size in sizes.items()},
        notes=(*encoding.notes, *selection.notes),
        problem=_problem_in(table, encoding, selection),
        encoding=encoding,
        read=read,
    )


def _parts(selection: Selection, rows: Ints) -> NDArray[np.int8]:
    """The part of each of `rows`, -1 for none; the rows of a part are ascending."""
    found = np.full(len(rows), -1, dtype=np.int8)
    for number, own in enumerate((selection.train, selection.validation, selection.test)):
        if len(own):
            near = np.minimum(np.searchsorted(own, rows), len(own) - 1)
            found[own[near] == rows] = number
    return found


def _targets(table: Table, encoding: Encoding, rows: Ints) -> Floats:
    """float64 (rows, targets) as the loss sees them, NaN where a cell gives nothing."""
    if encoding.classes is None:
        return encoding.encode_targets(numbers(table, encoding.targets, rows))
    codes = category_numbers(encoding.classes, table.frame[encoding.targets[0]].iloc[rows])[0]
    return np.where(codes < 0, np.nan, codes.astype(np.float64))[:, None]


def _problem_in(table: Table, encoding: Encoding, selection: Selection) -> Problem | None:
    """What keeps a run from beginning in weights, and in the rows that nothing is fitted on."""
    try:
        check_weights(table, selection.train)
        for rows in (selection.validation, selection.test):
            prepared_rows(encoding.preparation, table, rows)
            check_targets_in(table, encoding, rows)
            check_weights(table, rows)
    except Problem as problem:
        return problem
    return None


def _expanded(values: NDArray[np.float64], dtype: str, columns: int) -> NDArray[np.floating]:
    """Features in the model's dtype; all powers of each where there are more `columns`."""
    with np.errstate(over="ignore"):
        cast = values.astype(dtype)
        degree = columns // cast.shape[1]
        if degree == 1:
            return cast
        powers: NDArray[np.floating] = np.stack([cast**power for power in range(1, degree + 1)], axis=-1)
    return powers.reshape(len(cast), columns)
