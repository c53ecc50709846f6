"""A run that is put back and goes on gives the same numbers, bit for bit."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from datasets.table import Table
from engine.experiment import GRADIENT_KINDS, Experiment
from engine.snapshot import Snapshot
from engine.trainer import Trainer
from tests.engine.runs import losses, network, numbers, recipe, same, values, with_cell

Change = Callable[[Experiment, Table], tuple[Experiment, Table]]


def eager(kind: str, **more: Any) -> Experiment:
    """A run whose optimizer has all the state that its kind can have."""
    own: dict[str, Any] = {"optimizer__kind": kind, "optimizer__weight_decay": 0.01}
    if kind in ("sgd", "rmsprop"):
        own["optimizer__momentum"] = 0.9
    return network(**(own | more))


def tensors_of(value: Any) -> list[Tensor]:
    if isinstance(value, Tensor):
        return [value.clone()]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [tensor for part in parts for tensor in tensors_of(part)]


def contents(snapshot: Snapshot) -> list[Tensor]:
    """Copies of everything in a snapshot that could change behind its back."""
    best = () if snapshot.best.parameters is None else snapshot.best.parameters
    return tensors_of([snapshot.model, snapshot.optimizer, snapshot.random.cpu, best])


@pytest.mark.parametrize("kind", GRADIENT_KINDS)
@settings(max_examples=6)
@given(before=st.integers(0, 12), between=st.integers(0, 12))
def test_every_optimizer_goes_on_exactly(kind: str, before: int, between: int) -> None:
    trainer = Trainer(eager(kind), numbers())
    losses(trainer, before)
    snapshot = trainer.state()
    kept = contents(snapshot)
    expected, parameters = losses(trainer, 12), values(trainer)
    losses(trainer, between)

    trainer.restore(snapshot)
    assert trainer.step_count == before
    assert losses(trainer, 12) == expected
    assert same(values(trainer), parameters)
    assert same(contents(snapshot), kept), "training on does not reach into the snapshot"
    trainer.restore(snapshot)
    assert losses(trainer, 12) == expected, "also the second time"


@pytest.mark.parametrize("kind", GRADIENT_KINDS)
def test_a_snapshot_carries_a_run_into_another_trainer(kind: str) -> None:
    first, second = Trainer(eager(kind), numbers()), Trainer(eager(kind), numbers())
    losses(first, 8)
    second.restore(first.state())
    losses(second, 3)
    assert losses(first, 10)[3:] == losses(second, 7)


def other_rate(experiment: Experiment, table: Table) -> tuple[Experiment, Table]:
    return recipe(experiment, optimizer__learning_rate=0.002), table


def other_batches(experiment: Experiment, table: Table) -> tuple[Experiment, Table]:
    return recipe(experiment, training__batch_size=7), table


def other_rows(experiment: Experiment, table: Table) -> tuple[Experiment, Table]:
    return experiment, with_cell(table, 3, "y1", 0.9)


def fewer_rows(experiment: Experiment, table: Table) -> tuple[Experiment, Table]:
    used = table.in_use.copy()
    used[::3] = False
    return experiment, table.with_in_use(used)


def other_optimizer(experiment: Experiment, table: Table) -> tuple[Experiment, Table]:
    return recipe(experiment, optimizer__kind="adam"), table


def more_dropout(experiment: Experiment, table: Table) -> tuple[Experiment, Table]:
    return recipe(experiment, model__dropout=0.5), table


def other_loss(experiment: Experiment, table: Table) -> tuple[Experiment, Table]:
    return recipe(experiment, loss__kind="huber", loss__l1=0.01), table


def other_split(experiment: Experiment, table: Table) -> tuple[Experiment, Table]:
    return recipe(experiment, data__validation_fraction=0.3, data__seed=4), table


CHANGES = [
    other_rate,
    other_batches,
    other_rows,
    fewer_rows,
    other_optimizer,
    more_dropout,
    other_loss,
    other_split,
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_snapshot_before_a_change_brings_the_old_settings_back(change: Change) -> None:
    experiment, table = eager("sgd"), numbers()
    trainer = Trainer(experiment, table)
    losses(trainer, 8)
    snapshot = trainer.state()
    expected = losses(trainer, 12)
    trainer.apply(*change(experiment, table))
    changed = losses(trainer, 12)
    trainer.restore(snapshot)
    assert losses(trainer, 12) == expected
    assert changed != expected


@pytest.mark.parametrize("change", CHANGES)
def test_a_snapshot_after_a_change_goes_on_with_it(change: Change) -> None:
    experiment, table = eager("sgd"), numbers()
    trainer = Trainer(experiment, table)
    losses(trainer, 8)
    trainer.apply(*change(experiment, table))
    losses(trainer, 3)
    snapshot = trainer.state()
    expected, parameters = losses(trainer, 12), values(trainer)
    trainer.apply(experiment, table)
    losses(trainer, 5)
    trainer.restore(snapshot)
    assert losses(trainer, 12) == expected
    assert same(values(trainer), parameters)
    fresh = Trainer(experiment, table)
    fresh.restore(snapshot)
    assert losses(fresh, 12) == expected


def test_the_best_parameters_of_early_stopping_are_part_of_it() -> None:
    trainer = Trainer(eager("sgd", training__patience=3, data__validation_fraction=0.3), numbers())
    for _ in range(3):
        losses(trainer, trainer.steps_to_epoch(trainer.epoch + 1))
        trainer.note_evaluation(trainer.evaluate())
    snapshot = trainer.state()
    assert snapshot.best.parameters is not None
    kept = contents(snapshot)
    losses(trainer, 20)
    trainer.take_best()
    losses(trainer, 5)
    assert same(contents(snapshot), kept)
    trainer.restore(snapshot)
    assert trainer.best == snapshot.best


def test_a_snapshot_is_taken_between_steps_only() -> None:
    trainer = Trainer(network(), numbers())
    trainer.advance()
    with pytest.raises(RuntimeError, match="between steps"):
        trainer.state()


@pytest.mark.parametrize("phases", range(1, 5))
def test_a_step_that_has_begun_is_dropped_by_restore(phases: int) -> None:
    trainer = Trainer(eager("adam"), numbers())
    losses(trainer, 4)
    snapshot = trainer.state()
    expected = losses(trainer, 6)
    for _ in range(phases):
        trainer.advance()
    trainer.restore(snapshot)
    assert losses(trainer, 6) == expected


def test_a_snapshot_knows_the_bytes_it_holds() -> None:
    trainer = Trainer(eager("adam", model__layers=(100, 50)), numbers())
    parameters = sum(p.numel() for p in trainer.parts.parameters) * 4
    bare = trainer.state().nbytes
    losses(trainer, 1)
    held = trainer.state()
    assert held.nbytes - bare == pytest.approx(2 * parameters, rel=0.01), "Adam's two moments"
    best = replace(trainer.best, parameters=tuple(values(trainer)))
    assert replace(held, best=best).nbytes == held.nbytes + parameters


@pytest.mark.gpu
def test_a_run_moved_to_a_gpu_and_back_goes_on() -> None:
    experiment, table = eager("adam", training__device="cpu"), numbers()
    trainer = Trainer(experiment, table)
    losses(trainer, 4)
    trainer.apply(recipe(experiment, training__device="cuda:0"), table)
    found = losses(trainer, 4)
    assert all(parameter.device.type == "cuda" for parameter in trainer.parts.parameters)
    snapshot = trainer.state()
    trainer.apply(experiment, table)
    losses(trainer, 4)
    assert all(parameter.device.type == "cpu" for parameter in trainer.parts.parameters)
    trainer.restore(snapshot)
    assert trainer.parts.device == torch.device("cuda:0")
    assert all(torch.isfinite(torch.tensor(found)))
