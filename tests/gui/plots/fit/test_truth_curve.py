"""The true curve beside the fit: where it is drawn, what is said where it cannot be."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from datasets.synthetic import GENERATORS, generate
from datasets.table import Role, Table
from engine.experiment import DataSettings, Experiment, LossSettings
from engine.report import FitCurve
from gui import theme
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.fit.truth_curve import TruthCurve
from gui.plots.painting import Frame
from tests.gui.reports import report


@pytest.fixture
def plot(qtbot):
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def line(name="x", rows=50):
    x = np.linspace(-1, 1, rows)
    return Table.from_frame(pd.DataFrame({name: x, "y": 2 * x + 1}))


def experiment(truth="", **data):
    return Experiment(data=DataSettings(truth=truth, **data))


def shown(plot):
    return {name for name, key in plot.legend.keys.items() if key.isVisible()}


def green_rows(plot):
    """The heights of the picture at which something of the truth's colour is, top 0, in parts of the area."""
    image = plot.plot.grab().toImage()
    wanted, area = theme.color("truth"), plot.plot.frame().area
    ratio = image.width() / plot.plot.width()
    found = []
    for y in range(int(area.top() * ratio), int(area.bottom() * ratio)):
        for x in range(int(area.left() * ratio), int(area.right() * ratio), 2):
            colour = image.pixelColor(x, y)
            near = abs(colour.red() - wanted.red()) + abs(colour.green() - wanted.green())
            if near + abs(colour.blue() - wanted.blue()) < 60:
                found.append((y / ratio - area.top()) / area.height())
                break
    return found


def test_it_is_drawn_in_green_and_named_in_the_key(plot):
    plot.show_table(line())
    assert "truth" not in shown(plot)
    assert green_rows(plot) == []
    plot.show_experiment(experiment("2*x + 1"))
    assert shown(plot) == {"train", "truth", "model"}
    assert min(green_rows(plot)) < 0.2
    assert max(green_rows(plot)) > 0.8


def test_it_follows_the_zoom(plot):
    plot.show_table(line())
    plot.show_experiment(experiment("where(x < 3.5, 0, 1)"))
    plot.plot.show_ranges((4.0, 6.0), (0.5, 1.5))
    rows = green_rows(plot)
    assert rows
    assert all(abs(row - 0.5) < 0.03 for row in rows)


def test_another_truth_takes_its_place_and_none_takes_it_away(plot):
    plot.show_table(line())
    plot.show_experiment(experiment("100 + x"))
    assert green_rows(plot) == []  # out of sight
    plot.show_experiment(experiment("1"))
    assert green_rows(plot)
    plot.show_experiment(experiment())
    assert green_rows(plot) == []
    assert "truth" not in shown(plot)


def test_it_stays_with_another_table_of_the_same_columns(plot):
    plot.show_table(line())
    plot.show_experiment(experiment("2*x"))
    plot.show_table(line(rows=7))
    assert "truth" in shown(plot)


@pytest.mark.parametrize("name", ["気温", "my column", "sin"])
def test_columns_of_any_name(plot, name):
    plot.show_table(line(name))
    quoted = name if name == "気温" else f"`{name}`"
    plot.show_experiment(experiment(f"2*{quoted}"))
    assert "truth" in shown(plot)


@pytest.mark.parametrize(("truth", "word"), [("2*z", "z stands for nothing"), ("2*", "ends after *")])
def test_what_cannot_be_drawn_is_explained_beside_the_title(plot, truth, word):
    plot.show_table(line())
    plot.show_experiment(experiment(truth))
    assert "truth" not in shown(plot)
    assert word in plot._note.text()
    plot.show_experiment(experiment("x"))
    assert plot._note.text() == ""


def test_the_rule_of_generated_rows_is_true(plot):
    plot.show_table(generate("line"))
    plot.show_experiment(experiment(generator="line"))
    assert "truth" in shown(plot)
    plot.plot._point((0.5, 0.0))
    assert "true 2.0000" in plot.figures.text()
    plot.show_experiment(experiment("7*x", generator="line"))  # what a person says comes first
    plot.plot._point((1.0, 0.0))
    assert "true 7.0000" in plot.figures.text()


def test_where_generated_columns_were_renamed_nothing_is_said(plot):
    plot.show_table(line("t"))
    plot.show_experiment(experiment(generator="line"))
    assert "truth" not in shown(plot)
    assert plot._note.text() == ""


def test_the_figures_of_a_row_have_the_true_value(plot):
    plot.show_table(line())
    plot.show_experiment(experiment("x^2"))
    grid = plot.wanted()["grid"]
    plot.show_report(report(curve=FitCurve(grid, (2 * grid)[:, None])))
    plot.plot._point((0.5, 0.0))
    assert plot.figures.text().endswith("model 1.0000  true 0.25000")


def test_a_formula_is_about_the_first_target(plot):
    frame = pd.DataFrame({"x": [0.0, 1.0], "y": [0.0, 1.0], "z": [5.0, 6.0]})
    plot.show_table(Table.from_frame(frame).with_roles(inputs=["x"], targets=["y", "z"]))
    plot.show_experiment(experiment("x"))
    assert "truth" in shown(plot)
    plot.target_box.setCurrentIndex(1)
    assert "truth" not in shown(plot)


def test_several_inputs_have_no_curve(plot):
    frame = pd.DataFrame({"a": [0.0, 1.0, 2.0], "b": [0.0, 1.0, 5.0], "y": [0.0, 1.0, 2.0]})
    plot.show_table(Table.from_frame(frame))
    plot.show_experiment(experiment("a + b"))
    assert "truth" not in shown(plot)


@pytest.mark.parametrize("text", ["1/x", "log(x)", "exp(1000*x)", "0/0 + x", "1e308*x*10"])
def test_where_a_formula_has_no_value_nothing_is_drawn(qapp, text):
    curve = TruthCurve(text, "x")
    assert curve.is_drawn
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    curve.paint(painter, Frame(QRectF(0, 0, 100, 100), (-1.0, 1.0), (-1.0, 1.0)))
    painter.end()


def test_it_is_computed_once_for_what_is_visible(qapp):
    curve = TruthCurve("sin(x)", "x")
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    frame = Frame(QRectF(0, 0, 100, 100), (-1.0, 1.0), (-1.0, 1.0))
    curve.paint(painter, frame)
    first = curve._y
    curve.paint(painter, frame)
    assert curve._y is first
    curve.paint(painter, Frame(frame.area, (-2.0, 1.0), frame.y))
    assert curve._y is not first
    painter.end()


def test_without_a_target_the_picture_says_what_the_loss_is(plot):
    table = Table.from_frame(pd.DataFrame({"x": [3.0]}), {"x": Role.INPUT})
    plot.show_table(table)
    assert "role “target”" in plot.plot.hint
    plot.show_experiment(Experiment(loss=LossSettings(kind="sum_of_outputs")))
    assert "sum of its outputs" in plot.plot.hint
    assert plot.wanted() == {}


def test_every_rule_with_a_truth_of_one_input_draws_it(qapp):
    for name, rule in GENERATORS.items():
        inputs = generate(name, rows=9).inputs
        if rule.truth and len(inputs) == 1:
            assert TruthCurve(rule.truth, inputs[0]).is_drawn
