import numpy as np
import pandas as pd
import pytest

from datasets.edits import SetCells
from datasets.table import Role, Table
from engine.report import FitCurve, Plane, Predictions
from gui.plots.fit.curve_view import CurveView
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.fit.plane.plane_view import PlaneView
from gui.plots.fit.targets_view import MOST
from tests.gui.reports import report


@pytest.fixture
def plot(qtbot):
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(800, 460)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def table(inputs=1, targets=2, rows=20):
    data = {f"x{at}": np.linspace(-1, 1, rows) ** (at + 1) for at in range(inputs)}
    data |= {f"y{at}": np.linspace(0, 10.0**at, rows) for at in range(targets)}
    roles = {name: Role.INPUT if name.startswith("x") else Role.TARGET for name in data}
    return Table.from_frame(pd.DataFrame(data), roles)


def all_targets(plot, given):
    plot.show_table(given)
    plot.picture_box.choose("targets")
    assert plot.view.key == "targets"


def test_several_targets_may_be_seen_at_once(plot, qtbot):
    plot.show_table(table())
    assert plot.view.key == "curve"
    assert plot.target_box.isVisible()
    plot.picture_box.choose("targets")
    assert not plot.target_box.isVisible()
    assert not plot.plot.isVisible()
    qtbot.waitUntil(lambda: plot.view.cells[1].plot.isVisible())
    assert [cell.name.text() for cell in plot.view.cells] == ["y0", "y1"]
    assert all(isinstance(cell.view, CurveView) for cell in plot.view.cells)
    plot.picture_box.choose("curve")
    assert plot.plot.isVisible()
    assert plot.target_box.isVisible()


def test_one_target_has_no_such_picture(plot):
    plot.show_table(table(targets=1))
    plot.picture_box.choose("targets")
    assert plot.view.key == "curve"


def test_each_plot_has_its_own_curve_points_and_range(plot):
    all_targets(plot, table())
    x = plot.wanted()["grid"]
    plot.show_report(report(curve=FitCurve(x, np.column_stack([x, 10 * x]))))
    first, second = plot.view.cells
    assert first.view._model_at(0.5) == pytest.approx(0.5)
    assert second.view._model_at(0.5) == pytest.approx(5.0)
    assert second.plot.frame().y[1] > 5 * first.plot.frame().y[1]
    before = second.plot.grab().toImage()
    plot.show_report(report(curve=FitCurve(x, np.column_stack([x, 0 * x]))))
    assert second.plot.grab().toImage() != before


def test_the_read_out_names_the_target(plot):
    all_targets(plot, table())
    x = plot.wanted()["grid"]
    plot.show_report(report(curve=FitCurve(x, np.column_stack([x, 10 * x]))))
    plot.view.cells[1].plot._point((0.5, 3.0))
    assert "y1   x 0.50000  y 3.0000   model 5.0000" in plot.figures.text()
    plot.view.cells[1].plot._point(None)
    assert "model" not in plot.figures.text()


def test_zooming_one_zooms_the_input_of_all(plot, qtbot):
    all_targets(plot, table())
    first, second = plot.view.cells
    y = second.plot.frame().y
    with qtbot.waitSignal(plot.needs_changed):
        first.plot.show_ranges((0.0, 0.5), (0.0, 0.1))
    assert second.plot.frame().x == (0.0, 0.5)
    assert second.plot.frame().y == y
    assert plot.wanted()["grid"][[0, -1]].tolist() == [0.0, 0.5]


def test_two_inputs_have_a_map_for_each(plot):
    all_targets(plot, table(inputs=2))
    request = plot.wanted()["plane"]
    values = np.zeros((len(request.y), len(request.x), 2))
    values[..., 1] = 7.0
    plot.show_report(report(plane=Plane(request, values, (), 1e-4)))
    assert all(isinstance(cell.view, PlaneView) for cell in plot.view.cells)
    assert [float(cell.view.model_at((0.0, 0.5))[at]) for at, cell in enumerate(plot.view.cells)] == [
        0.0,
        7.0,
    ]


def test_parts_of_the_rows_are_known_in_all_of_them(plot):
    given = table()
    all_targets(plot, given)
    rows = np.arange(20)
    target = given.frame[["y0", "y1"]].to_numpy()
    part = (rows % 5 == 0).astype(np.int8)
    plot.show_report(report(predictions=Predictions(rows, target, target, part)))
    for cell in plot.view.cells:
        assert cell.view._groups["validation"].tolist() == [0, 5, 10, 15]
    assert plot.legend.keys["validation"].isVisible()


def test_an_edit_is_seen_in_them(plot):
    all_targets(plot, table())
    view = plot.view
    edited, _ = SetCells(np.array([19]), ("y1",), [[500.0]]).apply(plot.table)
    plot.show_table(edited)
    assert plot.view is view
    assert view.cells[1].view.y[19] == 500.0
    assert view.cells[1].plot.frame().y[1] > 500


def test_of_many_targets_the_first_are_drawn_and_that_is_said(plot):
    all_targets(plot, table(targets=15))
    assert len(plot.view.cells) == MOST
    assert plot._note.text() == "showing 12 of 15 targets"
