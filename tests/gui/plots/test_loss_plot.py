import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from engine.report import HistoryChunk
from gui import theme
from gui.plots.loss_plot import LossPlot
from tests.gui.reports import history, report


@pytest.fixture
def plot(qtbot):
    widget = LossPlot()
    qtbot.addWidget(widget)
    widget.resize(600, 300)
    widget.set_log(False)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def colored(widget, token):
    """How many pixels have about the colour of `token`."""
    image = widget.plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., 2::-1]
    wanted = np.array(QColor(theme.color(token)).getRgb()[:3])
    return int((np.abs(pixels.astype(int) - wanted).max(axis=2) < 40).sum())


def test_before_the_first_step_it_says_what_to_do(plot):
    assert "F5" in plot.plot.hint
    plot.show_report(report(history=history(1, 5)))
    assert plot.plot.hint == ""


def test_both_losses_are_drawn_in_their_colours(plot):
    plot.show_report(report(history=history(1, 200)))
    assert colored(plot, "train") > 100
    assert colored(plot, "validation") > 30


def test_the_loss_of_a_single_step_can_be_seen(plot):
    plot.show_report(report(history=history(1, 2, every=2)))  # a loss of 100, and no other figure
    frame, image = plot.plot.frame(), plot.plot.grab().toImage()
    x, y = round(frame.xs(np.array([1.0]))[0]), round(frame.ys(np.array([100.0]))[0])
    ground = QColor(theme.color("panel"))
    for dx, dy in ((0, -1), (0, 1), (-1, 0), (1, 0)):
        assert image.pixelColor(x + dx, y + dy).blue() - image.pixelColor(x + dx, y + dy).red() > 40
    assert ground.blue() - ground.red() < 10


def test_without_validation_rows_there_is_no_key_for_them(plot):
    plot.show_report(report(history=history(1, 20, validation=False)))
    assert not plot._validation_key.isVisible()
    assert "validation" not in plot.figures.text()
    plot.show_report(report(history=history(20, 30)))
    assert plot._validation_key.isVisible()


def test_the_axes_hold_everything_and_rest_while_they_can(plot):
    plot.show_report(report(history=history(1, 122)))
    before = plot.plot.frame()
    assert before.x == (0.0, 150.0)
    assert before.y[0] <= 100 / 121
    assert before.y[1] >= 120
    plot.show_report(report(history=history(122, 140)))
    assert plot.plot.frame().x == before.x
    assert plot.plot.frame().y == before.y


def test_while_hidden_the_history_is_kept_and_drawn_later(plot):
    plot.hide()
    plot.show_report(report(history=history(1, 50)))
    plot.show_report(report(history=history(50, 100)))
    assert plot.plot.frame().x[1] <= 10
    plot.show()
    assert plot.plot.frame().x == (0.0, 100.0)
    assert len(plot.history) == 99


def test_a_new_generation_starts_empty(plot):
    plot.show_report(report(history=history(1, 50)))
    plot.add_event(20, "rate 0.1")
    plot.show_report(report(history=history(), generation=1))
    assert len(plot.history) == 0
    assert "F5" in plot.plot.hint


def test_it_begins_on_a_log_axis(qtbot):
    widget = LossPlot()
    qtbot.addWidget(widget)
    assert widget.log_button.isChecked()
    assert widget.history.log
    assert widget.plot.y_axis.decades


def test_log_and_linear(plot, qtbot):
    plot.show_report(report(history=history(1, 1000)))
    qtbot.mouseClick(plot.log_button, Qt.MouseButton.LeftButton)
    low, high = plot.plot.frame().y
    assert -1.5 <= low <= -0.9
    assert 2.0 <= high <= 2.5
    qtbot.mouseClick(plot.log_button, Qt.MouseButton.LeftButton)
    assert plot.plot.frame().y[1] > 100


