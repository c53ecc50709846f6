"""What can be chosen for the loss plot, and what is then to be seen."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.report import FrameRequest, RunState
from gui.plots.loss_choices import LossChoices
from gui.plots.loss_clock import LossClock
from gui.plots.loss_history import LossHistory
from gui.plots.loss_metrics import MetricTrack
from tests.gui.plots.test_loss_plot import colored
from tests.gui.plots.test_loss_plot import plot as plot
from tests.gui.reports import history, report


def test_the_best_point_is_that_of_the_validation_rows():
    made = LossHistory()
    made.extend(history(1, 101, every=10))
    assert (made.best.name, made.best.step, made.best.value) == ("validation", 100, 1.2)
    made.extend(history(55, 58))
    assert made.best.step == 57
    bare = LossHistory()
    bare.extend(history(1, 101, every=10, validation=False))
    assert (bare.best.name, bare.best.step) == ("train", 100)


def test_epochs_are_counted_by_what_is_done_of_them():
    made = LossHistory()
    made.unit = "epoch"
    made.extend(history(1, 36))
    assert made.xs(np.array([1, 6, 11, 21, 35])).tolist() == pytest.approx([0.0, 0.5, 1.0, 2.0, 3.4])
    assert made.step_at(1.0) == 11
    assert made.at(2.04).step == 21
    window = made.window("loss", (1.0, 2.0), 100)
    assert made.steps("loss")[window.first].tolist() == list(range(10, 23))


def test_seconds_are_those_of_training_also_after_going_back():
    made = LossHistory()
    made.unit = "seconds"
    made.extend(history(1, 101), seconds=2.0)
    made.extend(history(101, 201), seconds=3.0)
    assert made.xs(np.array([0, 50, 100, 150, 200])).tolist() == [0.0, 1.0, 2.0, 2.5, 3.0]
    made.extend(history(51, 61), seconds=3.5)
    assert made.xs(np.array([50, 60])).tolist() == [1.0, 1.5]
    assert made.step_at(1.5) == 60


def test_a_clock_keeps_bounded_room():
    clock = LossClock()
    for report_number in range(1, 40_000):
        clock.note(report_number * 3, report_number * 0.5)
    assert len(clock._steps) < 20_000
    assert clock.seconds(np.array([30_000]))[0] == pytest.approx(5_000)
    assert clock.seconds(np.array([3 * 39_999]))[0] == pytest.approx(39_999 * 0.5)


def test_the_x_axis_counts_what_is_chosen(plot):
    plot.show_report(report(history=history(1, 101), seconds=4.0))
    plot.choices.units["epoch"].setChecked(True)
    assert plot.plot.frame().x == (0.0, 10.0)
    plot.choices.units["seconds"].setChecked(True)
    assert plot.plot.frame().x == (0.0, 4.0)
    assert plot.plot.x_axis._label == "seconds of training"
    plot.plot._point((2.0, 3.0))
    assert "step  50" in plot.figures.text()
    assert "2.000 s" in plot.figures.text()
    assert colored(plot, "train") > 100


def test_a_smoothed_line_is_drawn_besides_and_named(plot):
    plot.show_report(report(history=history(1, 500)))
    plain = colored(plot, "text")
    assert not plot._smooth_key.isVisible()
    plot.choices.windows["mean_10"].setChecked(True)
    assert plot._smooth_key.text() == "mean of 10"
    assert colored(plot, "text") > plain + 100
    assert colored(plot, "train") > 50, "the raw line stays"


def test_the_best_point_is_ringed_and_said(plot):
    plot.show_report(report(history=history(1, 101)))
    assert "best" in plot.figures.text()
    assert "at step 100" in plot.figures.text()
    ringed = colored(plot, "validation")
    plot.choices.best.setChecked(False)
    assert colored(plot, "validation") < ringed
    assert "best" not in plot.figures.text()


def test_metrics_are_asked_for_only_where_they_are_wanted_seen_and_due(plot):
    plot.show_report(report(history=history(1, 21)))
    assert plot.wanted() == {}
    plot.choices.metrics["r2"].setChecked(True)
    assert FrameRequest(**plot.wanted()).metrics
    found = {"train": {"r2": 0.5, "mse": 1.0}, "validation": {"r2": 0.25}}
    plot.show_report(report(history=history(21, 22), step=20, metrics=found))
    assert plot.wanted() == {}, "the full sets have not been evaluated since"
    assert (plot.track.steps, plot.track.last()) == ([21], {"train": 0.5, "validation": 0.25})
    assert "R² (train)" in plot.figures.text()
    plot.show_report(report(history=history(22, 23)))
    assert plot.wanted() == {"metrics": True}
    plot.hide()
    assert plot.wanted() == {}


def test_a_metric_has_an_axis_of_its_own(plot):
    plot.show_report(report(history=history(1, 201)))
    width = plot.plot.frame().area.width()
    plot.choices.metrics["r2"].setChecked(True)
    assert plot.plot.frame().area.width() < width
    before = colored(plot, "train")
    for step in (20, 60, 100, 140, 180):
        plot.track.note(step, {"train": {"r2": step / 200}})
    assert colored(plot, "train") > before + 20
    assert plot.track.fit_range() == pytest.approx((0.0, 0.9))


def test_a_metric_forgets_what_is_gone_back_on_and_stays_bounded():
    track = MetricTrack("r2")
    for step in range(1, 20_001):
        track.note(step, {"train": {"r2 (y1)": float(step), "r2 (y2)": 0.0}})
    assert len(track.steps) <= 4_097
    assert (track.steps[0], track.steps[-1]) == (1, 20_000)
    assert track.values["train"] == [float(step) for step in track.steps]
    track.truncate(500)
    assert track.steps[-1] <= 500


def test_a_bad_start_does_not_squeeze_a_metric():
    track = MetricTrack("r2")
    for step, value in ((1, -4_000.0), (2, 0.5), (3, 0.9)):
        track.note(step, {"train": {"r2": value}})
    assert track.fit_range() == (-1.0, 1.0)


def test_the_run_before_the_reset_stays_faintly(plot):
    plot.show_report(report(history=history(1, 201)))
    assert not plot._before_key.isVisible()
    plot.show_report(report(history=history(1, 31), generation=1))
    assert plot._before_key.isVisible()
    assert plot.before.values.tolist()[:2] == [110.0, 55.0]
    plot.choices.before.setChecked(False)
    assert not plot._before_key.isVisible()


def test_another_table_has_nothing_to_be_compared_with(plot):
    plot.show_report(report(history=history(1, 201)))
    plot.begin()
    plot.show_report(report(history=history(1, 31), generation=1))
    assert plot.before.is_empty


def test_a_dragged_point_is_one_event(plot):
    for step in (10, 11, 12):
        plot.add_event(step, "data edited")
    assert plot.events.marks == [(12, "data edited")]


def test_choices_are_remembered_and_what_is_not_understood_is_left(plot):
    one, other = LossChoices(), LossChoices()
    one.units["seconds"].setChecked(True)
    one.windows["mean_1000"].setChecked(True)
    one.metrics["accuracy"].setChecked(True)
    one.before.setChecked(False)
    other.recall("years mean_7 " + one.text)
    assert (other.unit, other.window, other.metric) == ("seconds", 1_000, "accuracy")
    assert other.text == one.text


def test_the_menu_opens_by_keyboard_and_holds_every_choice(plot, qtbot):
    button = plot.view_button
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    texts = [action.text() for action in button.menu().actions()]
    for text in ("Epochs", "Mean of 100 steps", "Best point", "R²", "No metric"):
        assert text in texts


def test_a_run_at_rest_asks_once_for_the_metric_it_lacks(plot):
    asked = []
    plot.choices.metrics["r2"].setChecked(True)
    plot.needs_changed.connect(lambda: asked.append(1))
    for _ in range(3):
        plot.show_report(report(history=history(1, 11), state=RunState.PAUSED))
    assert len(asked) == 1


def test_a_number_of_the_history_costs_at_most_sixteen_bytes():
    made = LossHistory()
    for first in range(1, 2_000_001, 50_000):
        step = np.arange(first, first + 50_000)
        made.extend(history(first, first + 50_000, every=1_000_000))
        assert len(made) == step[-1]
    assert made.nbytes <= 16 * len(made)
