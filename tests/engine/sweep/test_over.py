"""The words of --over: lists, ranges, what is wrong with them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.problems import Problem
from engine.experiment import Experiment
from engine.sweep.over import Axis, parse_over, spaced
from engine.sweep.plan import MOST_MEMBERS, grid, plan_sweep
from tests.engine.runs import recipe


@pytest.mark.parametrize(
    ("text", "setting", "values"),
    [
        ("optimizer.momentum=0,0.5, 0.9", "optimizer.momentum", (0.0, 0.5, 0.9)),
        ("training.seed=0..3", "training.seed", (0, 1, 2, 3)),
        ("training.seed=3..1", "training.seed", (3, 2, 1)),
        ("training.seed=7", "training.seed", (7,)),
        ("optimizer.momentum=0..0.9:4", "optimizer.momentum", (0.0, 0.3, 0.6, 0.9)),
        ("optimizer.learning_rate=1e-3..1e-1:log:3", "optimizer.learning_rate", (1e-3, 1e-2, 1e-1)),
        ("training.batch_size=2..16:log:4", "training.batch_size", (2, 4, 8, 16)),
        ("training.batch_size=1..3:linear:9", "training.batch_size", (1, 2, 3)),  # each once
        ("optimizer.kind=sgd,adam", "optimizer.kind", ("sgd", "adam")),
        ("optimizer.nesterov=false,true", "optimizer.nesterov", (False, True)),
        ("model.layers=4,8", "model.layers", ((4,), (8,))),
        ("model.layers=4,2;8,8;", "model.layers", ((4, 2), (8, 8))),
        ("data.validation_fraction=0.1,0.2", "data.validation_fraction", (0.1, 0.2)),
    ],
)
def test_values(text: str, setting: str, values: tuple[object, ...]) -> None:
    axis = parse_over(text)
    assert axis.setting == setting
    assert (
        axis.values == pytest.approx(values, rel=1e-12) if type(values[0]) is float else axis.values == values
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("learning_rate=1", "SECTION.KEY=VALUES"),
        ("optimizer.learning_rate", "SECTION.KEY=VALUES"),
        ("optimizer.learning_rate=", "SECTION.KEY=VALUES"),
        ("optimizer.learning_rat=1", "optimizer.learning_rate"),
        ("optimizer.learning_rate=a", "must be a number"),
        ("optimizer.learning_rate=1e-3..1", "no range"),
        ("optimizer.learning_rate=1e-3..1:log", "no range"),
        ("optimizer.learning_rate=1e-3..1:logg:3", "no range"),
        ("optimizer.learning_rate=1e-3..1:log:0", "no range"),
        ("optimizer.learning_rate=1e-3..1:1", "no range"),
        ("optimizer.learning_rate=1..2..3:4", "no range"),
        ("optimizer.learning_rate=0..1:log:5", "above 0"),
        ("optimizer.learning_rate=-1..1:5", "at least 0"),
        ("optimizer.momentum=0.5,0.5", "twice"),
        ("optimizer.momentum=,", "no range"),
        ("training.seed=0..100000000", "no range"),
        ("data.file=a.csv,b.csv", "share one table"),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    with pytest.raises(Problem) as caught:
        parse_over(text)
    assert said in str(caught.value)


@given(st.floats(1e-6, 1e6), st.floats(1e-6, 1e6), st.integers(2, 50), st.sampled_from(("linear", "log")))
def test_spaced_numbers_have_exact_ends_and_equal_steps(
    first: float, last: float, count: int, spacing: str
) -> None:
    found = spaced(first, last, count, spacing)
    assert (found[0], found[-1], len(found)) == (first, last, count)
    scale = [math.log(each) for each in found] if spacing == "log" else found
    step = (scale[-1] - scale[0]) / (count - 1)
    for at, each in enumerate(scale):
        assert each == pytest.approx(scale[0] + at * step, rel=1e-9, abs=1e-9)


def test_several_make_a_grid_in_order() -> None:
    plan = plan_sweep(Experiment(), ["optimizer.learning_rate=0.1,0.2", "training.seed=0..2"])
    assert [(m.number, *m.settings.values()) for m in plan.members] == [
        (0, 0.1, 0), (1, 0.1, 1), (2, 0.1, 2), (3, 0.2, 0), (4, 0.2, 1), (5, 0.2, 2)
    ]  # fmt: skip
    assert plan.settings == ("optimizer.learning_rate", "training.seed")
    for member in plan.members:
        rate, seed = member.settings.values()
        assert member.experiment == recipe(optimizer__learning_rate=rate, training__seed=seed)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([], "at least one"),
        (["training.seed=0,1", "training.seed=2"], "twice"),
        (["training.epochs=0,10"], "training.epochs"),
        (["training.seed=0..99", "optimizer.momentum=0..1:100"], "10000 runs"),
    ],
)
def test_grids_that_cannot_be(texts: list[str], said: str) -> None:
    with pytest.raises(Problem) as caught:
        plan_sweep(Experiment(), texts)
    assert said in str(caught.value)


def test_the_largest_grid_can_be() -> None:
    assert len(grid(Experiment(), [Axis("training.seed", tuple(range(MOST_MEMBERS)))]).members) == 4_096


def test_rows_of_a_generator_stay() -> None:
    with pytest.raises(Problem, match="generated data"):
        plan_sweep(recipe(data__generator="sine"), ["data.seed=0..3"])
