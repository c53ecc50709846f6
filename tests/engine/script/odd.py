"""Experiments that scripts went wrong with: settings and names that are rarely met together."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from datasets.table import Role, Table
from engine.experiment import Experiment
from tests.engine.runs import numbers, recipe

DECOMPOSED = "e\u0301 1"  # é as two letters, as names come from some systems


def odd_runs() -> Iterator[tuple[str, Experiment, Table]]:
    """Name, experiment and table of each."""
    formula: dict[str, Any] = {"model__kind": "formula", "training__epochs": 5}
    bounds: dict[str, Any] = {"model__lower_bounds": {"a": 2.3}, "model__upper_bounds": {"b": -2.3}}
    yield (
        "bounds-64",
        recipe(**formula, **bounds, model__formula="a*x1 + b*x2", training__dtype="float64"),
        numbers(),
    )
    bounds = {"model__lower_bounds": {"a": -1e300}, "model__upper_bounds": {"b": 1e39}}
    yield "bounds-huge", recipe(**formula, **bounds, model__formula="a*x1 + b*x2"), numbers()
    composed = "`\u00e9 1`"
    for columns in ((DECOMPOSED,), (DECOMPOSED, "x")):
        frame = pd.DataFrame({name: np.linspace(0, 1, 9) for name in (*columns, "y")})
        table = Table.from_frame(frame, dict.fromkeys(columns, Role.INPUT) | {"y": Role.TARGET})
        own = recipe(**formula, model__formula=f"a + b*{composed}", data__standardize_inputs=True)
        yield f"decomposed-{len(columns)}", own, table
    adding_up = recipe(
        model__kind="mlp",
        model__layers=(3, 3),
        optimizer__momentum=0.9,
        optimizer__nesterov=True,
        training__zero_grad=False,
        training__epochs=5,
    )
    yield "nesterov-adds-up", adding_up, numbers()
