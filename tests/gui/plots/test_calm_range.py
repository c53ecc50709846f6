import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.calm_range import LIMIT, calm_decades, calm_end, calm_interval, padded, round_up

drawable = st.floats(-1e300, 1e300, allow_subnormal=False)


def moves(ranges):
    return sum(1 for before, after in itertools.pairwise(ranges) if before != after)


@given(drawable, drawable)
def test_padding_holds_what_it_pads_and_is_never_empty(one, other):
    low, high = min(one, other), max(one, other)
    start, end = padded(low, high)
    assert start <= low <= high <= end
    assert 0 < end - start < math.inf


def test_a_constant_column_gets_room_on_both_sides():
    assert padded(5.0, 5.0) == (4.5, 5.5)
    assert padded(0.0, 0.0) == (-1.0, 1.0)


@given(st.floats(1e-290, 1e290))
def test_rounding_up_never_falls_short_and_never_goes_far(value):
    rounded = round_up(value)
    assert value * (1 - 1e-9) <= rounded <= value * 1.6


def test_the_end_of_a_growing_axis_moves_rarely():
    end, ends = None, []
    for step in range(1, 100_001, 37):
        end = calm_end(end, float(step))
        assert step <= end <= max(10, step * 1.6)
        ends.append(end)
    assert moves(ends) < 35


def test_the_end_comes_back_after_going_far_back():
    assert calm_end(100_000.0, 55.0) == 60.0
    assert calm_end(100_000.0, 60_000.0) == 100_000.0


@given(drawable, drawable, drawable, drawable)
def test_an_interval_holds_its_data_whatever_it_was_before(a, b, c, d):
    current = calm_interval(None, min(a, b), max(a, b))
    low, high = min(c, d), max(c, d)
    start, end = calm_interval(current, low, high)
    room = (high - low + max(abs(low), abs(high)) * 1e-9) * 1e-8
    assert start <= low + room
    assert end >= high - room
    assert 0 < end - start < math.inf


def test_a_falling_loss_does_not_move_a_linear_axis_that_begins_at_zero():
    current, seen = None, []
    for step in range(2_000):
        current = calm_interval(current, 100 * math.exp(-step / 200), 100.0)
        seen.append(current)
    assert moves(seen) <= 12  # from the first half percent to the whole
    assert seen[-1][0] == 0.0


def test_a_falling_loss_moves_a_log_axis_by_half_decades_or_more():
    current, seen = None, []
    for step in range(2_000):
        current = calm_decades(current, math.log10(100 * math.exp(-step / 100)), 2.0)
        seen.append(current)
    assert moves(seen) <= 10
    assert all((low * 2).is_integer() and (high * 2).is_integer() for low, high in seen)


@given(st.floats(-320, 300), st.floats(-320, 300), st.floats(-320, 300), st.floats(-320, 300))
def test_decades_hold_their_data_whatever_they_were_before(a, b, c, d):
    current = calm_decades(None, min(a, b), max(a, b))
    start, end = calm_decades(current, min(c, d), max(c, d))
    assert start <= min(c, d) + 1e-6
    assert end >= max(c, d) - 1e-6
    assert end - start >= 0.5


def test_a_jitter_at_the_edge_moves_the_range_once():
    generator = np.random.default_rng(0)
    current, seen = None, []
    for value in 10 + generator.standard_normal(500):
        current = calm_interval(current, 0.0, float(max(value, 5)))
        seen.append(current)
    assert moves(seen) <= 2


@pytest.mark.parametrize("extreme", [1e308, -1e308])
def test_numbers_beyond_the_drawable_do_not_break_a_range(extreme):
    low, high = calm_interval(None, min(0.0, extreme), max(0.0, extreme))
    assert -2 * LIMIT <= low < high <= 2 * LIMIT
