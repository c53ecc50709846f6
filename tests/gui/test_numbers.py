"""Numbers for people: constant digits, real minus signs."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui import numbers


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (8.8172, "8.8172"),
        (0.1234, "0.12340"),
        (0.0, "0.0000"),
        (-0.5, "−0.50000"),
        (12345.6, "12,346"),
        (123456.7, "123,457"),
        (1.2e-7, "1.2000e−07"),
        (-3.21e12, "−3.2100e+12"),
        (math.nan, "—"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
    ],
)
def test_figures(value: float, text: str) -> None:
    assert numbers.figure(value) == text


@given(st.floats(min_value=1e-4, max_value=9.9994e3))
def test_a_figure_keeps_its_number_of_digits(value: float) -> None:
    digits = numbers.figure(value).replace(".", "").lstrip("0")
    assert len(digits) == 5


@given(st.floats(min_value=-1e300, max_value=1e300))
def test_a_figure_can_be_read_back_to_its_digits(value: float) -> None:
    text = numbers.figure(value).replace(numbers.MINUS, "-").replace(",", "")
    assert math.isclose(float(text), value, rel_tol=5.1e-5)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_setting_is_written_exactly(value: float) -> None:
    assert float(numbers.setting_number(value)) == value


@pytest.mark.parametrize(
    ("value", "text"), [(1e-6, "1e-06"), (0.01, "0.01"), (10000.0, "10000"), (3, "3"), (1e300, "1e+300")]
)
def test_setting_numbers(value: float, text: str) -> None:
    assert numbers.setting_number(value) == text


def test_signed_figures_align() -> None:
    assert numbers.signed_figure(1.5) == "+1.5000"
    assert numbers.signed_figure(-1.5) == "−1.5000"
    assert numbers.signed_figure(math.nan) == "—"


@pytest.mark.parametrize(
    ("value", "text"), [(42312.0, "42,300"), (1234.0, "1,230"), (99.96, "100"), (0.512, "0.512"), (0.0, "0")]
)
def test_rates_have_three_digits(value: float, text: str) -> None:
    assert numbers.rate(value) == text


def test_counts_and_memory() -> None:
    assert numbers.count(-1234567) == "−1,234,567"
    assert numbers.memory(24 * 2**30) == "24 GB"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "—"),
        (-3.0, "−3"),
        (2024, "2024"),
        (4.3, "4.3"),
        (0.125, "0.125"),
        (1 / 3, "0.33333"),
        (10**12, "1.0000e+12"),
        (-2.5e-7, "−2.5000e−07"),
    ],
)
def test_short_figures(value: float | None, text: str) -> None:
    assert numbers.short_figure(value) == text
