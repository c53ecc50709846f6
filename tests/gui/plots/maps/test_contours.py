import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PySide6.QtGui import QColor, QImage, QPainter

from gui.plots.maps.contours import contour_lines, draw_lines

X, Y = np.linspace(-2, 2, 21), np.linspace(-1, 3, 17)


def test_a_plane_has_straight_lines_where_it_has_the_value():
    values = np.add.outer(0.5 * Y, X)
    lines = contour_lines(values, X, Y, 0.7)
    assert len(lines) > 20
    np.testing.assert_allclose(lines[:, 0] + 0.5 * lines[:, 1], 0.7)
    np.testing.assert_allclose(lines[:, 2] + 0.5 * lines[:, 3], 0.7)


def test_a_hill_has_a_ring_that_closes():
    values = -np.add.outer(Y**2, X**2)
    lines = contour_lines(values, X, Y, -0.6)
    radii = np.hypot(lines[:, 0], lines[:, 1])
    np.testing.assert_allclose(radii, np.sqrt(0.6), atol=0.03)
    ends = np.round(np.concatenate([lines[:, :2], lines[:, 2:]]), 9)
    _, count = np.unique(ends, axis=0, return_counts=True)
    assert (count == 2).all()


def test_a_saddle_has_two_lines_through_its_cell():
    lines = contour_lines(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0.0, 1.0]), np.array([0.0, 1.0]), 0.4)
    assert len(lines) == 2


@pytest.mark.parametrize("level", [-5.0, 5.0, np.nan])
def test_a_value_that_does_not_occur_has_no_line(level):
    assert contour_lines(np.add.outer(Y, X), X, Y, level).shape == (0, 4)
    assert contour_lines(np.empty((1, 5)), X[:5], Y[:1], 0.0).shape == (0, 4)


@given(arrays(np.float64, (5, 6), elements=st.floats()), st.floats())
def test_whatever_the_values_lines_are_numbers_within_the_grid(values, level):
    x, y = np.arange(6.0), np.arange(5.0)
    lines = contour_lines(values, x, y, level)
    assert np.isfinite(lines).all()
    assert (lines >= 0).all()
    assert (lines[:, [0, 2]] <= 5).all()
    assert (lines[:, [1, 3]] <= 4).all()


def test_lines_are_drawn_where_they_lie(qapp):
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    draw_lines(painter, np.empty((0, 4)))
    draw_lines(painter, np.array([[2.0, 3.0, 8.0, 3.0], [12.0, 7.0, 18.0, 7.0]]))
    painter.end()
    dark = {(x, y) for x in range(20) for y in range(10) if image.pixelColor(x, y).lightness() < 128}
    assert dark == {(x, 3) for x in range(2, 9)} | {(x, 7) for x in range(12, 19)}
