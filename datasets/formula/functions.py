"""The functions and constants of formulas, with what they do to float64 arrays."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from datasets.nearest import nearest

CONSTANTS = {"pi": math.pi, "e": math.e}

# How other languages call them.
_OTHER_NAMES = {
    "ln": "log",
    "lg": "log10",
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "min": "minimum",
    "max": "maximum",
    "clamp": "clip",
    "if": "where",
    "ifelse": "where",
    "logistic": "sigmoid",
    "expit": "sigmoid",
    "sgn": "sign",
    "fabs": "abs",
    "heaviside": "where",
}


@dataclass(frozen=True)
class Function:
    """`numpy` takes `count` float64 arrays or numbers; `torch_name` is the one in torch that does the same.

    Empty where torch has none; `source` is then its body in terms of `u`, the same for arrays and tensors.
    """

    count: int
    numpy: Callable[..., Any]
    torch_name: str
    source: str = ""


def _sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


def _relu(x: Any) -> Any:
    return np.maximum(x, 0)


def _softplus(x: Any) -> Any:
    return np.logaddexp(0, x)


def _where(condition: Any, first: Any, second: Any, like: Any = None) -> Any:  # noqa: ARG001  (as all functions)
    """`like`: what two numbers are to be like; arrays of float64 do not need it, tensors do."""
    return np.where(condition, first, second)


_erf = np.vectorize(math.erf, otypes=[np.float64])


def legendre1(u: Any) -> Any:
    """The Legendre polynomial of degree 1 of arrays or tensors, as its source below has it; so the others."""
    return u


def legendre2(u: Any) -> Any:
    return 0.5 * (3 * u**2 - 1)


def legendre3(u: Any) -> Any:
    return 0.5 * (5 * u**3 - 3 * u)


def legendre4(u: Any) -> Any:
    return 0.125 * (35 * u**4 - 30 * u**2 + 3)


def legendre5(u: Any) -> Any:
    return 0.125 * (63 * u**5 - 70 * u**3 + 15 * u)


FUNCTIONS: dict[str, Function] = {
    "sin": Function(1, np.sin, "sin"),
    "cos": Function(1, np.cos, "cos"),
    "tan": Function(1, np.tan, "tan"),
    "asin": Function(1, np.arcsin, "asin"),
    "acos": Function(1, np.arccos, "acos"),
    "atan": Function(1, np.arctan, "atan"),
    "sinh": Function(1, np.sinh, "sinh"),
    "cosh": Function(1, np.cosh, "cosh"),
    "tanh": Function(1, np.tanh, "tanh"),
    "exp": Function(1, np.exp, "exp"),
    "log": Function(1, np.log, "log"),
    "log10": Function(1, np.log10, "log10"),
    "log2": Function(1, np.log2, "log2"),
    "sqrt": Function(1, np.sqrt, "sqrt"),
    "abs": Function(1, np.abs, "abs"),
    "sigmoid": Function(1, _sigmoid, "sigmoid"),
    "relu": Function(1, _relu, "relu"),
    "softplus": Function(1, _softplus, "nn.functional.softplus"),
    "erf": Function(1, _erf, "erf"),
    "sign": Function(1, np.sign, "sign"),
    "floor": Function(1, np.floor, "floor"),
    "ceil": Function(1, np.ceil, "ceil"),
    "round": Function(1, np.round, "round"),
    "minimum": Function(2, np.minimum, "minimum"),
    "maximum": Function(2, np.maximum, "maximum"),
    "clip": Function(3, np.clip, "clip"),
    "where": Function(3, _where, "where"),
    "P1": Function(1, legendre1, "", "u"),
    "P2": Function(1, legendre2, "", "0.5 * (3 * u**2 - 1)"),
    "P3": Function(1, legendre3, "", "0.5 * (5 * u**3 - 3 * u)"),
    "P4": Function(1, legendre4, "", "0.125 * (35 * u**4 - 30 * u**2 + 3)"),
    "P5": Function(1, legendre5, "", "0.125 * (63 * u**5 - 70 * u**3 + 15 * u)"),
}


def nearest_function(name: str) -> str:
    """The function that somebody who wrote `name` most likely meant."""
    return _OTHER_NAMES.get(name.lower()) or nearest(name, FUNCTIONS)
