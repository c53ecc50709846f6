"""What the pictures of classes show: counts, areas, the threshold and how it is moved."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QPoint, Qt
from sklearn import metrics

from datasets.table import Role, Table
from engine.report import Predictions
from gui.plots.fit.fit_plot import FitPlot
from tests.gui.reports import report

RANDOM = np.random.default_rng(7)
ROWS = np.arange(120)
PART = (ROWS % 3 == 0).astype(np.int8)
CLASSES = ("a", "b", "c", "d", "e")


@pytest.fixture
def plot(qtbot):
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def two(plot, text=False):
    """Two classes by one output; the classes are texts or the numbers 0 and 1."""
    own = ROWS % 2
    chance = np.clip(RANDOM.normal(0.35 + 0.3 * own, 0.2), 0, 1)
    target = np.array(["no", "yes"])[own] if text else own.astype(float)
    data = pd.DataFrame({"x1": chance, "x2": 1.0 * ROWS, "y": target})
    plot.show_table(Table.from_frame(data, {"x1": Role.INPUT, "x2": Role.INPUT, "y": Role.TARGET}))
    names = ("no", "yes") if text else ()
    found = Predictions(ROWS, 1.0 * own[:, None], chance[:, None], PART, names, binary=(0.0, 1.0))
    plot.show_report(report(predictions=found))
    return own, chance


def five(plot):
    own = ROWS % 5
    chance = RANDOM.dirichlet(np.ones(5), 120) + 0.5 * np.eye(5)[own]
    chance /= chance.sum(axis=1, keepdims=True)
    data = pd.DataFrame({"x1": 1.0 * ROWS, "x2": 1.0, "x3": 2.0, "y": np.array(CLASSES)[own]})
    roles = {"x1": Role.INPUT, "x2": Role.INPUT, "x3": Role.INPUT, "y": Role.TARGET}
    plot.show_table(Table.from_frame(data, roles))
    plot.show_report(report(predictions=Predictions(ROWS, 1.0 * own[:, None], chance, PART, CLASSES)))
    return own, chance


def offered(plot):
    return [picture.key for picture in plot.picture_box._offered]


@pytest.mark.parametrize("text", [True, False])
def test_one_output_of_two_values_is_judged_as_classes(plot, text):
    two(plot, text)
    assert {"confusion", "roc", "precision_recall", "calibration"} <= set(offered(plot))
    plot.picture_box.choose("confusion")
    assert plot.view.names == (("no", "yes") if text else ("0", "1"))


def test_numbers_are_not_judged_as_classes(plot):
    data = pd.DataFrame({"x1": 1.0 * ROWS, "x2": 1.0, "y": 1.0 * ROWS})
    plot.show_table(Table.from_frame(data, {"x1": Role.INPUT, "x2": Role.INPUT, "y": Role.TARGET}))
    plot.show_report(report(predictions=Predictions(ROWS, 1.0 * ROWS[:, None], 2.0 * ROWS[:, None], PART)))
    assert "roc" not in offered(plot)
    assert {"residuals", "residual_histogram", "residual_quantiles", "dependence"} <= set(offered(plot))


def test_the_matrix_counts_the_chosen_rows_with_the_first_class_on_top(plot):
    own, chance = five(plot)
    plot.picture_box.choose("confusion")
    train = PART == 0
    wanted = metrics.confusion_matrix(own[train], chance.argmax(axis=1)[train])
    np.testing.assert_array_equal(plot.view.matrix, wanted)
    assert plot.view.y_names()[4.0] == "a"
    share = 100 * wanted[0, 0] / wanted[0].sum()
    assert plot.view.cell_texts(0, 0) == (str(wanted[0, 0]), f"{share:.1f} %")
    assert plot.view.said(plot.plot.frame(), (0.1, 4.2)).startswith("actual a   predicted a   ")
    plot.view._part_box.setCurrentIndex(1)
    held = metrics.confusion_matrix(own[~train], chance.argmax(axis=1)[~train])
    np.testing.assert_array_equal(plot.view.matrix, held)


def test_the_threshold_is_moved_by_keyboard_and_is_the_same_in_all_pictures(plot, qtbot):
    own, chance = two(plot)
    plot.picture_box.choose("roc")
    slider = plot.view.bar_of.slider
    slider.setFocus()
    for _ in range(10):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert plot.view.threshold == 0.6
    x, y = plot.view._at_threshold(plot.view.curves[0])
    train = PART == 0
    assert y == pytest.approx((chance[train & (own == 1)] > 0.6).mean())
    assert x == pytest.approx((chance[train & (own == 0)] > 0.6).mean())
    plot.picture_box.choose("confusion")
    assert plot.view.matrix[1, 1] == (chance[train & (own == 1)] > 0.6).sum()


def test_the_threshold_is_dragged_along_the_curve(plot, qtbot):
    two(plot)
    plot.picture_box.choose("roc")
    curve, frame = plot.view.curves[0], plot.plot.frame()
    at = len(curve.threshold) // 3
    x, y = (values[at] for values in plot.view.points(curve))
    place = QPoint(round(frame.xs(np.array([x]))[0]), round(frame.ys(np.array([y]))[0]))
    qtbot.mouseClick(plot.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shown = plot.view._at_threshold(curve)
    assert shown[0] == pytest.approx(x, abs=0.03)
    assert shown[1] == pytest.approx(y, abs=0.03)
    before = plot.view.threshold
    qtbot.keyClick(plot.plot, Qt.Key.Key_Period)
    assert plot.view.threshold == pytest.approx(before + 0.01, abs=1e-3)


def test_areas_are_those_of_scikit_learn_for_each_class_and_each_part(plot):
    own, chance = five(plot)
    plot.picture_box.choose("roc")
    train = PART == 0
    assert plot.view.each
    for number in range(5):
        wanted = metrics.roc_auc_score(own[train] == number, chance[train, number])
        assert plot.view.curves[number].area == pytest.approx(wanted)
    plot.picture_box.choose("precision_recall")
    plot.view.class_box.setCurrentIndex(3)  # "each" comes first
    assert plot.view.positive == 2
    for part in (0, 1):
        rows = part == PART
        wanted = metrics.average_precision_score(own[rows] == 2, chance[rows, 2])
        assert plot.view.figure_of(plot.view.curves[part]) == pytest.approx(wanted)


def test_calibration_counts_every_row_once(plot):
    own, chance = two(plot, text=True)
    plot.picture_box.choose("calibration")
    for part in (0, 1):
        rows = part == PART
        assert plot.view.groups[part].rows.sum() == rows.sum()
        place = np.minimum((chance[rows] * 10).astype(int), 9) == 4
        assert plot.view.groups[part].came[4] == pytest.approx(own[rows][place].mean())
    assert "of" in plot.view.said(plot.plot.frame(), (0.45, 0.5))


@pytest.mark.parametrize("key", ["confusion", "roc", "precision_recall", "calibration"])
def test_what_is_no_number_breaks_nothing(plot, key):
    for shape in (two, five):
        own, chance = shape(plot)
        plot.picture_box.choose(key)
        chances = chance.reshape(120, -1).copy()
        chances[::4] = np.nan
        names = CLASSES if shape is five else ()
        binary = None if shape is five else (0.0, 1.0)
        for part in (PART, np.full(120, 2, np.int8)):
            found = Predictions(ROWS, 1.0 * own[:, None], chances, part, names, binary=binary)
            plot.show_report(report(predictions=found))
            assert not plot.plot.grab().isNull()
        plot.begin()


def test_what_the_run_before_tells_last_does_not_stay(plot):
    """Its last report may come when the next table is already there."""
    own, chance = five(plot)
    plot.picture_box.choose("confusion")
    plot.begin()
    data = pd.DataFrame({"x1": 1.0 * ROWS, "x2": 1.0, "x3": 2.0, "y": 1.0 * ROWS})
    roles = {"x1": Role.INPUT, "x2": Role.INPUT, "x3": Role.INPUT, "y": Role.TARGET}
    plot.show_table(Table.from_frame(data, roles))
    plot.show_report(report(predictions=Predictions(ROWS, 1.0 * own[:, None], chance, PART, CLASSES)))
    now = Predictions(ROWS, 1.0 * ROWS[:, None], 2.0 * ROWS[:, None], PART)
    plot.show_report(report(generation=1, predictions=now))
    assert "residuals" in offered(plot)
    assert "confusion" not in offered(plot)
    assert plot.view.key == "against"
