from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from datasets.edits import SetCells
from datasets.problems import Problem
from datasets.table import Role, Table
from engine.report import FitCurve, Predictions, RunState
from gui.plots.fit.class_view import ClassView, own_probability
from gui.plots.fit.fit_data import PARTS, sample
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.painting import symbol
from gui.plots.symbols import _LOOKS
from tests.gui.reports import report


@pytest.fixture
def plot(qtbot):
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def line(rows=50):
    x = np.linspace(-1, 1, rows)
    return Table.from_frame(pd.DataFrame({"気温": x, "売上": 2 * x + 1}))


def shown(plot):
    return {name for name, key in plot.legend.keys.items() if key.isVisible()}


def predictions(target, predicted, held=(), test=()):
    target, predicted = np.atleast_2d(np.asarray(target, float).T).T, np.asarray(predicted, float)
    rows = np.arange(len(target))
    part = np.isin(rows, held) + 2 * np.isin(rows, test)
    return Predictions(rows, target, np.atleast_2d(predicted.T).T, part.astype(np.int8))


def test_without_a_table_it_says_what_to_do(plot):
    assert "Ctrl+O" in plot.plot.hint
    assert plot.wanted() == {}


@pytest.mark.parametrize(("role", "word"), [(Role.INPUT, "“input”"), (Role.TARGET, "“target”")])
def test_without_a_role_it_says_which(plot, role, word):
    frame = pd.DataFrame({"a": [1.0, 2.0], "b": [1.0, 2.0]})
    roles = {"a": Role.INPUT, "b": Role.TARGET}
    plot.show_table(Table.from_frame(frame, {k: v for k, v in roles.items() if v is not role}))
    assert word in plot.plot.hint


def test_a_column_of_texts_as_input_is_explained(plot):
    frame = pd.DataFrame({"a": ["x", "y"], "b": [1.0, 2.0]})
    plot.show_table(Table.from_frame(frame, {"a": Role.INPUT, "b": Role.TARGET}))
    assert "“a”" in plot.plot.hint


def test_texts_that_a_run_reads_as_categories_show_predicted_against_actual(plot):
    frame = pd.DataFrame({"a": ["x", "y", "x"], "b": [1.0, 2.0, 3.0]})
    plot.show_table(Table.from_frame(frame, {"a": Role.INPUT, "b": Role.TARGET}))
    plot.show_report(report(predictions=predictions([1.0, 2.0, 3.0], [1.5, 2.0, 2.5])))
    assert plot.view.key == "against"
    assert "“a”" not in plot.plot.hint
    assert "train" in shown(plot)


def test_one_input_asks_for_a_curve_over_what_is_visible(plot, qtbot):
    plot.show_table(line())
    grid = plot.wanted()["grid"]
    assert len(grid) == 256
    assert grid[0] < -1
    assert grid[-1] > 1
    with qtbot.waitSignal(plot.needs_changed):
        plot.plot.show_ranges((0.0, 0.5))
    assert plot.wanted()["grid"][[0, -1]].tolist() == [0.0, 0.5]
    plot.hide()
    assert plot.wanted() == {}


def test_one_input_draws_points_and_curve(plot):
    plot.show_table(line())
    before = plot.plot.grab().toImage()
    x = plot.wanted()["grid"]
    plot.show_report(report(curve=FitCurve(x, (2 * x)[:, None])))
    assert plot.plot.grab().toImage() != before
    assert shown(plot) == {"train", "model"}
    plot.plot._point((0.5, 0.0))
    assert "model 1.0000" in plot.figures.text()


def test_the_split_is_learnt_from_predictions(plot):
    table = line(10)
    plot.show_table(table)
    assert plot.wanted()["prediction_rows"] > 0
    actual = table.frame["売上"]
    plot.show_report(report(predictions=predictions(actual, actual, held=(3, 7))))
    assert plot.view._groups["validation"].tolist() == [3, 7]
    assert "validation" in shown(plot)
    assert "prediction_rows" not in plot.wanted()


