"""The equation of a run as it stands, in original units."""

from collections.abc import Callable

import numpy as np

from datasets.preparation.notation import MINUS, number
from datasets.preparation.terms import Term
from engine import equation_text as text_of
from engine.encoding import Encoding, Task
from engine.experiment import Experiment
from engine.formula_equation import formula_text
from engine.names import class_names
from engine.prediction_table import free_name
from engine.report import Floats
from engine.run_parts import RunParts
from engine.tensors import as_array
from engine.trainer import Trainer

Sums = list[
    tuple[float, dict[Term, float]]
]  # of every output: the constant, and the coefficient of each term


def equations(trainer: Trainer) -> tuple[str, ...]:
    """One line per output, in original units."""
    parts = trainer.parts
    settings, encoding = parts.experiment.model, parts.encoding
    names = _output_names(encoding)
    if settings.kind == "mlp" and settings.layers:
        return (_network(parts.experiment, encoding, names),)
    if settings.kind == "formula":
        values = {name: float(value.detach()) for name, value in parts.model.named_parameters()}
        body = formula_text(settings.formula, values, encoding)
        return (f"{names[0]} = {_decoded(parts.experiment, encoding, body)}",)
    scaled = encoding.preparation.scales or encoding.prepared_targets is not None
    lines = []
    for at, (name, (constant, terms)) in enumerate(zip(names, linear_sums(parts), strict=True)):
        factors = [(value, term.factor) for term, value in terms.items()]
        text = text_of.term_sum(constant if settings.bias or scaled else None, factors)
        if settings.output != "identity":
            text = _rescaled(encoding, at, text_of.with_output(text, parts.experiment))
        lines.append(f"{name} = {_from_log(encoding, at)(text)}")
    return tuple(lines)


def coefficients(parts: RunParts) -> dict[str, dict[str, float]] | None:
    """Of every output, by name: the constant, called "constant", and the coefficient of each term, in all
    digits and as `linear_sums` has them; None for a model that is no sum of terms."""
    settings = parts.experiment.model
    if settings.kind == "formula" or (settings.kind == "mlp" and settings.layers):
        return None
    found = {}
    for name, (constant, terms) in zip(_output_names(parts.encoding), linear_sums(parts), strict=True):
        own = {term.factor: value for term, value in terms.items()}
        found[name] = {free_name("constant", set(own)): constant, **own}
    return found


def linear_sums(parts: RunParts) -> Sums:
    """For each output of a model that is a sum of terms: the constant, and the coefficient of each term of
    the original columns in order. Of scores where there is an output function, else of the target or its
    logarithm, scale included.
    """
    state = {name: as_array(value) for name, value in parts.model.named_parameters()}
    settings = parts.experiment.model
    prefix = "layers.0." if settings.kind == "mlp" else ""
    weight = state[prefix + "weight"]
    bias = state.get(prefix + "bias", np.zeros(len(weight)))
    return sums_of(parts.encoding, weight, bias, settings.output == "identity")


def sums_of(encoding: Encoding, weight: Floats, bias: Floats, linear: bool) -> Sums:
    """The same of weights (outputs, features) and biases (outputs,); `linear`: without an output function."""
    scales = [_target_scale(encoding, at) if linear else (0.0, 1.0) for at in range(len(weight))]
    return [_sum(encoding, weight[at], float(bias[at]), scale) for at, scale in enumerate(scales)]


def _sum(
    encoding: Encoding, weights: Floats, bias: float, scale: tuple[float, float]
) -> tuple[float, dict[Term, float]]:
    """shift + factor * (bias + powers of every feature times `weights`), in terms of the original columns."""
    shift, factor = scale
    preparation = encoding.preparation
    degree = len(weights) // len(preparation.terms)
    terms: dict[Term, float] = {}
    for index, term in enumerate(preparation.terms):
        own = np.concatenate(([0.0], weights[index * degree : (index + 1) * degree]))
        centre, spread = float(preparation.centre[index]), float(preparation.scale[index])
        if (centre, spread) != (0.0, 1.0):
            own = text_of.shifted_polynomial(own, centre, spread)
        bias += float(own[0])
        for power in range(1, degree + 1):
            whole = term.to_the(power)
            terms[whole] = terms.get(whole, 0.0) + float(own[power]) * factor
    return bias * factor + shift, terms


def _network(experiment: Experiment, encoding: Encoding, names: tuple[str, ...]) -> str:
    """Matrices, centres and scales as letters."""
    plain = encoding.features == encoding.inputs
    x = "x" if plain else f"({', '.join(encoding.features[: text_of.TERMS])})"
    if len(encoding.features) > text_of.TERMS and not plain:
        x = f"{x[:-1]}, …)"
    x = f"({x} {MINUS} μ)/σ" if encoding.preparation.scales else x
    body = text_of.with_output(text_of.network(experiment.model, x), experiment)
    prepared = encoding.prepared_targets
    if prepared is not None:
        body = f"m + s·({body})" if (prepared.centre.any() or (prepared.scale != 1.0).any()) else body
        body = f"exp({body})" if all(prepared.log) else body
    return f"{names[0] if len(names) == 1 else 'y'} = {body}"


def _output_names(encoding: Encoding) -> tuple[str, ...]:
    if encoding.classes is not None:
        labels = class_names(encoding)[0 if encoding.task is Task.CLASSES else 1 :]
        return tuple(f"P({encoding.targets[0]} = {label})" for label in labels)
    return tuple(
        f"P({name} = 1)" if encoding.task is Task.BINARY else name for name in encoding.output_columns
    )


def _decoded(experiment: Experiment, encoding: Encoding, body: str) -> str:
    """A formula's value through the output function and back in the target's original units."""
    text = text_of.with_output(body, experiment)
    if _target_scale(encoding, 0) != (0.0, 1.0):
        text = _rescaled(encoding, 0, f"({body})" if text == body else text)
    return _from_log(encoding, 0)(text)


def _rescaled(encoding: Encoding, at: int, text: str) -> str:
    """What an output function gives, back in the target's original units (or their logarithm)."""
    centre, scale = _target_scale(encoding, at)
    return text if (centre, scale) == (0.0, 1.0) else f"{number(centre)} + {number(scale)}·{text}"


def _target_scale(encoding: Encoding, at: int) -> tuple[float, float]:
    prepared = encoding.prepared_targets
    return (0.0, 1.0) if prepared is None else (float(prepared.centre[at]), float(prepared.scale[at]))


def _from_log(encoding: Encoding, at: int) -> Callable[[str], str]:
    """From the text of what the loss sees, unscaled, to that of the target."""
    prepared = encoding.prepared_targets
    return "exp({})".format if prepared is not None and prepared.log[at] else str
