"""What the three panels show of a report, and when they ask for one."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.report import FrameRequest, ParameterView, Phase, Predictions, RunState
from gui.inspect.parameters_panel import ParametersPanel
from gui.inspect.predictions_panel import LIVE_METRICS_ROWS, PredictionsPanel
from gui.inspect.step_panel import StepPanel
from tests.gui.inspect.steps import step_view
from tests.gui.reports import report

PANELS = (StepPanel, ParametersPanel, PredictionsPanel)


def shown(qtbot, panel):
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def parameters(value=0.5, gradient=None, change=None):
    def made(number):
        return None if number is None else np.full((1, 2), number)

    return (ParameterView("weight", made(value), made(gradient), made(change)),)


def predictions():
    target = np.array([[1.0], [2.0], [3.0]])
    predicted = target + np.array([[0.5], [-2.0], [0.0]])
    return Predictions(np.arange(3), target, predicted, np.array([0, 1, 0], np.int8))


def texts(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def is_hot(table, row, column):
    return table.model().index(row, column).data(Qt.ItemDataRole.BackgroundRole) is not None


@pytest.mark.parametrize("kind", PANELS)
def test_what_is_wanted_are_fields_of_a_request_and_nothing_while_hidden(qtbot, kind):
    panel = shown(qtbot, kind())
    assert FrameRequest(**panel.wanted()) != FrameRequest()
    panel.hide()
    assert panel.wanted() == {}


@pytest.mark.parametrize("kind", PANELS)
def test_becoming_visible_asks_for_a_report(qtbot, kind):
    panel = shown(qtbot, kind())
    panel.hide()
    with qtbot.waitSignal(panel.needs_changed):
        panel.show()


@pytest.mark.parametrize("kind", PANELS)
def test_a_run_at_rest_with_a_report_made_for_others_is_asked_once(qtbot, kind):
    panel = shown(qtbot, kind())
    asked = []
    panel.needs_changed.connect(lambda: asked.append(1))
    for _ in range(3):
        panel.show_report(report(step=5))
    assert len(asked) == 1
    panel.show_report(report(step=6))
    assert len(asked) == 2


@pytest.mark.parametrize("kind", PANELS)
def test_empty_panels_say_what_is_missing(qtbot, kind):
    panel = shown(qtbot, kind())
    assert panel._empty.isVisible()
    panel.show_report(
        report(step_view=step_view(Phase.FORWARD), parameters=parameters(), prediction_page=predictions())
    )
    assert not panel._empty.isVisible()


def test_what_others_ask_for_while_a_run_goes_on_changes_no_reading(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    measured = {"train": {"mse": 4.0}}
    running = {"state": RunState.RUNNING, "prediction_page": predictions()}
    assert panel.wanted()["metrics"]
    panel.show_report(report(metrics=measured, **running))
    assert panel.wanted() == {}, "it was read a moment ago"
    panel.show_report(report(**running))  # for the fit plot, which needs no metrics
    assert panel.metrics.isVisible()
    panel.worst_first.click()
    assert panel.metrics.isVisible()
    assert texts(panel.table, 0) == ["2", "1", "3"]
    panel.show_report(report(prediction_page=predictions()))  # the run rests
    assert not panel.metrics.isVisible()


def test_the_newest_report_is_shown_when_the_panel_is(qtbot):
    panel = shown(qtbot, ParametersPanel())
    panel.hide()
    panel.show_report(report(parameters=parameters(1.0)))
    panel.show_report(report(parameters=parameters(2.0)))
    assert panel.table.model().rowCount() == 0
    panel.show()
    assert texts(panel.table, 1)[2:] == ["+2.00000", "+2.00000"]


# the parameters


def test_parameters_show_the_equation_and_what_has_changed(qtbot):
    panel = shown(qtbot, ParametersPanel())
    panel.show_report(report(parameters=parameters(0.5, 1.0), equation=("売上 = 0.5·気温",)))
    assert panel.equation.text() == "売上 = 0.5·気温"
    assert panel._title.text() == "Parameters: 2"
    assert not is_hot(panel.table, 2, 1)
    panel.show_report(report(step=1, parameters=parameters(0.75, 1.0), equation=("売上 = 0.75·気温",)))
    assert is_hot(panel.table, 2, 1)
    assert not is_hot(panel.table, 2, 2)
    panel.show_report(report(step=2, state=RunState.RUNNING, parameters=parameters(1.0, 1.0)))
    assert not is_hot(panel.table, 2, 1)
    assert not panel.equation.isVisible()


def test_a_new_run_forgets_what_was_shown(qtbot):
    panel = shown(qtbot, ParametersPanel())
    panel.show_report(report(parameters=parameters(0.5)))
    panel.show_report(report(generation=1, parameters=parameters(0.75)))
    assert not is_hot(panel.table, 2, 1)


def test_many_parameters_are_cut_and_it_is_said(qtbot):
    panel = shown(qtbot, ParametersPanel())
    large = ParameterView("weight", np.ones((100, 100)), None, None)
    panel.show_report(report(parameters=(large,)))
    assert panel.table.model().rowCount() == 202
    assert "9,800" in panel._note.text()


# the predictions


def test_predictions_have_rows_and_residuals(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    panel.show_report(report(prediction_page=predictions()))
    assert [texts(panel.table, column) for column in range(5)] == [
        ["1", "2", "3"],
        ["●", "◇", "●"],
        ["1.0000", "2.0000", "3.0000"],
        ["1.5000", "0.0000", "3.0000"],
        ["+0.5000", "−2.000", "+0.000"],
    ]
    qtbot.mouseClick(
        panel.worst_first, Qt.MouseButton.LeftButton, pos=panel.worst_first.rect().center() * 0.2
    )
    assert texts(panel.table, 0) == ["2", "1", "3"]


def test_predictions_of_classes_name_them(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    frame = pd.DataFrame({"x": [1.0, 2.0, 3.0, 4.0], "kind": ["no", "yes", "no", "yes"]})
    panel.show_table(Table.from_frame(frame))
    probabilities = np.array([[0.9, 0.1], [0.75, 0.25], [0.6, 0.4]])
    own = np.array([[0.0], [1.0], [0.0]])
    given = Predictions(np.arange(3), own, probabilities, np.zeros(3, np.int8), ("no", "yes"))
    panel.show_report(report(prediction_page=given))
    assert texts(panel.table, 2) == ["no", "yes", "no"]
    assert texts(panel.table, 3) == ["no", "no", "no"]
    assert texts(panel.table, 4) == ["0.9000", "0.2500", "0.6000"]
    assert is_hot(panel.table, 1, 3)
    assert not is_hot(panel.table, 0, 3)


def test_several_targets_are_chosen_from(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    frame = pd.DataFrame({"x": [1.0], "y": [2.0], "z": [30.0]})
    panel.show_table(Table.from_frame(frame).with_roles(inputs=["x"], targets=["y", "z"]))
    both = np.array([[2.0, 30.0]])
    panel.show_report(report(prediction_page=Predictions(np.arange(1), both, both + 1, np.zeros(1, np.int8))))
    assert texts(panel.table, 2) == ["2.0000"]
    panel.target_box.setCurrentIndex(1)
    assert texts(panel.table, 2) == ["30.000"]


def test_of_many_rows_a_part_is_listed_and_it_is_said(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    panel.show_table(Table.from_frame(pd.DataFrame({"x": np.arange(9.0), "y": np.arange(9.0)})))
    panel.show_report(report(prediction_page=predictions()))
    assert "3 of 9 rows" in panel._note.text()


def test_metrics_stand_above_the_rows(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    measured = {"train": {"mse": 4.0, "r2": 0.5}, "validation": {"mse": 9.0, "r2": float("nan")}}
    panel.show_report(report(prediction_page=predictions(), metrics=measured))
    assert texts(panel.metrics, 0) == ["mean squared error", "R²"]
    assert texts(panel.metrics, 1) == ["4.0000", "0.50000"]
    assert texts(panel.metrics, 2) == ["9.0000", ""]
    panel.show_report(report(prediction_page=predictions()))
    assert panel.metrics.isHidden(), "figures of another moment are not left standing"


def test_metrics_follow_the_chosen_target(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    frame = pd.DataFrame({"x": [1.0], "y": [2.0], "z": [30.0]})
    panel.show_table(Table.from_frame(frame).with_roles(inputs=["x"], targets=["y", "z"]))
    both = np.array([[2.0, 30.0]])
    given = Predictions(np.arange(1), both, both + 1, np.zeros(1, np.int8))
    measured = {"train": {"mse (y)": 1.0, "mse (z)": 3.0}}
    panel.show_report(report(prediction_page=given, metrics=measured))
    assert texts(panel.metrics, 1) == ["1.0000"]
    panel.target_box.setCurrentIndex(1)
    assert texts(panel.metrics, 1) == ["3.0000"]


def test_metrics_of_large_tables_wait_for_the_run_to_rest(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    rows = np.arange(30_000.0)
    panel.show_table(Table.from_frame(pd.DataFrame({"x": rows, "y": rows})))
    panel.show_report(report(state=RunState.RUNNING, prediction_page=predictions()))
    assert panel.fields()["metrics"] is False
    panel.show_report(report(prediction_page=predictions()))
    assert panel.fields()["metrics"] is True


def test_without_a_run_a_panel_says_why(qtbot):
    panel = shown(qtbot, ParametersPanel())
    panel.show_report(report(generation=1))
    problem = Problem("Choose another {loss}.", loss="loss")
    panel.show_report(report(generation=2, state=RunState.FAILED, built=False, message=problem))
    words = " ".join(label.text() for label in panel._empty.findChildren(QLabel))
    assert "Choose another loss." in words


def outputs():
    rows = np.arange(3)
    given = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, np.nan]])
    predicted = np.column_stack([rows + 10.0, rows + 20.0])
    return Predictions(
        rows, np.empty((3, 0)), predicted, np.zeros(3, np.int8), inputs=("x1", "x2"), given=given
    )


def test_without_a_target_inputs_and_outputs_are_listed(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    panel.show_report(report(prediction_page=outputs(), metrics={"train": {}}))
    assert texts(panel.table, 1) == ["1.0000", "2.0000", "3.0000"]
    assert texts(panel.table, 2) == ["4.0000", "5.0000", ""]
    assert texts(panel.table, 4) == ["20.000", "21.000", "22.000"]
    assert not panel.worst_first.isVisible()
    assert not panel.metrics.isVisible()
    assert "No column is the target" in panel._note.text()
    panel.show_report(report(generation=1, prediction_page=predictions()))
    assert panel.worst_first.isVisible()


def test_the_page_has_inputs_and_losses_and_the_worst_rows_are_asked_of_the_run(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    cells = (("x", np.array([7.0, 8.0, np.nan])), ("種類", ("a", "b", "a")))
    given = replace(predictions(), loss=np.array([0.25, 4.0, np.nan]), cells=cells)
    panel.show_report(report(prediction_page=given))
    headings = [column.header for column in panel.table.figure_model.figures.columns]
    assert headings == ["row", "", "target", "prediction", "residual", "loss", "x", "種類"]
    assert not panel.wanted()["prediction_page"].worst
    with qtbot.waitSignal(panel.needs_changed):
        panel.worst_first.click()
    assert panel.wanted()["prediction_page"].worst
    rows = panel.table.figure_model.figures.columns[0].values
    assert list(rows) == ["3", "2", "1"]  # a loss that is no number is the worst


def test_of_a_large_table_the_worst_of_all_rows_are_looked_for_when_the_run_rests(qtbot):
    panel = shown(qtbot, PredictionsPanel())
    rows = LIVE_METRICS_ROWS + 1
    frame = pd.DataFrame({"x": np.zeros(rows), "y": np.zeros(rows)})
    panel.show_table(Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET}))
    panel.worst_first.click()
    given = replace(predictions(), loss=np.zeros(3))
    panel.show_report(report(state=RunState.RUNNING, prediction_page=given))
    panel._due.reset()
    assert not panel.wanted()["prediction_page"].worst
    panel.show_report(report(prediction_page=given))
    assert panel.wanted()["prediction_page"].worst
    assert "with the largest loss" in panel._note.text()
