"""A hundred thousand texts: each is a formula, or a FormulaError says why not."""

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from datasets.formula import FormulaError, Grammar, evaluate, format_formula, names, parse
from datasets.formula.nodes import walk
from datasets.formula.tokens import tokenize
from tests.datasets.formula.generated import generated
from tests.datasets.formula.watching import watched

X = np.array([-1.5, 0.0, 2.0])
COUNT = 100_000


def try_to_read(text: str, grammar: Grammar = Grammar.SCALARS) -> bool:
    """Whether `text` is a formula; where it is not, the error must make sense."""
    try:
        node = parse(text, grammar)
    except FormulaError as error:
        if not 0 <= error.start <= error.end <= len(text) or not str(error).isprintable():
            raise AssertionError(f"{text!r}: {error.start} to {error.end}: {error}") from error
        return False
    if sum(1 for _ in walk(node)) > 500 or len(tokenize(text)) > len(text) + 2:
        raise AssertionError(f"{text!r} took too much")
    return True


def test_a_hundred_thousand_texts() -> None:
    formulas = 0
    with watched() as events:
        for at, text in enumerate(generated(COUNT)):
            if not try_to_read(text):
                continue
            formulas += 1
            if at % 20 == 0:
                node = parse(text)
                assert parse(format_formula(node)) == node
                assert evaluate(node, dict.fromkeys(names(node), X)).dtype == np.float64
    assert events == []
    assert COUNT / 3 < formulas < COUNT / 2, "about all that were not spoiled are formulas, and few others"


def test_the_grammar_of_tensors_raises_nothing_else_either() -> None:
    read = sum(try_to_read(text, Grammar.TENSORS) for text in generated(10_000, seed=1))
    assert read > 3_000


@given(st.text(max_size=80))
@settings(max_examples=500)
@example("\udfff")
@example("`\0")
def test_any_text_at_all(text: str) -> None:
    with watched() as events:
        for grammar in Grammar:
            try_to_read(text, grammar)
    assert events == []


@given(st.text(alphabet="xa1.e+-*/^() ,<>=`²－＊π", max_size=60))
@settings(max_examples=500)
def test_any_text_of_the_signs_of_formulas(text: str) -> None:
    for grammar in Grammar:
        try_to_read(text, grammar)
