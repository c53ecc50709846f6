"""Small runs for the tests of the engine: tables, experiments, and loops that are driven by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import torch
from torch import Tensor

from datasets.table import Role, Table
from engine.experiment import SECTIONS, Experiment
from engine.loop import TrainingLoop
from engine.progress import Progress
from engine.trainer import Trainer


class Ticks:
    """A clock that goes on by a little with every look at it, so that tests do not depend on time."""

    def __init__(self, tick: float = 0.001) -> None:
        self.now, self.tick = 0.0, tick

    def __call__(self) -> float:
        self.now += self.tick
        return self.now


def numbers(rows: int = 23, inputs: int = 2, targets: int = 1, seed: int = 0, weight: bool = False) -> Table:
    """Inputs x1, x2, ... and targets y1, ... between 0 and 1, fit for every loss but cross-entropy."""
    random = np.random.default_rng(seed)
    data: dict[str, Any] = {f"x{i + 1}": random.normal(size=rows) for i in range(inputs)}
    data |= {f"y{i + 1}": random.uniform(size=rows) for i in range(targets)}
    roles = {name: Role.INPUT if name.startswith("x") else Role.TARGET for name in data}
    if weight:
        data["w"] = random.integers(0, 4, size=rows).astype(np.float64)
        roles["w"] = Role.WEIGHT
    return Table.from_frame(pd.DataFrame(data), roles)


def classes(rows: int = 24, seed: int = 0) -> Table:
    """Two inputs and a text target with three classes."""
    random = np.random.default_rng(seed)
    frame = pd.DataFrame({"x1": random.normal(size=rows), "x2": random.normal(size=rows)})
    frame["kind"] = [("plum", "apple", "pear")[row % 3] for row in range(rows)]
    return Table.from_frame(frame, {"x1": Role.INPUT, "x2": Role.INPUT, "kind": Role.TARGET})


def with_cell(table: Table, row: int, column: str, value: float) -> Table:
    """`table` with one number changed."""
    frame = table.frame.copy()
    frame.loc[row, column] = value
    return replace(table, frame=frame)


def recipe(base: Experiment | None = None, **settings: Any) -> Experiment:
    """An experiment with ``section__name=value`` changed from `base` (else from the defaults)."""
    experiment = base or Experiment()
    for section in SECTIONS:
        own = {
            name.removeprefix(f"{section}__"): value
            for name, value in settings.items()
            if name.startswith(f"{section}__")
        }
        if own:
            experiment = replace(experiment, **{section: replace(getattr(experiment, section), **own)})
    return experiment


def network(**settings: Any) -> Experiment:
    """A small network with mini-batches, shuffled, and dropout: whatever draws random numbers."""
    defaults = {
        "model__kind": "mlp",
        "model__layers": (4, 3),
        "model__dropout": 0.2,
        "training__batch_size": 5,
        "optimizer__learning_rate": 0.05,
    }
    return recipe(**(defaults | settings))


def values(trainer: Trainer) -> list[Tensor]:
    """Copies of the parameters."""
    return [parameter.detach().clone() for parameter in trainer.parts.parameters]


def same(first: Sequence[Tensor], second: Sequence[Tensor]) -> bool:
    """Whether two lists of tensors are equal bit for bit."""
    return len(first) == len(second) and all(
        torch.equal(one, other) for one, other in zip(first, second, strict=True)
    )


def losses(trainer: Trainer, steps: int) -> list[float]:
    """The losses of the next steps."""
    return [float(trainer.step()) for _ in range(steps)]


def drive(loop: TrainingLoop) -> list[Progress]:
    """Let a loop do all that it was asked for."""
    return list(loop.run(wait=False))


def started(loop: TrainingLoop) -> Iterator[Progress]:
    """The progress of a loop that was asked to run, after its first stretch of steps."""
    running = loop.run(wait=False)
    at = loop.trainer.step_count
    while next(running).step == at:
        pass
    return running


def looped(experiment: Experiment, table: Table) -> TrainingLoop:
    """A loop with a clock of its own."""
    return TrainingLoop(Trainer(experiment, table), Ticks())
