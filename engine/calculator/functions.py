"""Every function and method there is, by name, and how one is called. What is not here cannot be called."""

import inspect
from collections.abc import Callable, Mapping, Sequence

from datasets.formula.errors import shown
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.creation import CREATION
from engine.calculator.elementwise import ELEMENTWISE
from engine.calculator.gradients import GRADIENTS
from engine.calculator.linear import LINEAR
from engine.calculator.reductions import REDUCTIONS
from engine.calculator.shapes import SHAPES
from engine.calculator.values import Context, Value

METHODS: dict[str, Callable[..., Value]] = {**ELEMENTWISE, **REDUCTIONS, **LINEAR, **SHAPES, **GRADIENTS}
FUNCTIONS: dict[str, Callable[..., Value]] = {**METHODS, **CREATION}
_ONLY_METHODS = {"backward", "requires_grad_", "view", "item", "size", "dim", "to", "type"}
_OTHER_NAMES = {"axis": "dim", "keepdims": "keepdim"}  # as numpy has them; torch takes both


def call_function(
    context: Context, name: str, arguments: Sequence[Value], keywords: Mapping[str, Value]
) -> Value:
    """name(arguments). Raises Problem."""
    if name in ("print", "display"):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Every result is shown by itself: write only what stands in the parentheses."
            )
        )
    if name in _ONLY_METHODS:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{name} stands after a value and a point, as in A.{name}(…)."),
            name=name,
        )
    if name not in FUNCTIONS:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "There is no function {name}. The nearest is {nearest}."),
            name=shown(name),
            nearest=nearest(name, [each for each in FUNCTIONS if each not in _ONLY_METHODS]),
        )
    return _call(context, name, FUNCTIONS[name], list(arguments), keywords, "")


def call_method(
    context: Context, name: str, value: Value, arguments: Sequence[Value], keywords: Mapping[str, Value]
) -> Value:
    """value.name(arguments). Raises Problem."""
    if name in METHODS:
        return _call(context, name, METHODS[name], [value, *arguments], keywords, "A.")
    if name.endswith("_"):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{name} would change a tensor in place, and the calculator only makes new ones: assign the "
                "result to a name, as in A = A * 2.",
            ),
            name=shown(name),
        )
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "A tensor has no method {name}. The nearest is {nearest}."),
        name=shown(name),
        nearest=nearest(name, METHODS),
    )


def _call(
    context: Context,
    name: str,
    function: Callable[..., Value],
    arguments: list[Value],
    keywords: Mapping[str, Value],
    before: str,
) -> Value:
    signature = inspect.signature(function)
    named = {
        key if key in signature.parameters else _OTHER_NAMES.get(key, key): value
        for key, value in keywords.items()
    }
    try:
        bound = signature.bind(context, *arguments, **named)
    except TypeError:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The values in parentheses do not fit. It is called so: {usage}."),
            usage=_usage(name, signature, before),
        ) from None
    return function(*bound.args, **bound.kwargs)


def _usage(name: str, signature: inspect.Signature, before: str) -> str:
    """The call as one would write it, with what may be left out: A.sum(dim=None, keepdim=False)."""
    parameters = list(signature.parameters.values())[2 if before else 1 :]
    shown = []
    for parameter in parameters:
        if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            shown.append(f"*{parameter.name}")
        elif parameter.default is inspect.Parameter.empty:
            shown.append(parameter.name)
        else:
            shown.append(f"{parameter.name}={parameter.default}")
    return f"{before}{name}({', '.join(shown)})"
