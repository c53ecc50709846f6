"""Scripts of experiments whose optimizer is a solver take the steps of the engine, to the last bit."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.experiment import SOLVER_KINDS, Experiment
from engine.report import RunState
from engine.script.build import script_of
from tests.engine.runs import numbers, recipe
from tests.engine.script.running import (
    assert_same,
    engine_run,
    printed_by,
    running_alone,
    running_scripts,
    write_script,
)

DECAY: dict[str, Any] = {
    "model__kind": "formula",
    "model__formula": "a*exp(-b*x1) + c*x2 + bias",
    "model__start": "given",
    "model__start_values": {"a": 1.5, "b": 0.3, "c": -0.4, "bias": 0.2},
}
NET: dict[str, Any] = {"model__kind": "mlp", "model__layers": (3,), "model__activations": ("tanh",)}


def weighed(targets: int = 1) -> Table:
    table = numbers(targets=targets)
    weight = 0.5 + np.arange(table.rows) % 3
    return Table.from_frame(table.frame.assign(w=weight), {**table.roles, "w": Role.WEIGHT})


def runs() -> Iterator[tuple[str, dict[str, Any], Table]]:
    """Name, settings beside the optimizer's and table of runs that both solvers can take."""
    yield "formula", DECAY | {"training__dtype": "float64"}, numbers()
    yield "formula-32", DECAY | {"loss__kind": "half_mean_squared", "loss__l2": 0.1}, numbers()
    bounds = {"model__lower_bounds": {"b": 0.29, "c": -0.4}, "model__upper_bounds": {"a": 1e39}}
    yield "bounds", DECAY | bounds | {"model__fixed": ("bias",), "loss__l2": 0.01}, numbers()
    yield "weights", DECAY | {"loss__kind": "mean_squared"}, weighed()
    yield "weighed-sum", DECAY | {"loss__kind": "sum_of_squares"}, weighed()
    yield "two-outputs", NET | {"training__dtype": "float64", "loss__l2": 0.01}, numbers(targets=2)
    yield "weighed-net", NET | {"loss__kind": "half_mean_squared"}, weighed(2)
    yield "sigmoid", NET | {"model__output": "sigmoid", "training__patience": 3}, numbers()
    powers = {"model__kind": "polynomial", "model__degree": 2, "training__input_gradients": True}
    yield "powers", powers | {"data__validation_fraction": 0.2, "loss__l2": 0.5}, numbers()
    yield "line", {"model__kind": "linear", "training__dtype": "float64"}, numbers(targets=2)


def only_lbfgs() -> Iterator[tuple[str, dict[str, Any], Table]]:
    yield "l1", DECAY | {"loss__l1": 0.05, "training__dtype": "float64"}, numbers()
    yield "l1-net", NET | {"loss__l1": 0.01, "loss__l2": 0.01}, numbers()
    yield "huber", NET | {"loss__kind": "huber", "optimizer__history_size": 3}, numbers()
    binary = {"model__output": "sigmoid", "loss__kind": "binary_cross_entropy"}
    table = numbers()
    yes = (table.frame["y1"] > 0).astype(float)
    yield "binary", NET | binary, Table.from_frame(table.frame.assign(y1=yes), table.roles)


def experiment(kind: str, settings: dict[str, Any]) -> Experiment:
    own = {"optimizer__kind": kind, "optimizer__damping": 0.01, "training__epochs": 40}
    return recipe(**own | {"training__device": "cpu", "training__batch_size": 0} | settings)


def test_scripts_take_the_steps_of_the_solvers(tmp_path: Path) -> None:
    cases = {
        f"{kind}-{name}": (experiment(kind, settings), table)
        for kind in SOLVER_KINDS
        for name, settings, table in (*runs(), *(only_lbfgs() if kind == "lbfgs" else ()))
    }
    paths = {name: write_script(*case, tmp_path / f"{name}.py") for name, case in cases.items()}
    with running_scripts(list(paths.values())):
        loops = {name: engine_run(*case) for name, case in cases.items()}
    for name, loop in loops.items():
        assert loop.state is RunState.FINISHED, (name, loop.message)
        assert_same(printed_by(paths[name]), loop)


@pytest.mark.parametrize("kind", SOLVER_KINDS)
def test_a_script_ends_where_the_run_does_and_says_why(kind: str, tmp_path: Path) -> None:
    own = experiment(kind, DECAY | {"training__dtype": "float64", "training__epochs": 900})
    path = write_script(own, numbers(), tmp_path / "run.py")
    with running_alone(path) as result:
        loop = engine_run(own, numbers())
        printed = result()
    assert 2 < len(loop.history) < 300
    assert_same(printed, loop)
    assert f"stop: {loop.trainer.parts.solved}\n" in printed.text


@pytest.mark.parametrize("kind", SOLVER_KINDS)
def test_what_a_solver_cannot_do_is_said_in_place_of_a_script(kind: str) -> None:
    with pytest.raises(Problem, match=r"training\.batch_size"):
        script_of(experiment(kind, DECAY | {"training__batch_size": 5}), numbers())
