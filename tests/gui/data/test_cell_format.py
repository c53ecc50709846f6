import numpy as np
import pandas as pd
import pytest

from gui.data.cell_format import ColumnFormat


def shown(values, dtype=None):
    column = pd.Series(values, dtype=dtype)
    style = ColumnFormat.of(column)
    return [style.text(value) for value in column.array]


def test_same_decimals_down_the_column():
    assert shown([0.5, 0.25, 3.0]) == ["0.50", "0.25", "3.00"]
    assert shown([21.4, 21.5]) == ["21.4", "21.5"]
    assert shown([1.0, 2.0, np.nan]) == ["1", "2", ""]


def test_long_numbers_are_rounded_to_six_digits_and_say_so():
    column = pd.Series(np.linspace(-np.pi, np.pi, 5))
    style = ColumnFormat.of(column)
    assert next(style.text(value) for value in column) == "−3.14159"
    assert style.is_rounded(column[0])
    assert not style.is_rounded(0.0)


def test_a_long_column_of_evenly_spaced_numbers_shows_all_of_their_decimals():
    column = pd.Series(np.arange(100_000) / 1e5)
    style = ColumnFormat.of(column)
    assert style.text(column[99_999]) == "0.99999"
    assert not style.is_rounded(column[99_999])


def test_a_number_much_smaller_than_its_column_is_not_shown_as_zero():
    assert shown([1.5, -1.2246e-16]) == ["1.5", "−1.2246e−16"]


def test_very_large_and_very_small_columns():
    assert shown([1e-9, 2.5e-9]) == ["1e−09", "2.5e−09"]
    assert shown([1.5e12]) == ["1.5e+12"]


def test_whole_numbers_and_texts_as_they_are():
    assert shown([1990, -5]) == ["1990", "−5"]
    assert shown(["東京", "-1"], "str") == ["東京", "-1"]


def test_infinite():
    assert shown([1.0, np.inf, -np.inf]) == ["1", "∞", "−∞"]


@pytest.mark.parametrize("typed", [0.123, 7.5])
def test_an_edit_widens_and_never_narrows(typed):
    style = ColumnFormat.of(pd.Series([0.25, 0.5])).covering(pd.Series([typed]))
    assert not style.is_rounded(typed)
    assert style.decimals >= 2