def test_keys_pan_and_zoom_and_home_follows_again(plot, qtbot):
    plot.show_report(report(history=history(1, 101)))
    plot.plot.setFocus()
    qtbot.keyClick(plot.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(plot.plot, Qt.Key.Key_Plus)
    low, high = plot.plot.frame().x
    assert (low, high) == pytest.approx((20.0, 100.0))
    assert plot.follow_button.isVisible()
    plot.show_report(report(history=history(101, 301)))
    assert plot.plot.frame().x == (low, high)
    qtbot.keyClick(plot.plot, Qt.Key.Key_Home)
    assert not plot.follow_button.isVisible()
    assert plot.plot.frame().x == (0.0, 300.0)


def turn_wheel(plot, at, keys=Qt.KeyboardModifier.NoModifier):
    """A notch upwards over `at`, a point of the plot widget's viewport."""
    viewport = plot.plot.viewport()
    spot = QPointF(at)
    event = QWheelEvent(
        spot,
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize(
    ("over_axis", "keys", "zoomed"),
    [
        (False, Qt.KeyboardModifier.NoModifier, "x"),
        (False, Qt.KeyboardModifier.ControlModifier, "y"),
        (True, Qt.KeyboardModifier.NoModifier, "y"),
    ],
)
def test_the_wheel_zooms_the_steps_and_elsewhere_the_loss(plot, over_axis, keys, zoomed):
    plot.show_report(report(history=history(1, 101)))
    before = plot.plot.frame()
    middle = before.area.center().toPoint()
    turn_wheel(plot, QPoint(30, middle.y()) if over_axis else middle, keys)
    after = plot.plot.frame()
    assert (after.x == before.x) is (zoomed != "x")
    assert (after.y == before.y) is (zoomed != "y")


def test_the_wheel_zooms_and_the_button_follows_again(plot, qtbot):
    plot.show_report(report(history=history(1, 101)))
    turn_wheel(plot, plot.plot.frame().area.center().toPoint())
    assert plot.follow_button.isVisible()
    qtbot.mouseClick(plot.follow_button, Qt.MouseButton.LeftButton)
    assert plot.plot.frame().x == (0.0, 100.0)


def test_the_read_out_tells_the_nearest_step(plot):
    plot.show_report(report(history=history(1, 101)))
    plot.plot._point((40.4, 3.0))
    text = plot.figures.text()
    assert "step  40" in text
    assert "epoch   4" in text
    assert "2.5000" in text
    assert "2.7500" in text
    assert "3.0000" in text
    plot.plot._point(None)
    assert "step 100" in plot.figures.text()


def test_a_run_that_explodes_is_drawn_and_marked(plot):
    step = np.arange(1, 7)
    loss = np.array([1.0, 1e300, np.inf, np.nan, 5e-324, 0.0])
    chunk = HistoryChunk(1, step, step, loss, step, loss, loss)
    for log in (False, True):
        plot.set_log(log)
        plot.show_report(report(history=chunk))
        assert not plot.plot.grab().isNull()
        low, high = plot.plot.frame().y
        assert np.isfinite([low, high]).all()
        assert colored(plot, "train") > 15
    window = plot.history.window("loss", (0.0, 7.0), 100)
    assert window.flags.tolist() == [0, 0, 1, 1, 0, 2]


def test_an_event_is_marked_until_it_is_taken_back(plot):
    plot.show_report(report(history=history(1, 101)))
    plain = plot.plot.grab().toImage()
    plot.add_event(50, "rate 0.1")
    assert plot.plot.grab().toImage() != plain
    plot.show_report(report(history=history(30, 31)))
    assert plot.events.marks == []


def test_drawing_costs_the_same_whatever_the_length_of_the_run(plot):
    plot.show_report(report(history=history(1, 300_001, every=10)))
    for name in ("loss", "train"):
        blocks = plot.history.window(name, plot.plot.frame().x, 500)
        assert 500 <= len(blocks.first) <= 1002


def test_it_speaks_when_the_theme_changes(plot, qapp):
    plot.show_report(report(history=history(1, 101)))
    before = plot.plot.grab().toImage()
    try:
        theme.wear(qapp, theme.DARK)
        assert plot.plot.grab().toImage() != before
        assert colored(plot, "train") > 50
    finally:
        theme.wear(qapp, theme.LIGHT)


def test_a_low_plot_keeps_its_room_for_the_curves(plot):
    plot.resize(600, 160)
    low = plot.plot.frame().area
    assert not plot.plot.x_axis.label.isVisible()
    plot.resize(600, 300)
    assert plot.plot.x_axis.label.isVisible()
    assert plot.plot.frame().area.height() > low.height()


def test_the_optimum_is_a_line_across_the_plot(plot):
    plot.show_report(report(history=history(1, 200, validation=False)))
    before = colored(plot, "truth")
    plot.set_optimum(0.25)
    assert plot._optimum_key.isVisible()
    assert colored(plot, "truth") > before + 200
    frame, image = plot.plot.frame(), plot.plot.grab().toImage()
    assert frame.y[0] <= 0.25
    y = round(frame.ys(np.array([0.25]))[0])
    across = range(int(frame.area.left()), int(frame.area.right()))
    colors = [[image.pixelColor(x, at) for at in (y - 1, y, y + 1)] for x in across]
    green = [any(color.green() - color.red() > 60 for color in each) for each in colors]
    assert sum(green) > len(green) / 2
    plot.set_optimum(None)
    assert not plot._optimum_key.isVisible()
    assert colored(plot, "truth") == before


def test_the_distance_to_the_optimum_is_said(plot):
    plot.set_optimum(0.25)
    plot.show_report(report(history=history(1, 200, validation=False)))
    train = 110.0 / 199
    assert f"above the optimum {train - 0.25:>8.5g}"[:22] in plot.figures.text()


@pytest.mark.parametrize("loss", [0.0, -1.0, 1e-30])
def test_an_optimum_far_below_leaves_the_losses_in_sight(plot, loss):
    plot.set_log(True)
    plot.show_report(report(history=history(1, 200, validation=False)))
    before = plot.plot.frame().y
    plot.set_optimum(loss)
    assert plot.plot.frame().y == before
    assert colored(plot, "train") > 100
