"""The table of the optimum: its figures, what is copied, and what can be chosen."""

import csv
import math

import numpy as np
import pandas as pd
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.optimum.find import find_optimum
from engine.optimum.records import Optimum
from engine.report import ParameterView, Report
from gui.inspect.figure_table import FigureTable
from gui.inspect.optimum_section import OptimumSection
from tests.engine.runs import numbers, recipe
from tests.gui.reports import report


def ten() -> Table:
    frame = pd.DataFrame({"x": np.arange(10.0), "y": [1.0, 1.3, 3.1, 2.0, 5.0, 6.3, 6.6, 7.4, 8.0, 9.0]})
    return Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})


def optimum(standardize: bool = False) -> Optimum:
    return find_optimum(recipe(data__standardize_inputs=standardize), ten()).optimum


@pytest.fixture
def section(qtbot: QtBot) -> OptimumSection:
    made = OptimumSection()
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.set_open(True)
    with qtbot.waitExposed(made):
        made.show()
    return made


def now(weight: float, bias: float, loss: float = 2.0) -> Report:
    views = (
        ParameterView("weight", np.array([[weight]]), None, None),
        ParameterView("bias", np.array([bias]), None, None),
    )
    return report(parameters=views, train_loss=loss)


def cells(table: FigureTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_parameters_beside_those_of_the_run(section: OptimumSection) -> None:
    section.show_state(optimum(), None, False)
    section.draw_report(now(1.0, 0.5))
    rows = cells(section.table)
    slope, constant = np.polyfit(np.arange(10.0), ten().frame["y"], 1)
    assert rows[0][:4] == ["x", "+1.00000", f"+{slope:.6f}", f"+{1 - slope:.4f}"]
    assert rows[1][0] == "bias"
    assert float(rows[1][2]) == pytest.approx(constant, abs=1e-6)
    low, high = optimum().model.interval(0.95)
    assert float(rows[0][5]) == pytest.approx(low[0], rel=1e-4)
    assert float(rows[0][6]) == pytest.approx(high[0], rel=1e-4)


def test_another_level_has_wider_intervals(section: OptimumSection, qtbot: QtBot) -> None:
    section.show_state(optimum(), None, False)
    section.draw_report(now(1.0, 0.5))
    before = cells(section.table)
    with qtbot.waitSignal(section.level_chosen) as heard:
        section.level_box.activated.emit(2)
    assert heard.args == [99]
    section.show_level(99)
    after = cells(section.table)
    assert float(after[0][5]) < float(before[0][5])
    assert section.table.figure_model.figures.columns[5].header == "from 99 %"


def test_original_units_where_columns_are_scaled(section: OptimumSection) -> None:
    section.show_state(optimum(), None, False)
    assert not section.unit_box.isVisible()
    section.show_state(optimum(standardize=True), None, False)
    section.draw_report(now(2.0, 5.0))
    assert section.unit_box.isVisible()
    original = cells(section.table)
    assert [row[0] for row in original] == ["constant", "x"]
    deviation = np.arange(10.0).std()
    assert float(original[1][1]) == pytest.approx(2.0 / deviation, rel=1e-5)
    section.unit_box.setCurrentIndex(1)
    section.unit_box.activated.emit(1)
    seen = cells(section.table)
    assert [row[0] for row in seen] == ["x", "bias"]
    assert seen[0][1] == "+2.00000"


def test_figures(section: OptimumSection) -> None:
    section.show_state(optimum(), None, False)
    section.draw_report(now(1.0, 0.5, loss=1.5))
    figures = {row[0]: row[1] for row in cells(section.figures)}
    found = optimum()
    assert figures["loss of the run"] == "1.50000"
    assert float(figures["difference"]) == pytest.approx(1.5 - found.loss, rel=1e-5)
    assert float(figures["R²"]) == pytest.approx(found.figures[0].r2, rel=1e-5)
    assert figures["degrees of freedom"] == "8"
    assert figures["rows"] == "10"
    assert "penalty at the optimum" not in figures
    assert "validation loss at the optimum" not in figures


def test_several_targets_have_a_column_each(section: OptimumSection) -> None:
    found = find_optimum(recipe(), numbers(targets=2)).optimum
    section.show_state(found, None, False)
    heads = [column.header for column in section.figures.figure_model.figures.columns]
    assert heads == ["", "y1", "y2"]
    assert section.figures.horizontalHeader().isVisible()


def test_copied_with_all_digits(section: OptimumSection) -> None:
    found = optimum()
    section.show_state(found, None, False)
    section.draw_report(now(1.0, 0.5))
    section._copy_csv.trigger()
    lines = list(csv.reader(QGuiApplication.clipboard().text().splitlines()))
    assert lines[0] == ["", "of the run", "optimum", "distance", "std. error", "from 95 %", "to", "t", "p"]
    assert float(lines[1][2]) == found.model.values[0]
    assert float(lines[1][4]) == found.model.errors[0]
    r2 = next(line for line in lines if line and line[0] == "R²")
    assert float(r2[1]) == found.figures[0].r2
    section._copy_text.trigger()
    assert QGuiApplication.clipboard().text().startswith("\tof the run\toptimum")


def test_why_there_is_none(section: OptimumSection) -> None:
    section.show_state(optimum(), None, False)
    section.show_state(None, Problem("There is no {what}.", what="optimum"), False)
    assert section._certainty.text() == "There is no optimum."
    assert not section.table.isVisible()
    assert not section.go_button.isVisible()
    section.show_state(None, None, True)
    assert section._state.text() == "searching…"


def test_how_sure_it_is_and_what_is_assumed(section: OptimumSection) -> None:
    section.show_state(optimum(), None, False)
    assert "orthogonal decomposition" in section._certainty.text()
    assert "same variance" in section._notes.text()
    formula = find_optimum(recipe(model__kind="formula", model__formula="exp(a*x) + b"), ten()).optimum
    section.show_state(formula, None, False)
    assert f"{formula.agreeing} of {formula.starts}" in section._certainty.text()


def test_correlations_of_the_estimates(section: OptimumSection) -> None:
    section.show_state(optimum(), None, False)
    section.draw_report(now(1.0, 0.5))
    x = np.arange(10.0)
    rows = cells(section.correlations)
    assert [row[0] for row in rows] == ["x", "bias"]
    assert float(rows[0][2].replace("−", "-")) == pytest.approx(
        -x.mean() / math.sqrt((x**2).mean()), abs=1e-3
    )


def test_going_there_hands_on_the_numbers(section: OptimumSection, qtbot: QtBot) -> None:
    found = optimum()
    section.show_state(found, None, False)
    assert not section.go_button.isEnabled()
    section.draw_report(now(1.0, 0.5))
    with qtbot.waitSignal(section.go_wanted) as heard:
        section.go_button.click()
    np.testing.assert_array_equal(heard.args[0], found.model.values)


def test_folded_it_costs_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made = OptimumSection()
    qtbot.addWidget(made)
    made.show()
    called: list[object] = []
    monkeypatch.setattr("gui.inspect.optimum_section.parameter_rows", lambda *given: called.append(given))
    made.show_state(optimum(), None, False)
    made.draw_report(now(1.0, 0.5))
    assert called == []
    assert not made.is_looking
