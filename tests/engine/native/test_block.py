"""Compiled blocks of steps against the eager steps of the same run: models, losses, optimizers, batches."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from torch import Tensor

from datasets.synthetic import generate
from datasets.table import Role, Table
from engine.batches import BatchPlan
from engine.experiment import ACTIVATIONS, Experiment
from engine.functional.step import StepFunction
from engine.native.block import Block, build_block
from engine.native.toolchain import compiler
from engine.trainer import Trainer
from tests.engine.runs import classes, network, numbers, recipe

STEPS = 120


def block_of(trainer: Trainer, folder: Path) -> tuple[StepFunction, Block]:
    parts = trainer.parts
    step = StepFunction(parts.experiment, parts.model, parts.loss)
    rows, size = len(parts.data.train), parts.batches.batch_size
    sizes = [rows] if parts.batches.whole else sorted({size, rows % size or size}, reverse=True)
    found = compiler()
    assert found is not None
    return step, build_block(step, parts.data.train, sizes, found, folder)


def eager(trainer: Trainer, steps: int) -> tuple[Tensor, Tensor, BatchPlan]:
    """The losses, the parameters after, and the batches of so many steps."""
    losses, rows = [], []
    for _ in range(steps):
        losses.append(trainer.step())
        rows.append(trainer.parts.batches.rows_of_last())
    sizes = torch.tensor([len(each) for each in rows])
    batches = BatchPlan(torch.cat(rows), torch.cumsum(sizes, 0) - sizes, sizes, torch.empty(0))
    return torch.stack(losses), packed(trainer), batches


def packed(trainer: Trainer) -> Tensor:
    named = dict(trainer.parts.model.named_parameters())
    return StepFunction(trainer.experiment, trainer.parts.model, trainer.parts.loss).packing.pack(named)


def both(experiment: Experiment, table: Table, folder: Path) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Losses and parameters of the eager run, then of the compiled one."""
    trainer = Trainer(experiment, table)
    step, block = block_of(trainer, folder)
    flat = packed(trainer)
    states = [torch.zeros_like(flat) for _ in step.rule.state]
    wanted, after, batches = eager(trainer, STEPS)
    done = torch.zeros(1, dtype=torch.float64)
    losses = block.run(flat, states, done, step.numbers(experiment), batches)
    assert float(done) == STEPS
    return wanted, after, losses, flat


def agree(experiment: Experiment, table: Table, folder: Path) -> None:
    wanted, after, losses, flat = both(experiment, table, folder)
    tolerance = 1e-12 if experiment.training.dtype == "float64" else 1e-5
    torch.testing.assert_close(losses, wanted, rtol=tolerance, atol=tolerance)
    torch.testing.assert_close(flat, after, rtol=10 * tolerance, atol=10 * tolerance)


def plain(**settings: Any) -> Experiment:
    return network(**({"model__dropout": 0.0} | settings))


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation(activation: str, folder: Path) -> None:
    agree(plain(model__activations=(activation,), training__dtype="float64"), numbers(), folder)


@pytest.mark.parametrize(
    "loss", ["sum_of_squares", "mean_squared", "half_mean_squared", "mean_absolute", "huber"]
)
@pytest.mark.parametrize("weight", [False, True])
def test_every_loss_with_and_without_weights(loss: str, weight: bool, folder: Path) -> None:
    experiment = plain(loss__kind=loss, training__dtype="float64", optimizer__learning_rate=0.005)
    table = numbers(targets=2)
    if weight:
        frame = table.frame.assign(w=np.linspace(0.5, 2.0, table.rows))
        table = Table.from_frame(frame, {**table.roles, "w": Role.WEIGHT})
    agree(experiment, table, folder)


def test_batches_without_any_weight(folder: Path) -> None:
    table = numbers()
    weight = np.where(np.arange(table.rows) % 3, 0.0, 1.5)
    table = Table.from_frame(table.frame.assign(w=weight), {**table.roles, "w": Role.WEIGHT})
    agree(plain(training__batch_size=2, optimizer__momentum=0.9), table, folder)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("size", [0, 1, 5, 23, 100])
def test_every_shape_of_batch(size: int, dtype: str, folder: Path) -> None:
    agree(plain(training__batch_size=size, training__dtype=dtype), numbers(), folder)


@pytest.mark.parametrize("kind", ["sgd", "adam", "adamw", "rmsprop", "adagrad", "adadelta"])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_every_optimizer_with_penalties_and_clipping(kind: str, dtype: str, folder: Path) -> None:
    experiment = plain(
        training__dtype=dtype,
        optimizer__kind=kind,
        optimizer__weight_decay=0.01,
        optimizer__clip_norm=0.5,
        loss__l1=0.001,
        loss__l2=0.002,
    )
    agree(experiment, numbers(), folder)


