"""Numbers and sums as people write them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.preparation.notation import number, power_name
from engine.equation_text import network, shifted_polynomial, term_sum, with_output
from engine.experiment import ModelSettings
from tests.engine.runs import recipe


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (1.0, "1"),
        (-2.5, "−2.5"),
        (0.8567265868186951, "0.85673"),
        (123456.0, "1.2346·10⁵"),
        (-1.2e-7, "−1.2·10⁻⁷"),
        (1e12, "1·10¹²"),
        (math.inf, "inf"),
        (-math.inf, "−inf"),
        (math.nan, "nan"),
    ],
)
def test_numbers(value: float, text: str) -> None:
    assert number(value) == text


def test_digits_can_be_asked_for() -> None:
    assert number(math.pi, 3) == "3.14"


@pytest.mark.parametrize(
    ("constant", "terms", "text"),
    [
        (1.5, [(2.0, "x")], "1.5 + 2·x"),
        (-1.5, [(-2.0, "x"), (3.0, "z")], "−1.5 − 2·x + 3·z"),
        (None, [(-2.0, "x"), (-3.0, "z")], "−2·x − 3·z"),
        (0.0, [(0.0, "x")], "0 + 0·x"),
        (1.0, [(-1e-9, "x²")], "1 − 1·10⁻⁹·x²"),
        (4.0, [], "4"),
    ],
)
def test_sums(constant: float | None, terms: list[tuple[float, str]], text: str) -> None:
    assert term_sum(constant, terms) == text


def test_long_sums_say_how_much_is_left_out() -> None:
    text = term_sum(0.0, [(1.0, f"x{i}") for i in range(20)])
    assert text.endswith("1·x11 + … (8)")
    assert "x12" not in text


def test_powers() -> None:
    assert [power_name("x", power) for power in (1, 2, 10)] == ["x", "x²", "x¹⁰"]


@given(
    coefficients=st.lists(st.floats(-5, 5), min_size=1, max_size=5),
    mean=st.floats(-3, 3),
    deviation=st.floats(0.1, 4),
    x=st.floats(-4, 4),
)
def test_a_polynomial_in_scaled_units_is_the_one_in_original_units(
    coefficients: list[float], mean: float, deviation: float, x: float
) -> None:
    scaled = np.polynomial.polynomial.polyval((x - mean) / deviation, coefficients)
    shifted = shifted_polynomial(np.array(coefficients), mean, deviation)
    assert len(shifted) == len(coefficients)
    largest = max(abs(c * x**p) for p, c in enumerate(shifted))
    assert np.polynomial.polynomial.polyval(x, shifted) == pytest.approx(
        scaled, rel=1e-9, abs=1e-9 * largest + 1e-9
    )


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (ModelSettings(kind="mlp", layers=(4,)), "W₂·tanh(W₁·x + b₁) + b₂"),
        (ModelSettings(kind="mlp", layers=(4, 2), bias=False), "W₃·tanh(W₂·tanh(W₁·x))"),
        (
            ModelSettings(kind="mlp", layers=(4, 2), activations=("relu", "identity")),
            "W₃·(W₂·relu(W₁·x + b₁) + b₂) + b₃",
        ),
    ],
)
def test_networks(model: ModelSettings, text: str) -> None:
    assert network(model) == text


def test_output_functions() -> None:
    assert with_output("z", recipe()) == "z"
    assert with_output("z", recipe(model__output="sigmoid")) == "sigmoid(z)"
