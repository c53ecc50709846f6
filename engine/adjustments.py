"""Changing a run's parts while it goes on: what is live, what waits for the next batch, what for a reset."""

from dataclasses import replace

import numpy as np
import torch

from datasets.table import Table
from engine.changes import changed_settings, take_over
from engine.device import resolve
from engine.encoding import check_targets, task_of
from engine.experiment import Experiment
from engine.losses import build_loss, penalized
from engine.optimizer_options import options
from engine.optimizers import apply_live, build_optimizer
from engine.phases import carry_on
from engine.row_selection import select_rows
from engine.run_parts import RunParts, batches_of, notes_of
from engine.settings import Effect
from engine.solver_checks import check_solver
from engine.solvers.phases import phases_of
from engine.style_checks import check_style
from engine.tensors import DTYPES, TrainingData, to_tensors

# Live settings that the earlier phases of a step have used already: they wait for the step to end.
_BETWEEN_STEPS = frozenset({"training.device", "loss.l1", "loss.l2"})
_ROWS = frozenset(
    f"data.{name}"
    for name in ("seed", "validation_fraction", "test_fraction", "split_method", "group", "order", "missing")
)
_MODEL = frozenset({"model.kind", "model.formula"})
_OF_PARAMETERS = frozenset({"model.lower_bounds", "model.upper_bounds", "model.fixed"})
_ORDER = frozenset({"training.batch_size", "training.shuffle"})


def waiting(parts: RunParts, experiment: Experiment, table: Table) -> tuple[str, ...]:
    """Dotted names of what differs from what is in force and needs a reset."""
    names = [name for name, effect in _changes(parts, experiment).items() if effect is Effect.RESET]
    for name, now, wanted in (
        ("data.inputs", parts.encoding.inputs, table.inputs),
        ("data.targets", parts.encoding.targets, table.targets),
    ):
        if now != wanted and name not in names:
            names.append(name)
    return tuple(names)


def _changes(parts: RunParts, experiment: Experiment) -> dict[str, Effect]:
    """Changed settings; a loss for another kind of target changes the outputs, so it needs a reset.

    What is about a formula's parameters waits together with another formula: they are that one's.
    """
    changes = changed_settings(parts.experiment, experiment)
    if not changes.keys().isdisjoint(_MODEL):
        changes |= dict.fromkeys(_OF_PARAMETERS & changes.keys(), Effect.RESET)
    if "loss.kind" in changes and task_of(experiment) is not parts.encoding.task:
        changes["loss.kind"] = Effect.RESET
    return changes


def apply_now(parts: RunParts, experiment: Experiment, table: Table) -> None:
    """Bring live settings into force at once: numbers only, so any phase may come next.

    So does a table that differs only in what the run does not read: no new epoch begins for it.
    """
    if table is not parts.data.table and _reads_the_same(table, parts.data.table, parts.experiment):
        parts.data = replace(parts.data, table=table)
    changes = _changes(parts, experiment)
    live = {n for n, effect in changes.items() if effect is Effect.LIVE and n not in _BETWEEN_STEPS}
    if not live:
        return
    merged = take_over(parts.experiment, experiment, live)
    _check_style(parts, merged, parts.data.table)
    _check_solver(parts, merged, len(parts.data.train))
    if any(name.startswith("optimizer.") for name in live):
        apply_live(parts.optimizer, merged.optimizer)
    parts.experiment = merged


def _reads_the_same(new: Table, old: Table, experiment: Experiment) -> bool:
    """Whether a run reads the same from both tables: roles, rows in use, and columns that it uses."""
    by = {"grouped": experiment.data.group, "ordered": experiment.data.order}.get(
        experiment.data.split_method
    )
    named = (new.inputs, new.targets, new.weight, new.split)
    if named != (old.inputs, old.targets, old.weight, old.split) or new.rows != old.rows:
        return False
    columns = [*new.inputs, *new.targets, *(name for name in (new.weight, new.split, by) if name)]
    return np.array_equal(new.in_use, old.in_use) and all(
        name in new.roles and name in old.roles and new.frame[name].equals(old.frame[name])
        for name in columns
    )


def _check_style(parts: RunParts, experiment: Experiment, table: Table) -> None:
    columns = parts.encoding.features, parts.encoding.targets
    check_style(experiment, columns, table.weight is not None, resolve(experiment.training.device).type)


def _check_solver(parts: RunParts, experiment: Experiment, rows: int) -> None:
    count = sum(parameter.numel() for parameter in parts.parameters)
    check_solver(experiment, rows * parts.encoding.outputs, count)


def wants_next_batch(parts: RunParts, experiment: Experiment, table: Table) -> bool:
    """Whether something of `experiment` or `table` is to come into force at the next batch."""
    changes = _changes(parts, experiment)
    later = any(effect is Effect.NEXT_BATCH or n in _BETWEEN_STEPS for n, effect in changes.items())
    return later or table is not parts.data.table


def adjust(parts: RunParts, experiment: Experiment, table: Table) -> None:
    """Bring what needs no reset into force, between two steps. Raises Problem, changing nothing."""
    changes = _changes(parts, experiment)
    names = {name for name, effect in changes.items() if effect is not Effect.RESET}
    merged = take_over(parts.experiment, experiment, names)
    device = resolve(merged.training.device)
    loss = build_loss(merged.loss, merged.model.output)
    options(merged.optimizer)  # what it refuses must be refused before anything changes
    check_targets(merged, parts.encoding.targets)
    _check_style(parts, merged, table)
    parts.model.check(merged.model)
    rows = None
    if table is not parts.data.table or names & _ROWS or device != parts.device:
        selection = select_rows(table, merged)
        dtype = DTYPES[merged.training.dtype]
        rows = to_tensors(table, parts.encoding, selection, parts.model, dtype, device)
    _check_solver(parts, merged, len((rows or parts.data).train))
    moved = device != parts.device
    if moved:
        _move(parts, device)
    _adjust_optimizer(parts, merged, "optimizer.kind" in names)
    _adjust_rows(parts, merged, rows, bool(names & _ORDER))
    parts.model.update(merged.model)
    parts.loss, parts.experiment = loss, merged
    if moved and merged.training.style:
        carry_on(parts)


def _adjust_optimizer(parts: RunParts, merged: Experiment, other_kind: bool) -> None:
    if other_kind:
        parts.optimizer = build_optimizer(merged.optimizer, parts.parameters)
        if not merged.training.style:
            parts.phases = phases_of(merged.optimizer)
        parts.notes = notes_of(parts.data, merged)
    else:
        apply_live(parts.optimizer, merged.optimizer)


def _adjust_rows(parts: RunParts, merged: Experiment, rows: TrainingData | None, other_order: bool) -> None:
    if rows is None and not other_order:
        return
    position = parts.batches.position()
    same_rows = rows is not None and _same_rows(rows, parts.data)
    if rows is not None:
        parts.data = rows
    parts.batches = batches_of(parts.data, merged)
    if same_rows and not other_order:  # other values, or another device: the epoch goes on with them
        parts.batches.restore(position)
    parts.notes = notes_of(parts.data, merged)


def _same_rows(new: TrainingData, old: TrainingData) -> bool:
    return np.array_equal(new.train.rows, old.train.rows)


def _move(parts: RunParts, device: torch.device) -> None:
    """Move model and optimizer state; the rows were made anew on `device`."""
    state = parts.optimizer.state_dict()
    parts.model.to(device)
    parts.optimizer.load_state_dict(state)  # casts the state to where its parameters are
    parts.penalized = list(penalized(parts.model))
    parts.stream.move(device)
    parts.device = device
