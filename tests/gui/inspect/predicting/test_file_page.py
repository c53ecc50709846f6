"""Predict a file: what it needs, its metrics and rows, and what is wanted from there."""

from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from engine.prediction_records import Outputs
from gui.inspect.predicting.file_page import FilePage
from gui.inspect.predicting.file_result import FileResult
from tests.gui.inspect.test_panels import is_hot, texts


@pytest.fixture
def page(qtbot: QtBot) -> FilePage:
    page = FilePage()
    qtbot.addWidget(page)
    page.resize(340, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


def result(outputs: Outputs, predicted: list[list[float]], **more: Any) -> FileResult:
    rows = np.arange(len(predicted))
    fields = {"name": "second.csv", "rows": len(rows), "step": 1_200, "row": rows} | more
    return FileResult(outputs=outputs, predicted=np.array(predicted), **fields)


def test_before_there_is_a_file_it_is_said_what_it_needs(qtbot: QtBot, page: FilePage) -> None:
    page.show_inputs(("age", "bmi"))
    assert "age, bmi" in page._empty._text.text()
    with qtbot.waitSignal(page.file_wanted):
        page._empty._button.click()
    page.show_inputs(tuple(f"c{at}" for at in range(20)))
    assert page._empty._text.text().count("c") < 20


def test_numbers_have_residuals_where_the_file_has_the_target(page: FilePage) -> None:
    both = Outputs(("y", "z"))
    target = np.array([[1.0, 10.0], [np.nan, 20.0], [3.0, 30.0]])
    predicted = [[1.5, 11.0], [2.5, 22.0], [np.nan, np.nan]]
    metrics = {"mse (y)": 0.25, "mse (z)": 2.5}
    gaps = Problem("Rows without a prediction: 1.")
    page.show_result(result(both, predicted, target=target, metrics=metrics, gaps=gaps))
    assert [texts(page.table, column) for column in range(4)] == [
        ["1", "2", "3"],
        ["1.0000", "", "3.0000"],
        ["1.5000", "2.5000", ""],
        ["+0.5000", "", ""],
    ]
    assert texts(page.metrics, 1) == ["0.25000"]
    page.target_box.setCurrentIndex(1)
    assert texts(page.table, 3) == ["+1.000", "+2.000", ""]
    assert texts(page.metrics, 1) == ["2.5000"]
    assert page._title.text() == "second.csv"
    assert page._step.text() == "3 rows, predicted at step 1,200"
    assert page._gaps.text() == "Rows without a prediction: 1."
    assert page._gaps.isVisible()


def test_without_target_there_are_predictions_alone(page: FilePage) -> None:
    page.show_result(result(Outputs(("y",)), [[1.0], [2.0]], rows=5_000))
    assert page.table.model().columnCount() == 2
    assert not page.metrics.isVisible()
    assert not page._gaps.isVisible()
    assert page._note.text() == "2 of 5,000 rows, evenly spread."


def test_classes_have_their_names_and_wrong_ones_are_marked(page: FilePage) -> None:
    kinds = Outputs(("kind",), True, ("no", "yes"), ("no", "yes"))
    chances = [[0.9, 0.1], [0.2, 0.8], [np.nan, np.nan]]
    page.show_result(result(kinds, chances, labels=["no", "no", "yes"], chosen=[0, 1, -1]))
    assert [texts(page.table, column) for column in range(1, 4)] == [
        ["no", "no", "yes"],
        ["no", "yes", ""],
        ["0.9000", "0.8000", ""],
    ]
    assert [is_hot(page.table, row, 2) for row in range(3)] == [False, True, False]


def test_buttons_say_what_is_wanted_and_another_document_empties_the_page(
    qtbot: QtBot, page: FilePage
) -> None:
    page.show_result(result(Outputs(("y",)), [[1.0]]))
    for button, signal in (
        (page.file_button, page.file_wanted),
        (page.again_button, page.again_wanted),
        (page.save_button, page.save_wanted),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    page.show_result(None)
    assert page._empty.isVisible()
