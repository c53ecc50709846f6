"""What stands with the curve: residuals under it, earlier curves behind it, the optimum below it."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from datasets.table import Table
from engine.report import FitCurve
from gui import theme
from gui.plots.fit.earlier_curves import MOST, EarlierCurves
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.fit.optimum_curve import OptimumCurve
from gui.plots.fit.residual_strip import ResidualStrip
from tests.gui.reports import history, report


@pytest.fixture
def plot(qtbot):
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(600, 460)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.show_table(line())
    return widget


def line(rows=11):
    x = np.linspace(-1, 1, rows)
    return Table.from_frame(pd.DataFrame({"x": x, "y": 2 * x + 1}))


def curve(plot, model, step=0):
    x = plot.wanted()["grid"]
    plot.show_report(report(curve=FitCurve(x, model(x)[:, None]), step=step, history=history(1, step + 1)))


def shown(plot, name):
    return plot.legend.keys[name].isVisible()


# residuals


def test_residuals_are_folded_until_somebody_opens_them(plot, qtbot):
    assert not plot.view.strip.plot.isVisible()
    plot.view.strip.button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(plot.view.strip.button, Qt.Key.Key_Space)
    assert plot.view.strip.plot.isVisible()
    plot.begin()
    plot.show_table(line(20))
    qtbot.waitUntil(plot.view.strip.plot.isVisible)
    assert len(plot.findChildren(ResidualStrip)) == 1


def test_residuals_are_target_minus_model_under_their_rows(plot):
    plot.view.strip.set_open(True)
    curve(plot, lambda x: x)
    strip = plot.view.strip
    x, residuals = strip._groups["train"]
    np.testing.assert_allclose(x, np.linspace(-1, 1, 11))
    np.testing.assert_allclose(residuals, x + 1)
    assert strip.plot.frame().x == plot.plot.frame().x
    low, high = strip.plot.frame().y
    assert low == -high
    assert high > 2.0
    main, own = plot.plot.frame().area, strip.plot.frame().area
    assert (main.left(), main.right()) == (own.left(), own.right())
    plot.plot._point((0.5, 2.0))
    assert "residual" not in plot.figures.text()
    plot.plot._point((0.6, 2.2))
    assert "row 9   x 0.60000  y 2.2000   model 0.60000  residual 1.6000" in plot.figures.text()


def test_the_strip_follows_the_zoom(plot):
    plot.view.strip.set_open(True)
    curve(plot, lambda x: x)
    plot.plot.show_ranges((0.25, 0.75))
    assert plot.view.strip.plot.frame().x == (0.25, 0.75)
    curve(plot, lambda x: x)
    x, residuals = plot.view.strip._groups["train"]
    assert (np.isfinite(residuals) == ((x >= 0.25) & (x <= 0.75))).all()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e308, 5e-324])
def test_no_model_breaks_the_strip(plot, value):
    plot.view.strip.set_open(True)
    curve(plot, lambda x: np.full(len(x), value))
    assert not plot.grab().isNull()


def test_while_folded_nothing_is_worked_out(plot):
    curve(plot, lambda x: x)
    assert plot.view.strip._groups == {}
    plot.view.strip.set_open(True)
    assert len(plot.view.strip._groups["train"][0]) == 11


# earlier curves


@given(st.lists(st.integers(1, 5_000), min_size=1, max_size=300))
def test_earlier_curves_are_few_and_spread_evenly_in_powers(lengths):
    kept = EarlierCurves()
    for step in np.cumsum(lengths):
        kept.take(int(step), np.zeros(2), np.zeros(2))
    steps = kept.steps
    assert len(steps) <= MOST
    assert all(later >= 1.6 * earlier or later == earlier + 1 for earlier, later in pairwise(steps))
    assert int(np.sum(lengths)) < 2 * steps[-1] or len(lengths) == 1 or max(lengths) > steps[-1] / 2


def test_they_change_ever_more_rarely():
    kept = EarlierCurves()
    changes = [step for step in range(10_000) if kept.take(step, np.zeros(2), np.zeros(2))]
    assert len(changes) < 25


def test_going_back_takes_later_ones_away():
    kept = EarlierCurves()
    for step in (0, 1, 2, 4, 8, 16):
        kept.take(step, np.zeros(2), np.zeros(2))
    assert kept.take(3, np.zeros(2), np.zeros(2))
    assert kept.steps == [0, 1, 2]


def test_they_are_drawn_fading_behind_the_model(plot):
    for step, height in ((1, 0.0), (10, 1.0), (100, 2.0)):
        curve(plot, lambda x, height=height: np.full(len(x), height), step=step)
    assert shown(plot, "earlier")
    image, frame = plot.plot.grab().toImage(), plot.plot.frame()
    ratio = image.devicePixelRatio()
    x = round(frame.xs(np.array([0.55]))[0] * ratio)
    ground = theme.color("panel")

    def strength(height):
        y = round(frame.ys(np.array([height]))[0] * ratio)
        return max(
            sum(
                abs(a - b) for a, b in zip(image.pixelColor(x, y + dy).getRgb(), ground.getRgb(), strict=True)
            )
            for dy in (-1, 0, 1)
        )

    assert 0 < strength(0.0) < strength(1.0) < strength(2.0)


def test_another_run_has_no_earlier_curves(plot):
    curve(plot, lambda x: x, step=1)
    curve(plot, lambda x: x, step=50)
    plot.show_report(report(generation=3))
    assert plot.view.earlier.steps == []
    assert not shown(plot, "earlier")


# the optimum


def test_an_optimum_is_drawn_named_and_read_out(plot):
    assert not shown(plot, "optimum")
    before = plot.plot.grab().toImage()
    x = np.linspace(-1, 1, 50)
    plot.set_optimum(OptimumCurve(x, (2 * x + 0.5)[:, None]))
    assert shown(plot, "optimum")
    assert plot.plot.grab().toImage() != before
    curve(plot, lambda x: x)
    plot.plot._point((0.5, 0.0))
    assert "optimum 1.5000" in plot.figures.text()
    plot.begin()
    plot.show_table(line(20))
    assert shown(plot, "optimum")
    plot.set_optimum(None)
    assert not shown(plot, "optimum")
    plot.plot._point((0.4, 0.0))
    assert "optimum" not in plot.figures.text()
