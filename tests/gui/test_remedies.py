"""Remedies are changes of the document that can be undone, followed by a reset."""

from collections.abc import Iterator
from unittest.mock import Mock

import pandas as pd
import pytest

from datasets.problems import Problem
from datasets.table import Table
from engine.experiment import DataSettings, Experiment, LossSettings, ModelSettings, OptimizerSettings
from engine.report import RunState
from gui import remedy_texts
from gui.document import Document
from gui.remedies import Remedies


@pytest.fixture
def document(qapp: object) -> Iterator[Document]:
    made = Document()
    table = Table.from_frame(pd.DataFrame({"x": [1.0, 2.0], "y": [1.0, 3.0]}))
    made.open_experiment(Experiment(optimizer=OptimizerSettings(learning_rate=0.3)), table, None)
    yield made
    made.deleteLater()


def test_standardizing_scales_inputs_and_numeric_targets(document: Document) -> None:
    session = Mock()
    Remedies(document, session).carry_out("standardize")
    assert document.value("data.standardize_inputs")
    assert document.value("data.standardize_targets")
    session.reset.assert_called_once_with()
    document.undo_stack.undo()  # one press, one thing to undo
    assert not document.value("data.standardize_inputs")
    assert not document.value("data.standardize_targets")


def test_classes_are_not_scaled(document: Document) -> None:
    experiment = Experiment(loss=LossSettings(kind="cross_entropy"), model=ModelSettings(output="softmax"))
    document.open_experiment(experiment, document.table, None)
    Remedies(document, Mock()).carry_out("standardize")
    assert document.value("data.standardize_inputs")
    assert not document.value("data.standardize_targets")


def test_numbers_are_predicted_instead_of_classes(document: Document) -> None:
    experiment = Experiment(loss=LossSettings(kind="cross_entropy"), model=ModelSettings(output="softmax"))
    document.open_experiment(experiment, document.table, None)
    session = Mock()
    Remedies(document, session).carry_out("predict_numbers")
    assert (document.value("loss.kind"), document.value("model.output")) == ("mean_squared", "identity")
    session.reset.assert_called_once_with()
    document.undo_stack.undo()  # one press, one thing to undo
    assert (document.value("loss.kind"), document.value("model.output")) == ("cross_entropy", "softmax")


def test_the_rate_is_divided_by_ten(document: Document) -> None:
    Remedies(document, Mock()).carry_out("lower_rate")
    assert document.value("optimizer.learning_rate") == 0.03


def test_rows_with_missing_values_are_set_aside(document: Document) -> None:
    session = Mock(state=RunState.FAILED)
    Remedies(document, session).carry_out("set_missing_aside")
    assert document.value("data.missing") == "set_aside"
    session.reset.assert_called_once_with()


def test_a_run_that_goes_on_is_not_begun_anew_for_rows_with_missing_values(document: Document) -> None:
    session = Mock(state=RunState.RUNNING)
    Remedies(document, session).carry_out("set_missing_aside")
    assert document.value("data.missing") == "set_aside"
    session.reset.assert_not_called()


def test_a_style_that_does_not_fit_is_left(document: Document) -> None:
    document.set_value("training.style", "autograd")
    session = Mock()
    Remedies(document, session).carry_out("leave_style")
    assert document.value("training.style") == ""
    session.reset.assert_called_once_with()
    document.undo_stack.undo()
    assert document.value("training.style") == "autograd"


def prepared(document: Document, prepare: dict[str, dict[str, object]]) -> Mock:
    frame = pd.DataFrame({"x": [1.0, 2.0], "z": [2.0, 3.0], "y": [1.0, 3.0]})
    table = Table.from_frame(frame).with_roles(inputs=["x"], targets=["y"])
    document.open_experiment(Experiment(data=DataSettings(prepare=prepare)), table)
    return Mock(state=RunState.FAILED)


