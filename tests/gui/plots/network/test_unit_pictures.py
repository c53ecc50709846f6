"""The pictures of units: which colour, which bar, which way up."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from engine.network.records import PictureKind
from gui import theme
from gui.plots.maps.heat_image import NOTHING
from gui.plots.network.unit_pictures import BARS_HIGH, draw_curve, levels_of, pixels_of, sign_colors

LOW, HIGH = np.array([-1.0]), np.array([1.0])


def test_levels_go_from_low_to_high_and_beyond_them_stay() -> None:
    values = np.array([[-2.0, -1.0, 0.0, 1.0, 9.0, np.nan, np.inf]])
    assert levels_of(values, LOW, HIGH).tolist() == [[0, 0, 127, 254, 254, NOTHING, 254]]


def test_negative_and_positive_are_told_apart_and_zero_is_quiet(qtbot: QtBot) -> None:
    low, middle, high = (QColor(int(sign_colors()[level])) for level in (0, 127, 254))
    assert low.red() > low.blue() + 60
    assert high.blue() > high.red() + 60
    assert max(middle.getRgb()[:3]) - min(middle.getRgb()[:3]) < 12


def test_the_second_input_grows_upwards(qtbot: QtBot) -> None:
    pictures = np.array([[-1, -1, 1, 1]], dtype=np.float32)  # the lower row of the plane comes first
    pixels = pixels_of(PictureKind.PLANE, pictures, LOW, HIGH)
    assert pixels.shape == (1, 2, 2)
    assert (pixels[0, 0] == sign_colors()[254]).all()
    assert (pixels[0, 1] == sign_colors()[0]).all()


def test_bars_are_as_high_as_their_share_and_negative_values_have_their_colour(qtbot: QtBot) -> None:
    shares = np.array([[0.2, 0.0, 0.1, 0.4]], dtype=np.float32)
    pixels = pixels_of(PictureKind.COUNTS, shares, LOW, HIGH)[0]
    ground = np.uint32(QColor(theme.tokens().panel).rgb())
    tall = (pixels != ground).sum(axis=0)
    assert tall.tolist() == [(BARS_HIGH - 2) // 2, 0, -(-(BARS_HIGH - 2) // 4), BARS_HIGH - 2]
    assert pixels[-1, 0] == np.uint32(QColor(theme.tokens().negative).rgb())
    assert pixels[-1, 3] == np.uint32(QColor(theme.tokens().positive).rgb())


def test_a_curve_goes_where_its_values_are(qtbot: QtBot) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.tokens().panel))
    painter = QPainter(image)
    draw_curve(painter, np.linspace(-1, 1, 30).astype(np.float32), -1.0, 1.0, QRectF(0, 0, 60, 60))
    painter.end()
    model = QColor(theme.tokens().model)

    def drawn(x: int, y: int) -> bool:
        got = image.pixelColor(x, y)
        return sum(abs(a - b) for a, b in zip(got.getRgb()[:3], model.getRgb()[:3], strict=True)) < 200

    assert any(drawn(x, y) for x in range(2, 9) for y in range(52, 59)), "low at the left"
    assert any(drawn(x, y) for x in range(51, 58) for y in range(2, 9)), "high at the right"
    assert not any(drawn(x, y) for x in range(2, 9) for y in range(2, 20))
