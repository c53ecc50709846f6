"""A formula that has no value, or no slope, in some rows: said as that, not as too large a rate."""

import unicodedata

import numpy as np
import pandas as pd
import pytest

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.report import RunState, StepUnit
from tests.engine.runs import drive, looped, recipe, same, values

ROWS = {"x": [-2.0, 1.0, 0.0, 2.0, -1.0, 3.0], "y": [1.0, 2.0, 0.0, 1.0, 3.0, 2.0]}


def table_of(name: str = "x") -> Table:
    frame = pd.DataFrame(ROWS).rename(columns={"x": name})
    return Table.from_frame(frame, {name: Role.INPUT, "y": Role.TARGET})


def stopped(formula: str, name: str = "x", **settings: object) -> Problem:
    """What a run of `formula` says when it stops for a number that is not finite."""
    common = {"model__kind": "formula", "model__formula": formula, "training__batch_size": 0}
    loop = looped(recipe(None, **(common | settings)), table_of(name))
    loop.resume(200)
    drive(loop)
    assert loop.state is RunState.DIVERGED
    assert loop.message is not None
    assert loop.trainer.step_count == max(0, len(loop.history) - 2)
    return loop.message


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize(
    ("formula", "row", "count"),
    [
        ("a*sqrt(x) + b", 1, 2),
        ("a*x^0.5", 1, 2),
        ("a*log(x)", 1, 3),
        ("a/x + b", 3, 1),
        ("a*x^(-2)", 3, 1),
        ("a*exp(1000*x)", 2, 3),
        ("asin(x) + a", 1, 3),
        ("a + 0*x/0", 1, 6),
    ],
)
def test_rows_without_a_value_are_counted_and_the_first_is_named(
    formula: str, row: int, count: int, dtype: str
) -> None:
    problem = stopped(formula, training__dtype=dtype)
    assert (problem.fields["row"], problem.fields["count"]) == (row, count)
    assert "at step 1 the formula has no finite value" in str(problem)
    assert problem.remedies == ()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_columns_are_found_under_either_way_to_write_their_name(form: str) -> None:
    problem = stopped("a*sqrt(`größe`)", unicodedata.normalize(form, "größe"))
    assert problem.fields["count"] == 2


def test_a_parameter_that_leaves_where_there_is_a_value_does_so_at_a_step() -> None:
    """c falls from 2.5 on until x + c is negative in row 1."""
    problem = stopped(
        "a*sqrt(x + c)",
        model__start="given",
        model__start_values={"a": 4.0, "c": 2.5},
        model__fixed=("a",),
        optimizer__learning_rate=0.02,
    )
    assert problem.fields["bad_step"] > 2
    assert (problem.fields["row"], problem.fields["count"]) == (1, 1)
    assert "no finite value" in str(problem)


def test_of_rows_that_are_set_aside_nothing_is_said() -> None:
    table = table_of()
    table = table.with_in_use(np.array([False, True, True, True, True, True]))
    loop = looped(recipe(None, model__kind="formula", model__formula="a*sqrt(x)"), table)
    loop.resume(3)
    drive(loop)
    assert loop.message is not None
    assert (loop.message.fields["row"], loop.message.fields["count"]) == (5, 1)


def test_standardized_inputs_are_named_as_what_is_negative() -> None:
    problem = stopped("a*sqrt(x)", data__standardize_inputs=True)
    assert "The inputs are standardized" in str(problem)


@pytest.mark.parametrize(
    ("formula", "names"),
    [
        ("sqrt(a*x^2) + b", "a"),
        ("where(x > 0, a*log(x), b*x)", "a"),
        ("a*sqrt((b*x)^2)", "b"),
    ],
)
def test_a_gradient_that_is_no_number_names_its_parameters(formula: str, names: str) -> None:
    problem = stopped(formula)
    assert (problem.fields["step"], problem.fields["names"]) == (1, names)
    assert "the loss of step 1 is a number, but its gradient" in str(problem)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("formula", ["a + b*x + c*x^2 + d*x^3", "P3(a*x) + b", "a*sqrt(abs(x)) + b*x"])
def test_a_rate_that_is_too_large_is_the_rate_s_fault(formula: str, dtype: str) -> None:
    problem = stopped(formula, optimizer__learning_rate=50.0, training__dtype=dtype, training__epochs=500)
    assert "Lower the learning rate" in str(problem)
    assert "lower_rate" in problem.remedies


def test_start_values_that_are_too_large_for_the_dtype_are_not_the_formula_s_fault() -> None:
    problem = stopped("a*x^2", model__start="given", model__start_values={"a": 1e30})
    assert "smaller start values" in str(problem)


def test_looking_for_the_reason_leaves_the_run_where_it_was() -> None:
    """Also where it is met phase by phase; from there on it goes as it would have gone."""
    settings = {"model__start": "given", "model__start_values": {"a": 4.0, "c": 2.5}, "model__fixed": ("a",)}
    experiment = recipe(
        None,
        model__kind="formula",
        model__formula="a*sqrt(x + c)",
        optimizer__learning_rate=0.02,
        training__batch_size=4,
        **settings,
    )
    loop = looped(experiment, table_of())
    loop.resume(60)
    drive(loop)
    assert loop.state is RunState.DIVERGED
    found, at = values(loop.trainer), loop.trainer.step_count
    again = looped(experiment, table_of())
    while again.state is not RunState.DIVERGED:
        again.step(StepUnit.PHASE)
        drive(again)
    assert again.trainer.step_count == at
    assert same(values(again.trainer), found)
    assert str(again.message) == str(loop.message)
