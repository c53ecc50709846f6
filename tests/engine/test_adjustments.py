"""What is live, what waits for the next batch and what for a reset, setting by setting."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.adjustments import adjust, apply_now, waiting, wants_next_batch
from engine.experiment import SECTIONS, Experiment
from engine.run_parts import RunParts, build
from engine.settings import Effect, settings_of
from engine.trainer import Trainer
from tests.engine.runs import losses, network, numbers, recipe, same, values, with_cell

OTHER: dict[str, Any] = {
    "data.missing": "set_aside",
    "model.kind": "linear",
    "model.start": "zeros",
    "model.activations": ("relu",),
    "model.layers": (3,),
    "model.output": "tanh",
    "model.start_values": {"layers.0.bias": [0.0, 0.0, 0.0, 0.0]},
    "loss.kind": "huber",
    "optimizer.kind": "adam",
    "training.device": "cpu",
    "training.dtype": "float64",
    "data.inputs": ("x1",),
    "data.targets": ("y1",),
    "model.lower_bounds": {"a": 0.0},
    "model.upper_bounds": {"a": 1.0},
    "model.fixed": ("a",),
    "training.style": "numpy",
    "data.missing_words": ("n/a",),
    "data.types": {"x1": "number"},
    "data.range": (0.0, 2.0),
    "data.prepare": {"x1": {"scale": "standardize"}},
    "data.computed": {"x3": "x1 + x2"},
}


def changed(experiment: Experiment, section: str, name: str) -> Experiment:
    """`experiment` with another value for one setting."""
    part = getattr(experiment, section)
    old = getattr(part, name)
    other = OTHER.get(f"{section}.{name}")
    if other is None:
        if isinstance(old, bool):
            other = not old
        elif isinstance(old, str):
            other = "other"
        else:
            other = old + 1 if isinstance(old, int) else old * 0.5 + 0.07
    assert other != old
    return replace(experiment, **{section: replace(part, **{name: other})})


ALL = [(section, name) for section in SECTIONS for name in settings_of(getattr(Experiment(), section))]


@pytest.mark.parametrize(("section", "name"), ALL, ids=map(".".join, ALL))
def test_every_setting_takes_effect_when_its_declaration_says(section: str, name: str) -> None:
    experiment, table = network(training__device="auto"), numbers()
    trainer = Trainer(experiment, table)
    losses(trainer, 2)
    other = changed(experiment, section, name)
    wanted = getattr(getattr(other, section), name)

    def in_force() -> bool:
        return bool(getattr(getattr(trainer.experiment, section), name) == wanted)

    trainer.apply(other, table)
    effect = settings_of(getattr(experiment, section))[name].effect
    at_once = effect is Effect.LIVE and f"{section}.{name}" not in ("training.device", "loss.l1", "loss.l2")
    assert in_force() is at_once
    trainer.step()
    assert in_force() is (effect is not Effect.RESET)
    assert trainer.waits_for_reset == ((f"{section}.{name}",) if effect is Effect.RESET else ())


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [("learning_rate", "lr", 0.3), ("momentum", "momentum", 0.5), ("weight_decay", "weight_decay", 0.1)],
)
def test_live_settings_reach_the_optimizer_and_leave_its_state(name: str, key: str, value: float) -> None:
    experiment = network(optimizer__momentum=0.9)
    parts = build(experiment, numbers())
    optimizer = parts.optimizer
    apply_now(parts, recipe(experiment, **{f"optimizer__{name}": value}), parts.data.table)
    assert parts.optimizer is optimizer
    assert [group[key] for group in optimizer.param_groups] == [value]


def test_another_optimizer_starts_with_a_fresh_state() -> None:
    experiment, table = network(optimizer__kind="adam"), numbers()
    trainer = Trainer(experiment, table)
    losses(trainer, 6)
    trainer.apply(recipe(experiment, optimizer__kind="rmsprop"), table)
    trainer.step()
    (state,) = {int(own["step"]) for own in trainer.parts.optimizer.state.values()}
    assert state == 1


def test_momentum_given_to_rmsprop_while_it_works() -> None:
    experiment, table = network(optimizer__kind="rmsprop"), numbers()
    trainer = Trainer(experiment, table)
    losses(trainer, 3)
    trainer.apply(recipe(experiment, optimizer__momentum=0.9), table)
    assert all(math.isfinite(loss) for loss in losses(trainer, 3))


def parts_of(table: Table, **settings: Any) -> tuple[RunParts, Experiment]:
    experiment = network(**settings)
    return build(experiment, table), experiment


def test_other_batches_begin_a_new_epoch() -> None:
    trainer = Trainer(network(), numbers())
    losses(trainer, 2)
    trainer.apply(network(training__batch_size=10), trainer.table)
    trainer.step()
    assert trainer.epoch == 2
    assert trainer.parts.batches.per_epoch == 3


def test_a_change_of_validation_rows_only_keeps_the_place_in_the_epoch() -> None:
    """Nothing about the training rows is new, so the order of batches goes on."""
    table = numbers()
    frame = table.frame.assign(part=["validation" if row > 15 else "train" for row in range(table.rows)])
    split = Table.from_frame(frame, table.roles | {"part": "split"})
    trainer, plain = Trainer(network(), split), Trainer(network(), split)
    losses(trainer, 2)
    trainer.apply(network(data__validation_fraction=0.5, data__seed=9), split)
    assert losses(trainer, 9) == losses(plain, 11)[2:]


def test_new_rows_are_encoded_as_the_run_began() -> None:
    table = numbers()
    parts, experiment = parts_of(table, data__standardize_inputs=True, data__standardize_targets=True)
    fitted = parts.encoding.preparation
    assert fitted.scales
    adjust(parts, experiment, with_cell(table, 0, "x1", 500.0))
    assert parts.encoding.preparation is fitted
    assert float(parts.data.train.x[0, 0]) == pytest.approx((500 - fitted.centre[0]) / fitted.scale[0])


def test_an_edit_of_what_the_run_does_not_read_begins_no_new_epoch() -> None:
    frame = numbers().frame.assign(note=1.0)
    roles = {**numbers().roles, "note": Role.IGNORED}
    table = Table.from_frame(frame, roles)
    trainer = Trainer(network(), table)
    losses(trainer, 3)
    edited = with_cell(table, 4, "note", 9.0)
    trainer.apply(network(), edited)
    assert trainer.table is edited
    left = trainer.parts.batches.left
    losses(trainer, 1)
    assert trainer.parts.batches.left == left - 1


NESTEROV = network(optimizer__nesterov=True, optimizer__momentum=0.5, optimizer__dampening=0.5)


@pytest.mark.parametrize(
    ("experiment", "table", "said"),
    [
        (
            network(),
            with_cell(numbers(), 3, "x1", math.nan),
            "Missing values in column x1: 1, the first in row 4",
        ),
        (network(), with_cell(numbers(), 3, "y1", math.inf), "Column y1, row 4: the value is infinite"),
        (network(), numbers().with_in_use(np.zeros(23, dtype=np.bool_)), "no rows in use"),
        (network(), numbers().with_roles(inputs=["x1"]), "Reset to train with the new roles"),
        (NESTEROV, numbers(), "Nesterov"),
        (network(training__device="cuda:17"), numbers(), "CUDA"),
    ],
)
def test_what_cannot_be_used_changes_nothing(experiment: Experiment, table: Table, said: str) -> None:
    trainer, plain = Trainer(network(), numbers()), Trainer(network(), numbers())
    losses(trainer, 3)
    before = trainer.parts.experiment
    with pytest.raises(Problem, match=said):
        adjust(
            trainer.parts, replace(experiment, training=replace(experiment.training, shuffle=False)), table
        )
    assert trainer.parts.experiment is before
    assert losses(trainer, 9) == losses(plain, 12)[3:]


def test_the_same_unusable_change_is_said_once() -> None:
    trainer = Trainer(network(), numbers())
    trainer.step()
    trainer.apply(network(), with_cell(numbers(), 3, "x1", math.nan))
    with pytest.raises(Problem):
        trainer.take_pending()
    trainer.take_pending()
    losses(trainer, 3)


def test_a_loss_for_another_kind_of_target_needs_a_reset() -> None:
    table = numbers()
    parts, experiment = parts_of(table, model__output="sigmoid")
    other = recipe(experiment, loss__kind="binary_cross_entropy")
    assert waiting(parts, other, table) == ("loss.kind",)
    assert not wants_next_batch(parts, other, table)
    assert waiting(parts, recipe(experiment, loss__kind="huber"), table) == ()


def test_other_roles_need_a_reset() -> None:
    table = numbers(inputs=3)
    parts, experiment = parts_of(table)
    assert waiting(parts, experiment, table.with_roles(inputs=["x1", "x3"])) == ("data.inputs",)
    assert waiting(parts, experiment, table.with_roles(targets=["y1", "x3"])) == (
        "data.inputs",
        "data.targets",
    )


def test_a_penalty_does_not_come_into_the_middle_of_a_step() -> None:
    trainer, plain = Trainer(network(), numbers()), Trainer(network(), numbers())
    trainer.advance()
    trainer.apply(network(loss__l2=5.0), trainer.table)
    trainer.step()
    plain.step()
    assert same(values(trainer), values(plain))
    trainer.step()
    assert trainer.trace.penalty is not None


@pytest.mark.gpu
def test_the_device_is_changed_without_a_reset() -> None:
    experiment, table = network(training__device="cpu", optimizer__kind="adam"), numbers()
    trainer, plain = Trainer(experiment, table), Trainer(experiment, table)
    losses(trainer, 7)
    trainer.apply(recipe(experiment, training__device="cuda:0"), table)
    found = losses(trainer, 7)
    assert trainer.parts.device == torch.device("cuda:0")
    assert {parameter.device.type for parameter in trainer.parts.parameters} == {"cuda"}
    assert len(found) == 7
    without = network(training__device="cpu", optimizer__kind="adam", model__dropout=0.0)
    trainer, plain = Trainer(without, table), Trainer(without, table)
    losses(trainer, 7)
    trainer.apply(recipe(without, training__device="cuda:0"), table)
    assert losses(trainer, 7) == pytest.approx(losses(plain, 14)[7:], rel=1e-4)


def test_bounds_of_another_formulas_parameters_wait_with_it() -> None:
    """They would name parameters that the run does not have, and hold up everything else."""
    table = numbers(inputs=1)
    before = recipe(model__kind="formula", model__formula="a + b*x1", model__lower_bounds={"b": -9.0})
    trainer = Trainer(before, table)
    trainer.step()
    after = recipe(
        before,
        model__formula="a + c*x1",
        model__lower_bounds={"c": 5.0},
        model__fixed=("a",),
        loss__kind="huber",
    )
    trainer.apply(after, table)
    trainer.step()
    waits = {"model.formula", "model.lower_bounds", "model.fixed"}
    assert set(trainer.waits_for_reset) == waits
    assert trainer.experiment.loss.kind == "huber"
    assert trainer.experiment.model == before.model


def test_bounds_of_the_formula_in_force_come_with_the_next_batch() -> None:
    table = numbers(inputs=1)
    before = recipe(model__kind="formula", model__formula="a + b*x1")
    trainer = Trainer(before, table)
    trainer.step()
    trainer.apply(recipe(before, model__lower_bounds={"b": 5.0}), table)
    trainer.step()
    assert trainer.waits_for_reset == ()
    assert trainer.parts.model.get_parameter("b").item() == 5.0
