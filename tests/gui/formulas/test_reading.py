"""What a formula says while it is being typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.formulas.reading import Sort, completions, read_formula

COLUMN, PARAMETER, FUNCTION = Sort.COLUMN, Sort.PARAMETER, Sort.FUNCTION


def sorts(text, columns=("x",)):
    return [(text[mark.start : mark.end], mark.sort) for mark in read_formula(text, columns).marks]


def test_names_are_columns_functions_and_parameters():
    assert sorts("a*sin(2*pi*x) + `my column`", ("x", "my column")) == [
        ("a", PARAMETER),
        ("sin", FUNCTION),
        ("pi", FUNCTION),
        ("x", COLUMN),
        ("`my column`", COLUMN),
    ]
    assert sorts("気温*π + `sin`", ("気温",)) == [("気温", COLUMN), ("π", FUNCTION), ("`sin`", PARAMETER)]


@pytest.mark.parametrize("text", ["a + b*x +", "a + b*x ) (", "a + b*x \u200b", "a + b*x `c"])
def test_what_can_be_read_of_a_wrong_formula_is_marked(text):
    assert sorts(text)[:3] == [("a", PARAMETER), ("b", PARAMETER), ("x", COLUMN)]
    assert read_formula(text, ("x",)).problem is not None


def test_parameters_come_in_order_of_appearance():
    reading = read_formula("c*x + a*x^2 + c", ("x", "y"))
    assert (reading.columns, reading.parameters, reading.problem) == (("x",), ("c", "a"), None)


def test_a_true_curve_has_no_parameters():
    reading = read_formula("2*x + 気 ", ("x",), only_columns=True)
    assert reading.problem is not None
    assert (reading.problem.start, reading.problem.end) == (6, 7)
    assert str(reading.problem) == "気 stands for nothing here; the nearest is x. There are x."
    assert read_formula("2*x", ("x",), only_columns=True).problem is None


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_any_text_can_be_shown(text, columns):
    reading = read_formula(text, columns)
    places = [mark.start for mark in reading.marks]
    assert places == sorted(places)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in reading.marks)
    assert reading.problem is None or 0 <= reading.problem.start <= reading.problem.end <= len(text)
    for at in (0, len(text) // 2, len(text)):
        start, found = completions(text, at, columns)
        assert 0 <= start <= at
        assert all(isinstance(name, str) for name in found)


def complete(typed, columns=("temperature", "my column"), **options):
    start, found = completions(typed, len(typed), columns, **options)
    return typed[:start], found


def test_columns_are_offered_from_the_first_letter_and_functions_from_the_second():
    assert complete("a + t") == ("a + ", ["temperature"])
    assert complete("a + s") == ("a + ", [])
    assert complete("a + so") == ("a + ", ["softplus("])
    assert complete("2*SI") == ("2*", ["sin(", "sinh(", "sigmoid(", "sign("])


def test_a_column_is_found_by_any_part_of_it_and_quoted_where_it_must_be():
    assert complete("a*col") == ("a*", ["`my column`"])
    assert complete("a*`my c") == ("a*", ["`my column`"])
    assert complete("気", ("平均気温", "気圧")) == ("", ["気圧", "平均気温"])  # what begins with it first


def test_a_whole_name_needs_no_completion():
    assert complete("a + temperature")[1] == []
    assert complete("x", ("x", "x2"))[1] == []
    assert complete("a*sin")[1] == []


def test_everything_on_demand():
    _, found = complete("", all_names=True)
    assert found[:3] == ["temperature", "`my column`", "sin("]
    assert complete("a + ") == ("a + ", [])
