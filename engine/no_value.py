"""Why the run of a formula met a number that is not finite, where no learning rate is to blame."""

import unicodedata

import numpy as np
import torch

from datasets.formula import evaluate, parse
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.replay import Replay
from engine.report import Ints
from engine.tensors import as_array
from engine.trainer import Trainer


def explained(replay: Replay, trainer: Trainer, bad_step: int) -> Problem | None:
    """What is wrong with the formula where step `bad_step` met a number that is not finite.

    None for other models, and where the formula has a value in every training row. The trainer is moved to
    a step before; whoever asks brings it to where it is to be.
    """
    if trainer.experiment.model.kind != "formula":
        return None
    replay.go_to(bad_step - 1)
    if trainer.is_finite():
        rows = _rows_without_value(trainer, infinite=bad_step == 1)
        return _no_value(trainer, bad_step, rows) if len(rows) else None
    replay.go_to(max(0, bad_step - 2))
    names = _parameters_without_gradient(trainer)
    return _no_gradient(bad_step - 1, names) if names else None


def _rows_without_value(trainer: Trainer, infinite: bool) -> Ints:
    """The training rows in which the formula has no value in float64; with `infinite` also no finite one.

    In float64, because what is too large for float32 comes from large start values or a large rate. So does
    most of what is infinite, but at the start.
    """
    parts = trainer.parts
    columns = [unicodedata.normalize("NFC", name) for name in parts.encoding.inputs]
    values = dict(zip(columns, as_array(parts.data.train.x).T, strict=True))
    values |= {name: as_array(value) for name, value in parts.model.named_parameters()}
    found = evaluate(parse(parts.experiment.model.formula), values)
    return parts.data.train.rows[~np.isfinite(found) if infinite else np.isnan(found)]


def _parameters_without_gradient(trainer: Trainer) -> list[str]:
    """The parameters for which the gradient of the loss over all training rows is not a number."""
    parts = trainer.parts
    rows = parts.data.train
    named = {name: value for name, value in parts.model.named_parameters() if value.requires_grad}
    loss = parts.loss(parts.model(rows.x), rows.y, rows.weight)
    gradients = torch.autograd.grad(loss, list(named.values()), allow_unused=True)
    return [
        name
        for name, gradient in zip(named, gradients, strict=True)
        if gradient is not None and bool(gradient.isnan())
    ]


def _no_value(trainer: Trainer, bad_step: int, rows: Ints) -> Problem:
    text = QT_TRANSLATE_NOOP(
        "Problem",
        "Stopped: at step {bad_step} the formula has no finite value in row {row} (such rows: {count}). "
        "A root or a logarithm of a negative number has none, nor has a division by 0 or exp of a large "
        "number. Change the formula, give its parameters bounds, or set such rows aside.",
    )
    if trainer.experiment.data.standardize_inputs:
        text = QT_TRANSLATE_NOOP(
            "Problem",
            "Stopped: at step {bad_step} the formula has no finite value in row {row} (such rows: {count}). "
            "The inputs are standardized, so many are negative or near 0, where roots, logarithms and "
            "divisions have none. Leave the inputs as they are (data.standardize_inputs), or change the "
            "formula.",
        )
    return Problem(text, bad_step=bad_step, row=int(rows[0]) + 1, count=len(rows))


def _no_gradient(step: int, names: list[str]) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Stopped: the loss of step {step} is a number, but its gradient for {names} is not. A root has "
            "none at 0, and where works out both of its values in every row, also the one that it does not "
            "choose. Change the formula so that each part of it has a value and a slope in every row.",
        ),
        step=step,
        names=", ".join(names),
    )
