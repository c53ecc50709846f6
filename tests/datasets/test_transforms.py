"""Standardizing and class numbers, with their inverses."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from sklearn.preprocessing import StandardScaler

from datasets.problems import Problem
from datasets.transforms import Classes, Standardizer


def test_the_deviation_is_that_of_the_population() -> None:
    values = np.random.default_rng(0).normal(3, 7, (50, 3))
    ours, theirs = Standardizer.fit(values), StandardScaler().fit(values)
    np.testing.assert_array_equal(ours.mean, values.mean(axis=0))
    np.testing.assert_array_equal(ours.deviation, values.std(axis=0))
    np.testing.assert_allclose(ours.transform(values), theirs.transform(values), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("value", [0.0, 0.1, -3.7, 1e300, 5e-324])
def test_a_constant_column_becomes_zero_and_comes_back(value: float) -> None:
    values = np.full((10, 1), value)
    standardizer = Standardizer.fit(values)
    assert standardizer.deviation.tolist() == [1.0]
    assert (standardizer.transform(values) == 0.0).all()
    np.testing.assert_array_equal(standardizer.inverse(standardizer.transform(values)), values)
    assert Standardizer.fit(values[:1]).deviation.tolist() == [1.0]


@pytest.mark.parametrize("scale", [1e-200, 1e200, 1e-300, 1e300])
def test_extreme_columns_are_standardized_too(scale: float) -> None:
    plain = np.array([[1.0], [2.0], [4.0]])
    standardized = Standardizer.fit(plain * scale).transform(plain * scale)
    np.testing.assert_allclose(standardized, Standardizer.fit(plain).transform(plain), rtol=1e-9)


@given(arrays.arrays(np.float64, (7, 2), elements=st.floats(-1e9, 1e9, allow_subnormal=False)))
def test_the_inverse_is_exact_to_rounding(values: Any) -> None:
    standardizer = Standardizer.fit(values)
    back = standardizer.inverse(standardizer.transform(values))
    largest = np.abs(values).max(axis=0)
    assert (np.abs(back - values) <= 1e-15 * 8 * largest).all()


def test_no_rows_or_the_wrong_shape_are_refused() -> None:
    for values in (np.empty((0, 2)), np.zeros(3)):
        with pytest.raises(ValueError, match="shape"):
            Standardizer.fit(values)


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ([1, -1, 1, 10, 9], (-1, 1, 9, 10)),
        ([1.0, -1.0], (-1.0, 1.0)),
        (["b", "a", None, "b"], ("a", "b")),
        (["10", "9", "007"], ("007", "9", "10")),
        (["10", "9", "x"], ("10", "9", "x")),
        ([2.0, np.nan], (2.0,)),
    ],
)
def test_labels_are_sorted_once_each_without_missing(values: list[Any], labels: tuple[Any, ...]) -> None:
    assert Classes.fit(pd.Series(values)).labels == labels


@given(st.lists(st.sampled_from(["setosa", "versicolor", "りんご", "2"]), min_size=1))
def test_class_numbers_and_one_hot_come_back(values: list[str]) -> None:
    classes = Classes.fit(values)
    codes = classes.encode(pd.Series(values))
    assert codes.dtype == np.int64
    assert classes.decode(codes).tolist() == values
    one_hot = classes.one_hot(codes)
    assert one_hot.shape == (len(values), len(classes.labels))
    assert (one_hot.sum(axis=1) == 1).all()
    assert one_hot.argmax(axis=1).tolist() == codes.tolist()


def test_whole_and_fractional_labels_meet_by_value() -> None:
    assert Classes.fit([0, 1]).encode(pd.Series([1.0, 0.0])).tolist() == [1, 0]


def test_a_row_without_a_known_class_is_named() -> None:
    classes = Classes.fit(["a", "b"])
    column = pd.Series(["a", "c"], index=[3, 7], name="species")
    with pytest.raises(Problem, match=r"Row 8 of “species” is “c”, a class that no training row has.*: a, b"):
        classes.encode(column)
    with pytest.raises(Problem, match="Row 8 of “species” is empty"):
        classes.encode(column.where(column == "a"))
    with pytest.raises(Problem, match=r"Row 1 of “” is “2\.5”"):
        Classes.fit([1, 2]).encode([2.5])
