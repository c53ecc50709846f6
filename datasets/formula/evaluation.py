"""The value of a formula on numpy arrays."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

from datasets.formula.errors import FormulaError, shown
from datasets.formula.functions import FUNCTIONS
from datasets.formula.nodes import Name, Node, walk
from datasets.formula.program import compile_formula
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP

_NUMPY = {name: function.numpy for name, function in FUNCTIONS.items()}


def evaluate(node: Node, values: Mapping[str, ArrayLike]) -> NDArray[np.float64]:
    """float64, in the shape that all `values` have together; they may be arrays or numbers.

    nan and inf where the formula has no value, without a warning. Raises FormulaError for a name that is
    not among `values`.
    """
    arrays = [np.asarray(value, dtype=np.float64) for value in values.values()]
    _check_names(node, values)
    program = compile_formula(node, {name: at for at, name in enumerate(values)}, _NUMPY)
    with np.errstate(all="ignore"):
        result = np.asarray(program(arrays), dtype=np.float64)
    shape = np.broadcast_shapes(*(array.shape for array in arrays))
    return np.broadcast_to(result, shape).copy()


def _check_names(node: Node, known: Mapping[str, ArrayLike]) -> None:
    for part in walk(node):
        if isinstance(part, Name) and part.name not in known:
            raise unknown_name(part, tuple(known))


def unknown_name(name: Name, known: tuple[str, ...]) -> FormulaError:
    """`name` is none of `known`."""
    fields = {"name": shown(name.name)}
    if not known:
        return FormulaError(
            QT_TRANSLATE_NOOP("Problem", "{name} stands for nothing here: only numbers can be used."),
            name.start,
            name.end,
            **fields,
        )
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem", "{name} stands for nothing here; the nearest is {nearest}. There are {known}."
        ),
        name.start,
        name.end,
        nearest=shown(nearest(name.name, known)),
        known=", ".join(shown(each) for each in known[:12]),
        **fields,
    )
