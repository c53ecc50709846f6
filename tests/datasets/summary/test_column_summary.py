"""The figures of a column, beside numpy, pandas and exact arithmetic."""

import statistics
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.columns import as_column, text_column
from datasets.summary.column_summary import MOST_CATEGORIES, PIECE, ColumnSummary, summarize
from datasets.summary.histogram import BINS, Category, Histogram
from datasets.transforms import Standardizer
from datasets.watch import Cancelled

WHOLE = st.integers(-(2**63), 2**63 - 1)
SMALL_WHOLE = st.integers(-9, 9)
ANY_FLOAT = st.floats(allow_nan=False, allow_infinity=False, allow_subnormal=True)
SUBNORMAL = st.floats(-1e-310, 1e-310, allow_subnormal=True)
HUGE = st.sampled_from([1e300, -1e300, 1.7e308, -1.7e308, 1e308])


def ints(values: list[int]) -> Any:
    return pd.Series(np.array(values, dtype=np.int64))


def floats(values: Any) -> Any:
    return pd.Series(np.array(values, dtype=np.float64))


def histogram(summary: ColumnSummary) -> Histogram:
    assert summary.histogram is not None
    return summary.histogram


def test_the_figures_of_a_small_column() -> None:
    found = summarize(floats([3.0, 1.0, np.nan, 2.0, 2.0, np.inf, -4.0, -np.inf]))
    assert (found.kind, found.rows, found.count, found.missing, found.distinct) == ("float64", 8, 7, 1, 6)
    assert (found.minimum, found.maximum, found.infinite, found.not_positive) == (-4.0, 3.0, 2, 2)
    finite = [3.0, 1.0, 2.0, 2.0, -4.0]
    assert found.mean == pytest.approx(statistics.mean(finite), rel=1e-15)
    assert found.deviation == pytest.approx(statistics.pstdev(finite), rel=1e-15)
    assert (found.lower_quartile, found.median, found.upper_quartile) == (1.0, 2.0, 2.0)


def test_whole_numbers_stay_whole() -> None:
    found = summarize(ints([2**63 - 1, -(2**63), 2**53 + 1]))
    assert (found.minimum, found.maximum) == (-(2**63), 2**63 - 1)
    assert str(found.minimum) == "-9223372036854775808"
    assert found.median == float(2**53 + 1)
    assert found.mean == 2**53 / 3


def test_the_deviation_is_the_standardizers() -> None:
    values = np.random.default_rng(5).normal(1e6, 3.0, 1000)
    found, fitted = summarize(floats(values)), Standardizer.fit(values[:, None])
    assert found.deviation == pytest.approx(fitted.deviation[0], rel=1e-12)
    assert found.mean == pytest.approx(fitted.mean[0], rel=1e-14)


@given(st.lists(ANY_FLOAT, min_size=1) | st.lists(SUBNORMAL, min_size=1) | st.lists(HUGE, min_size=1))
def test_floats_against_exact_arithmetic(values: list[float]) -> None:
    found = summarize(floats(values))
    exact = [Fraction(value) for value in values]
    mean = sum(exact, Fraction(0)) / len(exact)
    largest = max(map(abs, values))
    assert found.mean is not None
    assert found.deviation is not None
    assert abs(Fraction(found.mean) - mean) <= Fraction(largest) / 2**48 + Fraction(5e-324)
    variance = sum(((value - mean) ** 2 for value in exact), Fraction(0)) / len(exact)
    error = abs(Fraction(found.deviation) ** 2 - variance)
    assert error <= Fraction(largest) ** 2 / 2**46 + Fraction(5e-324) * (Fraction(largest) + 1) / 2**40
    assert found.median == float(statistics.median(exact))
    assert (found.minimum, found.maximum) == (min(values), max(values))
    assert found.distinct == len(set(values))
    assert found.not_positive == sum(value <= 0 for value in values)


