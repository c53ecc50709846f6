"""Real short runs, bad in one way each, give the hint of that way; a good one gives none."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from datasets.table import Role, Table
from engine.hints.of_run import as_values, hints_of, lines
from engine.loop import TrainingLoop
from engine.trainer import Trainer
from tests.engine.runs import recipe

ROLES = {"x1": Role.INPUT, "x2": Role.INPUT, "y": Role.TARGET}


def table(size: float = 1.0, offset: float = 0.0, curved: bool = False) -> Table:
    random = np.random.default_rng(1)
    x = random.uniform(-1, 1, (60, 2))
    y = np.sin(3 * x[:, 0]) * x[:, 1] if curved else x[:, 0] - x[:, 1] + 0.5
    y = y + 0.05 * random.normal(size=60)
    frame = pd.DataFrame({"x1": offset + size * x[:, 0], "x2": offset + size * x[:, 1], "y": y})
    return Table.from_frame(frame, ROLES)


def run(rows: Table, **settings: Any) -> TrainingLoop:
    loop = TrainingLoop(Trainer(recipe(**settings), rows))
    loop.resume()
    for _ in loop.run(wait=False):
        pass
    return loop


MLP: dict[str, Any] = {"model__kind": "mlp", "model__layers": (8,)}
DEAD = {"layers.0.bias": [-10.0] * 8}


@pytest.mark.parametrize(
    ("rows", "settings", "kinds"),
    [
        (table(), {"optimizer__learning_rate": 0.1, "training__epochs": 400}, []),
        (table(), {"optimizer__learning_rate": 1e-4, "training__epochs": 400}, ["rate_too_low"]),
        (table(), {"optimizer__learning_rate": 1.01, "training__epochs": 100}, ["loss_rises"]),
        (table(1000, 3000), {"optimizer__learning_rate": 1e-8, "training__epochs": 400}, ["inputs_unscaled"]),
        (table(), {"training__zero_grad": False, "training__epochs": 300}, ["gradients_kept"]),
        (
            table(curved=True),
            MLP
            | {
                "model__activations": ("relu",),
                "model__start": "normal",
                "model__start_values": DEAD,
                "training__epochs": 100,
            },
            ["units_stuck"],
        ),
        (
            table(curved=True),
            {
                "model__kind": "mlp",
                "model__layers": (6, 6, 6),
                "model__activations": ("sigmoid",),
                "optimizer__learning_rate": 0.1,
                "training__epochs": 700,
            },
            ["plateau"],
        ),
    ],
)
def test_what_is_told(rows: Table, settings: dict[str, Any], kinds: list[str]) -> None:
    loop = run(rows, **settings)
    hints = hints_of(loop)
    assert [hint.kind for hint in hints] == kinds
    for value, line in zip(as_values(hints), lines(loop, hints, rows), strict=True):
        assert value["kind"] in kinds
        assert value["evidence"] in line
        assert "Try --set" in line