def test_test_rows_have_a_mark_of_their_own(plot):
    table = line(10)
    plot.show_table(table)
    actual = table.frame["売上"]
    plot.show_report(report(predictions=predictions(actual, actual, held=(3,))))
    without = plot.plot.grab().toImage()
    assert "test" not in shown(plot)
    plot.show_report(report(predictions=predictions(actual, actual, held=(3,), test=(5, 8))))
    assert plot.view._groups["test"].tolist() == [5, 8]
    assert plot.view._groups["train"].tolist() == [0, 1, 2, 4, 6, 7, 9]
    assert {"train", "validation", "test"} <= shown(plot)
    assert plot.plot.grab().toImage() != without
    at = [(float(table.frame["気温"][row]), float(actual[row])) for row in (5, 3, 1)]
    said = [plot.view.said(plot.plot.frame(), point) for point in at]
    assert [text.split("   ")[0] for text in said] == ["row 6 △", "row 4 ◇", "row 2"]


def test_what_is_right_of_the_test_rows_is_said_when_the_run_rests(plot):
    frame = pd.DataFrame({"a": np.arange(4.0), "kind": ["x", "y", "x", "y"]})
    plot.show_table(Table.from_frame(frame, {"a": Role.INPUT, "kind": Role.TARGET}))
    chances = np.array([[0.9, 0.1], [0.2, 0.8], [0.9, 0.1], [0.7, 0.3]])
    found = predictions([0.0, 1.0, 0.0, 1.0], chances, test=(2, 3))
    found = replace(found, classes=("x", "y"))
    plot.show_report(report(predictions=found, state=RunState.RUNNING))
    assert "test" in shown(plot)
    assert plot.view.note() == "train: 2 of 2 right"
    plot.show_report(report(predictions=found))
    assert plot.view.note() == "train: 2 of 2 right   test: 1 of 2 right"


def test_the_marks_of_the_parts_differ_without_colour(qapp):
    drawn = {symbol(_LOOKS[part][0], QColor("black"), 9.0, 1.0).toImage().bits().tobytes() for part in PARTS}
    assert len(drawn) == 3


def test_rows_set_aside_are_shown_as_such(plot):
    plot.show_table(line(10).with_in_use(np.arange(10) > 1))
    assert plot.view._groups["aside"].tolist() == [0, 1]
    assert "aside" in shown(plot)


def test_points_are_painted_once_not_with_each_report(plot):
    plot.show_table(line())
    painted = []
    standing = plot.view.paint_standing
    plot.view.paint_standing = lambda painter, frame: (painted.append(1), standing(painter, frame))
    plot.plot.redraw()
    plot.plot.grab()
    for value in (1.0, 2.0, 3.0):
        x = plot.wanted()["grid"]
        plot.show_report(report(curve=FitCurve(x, np.full((len(x), 1), value))))
        plot.plot.grab()
    assert len(painted) == 1


def test_of_a_large_table_a_part_is_drawn_and_said(plot):
    x = np.arange(50_000.0)
    plot.show_table(Table.from_frame(pd.DataFrame({"x": x, "y": x})))
    assert plot._note.text() == "showing 20,000 of 50,000 points"


def test_rows_without_numbers_are_counted(plot):
    plot.show_table(Table.from_frame(pd.DataFrame({"x": [1.0, np.nan, np.inf], "y": [1.0, 2.0, 3.0]})))
    assert plot._note.text() == "rows without numbers: 2"


@pytest.mark.parametrize(
    "values", [[1e308, -1e308], [5e-324, 1e-310], [7.0, 7.0], [0.0, 0.0], [1e9, 1e9 + 1e-7]]
)
def test_no_numbers_break_the_picture(plot, values):
    plot.show_table(Table.from_frame(pd.DataFrame({"x": values, "y": values})))
    grid = plot.wanted().get("grid")
    if grid is not None:
        for y in (np.nan, np.inf, 1e308, 5e-324):
            plot.show_report(report(curve=FitCurve(grid, np.full((len(grid), 1), y))))
            assert not plot.plot.grab().isNull()


def test_one_row_is_a_picture_too(plot):
    plot.show_table(line(1))
    assert plot.plot.hint == ""
    assert not plot.plot.grab().isNull()


