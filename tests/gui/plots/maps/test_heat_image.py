import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.plots.maps.heat_image import MOST_PIXELS, NOTHING, enlarged, image_size, paint_levels


def test_between_the_places_values_go_straight():
    plane = np.add.outer(10 * np.arange(4.0), np.arange(3.0))
    found = enlarged(plane, 30, 60)
    assert found.shape == (60, 30)
    across = (np.arange(30) + 0.5) / 30 * 2
    up = (np.arange(60) + 0.5) / 60 * 3
    np.testing.assert_allclose(found, np.add.outer(10 * up, across), rtol=1e-5, atol=1e-5)


def test_categories_fill_their_share_with_what_they_have():
    found = enlarged(np.array([[1.0, 5.0], [2.0, 8.0]]), 4, 6, steps=(True, False))
    assert found[0].tolist() == [found[0, 0], found[0, 0], found[0, 2], found[0, 2]]
    assert found[0, 0] < found[3, 0] < found[5, 0]


def test_what_is_no_number_leaves_a_hole_and_no_more():
    values = np.arange(36.0).reshape(6, 6)
    values[2, 3] = np.inf
    found = enlarged(values, 60, 60)
    holes = np.isnan(found)
    assert holes[25, 36]
    assert not holes[:, :20].any()
    assert not holes[40:].any()
    assert np.isnan(enlarged(np.full((3, 3), np.nan), 5, 5)).all()


@pytest.mark.parametrize(("width", "height", "ratio"), [(700, 420, 1.0), (1200, 800, 2.0), (0, 0, 1.0)])
def test_an_image_is_as_fine_as_the_screen_within_bounds(width, height, ratio):
    columns, rows = image_size(width, height, ratio)
    assert 1 <= columns * rows <= MOST_PIXELS * 1.01
    if width * height * ratio**2 <= MOST_PIXELS:
        assert (columns, rows) == (max(width, 1), max(height, 1))


def test_levels_are_painted_upwards_in_their_colours(qapp):
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    colors = [QColor("white").rgba()] * 256
    colors[3], colors[7] = QColor("red").rgba(), QColor("blue").rgba()
    colors[NOTHING] = 0
    levels = np.zeros((10, 15), dtype=np.uint8)
    levels[0, 0], levels[9, 14], levels[9, 0] = 3, 7, NOTHING
    paint_levels(painter, QRectF(0, 0, 30, 20), levels, colors)
    painter.end()
    assert image.pixelColor(0, 19) == QColor("red")
    assert image.pixelColor(29, 0) == QColor("blue")
    assert image.pixelColor(0, 0) == QColor("white")
