"""What the parts of a script need to know of an experiment and its table, found out once; torch-free."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from datasets.preparation.plan import Plan
from datasets.table import Table
from engine.encoding import Encoding, Task, fit_encoding
from engine.experiment import SOLVER_KINDS, Experiment
from engine.preparation_plan import plan_for
from engine.report import Ints
from engine.row_selection import Selection, select_rows
from engine.script.model_size import parameter_count
from engine.solver_checks import check_solver
from engine.styles import STYLES, StyleInfo

Words = Callable[[str], str]


@dataclass(frozen=True)
class Facts:
    """An experiment with its table, and what follows from them. `say` puts a comment into a language."""

    experiment: Experiment
    table: Table
    rows: Selection
    encoding: Encoding
    base: Path | None
    file_name: str
    say: Words

    @cached_property
    def style(self) -> StyleInfo | None:
        """The coding style that computes the run; None for the engine's own phases."""
        name = self.experiment.training.style
        return STYLES[name] if name else None

    @property
    def batched(self) -> bool:
        """Whether batches come from a DataLoader; otherwise each step takes all rows."""
        return self.experiment.training.batch_size > 0

    @property
    def has_targets(self) -> bool:
        """Whether the loss compares with targets."""
        return self.experiment.loss.needs_target

    @property
    def class_numbers(self) -> bool:
        """Whether the target is the number of a class, one output for each."""
        return self.encoding.task is Task.CLASSES

    @property
    def weighted(self) -> bool:
        """Whether a column weighs the rows."""
        return self.table.weight is not None

    @cached_property
    def may_lack_weight(self) -> bool:
        """Whether a batch may come in which all rows have the weight 0."""
        if self.table.weight is None or not self.batched:
            return False
        weights = self.table.frame[self.table.weight].to_numpy(dtype=np.float64, na_value=np.nan)
        return bool((weights[self.rows.train] == 0).any())

    @cached_property
    def plan(self) -> Plan:
        """What is to be done with the columns."""
        return plan_for(self.experiment.data)

    @property
    def validates(self) -> bool:
        """Whether rows are held back for validation."""
        return len(self.rows.validation) > 0

    @property
    def tests(self) -> bool:
        """Whether rows are kept for a last test."""
        return len(self.rows.test) > 0

    @property
    def holds_back(self) -> bool:
        """Whether rows are in use that do not train."""
        return self.validates or self.tests

    @property
    def used(self) -> Ints:
        """int64: the positions in the table of all rows of the run."""
        return np.sort(np.concatenate([self.rows.train, self.rows.validation, self.rows.test]))

    @property
    def patience(self) -> int:
        """Epochs without a better loss that end the run; 0: it goes to its end."""
        return self.experiment.training.patience

    @property
    def drops_out(self) -> bool:
        """Whether the forward pass draws random numbers."""
        return self.experiment.model.kind == "mlp" and self.experiment.model.dropout > 0

    @property
    def solves(self) -> bool:
        """Whether the optimizer is one of engine.solvers."""
        return self.experiment.optimizer.kind in SOLVER_KINDS

    @property
    def powers(self) -> bool:
        """Whether the model sees powers of the inputs."""
        return self.experiment.model.kind == "polynomial"

    @property
    def expands_in_step(self) -> bool:
        """Whether the powers are computed in each step, for the gradient of the inputs to reach these."""
        return self.powers and self.experiment.training.input_gradients

    @property
    def double(self) -> bool:
        """Whether numbers are float64."""
        return self.experiment.training.dtype == "float64"

    @property
    def dtype(self) -> str:
        """The dtype as a script names it."""
        return f"torch.{self.experiment.training.dtype}"

    @property
    def train(self) -> Ints:
        """int64: the positions in the table of the rows that train."""
        return self.rows.train

    @property
    def batch_rows(self) -> int:
        """Rows of a whole batch."""
        rows = len(self.train)
        return min(self.experiment.training.batch_size or rows, rows)

    @property
    def steps(self) -> int:
        """Updates in all the planned epochs; 0 where no end is planned."""
        return self.experiment.training.epochs * -(-len(self.train) // self.batch_rows)

    @cached_property
    def parameters(self) -> int:
        """Numbers in the model."""
        return parameter_count(self.experiment.model, self.encoding.features, self.encoding.outputs)


def facts_of(experiment: Experiment, table: Table, base: Path | None, file_name: str, say: Words) -> Facts:
    """Select the rows and fit the encoding, as a run does. Raises its Problem where that fails."""
    rows = select_rows(table, experiment)
    encoding = fit_encoding(table, experiment, rows.train)
    facts = Facts(experiment, table, rows, encoding, base, file_name, say)
    if facts.solves:
        check_solver(experiment, len(rows.train) * encoding.outputs, facts.parameters)
    return facts
