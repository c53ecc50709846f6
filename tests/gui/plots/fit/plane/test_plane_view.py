from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from datasets.edits import SetCells
from engine.report import RunState
from gui import theme
from gui.plots.fit.plane.plane_view import PlaneView
from gui.plots.fit.plane.region_map import class_color
from tests.gui.plots.fit.plane.conftest import answer, color_at, made, near, split
from tests.gui.reports import report

CORNERS = [-2.0, 2.0, -2.0, 2.0], [-1.0, -1.0, 1.0, 1.0]


def corners(y=(0.0, 10.0, 20.0, 40.0)):
    return made(a=CORNERS[0], b=CORNERS[1], y=list(y))


def test_two_inputs_have_a_map_by_themselves(plot):
    plot.show_table(corners())
    assert plot.view.key == "map"
    request = plot.wanted()["plane"]
    assert request.columns == ("a", "b")
    assert (request.x[0], request.x[-1]) == pytest.approx(plot.plot.frame().x)
    assert (request.y[0], request.y[-1]) == pytest.approx(plot.plot.frame().y)
    assert request.held == {}
    assert plot.wanted()["plane"] is request
    assert (plot.plot.x_axis._label, plot.plot.y_axis._label) == ("a", "b")


def test_zooming_asks_for_what_is_in_sight(plot, qtbot):
    plot.show_table(corners())
    with qtbot.waitSignal(plot.needs_changed):
        plot.plot.show_ranges((0.0, 1.0), (-0.5, 0.5))
    request = plot.wanted()["plane"]
    assert (request.x[0], request.x[-1], request.y[0], request.y[-1]) == (0.0, 1.0, -0.5, 0.5)


def test_values_have_the_colours_of_the_key_where_they_are(plot):
    plot.show_table(corners())
    answer(plot, lambda a, b: 20 + 10 * a + 0 * b)
    scale, dark = plot.view._map.scale, False
    for a in (-1.62, 0.33, 1.71):
        assert near(color_at(plot, a, 0.05), scale.color(20 + 10 * a, dark))


def test_a_row_has_the_colour_of_its_target_inside(plot):
    plot.show_table(corners())
    answer(plot, lambda a, b: 0 * a)
    scale = plot.view._map.scale
    for a, b, y in zip(*CORNERS, (0.0, 10.0, 20.0, 40.0), strict=True):
        assert near(color_at(plot, a, b), scale.color(y, False), most=12)


def test_two_values_have_shapes_and_a_line_between_them(plot):
    r = np.random.default_rng(0)
    a, b = r.uniform(-2, 2, 60), r.uniform(-1, 1, 60)
    plot.show_table(made(a=a, b=b, y=np.where(a > 0, 1.0, -1.0)))
    found = plot.view._map
    assert found.has_two
    assert (found.scale.low, found.scale.middle, found.scale.high) == (-1.0, 0.0, 1.0)
    looks = found.looks()
    marks = found.marks(plot.table, np.array([0, 1]), np.zeros(2, dtype=np.int8))
    assert {looks[mark].shape for mark in marks} <= {"dot", "square"}
    answer(plot, lambda a, b: np.tanh(a))
    (heavy,) = [lines for lines, is_heavy in _lines(plot) if is_heavy]
    np.testing.assert_allclose(heavy[:, [0, 2]], 0.0, atol=1e-3)


def _lines(plot):
    plane = plot.view._plane
    return plot.view._map.lines(plane, plane.request.x, plane.request.y)


def test_contours_are_at_the_ticks_of_the_key(plot):
    plot.show_table(corners())
    answer(plot, lambda a, b: 20 + 10 * a)
    ticks = plot.view._map.scale.ticks(9)
    drawn = [20 + 10 * lines[:, 0] for lines, _ in _lines(plot) if len(lines)]
    assert len(drawn) >= 5
    for values in drawn:
        assert min(abs(values[0] - tick) for tick in ticks) < 1e-9
        np.testing.assert_allclose(values, values[0])
    said = plot.view.side.text()
    assert said.startswith("y: ")
    assert "20" in said


def test_what_is_no_number_is_hatched_and_breaks_nothing(plot):
    plot.show_table(corners())
    for hole in (np.nan, np.inf, -np.inf, 1e308, 5e-324):
        answer(plot, lambda a, b, hole=hole: np.where(a > 0, hole, 20.0))
        assert not plot.plot.grab().isNull()
    answer(plot, lambda a, b: np.where(a > 0, np.nan, 20.0))
    assert near(color_at(plot, -1.0, 0.3), plot.view._map.scale.color(20.0, False))
    hatched = [color_at(plot, 1.0 + shift / 200, 0.3) for shift in range(12)]
    assert any(near(color, theme.color("raised")) for color in hatched)
    assert len({color.name() for color in hatched}) > 1


