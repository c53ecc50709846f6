"""What the pictures of residuals and of dependence show: values, places, rows that can be picked."""

import numpy as np
import pandas as pd
import pytest

from datasets.table import Role, Table
from engine.diagnostics.records import Dependence
from engine.report import Predictions, RunState
from gui.plots.fit.fit_plot import FitPlot
from tests.gui.reports import report

ROWS = np.arange(40)
TARGET = np.sin(ROWS / 5.0) * 3
GIVEN = TARGET - np.where(ROWS % 2, 0.5, -0.25)
PART = (ROWS % 4 == 3).astype(np.int8)


@pytest.fixture
def plot(qtbot):
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(900, 400)
    with qtbot.waitExposed(widget):
        widget.show()
    data = {"x1": ROWS / 10.0, "x2": ROWS % 3 * 1.0, "kind": np.array(["a", "b"])[ROWS % 2], "y": TARGET}
    roles = {"x1": Role.INPUT, "x2": Role.INPUT, "kind": Role.IGNORED, "y": Role.TARGET}
    widget.show_table(Table.from_frame(pd.DataFrame(data), roles))
    widget.show_report(report(predictions=found()))
    return widget


def found(weight=None):
    return Predictions(ROWS, TARGET[:, None], GIVEN[:, None], PART, weight=weight)


def test_residuals_are_target_minus_prediction_and_their_rows_can_be_picked(plot):
    plot.picture_box.choose("residuals")
    x, y = plot.view.places(np.array([3, 8]))
    np.testing.assert_allclose(x, GIVEN[[3, 8]])
    np.testing.assert_allclose(y, [0.5, -0.25])
    assert plot.view.drawn.tolist() == ROWS.tolist()
    assert plot.view.said(plot.plot.frame(), (GIVEN[3], 0.5)).startswith("row 4 ◇")
    assert {name for name, key in plot.legend.keys.items() if key.isVisible()} == {
        "train",
        "validation",
        "mean",
    }


def test_along_a_column_of_categories_the_mean_of_each_is_drawn(plot):
    plot.picture_box.choose("residuals")
    box = plot.view._box
    box.setCurrentIndex(box.findText("kind"))
    assert plot.view.x_names() == {0.0: "a", 1.0: "b"}
    places, means = plot.view._mean
    assert places.tolist() == [0.0, 1.0]
    np.testing.assert_allclose(means, [-0.25, 0.5])
    plot.picture_box.choose("against")
    plot.picture_box.choose("residuals")
    assert plot.view.axis_labels()[0] == "kind"  # what was chosen stays


def test_the_histogram_has_the_share_of_each_part(plot):
    plot.picture_box.choose("residual_histogram")
    edges, shares = plot.view.edges, plot.view.shares
    for name, number in (("train", 0), ("validation", 1)):
        counted, _ = np.histogram((TARGET - GIVEN)[number == PART], edges)
        np.testing.assert_allclose(shares[name], counted / (number == PART).sum())
    (low, high), (bottom, top) = plot.view.ranges(None)
    assert low <= -0.25
    assert high >= 0.5
    assert bottom == 0.0
    assert top >= max(share.max() for share in shares.values())


def test_weights_count_in_the_histogram(plot):
    plot.picture_box.choose("residual_histogram")
    plot.show_report(report(predictions=found(weight=np.where(ROWS % 2, 0.0, 1.0))))
    edges, share = plot.view.edges, plot.view.shares["train"]
    assert share[np.searchsorted(edges, -0.25) - 1] == pytest.approx(1.0)


def test_quantiles_rank_each_part_by_itself(plot):
    plot.picture_box.choose("residual_quantiles")
    for number in (0, 1):
        rows = ROWS[number == PART]
        x, y = plot.view.places(rows)
        assert abs(x.mean()) < 1e-9
        assert (np.diff(y[np.argsort(x)]) >= 0).all()


def test_test_rows_are_not_looked_at_while_a_run_goes_on(plot):
    plot.picture_box.choose("residual_histogram")
    tested = Predictions(ROWS, TARGET[:, None], GIVEN[:, None], np.where(PART == 1, 2, 0).astype(np.int8))
    plot.show_report(report(state=RunState.RUNNING, predictions=tested))
    assert set(plot.view.shares) == {"train"}
    plot.show_report(report(predictions=tested))
    assert set(plot.view.shares) == {"train", "test"}


def test_dependence_asks_along_an_input_and_refines_where_the_run_rests(plot, qtbot):
    plot.picture_box.choose("dependence")
    asked = plot.wanted()["dependence"]
    assert asked.column == "x1"
    assert asked.values[[0, -1]].tolist() == [0.0, 3.9]
    assert plot.wanted()["dependence"] is asked  # prepared once
    with qtbot.waitSignal(plot.needs_changed):
        plot.show_report(report(dependence=answer(asked, of=4_000)))
    more = plot.wanted()["dependence"]
    assert more.rows > asked.rows
    running = report(state=RunState.RUNNING, dependence=answer(more, of=4_000))
    plot.show_report(running)
    assert plot.wanted()["dependence"].rows * len(plot.wanted()["dependence"].values) < more.rows * 64
    assert "mean over" in plot.view.note()
    frame = plot.plot.frame()
    assert "mean 1.95" in plot.view.said(frame, (1.95, 0.0))
    plot.view._inputs.setCurrentIndex(1)
    assert plot.wanted()["dependence"].column == "x2"


def answer(asked, of):
    mean = np.asarray(asked.values)[:, None]
    curves = np.stack([mean - 1, mean + 1])
    spent = asked.rows * len(asked.values) * 1e-6
    return Dependence(asked, mean, np.array([0, 1]), curves, min(asked.rows, of), of, (), spent)


@pytest.mark.parametrize("key", ["residuals", "residual_histogram", "residual_quantiles", "dependence"])
def test_what_is_no_number_breaks_nothing(plot, key):
    plot.picture_box.choose(key)
    for value in (np.nan, np.inf, -np.inf, 1e308, 5e-324, 0.0):
        given = np.where(ROWS % 5, GIVEN, value)
        plot.show_report(report(predictions=Predictions(ROWS, TARGET[:, None], given[:, None], PART)))
        assert not plot.plot.grab().isNull()
    plot.show_report(report(generation=1))
    assert not plot.plot.grab().isNull()
