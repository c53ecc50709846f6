"""How the columns of a table become numbers for the model, and back: fitted once, at the start of a run."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from datasets.preparation.fitting import fit_preparation
from datasets.preparation.plan import Plan, unknown_columns
from datasets.preparation.preparation import Preparation
from datasets.preparation.targets import PreparedTargets, check_logarithms, fit_targets
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from datasets.transforms import Classes
from engine.column_checks import check_numbers, check_present, is_numeric, numbers
from engine.experiment import Experiment
from engine.formula_preparation import check_formula_preparation
from engine.preparation_plan import plan_for
from engine.report import Floats, Ints

MOST_NUMBERS = 20  # different numbers in a target that are taken for classes without a word


class Task(StrEnum):
    """What a target is."""

    REGRESSION = "regression"
    BINARY = "binary"  # one output, two values of the target
    CLASSES = "classes"  # one output per class


@dataclass(frozen=True)
class Encoding:
    """The maps between a table's columns and what the model sees.

    `preparation` makes the model's features of the input columns, `prepared_targets` what the loss sees of
    targets that are numbers (None: of classes, or none). `binary` gives the two target values (low, high)
    where the one target has just two and the output can be read as a decision between them. `notes` say what
    is worth knowing of it.
    """

    preparation: Preparation
    targets: tuple[str, ...]
    task: Task
    outputs: int
    prepared_targets: PreparedTargets | None
    classes: Classes | None
    binary: tuple[float, float] | None
    notes: tuple[Problem, ...] = ()

    @property
    def inputs(self) -> tuple[str, ...]:
        """The input columns of the table."""
        return self.preparation.columns

    @property
    def features(self) -> tuple[str, ...]:
        """What is made of them: the inputs of the model."""
        return self.preparation.features

    @property
    def output_columns(self) -> tuple[str, ...]:
        """What the outputs are called: the targets, or y (y1, y2, ...) where there are none."""
        if self.targets:
            return self.targets
        return ("y",) if self.outputs == 1 else tuple(f"y{at + 1}" for at in range(self.outputs))

    def encode_inputs(self, values: Floats) -> Floats:
        """(n, inputs) original units -> (n, features) as the model sees them.

        NaN where a value gives nothing. Raises Problem where an input holds text.
        """
        return self.preparation.transform_numbers(values)

    def encode_targets(self, values: Floats) -> Floats:
        """(n, targets) original units (class numbers stay) -> as the loss sees them."""
        return values if self.prepared_targets is None else self.prepared_targets.transform(values)

    def decode_predictions(self, values: Floats) -> Floats:
        """(n, outputs) of the model -> original units (probabilities stay)."""
        return values if self.prepared_targets is None else self.prepared_targets.inverse(values)


def fit_encoding(table: Table, experiment: Experiment, train: Ints) -> Encoding:
    """The encoding for a run of `experiment` on `table`, fitted on the rows `train` only."""
    _check_roles(table, experiment)
    plan = plan_for(experiment.data)
    preparation, notes = fit_preparation(table, plan, train)
    check_formula_preparation(experiment.model, preparation)
    task = task_of(experiment)
    classes = _classes(table, task, train)
    if classes is None:
        check_numbers(table, table.targets, train)
    prepared_targets = _prepared_targets(table, plan, task, train)
    return Encoding(
        preparation=preparation,
        targets=table.targets,
        task=task,
        outputs=_outputs(table, experiment, task, classes),
        prepared_targets=prepared_targets,
        classes=classes,
        binary=_binary(table, experiment, task, train, prepared_targets),
        notes=(*unknown_columns(plan, table.columns), *notes, *_many_classes(table, classes)),
    )


def _prepared_targets(table: Table, plan: Plan, task: Task, rows: Ints) -> PreparedTargets | None:
    """Targets that are numbers; a Problem where another kind is to be prepared."""
    chosen = [name for name in table.targets if plan.for_column(name).as_values()]
    if task is not Task.REGRESSION:
        if chosen:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The loss reads the target {column} as classes or chances, so it can be neither scaled "
                    "nor read as its logarithm. Take it out of data.prepare, or choose another loss.",
                ),
                column=chosen[0],
            )
        return None
    if not table.targets:
        return None
    fitted = fit_targets(table.targets, numbers(table, table.targets, rows), plan, rows)
    return None if fitted.changes_nothing else fitted


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


def _many_classes(table: Table, classes: Classes | None) -> tuple[Problem, ...]:
    """That numbers are taken for classes where they are hardly meant so."""
    name = table.targets[0] if table.targets else ""
    if classes is None or len(classes.labels) <= MOST_NUMBERS or not is_numeric(table.frame[name]):
        return ()
    said = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The loss takes each of the {count} different numbers in {column} for a class of its own. To "
            "predict the numbers themselves, choose a loss such as mean squared error.",
        ),
        remedies=("predict_numbers",),
        count=len(classes.labels),
        column=name,
    )
    return (said,)


def _binary(
    table: Table, experiment: Experiment, task: Task, rows: Ints, prepared: PreparedTargets | None
) -> tuple[float, float] | None:
    if task is Task.CLASSES or len(table.targets) != 1:
        return None
    if task is Task.BINARY:
        return (0.0, 1.0)
    if experiment.model.output not in ("sigmoid", "tanh") or prepared is not None:
        return None
    values = np.unique(numbers(table, table.targets, rows))
    return (float(values[0]), float(values[1])) if len(values) == 2 else None


def target_numbers(table: Table, encoding: Encoding, rows: Ints) -> Floats:
    """float64 (rows, targets) in original units; class numbers where the target is a class."""
    if encoding.classes is None:
        return numbers(table, encoding.targets, rows)
    codes = encoding.classes.encode(table.frame[encoding.targets[0]].iloc[rows])
    return np.asarray(codes, dtype=np.float64)[:, None]


def check_targets_in(table: Table, encoding: Encoding, rows: Ints) -> None:
    """Raise Problem for the first cell of a target in `rows` that the loss cannot be computed with."""
    if encoding.classes is not None:
        check_present(table, encoding.targets, rows)
        return
    check_numbers(table, encoding.targets, rows)
    prepared = encoding.prepared_targets
    if prepared is not None and any(prepared.log):
        check_logarithms(encoding.targets, numbers(table, encoding.targets, rows), prepared.log, rows)