@pytest.mark.parametrize(
    "values", [[1e308, -1e308], [5e-324, 1e-310], [7.0, 7.0], [0.0, 0.0], [np.inf, 1.0], [np.nan, 1.0]]
)
@pytest.mark.parametrize("name", ["a", "y"])
def test_no_numbers_break_the_picture(plot, values, name):
    columns = {"a": [0.0, 1.0], "b": [0.0, 1.0], "y": [0.0, 1.0]} | {name: values}
    plot.show_table(made(**columns))
    if "plane" in plot.wanted():
        answer(plot, lambda a, b: b)
    assert not plot.grab().isNull()


def test_the_read_out_has_inputs_prediction_and_target_of_the_row(plot):
    plot.show_table(corners())
    split(plot, [0, 0, 1, 2])
    answer(plot, lambda a, b: 20 + 10 * a + b)
    plot.plot._point((1.99, 0.99))
    assert "row 4 △   a 2  b 1   target 40   model 41.0" in plot.figures.text()
    plot.plot._point((0.5, 0.0))
    assert "a 0.50000  b 0.0000   model 25.000" in plot.figures.text()
    plot.plot.follow(False)
    plot.plot.show_ranges((5.0, 6.0))
    plot.plot._point((5.5, 0.0))
    assert "model —" in plot.figures.text()


