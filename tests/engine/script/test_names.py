import ast
import keyword
import math
import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.script.names import OWN_NAMES, comment, identifiers, listed, literal

TAKEN = [*keyword.kwlist, *sorted(OWN_NAMES), "p1"]
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.one_of(
        st.text(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.none()
    ),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=10,
)


@given(VALUES)
def test_a_literal_is_the_value_again(value: object) -> None:
    assert repr(ast.literal_eval(literal(value))) == repr(value)
    assert literal(value).isprintable()


def test_numbers_of_numpy_are_plain_numbers() -> None:
    assert literal([np.float64(0.1), np.int64(3), np.bool_(True), np.float32(0.5)]) == "[0.1, 3, True, 0.5]"


def test_what_has_no_literal_is_a_call_of_float() -> None:
    assert literal([math.nan, math.inf, -math.inf]) == '[float("nan"), float("inf"), float("-inf")]'


def test_anything_else_is_no_literal() -> None:
    with pytest.raises(TypeError):
        literal({"a": 1})


def test_a_text_is_in_double_quotes_where_that_is_plain() -> None:
    assert literal("it's") == '"it\'s"'
    assert literal("x") == '"x"'
    assert literal('a "b"') == "'a \"b\"'"
    assert literal("右\u202e") == '"右\\u202e"'


@given(
    st.lists(st.one_of(st.text(max_size=50), st.floats(allow_nan=False, allow_infinity=False)), max_size=60)
)
def test_a_long_list_goes_over_several_lines(values: list[object]) -> None:
    lines = listed(values, "values = ", "")
    tree = ast.parse("\n".join(lines))
    assert repr(ast.literal_eval(tree.body[0].value)) == repr(values)  # type: ignore[attr-defined]
    assert all(len(line) < 120 or line.count('", "') < 2 for line in lines)


@given(
    st.lists(
        st.one_of(st.text(min_size=1, max_size=8), st.sampled_from([*keyword.kwlist, *OWN_NAMES, "p1"])),
        unique=True,
    )
)
def test_identifiers_are_python_s_and_each_once(names: list[str]) -> None:
    found = identifiers(names, also_taken=("P3",))
    assert list(found) == names
    assert len(set(found.values())) == len(names)
    for own in found.values():
        assert own.isidentifier()
        assert not keyword.iskeyword(own)
        assert unicodedata.normalize("NFKC", own) == own
        assert own not in OWN_NAMES
        assert own != "P3"


def test_plain_names_stay_what_they_are() -> None:
    assert identifiers(["a", "温度", "w_1"]) == {"a": "a", "温度": "温度", "w_1": "w_1"}
    assert identifiers(["a b", "p1", "x"]) == {"a b": "p2", "p1": "p1", "x": "p3"}


@given(st.text())
def test_a_comment_is_one_printable_line(text: str) -> None:
    line = comment(text)
    assert line.isprintable()
    assert len(line) <= 100
    assert line == line.strip()
