"""The lines of a sweep: all in one picture, the best and the chosen over it."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from engine.sweep.records import MemberState
from gui import theme
from gui.sweeping.sweep_lines import MOST_LINES, MOST_POINTS, SweepLines
from tests.gui.sweeping.reports import report


@pytest.fixture
def lines(qtbot: QtBot) -> SweepLines:
    lines = SweepLines()
    qtbot.addWidget(lines)
    lines.resize(600, 400)
    lines.show()
    return lines


def picture(lines: SweepLines) -> QImage:
    return lines.viewport().grab().toImage()


def has(image: QImage, color: QColor) -> bool:
    """Whether `color` is seen, at least nearly: thin lines are mixed with their ground."""
    wanted = np.array(color.getRgb()[:3], dtype=np.int64)  # type: ignore[index]  # stubs: object
    bits = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.width(), 4)
    return bool((np.abs(bits[:, :, 2::-1] - wanted).sum(axis=2) < 60).any())


def level(*losses: float, steps: int = 50) -> list[list[float]]:
    return [[loss] * steps for loss in losses]


def test_the_line_near_a_place_is_found(lines: SweepLines) -> None:
    lines.show_report(report(level(1.0, 10.0, 100.0), [0.1, 0.2, 0.3]))
    assert lines.near(20.5, 1.0) == 1  # the axis is in powers of ten
    assert lines.near(20.5, 2.0) == 2
    assert lines.near(20.5, 1.5) is None


def test_a_pressed_line_is_picked(lines: SweepLines, qtbot: QtBot) -> None:
    lines.show_report(report(level(1.0, 10.0), [0.1, 0.2]))
    frame = lines.frame()
    x, y = float(frame.xs(np.array([20.0]))[0]), float(frame.ys(np.array([1.0]))[0])
    with qtbot.waitSignal(lines.picked) as picked:
        qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y) + 2))
    assert picked.args == [1]


def test_best_and_chosen_are_marked_over_the_others(lines: SweepLines) -> None:
    lines.show_report(report(level(1.0, 10.0, 100.0), [0.1, 0.2, 0.3]))
    assert has(picture(lines), theme.color("truth"))
    assert not has(picture(lines), theme.color("text"))
    lines.show_chosen(1)
    assert has(picture(lines), theme.color("text"))


def test_a_diverged_run_leaves_the_plot_and_is_crossed(lines: SweepLines) -> None:
    rows = [[8.0, 4.0, 2.0, 1.0], [8.0, 1e9, 1e20, math.inf]]
    lines.show_report(report(rows, [0.1, 0.9], states=(MemberState.FINISHED, MemberState.DIVERGED)))
    assert lines.frame().y[1] < 3, "the others are still seen"
    assert has(picture(lines), theme.color("bad"))


def test_a_linear_axis_takes_losses_below_nothing(lines: SweepLines) -> None:
    lines.set_log(False)
    lines.show_report(report(level(-3.0, 2.0), [0.1, 0.2]))
    low, high = lines.frame().y
    assert low <= -3
    assert high >= 2
    assert lines.near(10, -3.0) == 0


@pytest.mark.parametrize("runs", [1, 64, 4096])
def test_the_number_of_points_is_bounded(lines: SweepLines, runs: int) -> None:
    lines.show_report(report(np.ones((runs, 1000)).tolist(), list(range(runs)), setting="training.seed"))
    columns = lines._columns(lines.frame())
    drawn = len(range(0, runs, lines.one_in))
    assert drawn <= MOST_LINES
    assert drawn * len(columns) <= MOST_POINTS + 10 * drawn
    assert lines._report is not None
    assert lines._report.steps[columns[-1]] == 1000


def test_nothing_yet_is_no_line(lines: SweepLines) -> None:
    nothing = report(level(1.0, steps=3), [0.1])
    object.__setattr__(nothing, "losses", np.empty((1, 0)))
    object.__setattr__(nothing, "steps", np.empty(0, dtype=np.int64))
    lines.show_report(nothing)
    assert lines.near(1, 1) is None
    assert not has(picture(lines), theme.color("truth"))


def test_smoothed_lines_are_means_of_the_steps_before() -> None:
    from gui.sweeping.sweep_lines import trailing_means

    losses = np.tile([1.0, 3.0], 50)[None, :]
    smooth = trailing_means(losses)
    assert smooth[0, 0] == 1.0
    assert smooth[0, 10:] == pytest.approx(np.full(90, 2.0))
    gap = np.array([[1.0] * 60 + [math.nan] * 40])
    assert np.isnan(trailing_means(gap)[0, 60:]).all()


def test_of_very_many_runs_fewer_steps_are_kept(lines: SweepLines) -> None:
    lines.show_report(report(np.ones((4096, 1000)).tolist(), list(range(4096)), setting="training.seed"))
    assert lines._values.size < 400_000
    assert lines._report is not None
    assert lines._report.steps[-1] == 1000
