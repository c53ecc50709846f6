import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from gui.plots.maps.color_scale import TOP, ColorScale
from gui.plots.maps.heat_image import NOTHING


def lightness(color):
    """CIE lightness of 0xAARRGGBB."""
    parts = np.array(QColor.fromRgba(color).getRgbF()[:3])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return 116 * np.cbrt(linear @ [0.2126, 0.7152, 0.0722]) - 16


def test_values_to_both_sides_of_0_have_it_in_the_middle():
    scale = ColorScale.around((-1.0, 4.0))
    assert (scale.low, scale.high, scale.two_sided) == (-4.0, 4.0, True)
    assert scale.middle == 0.0
    assert ColorScale.around((-0.1, 4.0)) == ColorScale(-0.1, 4.0)
    assert ColorScale.around((2.0, 4.0)) == ColorScale(2.0, 4.0)


def test_two_values_are_the_ends_of_two_sides():
    assert ColorScale.around((0.0, 1.0), [0.0, 1.0]) == ColorScale(0.0, 1.0, two_sided=True)


def test_one_value_has_a_scale_around_it():
    scale = ColorScale.around((5.0, 5.0))
    assert scale.low < 5.0 < scale.high


def test_levels_go_from_end_to_end_and_stay_there():
    scale = ColorScale(-2.0, 2.0)
    values = np.array([-np.inf, -9.0, -2.0, 0.0, 2.0, 1e300, np.inf, np.nan])
    assert scale.levels(values).tolist() == [0, 0, 0, TOP // 2, TOP, TOP, TOP, NOTHING]


@pytest.mark.parametrize("dark", [False, True])
def test_lightness_alone_tells_how_far_a_value_goes(dark):
    one_way = np.array([lightness(color) for color in ColorScale(0, 1).colors(dark)[:NOTHING]])
    steps = np.diff(one_way) if dark else -np.diff(one_way)
    assert steps.min() > -0.3
    assert abs(one_way[-1] - one_way[0]) > 60
    two_ways = np.array([lightness(color) for color in ColorScale(-1, 1, two_sided=True).colors(dark)])
    away = two_ways[: TOP // 2][::-1], two_ways[TOP // 2 : NOTHING]
    for side in away:
        assert (np.diff(side) if dark else -np.diff(side)).min() > -0.3
        assert abs(side[-1] - side[0]) > 35


@pytest.mark.parametrize("dark", [False, True])
def test_no_value_has_no_colour(dark):
    assert ColorScale(0, 1).colors(dark)[NOTHING] == 0
    assert len(ColorScale(0, 1).colors(dark)) == 256


def test_ticks_are_round_and_on_the_scale():
    assert ColorScale(-1.1, 1.1, two_sided=True).ticks(5) == [-1.0, -0.5, 0.0, 0.5, 1.0]


@given(st.floats(allow_nan=False, allow_infinity=False), st.floats(allow_nan=False, allow_infinity=False))
def test_any_numbers_have_a_scale(one, other):
    low, high = sorted((one, other))
    scale = ColorScale.around((low, high))
    assert scale.low < scale.high
    assert scale.levels(np.array([scale.low, scale.high])).tolist() == [0, TOP]
