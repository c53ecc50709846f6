import numpy as np
import pytest
from PySide6.QtCore import Qt

from datasets.edits import RemoveRows
from tests.gui.plots.fit.plane.conftest import answer, made, split


def three(rows=11):
    at = np.arange(float(rows))
    return made(a=at, b=at % 3, c=at * 10, y=at)


@pytest.fixture
def sliced(plot):
    plot.show_table(three())
    plot.picture_box.choose("slice")
    return plot


def test_more_inputs_are_cut_at_the_medians_of_the_others(sliced):
    assert sliced.view.key == "slice"
    request = sliced.wanted()["plane"]
    assert request.columns == ("a", "b")
    assert request.held == {"c": 50.0}
    assert sliced.view.bar.text() == "others held at their median: c 50"


def test_a_picked_row_gives_the_others_its_values(sliced, qtbot):
    with qtbot.waitSignal(sliced.needs_changed):
        sliced.points.tool.show_pick(2)
    assert sliced.wanted()["plane"].held == {"c": 20.0}
    assert sliced.view.bar.text() == "others held as in row 3: c 20"
    fewer, _ = RemoveRows(np.arange(2, 11)).apply(sliced.table)
    sliced.show_table(fewer)
    assert sliced.wanted()["plane"].held == {"c": 5.0}


def test_the_inputs_on_the_axes_are_chosen_by_keyboard_and_remembered(sliced, qtbot):
    box = sliced.view.bar.boxes[1]
    box.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(sliced.needs_changed):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert sliced.view.bar.names == ("a", "c")
    assert sliced.wanted()["plane"].columns == ("a", "c")
    assert sliced.wanted()["plane"].held == {"b": 1.0}
    assert sliced.plot.y_axis._label == "c"
    assert sliced.plot.frame().y[1] > 100
    sliced.begin()
    sliced.show_table(three(20))
    assert sliced.view.bar.names == ("a", "c")
    assert sliced.wanted()["plane"].columns == ("a", "c")


def test_the_same_input_twice_changes_their_places(sliced):
    sliced.view.bar.boxes[0].setCurrentText("b")
    assert sliced.view.bar.names == ("b", "a")
    sliced.view.bar.boxes[1].setCurrentText("b")
    assert sliced.view.bar.names == ("a", "b")


def test_of_a_row_its_own_prediction_is_told_and_not_that_of_the_slice(sliced):
    answer(sliced, lambda a, b: a + 100)
    place = tuple(float(at[0]) for at in sliced.view.places(np.array([4])))
    sliced.plot._point(place)
    assert "row 5   a 4  b 1   target 4" in sliced.figures.text()
    assert "model" not in sliced.figures.text()
    split(sliced, np.zeros(11))
    sliced.plot._point((0.0, 0.9))
    sliced.plot._point(place)
    assert "target 4   model 1.0000" in sliced.figures.text()
    sliced.points.tool.show_pick(4)
    answer(sliced, lambda a, b: a + 100)
    assert "target 4   model 104.0" in sliced.view.said_of(4)


def test_texts_are_held_at_the_most_frequent_and_come_last_on_axes(plot):
    plot.show_table(made(city=["s", "t", "t"], a=[1.0, 2.0, 6.0], b=[1.0, np.nan, 3.0], y=[0.0, 1.0, 2.0]))
    split(plot, np.zeros(3))
    plot.picture_box.choose("slice")
    assert plot.wanted()["plane"].columns == ("a", "b")
    assert plot.wanted()["plane"].held == {"city": "t"}
    plot.view.bar.boxes[0].setCurrentText("city")
    assert plot.wanted()["plane"].x == ("s", "t")
    assert plot.wanted()["plane"].held == {"a": 2.0}


def test_too_many_categories_for_an_axis_are_said(plot):
    names = [f"n{at}" for at in range(40)]
    at = np.arange(40.0)
    plot.show_table(made(name=names, a=at, b=at, y=at))
    split(plot, np.zeros(40))
    plot.picture_box.choose("slice")
    plot.view.bar.boxes[0].setCurrentText("name")
    assert "“name”" in plot.plot.hint
    plot.view.bar.boxes[0].setCurrentText("a")
    assert plot.plot.hint == ""
