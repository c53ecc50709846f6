"""What a formula means, and what is said of one that means nothing."""

import unicodedata

import numpy as np
import pytest

from datasets.formula import FormulaError, Grammar, evaluate, format_formula, names, parameters, parse
from datasets.formula.nodes import Binary, Name, Number, Unary

A, X, TWO = Name("a"), Name("x"), Number(2)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a*x - 2", Binary("-", Binary("*", A, X), TWO)),
        ("a - x - 2", Binary("-", Binary("-", A, X), TWO)),
        ("a - (x - 2)", Binary("-", A, Binary("-", X, TWO))),
        ("-x^2", Unary("-", Binary("**", X, TWO))),
        ("(-x)**2", Binary("**", Unary("-", X), TWO)),
        ("a^x^2", Binary("**", A, Binary("**", X, TWO))),
        ("a^-x^2", Binary("**", A, Unary("-", Binary("**", X, TWO)))),
        ("-a*x", Binary("*", Unary("-", A), X)),
        ("+x", X),
    ],
)
def test_operators_bind_as_in_mathematics(text: str, tree: object) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("a+b*x", "a + b*x"),
        (".5*x + 1e-3 + 2.", "0.5*x + 0.001 + 2.0"),
        ("where(x<=0,a*x,b*x)", "where(x <= 0, a*x, b*x)"),
        ("２＊x＋（a−３）", "2*x + (a - 3)"),
        ("2·x² − 10⁻⁵", "2*x**2 - 10**-5"),
        ("ｓｉｎ（x）／２．５", "sin(x)/2.5"),
        ("π*e", "pi*e"),
        ("`e`*`my column` + `a``b` + `x`", "`e`*`my column` + `a``b` + x"),
        ("売上１ * a", "売上１*a"),
        ("a\u3000+\n x", "a + x"),
    ],
)
def test_the_canonical_text(text: str, canonical: str) -> None:
    assert format_formula(parse(text)) == canonical
    assert parse(canonical) == parse(text)


def test_names_come_in_order_of_appearance_and_in_nfc() -> None:
    node = parse("b*x + sin(a + `net income`) + b*pi + " + unicodedata.normalize("NFD", "ガ"))
    assert names(node) == ("b", "x", "a", "net income", "ガ")
    assert parameters(node, ["x", "net income", "z"]) == ("b", "a", "ガ")


def test_names_of_scripts_whose_vowels_are_marks() -> None:
    assert names(parse("मूल्य * 가격 + ราคา + цена_2")) == ("मूल्य", "가격", "ราคา", "цена_2")


@pytest.mark.parametrize(
    ("text", "underlined", "said"),
    [
        ("", "", "is empty"),
        ("a + 2x", "2x", r"write 2\*x"),
        ("a x", "a x", r"write a\*x"),
        ("(a)(x)", ")(", r"write \(…\)\*\(…\)"),
        ("1 2", "1 2", "something is missing"),
        ("sin x", "sin", r"write sin\(x\)"),
        ("a + f(x)", "f", r"no function f.*write f\*\(…\)"),
        ("arcsin(x)", "arcsin", "nearest is asin"),
        ("squrt(x)", "squrt", "nearest is sqrt"),
        ("sqrt(x, 2)", "sqrt(x, 2)", r"written sqrt\(x\); the number of values here is 2"),
        ("y = a*x", "=", "no ="),
        ("1,5*x", ",", "a point"),
        ("(a + x", "(", r"never closed: add a \)"),
        ("a + x)", ")", "closes nothing"),
        ("(a + x]", "]", r"operator or \) is expected"),
        ("a +", "+", r"ends after \+"),
        ("a * / x", "/", "expected here, not /"),
        ("0 < x < 1", "<", "cannot be chained"),
        ("a*(x > 0)", "x > 0", "comparison is no number"),
        ("x > 0", "x > 0", "comparison is no number"),
        ("where(x, a, b)", "x", "first value of where is a comparison"),
        ("1e999*x", "1e999", "too large"),
        ("a\u200b+x", "\u200b", r"U\+200B"),
        ("a\u202e+x", "\u202e", r"U\+202E"),
        ("a\0", "\0", r"U\+0000"),
        ("a\ud800", "\ud800", r"U\+D800"),
        ("'a'", "'", "Quotes"),
        ("`a", "`a", "back-quotes"),
        ("``", "``", "back-quotes"),
        ("a % x", "%", "% has no meaning"),
        ("x.real", ".", "no meaning here"),
        ("[x]", "[", "expected here, not"),
        ("sin(x=1)", "=", r"operator or \) is expected"),
        ("sin(x,)", ")", "expected here"),
    ],
)
def test_what_is_wrong_is_said_and_where(text: str, underlined: str, said: str) -> None:
    with pytest.raises(FormulaError, match=said) as raised:
        parse(text)
    assert text[raised.value.start : raised.value.end] == underlined


