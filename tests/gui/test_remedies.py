"""Remedies are changes of the document that can be undone, followed by a reset."""

from collections.abc import Iterator
from unittest.mock import Mock

import pandas as pd
import pytest

from datasets.table import Table
from engine.experiment import Experiment, LossSettings, ModelSettings, OptimizerSettings
from engine.report import RunState
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
