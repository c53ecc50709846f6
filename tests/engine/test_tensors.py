"""Rows as tensors: which rows train, and what the model is given."""

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from torch import Tensor

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.experiment import Experiment
from engine.row_selection import select_rows
from engine.run_parts import build
from engine.tensors import TrainingData, as_array
from tests.engine.runs import classes, numbers, recipe, with_cell


def data_of(table: Table, experiment: Experiment | None = None) -> TrainingData:
    return build(experiment or recipe(), table).data


def with_holes() -> Table:
    table = with_cell(numbers(), 3, "x1", math.nan)
    return with_cell(with_cell(table, 7, "y1", math.nan), 7, "x2", math.nan)


def test_all_rows_in_use_train_without_a_split() -> None:
    used = np.ones(23, dtype=np.bool_)
    used[[0, 9]] = False
    selection = select_rows(numbers().with_in_use(used), recipe())
    assert selection.train.tolist() == np.flatnonzero(used).tolist()
    assert len(selection.validation) == 0
    assert selection.notes == ()


def test_a_share_is_held_back_by_the_seed_of_the_data() -> None:
    first, again, other = (
        select_rows(numbers(), recipe(data__validation_fraction=0.3, data__seed=seed, training__seed=run))
        for seed, run in ((1, 0), (1, 5), (2, 0))
    )
    assert first.validation.tolist() == again.validation.tolist() != other.validation.tolist()
    assert len(first.validation) == 7
    assert sorted([*first.train, *first.validation]) == list(range(23))


def test_rows_with_missing_values_are_set_aside_where_asked_for_and_that_is_said() -> None:
    selection = select_rows(with_holes(), recipe(data__missing="set_aside"))
    assert set(range(23)) - set(selection.train.tolist()) == {3, 7}
    (note,) = selection.notes
    assert note.fields == {"count": 2, "row": 4}
    with pytest.raises(Problem, match="Missing values in column x1: 1, the first in row 4"):
        data_of(with_holes())


def test_a_missing_weight_is_a_missing_value() -> None:
    table = with_cell(numbers(weight=True), 5, "w", math.nan)
    assert 5 not in select_rows(table, recipe(data__missing="set_aside")).train
    with pytest.raises(Problem, match="Missing values in column w: 1"):
        data_of(table)


def test_a_table_without_a_complete_row_says_what_to_type() -> None:
    table = Table.from_frame(pd.DataFrame({"x": [1.0, math.nan], "y": [math.nan, 2.0]}))
    with pytest.raises(Problem, match="No row is complete yet"):
        select_rows(table, recipe(data__missing="set_aside"))


@pytest.mark.parametrize(
    ("table", "experiment", "said"),
    [
        (numbers().with_in_use(np.zeros(23, dtype=np.bool_)), recipe(), "no rows in use"),
        (numbers(rows=0), recipe(), "no rows in use"),
    ],
)
def test_nothing_to_train_on(table: Table, experiment: Experiment, said: str) -> None:
    with pytest.raises(Problem, match=said):
        data_of(table, experiment)


def test_values_reach_the_model_unchanged() -> None:
    table = numbers(targets=2)
    data = data_of(table)
    frame = table.frame
    assert torch.equal(data.train.x, torch.tensor(frame[["x1", "x2"]].to_numpy(), dtype=torch.float32))
    assert torch.equal(data.train.y, torch.tensor(frame[["y1", "y2"]].to_numpy(), dtype=torch.float32))
    assert data.train.weight is None
    assert len(data.train.tensors) == 2
    precise = data_of(table, recipe(training__dtype="float64"))
    np.testing.assert_array_equal(precise.train.x.numpy(), frame[["x1", "x2"]].to_numpy())


def test_powers_are_made_once_of_scaled_inputs() -> None:
    table = numbers(inputs=1)
    experiment = recipe(
        model__kind="polynomial", model__degree=3, data__standardize_inputs=True, training__dtype="float64"
    )
    x = table.frame["x1"].to_numpy()
    z = (x - x.mean()) / x.std()
    np.testing.assert_allclose(
        data_of(table, experiment).train.x.numpy(), np.stack([z, z**2, z**3], 1), rtol=1e-12
    )


