import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.series import ABOVE, BELOW, Pyramid, clean

any_float = st.floats(allow_nan=True, allow_infinity=True, allow_subnormal=True)


def test_what_cannot_be_drawn_is_marked_and_not_dropped():
    drawn, flags = clean([1.0, np.nan, np.inf, -np.inf, 5e-324, 1e305, 0.0])
    assert np.array_equal(drawn, [1.0, np.nan, np.nan, np.nan, 0.0, np.nan, 0.0], equal_nan=True)
    assert flags.tolist() == [0, ABOVE, ABOVE, BELOW, 0, ABOVE, 0]


def test_on_a_log_axis_zero_and_less_are_marked_below():
    drawn, flags = clean([100.0, 0.0, -3.0, np.nan, 5e-324], log=True)
    assert flags.tolist() == [0, BELOW, BELOW, ABOVE, 0]
    assert drawn[0] == 2.0
    assert np.isnan(drawn[1:4]).all()
    assert np.isfinite(drawn[4])


def expected(values, blocks, log=False):
    drawn, flags = clean(values, log)
    for first, low, high, flag in zip(blocks.first, blocks.low, blocks.high, blocks.flags, strict=True):
        part = slice(first, first + blocks.size)
        inside = drawn[part][~np.isnan(drawn[part])]
        if len(inside):
            assert (low, high) == (inside.min(), inside.max())
        else:
            assert np.isnan(low)
            assert np.isnan(high)
        assert flag == np.bitwise_or.reduce(flags[part])


@given(st.lists(any_float, max_size=600), st.lists(st.integers(1, 90), max_size=12), st.booleans())
def test_blocks_have_the_extremes_of_their_rows(values, pieces, log):
    pyramid, rest = Pyramid(log), values
    for piece in pieces:
        pyramid.append(rest[:piece])
        rest = rest[piece:]
    pyramid.append(rest)
    assert len(pyramid) == len(values)
    for blocks in (1, 5, 40, 1000):
        window = pyramid.window(0, len(values), blocks)
        assert len(window.first) <= 2 * blocks + 2
        expected(np.array(values), window, log)


@given(st.integers(0, 3_000), st.integers(0, 3_000), st.integers(0, 500))
def test_truncating_and_growing_again_equals_having_grown_so_at_once(before, kept, after):
    generator = np.random.default_rng(before)
    first, second = generator.standard_normal(before), generator.standard_normal(after)
    pyramid = Pyramid()
    pyramid.append(first)
    pyramid.truncate(kept)
    pyramid.append(second)
    values = np.concatenate([first[:kept], second])
    expected(values, pyramid.window(0, len(values), 50))
    if len(values):
        assert pyramid.extent() == (values.min(), values.max())
    else:
        assert pyramid.extent() is None


def test_few_rows_come_one_by_one():
    pyramid = Pyramid()
    pyramid.append(np.arange(10_000.0))
    window = pyramid.window(5_000, 5_100, 200)
    assert window.size == 1
    assert window.first.tolist() == list(range(5_000, 5_100))
    assert window.low.tolist() == window.high.tolist() == [float(n) for n in range(5_000, 5_100)]


def test_blocks_stay_where_they_are_while_the_series_grows():
    pyramid = Pyramid()
    pyramid.append(np.random.default_rng(0).standard_normal(100_000))
    before = pyramid.window(0, 100_000, 700)
    pyramid.append(np.zeros(50))
    after = pyramid.window(0, 100_050, 700)
    assert before.size == after.size
    assert np.array_equal(before.low[:-1], after.low[: len(before.low) - 1])


def test_a_missing_value_can_mean_that_there_is_nothing_to_mark():
    pyramid = Pyramid(mark_nan=False)
    pyramid.append([np.nan, np.inf, 1.0])
    assert pyramid.window(0, 3, 10).flags.tolist() == [0, ABOVE, 0]


def test_a_line_goes_through_every_row_or_through_the_extremes_of_blocks():
    pyramid = Pyramid()
    pyramid.append([5.0, 3.0, 4.0, 1.0])
    rows, values = pyramid.window(1, 4, 10).line()
    assert rows.tolist() == [1, 2, 3]
    assert values.tolist() == [3.0, 4.0, 1.0]
    rows, values = pyramid.window(0, 4, 1).line()
    assert rows.tolist() == [0, 0, 2, 2]
    assert values.tolist() == [5.0, 3.0, 4.0, 1.0]


@given(st.integers(1, 40))
def test_truncating_at_the_end_of_a_block_forgets_the_blocks_behind(blocks):
    pyramid = Pyramid()
    pyramid.append(np.arange(4_000.0))
    pyramid.truncate(64 * blocks)
    assert pyramid.extent() == (0.0, 64.0 * blocks - 1)
    expected(np.arange(64.0 * blocks), pyramid.window(0, 10_000, 5))


@given(st.lists(any_float, min_size=1, max_size=300), st.lists(any_float, max_size=100))
def test_another_axis_shows_what_a_pyramid_made_for_it_shows(values, more):
    changed, made = Pyramid(), Pyramid(log=True)
    changed.append(values)
    changed.set_log(True)
    changed.append(more)
    made.append([*values, *more])
    for start, stop in ((0, 10_000), (7, 90)):
        for one, other in zip(
            vars(changed.window(start, stop, 9)).values(),
            vars(made.window(start, stop, 9)).values(),
            strict=True,
        ):
            np.testing.assert_array_equal(one, other)
    changed.set_log(False)
    expected(np.array([*values, *more]), changed.window(0, 10_000, 9))


def test_values_that_both_axes_can_draw_are_not_gone_through_again():
    pyramid = Pyramid()
    pyramid.append(np.linspace(1.0, 2.0, 1_000))
    before = pyramid._levels[0].low.values
    pyramid.set_log(True)
    assert pyramid._levels[0].low.values.base is before.base
    pyramid.append([0.0])
    pyramid.set_log(False)
    assert pyramid._levels[0].low.values.base is not before.base


def test_a_row_costs_little_more_than_itself():
    pyramid = Pyramid()
    for _ in range(40):
        pyramid.append(np.ones(50_000))
    assert pyramid.nbytes <= 13.5 * len(pyramid)
