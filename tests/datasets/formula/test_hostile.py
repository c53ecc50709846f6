"""Nothing that is typed in place of a formula is run, and nothing is raised but a formula's own error."""

from collections.abc import Iterator
from contextlib import suppress

import pytest

from datasets.formula import FormulaError, evaluate, format_formula, names, parse, to_python
from datasets.formula.nodes import Name, walk
from datasets.formula.tokens import MOST_CHARACTERS
from tests.datasets.formula.hostile import ONLY_NAMES, PLACES, REFUSED
from tests.datasets.formula.watching import Work, watched

MOST_NODES = 500
# Measured: about 20 calls for a node, with all that is looked up for it. More would be work done twice.
CALLS_PER_CHARACTER = 20


def texts() -> Iterator[str]:
    for text in (*REFUSED, *ONLY_NAMES):
        yield from (place.replace("{}", text) for place in PLACES)


def test_there_are_many_of_them() -> None:
    assert len(set(REFUSED)) == len(REFUSED)
    assert len(REFUSED) + len(ONLY_NAMES) > 300
    assert len(set(texts())) > 2_000


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text)[:50])
def test_it_is_refused_where_it_stands(text: str) -> None:
    with watched() as events, pytest.raises(FormulaError) as raised:
        parse(text)
    assert events == []
    error = raised.value
    assert 0 <= error.start <= error.end <= len(text)
    assert error.start < error.end or error.end == len(text)
    assert len(str(error)) < 400
    assert str(error).isprintable(), "what is told has nothing in it that cannot be seen"


@pytest.mark.parametrize("text", ONLY_NAMES, ids=lambda text: ascii(text)[:50])
def test_words_of_programs_are_names_and_nothing_more(text: str) -> None:
    with watched() as events:
        node = parse(text)
        assert isinstance(node, Name)
        assert evaluate(parse(f"2*{text} + 1"), {node.name: 3.0}) == 7
        assert to_python(parse(f"sin({text})"), {node.name: "v"}) == "torch.sin(v)"
        assert parse(format_formula(node)) == node
    assert events == []


def test_in_every_place_of_a_formula() -> None:
    read = 0
    for text in texts():
        with watched() as events, Work() as work, suppress(FormulaError):
            node = parse(text)
            read += 1
            assert sum(1 for _ in walk(node)) <= MOST_NODES
            evaluate(node, dict.fromkeys(names(node), 1.0))
        assert events == []
        assert work.calls <= CALLS_PER_CHARACTER * min(len(text), MOST_CHARACTERS) + 700
        assert work.deepest <= 500
    assert read >= len(ONLY_NAMES) * (len(PLACES) - 2)


def test_the_dearest_formulas_cost_little() -> None:
    """As large, as deep and as long as the limits allow."""
    for text in (
        "+".join("x" * 250),
        "(" * 60 + "*".join("x" * 250) + ")" * 60,
        "a+b*(" * 59 + "x" + ")" * 59,
        "where(x>a+b*(" * 29 + "x" + "),1,2)" * 29,
        "`" + "x" * 1_998 + "`",
        "売上" * 1_000,
        "x+" * 1_000,
    ):
        with Work() as work, suppress(FormulaError):
            parse(text)
        assert work.calls <= 12_000
        assert work.deepest <= 500