def test_the_chooser_is_there_for_several_targets(plot, qtbot):
    frame = pd.DataFrame({"x": [0.0, 1.0], "y": [0.0, 1.0], "z": [100.0, 200.0]})
    plot.show_table(Table.from_frame(frame).with_roles(inputs=["x"], targets=["y", "z"]))
    assert plot.target_box.isVisible()
    grid = plot.wanted()["grid"]
    both = np.column_stack([grid, 100 * grid])
    plot.show_report(report(curve=FitCurve(grid, both), parameters=(), equation=("y = x", "z = 100 x")))
    assert plot.figures.text() == "y = x"
    plot.target_box.setFocus()
    qtbot.keyClick(plot.target_box, Qt.Key.Key_Down)
    assert plot.figures.text() == "z = 100 x"
    assert plot.plot.frame().y[1] > 200
    plot.plot._point((0.5, 150.0))
    assert "model 50.000" in plot.figures.text()


def several(rows=30):
    generator = np.random.default_rng(0)
    frame = pd.DataFrame(generator.standard_normal((rows, 4)), columns=["a", "b", "c", "y"])
    return Table.from_frame(frame)


def test_more_inputs_show_predicted_against_actual(plot):
    table = several()
    plot.show_table(table)
    assert plot.view.key == "against"
    assert plot.wanted()["prediction_rows"] == 2000
    actual = table.frame["y"].to_numpy()
    before = plot.plot.grab().toImage()
    plot.show_report(report(predictions=predictions(actual, actual * 0.5, held=(0, 1))))
    assert plot.plot.grab().toImage() != before
    assert shown(plot) == {"train", "validation", "exact"}
    plot.plot._point((actual[4], actual[4] * 0.5))
    assert "row 5" in plot.figures.text()


def test_an_edit_beside_the_target_keeps_the_picture(plot):
    table = several()
    plot.show_table(table)
    actual = table.frame["y"].to_numpy()
    plot.show_report(report(predictions=predictions(actual, actual * 0.5)))
    view, other = plot.view, next(name for name in table.inputs)
    beside, _ = SetCells(np.array([0]), (other,), [[0.25]]).apply(table)
    plot.show_table(beside)
    assert plot.view is view
    assert plot.view.table is beside
    edited, _ = SetCells(np.array([0]), ("y",), [[1e3]]).apply(beside)
    plot.show_table(edited)
    assert plot.view is not view
    assert plot.plot.frame().x[1] > 1e3


def test_wild_predictions_are_marked_at_the_edge(plot):
    table = several()
    plot.show_table(table)
    actual = table.frame["y"].to_numpy()
    wild = actual.copy()
    wild[:4] = (np.nan, np.inf, 1e200, -1e200)
    plot.show_report(report(predictions=predictions(actual, wild)))
    low, high = plot.plot.frame().y
    assert high - low < 10 * (actual.max() - actual.min())
    assert not plot.plot.grab().isNull()


def classes(rows=30):
    names = np.array(["setosa", "versicolor", "virginica"])
    frame = pd.DataFrame(
        {"a": np.arange(float(rows)), "b": 1.0, "c": 2.0, "species": names[np.arange(rows) % 3]}
    )
    return Table.from_frame(frame)


def test_a_note_without_room_beside_the_title_is_below_it_in_full(plot, qtbot):
    plot.show_table(classes())
    plot.show_report(report(predictions=predictions(np.arange(30) % 3, np.eye(3)[np.arange(30) % 3])))
    head, note = plot._head, plot._note
    plot.resize(1600, 400)
    qtbot.waitUntil(lambda: note.parentWidget() is head)
    assert note.width() >= note.fontMetrics().horizontalAdvance(note.text())
    plot.resize(head.layout().sizeHint().width() + 20, 400)
    qtbot.waitUntil(lambda: note.parentWidget() is not head and note.isVisible() and note.y() > 0)
    assert note.y() >= head.geometry().bottom()
    assert note.height() >= note.heightForWidth(note.width())
    plot.resize(1600, 400)
    qtbot.waitUntil(lambda: note.parentWidget() is head)


