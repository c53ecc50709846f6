"""Cells filled from others."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.edits.filling import Gap, fill_down, fill_missing, fill_right, fill_series
from datasets.problems import Problem
from datasets.table import Table

NAN = float("nan")


def rows(*numbers: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(numbers, dtype=np.int64)


@pytest.fixture
def table() -> Table:
    frame = pd.DataFrame(
        {
            "n": [1, 2, 3, 4, 5],
            "x": [0.5, NAN, NAN, 3.5, NAN],
            "t": ["a", None, "c", None, "e"],
            "m": [NAN, 1.0, NAN, NAN, 4.0],
        }
    )
    return Table.from_frame(frame)


def cells(table: Table, name: str) -> list[object]:
    return [None if value != value else value for value in table.frame[name].tolist()]


def test_down_and_up_in_the_order_that_is_seen(table: Table) -> None:
    after, way_back = fill_down(table, rows(3, 0, 2), ["n", "t"]).apply(table)
    assert cells(after, "n") == [4, 2, 4, 4, 5]
    assert cells(after, "t") == [None, None, None, None, "e"]
    assert after.frame["n"].dtype == np.int64
    assert way_back.apply(after)[0].equals(table)
    after, _ = fill_down(table, rows(0, 1, 2), ["n"], up=True).apply(table)
    assert cells(after, "n") == [3, 3, 3, 4, 5]


def test_right(table: Table) -> None:
    after, _ = fill_right(table, rows(0, 3), ["x", "m", "t"]).apply(table)
    assert cells(after, "m") == [0.5, 1.0, None, 3.5, 4.0]
    assert cells(after, "t") == ["0.5", None, "c", "3.5", "e"]
    with pytest.raises(Problem, match=r"“t” holds texts and “x” numbers"):
        fill_right(table, rows(0, 1), ["t", "x"])


def test_a_series_goes_on_in_equal_steps(table: Table) -> None:
    after, _ = fill_series(table, rows(4, 3, 2, 1, 0), ["n"]).apply(table)
    assert cells(after, "n") == [1, 2, 3, 4, 5]
    after, _ = fill_series(table, rows(0, 2, 4, 1, 3), ["n"]).apply(table)
    assert cells(after, "n") == [1, 7, 3, 9, 5]
    assert after.frame["n"].dtype == np.int64
    after, _ = fill_series(table, rows(0, 3, 1, 2), ["x"]).apply(table)
    assert cells(after, "x") == [0.5, 6.5, 9.5, 3.5, None]


@pytest.mark.parametrize(("chosen", "name"), [((0, 1, 2), "x"), ((0, 2, 4), "t"), ((0,), "n")])
def test_a_series_without_two_numbers_is_refused(table: Table, chosen: tuple[int, ...], name: str) -> None:
    with pytest.raises(Problem, match="begins with two numbers"):
        fill_series(table, rows(*chosen), [name])


def test_a_series_too_large_for_whole_numbers_is_one_of_floats() -> None:
    table = Table.from_frame(pd.DataFrame({"n": [0, 2**62, 1, 1]}))
    after, _ = fill_series(table, rows(0, 1, 2, 3), ["n"]).apply(table)
    assert cells(after, "n") == [0.0, 2.0**62, 2.0**63, 3 * 2.0**62]


@pytest.mark.parametrize(
    ("way", "name", "expected", "left"),
    [
        (Gap.PREVIOUS, "x", [0.5, 0.5, 0.5, 3.5, 3.5], 0),
        (Gap.NEXT, "x", [0.5, 3.5, 3.5, 3.5, None], 1),
        (Gap.LINEAR, "x", [0.5, 1.5, 2.5, 3.5, None], 1),
        (Gap.LINEAR, "m", [None, 1.0, 2.0, 3.0, 4.0], 1),
        (Gap.PREVIOUS, "m", [None, 1.0, 1.0, 1.0, 4.0], 1),
        (Gap.NEXT, "t", ["a", "c", "c", "e", "e"], 0),
    ],
)
def test_gaps(table: Table, way: Gap, name: str, expected: list[object], left: int) -> None:
    edit, filled, not_filled = fill_missing(table, np.arange(5), [name], way)
    after, way_back = edit.apply(table)
    assert cells(after, name) == expected
    assert not_filled == left
    assert filled == cells(table, name).count(None) - left
    assert way_back.apply(after)[0].equals(table)


def test_gaps_of_several_columns_with_one_value(table: Table) -> None:
    edit, filled, left = fill_missing(table, rows(0, 1, 2), ["x", "m"], Gap.CONSTANT, 7)
    after, _ = edit.apply(table)
    assert (filled, left) == (4, 0)
    assert cells(after, "x") == [0.5, 7, 7, 3.5, None]
    assert cells(after, "m") == [7, 1.0, 7, None, 4.0]


def test_nothing_missing_is_nothing_to_do(table: Table) -> None:
    edit, filled, left = fill_missing(table, np.arange(5), ["n"], Gap.PREVIOUS)
    assert (filled, left) == (0, 0)
    assert edit.apply(table)[0].equals(table)


def test_no_line_between_texts(table: Table) -> None:
    with pytest.raises(Problem, match="“t” holds texts"):
        fill_missing(table, np.arange(5), ["t"], Gap.LINEAR)


@given(st.lists(st.none() | st.integers(-9, 9), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_previous_and_next_are_those_of_pandas_in_the_order_that_is_seen(numbers, random) -> None:  # type: ignore[no-untyped-def]
    column = pd.Series([NAN if number is None else float(number) for number in numbers])
    table = Table.from_frame(pd.DataFrame({"x": column}))
    seen = list(range(len(numbers)))
    random.shuffle(seen)
    for way, expected in ((Gap.PREVIOUS, column.iloc[seen].ffill()), (Gap.NEXT, column.iloc[seen].bfill())):
        after, _ = fill_missing(table, rows(*seen), ["x"], way)[0].apply(table)
        assert after.frame["x"].iloc[seen].equals(expected)
