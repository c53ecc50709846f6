"""Runs that share their rows: each has its own model, optimizer, order of batches and random numbers."""

from __future__ import annotations

from dataclasses import replace

from datasets.table import Table
from engine.experiment import Experiment
from engine.losses import build_loss, penalized
from engine.models import build_model
from engine.optimizers import build_optimizer
from engine.random_stream import RandomStream
from engine.run_parts import RunParts, batches_of
from engine.solver_checks import check_solver
from engine.solvers.phases import phases_of
from engine.sweep.grouping import shared_rows
from engine.tensors import DTYPES
from engine.trainer import Trainer


def trainer_beside(first: Trainer | None, experiment: Experiment, table: Table) -> Trainer:
    """The run of `experiment`, on the rows of `first` where that has the same. Raises Problem.

    Its numbers are those of a run of its own.
    """
    if first is None or experiment.training.style or not _share(first.experiment, experiment):
        return Trainer(experiment, table)
    return Trainer(experiment, table, sibling(first.parts, experiment))


def _share(one: Experiment, other: Experiment) -> bool:
    return shared_rows(one) == shared_rows(other)


def sibling(first: RunParts, experiment: Experiment) -> RunParts:
    """The parts of a run with the same rows and shapes, as `engine.run_parts.build` makes them."""
    stream = RandomStream(experiment.training.seed, first.device)
    with stream.active():
        model = build_model(
            experiment.model,
            len(first.encoding.features),
            first.encoding.outputs,
            seed=experiment.training.seed,
            dtype=DTYPES[experiment.training.dtype],
            columns=first.encoding.features,
        )
    model.to(first.device)
    parameters = list(model.parameters())
    count = sum(parameter.numel() for parameter in parameters)
    check_solver(experiment, len(first.data.train) * first.encoding.outputs, count)
    return replace(
        first,
        experiment=experiment,
        stream=stream,
        model=model,
        parameters=parameters,
        penalized=list(penalized(model)),
        loss=build_loss(experiment.loss, experiment.model.output),
        optimizer=build_optimizer(experiment.optimizer, parameters),
        batches=batches_of(first.data, experiment),
        phases=phases_of(experiment.optimizer),
        notes=(),
    )