def test_classes_show_the_probability_of_the_right_one(plot):
    plot.show_table(classes())
    assert isinstance(plot.view, ClassView)
    assert plot.view.names == ("setosa", "versicolor", "virginica")
    own = np.arange(30) % 3
    probabilities = np.full((30, 3), 0.1)
    probabilities[np.arange(30), own] = 0.8
    probabilities[0] = (0.2, 0.5, 0.3)
    plot.show_report(report(predictions=predictions(own, probabilities, held=(0, 1, 2))))
    assert plot._note.text() == "train: 27 of 27 right   validation: 2 of 3 right"
    plot.plot._point((plot.view._x[0], 0.2))
    assert "row 1 ◇   setosa   probability 0.200" in plot.figures.text()
    assert not plot.plot.grab().isNull()


def test_numbered_classes_are_known_by_what_the_model_predicts(plot):
    frame = pd.DataFrame({"a": [0.0, 1.0, 2.0], "b": [0.0, 1.0, 5.0], "c": 1.0, "k": [0, 1, 2]})
    plot.show_table(Table.from_frame(frame))
    assert plot.view.key == "against"
    plot.show_report(report(predictions=predictions([0, 1, 2], np.eye(3))))
    assert plot.view.key == "classes"
    assert plot.view.names == ("0", "1", "2")


def test_classes_are_named_as_the_run_names_them(plot):
    """A class of a row that is set aside is none of the run's; the table cannot tell."""
    table = classes()
    plot.show_table(table)
    own = np.arange(30) % 2
    found = replace(predictions(own, np.full((30, 2), 0.5)), classes=("versicolor", "virginica"))
    plot.show_report(report(predictions=found))
    assert plot.view.names == ("versicolor", "virginica")
    assert plot.plot.x_axis._names == {0.0: "versicolor", 1.0: "virginica"}


def test_classes_of_rows_in_use_are_named_before_the_first_report(plot):
    frame = pd.DataFrame({"a": [1.0, 2.0, 3.0, 4.0], "b": 1.0, "kind": ["x10", "x9", "x9", "z"]})
    frame["kind"] = frame["kind"].str.strip("x")
    table = Table.from_frame(frame, {"a": Role.INPUT, "b": Role.INPUT, "kind": Role.TARGET})
    plot.show_table(table.with_in_use(np.array([True, True, True, False])))
    plot.picture_box.choose("classes")
    assert plot.view.names == ("9", "10")


def test_two_classes_come_as_one_probability():
    given, right = own_probability(np.array([0.0, 1.0, 1.0]), np.array([[0.2], [0.9], [0.3]]))
    assert given.tolist() == pytest.approx([0.8, 0.9, 0.3])
    assert right.tolist() == [True, True, False]


def test_a_sample_prefers_rows_whose_split_is_known():
    drawable = np.ones(100, dtype=bool)
    drawable[:10] = False
    known = np.arange(0, 100, 5)
    assert sample(drawable, known, most=30).rows.tolist() == list(range(10, 100, 5))
    assert len(sample(drawable, None, most=30).rows) == 30
    whole = sample(drawable, known, most=90)
    assert (len(whole.rows), whole.of, whole.missing) == (90, 90, 10)


def test_predictions_of_another_table_change_nothing(plot):
    plot.show_table(line(3))
    plot.show_report(report(predictions=predictions(np.arange(10), np.arange(10), held=(1,))))
    assert not plot._split.part.any()


def test_without_a_run_nothing_of_the_one_before_is_left(plot):
    plot.show_table(line())
    x = plot.wanted()["grid"]
    curve = FitCurve(x, (2 * x)[:, None])
    plot.show_report(report(curve=curve, parameters=(), equation=("y = 2x",)))
    assert "y = 2x" in plot.figures.text()
    problem = Problem("Choose another {loss}.", loss="loss")
    plot.show_report(report(generation=1, state=RunState.FAILED, built=False, message=problem))
    assert "Choose another loss." in plot.plot.hint
    assert plot.figures.text() == ""
    assert shown(plot) == set()
    plot.show_report(report(generation=2))
    assert plot.plot.hint == ""
    assert "model" in shown(plot)
