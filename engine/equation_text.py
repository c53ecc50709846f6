"""The pieces of an equation as text: numbers, powers, sums of terms, a network's formula."""

import math

import numpy as np

from datasets.preparation.notation import MINUS, number
from engine.experiment import Experiment, ModelSettings
from engine.report import Floats

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_FUNCTIONS = {"sigmoid": "sigmoid", "tanh": "tanh", "softmax": "softmax"}
# Terms written out; the rest is counted.
TERMS = 12


def shifted_polynomial(coefficients: Floats, mean: float, deviation: float) -> Floats:
    """Coefficients in powers of x of sum_p c_p ((x - mean) / deviation) ** p; c_0 first, (degree + 1,)."""
    result = np.zeros(len(coefficients))
    power = np.array([1.0])
    for coefficient in coefficients:
        result[: len(power)] += coefficient * power
        power = np.convolve(power, [-mean / deviation, 1.0 / deviation])
    return result


def term_sum(constant: float | None, terms: list[tuple[float, str]]) -> str:
    """constant + coefficient·name + ...; long sums are cut and what is left out is counted."""
    parts: list[tuple[float, str]] = [] if constant is None else [(constant, "")]
    parts += terms[:TERMS]
    text = ""
    for at, (value, name) in enumerate(parts):
        size = number(abs(value)) + (f"·{name}" if name else "")
        negative = math.copysign(1.0, value) < 0
        if at == 0:
            text = (MINUS if negative else "") + size
        else:
            text += f" {MINUS if negative else '+'} {size}"
    left_out = len(terms) - TERMS
    return text + (f" + … ({left_out})" if left_out > 0 else "")


def network(model: ModelSettings, x: str = "x") -> str:
    """A network's formula with its matrices as letters: W₂·tanh(W₁·x + b₁) + b₂."""
    names = list(model.activations) * (len(model.layers) if len(model.activations) == 1 else 1)
    text = x
    for at in range(len(model.layers) + 1):
        index = str(at + 1).translate(_SUBSCRIPTS)
        bias = f" + b{index}" if model.bias else ""
        text = f"W{index}·{text}{bias}"
        if at < len(model.layers) and names[at] != "identity":
            text = f"{names[at]}({text})"
        elif at < len(model.layers):
            text = f"({text})"
    return text


def with_output(text: str, experiment: Experiment) -> str:
    """`text` inside the model's output function."""
    function = _FUNCTIONS.get(experiment.model.output)
    return f"{function}({text})" if function else text
