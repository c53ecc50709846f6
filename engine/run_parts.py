"""The parts of a run, made from an experiment and a table: model, rows, order of batches, loss, optimizer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from datasets.preparation.rows import unknown_categories
from datasets.problems import Problem
from datasets.table import Table
from engine.batches import Batches
from engine.device import resolve
from engine.encoding import Encoding, fit_encoding
from engine.experiment import SOLVER_KINDS, Experiment
from engine.formula_checks import check_columns, formula_notes
from engine.losses import SUMS, Loss, build_loss, penalized
from engine.models import Model, build_model
from engine.optimizers import apply_live, build_optimizer
from engine.phases import OwnPhases, Phases
from engine.random_stream import RandomStream
from engine.row_selection import Selection, select_rows
from engine.schedule import Schedule, schedule
from engine.solver_checks import check_solver, digits_note
from engine.solvers.phases import phases_of
from engine.style_checks import check_style
from engine.style_phases import StylePhases
from engine.styles import STYLES
from engine.tensors import DTYPES, TrainingData, constant_inputs, size_notes, to_tensors
from engine.threads import set_threads, threads_for

if TYPE_CHECKING:
    from engine.network.points import Points


@dataclass
class RunParts:
    """What a trainer works with. `experiment` is the one in force, reset settings included."""

    experiment: Experiment
    device: torch.device
    encoding: Encoding
    data: TrainingData
    stream: RandomStream
    model: Model
    parameters: list[nn.Parameter]
    penalized: list[Tensor]
    loss: Loss
    optimizer: torch.optim.Optimizer
    batches: Batches
    notes: tuple[Problem, ...]
    phases: Phases = field(default_factory=OwnPhases)
    network_points: Points | None = None  # of the diagram's pictures, once somebody looks at it

    def adopt_optimizer(self, optimizer: torch.optim.Optimizer) -> None:
        """Make a coding style's own optimizer the run's, with the hyperparameters in force."""
        apply_live(optimizer, self.experiment.optimizer)
        self.optimizer = optimizer

    @property
    def sums(self) -> bool:
        """Whether the loss is a sum over the rows and not a mean."""
        return self.experiment.loss.kind in SUMS

    @property
    def solves(self) -> bool:
        """Whether the optimizer is a solver, which knows when it is done."""
        return self.experiment.optimizer.kind in SOLVER_KINDS

    @property
    def solved(self) -> str:
        """Why the solver's last step was the last that helps; "" where another may, or with no solver."""
        return str(getattr(self.optimizer, "stop", "")) if self.solves else ""

    @property
    def masks(self) -> bool:
        """Whether the forward pass draws random numbers."""
        return self.experiment.model.kind == "mlp" and self.experiment.model.dropout > 0

    @property
    def loss_is_train_loss(self) -> bool:
        """Whether a step's loss already is the loss over all training rows at its parameters."""
        style = self.experiment.training.style
        draws = self.masks or bool(
            style and STYLES[style].seeded
        )  # the model predicts the mean of what is drawn
        return self.batches.whole and not draws

    def schedule(self, compiled: bool = False) -> Schedule:
        """When the full sets are evaluated, where nobody asked for an interval."""
        evaluated = len(self.data.validation) + (0 if self.loss_is_train_loss else len(self.data.train))
        count = sum(parameter.numel() for parameter in self.parameters)
        return schedule(evaluated, self.batches.batch_size, count, self.batches.per_epoch, compiled=compiled)


def build(experiment: Experiment, table: Table) -> RunParts:
    """All parts of a new run. Raises Problem where experiment and table do not fit.

    Order of randomness: rows first (their own generator), then ``torch.manual_seed(seed)``, then the
    parameters in declared order, then batches.
    """
    selection = select_rows(table, experiment)
    encoding = fit_encoding(table, experiment, selection.train)
    loss = build_loss(experiment.loss, experiment.model.output)
    device = resolve(experiment.training.device)
    check_style(experiment, (encoding.features, encoding.targets), table.weight is not None, device.type)
    check_columns(experiment, table)
    dtype = DTYPES[experiment.training.dtype]
    stream = RandomStream(experiment.training.seed, device)
    with stream.active():
        model = build_model(
            experiment.model,
            len(encoding.features),
            encoding.outputs,
            seed=experiment.training.seed,
            dtype=dtype,
            columns=encoding.features,
        )
    count = sum(p.numel() for p in model.parameters())
    check_solver(experiment, len(selection.train) * encoding.outputs, count)
    model.to(device)
    # Ahead of the features: an element may round differently where another thread's share ends.
    set_threads(threads_for(count, _rows_of_a_step(experiment, selection)))
    data = to_tensors(table, encoding, selection, model, dtype, device)
    parameters = list(model.parameters())
    parts = RunParts(
        experiment=experiment,
        device=device,
        encoding=encoding,
        data=data,
        stream=stream,
        model=model,
        parameters=parameters,
        penalized=list(penalized(model)),
        loss=loss,
        optimizer=build_optimizer(experiment.optimizer, parameters),
        batches=batches_of(data, experiment),
        notes=(*encoding.notes, *notes_of(data, experiment)),
        phases=phases_of(experiment.optimizer),
    )
    if experiment.training.style:
        parts.phases = StylePhases(parts)
    return parts


def _rows_of_a_step(experiment: Experiment, selection: Selection) -> int:
    rows = len(selection.train)
    return min(experiment.training.batch_size, rows) or rows


def batches_of(data: TrainingData, experiment: Experiment) -> Batches:
    """The order of the training rows."""
    return Batches(data.train.tensors, experiment.training.batch_size, experiment.training.shuffle)


def notes_of(data: TrainingData, experiment: Experiment) -> tuple[Problem, ...]:
    """What is worth knowing about the rows of a run. Without a bias a constant input stands for one."""
    rows = data.train.rows
    scaled = experiment.data.standardize_inputs or data.encoding.preparation.scales
    return (
        *data.notes,
        *digits_note(experiment),
        *size_notes(experiment, len(rows)),
        *unknown_categories(data.encoding.preparation, data.table, data.rows),
        *(constant_inputs(data.table, data.encoding, rows) if experiment.model.bias or scaled else ()),
        *formula_notes(experiment.model, data.encoding.inputs),
    )
