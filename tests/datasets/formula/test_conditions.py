import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.formula import FormulaError
from datasets.formula.conditions import WORDS, parse_condition, quoted_in_condition, renamed_in_condition
from datasets.formula.holding import Kinds, check_condition, holds
from datasets.formula.parser import parse

KINDS = Kinds.of({"x": False, "y": False, "s": True, "t": True})
VALUES = {
    "x": np.array([0.0, 1.0, 2.0, np.nan]),
    "y": np.array([3, 1, 2, 0]),
    "s": np.array(["a", 'b"', np.nan, "東京"], dtype=object),
    "t": np.array(["a", np.nan, "c", "京"], dtype=object),
}


def found(text):
    node = parse_condition(text)
    check_condition(node, KINDS)
    return holds(node, VALUES, 4).tolist()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("x < y", [True, False, False, False]),
        ("x >= 1 or y == 0", [False, True, True, True]),
        ("x < 1 or x > 1 and y > 2", [True, False, False, False]),  # and binds tighter
        ("(x < 1 or x > 1) and y < 3", [False, False, True, False]),
        ("not x < 1 and not y < 2", [False, False, True, False]),
        ("not not x < 1", [True, False, False, False]),
        ("not (x < 1 or y < 2)", [False, False, True, False]),
        ('s == "b"""', [False, True, False, False]),
        ("s == 'a'", [True, False, False, False]),
        ("s == t", [True, False, False, False]),
        ("s != t", [False, False, False, True]),
        ("s == “東京”", [False, False, False, True]),
        ('"a" < s', [False, True, False, True]),
        ('contains(s, "京")', [False, False, False, True]),
        ('ends(`s`, "\'")', [False] * 4),
        ("missing(s) or missing(t)", [False, True, True, False]),
        ("x / 0 > 1", [False, True, True, False]),
        ("where(x > 1, 10, y) > 2", [True, False, True, False]),
        ("2 > 1", [True] * 4),
        ("x ≥ 1 and y ≠ 2", [False, True, False, False]),
    ],
)
def test_what_holds(text, rows):
    assert found(text) == rows


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("x", "x"),
        ("x = 1", "="),
        ("x > 1 and y", "y"),
        ("x + 1", "x + 1"),
        ("(x > 1) + 1 > 2", "(x > 1"),
        ("0 < x < 1", "<"),
        ('s "a"', '"a"'),
        ('s == "a', '"a'),
        ('"a" + 1 > 2', '"a"'),
        ("s > 1", "1"),
        ('x > "a"', '"a"'),
        ("s + 1 > 2", "s"),
        ('abs("a") > 1', '"a"'),
        ('contains(x, "a")', "x"),
        ("missing(1)", "1"),
        ("z > 1", "z"),
        ("x > not y", "not"),
        ("and", "and"),
        ("x > 1 and", "and"),
        ("x > 1)", ")"),
    ],
)
def test_what_is_wrong_is_underlined(text, wrong):
    with pytest.raises(FormulaError) as error:
        found(text)
    start, end = error.value.start, error.value.end
    assert text[start:end] in (wrong, wrong.lstrip("("))
    assert str(error.value)


@given(st.text(alphabet="xys ()\"'“”`=<>!andortc,.1+é\n", max_size=40) | st.text(max_size=20))
def test_any_text_is_read_or_refused(text):
    try:
        node = parse_condition(text)
    except FormulaError as error:
        node = error
    assert 0 <= node.start <= node.end <= len(text)


@pytest.mark.parametrize("name", [*WORDS, "x", "net income", "e", "a`b", "sin"])
def test_every_name_can_be_written(name):
    column = parse_condition(f"{quoted_in_condition(name)} > 1").left
    assert column.name == name


def test_formulas_know_no_texts():
    with pytest.raises(FormulaError):
        parse('where(s == "a", 1, 0)')
    with pytest.raises(FormulaError):
        parse("x > 1 and y > 1")


def test_a_filter_that_cannot_be_read_is_not_renamed():
    assert renamed_in_condition("x >", "x", "y") == "x >"
    assert renamed_in_condition('x > 1 or s == "x"', "x", "y") == 'y > 1 or s == "x"'


def test_a_long_condition():
    assert found(" or ".join(["x > 5"] * 100)) == [False] * 4
