import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QPoint, Qt

from datasets.edits import RemoveRows
from datasets.table import Role, Table
from engine.report import Predictions
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.fit.pictures import PICTURES, possible
from gui.plots.fit.shape import Shape
from tests.gui.reports import report


@pytest.fixture
def plot(qtbot):
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(900, 400)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def table(inputs=1, target=None, rows=20):
    data = {f"x{at}": np.linspace(-1, 1, rows) ** (at + 1) for at in range(inputs)}
    data["y"] = np.arange(float(rows)) if target is None else target
    return Table.from_frame(pd.DataFrame(data), {**dict.fromkeys(data, Role.INPUT), "y": Role.TARGET})


def numbered_classes(plot):
    """A run that takes the numbers in y for classes."""
    plot.show_table(table(target=np.arange(20.0) % 3))
    rows = np.arange(20)
    found = Predictions(rows, (rows % 3.0)[:, None], np.full((20, 3), 1 / 3), np.zeros(20, np.int8))
    plot.show_report(report(predictions=found))


def offered(plot):
    return [plot.picture_box.itemText(at) for at in range(plot.picture_box.count())]


def test_keys_and_names_are_each_others_own():
    assert len({picture.key for picture in PICTURES}) == len(PICTURES)
    assert len({picture.title for picture in PICTURES}) == len(PICTURES)


def test_without_rows_one_input_has_a_curve_to_draw_points_for():
    shape = Shape(("x",), ("y",), ("x",), 0, classes=False)
    assert [picture.key for picture in possible(shape)] == ["curve"]
    assert possible(Shape((), ("y",), (), 9, classes=False)) == ()
    assert possible(None) == ()


def test_the_natural_picture_comes_by_itself_and_the_others_are_listed(plot):
    plot.show_table(table())
    assert plot.view.key == "curve"
    assert plot.picture_box.isVisible()
    assert offered(plot)[0] == "Curve"
    assert "Predicted against actual" in offered(plot)


def test_a_choice_by_keyboard_is_drawn_and_asks_for_what_it_needs(plot, qtbot):
    plot.show_table(table())
    plot.picture_box.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(plot.needs_changed):
        while plot.view.key != "against":
            qtbot.keyClick(plot.picture_box, Qt.Key.Key_Down)
    assert "prediction_rows" in plot.wanted()
    assert "grid" not in plot.wanted()


def test_a_choice_stays_with_edits_and_other_tables_while_it_is_possible(plot):
    plot.show_table(table())
    plot.picture_box.choose("against")
    edited, _ = RemoveRows(np.array([0, 1])).apply(plot.table)
    plot.show_table(edited)
    assert plot.view.key == "against"
    plot.begin()
    plot.show_table(table(rows=50))
    assert plot.view.key == "against"
    plot.begin()
    numbered_classes(plot)
    assert plot.view.key == "classes"
    plot.begin()
    plot.show_table(table())
    assert plot.view.key == "curve"


def test_what_the_run_makes_of_the_table_changes_what_is_possible(plot):
    numbered_classes(plot)
    assert plot.view.key == "classes"
    assert "Curve" not in offered(plot)
    fewer, _ = RemoveRows(np.array([0])).apply(plot.table)
    plot.show_table(fewer)  # still classes, though a table alone does not say so
    assert plot.view.key == "classes"


def test_the_box_goes_where_there_is_no_choice(plot):
    plot.show_table(table())
    plot.show_table(None)
    assert not plot.picture_box.isVisible()
    assert plot.view is None


def pointed_at(plot, qtbot, x, y):
    """Click where the values are."""
    frame = plot.plot.frame()
    place = QPoint(round(frame.xs(np.array([x]))[0]), round(frame.ys(np.array([y]))[0]))
    qtbot.mouseClick(plot.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)


def with_predictions(plot, predicted, classes=(), rows=None):
    target = plot.table.frame["y"].to_numpy()
    if classes:
        target = np.array([float(classes.index(value)) for value in target])
    rows = np.arange(len(target)) if rows is None else rows
    found = Predictions(rows, target[rows, None], predicted, np.zeros(len(rows), np.int8), classes)
    plot.show_report(report(predictions=found))


def test_a_click_on_a_row_of_predicted_against_actual_picks_it(plot, qtbot):
    plot.show_table(table(inputs=2))
    rows = np.array([7, 3, 12, 0])
    plot.picture_box.choose("against")
    with_predictions(plot, np.array([[7.5], [2.0], [11.0], [1.0]]), rows=rows)
    with qtbot.waitSignal(plot.points.row_picked) as told:
        pointed_at(plot, qtbot, 12.0, 11.0)
    assert told.args == [12]
    assert "row 13   actual 12.000   predicted 11.000" in plot.figures.text()
    x, y = plot.view.places(np.array([3, 5, 12]))
    assert x[[0, 2]].tolist() == [3.0, 12.0]
    assert y[[0, 2]].tolist() == [2.0, 11.0]
    assert np.isnan([x[1], y[1]]).all()


def test_a_row_chosen_in_the_table_is_ringed_where_it_is(plot):
    plot.show_table(table(inputs=2))
    plot.picture_box.choose("against")
    with_predictions(plot, np.arange(20.0)[:, None])
    plain = plot.plot.grab().toImage()
    plot.points.tool.show_pick(4)
    ringed = plot.plot.grab().toImage()
    frame, ratio = plot.plot.frame(), plain.devicePixelRatio()
    changed = [
        (x / ratio, y / ratio)
        for x in range(plain.width())
        for y in range(plain.height())
        if plain.pixel(x, y) != ringed.pixel(x, y)
    ]
    middle = np.mean(changed, axis=0)
    np.testing.assert_allclose(middle, [frame.xs(np.array([4.0]))[0], frame.ys(np.array([4.0]))[0]], atol=1.5)


def test_a_click_on_a_row_of_a_class_picks_it(plot, qtbot):
    plot.show_table(table(inputs=3, target=["a", "b"] * 10))
    chances = np.column_stack([np.linspace(0.9, 0.1, 20), np.linspace(0.1, 0.9, 20)])
    plot.picture_box.choose("classes")
    with_predictions(plot, chances, classes=("a", "b"))
    x, y = plot.view.places(np.array([8]))
    with qtbot.waitSignal(plot.points.row_picked) as told:
        pointed_at(plot, qtbot, x[0], y[0])
    assert told.args == [8]
