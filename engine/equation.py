"""The equation of a run as it stands, in original units."""

import numpy as np

from engine import equation_text as text_of
from engine.encoding import Encoding, Task
from engine.experiment import Experiment
from engine.formula_equation import formula_text
from engine.report import Floats
from engine.tensors import as_array
from engine.trainer import Trainer


def equations(trainer: Trainer) -> tuple[str, ...]:
    """One line per output, in original units."""
    parts = trainer.parts
    settings, encoding = parts.experiment.model, parts.encoding
    names = _output_names(encoding)
    if settings.kind == "mlp" and settings.layers:
        # Means and deviations as letters, as the matrices are.
        x = "x" if encoding.input_scaler is None else f"(x {text_of.MINUS} μ)/σ"
        body = text_of.with_output(text_of.network(settings, x), parts.experiment)
        body = body if encoding.target_scaler is None else f"m + s·({body})"
        label = names[0] if len(names) == 1 else "y"
        return (f"{label} = {body}",)
    state = {name: as_array(value) for name, value in parts.model.named_parameters()}
    if settings.kind == "formula":
        body = formula_text(settings.formula, {name: float(value) for name, value in state.items()}, encoding)
        return (f"{names[0]} = {_decoded(parts.experiment, encoding, body)}",)
    prefix = "layers.0." if settings.kind == "mlp" else ""
    weight = state[prefix + "weight"]
    bias = state.get(prefix + "bias", np.zeros(len(weight)))
    scaled = encoding.input_scaler is not None or encoding.target_scaler is not None
    has_constant = settings.bias or scaled
    lines = []
    for at, name in enumerate(names):
        linear = settings.output == "identity"
        scale = _target_scale(encoding, at) if linear else (0.0, 1.0)
        text = _sum(encoding, weight[at], float(bias[at]), has_constant, scale)
        if not linear:
            text = text_of.with_output(text, parts.experiment)
            text = text if encoding.target_scaler is None else _rescaled(encoding, at, text)
        lines.append(f"{name} = {text}")
    return tuple(lines)


def _output_names(encoding: Encoding) -> tuple[str, ...]:
    if encoding.classes is not None:
        labels = encoding.classes.labels if encoding.task is Task.CLASSES else encoding.classes.labels[1:]
        return tuple(f"P({encoding.targets[0]} = {label})" for label in labels)
    return tuple(
        f"P({name} = 1)" if encoding.task is Task.BINARY else name for name in encoding.output_columns
    )


def _decoded(experiment: Experiment, encoding: Encoding, body: str) -> str:
    """A formula's value through the output function and back in the target's original units."""
    text = text_of.with_output(body, experiment)
    if encoding.target_scaler is None:
        return text
    return _rescaled(encoding, 0, f"({body})" if text == body else text)


def _rescaled(encoding: Encoding, at: int, text: str) -> str:
    """What an output function gives, back in the target's original units."""
    mean, deviation = _target_scale(encoding, at)
    return f"{text_of.number(mean)} + {text_of.number(deviation)}·{text}"


def _target_scale(encoding: Encoding, at: int) -> tuple[float, float]:
    scaler = encoding.target_scaler
    return (0.0, 1.0) if scaler is None else (float(scaler.mean[at]), float(scaler.deviation[at]))


def _sum(encoding: Encoding, weights: Floats, bias: float, constant: bool, scale: tuple[float, float]) -> str:
    """shift + scale * (bias + powers of every input times `weights`), in powers of the original inputs."""
    inputs = encoding.inputs
    shift, factor = scale
    degree = len(weights) // len(inputs)
    terms = []
    for index, name in enumerate(inputs):
        own = np.concatenate(([0.0], weights[index * degree : (index + 1) * degree]))
        if encoding.input_scaler is not None:
            mean = float(encoding.input_scaler.mean[index])
            own = text_of.shifted_polynomial(own, mean, float(encoding.input_scaler.deviation[index]))
        bias += float(own[0])
        terms += [(float(own[p]) * factor, text_of.power_name(name, p)) for p in range(1, degree + 1)]
    return text_of.term_sum(bias * factor + shift if constant else None, terms)
