"""What a formula says while it is being typed: which names are columns, functions, parameters; what fits."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from datasets.formula import CONSTANTS, FUNCTIONS, FormulaError, names, parameters, parse, quoted
from datasets.formula.evaluation import unknown_name
from datasets.formula.names import as_function
from datasets.formula.nodes import Name, Node, walk
from datasets.formula.tokens import Kind, Token, continues_name, tokenize
from engine.formula_checks import read_formula as read_model


class Sort(StrEnum):
    """What a name in a formula is."""

    COLUMN = "column"
    PARAMETER = "parameter"
    FUNCTION = "function"  # and constants


@dataclass(frozen=True)
class Mark:
    """Characters `start` to `end` (excluded) of a formula are a name of this sort."""

    start: int
    end: int
    sort: Sort


@dataclass(frozen=True)
class Reading:
    """The names of a formula, and what is wrong with it; as far as it goes where something is wrong."""

    marks: tuple[Mark, ...] = ()
    columns: tuple[str, ...] = ()  # those used, in order of appearance
    parameters: tuple[str, ...] = ()
    problem: FormulaError | None = None


def read_formula(text: str, columns: Sequence[str], *, only_columns: bool = False) -> Reading:
    """Read `text`, whose names are `columns` or parameters; parameters are a problem with `only_columns`."""
    marks = marks_of(text, columns)
    known = [unicodedata.normalize("NFC", column) for column in columns]
    try:
        node, free = _true_curve(text, known) if only_columns else read_model(text, known)
    except FormulaError as problem:
        return Reading(marks, problem=problem)
    return Reading(marks, tuple(name for name in names(node) if name not in free), free)


def _true_curve(text: str, columns: Sequence[str]) -> tuple[Node, tuple[str, ...]]:
    node = parse(text)
    _refuse_parameters(node, columns)
    return node, ()


def completions(
    text: str, at: int, columns: Sequence[str], *, all_names: bool = False, words: Sequence[str] = ()
) -> tuple[int, list[str]]:
    """Where the name that ends at character `at` begins, and what it may become, columns first.

    `words` beside functions are those of a condition; within its texts nothing is offered.

    Columns are offered from the first letter on, functions from the second, since one letter is what a
    parameter is mostly called. With `all_names` everything is offered even before the first.
    """
    start = _begin_of_name(text, at)
    written = text[start:at]
    typed = written.lstrip("`").casefold()
    if (not written and not all_names) or (words and text.count('"', 0, at) % 2):
        return start, []
    found = [quoted(name) for name in columns if typed in name.casefold()]
    found.sort(key=lambda name: not name.lstrip("`").casefold().startswith(typed))
    if all_names or len(typed) > 1:
        known = [*words, *(f"{name}(" for name in FUNCTIONS), *CONSTANTS]
        found += [name for name in known if name.casefold().startswith(typed)]
    return start, [] if written in [name.rstrip("(") for name in found] else found


def marks_of(text: str, columns: Sequence[str], words: Sequence[str] = ()) -> tuple[Mark, ...]:
    """The names of `text`; where there are `words`, it is a condition, which has them and texts in quotes."""
    known = {unicodedata.normalize("NFC", column) for column in columns}
    tokens = _tokens(text, bool(words))
    found = []
    for token, following in pairwise(tokens):
        if token.kind is Kind.QUOTED:
            sort = Sort.COLUMN if token.text in known else Sort.PARAMETER
        elif token.kind is Kind.NAME:
            is_word = token.text in words
            sort = Sort.FUNCTION if is_word else _sort_of_plain(token, following, known)
        else:
            continue
        found.append(Mark(token.start, token.end, sort))
    return tuple(found)


def _tokens(text: str, texts: bool) -> list[Token]:
    """The tokens before the first that cannot be read, and an end."""
    try:
        return tokenize(text, texts=texts)
    except FormulaError as problem:
        return tokenize(text[: problem.start], texts=texts)


def _sort_of_plain(token: Token, following: Token, known: set[str]) -> Sort:
    is_call = following.kind is Kind.OPERATOR and following.text == "("
    if is_call and as_function(token.text) in FUNCTIONS:
        return Sort.FUNCTION
    if token.text in FUNCTIONS or token.text in CONSTANTS or token.text == "π":
        return Sort.FUNCTION
    return Sort.COLUMN if token.text in known else Sort.PARAMETER


def _refuse_parameters(node: Node, columns: Sequence[str]) -> None:
    free = parameters(node, columns)
    if not free:
        return
    place = next(part for part in walk(node) if isinstance(part, Name) and part.name == free[0])
    raise unknown_name(place, tuple(columns))


def _begin_of_name(text: str, at: int) -> int:
    """Where the name that ends at `at` begins: at its back-quote where one is open."""
    if text.count("`", 0, at) % 2:
        return text.rindex("`", 0, at)
    start = at
    while start and continues_name(text[start - 1]):
        start -= 1
    return start
