"""The lines of the ladder's plot: what is new is added to them, what cannot be drawn is marked."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from engine.ladder_view import LADDER, LadderView, RungView
from engine.report import Phase
from gui import theme
from gui.ladder.loss_lines import LossLines, free_place, grown
from gui.ladder.marks import DIAMETER, rung_color

Losses = NDArray[np.float64]


def view_of(*losses: Losses) -> LadderView:
    """A view of so many rungs, the first of the ladder."""
    rungs = tuple(
        RungView(
            lesson=lesson,
            style="",
            step=len(own),
            planned=len(own),
            phase=Phase.FORWARD,
            loss=float(own[-1]) if len(own) else float("nan"),
            losses=own,
            coefficients=np.zeros(6),
            ended=False,
            diverged=False,
        )
        for lesson, own in zip(LADDER, losses, strict=False)
    )
    return LadderView(rungs, max(map(len, losses)))


@pytest.fixture
def lines(qtbot: QtBot) -> LossLines:
    made = LossLines()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def colors_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_series_takes_what_is_new_and_begins_anew_with_another_run() -> None:
    losses = 1000.0 / np.arange(1, 4001)
    series = grown(None, losses[:100])
    assert grown(series, losses[:100]) is series
    assert grown(series, losses) is series
    assert len(series) == 4000
    assert series.extent() == pytest.approx((np.log10(0.25), 3.0))
    again = grown(series, losses[50:53])
    assert again is not series
    assert again.extent() == pytest.approx((np.log10(1000 / 53), np.log10(1000 / 51)))


def test_every_rung_has_a_line_in_its_colour_and_loses_it_when_it_leaves(lines: LossLines) -> None:
    losses = np.geomspace(1e5, 10.0, 300)
    both = view_of(losses, losses * 3)
    lines.show_view(both, (0, 4))
    assert {rung_color(0).name(), rung_color(4).name()} <= colors_of(lines.grab().toImage())
    lines.show_view(LadderView(both.rungs[1:], 300), (4,))
    colors = colors_of(lines.grab().toImage())
    assert rung_color(0).name() not in colors
    assert rung_color(4).name() in colors


def test_the_axes_hold_all_losses(lines: LossLines) -> None:
    lines.show_view(view_of(np.array([5.0, 2.0, 0.5]), np.array([3000.0])), (0, 1))
    frame = lines.frame()
    assert frame.x[0] == 0.0
    assert frame.x[1] >= 3.0
    assert frame.y[0] <= np.log10(0.5)
    assert frame.y[1] >= np.log10(3000.0)


def test_a_loss_that_cannot_be_drawn_is_marked_at_the_edge(lines: LossLines) -> None:
    fine = np.full(9, 10.0)
    lines.show_view(view_of(fine), (2,))
    before = lines.grab().toImage()
    lines.show_view(view_of(np.array([*fine, np.inf])), (2,))
    after = lines.grab().toImage()
    top = int(lines.frame().area.top())
    strip = [after.pixelColor(x, y) for y in range(top, top + 12) for x in range(after.width())]
    assert rung_color(2) in strip
    assert rung_color(2) not in [
        before.pixelColor(x, y) for y in range(top, top + 12) for x in range(before.width())
    ]


def test_lines_wear_the_theme(lines: LossLines, qapp) -> None:
    lines.show_view(view_of(np.geomspace(1e3, 1.0, 50)), (0,))
    light = rung_color(0).name()
    theme.apply(qapp, "dark")
    try:
        assert rung_color(0).name() != light
        assert rung_color(0).name() in colors_of(lines.grab().toImage())
    finally:
        theme.apply(qapp, "light")


def test_numbers_of_lines_that_coincide_stand_beside_one_another() -> None:
    placed: list[tuple[float, float]] = []
    for _ in range(3):
        placed.append(free_place(10.0, 20.0, placed))
    assert placed == [(10.0, 20.0), (10.0 + DIAMETER, 20.0), (10.0 + 2 * DIAMETER, 20.0)]


def test_with_the_keyboard_a_plot_is_framed_and_not_filled(lines: LossLines, qtbot: QtBot) -> None:
    lines.show_view(view_of(np.full(50, 10.0)), (0,))
    lines.clearFocus()
    lines.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lines.hasFocus)
    image = lines.viewport().grab().toImage()
    colors = [image.pixelColor(x, 5).name() for x in range(20, image.width() - 20)]
    assert colors.count(theme.color("panel").name()) > len(colors) / 2
