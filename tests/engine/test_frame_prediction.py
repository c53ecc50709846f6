"""Predictions of other tables: the same bits as the run's own, in any order of columns, piece by piece."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

import engine.frame_prediction
from datasets.computed import with_formulas
from datasets.preparation.column import as_numbers
from datasets.problems import Problem
from datasets.table import Role, Table
from engine.frame_prediction import FramePrediction, piece_rows, predict_table
from engine.given_columns import Given
from engine.prediction_table import measured, with_predictions
from engine.trainer import Trainer
from tests.engine.runs import classes, losses, network, numbers, recipe, with_cell
from tests.engine.test_preparation import RICH, table_of, trained


def of(trainer: Trainer, frame: pd.DataFrame) -> np.ndarray:
    return trainer.predict_frame(frame).values


def read(frame: dict[str, Any], name: str = "second.csv") -> Table:
    return Table.from_frame(pd.DataFrame(frame), name=name)


@pytest.mark.parametrize(
    ("trainer", "other"),
    [
        (lambda: Trainer(network(), numbers()), lambda: numbers(400, seed=1)),
        (
            lambda: Trainer(network(training__dtype="float64"), numbers(targets=2)),
            lambda: numbers(70, seed=1),
        ),
        (
            lambda: trained(RICH | {"pay": {"log": True, "scale": "standardize"}}),
            lambda: table_of(300, seed=1),
        ),
    ],
)
def test_the_values_are_those_of_the_trainer_bit_for_bit(trainer: Any, other: Any) -> None:
    run, table = trainer(), other()
    losses(run, 4)
    found = predict_table(run, table)
    assert np.array_equal(found.values, of(run, table.frame))
    assert (found.step, found.rows, len(found.missing)) == (run.step_count, table.rows, 0)
    assert found.part is None


def test_pieces_are_the_rows_in_order_and_the_same_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine.frame_prediction, "_MOST_ROWS", 64)
    monkeypatch.setattr(engine.frame_prediction, "_PRODUCTS", 2**40)
    run = Trainer(network(model__layers=(16, 16)), numbers())
    losses(run, 3)
    table = with_cell(numbers(1_000, seed=2), 130, "x1", np.nan)
    prediction = FramePrediction(run, table)
    seen = [0]
    while not prediction.is_over:
        prediction.advance()
        seen.append(prediction.done)
    assert seen == [*range(0, 1_000, 64), 1_000]
    found = prediction.result()
    assert np.array_equal(found.values, of(run, table.frame), equal_nan=True)
    assert found.missing.tolist() == [130]
    assert "x1 is empty" in str(found.reasons[130])


def test_all_rows_are_predicted_with_the_parameters_of_the_beginning() -> None:
    run, table = Trainer(network(), numbers()), numbers(200, seed=3)
    losses(run, 3)
    before = of(run, table.frame)
    prediction = FramePrediction(run, table)
    after = losses(run, 5)
    while not prediction.is_over:
        prediction.advance()
    assert np.array_equal(prediction.result().values, before)
    assert prediction.result().step == 3
    undisturbed = Trainer(network(), numbers())
    assert losses(undisturbed, 8)[3:] == after


def test_columns_in_another_order_more_columns_and_numbers_in_texts() -> None:
    run = Trainer(recipe(), numbers())
    table = read(
        {
            "name": ["a", "b", "c", "d"],
            "x2": ["0.25", " 1e-3", "none", "-2"],
            "y1": [0.5, 0.5, 0.5, 0.5],
            "x1": [1, 2, 3, 4],
        }
    )
    found = predict_table(run, table)
    plain = np.array([[1, 0.25], [2, 1e-3], [4, -2.0]])
    assert np.array_equal(found.values[[0, 1, 3]], run.predict(plain))
    assert found.missing.tolist() == [2]
    assert str(found.reasons[2]) == "x2: “none” is not a number."
    assert np.isnan(found.values[2, 0])


def test_missing_columns_are_named() -> None:
    run = Trainer(recipe(), numbers(inputs=3))
    with pytest.raises(Problem, match=r"second.csv has not all the columns .*: x1, x3\."):
        FramePrediction(run, read({"x2": [1.0], "z": [2.0]}))
    with pytest.raises(Problem, match=r"has no column x3, which"):
        FramePrediction(run, read({"x2": [1.0], "x1": [2.0]}))


def test_unknown_categories_and_empty_cells_are_answered_as_defined() -> None:
    table = table_of(4, 5)
    sex = pd.Series(["f", "who", None, "m"], dtype="str")
    age = pd.Series([40.0, 41.0, 42.0, np.nan])
    table = replace(table, frame=table.frame.assign(sex=sex, age=age))
    run = trained({"sex": {"categories": "one_hot"}})
    found = predict_table(run, table)
    assert found.missing.tolist() == [2, 3]
    assert str(found.reasons[2]).startswith("sex is empty")
    assert str(found.reasons[3]).startswith("age is empty")
    assert np.isfinite(found.values[:2]).all()
    ordinal = trained({"sex": {"categories": "ordinal"}, "age": {"missing": "mean"}})
    found = predict_table(ordinal, table)
    assert found.missing.tolist() == [1, 2]
    assert "no training row has the category “who”" in str(found.reasons[1])


def test_classes_are_probabilities_that_sum_to_one() -> None:
    settings = {"loss__kind": "cross_entropy", "model__output": "softmax"}
    run = Trainer(recipe(**settings), classes())
    losses(run, 3)
    table = classes(40, seed=4)
    found = predict_table(run, table)
    assert found.outputs.classes == ("apple", "pear", "plum")
    assert np.array_equal(found.values, of(run, table.frame))
    assert np.allclose(found.values.sum(axis=1), 1.0, atol=1e-6)


def test_two_classes_of_one_output_have_two_probabilities() -> None:
    frame = classes().frame
    table = Table.from_frame(frame[frame["kind"] != "plum"].reset_index(drop=True))
    run = Trainer(recipe(loss__kind="binary_cross_entropy", model__output="sigmoid"), table)
    losses(run, 3)
    found = predict_table(run, table)
    assert found.outputs.classes == ("apple", "pear")
    assert np.array_equal(found.values[:, 1:], of(run, table.frame))
    assert np.allclose(found.values.sum(axis=1), 1.0)


def test_the_part_of_each_row_is_the_runs() -> None:
    table = numbers(40)
    table = table.with_in_use(np.arange(40) % 5 != 0)
    run = Trainer(recipe(data__validation_fraction=0.2, data__test_fraction=0.1), table)
    data = run.parts.data
    part = predict_table(run, table, own=True).part
    assert part is not None
    for number, rows in enumerate((data.train.rows, data.validation.rows, data.test.rows)):
        assert np.flatnonzero(part == number).tolist() == rows.tolist()
    assert np.flatnonzero(part == -1).tolist() == list(range(0, 40, 5))
    edited = with_cell(table, 3, "x1", 9.0)
    assert np.array_equal(predict_table(run, edited, own=True).part, part)


# -- computed inputs ---------------------------------------------------------------------------------


def computed_run() -> Trainer:
    table = with_formulas(numbers(), {"sum": "x1 + x2", "square": "sum*sum"})
    roles = dict(table.roles) | {"x1": Role.IGNORED, "x2": Role.INPUT, "square": Role.INPUT}
    return Trainer(recipe(), replace(table, roles=roles))


def test_a_computed_input_is_computed_from_what_is_given() -> None:
    run = computed_run()
    assert run.parts.encoding.inputs == ("x2", "square")
    given = Given.of(run.parts.encoding.inputs, run.table)
    assert given.names == ("x1", "x2")
    assert tuple(given.formulas) == ("sum", "square")
    table = numbers(50, seed=8)
    own = with_formulas(table, run.table.formulas)
    assert np.array_equal(predict_table(run, table).values, of(run, own.frame))


def test_a_computed_input_that_is_there_is_taken_as_it_is() -> None:
    run = computed_run()
    found = predict_table(run, read({"square": [4.0], "x2": [1.0]}))
    assert np.array_equal(found.values, run.predict(np.array([[1.0, 4.0]])))
    with pytest.raises(Problem, match=r"has no column x1, which"):
        predict_table(run, read({"x2": [1.0], "other": [1.0]}))


def test_a_text_that_a_computed_input_is_made_of_is_the_reason() -> None:
    run = computed_run()
    found = predict_table(run, read({"x1": ["abc", "1"], "x2": [1.0, 2.0]}))
    assert found.missing.tolist() == [0]
    assert str(found.reasons[0]) == "x1: “abc” is not a number."


@pytest.mark.parametrize("piece", [2, 100])
def test_numbers_in_texts_are_read_as_such(monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    monkeypatch.setattr("datasets.preparation.column.PIECE", piece)
    values, troubles = as_numbers(pd.Series(["1.5", "x", None, "7", "9007199254740993"], dtype="str"))
    assert values[[0, 3, 4]].tolist() == [1.5, 7.0, 2.0**53]
    assert np.isnan(values[[1, 2]]).all()
    assert troubles.tolist() == [0, 2, 0, 0, 0]


def test_pieces_are_powers_of_two_and_smaller_for_larger_models() -> None:
    sizes = [piece_rows(count) for count in (1, 5_000, 100_000, 10**9)]
    assert sizes == [2**14, 2**13, 2**9, 2**6]


def test_a_row_of_which_the_model_makes_no_number_is_of_no_class() -> None:
    settings = {"loss__kind": "cross_entropy", "model__output": "softmax"}
    table = with_cell(classes(), 3, "x1", 1e300)
    found = predict_table(Trainer(recipe(**settings), classes()), table)
    assert found.missing.tolist() == [3]
    assert "not a finite number" in str(found.reasons[3])
    written = with_predictions(table, found).frame["kind predicted"]
    assert written.isna().tolist() == [row == 3 for row in range(24)]
    assert np.isfinite(measured(table, found)["log_loss"]), "of the other rows"
