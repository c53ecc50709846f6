"""What is typed is what is stored, and what is shown is what is stored."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.cells import format_cell, looks_like_number, parse_cell
from datasets.columns import FLOAT64, INT64, TEXT


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("-5", -5),
        ("+5", 5),
        (" 7 ", 7),
        ("2.0", 2.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("-1E-3", -0.001),
        ("inf", math.inf),
        ("-Infinity", -math.inf),
        ("１２．５", 12.5),
        ("−3", -3),
        ("－３", -3),
        ("9223372036854775807", 2**63 - 1),
        ("9223372036854775808", float(2**63)),
    ],
)
@pytest.mark.parametrize("dtype", [INT64, FLOAT64])
def test_numbers_typed_into_a_number_column(text: str, value: float, dtype: object) -> None:
    parsed = parse_cell(text, dtype)
    assert parsed == value
    assert type(parsed) is type(value)


@pytest.mark.parametrize(
    "text", ["1_000", "1,5", "abc", "1 2", "0x10", "--1", "e5", ".", "1e", "三", "5²", "①", "1½"]
)
def test_anything_else_stays_text(text: str) -> None:
    assert parse_cell(text, FLOAT64) == text


@pytest.mark.parametrize("text", ["007", "1.50", " x ", "nan"])
def test_a_text_column_takes_the_text_itself(text: str) -> None:
    assert parse_cell(text, TEXT) == text


@pytest.mark.parametrize("dtype", [INT64, FLOAT64, TEXT])
def test_nothing_typed_is_a_missing_value(dtype: object) -> None:
    value = parse_cell("", dtype)
    assert isinstance(value, float)
    assert math.isnan(value)


@given(st.floats(allow_nan=False))
def test_a_shown_float_is_the_stored_float(value: float) -> None:
    parsed = parse_cell(format_cell(value), FLOAT64)
    assert np.array(parsed, dtype=np.float64).tobytes() == np.array(value).tobytes()


@given(st.integers(-(2**63), 2**63 - 1))
def test_a_shown_whole_number_is_the_stored_one(value: int) -> None:
    assert parse_cell(format_cell(np.int64(value)), INT64) == value


def test_missing_values_show_as_nothing() -> None:
    assert [format_cell(value) for value in (None, float("nan"), np.float64("nan"))] == ["", "", ""]
    assert format_cell(0.1) == "0.1"
    assert format_cell(np.float64(2)) == "2.0"
    assert format_cell("りんご") == "りんご"


@pytest.mark.parametrize(
    "text",
    ["5", "-1.5e3", "1,5", "1,234.5", "1 234", "1'234", "1_000", "10%", "$5", "５００円", "−3"],
)
def test_what_people_take_for_a_number(text: str) -> None:
    assert looks_like_number(text)


@pytest.mark.parametrize("text", ["", "NA", "2024-01-31", "090-1234", "12:30", "5 kg", "x1", "%", "三"])
def test_what_people_take_for_a_text(text: str) -> None:
    assert not looks_like_number(text)
