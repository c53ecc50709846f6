"""A tree written as a formula, and as Python: nothing is lost, nothing is added, no bit is another."""

import ast
import math
import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from datasets.formula import (
    FUNCTIONS,
    Node,
    evaluate,
    format_formula,
    names,
    parse,
    python_helpers,
    to_python,
)
from datasets.formula.nodes import walk
from tests.datasets.formula.trees import NAMES, trees

X = np.array([-2.5, -1.0, -0.3, 0.0, 0.7, 1.0, 2.0, 11.0, np.inf, np.nan])
VALUES = {name: np.roll(X, at) * (1 + at % 3) for at, name in enumerate(NAMES)}
SAFE = {name: f"v{at}" for at, name in enumerate(NAMES)}
ALLOWED = (
    ast.Expression,
    ast.BinOp,
    ast.UnaryOp,
    ast.Compare,
    ast.Call,
    ast.keyword,
    ast.Name,
    ast.Attribute,
    ast.Constant,
    ast.operator,
    ast.unaryop,
    ast.cmpop,
    ast.expr_context,
)


@given(trees)
@settings(max_examples=600)
def test_a_tree_written_and_read_is_the_same_tree(tree: Node) -> None:
    assert parse(format_formula(tree)) == tree


@given(trees, trees)
def test_trees_are_equal_when_their_texts_are(one: Node, other: Node) -> None:
    assert (one == other) == (format_formula(one) == format_formula(other))
    assert one != other or hash(one) == hash(other)


def run(source: str, helpers: tuple[str, ...], scope: dict[str, Any]) -> Any:
    """The value of source that `to_python` made."""
    for helper in helpers:
        exec(helper, scope)
    return eval(source, scope)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_written_for_numpy(name: str) -> None:
    values = ("a", "x", "x1")[: FUNCTIONS[name].count]
    check_source(parse("where(a > 0, x, x1)" if name == "where" else f"{name}({', '.join(values)})"))


@given(trees)
@settings(max_examples=600)
def test_the_source_for_numpy_gives_the_same_bits(tree: Node) -> None:
    check_source(tree)


def check_source(tree: Node) -> None:
    source = to_python(tree, SAFE, "numpy")
    scope: dict[str, Any] = {"np": np, "math": math} | {SAFE[name]: value for name, value in VALUES.items()}
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = run(source, python_helpers(tree, "numpy"), scope)
    np.testing.assert_array_equal(np.broadcast_to(found, X.shape), evaluate(tree, VALUES))


@given(trees)
def test_the_source_has_names_calls_and_operations_only(tree: Node) -> None:
    for module in ("torch", "numpy"):
        parsed = ast.parse(to_python(tree, SAFE, module), mode="eval")
        for part in ast.walk(parsed):
            assert isinstance(part, ALLOWED)
            if isinstance(part, ast.Attribute):
                assert not part.attr.startswith("_")
            if isinstance(part, ast.Constant):
                assert isinstance(part.value, int | float)
                assert not isinstance(part.value, int) or abs(part.value) <= 2**53, "no large int is computed"


def test_columns_cannot_break_out_of_the_source() -> None:
    evil = ['"); import os; ("', "__import__('os').system('x')", "x\nimport os", "#", "\\", "lambda", "v0"]
    text = " + ".join("`" + name.replace("`", "``") + "`" for name in evil)
    node = parse(text)
    assert names(node) == tuple(evil)
    assert (
        to_python(node, {name: f"c{at}" for at, name in enumerate(evil)})
        == "c0 + c1 + c2 + c3 + c4 + c5 + c6"
    )
    with pytest.raises(KeyError):
        to_python(node, {})


@pytest.mark.parametrize(
    ("formula", "source"),
    [
        ("a + b*x + c*x^2 + d*x^3", "a + b * x + c * x**2 + d * x**3"),
        ("a + 0.5*b*(5*(c + d*x)**3 - 3*(c + d*x))", "a + 0.5 * b * (5 * (c + d * x)**3 - 3 * (c + d * x))"),
        ("-x^2 + (-x)^2 + 2^-x", "-x**2 + (-x)**2 + 2**-x"),
        ("(-2)^x * pi / e^x", "(-2)**x * math.pi / math.e**x"),
        ("x^(1+1) + x^-1 + 9^9^9^9", "x**2 + x**-1 + math.inf"),
        ("minimum(2, x) + maximum(x, a)", "torch.clamp(x, max=2) + torch.maximum(x, a)"),
        ("clip(x, -1, 1) + clip(x, a, 1) + clip(0, 1, x)", "torch.clamp(x, -1, 1) + "
         "torch.clamp(torch.maximum(x, a), max=1) + torch.clamp(x, max=1)"),
        ("where(x > 0, a*x, b*x)", "torch.where(x > 0, a * x, b * x)"),
        ("where(x > 0, 0.1, 2) + where(1 > 0, a, b)", "torch.where(x > 0, torch.full_like(x, 0.1), 2) + a"),
        ("P3(a*x) + relu(x) + softplus(x)", "P3(a * x) + torch.relu(x) + torch.nn.functional.softplus(x)"),
        ("x + 9007199254740993", "x + 9007199254740992"),
        ("x + 1e17", "x + 1e+17"),
    ],
)  # fmt: skip
def test_the_source_for_torch(formula: str, source: str) -> None:
    node = parse(formula)
    assert to_python(node, {name: name for name in names(node)}) == source


def test_helpers_are_given_where_torch_has_no_function() -> None:
    assert python_helpers(parse("sin(x) + sigmoid(x)")) == ()
    assert python_helpers(parse("P2(x) + a*P2(2*x)")) == ("def P2(u):\n    return 0.5 * (3 * u**2 - 1)\n",)


def test_a_long_sum_is_no_deep_recursion() -> None:
    """Trees of the largest size are compared, written and computed with frames to spare."""
    for text in ("+".join(["x"] * 250), "(" * 60 + "-".join(["x"] * 200) + ")" * 60, "x" + "**x" * 60):
        node = parse(text)
        assert parse(format_formula(node)) == node
        assert len(list(walk(node))) <= 500
        assert run(to_python(node, {"x": "x"}), (), {"x": 1.0}) == evaluate(node, {"x": 1.0})