def test_classes_are_int64() -> None:
    data = data_of(classes(), recipe(loss__kind="cross_entropy", model__output="softmax"))
    assert data.train.y.dtype == torch.int64
    assert data.train.y.tolist()[:3] == [2, 0, 1]


def test_a_class_that_only_validation_rows_have_is_named() -> None:
    frame = classes().frame.assign(part=["train"] * 20 + ["validation"] * 4)
    frame.loc[22, "kind"] = "cherry"
    table = Table.from_frame(frame, classes().roles | {"part": Role.SPLIT})
    with pytest.raises(Problem, match="Row 23 of “kind” is “cherry”, a class that no training row has"):
        data_of(table, recipe(loss__kind="cross_entropy", model__output="softmax"))


def test_weights_are_a_column_of_their_own() -> None:
    data = data_of(numbers(weight=True))
    assert data.train.weight is not None
    assert data.train.weight.shape == (23, 1)
    assert len(data.train.tensors) == 3
    with pytest.raises(Problem, match="First such row: 5"):
        data_of(with_cell(numbers(weight=True), 4, "w", -1.0))
    frame = numbers(weight=True).frame.assign(w=0.0)
    with pytest.raises(Problem, match="nor only zeros"):
        data_of(Table.from_frame(frame, numbers(weight=True).roles))


@pytest.mark.parametrize("value", [1.5, -0.25])
def test_binary_cross_entropy_wants_chances(value: float) -> None:
    experiment = recipe(loss__kind="binary_cross_entropy", model__output="sigmoid")
    with pytest.raises(Problem, match=f"y1 is {value} in row 3"):
        data_of(with_cell(numbers(), 2, "y1", value), experiment)


def notes(table: Table, **settings: Any) -> list[str]:
    return [str(note) for note in build(recipe(**settings), table).notes]


def test_notes_of_what_is_worth_knowing() -> None:
    assert notes(numbers()) == []
    (one,) = notes(numbers(rows=1))
    assert "Only one row trains" in one
    (large,) = notes(numbers(), training__batch_size=24)
    assert "24 is larger than the 23 training rows" in large
    assert notes(numbers(), training__batch_size=23) == []
    constant = Table.from_frame(numbers().frame.assign(x2=4.0), numbers().roles)
    (same,) = notes(constant, data__standardize_inputs=True)
    assert "x2 has the same value" in same
    assert notes(constant, model__bias=False) == [], "a column of ones is a bias"
    (same,) = notes(constant, model__bias=False, data__standardize_inputs=True)
    assert "x2 has the same value" in same
    assert notes(numbers(rows=1), loss__kind="sum_of_outputs") == []
    (holes,) = notes(with_holes(), data__missing="set_aside")
    assert "left out for missing values: 2" in holes


def test_a_constant_column_can_be_standardized() -> None:
    table = Table.from_frame(numbers().frame.assign(x2=4.0), numbers().roles)
    data = data_of(table, recipe(data__standardize_inputs=True))
    assert data.train.x[:, 1].tolist() == [0.0] * 23


@pytest.mark.parametrize("tensor", [torch.arange(3), torch.ones(2, dtype=torch.float32, requires_grad=True)])
def test_arrays_are_copies(tensor: Tensor) -> None:
    array = as_array(tensor)
    assert array.dtype == np.float64
    before = tensor.detach().clone()
    array += 1
    assert torch.equal(tensor.detach(), before)


def test_integers_and_text_beside_the_roles_do_not_matter() -> None:
    frame = numbers().frame.assign(note=["a"] * 23, x2=np.arange(23))
    data = data_of(Table.from_frame(pd.DataFrame(frame), numbers().roles))
    assert data.train.x[:, 1].tolist() == list(range(23))
