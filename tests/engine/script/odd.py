"""Experiments that scripts went wrong with: settings and names that are rarely met together."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from datasets.computed import with_formulas
from datasets.synthetic import generate
from datasets.table import Role, Table
from engine.experiment import Experiment
from tests.engine.runs import numbers, recipe, with_cell

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
    yield from computed_runs()
    adding_up = recipe(
        model__kind="mlp",
        model__layers=(3, 3),
        optimizer__momentum=0.9,
        optimizer__nesterov=True,
        training__zero_grad=False,
        training__epochs=5,
    )
    yield "nesterov-adds-up", adding_up, numbers()
    weight = np.where(np.arange(23) % 3, 0.0, 1.5)  # so that some batches have no weight at all
    weighed = Table.from_frame(numbers(targets=2).frame.assign(w=weight), numbers(targets=2).roles)
    for kind in ("mean_squared", "half_mean_squared"):
        own = recipe(loss__kind=kind, training__batch_size=2, training__epochs=5, optimizer__momentum=0.9)
        yield f"weightless-{kind}", own, weighed.with_roles(weight="w")
    constant = {"c": {"categories": "ordinal", "missing": "constant", "constant": "none"}}
    holes = pd.DataFrame({"c": ["a", "z"] * 5 + [None], "y": np.linspace(0, 1, 11), "s": [0] * 10 + [1]})
    roles = {"c": Role.INPUT, "y": Role.TARGET, "s": Role.SPLIT}
    yield (
        "constant-of-no-row",
        recipe(data__prepare=constant, training__epochs=5),
        Table.from_frame(holes, roles),
    )


def computed_runs() -> Iterator[tuple[str, Experiment, Table]]:
    """Computed columns: of a few rows, of many, by a rule, in chains, with missing and infinite results, rows
    set aside, functions that numpy has not, and names that Python would read as something else."""
    inputs = ("s", "x1 squared", "import")
    formulas = {
        "s": "sigmoid(x1) + softplus(x2) + P2(x2) + erf(x1)",
        "x1 squared": "where(x1 > 0, x1^2, 0.5*`import`)",
        "import": "1/(abs(s) + 0.1) - pi",
        "unused": "1/(x1 - x1)",
    }
    for rows in (20, 200):
        table = with_formulas(numbers(rows), formulas).with_roles(inputs=inputs)
        in_use = np.ones(rows, dtype=bool)
        in_use[3] = False
        yield f"computed-{rows}", recipe(training__epochs=5), table.with_in_use(in_use)
    table = with_cell(numbers(40), 5, "x1", np.nan)
    table = with_formulas(table, {"s": "x1*x2", "c": "2"}).with_roles(inputs=("s", "x2"))
    yield "computed-missing", recipe(training__epochs=5, data__missing="set_aside"), table
    table = with_formulas(generate("line", 60, 0.1, 3), {"square": "x**2"}).with_roles(inputs=("x", "square"))
    rule: dict[str, Any] = {"data__generator": "line", "data__rows": 60, "data__noise": 0.1, "data__seed": 3}
    yield "computed-rule", recipe(**rule, training__epochs=5, data__standardize_inputs=True), table
