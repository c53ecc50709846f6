"""Columns as numbers: what a target is, units there and back, and cells that cannot be used."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.column_checks import check_present, missing_in, numbers
from engine.encoding import Encoding, Task, fit_encoding, target_numbers
from engine.experiment import Experiment
from engine.report import Ints
from tests.engine.runs import recipe

IN, OUT = Role.INPUT, Role.TARGET


def table_of(**columns: list[Any]) -> Table:
    """The last column is the target."""
    names = list(columns)
    return Table.from_frame(pd.DataFrame(columns), {name: OUT if name == names[-1] else IN for name in names})


def rows_of(table: Table) -> Ints:
    return np.arange(table.rows)


def fit(table: Table, experiment: Experiment | None = None) -> Encoding:
    return fit_encoding(table, experiment or recipe(), rows_of(table))


CROSS = recipe(loss__kind="cross_entropy", model__output="softmax")
BINARY = recipe(loss__kind="binary_cross_entropy", model__output="sigmoid")


def test_numbers_are_a_regression() -> None:
    encoding = fit(table_of(a=[1, 2, 3], b=[0.5, 1.5, 2.5], y=[1, 2, 4]))
    assert (encoding.inputs, encoding.targets) == (("a", "b"), ("y",))
    assert (encoding.task, encoding.outputs, encoding.classes) == (Task.REGRESSION, 1, None)


def test_scalers_are_fitted_on_the_training_rows_only() -> None:
    table = table_of(a=[1.0, 3.0, 1000.0], y=[10.0, 30.0, -5000.0])
    experiment = recipe(data__standardize_inputs=True, data__standardize_targets=True)
    encoding = fit_encoding(table, experiment, np.array([0, 1]))
    values = np.array([[1.0], [3.0], [1000.0]])
    np.testing.assert_allclose(encoding.encode_inputs(values), [[-1], [1], [998]])
    targets = np.array([[10.0], [30.0], [-5000.0]])
    np.testing.assert_allclose(encoding.decode_predictions(encoding.encode_targets(targets)), targets)


def test_without_targets_there_is_nothing_to_scale() -> None:
    table = Table.from_frame(pd.DataFrame({"a": [1.0, 3.0]}), {"a": IN})
    encoding = fit(table, recipe(loss__kind="sum_of_outputs", data__standardize_targets=True))
    assert encoding.prepared_targets is None
    predictions = np.array([[0.25], [7.0]])
    assert encoding.decode_predictions(predictions) is predictions


def test_without_scaling_units_stay() -> None:
    encoding = fit(table_of(a=[1.0, 3.0], y=[10.0, 30.0]))
    values = np.array([[7.0]])
    for change in (encoding.encode_inputs, encoding.encode_targets, encoding.decode_predictions):
        assert change(values) is values


@pytest.mark.parametrize("labels", [["b", "a", "c", "a"], [3, 1, 10, 1], ["10", "2", "1", "2"]])
def test_classes_are_numbered_in_their_order(labels: list[Any]) -> None:
    table = table_of(a=[1.0, 2.0, 3.0, 4.0], kind=labels)
    encoding = fit(table, CROSS)
    assert (encoding.task, encoding.outputs) == (Task.CLASSES, 3)
    assert encoding.classes is not None
    assert len(encoding.classes.labels) == 3
    expected = {"b": [1, 0, 2, 0], 3: [1, 0, 2, 0], "10": [2, 1, 0, 1]}[labels[0]]
    np.testing.assert_array_equal(target_numbers(table, encoding, rows_of(table))[:, 0], expected)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [(["no", "yes", "no"], [0, 1, 0]), ([0, 1, 0], [0, 1, 0]), ([0.2, 1, 0], [0.2, 1, 0])],
)
def test_two_classes_or_chances_for_binary_cross_entropy(labels: list[Any], expected: list[float]) -> None:
    table = table_of(a=[1.0, 2.0, 3.0], y=labels)
    encoding = fit(table, BINARY)
    assert (encoding.task, encoding.outputs, encoding.binary) == (Task.BINARY, 1, (0.0, 1.0))
    np.testing.assert_array_equal(target_numbers(table, encoding, rows_of(table))[:, 0], expected)


@pytest.mark.parametrize(
    ("output", "values", "binary"),
    [
        ("tanh", [-1, 1, 1], (-1.0, 1.0)),
        ("sigmoid", [0, 1, 1], (0.0, 1.0)),
        ("identity", [0, 1, 1], None),
        ("tanh", [-1, 0, 1], None),
    ],
)
def test_an_output_between_two_values_is_a_decision(
    output: str, values: list[float], binary: tuple[float, float] | None
) -> None:
    table = table_of(a=[1.0, 2.0, 3.0], y=values)
    assert fit(table, recipe(model__output=output)).binary == binary


@pytest.mark.parametrize(
    ("table", "experiment", "said"),
    [
        (table_of(a=[1, 2], y=[1, 2]).with_roles(inputs=[]), recipe(), "No column is an input"),
        (table_of(a=[1, 2], y=[1, 2]).with_roles(targets=[]), recipe(), "No column is the target"),
        (
            table_of(a=["x", "2"], y=[1, 2]),
            recipe(),
            "Column a is input but holds text: row 1 is “x”. Correct the cells, read them as categories, or",
        ),
        (table_of(a=[1, 2], y=["1", "two"]), recipe(), "Column y is target but holds text: row 2 is “two”"),
        (table_of(a=[1, None], y=[1, 2]), recipe(), "Missing values in column a: 1, the first in row 2"),
        (table_of(a=[1, 2], y=[None, None]), recipe(), "Missing values in column y: 2, the first in row 1"),
        (table_of(a=[1, np.inf], y=[1, 2]), recipe(), "Column a, row 2: the value is infinite"),
        (table_of(a=[1, 2], y=["u", "u"]), CROSS, "y has 1 different values"),
        (table_of(a=[1, 2, 3], y=["u", "v", "w"]), BINARY, "y has 3 different values"),
        (table_of(a=[1, 2], y=["u", None]), CROSS, "Missing values in column y: 1, the first in row 2"),
        (
            table_of(a=[1, 2], b=["u", "v"], y=["u", "v"]).with_roles(targets=["b", "y"]),
            CROSS,
            "2 columns are",
        ),
    ],
)
def test_what_cannot_be_learned_is_named(table: Table, experiment: Experiment, said: str) -> None:
    with pytest.raises(Problem, match=said):
        fit(table, experiment)


def test_only_the_rows_that_are_asked_for_are_looked_at() -> None:
    table = table_of(a=[1.0, None, np.inf, 4.0], y=[1.0, 2.0, 3.0, 4.0])
    fit_encoding(table, recipe(), np.array([0, 3]))
    np.testing.assert_array_equal(numbers(table, ["y", "a"], np.array([3, 0])), [[4, 4], [1, 1]])
    np.testing.assert_array_equal(missing_in(table, ["a", "y"]), [False, True, False, False])
    check_present(table, ["a"], np.array([0, 2]))
    with pytest.raises(Problem, match="first in row 2"):
        check_present(table, ["a"], np.array([0, 1]))


@pytest.mark.parametrize(
    ("values", "noted"),
    [
        ([float(n) for n in range(21)] * 2, True),
        ([float(n) for n in range(20)] * 2, False),
        ([f"k{n}" for n in range(21)] * 2, False),
    ],
)
def test_many_numbers_that_are_taken_for_classes_are_noted_with_a_way_out(
    values: list[Any], noted: bool
) -> None:
    table = table_of(x=list(range(len(values))), y=values)
    table = table.with_roles(inputs=["x"], targets=["y"])
    found = fit(table, CROSS)
    assert found.classes is not None
    assert [note.remedies for note in found.notes] == [("predict_numbers",)] * noted
    assert all("21 different numbers in y" in str(note) for note in found.notes)
