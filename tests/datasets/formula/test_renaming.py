"""Renaming a column in a formula."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.formula import evaluate, parse
from datasets.formula.renaming import renamed


@pytest.mark.parametrize(
    ("text", "old", "new", "wanted"),
    [
        ("a + b*x + c*x^2", "x", "t", "a + b*t + c*t^2"),
        ("a +  b * x", "x", "my time", "a +  b * `my time`"),
        ("a*`my time`", "my time", "x", "a*x"),
        ("a*`sin` + sin(x)", "sin", "s", "a*s + sin(x)"),
        ("a*x + exp(x)", "x", "exp", "a*`exp` + exp(`exp`)"),
        ("a*`e` + e^x", "e", "z", "a*z + e^x"),
        ("２×気温", "気温", "平均 気温", "２×`平均 気温`"),
        ("xx + x1*x", "x", "y", "xx + x1*y"),
        ("a + b*x", "z", "y", "a + b*x"),
        ("a + b*x", "x", "a", "a + b*x"),  # a is a parameter: it would mean something else
        ("a + b*", "b", "c", "a + b*"),
        ("a*x", "x", "x\u200b", "a*x"),  # no formula can name that
        ("", "x", "y", ""),
    ],
)
def test_only_the_name_changes(text, old, new, wanted):
    assert renamed(text, old, new) == wanted


@given(
    st.sampled_from(["x*y + sin(x)", "-x^2 + `x`", "where(x > y, x, 2*x)"]), st.text(min_size=1, max_size=8)
)
def test_the_value_stays_the_same(text, new):
    values = {"x": np.array([0.5, -1.5]), "y": np.array([2.0, -3.0])}
    before = evaluate(parse(text), values)
    after = renamed(text, "x", new)
    if after != text:
        values = {name: values["x"] for name in _names(after) if name != "y"} | {"y": values["y"]}
        np.testing.assert_array_equal(evaluate(parse(after), values), before)
        assert renamed(after, _names(after)[0], "x").replace("`x`", "x") == text.replace("`x`", "x")


def _names(text):
    from datasets.formula import names

    return [name for name in names(parse(text)) if name != "y"]