@given(st.lists(WHOLE, min_size=1) | st.lists(SMALL_WHOLE, min_size=1))
def test_whole_numbers_against_exact_arithmetic(values: list[int]) -> None:
    found = summarize(ints(values))
    assert found.mean == sum(values) / len(values)
    assert found.deviation == pytest.approx(float(statistics.pstdev(map(Fraction, values))), rel=1e-12)
    assert found.median == float(statistics.median(map(Fraction, values)))
    assert (found.minimum, found.maximum, found.distinct) == (min(values), max(values), len(set(values)))


def test_large_numbers_that_lie_close_together_keep_their_deviation() -> None:
    assert summarize(ints([2**62, 2**62 + 1, 2**62 + 2])).deviation == pytest.approx(np.sqrt(2 / 3))
    assert summarize(floats([1e15, 1e15 + 1, 1e15 + 2])).deviation == pytest.approx(np.sqrt(2 / 3))


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40))
def test_quartiles_are_those_of_pandas(values: list[float]) -> None:
    found = summarize(floats(values))
    expected = pd.Series(values).quantile([0.25, 0.5, 0.75]).tolist()
    mine = [found.lower_quartile, found.median, found.upper_quartile]
    assert mine == pytest.approx(expected, rel=1e-12, abs=1e-9)


@given(
    st.lists(ANY_FLOAT, min_size=1)
    | st.lists(SUBNORMAL, min_size=1)
    | st.lists(HUGE, min_size=1)
    | st.lists(SMALL_WHOLE.map(float), min_size=1)
)
def test_every_value_lies_in_its_bin(values: list[float]) -> None:
    found = histogram(summarize(floats(values)))
    assert found.counts.sum() == len(values)
    assert np.isfinite(found.edges).all()
    assert len(found.counts) == len(found.edges) - 1 <= BINS
    if min(values) == max(values):
        assert found.edges.tolist() == [values[0]] * 2
        return
    assert (np.diff(found.edges) > 0).all()
    for place, count in enumerate(found.counts):
        low, high = found.edges[place : place + 2]
        last = place == len(found.counts) - 1
        assert count == sum(low <= value and (value < high or (last and value == high)) for value in values)


def test_bins_are_those_of_numpy() -> None:
    values = np.random.default_rng(1).normal(size=5000)
    found = histogram(summarize(floats(values)))
    counts, edges = np.histogram(values, bins=BINS)
    np.testing.assert_array_equal(found.counts, counts)
    np.testing.assert_allclose(found.edges, edges, rtol=1e-14)


def test_a_few_whole_numbers_have_a_bin_each() -> None:
    found = histogram(summarize(floats([-1.0, 1.0, 1.0, 3.0])))
    assert found.whole
    assert found.edges.tolist() == [-1.5, -0.5, 0.5, 1.5, 2.5, 3.5]
    assert found.counts.tolist() == [1, 0, 2, 0, 1]
    assert not histogram(summarize(floats([0.0, 1.5]))).whole


@given(st.lists(st.integers(-(2**51), 2**51), min_size=2, unique=True) | st.lists(SMALL_WHOLE, min_size=2))
def test_bins_of_whole_numbers_hold_as_many_of_them_each(values: list[int]) -> None:
    for column in (ints(values), floats(values)):
        found = histogram(summarize(column))
        if min(values) == max(values):
            return
        assert found.whole
        assert len(set(np.diff(found.edges))) == 1
        assert ((found.edges - 0.5) % 1 == 0).all()
        assert found.counts.sum() == len(values)
        assert found.edges[0] == min(values) - 0.5
        assert max(values) < found.edges[-1]
        assert len(found.counts) <= BINS


def test_marked_rows_are_counted_once_more() -> None:
    column = floats([0.0, 1.0, 1.0, np.nan, 2.0, np.inf])
    marked = np.array([True, False, True, True, False, True]), np.array([False] * 4 + [True] * 2)
    found = histogram(summarize(column, marked=marked))
    assert (found.counts.tolist(), found.marked.tolist()) == ([1, 2, 1], [[1, 1, 0], [0, 0, 1]])
    assert histogram(summarize(column)).marked.shape == (0, 3)
    texts = text_column(["b", "a", "b", None])
    assert summarize(texts, marked=[np.array([True, True, False, True]), np.zeros(4, bool)]).categories == (
        Category("b", 2, (1, 0)),
        Category("a", 1, (1, 0)),
    )


