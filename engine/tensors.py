"""A table's rows as tensors on the device, as the model sees them."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from datasets.preparation.rows import prepared_rows
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from engine.column_checks import check_weights, numbers
from engine.encoding import Encoding, Task, check_targets_in, target_numbers
from engine.experiment import Experiment
from engine.models import Model
from engine.report import Floats, Ints
from engine.row_selection import Selection

DTYPES = {"float32": torch.float32, "float64": torch.float64}


@dataclass(frozen=True)
class RowSet:
    """Some rows as tensors. x: (n, features) in the model's dtype; y: (n, targets), or int64 (n,) class
    numbers for cross-entropy; weight: (n, 1) or None. `rows`: their int64 positions in the table."""

    rows: Ints
    x: Tensor
    y: Tensor
    weight: Tensor | None

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def tensors(self) -> tuple[Tensor, ...]:
        """(x, y) or (x, y, weight)."""
        return (self.x, self.y) if self.weight is None else (self.x, self.y, self.weight)


@dataclass(frozen=True)
class TrainingData:
    """All rows of a run on the device, as `model` expects them, and how they were encoded."""

    table: Table
    encoding: Encoding
    train: RowSet
    validation: RowSet
    test: RowSet
    notes: tuple[Problem, ...] = ()

    @property
    def rows(self) -> Ints:
        """The positions in the table of all rows of the run."""
        return np.concatenate([self.train.rows, self.validation.rows, self.test.rows])


def size_notes(experiment: Experiment, rows: int) -> list[Problem]:
    """Notes on the number of training rows."""
    notes = []
    if rows == 1 and experiment.loss.needs_target:  # else one row is what to look at gradients with
        notes.append(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Only one row trains: the model can pass through it exactly and learns nothing "
                    "beyond it.",
                )
            )
        )
    if experiment.training.batch_size > rows:
        notes.append(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The batch size {batch} is larger than the {rows} training rows: every batch holds all "
                    "of them.",
                ),
                batch=experiment.training.batch_size,
                rows=rows,
            )
        )
    return notes


def constant_inputs(table: Table, encoding: Encoding, rows: Ints) -> tuple[Problem, ...]:
    """A note for each feature that has the same value in all of `rows` (more than one)."""
    if len(rows) < 2:
        return ()
    cells = {name: table.frame[name].iloc[rows] for name in encoding.inputs}
    return tuple(
        Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The input {column} has the same value in every training row: it cannot explain anything.",
            ),
            column=name,
        )
        for name in encoding.preparation.constant(cells)
    )


def to_tensors(
    table: Table,
    encoding: Encoding,
    selection: Selection,
    model: Model,
    dtype: torch.dtype,
    device: torch.device,
) -> TrainingData:
    """Encode the selected rows of `table` and bring them to the device.

    The encoding may be older than the table (rows edited during a run); a table that no longer fits it
    raises a Problem.
    """
    check_fits(table, encoding)
    train, validation, test = (
        _row_set(table, encoding, rows, model, dtype, device)
        for rows in (selection.train, selection.validation, selection.test)
    )
    return TrainingData(table, encoding, train, validation, test, selection.notes)


def check_fits(table: Table, encoding: Encoding) -> None:
    """Raise a Problem when the roles of `table` are not those that the run was built for."""
    if (table.inputs, table.targets) == (encoding.inputs, encoding.targets):
        return
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The run was built for inputs {inputs} and targets {targets}. Reset to train with the new roles.",
        ),
        inputs=", ".join(encoding.inputs),
        targets=", ".join(encoding.targets),
    )


def _row_set(
    table: Table,
    encoding: Encoding,
    rows: Ints,
    model: Model,
    dtype: torch.dtype,
    device: torch.device,
) -> RowSet:
    inputs = prepared_rows(encoding.preparation, table, rows)
    check_targets_in(table, encoding, rows)
    targets = encoding.encode_targets(target_numbers(table, encoding, rows))
    if encoding.task is Task.BINARY:
        _check_probabilities(targets, encoding, rows)
    with torch.no_grad():
        x = model.expand(torch.from_numpy(inputs).to(device=device, dtype=dtype))
    if encoding.task is Task.CLASSES:
        y = torch.from_numpy(targets[:, 0].astype(np.int64)).to(device)
    else:
        y = torch.from_numpy(targets).to(device=device, dtype=dtype)
    return RowSet(rows, x, y, _weights(table, rows, dtype, device))


def _check_probabilities(targets: Floats, encoding: Encoding, rows: Ints) -> None:
    outside = ((targets < 0) | (targets > 1)).any(axis=1)
    if outside.any():
        at = int(outside.argmax())
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Binary cross-entropy needs targets between 0 and 1, but {column} is {value} in row {row}. "
                "Choose another loss, or use 0 and 1.",
            ),
            column=", ".join(encoding.targets),
            value=float(targets[at].max() if targets[at].max() > 1 else targets[at].min()),
            row=int(rows[at]) + 1,
        )


def _weights(table: Table, rows: Ints, dtype: torch.dtype, device: torch.device) -> Tensor | None:
    if table.weight is None:
        return None
    check_weights(table, rows)
    values = numbers(table, (table.weight,), rows)
    return torch.from_numpy(values).to(device=device, dtype=dtype)


def as_array(tensor: Tensor) -> Floats:
    """A copy of a tensor as float64 on the host, whatever its device and dtype."""
    return np.array(tensor.detach().to("cpu", torch.float64).numpy())