def test_choices_for_columns_that_are_gone_are_forgotten(document: Document) -> None:
    session = prepared(document, {"x": {"log": True}, "gone": {"degree": 2}})
    Remedies(document, session).carry_out("forget_columns")
    assert document.value("data.prepare") == {"x": {"log": True}}
    session.reset.assert_called_once_with()
    document.undo_stack.undo()
    assert list(document.value("data.prepare")) == ["x", "gone"]


def test_products_with_what_is_no_input_are_taken_back(document: Document) -> None:
    session = prepared(document, {"x": {"interactions": ["z"]}, "y": {"log": True}})
    Remedies(document, session).carry_out("forget_partners")
    assert document.value("data.prepare") == {"y": {"log": True}}


def test_choices_for_inputs_are_taken_from_targets(document: Document) -> None:
    session = prepared(document, {"x": {"degree": 3}, "y": {"degree": 2, "scale": "min_max"}})
    Remedies(document, session).carry_out("forget_input_choices")
    assert document.value("data.prepare") == {"x": {"degree": 3}, "y": {"scale": "min_max"}}


def test_a_split_without_its_column_has_a_way_out(document: Document) -> None:
    session = prepared(document, {})
    document.set_values({"data.split_method": "grouped", "data.group": "gone", "data.order": "gone"})
    Remedies(document, session).carry_out("split_at_random")
    assert document.value("data.split_method") == "random"
    Remedies(document, session).carry_out("order_of_table")
    assert document.value("data.order") == ""


def test_every_remedy_that_a_problem_names_has_a_button_and_does_something(document: Document) -> None:
    for name in remedy_texts._TEXTS:
        assert remedy_texts.remedy_text(name)
        prepared(document, {})
        Remedies(document, Mock(state=RunState.FAILED)).carry_out(name)  # raises nothing


@pytest.mark.parametrize(
    ("remedy", "dotted", "before", "after"),
    [
        ("all_rows", "training.batch_size", 5, 0),
        ("no_dropout", "model.dropout", 0.3, 0.0),
        ("clear_gradients", "training.zero_grad", False, True),
        ("use_lbfgs", "optimizer.kind", "levenberg_marquardt", "lbfgs"),
        ("use_float64", "training.dtype", "float32", "float64"),
    ],
)
def test_what_a_solver_needs_is_set(
    document: Document, remedy: str, dotted: str, before: object, after: object
) -> None:
    document.set_value(dotted, before)
    session = Mock(state=RunState.FAILED)
    Remedies(document, session).carry_out(remedy)
    assert document.value(dotted) == after
    session.reset.assert_called_once_with()
    assert remedy_texts.remedy_text(remedy)
    document.undo_stack.undo()
    assert document.value(dotted) == before


@pytest.mark.parametrize(
    ("remedy", "dotted", "before", "after"),
    [
        ("halve_rate", "optimizer.learning_rate", 0.3, 0.15),
        ("raise_rate", "optimizer.learning_rate", 0.3, 3.0),
        ("use_adam", "optimizer.kind", "sgd", "adam"),
        ("use_tanh", "model.activations", ("sigmoid", "relu"), ("tanh", "relu")),
        ("use_leaky_relu", "model.activations", ("relu",), ("leaky_relu",)),
        ("stop_early", "training.patience", 0, 50),
        ("add_decay", "optimizer.weight_decay", 0.0, 0.01),
        ("add_decay", "optimizer.weight_decay", 0.01, 0.1),
    ],
)
def test_what_a_hint_offers_can_be_undone(
    document: Document, remedy: str, dotted: str, before: object, after: object
) -> None:
    document.set_value(dotted, before)
    Remedies(document, Mock(state=RunState.RUNNING)).carry_out(remedy)
    assert document.value(dotted) == after
    document.undo_stack.undo()
    assert document.value(dotted) == before


def test_the_best_step_is_gone_to(document: Document) -> None:
    """An evaluation at a step is of the parameters before its update."""
    session = Mock()
    Remedies(document, session).carry_out("go_to_best", Problem("At {best}.", best=801))
    session.go_to.assert_called_once_with(800)
