"""For which rows of a table a condition holds."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from datasets.formula import condition_refusals as refusals
from datasets.formula.conditions import MISSING, TEXT_TESTS, Join, Not, Test, Text
from datasets.formula.evaluation import evaluate, unknown_name
from datasets.formula.nodes import Compare, Name, Node, Number, names, walk
from datasets.formula.operators import OPERATORS

Bools = NDArray[np.bool_]
Values = NDArray[Any]  # int64, float64, or objects: str and NaN


@dataclass(frozen=True)
class Kinds:
    """Which columns a condition may name, in NFC, and whether they hold texts."""

    texts: Mapping[str, bool]

    @classmethod
    def of(cls, columns: Mapping[str, bool]) -> "Kinds":
        return cls({unicodedata.normalize("NFC", name): is_text for name, is_text in columns.items()})


def check_condition(node: Node, kinds: Kinds) -> None:
    """Raise FormulaError where `node` names what is no column, or mixes numbers with texts."""
    for part in walk(node):
        if isinstance(part, Name) and part.name not in kinds.texts:
            raise unknown_name(part, tuple(kinds.texts))
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, (Join, Not)):
            waiting += part.parts
        elif isinstance(part, Test):
            _check_test(part, kinds)
        else:
            assert isinstance(part, Compare)
            _check_sides(part, kinds)


def _check_test(node: Test, kinds: Kinds) -> None:
    if node.name != MISSING and not kinds.texts[node.column.name]:
        raise refusals.number_column_as_text(node.column, node.column.name, node.name)


def _check_sides(node: Compare, kinds: Kinds) -> None:
    if not (_is_text(node.left, kinds) or _is_text(node.right, kinds)):
        _check_numbers(node.left, kinds)
        _check_numbers(node.right, kinds)
        return
    for side, other in ((node.left, node.right), (node.right, node.left)):
        if _is_text(side, kinds):
            continue
        if isinstance(other, Text):
            raise refusals.needs_number(other)
        assert isinstance(other, Name)
        raise refusals.needs_text(side, other.name)


def _check_numbers(node: Node, kinds: Kinds) -> None:
    for part in walk(node):
        if isinstance(part, Name) and kinds.texts[part.name]:
            raise refusals.text_column_as_number(part, part.name)
        if isinstance(part, Text):
            raise refusals.text_as_number(part)


def _is_text(node: Node, kinds: Kinds) -> bool:
    return isinstance(node, Text) or (isinstance(node, Name) and kinds.texts[node.name])


def holds(node: Node, values: Mapping[str, Values], rows: int) -> Bools:
    """bool (rows,): where `node`, which was checked, holds. `values` by their names in NFC, each (rows,)."""
    if isinstance(node, Join):
        join = np.logical_and if node.operator == "and" else np.logical_or
        return np.asarray(join(holds(node.left, values, rows), holds(node.right, values, rows)))
    if isinstance(node, Not):
        return ~holds(node.condition, values, rows)
    if isinstance(node, Test):
        return _test(node, values[node.column.name])
    assert isinstance(node, Compare)
    left, right = _side(node.left, values), _side(node.right, values)
    if isinstance(left, str) or isinstance(right, str) or _are_texts(left) or _are_texts(right):
        return _compare_texts(node.operator, left, right, rows)
    with np.errstate(all="ignore"):
        found = np.asarray(OPERATORS[node.operator](left, right), dtype=np.bool_)
    if node.operator == "!=":
        found = found & (left == left) & (right == right)  # nothing is known of what is missing
    return np.broadcast_to(found, (rows,)).copy()


def _side(node: Node, values: Mapping[str, Values]) -> Any:
    """An array, a number or a str; whole numbers stay what they are, which float64 could not hold all of."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Name):
        return values[node.name]
    if isinstance(node, Number):
        return node.value
    used = {name: values[name] for name in names(node)}
    return evaluate(node, used)


def _are_texts(side: Any) -> bool:
    return isinstance(side, np.ndarray) and side.dtype == object


def _compare_texts(operator: str, left: Any, right: Any, rows: int) -> Bools:
    present = np.ones(rows, dtype=np.bool_)
    sides = []
    for side in (left, right):
        if isinstance(side, str):
            sides.append(np.full(rows, side, dtype=object))
            continue
        own = _present(side)
        sides.append(np.where(own, side, ""))
        present &= own
    found: Bools = np.asarray(OPERATORS[operator](*sides), dtype=np.bool_) & present
    return found


def _test(node: Test, values: Values) -> Bools:
    if node.name == MISSING:
        return ~_present(values)
    test, part = TEXT_TESTS[node.name], node.text.casefold()
    found = (isinstance(cell, str) and test(cell.casefold(), part) for cell in values)
    return np.fromiter(found, dtype=np.bool_, count=len(values))


def _present(values: Values) -> Bools:
    """Where something is: only NaN differs from itself, among objects, too."""
    return np.asarray(values == values, dtype=np.bool_)
