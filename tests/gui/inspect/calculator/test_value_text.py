"""Numbers in lines of text: alike within a tensor, in Python's brackets, cut where there is no room."""

import numpy as np
import pytest

from engine.calculator.records import ShownValue
from gui.inspect.calculator.value_text import value_lines


def lines(
    part: object, shape: tuple[int, ...] | None = None, width: int = 60, dtype: str = "f4"
) -> list[str]:
    array = np.array(part, dtype=dtype)
    return value_lines(ShownValue("tensor", array.shape if shape is None else shape, dtype, array), width)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (8.817205, "8.817205"),
        (17, "17.0"),
        (0, "0.0"),
        (1e-7, "1e-07"),
        (-1.5e20, "-1.5e+20"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
    ],
)
def test_a_single_number_has_all_its_digits(value: float, text: str) -> None:
    assert lines(value) == [text]


def test_whole_numbers_and_truth_values_are_written_as_they_are() -> None:
    assert lines(3, dtype="i8") == ["3"]
    assert lines([1234567, -2], dtype="i8") == ["[1234567, -2]"]
    assert lines([True, False], dtype="?") == ["[True, False]"]


def test_floats_of_a_tensor_are_written_alike() -> None:
    assert lines([1, 2, -3]) == ["[1., 2., -3.]"]
    assert lines([1, 2.5, -3]) == ["[1.0000, 2.5000, -3.0000]"]
    assert lines([1, 2.5e-9]) == ["[1.0000e+00, 2.5000e-09]"]
    assert lines([1.5, 2.5e7]) == ["[1.5000e+00, 2.5000e+07]"]
    assert lines([1, 2.5e7]) == ["[1.0000e+00, 2.5000e+07]"]
    assert lines([1.5, float("nan"), float("inf")]) == ["[1.5000, nan, inf]"]
    assert lines([1, float("nan")]) == ["[1., nan]"]


def test_a_vector_is_one_line_and_a_column_is_not() -> None:
    assert lines([1, 2, 3]) == ["[1., 2., 3.]"]
    assert lines([[1], [2], [3]]) == ["[[1.],", " [2.],", " [3.]]"]
    assert lines([[1, 2, 3]]) == ["[[1., 2., 3.]]"]


def test_columns_are_as_wide_as_their_widest_number() -> None:
    assert lines([[1, 20], [-300, 4]]) == ["[[   1.,   20.],", " [-300.,    4.]]"]


def test_dimensions_have_a_bracket_each() -> None:
    assert lines(np.arange(8).reshape(2, 2, 2)) == [
        "[[[0., 1.],",
        "  [2., 3.]],",
        " [[4., 5.],",
        "  [6., 7.]]]",
    ]


def test_what_is_left_out_is_hinted_at() -> None:
    assert lines([1, 2, 3], (2000,)) == ["[1., 2., 3., …]"]
    assert lines([[1, 2], [3, 4]], (9, 9)) == ["[[1., 2., …],", " [3., 4., …],", " …]"]
    assert lines(np.ones((1, 2, 2)), (5, 2, 2)) == ["[[[1., 1.],", "  [1., 1.]],", " …]"]


@pytest.mark.parametrize("width", [12, 20, 33, 62, 63, 90])
def test_columns_that_do_not_fit_are_left_out(width: int) -> None:
    found = lines(np.arange(24).reshape(2, 12), width=width)
    assert all(len(line) <= width for line in found)
    assert ("…" in found[0]) is (width < 63)


def test_nothing_at_all() -> None:
    assert lines(np.zeros((0, 3))) == ["[]"]
    assert value_lines(ShownValue("int", text="3"), 40) == ["3"]