@pytest.mark.parametrize(
    "text", ["(" * 61 + "x" + ")" * 61, "-" * 61 + "x", "x" + "^x" * 61, "sin(" * 61 + "x"]
)
def test_sixty_levels_are_read_and_one_more_is_not(text: str) -> None:
    with pytest.raises(FormulaError, match="more than 60 levels"):
        parse(text)


def test_the_limits_themselves_are_read() -> None:
    assert parse("(" * 60 + "x" + ")" * 60) == X
    assert names(parse("x" + "^x" * 60)) == ("x",)
    assert evaluate(parse("+".join(["x"] * 250)), {"x": 2.0}) == 500
    assert parse("x" + " " * 1_999) == X
    with pytest.raises(FormulaError, match="more than 500"):
        parse("+".join(["x"] * 251))
    with pytest.raises(FormulaError, match="2001 characters"):
        parse("x" + " " * 2_000)


def test_the_tensor_grammar_reads_more_and_asks_less() -> None:
    for text in (
        "tensor([[1.0, 2.0], [3.0, 4.0]]) @ X.T",
        "x[1:, ::2, -1, :3].sum(dim=1, keepdim=True) > 0",
        "zeros((2, 3)) + zeros((2,)) + f()",
        "a.b(1)(2)[3] @ -c**2",
    ):
        assert format_formula(parse(text, Grammar.TENSORS)) == text
    for text in ("f(x=1, 2)", "x[]", "x[:,]]", "x.1", "x.(", "[1", "(,)", "x" + ".T" * 61):
        with pytest.raises(FormulaError):
            parse(text, Grammar.TENSORS)


def test_a_formula_is_its_value() -> None:
    x = np.array([-2.0, 0.5, 3.0])
    value = evaluate(parse("a + b*x^3 - sin(x)/2"), {"a": 1.0, "b": 0.25, "x": x})
    assert np.array_equal(value, 1.0 + 0.25 * x**3 - np.sin(x) / 2)
    assert np.array_equal(evaluate(parse("where(x > 0, 1, -1)"), {"x": x}), [-1, 1, 1])
    assert np.array_equal(evaluate(parse("pi"), {"x": x}), [np.pi] * 3)
    assert evaluate(parse("9^9^9^9 - 9^9^9^9 + 1/0"), {}).shape == ()
    with pytest.raises(FormulaError, match="xx stands for nothing here; the nearest is x"):
        evaluate(parse("2*xx"), {"x": x})


def test_an_error_is_underlined_in_a_terminal() -> None:
    for text, lines in (
        ("a + 2x - b", ["a + 2x - b", "    ^^"]),
        ("売上 * 2x", ["売上 * 2x", "       ^^"]),
        ("(a + b", ["(a + b", "^"]),
        ("a\u200b", ["aU+200B", " ^^^^^^"]),
        ("x + " * 100 + "y z" + " + x" * 60, ["x + " * 15 + "y z" + " + x" * 15, " " * 60 + "^^^"]),
        ("y" * 2_001, ["y" * 61, " " * 60 + "^"]),
    ):
        with pytest.raises(FormulaError) as raised:
            parse(text)
        assert raised.value.underlined().split("\n") == lines
