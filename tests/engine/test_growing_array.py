"""Arrays that grow: everything is kept, and views stay what they were but for what is written over."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.growing_array import GrowingArray


def floats(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


@given(st.lists(st.lists(st.floats(), max_size=700), max_size=12))
def test_a_growing_array_holds_what_was_added(parts: list[list[float]]) -> None:
    array = GrowingArray(np.float64)
    for part in parts:
        array.extend(floats(*part))
        array.append(len(part))
    expected = floats(*[value for part in parts for value in [*part, len(part)]])
    np.testing.assert_array_equal(array.values, expected)
    assert len(array) == len(expected)


def test_views_that_were_handed_out_stay_true() -> None:
    array = GrowingArray(np.int64)
    array.extend(np.arange(10))
    view = array.values
    array.truncate(4)
    array.extend(np.arange(90, 100))
    np.testing.assert_array_equal(view, np.arange(10))
    np.testing.assert_array_equal(array.values, [0, 1, 2, 3, *range(90, 100)])
    array.truncate(50)
    assert len(array) == 14


@given(st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 1_500)), max_size=8))
def test_what_is_written_takes_the_place_of_what_was_there_and_behind(parts: list[tuple[int, int]]) -> None:
    array = GrowingArray(np.int64)
    expected: list[int] = []
    for number, (start, count) in enumerate(parts):
        start = min(start, len(expected))
        array.write(start, np.full(count, number))
        expected = expected[:start] + [number] * count
    np.testing.assert_array_equal(array.values, expected)
    assert array.values.dtype == np.int64