def test_a_click_picks_the_row_and_zooming_out_keeps_the_ring_on_it(plot, qtbot):
    plot.show_table(corners())
    frame = plot.plot.frame()
    place = QPoint(round(frame.xs(np.array([2.0]))[0]), round(frame.ys(np.array([-1.0]))[0]))
    with qtbot.waitSignal(plot.points.row_picked) as told:
        qtbot.mouseClick(plot.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [1]
    assert [float(place[0]) for place in plot.view.places(np.array([1]))] == [2.0, -1.0]


def test_parts_are_told_apart_by_shape(plot):
    plot.show_table(corners().with_in_use(np.array([True, True, True, False])))
    split(plot, [0, 1, 2, 0])
    looks, painting = plot.view._map.looks(), plot.view._painting
    shapes = [looks[mark].shape if mark >= 0 else "" for mark in painting._marks]
    assert shapes == ["dot", "diamond", "triangle", ""]
    assert painting._aside.tolist() == [3]
    assert {name for name, key in plot.legend.keys.items() if key.isVisible()} == {
        "map_train",
        "map_validation",
        "map_test",
        "aside",
    }


def test_an_edit_keeps_picture_and_zoom(plot):
    plot.show_table(corners())
    view = plot.view
    plot.plot.follow(False)
    plot.plot.show_ranges((0.0, 1.0), (0.0, 0.5))
    edited, _ = SetCells(np.array([0]), ("y",), [[100.0]]).apply(plot.table)
    plot.show_table(edited)
    assert plot.view is view
    assert plot.plot.frame().x == (0.0, 1.0)
    assert view._map.scale.high == 100.0
    assert "100" in plot.view.side.text()


def test_points_and_colours_are_painted_once_for_a_frame(plot):
    plot.show_table(corners())
    answer(plot, lambda a, b: a)
    painted = []
    painting = plot.view._painting
    ground, points = painting._paint_ground, painting._paint_points
    painting._paint_ground = lambda *args: (painted.append("ground"), ground(*args))
    painting._paint_points = lambda *args: (painted.append("points"), points(*args))
    plot.plot.grab()
    painted.clear()
    for at in range(3):
        plot.plot._point((0.1 * at, 0.0))
        plot.plot.grab()
    assert painted == []
    answer(plot, lambda a, b: b)
    plot.plot.grab()
    assert painted == ["ground"]


def test_another_run_forgets_the_map(plot):
    plot.show_table(corners())
    answer(plot, lambda a, b: a)
    plot.show_report(replace(report(), generation=7))
    assert plot.view.model_at((0.0, 0.0)) is None


def test_a_run_that_comes_to_rest_is_asked_for_a_fine_map(plot, qtbot):
    plot.show_table(corners())
    for _ in range(3):
        answer(plot, lambda a, b: a, state=RunState.RUNNING)
    coarse = plot.wanted()["plane"]
    with qtbot.waitSignal(plot.needs_changed):
        answer(plot, lambda a, b: a)
    fine = plot.wanted()["plane"]
    assert len(fine.x) > 1.5 * len(coarse.x)


# classes


def regions(kinds=("p", "q", "r")):
    turns = np.arange(30) % len(kinds)
    return made(
        "kind",
        a=turns - 1.0 + np.linspace(-0.3, 0.3, 30),
        b=np.linspace(-1, 1, 30),
        kind=np.take(kinds, turns),
    )


def bands(a, b):
    """Left, middle and right are of one class each."""
    scores = np.stack([-4 * (a + 1) ** 2, -4 * a**2, -4 * (a - 1) ** 2], axis=-1)
    chances = np.exp(scores)
    return chances / chances.sum(axis=-1, keepdims=True)


def test_regions_have_the_colours_of_their_classes(plot):
    plot.show_table(regions())
    assert isinstance(plot.view, PlaneView)
    assert plot.view.side.text() == "p, q, r"
    answer(plot, bands, classes=("p", "q", "r"))
    for number, a in enumerate((-1.0, 0.0, 1.0)):
        painted, own = color_at(plot, a, 1.05), class_color(number)
        assert abs((painted.hueF() - own.hueF() + 0.5) % 1.0 - 0.5) < 0.05
        nearer_the_edge = color_at(plot, a + (0.35 if a < 0.5 else -0.35), 1.05)
        assert nearer_the_edge.saturation() < painted.saturation()
    lines = np.concatenate([found for found, _ in _lines(plot)])
    assert set(np.round(lines[:, 0], 1)) <= {-0.5, 0.5}


def test_one_output_for_two_classes_is_the_chance_of_the_second(plot):
    plot.show_table(regions(("no", "yes")))
    answer(plot, lambda a, b: 1 / (1 + np.exp(-8 * (a + 0.5))), classes=("no", "yes"))
    plot.plot._point((0.29, 0.9))
    assert "model yes 0.99" in plot.figures.text()
    plot.plot._point((-1.2, 0.9))
    assert "model no 0.99" in plot.figures.text()
    (lines, heavy), *more = _lines(plot)
    assert heavy
    assert not more
    np.testing.assert_allclose(lines[:, 0], -0.5, atol=0.01)


def test_classes_have_shapes_and_parts_are_filled_open_and_dotted(plot):
    plot.show_table(regions())
    split(plot, np.arange(30) % 5 % 3, classes=("p", "q", "r"), outputs=3)
    looks, marks = plot.view._map.looks(), plot.view._painting._marks
    assert [looks[mark].shape for mark in marks[:3]] == ["dot", "square", "triangle"]
    assert [looks[mark].fill for mark in marks[:5]] == ["filled", "open", "dotted", "filled", "open"]
    assert len({(look.shape, look.fill) for look in looks}) == 9
    plot.plot._point(tuple(float(at[0]) for at in plot.view.places(np.array([4]))))
    assert "row 5 ◇" in plot.figures.text()
    assert "target q" in plot.figures.text()


def test_the_runs_numbers_of_classes_count(plot):
    plot.show_table(regions())
    split(plot, np.zeros(30), classes=("q", "r"), outputs=2)
    looks, marks = plot.view._map.looks(), plot.view._painting._marks
    assert marks[0] == -1  # its class is none of the run's
    assert looks[marks[1]].color == class_color(0)
    assert plot.view.side.text() == "q, r"


def test_numbers_that_the_run_takes_for_classes_become_regions(plot):
    table = made("kind", a=[0.0, 1.0, 2.0] * 3, b=[0.0, 1.0, 2.0] * 3, kind=[0, 1, 2] * 3)
    plot.show_table(table)
    assert plot.view.side.text().startswith("kind: ")
    split(plot, np.zeros(9), classes=("0", "1", "2"), outputs=3)
    assert plot.view.key == "map"
    assert plot.view.side.text() == "0, 1, 2"


@pytest.mark.parametrize("count", [2, 5, 10, 40])
def test_any_number_of_classes_is_painted(plot, count):
    kinds = tuple(f"k{number:02}" for number in range(count))
    rows = np.arange(4 * count)
    plot.show_table(made("kind", a=rows * 1.0, b=rows % 7.0, kind=np.take(kinds, rows % count)))
    answer(plot, lambda a, b: np.eye(count)[(np.abs(a + b) % count).astype(int)], classes=kinds)
    assert not plot.grab().isNull()


def test_where_chances_change_suddenly_the_line_is_as_straight_as_the_model_makes_it(plot):
    plot.show_table(regions(("no", "yes")))
    answer(plot, lambda a, b: 1 / (1 + np.exp(-60 * (a + 0.5 + 0.1 * b))), classes=("no", "yes"))
    ((lines, _),) = _lines(plot)
    np.testing.assert_allclose(lines[:, 0] + 0.1 * lines[:, 1], -0.5, atol=1e-3)


# categories


def test_a_category_lies_on_an_axis_in_bands(plot):
    plot.show_table(
        made(age=[20.0, 30.0, 40.0, 50.0], city=["Seoul", "東京", "Seoul", None], y=[1.0, 2, 3, 4])
    )
    assert plot.view.key == "against" if False else plot.view is None or plot.view.key != "map"
    split(plot, np.zeros(4))
    assert plot.view.key == "map"
    assert plot.plot.y_axis._names == {0.0: "Seoul", 1.0: "東京"}
    assert plot.wanted()["plane"].y == ("Seoul", "東京")
    answer(plot, lambda age, city: 1.0 + 2.0 * city)
    scale = plot.view._map.scale
    assert near(color_at(plot, 45.0, -0.4), scale.color(1.0, False))
    assert near(color_at(plot, 45.0, 1.4), scale.color(3.0, False))
    _, at = plot.view.places(np.arange(4))
    assert np.round(at[:3]).tolist() == [0.0, 1.0, 0.0]
    assert np.isnan(at[3])
    plot.plot._point((45.0, 1.4))
    assert "city 東京   model 3.0000" in plot.figures.text()
