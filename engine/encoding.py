"""How the columns of a table become numbers for the model, and back: fitted once, at the start of a run."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Role, Table
from datasets.transforms import Classes, Standardizer
from engine.experiment import Experiment
from engine.report import Floats, Ints


class Task(StrEnum):
    """What a target is."""

    REGRESSION = "regression"
    BINARY = "binary"  # one output, two values of the target
    CLASSES = "classes"  # one output per class


@dataclass(frozen=True)
class Encoding:
    """The maps between a table's columns and what the model sees.

    `binary` gives the two target values (low, high) where the one target has just two and the output
    can be read as a decision between them.
    """

    inputs: tuple[str, ...]
    targets: tuple[str, ...]
    task: Task
    outputs: int
    input_scaler: Standardizer | None
    target_scaler: Standardizer | None
    classes: Classes | None
    binary: tuple[float, float] | None

    @property
    def output_columns(self) -> tuple[str, ...]:
        """What the outputs are called: the targets, or y (y1, y2, ...) where there are none."""
        if self.targets:
            return self.targets
        return ("y",) if self.outputs == 1 else tuple(f"y{at + 1}" for at in range(self.outputs))

    def encode_inputs(self, values: Floats) -> Floats:
        """(n, inputs) original units -> as the model sees them."""
        return values if self.input_scaler is None else self.input_scaler.transform(values)

    def encode_targets(self, values: Floats) -> Floats:
        """(n, targets) original units (class numbers stay) -> as the loss sees them."""
        return values if self.target_scaler is None else self.target_scaler.transform(values)

    def decode_predictions(self, values: Floats) -> Floats:
        """(n, outputs) of the model -> original units (probabilities stay)."""
        return values if self.target_scaler is None else self.target_scaler.inverse(values)


def fit_encoding(table: Table, experiment: Experiment, train: Ints) -> Encoding:
    """The encoding for a run of `experiment` on `table`, fitted on the rows `train` only."""
    _check_roles(table, experiment)
    check_numbers(table, table.inputs, train)
    task = task_of(experiment)
    classes = _classes(table, task, train)
    if classes is None:
        check_numbers(table, table.targets, train)
    scaled = task is Task.REGRESSION and experiment.data.standardize_targets and bool(table.targets)
    return Encoding(
        inputs=table.inputs,
        targets=table.targets,
        task=task,
        outputs=_outputs(table, experiment, task, classes),
        input_scaler=Standardizer.fit(numbers(table, table.inputs, train))
        if experiment.data.standardize_inputs
        else None,
        target_scaler=Standardizer.fit(numbers(table, table.targets, train)) if scaled else None,
        classes=classes,
        binary=_binary(table, experiment, task, train),
    )


def _outputs(table: Table, experiment: Experiment, task: Task, classes: Classes | None) -> int:
    if task is Task.CLASSES and classes:
        return len(classes.labels)
    return len(table.targets) or experiment.model.outputs


def _check_roles(table: Table, experiment: Experiment) -> None:
    if not table.inputs:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "No column is an input. Give at least one column the role input in its header."
            )
        )
    check_targets(experiment, table.targets)


def check_targets(experiment: Experiment, targets: Sequence[str]) -> None:
    """Raise a Problem where there is no target and the loss compares with one."""
    if not targets and experiment.loss.needs_target:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "No column is the target. Give at least one column the role target in its header."
            )
        )


def task_of(experiment: Experiment) -> Task:
    """What the loss makes of the target."""
    kind = experiment.loss.kind
    if kind == "cross_entropy":
        return Task.CLASSES
    return Task.BINARY if kind == "binary_cross_entropy" else Task.REGRESSION


def _classes(table: Table, task: Task, rows: Ints) -> Classes | None:
    if task is Task.REGRESSION:
        return None
    if task is Task.BINARY and all(is_numeric(table.frame[name]) for name in table.targets):
        return None
    if len(table.targets) > 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Classes are learned one column at a time, but {count} columns are targets: {columns}. "
                "Leave one of them as the target.",
            ),
            count=len(table.targets),
            columns=", ".join(table.targets),
        )
    name = table.targets[0]
    check_present(table, (name,), rows)
    classes = Classes.fit(table.frame[name].iloc[rows])
    wanted_two = task is Task.BINARY and len(classes.labels) != 2
    if wanted_two or len(classes.labels) < 2:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The target {column} has {count} different values in the training rows; {loss} needs "
                "{needed}. Choose another target, loss or split.",
            ),
            column=name,
            count=len(classes.labels),
            loss="binary cross-entropy" if task is Task.BINARY else "cross-entropy",
            needed="2" if task is Task.BINARY else "2+",
        )
    return classes


def _binary(table: Table, experiment: Experiment, task: Task, rows: Ints) -> tuple[float, float] | None:
    if task is Task.CLASSES or len(table.targets) != 1:
        return None
    if task is Task.BINARY:
        return (0.0, 1.0)
    if experiment.model.output not in ("sigmoid", "tanh") or experiment.data.standardize_targets:
        return None
    values = np.unique(numbers(table, table.targets, rows))
    return (float(values[0]), float(values[1])) if len(values) == 2 else None


def is_numeric(column: "pd.Series[Any]") -> bool:
    """Whether a column holds numbers (truth values count)."""
    return bool(pd.api.types.is_numeric_dtype(column) or pd.api.types.is_bool_dtype(column))


def numbers(table: Table, columns: Sequence[str], rows: Ints) -> Floats:
    """float64 (rows, columns) of numeric columns."""
    parts = [table.frame[name].to_numpy(dtype=np.float64, na_value=np.nan)[rows] for name in columns]
    return np.stack(parts, axis=1) if parts else np.empty((len(rows), 0))


def target_numbers(table: Table, encoding: Encoding, rows: Ints) -> Floats:
    """float64 (rows, targets) in original units; class numbers where the target is a class."""
    if encoding.classes is None:
        return numbers(table, encoding.targets, rows)
    codes = encoding.classes.encode(table.frame[encoding.targets[0]].iloc[rows])
    return np.asarray(codes, dtype=np.float64)[:, None]


def check_numbers(table: Table, columns: Sequence[str], rows: Ints) -> None:
    """Raise a Problem at the first of `columns` that in `rows` is text, missing or infinite."""
    for name in columns:
        if not is_numeric(table.frame[name]):
            raise _text_problem(table, name, rows)
    check_present(table, columns, rows)
    for name in columns:
        values = table.frame[name].to_numpy(dtype=np.float64, na_value=np.nan)[rows]
        infinite = np.isinf(values)
        if infinite.any():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Column {column}, row {row}: the value is infinite. Correct it or set the row aside.",
                ),
                column=name,
                row=int(rows[int(infinite.argmax())]) + 1,
            )


def _text_problem(table: Table, name: str, rows: Ints) -> Problem:
    column = table.frame[name].iloc[rows]
    bad = pd.to_numeric(column, errors="coerce").isna().to_numpy()
    at = int(bad.argmax())
    template = (
        QT_TRANSLATE_NOOP(
            "Problem",
            "Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, give the "
            "column another role, or, for classes to predict, choose the loss cross-entropy.",
        )
        if table.roles[name] is Role.TARGET
        else QT_TRANSLATE_NOOP(
            "Problem",
            "Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, or give "
            "the column another role.",
        )
    )
    return Problem(
        template,
        column=name,
        role=str(table.roles[name]),
        row=int(rows[at]) + 1 if len(rows) else 0,
        value=str(column.iloc[at]) if len(rows) else "",
    )


def missing_in(table: Table, columns: Sequence[str]) -> NDArray[np.bool_]:
    """bool (rows,): which rows miss a value in one of `columns`."""
    return table.frame[list(columns)].isna().any(axis=1).to_numpy(dtype=np.bool_)


def check_present(table: Table, columns: Sequence[str], rows: Ints) -> None:
    """Raise a Problem that names the first missing value of `columns` in `rows` and how many there are."""
    for name in columns:
        missing = table.frame[name].isna().to_numpy()[rows]
        if missing.any():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Missing values in column {column}: {count}, the first in row {row}. Fill them in, set "
                    "the rows aside, or choose “set aside” for rows with missing values.",
                ),
                column=name,
                count=int(missing.sum()),
                row=int(rows[int(missing.argmax())]) + 1,
                remedies=("set_missing_aside",),
            )
