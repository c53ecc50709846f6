"""A formula to begin with: it can be read, whatever the columns are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.formula import names, parameters, parse
from engine.formula_proposal import proposed_formula


@pytest.mark.parametrize(
    ("columns", "text"),
    [
        (["x"], "a + b*x"),
        (["x1", "x2"], "a + b*x1 + c*x2"),
        (["気温", "my column"], "a + b*気温 + c*`my column`"),
        (["a", "b`c"], "b + c*a + d*`b``c`"),
        (["sin"], "a + b*`sin`"),
        (["x", "1st"], "a + b*x + c*`1st`"),
        (["x\u200b", "y"], "a + b*y"),  # what no formula can name is left out
        ([], ""),
    ],
)
def test_it_is_linear_in_the_columns(columns: list[str], text: str) -> None:
    assert proposed_formula(columns) == text


def test_no_parameter_is_called_e() -> None:
    assert "e" not in names(parse(proposed_formula([f"x{n}" for n in range(9)])))


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), unique=True)
)
def test_whatever_the_columns_are_called_it_can_be_read(columns: list[str]) -> None:
    text = proposed_formula(columns)
    if columns:
        free = parameters(parse(text), columns)
        assert len(free) == min(len(columns), 60) + 1 or len(text) > 1_000


def test_an_example_has_so_many_columns_at_most() -> None:
    assert proposed_formula(["x1", "x2", "x3"], 2) == "a + b*x1 + c*x2"
