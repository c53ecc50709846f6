"""Rows as they are typed: read like cells, predicted with the parameters of now, with a reason where not."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from datasets.cells import format_cell
from engine.loop import TrainingLoop
from engine.prediction_records import TypedAnswer, TypedRows
from engine.report import FrameRequest
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.runs import classes, losses, numbers, recipe, started
from tests.engine.test_frame_prediction import computed_run
from tests.engine.test_preparation import RICH, table_of, trained


def ask(trainer: Trainer, columns: tuple[str, ...] = (), *rows: tuple[str, ...]) -> TypedAnswer:
    found = make_report(TrainingLoop(trainer), FrameRequest(typed=TypedRows(columns, rows)), 0.0).typed
    assert found is not None
    return found


def texts(frame: pd.DataFrame, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [
        tuple(format_cell(value) for value in row) for row in frame[list(columns)].itertuples(index=False)
    ]


def test_without_columns_only_what_can_be_typed_is_told() -> None:
    found = ask(trained(RICH))
    assert [(own.name, own.is_number, own.labels) for own in found.columns] == [
        ("age", True, ()),
        ("income", True, ()),
        ("sex", False, ("f", "m", "x")),
    ]
    assert found.rows == ()
    assert found.outputs.names == ("pay",)


@pytest.mark.parametrize("prepare", [{"sex": {"categories": "ordinal"}, "age": {"scale": "min_max"}}, RICH])
def test_typed_rows_are_predicted_like_those_of_the_table_bit_for_bit(prepare: dict[str, Any]) -> None:
    trainer = trained(prepare | {"pay": {"log": True, "scale": "min_max"}})
    frame = table_of(30, seed=7).frame
    columns = ("sex", "age", "income")
    found = ask(trainer, columns, *texts(frame, columns))
    values = np.stack([row.values for row in found.rows])
    assert np.array_equal(values, trainer.predict_frame(frame).values)
    assert all(row.reason is None for row in found.rows)


def test_full_width_digits_and_other_minus_signs_are_numbers() -> None:
    trainer = Trainer(recipe(), numbers())
    found = ask(trainer, ("x1", "x2"), ("１２.５", "\N{MINUS SIGN}3"), ("12.5", "-3"))
    assert np.array_equal(found.rows[0].values, trainer.predict(np.array([[12.5, -3.0]]))[0])
    assert np.array_equal(found.rows[0].values, found.rows[1].values)


def test_reasons_are_given_where_there_is_no_prediction() -> None:
    trainer = trained({"sex": {"categories": "ordinal"}, "income": {"log": True}})
    columns = ("age", "income", "sex")
    rows = [("abc", "1", "f"), ("", "1", "f"), ("1", "-2", "f"), ("1", "1", "who"), ("inf", "1", "m")]
    found = ask(trainer, columns, *rows).rows
    assert [str(row.reason) for row in found] == [
        "age: “abc” is not a number.",
        "age is empty, and it is not chosen what an empty cell counts as.",
        "income: -2 has no logarithm.",
        "sex: no training row has the category “who”, so it has no number.",
        "age is infinite.",
    ]
    assert all(np.isnan(row.values).all() for row in found)
    assert all(row.chosen is None for row in found)


@pytest.mark.parametrize(
    ("coding", "fill", "note"),
    [
        ("one_hot", "", "sex: no training row has “who”. It counts as none of the categories."),
        ("dummy", "", "sex: no training row has “who”. It counts as f."),
        ("ordinal", "m", "sex: no training row has “who”. It counts as m."),
    ],
)
def test_what_an_unknown_category_counts_as_is_told(coding: str, fill: str, note: str) -> None:
    choices = {"categories": coding} | ({"missing": "constant", "constant": fill} if fill else {})
    found = ask(trained({"sex": choices}), ("age", "income", "sex"), ("40", "1", "who")).rows[0]
    assert [str(each) for each in found.notes] == [note]
    assert found.reason is None


def test_spaces_around_a_category_do_not_matter_and_are_told() -> None:
    trainer = trained({"sex": {"categories": "one_hot"}})
    plain, spaced, other = ask(
        trainer,
        ("age", "income", "sex"),
        ("40", "1", "f"),
        ("40", "1", " f\N{IDEOGRAPHIC SPACE}"),
        ("40", "1", "f f"),
    ).rows
    assert np.array_equal(plain.values, spaced.values)
    assert plain.notes == ()
    assert [str(note) for note in spaced.notes] == [
        "sex: “ f\N{IDEOGRAPHIC SPACE}” counts as “f”, without the spaces around it."
    ]
    assert "no training row has “f f”" in str(other.notes[0])


def test_what_an_empty_cell_counts_as_is_told() -> None:
    trainer = trained({"age": {"missing": "constant", "constant": 40}, "sex": {"categories": "one_hot"}})
    empty, filled = ask(trainer, ("age", "income", "sex"), ("", "1", "f"), ("40", "1", "f")).rows
    assert [str(note) for note in empty.notes] == ["age is empty and counts as 40."]
    assert filled.notes == ()
    assert np.array_equal(empty.values, filled.values)


def test_classes_have_probabilities_and_one_is_chosen() -> None:
    trainer = Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), classes())
    losses(trainer, 20)
    found = ask(trainer, ("x1", "x2"), ("0.5", "-1"))
    (row,) = found.rows
    assert found.outputs.classes == ("apple", "pear", "plum")
    assert row.values.sum() == pytest.approx(1.0, abs=1e-6)
    assert row.chosen == int(row.values.argmax())


def test_what_a_computed_input_is_made_of_is_typed() -> None:
    trainer = computed_run()
    found = ask(trainer, ("x2", "x1"), ("0.25", "0.5"), ("1", "abc"))
    assert [column.name for column in found.columns] == ["x1", "x2"]
    assert np.array_equal(found.rows[0].values, trainer.predict(np.array([[0.25, 0.5625]]))[0])
    assert str(found.rows[1].reason) == "x1: “abc” is not a number."


def test_columns_of_another_run_are_answered_with_those_of_this_one() -> None:
    found = ask(Trainer(recipe(), numbers()), ("x1", "gone"), ("1", "2"))
    assert [column.name for column in found.columns] == ["x1", "x2"]
    assert found.rows == ()


def test_the_prediction_is_that_of_the_step_while_the_run_goes_on() -> None:
    loop = TrainingLoop(Trainer(recipe(), numbers()))
    loop.resume(10_000)
    running, wanted = started(loop), FrameRequest(typed=TypedRows(("x1", "x2"), (("1", "2"),)))
    seen = []
    for _ in range(3):
        next(running)
        report = make_report(loop, wanted, 0.0)
        assert report.typed is not None
        expected = loop.trainer.predict(np.array([[1.0, 2.0]]))[0]
        assert np.array_equal(report.typed.rows[0].values, expected)
        seen.append(float(report.typed.rows[0].values[0]))
    assert len(set(seen)) == 3


@pytest.mark.parametrize("kind", ["numbers", "classes"])
def test_a_row_of_which_the_model_makes_no_number_has_no_prediction(kind: str) -> None:
    table, settings = numbers(), dict[str, Any]()
    if kind == "classes":
        table, settings = classes(), {"loss__kind": "cross_entropy", "model__output": "softmax"}
    (row,) = ask(Trainer(recipe(**settings), table), ("x1", "x2"), ("1e300", "1")).rows
    assert "not a finite number" in str(row.reason)
    assert row.chosen is None
    assert np.isnan(row.values).all()


def test_what_fills_an_empty_cell_is_told_in_a_few_digits() -> None:
    trainer = trained({"age": {"missing": "mean"}})
    (row,) = ask(trainer, ("age", "income", "sex"), ("", "1", "f")).rows
    mean = table_of().frame["age"].mean()
    assert [str(note) for note in row.notes] == [f"age is empty and counts as {mean:.6g}."]