@pytest.mark.parametrize("output", ["identity", "sigmoid", "tanh"])
def test_every_output(output: str, folder: Path) -> None:
    agree(plain(model__output=output, training__dtype="float64"), numbers(), folder)


@pytest.mark.parametrize("weight", [False, True])
def test_classes(weight: bool, folder: Path) -> None:
    table = classes()
    if weight:
        frame = table.frame.assign(w=np.linspace(0.5, 2.0, table.rows))
        table = Table.from_frame(frame).with_roles(inputs=["x1", "x2"], targets=["kind"], weight="w")
    experiment = plain(model__output="softmax", loss__kind="cross_entropy", training__dtype="float64")
    agree(experiment, table, folder)


def test_two_classes(folder: Path) -> None:
    frame = pd.DataFrame({"x": np.linspace(-1, 1, 20), "y": [0.0, 1.0] * 10})
    experiment = plain(model__output="sigmoid", loss__kind="binary_cross_entropy", training__dtype="float64")
    agree(experiment, Table.from_frame(frame), folder)


@pytest.mark.parametrize("kind", ["linear", "polynomial"])
def test_models_without_layers(kind: str, folder: Path) -> None:
    agree(recipe(model__kind=kind, training__dtype="float64"), numbers(targets=2), folder)


@pytest.mark.parametrize(
    "formula",
    [
        "a*sin(b*x + c) + d",
        "a*exp(-b*x^2) + c",
        "where(x > 0, a*x, b*x) + c",
        "a*P3(b*x) + erf(c*x)",
        "abs(a*x) + b*log(x^2 + 1) + sqrt(c*c + 1)",
        "maximum(a*x, b) + tanh(c*x)/(1 + d^2)",
        "a*sigmoid(b*x) + softplus(c*x) + cos(x)*d",
        "relu(a*x) + b*floor(x) + clip(x, -1, 1)*c",
    ],
)
def test_formulas(formula: str, folder: Path) -> None:
    experiment = recipe(
        model__kind="formula",
        model__formula=formula,
        model__start="normal",
        optimizer__learning_rate=1e-3,
        training__dtype="float64",
        training__batch_size=64,
    )
    agree(experiment, generate("sine", 200), folder)


def test_a_rate_is_an_argument_and_no_other_block(folder: Path) -> None:
    slow, fast = plain(optimizer__learning_rate=0.01), plain(optimizer__learning_rate=0.02)
    block_of(Trainer(slow, numbers()), folder)
    before = sorted(folder.iterdir())
    block_of(Trainer(fast, numbers()), folder)
    assert sorted(folder.iterdir()) == before


def test_blocks_of_any_length_give_the_same_bits(folder: Path) -> None:
    experiment = plain(optimizer__kind="adam")
    trainer = Trainer(experiment, numbers())
    step, block = block_of(trainer, folder)
    start = packed(trainer)
    _, _, batches = eager(trainer, STEPS)
    found = []
    for lengths in ([STEPS], [1, 7, 50, STEPS - 58]):
        flat, done = start.clone(), torch.zeros(1, dtype=torch.float64)
        states = [torch.zeros_like(flat) for _ in step.rule.state]
        parts = cut(batches, lengths)
        losses = [block.run(flat, states, done, step.numbers(experiment), part) for part in parts]
        found.append((torch.cat(losses), flat))
    assert torch.equal(found[0][0], found[1][0])
    assert torch.equal(found[0][1], found[1][1])


def cut(batches: BatchPlan, lengths: Sequence[int]) -> list[BatchPlan]:
    starts, sizes = batches.starts.split(list(lengths)), batches.sizes.split(list(lengths))
    return [
        BatchPlan(batches.order, one, other, batches.epochs) for one, other in zip(starts, sizes, strict=True)
    ]


def test_numbers_that_are_not_finite_stay_so(folder: Path) -> None:
    experiment = plain(optimizer__learning_rate=1e6, model__activations=("relu",))
    wanted, _, losses, _ = both(experiment, numbers(), folder)
    first = int(torch.isfinite(wanted).int().argmin())
    assert not torch.isfinite(losses[first + 2 :]).any()


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_layers_that_are_wide_enough_for_the_one_function_of_products(dtype: str, folder: Path) -> None:
    wide = plain(model__layers=(40, 70), optimizer__kind="adam", training__dtype=dtype)
    agree(wide, numbers(), folder)
    agree(replace(wide, training=replace(wide.training, batch_size=0)), numbers(), folder)
