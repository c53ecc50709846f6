import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.ticks import decade_text, decade_ticks, linear_text, linear_ticks


@given(st.floats(-1e290, 1e290), st.floats(1e-6, 1e290), st.integers(2, 20))
def test_ticks_lie_inside_and_are_about_as_many_as_asked(low, span, count):
    high = low + span
    if span <= abs(low) * 1e-12:
        return
    spacing, values = linear_ticks(low, high, count)
    assert len(values) <= count + 2
    assert all(low - spacing * 1e-6 <= value <= high + spacing * 1e-6 for value in values)


@pytest.mark.parametrize("shown", [(1.0, 1.0), (0.0, 5e-324), (-1e308, 1e308), (1e9, 1e9 + 1e-7)])
def test_an_impossible_range_has_no_ticks(shown):
    assert linear_ticks(*shown, 5)[1] == []


def test_steps_have_whole_ticks():
    assert linear_ticks(0, 3, 12, whole=True) == (1.0, [0.0, 1.0, 2.0, 3.0])


def test_a_log_axis_shows_powers_of_ten_or_what_lies_between():
    assert decade_ticks(-3, 5, 5) == [-2.0, 0.0, 2.0, 4.0]
    assert [round(10**value, 6) for value in decade_ticks(0, 1, 5)] == [1, 2, 5, 10]
    assert [round(10**value, 6) for value in decade_ticks(math.log10(8.1), math.log10(8.9), 4)] == [
        8.2,
        8.4,
        8.6,
        8.8,
    ]


@given(st.floats(-320, 300), st.floats(0.001, 300), st.integers(2, 12))
def test_a_log_axis_never_fails_nor_crowds(low, span, count):
    values = decade_ticks(low, low + span, count)
    assert len(values) <= 3 * count + 6
    assert all(low - 1e-6 <= value <= low + span + 1e-6 for value in values)


@pytest.mark.parametrize(
    ("value", "spacing", "text"),
    [
        (0.0, 0.5, "0"),
        (-1.5, 0.5, "−1.5"),
        (1980.0, 20.0, "1980"),
        (15000.0, 5000.0, "15,000"),
        (0.30000000000000004, 0.1, "0.3"),
        (2.5e-7, 5e-8, "2.5·10⁻⁷"),
        (-3e12, 1e12, "−3·10¹²"),
        (0.0002, 0.0001, "0.0002"),
    ],
)
def test_ticks_are_written_for_people(value, spacing, text):
    assert linear_text(value, spacing) == text


@pytest.mark.parametrize(
    ("exponent", "plain", "text"),
    [
        (5.0, False, "10⁵"),
        (math.log10(2e-7), False, "2·10⁻⁷"),
        (math.log10(50), True, "50"),
        (-2.0, True, "0.01"),
    ],
)
def test_decades_are_written_for_people(exponent, plain, text):
    assert decade_text(exponent, plain) == text
