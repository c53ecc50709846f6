"""Weights become lines: width for size, colour and dash for sign, from the right unit to the right unit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from engine.network.records import NetworkView
from gui import theme
from gui.plots.network.layout import Layout, lay_out
from gui.plots.network.wires import FEW, NARROWEST, WIDEST, Wires, draw_wires, widths_of, wires_of
from tests.gui.plots.network.views import network


def laid(view: NetworkView) -> tuple[Layout, Wires]:
    layout = lay_out([(each.units, each.shown) for each in view.layers], 700, 400, (50, 50))
    return layout, wires_of(view, layout)


def test_every_weight_is_a_line_between_its_units() -> None:
    view = network()
    layout, wires = laid(view)
    assert len(wires) == 2 * 4 + 4 * 2 + 2 * 1
    weights = wires.weights(view)
    for at in range(len(wires)):
        layer, source, unit = int(wires.layer[at]), int(wires.source[at]), int(wires.unit[at])
        weight = view.layers[layer].weight
        assert weight is not None
        assert weights[at] == weight[unit, source]
        begin, end = layout.box((layer - 1, source)), layout.box((layer, unit))
        assert begin is not None
        assert end is not None
        assert (wires.xs[at, 0], wires.ys[at, 0]) == (begin.right(), begin.center().y())
        assert (wires.xs[at, -1], wires.ys[at, -1]) == (end.left(), end.center().y())


def test_what_is_summed_up_has_no_lines() -> None:
    _, wires = laid(network((2, 40, 3, 1), summed_up=(1,)))
    assert set(wires.layer) == {3}


def test_a_large_layer_that_is_opened_is_quiet() -> None:
    _, wires = laid(network((2, 30, 3, 1)))
    assert list(np.unique(wires.layer[wires.quiet])) == [1, 2]
    assert not wires.quiet[wires.layer == 3].any()


@given(arrays(np.float64, 20), st.floats(0.1, 1e6))
def test_widths_are_in_proportion_up_to_the_widest(weights: np.ndarray, scale: float) -> None:
    widths = widths_of(weights, scale)
    assert ((widths >= 0) & (widths <= WIDEST)).all()
    within = np.isfinite(weights) & (np.abs(weights) <= scale)
    np.testing.assert_allclose(widths[within], np.abs(weights[within]) / scale * WIDEST)
    assert (widths[~np.isfinite(weights)] == 0).all()


def test_many_lines_are_narrower() -> None:
    assert widths_of(np.ones(FEW), 1.0).max() == WIDEST
    assert widths_of(np.ones(500), 1.0).max() == NARROWEST


def test_the_nearest_line_is_the_one_under_the_pointer() -> None:
    _, wires = laid(network())
    for at in range(len(wires)):
        middle = QPointF(float(wires.xs[at, 3:5].mean()), float(wires.ys[at, 3:5].mean()))
        found = wires.nearest(middle)
        own = np.hypot(wires.xs[at] - middle.x(), wires.ys[at] - middle.y()).min()
        other = np.hypot(wires.xs[found] - middle.x(), wires.ys[found] - middle.y()).min()
        assert found >= 0
        assert other <= own + 12
    assert wires.nearest(QPointF(5, 395)) == -1


def test_a_units_lines_are_those_that_come_and_go() -> None:
    _, wires = laid(network())
    mask = wires.of_unit((1, 2))
    assert sorted(zip(wires.layer[mask], wires.source[mask], wires.unit[mask], strict=True)) == [
        (1, 0, 2),
        (1, 1, 2),
        (2, 2, 0),
        (2, 2, 1),
    ]


def painted(weights: np.ndarray, looked_at: np.ndarray | None = None) -> QImage:
    """One straight line from x = 10 to 190 at y = 20."""
    xs = np.linspace(10, 190, 12)[None, :]
    one = np.array([1])
    import pyqtgraph as pg

    ys = np.full((1, 12), 20.5)
    polygon = pg.functions.arrayToQPolygonF(xs[0], ys[0])
    wires = Wires(one, one * 0, one * 0, xs, ys, (polygon,), np.array([False]))
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_wires(painter, wires, weights, 1.0, looked_at)
    painter.end()
    return image


def share_of(image: QImage, token: str) -> tuple[int, int]:
    """How many pixels across at most, and how many along the middle, have nearly a colour."""
    wanted = QColor(getattr(theme.tokens(), token))

    def near(x: int, y: int) -> bool:
        got = image.pixelColor(x, y)
        return all(
            abs(one - other) < 70 for one, other in zip(got.getRgb()[:3], wanted.getRgb()[:3], strict=True)
        )

    across = max(sum(near(x, y) for y in range(40)) for x in range(20, 180))
    return across, sum(near(x, 20) for x in range(20, 180))


def test_large_weights_are_wide_and_negative_ones_dashed_and_in_their_colour(qtbot: QtBot) -> None:
    positive, negative = painted(np.array([1.0])), painted(np.array([-1.0]))
    across, along = share_of(positive, "positive")
    assert 5 <= across <= 7
    assert along >= 150
    across, along = share_of(negative, "negative")
    assert 5 <= across <= 7
    assert 70 <= along <= 130, "dashes leave gaps"
    assert share_of(positive, "negative") == (0, 0)
    thin, _ = share_of(painted(np.array([0.3])), "positive")
    assert 1 <= thin <= 2


def test_what_is_not_looked_at_is_faint(qtbot: QtBot) -> None:
    assert share_of(painted(np.array([1.0]), np.array([False])), "positive") == (0, 0)
    assert share_of(painted(np.array([1.0]), np.array([True])), "positive")[1] >= 150


@pytest.mark.parametrize("weight", [np.nan, np.inf, 0.0])
def test_what_is_no_number_is_drawn_without_harm(qtbot: QtBot, weight: float) -> None:
    assert not painted(np.array([weight])).isNull()
