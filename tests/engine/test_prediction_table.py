"""Predictions beside their rows: names, signs, probabilities, what is empty, and metrics."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from datasets.files import read_table, write_table
from datasets.table import Role, Table
from engine.frame_prediction import predict_table
from engine.prediction_table import free_name, gaps, measured, with_predictions
from engine.reporting import metrics
from engine.trainer import Trainer
from tests.engine.runs import classes, losses, numbers, recipe, with_cell


def test_predictions_and_residuals_stand_behind_the_columns() -> None:
    table = numbers(30, targets=2).with_in_use(np.arange(30) != 4)
    run = Trainer(recipe(data__validation_fraction=0.2), table)
    losses(run, 3)
    found = with_predictions(table, predict_table(run, table, own=True))
    names = ("y1 predicted", "y1 residual", "y2 predicted", "y2 residual", "part")
    assert found.columns == (*table.columns, *names)
    expected = run.predict(table.frame[["x1", "x2"]].to_numpy())
    for at, name in enumerate(("y1", "y2")):
        assert np.array_equal(found.frame[f"{name} predicted"], expected[:, at])
        assert np.array_equal(found.frame[f"{name} residual"], expected[:, at] - table.frame[name])
    words = found.frame["part"]
    assert (words.iloc[run.parts.data.validation.rows] == "validation").all()
    assert (words.iloc[run.parts.data.train.rows] == "train").all()
    assert words.iloc[4] == "aside"
    assert all(found.roles[name] is Role.IGNORED for name in names)
    assert found.frame["x1"] is not None
    assert found.in_use.all()


def test_a_second_table_has_no_parts_and_without_target_no_residual() -> None:
    run = Trainer(recipe(), numbers())
    table = Table.from_frame(numbers(5, seed=2).frame[["x2", "x1"]])
    found = with_predictions(table, predict_table(run, table))
    assert found.columns == ("x2", "x1", "y1 predicted")


def test_classes_are_named_and_have_probabilities() -> None:
    run = Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), classes())
    losses(run, 5)
    table = classes(20, seed=3)
    predicted = predict_table(run, table)
    found = with_predictions(table, predicted).frame
    columns = [f"P(kind = {name})" for name in ("apple", "pear", "plum")]
    assert found.columns.tolist() == [*table.columns, "kind predicted", *columns]
    chances = found[columns].to_numpy()
    assert np.allclose(chances.sum(axis=1), 1.0, atol=1e-6)
    labels = np.array(["apple", "pear", "plum"])
    assert found["kind predicted"].tolist() == labels[chances.argmax(axis=1)].tolist()


def test_classes_that_are_whole_numbers_stay_such() -> None:
    frame = classes().frame
    table = Table.from_frame(frame.assign(kind=[7, 8, 9] * 8)).with_roles(
        inputs=["x1", "x2"], targets=["kind"]
    )
    run = Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), table)
    found = with_predictions(table, predict_table(run, table)).frame
    assert found["kind predicted"].dtype == np.int64
    assert set(found["kind predicted"]) <= {7, 8, 9}
    assert "P(kind = 7)" in found
    gap = with_cell(table, 2, "x1", np.nan)
    found = with_predictions(gap, predict_table(run, gap)).frame
    assert np.flatnonzero(found["kind predicted"].isna()).tolist() == [2]
    assert found["P(kind = 7)"].isna().tolist() == found["kind predicted"].isna().tolist()


def test_names_that_are_taken_get_a_number() -> None:
    table = Table.from_frame(
        numbers(9).frame.assign(**{"y1 predicted": 1.0, "y1 predicted 2": 1.0, "part": "a"})
    )
    run = Trainer(recipe(), numbers())
    found = with_predictions(table, predict_table(run, table, own=True))
    assert found.columns[-3:] == ("y1 predicted 3", "y1 residual", "part 2")
    assert (found.frame["part"] == "a").all()
    assert free_name("a", {"b"}) == "a"


def test_rows_without_prediction_are_empty_and_counted() -> None:
    run = Trainer(recipe(), numbers())
    table = with_cell(with_cell(numbers(12, seed=3), 4, "x1", np.nan), 9, "x2", np.inf)
    predicted = predict_table(run, table)
    found = with_predictions(table, predicted).frame
    assert np.flatnonzero(found["y1 predicted"].isna()).tolist() == [4, 9]
    assert np.flatnonzero(found["y1 residual"].isna()).tolist() == [4, 9]
    assert str(gaps(predicted)).startswith("Rows without a prediction: 2, the first is row 5. x1 is empty")
    assert gaps(predict_table(run, numbers(5))) is None


def test_without_target_the_outputs_are_called_y() -> None:
    table = numbers().with_roles(targets=[])
    run = Trainer(recipe(loss__kind="sum_of_outputs", model__outputs=2), table)
    found = with_predictions(table, predict_table(run, table))
    assert [name for name in found.columns if name not in table.columns] == ["y1 predicted", "y2 predicted"]


@pytest.mark.parametrize("targets", [1, 2])
@pytest.mark.parametrize("weight", [False, True])
def test_metrics_of_the_training_rows_are_those_of_the_run(targets: int, weight: bool) -> None:
    table = numbers(40, targets=targets, weight=weight)
    run = Trainer(recipe(), table)
    losses(run, 4)
    found, expected = measured(table, predict_table(run, table)), metrics(run)["train"]
    assert found.keys() == expected.keys()
    assert [found[name] for name in expected] == pytest.approx(list(expected.values()), rel=1e-6)


def test_metrics_of_classes_leave_out_what_is_unknown() -> None:
    run = Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), classes())
    losses(run, 4)
    assert measured(run.table, predict_table(run, run.table)) == pytest.approx(metrics(run)["train"])
    more = classes(27, seed=0)
    kinds = more.frame["kind"].copy()
    kinds.iloc[24:] = ["kiwi", None, "fig"]
    more = replace(more, frame=more.frame.assign(kind=kinds))
    first = Table.from_frame(more.frame.iloc[:24].reset_index(drop=True), more.roles)
    assert measured(more, predict_table(run, more)) == measured(first, predict_table(run, first))


def test_metrics_of_two_numbers_include_those_of_classes() -> None:
    frame = numbers(30).frame
    table = Table.from_frame(frame.assign(y1=(frame["x1"] > 0).astype(float)))
    run = Trainer(recipe(loss__kind="binary_cross_entropy", model__output="sigmoid"), table)
    losses(run, 4)
    found = measured(table, predict_table(run, table))
    assert found == pytest.approx(metrics(run)["train"], rel=1e-6)
    assert "accuracy" in found


def test_no_metrics_without_target() -> None:
    run = Trainer(recipe(), numbers())
    table = Table.from_frame(numbers(9).frame[["x1", "x2"]])
    assert measured(table, predict_table(run, table)) == {}


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".xlsx"])
def test_what_is_saved_is_read_back_bit_for_bit(tmp_path: Path, ending: str) -> None:
    run = Trainer(recipe(training__dtype="float64"), numbers())
    losses(run, 3)
    table = with_predictions(run.table, predict_table(run, run.table, own=True))
    write_table(table, tmp_path / f"saved{ending}")
    again = read_table(tmp_path / f"saved{ending}")
    pd.testing.assert_frame_equal(again.frame, table.frame, check_exact=True)