@pytest.mark.parametrize("column", [floats([]), floats([np.nan] * 3), text_column([]), text_column([None])])
def test_nothing_there(column: Any) -> None:
    found = summarize(column)
    assert (found.count, found.missing, found.distinct) == (0, len(column), 0)
    figures = (found.minimum, found.mean, found.deviation, found.median, found.histogram)
    assert figures == (None,) * 5
    assert found.categories == ()


def test_only_infinities() -> None:
    found = summarize(floats([np.inf, np.inf, -np.inf, np.nan]))
    assert (found.count, found.infinite, found.missing, found.distinct) == (3, 3, 1, 2)
    assert found.not_positive == 1
    assert found.mean is None


def test_one_row() -> None:
    found = summarize(floats([1e-320]))
    assert found.minimum == found.mean == found.maximum == found.median == 1e-320
    assert found.deviation == 0


def test_texts() -> None:
    found = summarize(text_column(["高い", "低い", None, "高い", "a", "b"]))
    assert (found.kind, found.count, found.missing, found.distinct) == ("text", 5, 1, 4)
    assert [(each.text, each.count) for each in found.categories] == [
        ("高い", 2),
        ("a", 1),
        ("b", 1),
        ("低い", 1),
    ]
    assert found.mean is None
    many = summarize(text_column([str(number) for number in range(100)]))
    assert len(many.categories) == MOST_CATEGORIES
    assert many.distinct == 100


def test_more_texts_than_can_be_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("datasets.summary.column_summary.MOST_DISTINCT", 50)
    monkeypatch.setattr("datasets.summary.column_summary.TEXT_PIECE", 10)
    found = summarize(text_column([str(number) for number in range(100)]))
    assert (found.distinct, found.categories, found.count) == (None, (), 100)
    assert summarize(text_column([str(number) for number in range(50)])).distinct == 50


@pytest.mark.parametrize("kind", [np.int64, np.float64, str])
def test_some_rows_are_a_column_of_their_own(kind: Any) -> None:
    column = as_column(pd.Series(np.random.default_rng(2).integers(0, 40, 5000).astype(kind)))
    rows = np.random.default_rng(3).permutation(5000)[:700].astype(np.int64)
    found, expected = summarize(column, rows), summarize(as_column(column.iloc[rows].reset_index(drop=True)))
    assert (found.mean, found.deviation, found.distinct) == (
        expected.mean,
        expected.deviation,
        expected.distinct,
    )
    assert (found.rows, found.categories) == (700, expected.categories)
    if expected.histogram is not None:
        np.testing.assert_array_equal(histogram(found).counts, expected.histogram.counts)


def test_many_pieces_are_one_column() -> None:
    values = np.random.default_rng(4).normal(7.0, 2.0, 2 * PIECE + 17)
    values[::1000] = np.nan
    found = summarize(floats(values))
    series = pd.Series(values)
    assert found.mean == pytest.approx(series.mean(), rel=1e-14)
    assert found.deviation == pytest.approx(series.std(ddof=0), rel=1e-13)
    assert found.missing == series.isna().sum()
    assert found.distinct == series.nunique()
    whole = np.arange(2 * PIECE + 17)
    assert summarize(pd.Series(whole)).mean == (2 * PIECE + 16) / 2


def test_the_column_itself_is_left_alone() -> None:
    values = floats([3.0, 1.0, 2.0])
    summarize(values)
    assert values.tolist() == [3.0, 1.0, 2.0]


@pytest.mark.parametrize("column", [floats(np.arange(3.0 * PIECE)), text_column(["a"] * 200_000)])
def test_it_tells_how_far_it_is_and_ends_at_a_word(column: Any) -> None:
    told: list[int] = []

    def watch(done: int, total: int) -> None:
        assert total == len(column)
        told.append(done)
        if done > len(column) / 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        summarize(column, watch=watch)
    assert told[0] == 0
    assert told == sorted(told)
    assert max(told) < len(column)
