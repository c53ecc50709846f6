"""What a pixel tells: within a pixel of the value, with no digits that nobody could have meant."""

import math

from hypothesis import given
from hypothesis import strategies as st

from gui.plots.fit.points.pixel_values import decimals, told

ENDS = st.floats(-1e6, 1e6)
SPANS = st.floats(-9, 6).map(lambda power: 10.0**power)
SHARES = st.floats(0, 1)


@given(low=ENDS, span=SPANS, share=SHARES, pixels=st.integers(80, 3000))
def test_it_is_within_a_pixel_and_the_range(low: float, span: float, share: float, pixels: int) -> None:
    shown = low, low + span
    value = low + share * span
    found = told(value, shown, pixels)
    room = 4 * math.ulp(max(abs(low), abs(low + span)))
    assert abs(found - value) <= span / pixels * 1.000001 + room
    assert shown[0] - room <= found <= shown[1] + room


@given(share=SHARES)
def test_it_has_three_or_four_digits_of_the_range(share: float) -> None:
    assert told(share, (0.0, 1.0), 600) == round(share, 3)
    assert told(1000 * share, (0.0, 1000.0), 600) == round(1000 * share)
    assert told(1e6 * share, (0.0, 1e6), 600) % 1000 == 0


def test_a_value_outside_is_brought_to_the_edge() -> None:
    assert told(7.0, (0.0, 1.0), 500) == 1.0
    assert told(-7.0, (0.0, 1.0), 500) == 0.0
    assert told(-7.0, (0.0004, 1.0), 500) == 0.001, "the edge itself has more digits than a pixel tells"
    assert math.copysign(1.0, told(-1e-9, (-1.0, 1.0), 500)) == 1.0


def test_a_closer_look_tells_more() -> None:
    assert [decimals((0.0, 10.0**-power), 500) for power in (-6, -3, 0, 3)] == [-3, 0, 3, 6]
