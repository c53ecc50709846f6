from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.values.records import QUANTILES
from gui.plots.maps.color_scale import TOP
from gui.plots.maps.heat_image import NOTHING
from gui.plots.values.name_places import place_names
from gui.plots.values.samples import Samples
from gui.plots.values.strips import BINS, Strips, levels_of, nearest_samples
from tests.gui.plots.values.views import view


@given(st.lists(st.floats(0, 200), max_size=12))
def test_names_stay_in_order_inside_and_apart(wanted):
    places = place_names(wanted, 14.0, 0.0, 200.0)
    inside = sorted(places)
    assert all(6.9 <= place <= 193.1 for place in inside)
    assert all(b - a >= 13.99 for a, b in pairwise(inside))
    order = np.argsort(wanted, kind="stable")
    assert np.array(places)[order].tolist() == inside


def test_names_with_room_stay_where_their_lines_end():
    assert place_names([100.0, 40.0], 14.0, 0.0, 200.0) == [100.0, 40.0]


def test_more_names_than_there_is_room_for_share_it():
    assert place_names([50.0] * 10, 14.0, 0.0, 100.0) == pytest.approx([5.0 + 10 * k for k in range(10)])


def test_a_histogram_is_where_the_numbers_are():
    even = levels_of(np.linspace(-1.0, 1.0, QUANTILES), (-2.0, 2.0))
    assert (even[: BINS // 4 - 1] == 0).all()
    assert (even[BINS // 4 + 1 : 3 * BINS // 4 - 1] >= TOP - 4).all()
    alike = levels_of(np.full(QUANTILES, 0.5), (0.0, 1.0))
    assert alike.max() == TOP
    assert (alike > 0).sum() <= 2
    assert (levels_of(np.full(QUANTILES, np.nan), (0.0, 1.0)) == NOTHING).all()


def test_columns_show_the_nearest_sample_and_nothing_in_gaps_or_beyond():
    samples = Samples()
    for step, gap in ((0, False), (10, False), (60, True), (70, False)):
        samples.add(view(step, few=False), after_gap=gap)
    picked = nearest_samples(samples, (0.0, 100.0), 100)
    assert picked[[1, 3, 8, 10]].tolist() == [0, 0, 1, 1]
    assert (picked[12:58] == -1).all()
    assert picked[[60, 68, 70]].tolist() == [2, 3, 3]
    assert (picked[73:] == -1).all()


def test_strips_that_grew_are_those_made_at_once():
    grown, samples = Strips(0), Samples()
    for step in range(2_500):
        samples.add(view(step, few=False))
        if step % 7 == 0:
            grown.update(samples)
    grown.update(samples)
    made = Strips(0)
    made.ranges = grown.ranges
    made.update(samples)
    np.testing.assert_array_equal(grown._levels, made._levels)
    assert grown.ranges[1][0] <= -2.0 <= 2.0 <= grown.ranges[1][1]
