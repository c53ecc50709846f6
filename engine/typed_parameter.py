"""Putting a typed number into the model, between two steps."""

import math

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.models import Model
from engine.parameter_edit import ParameterEdit
from engine.phases import carry_on
from engine.run_parts import RunParts


def check_edit(model: Model, edit: ParameterEdit) -> Tensor:
    """The parameter that `edit` changes. Raises Problem where there is none, or it cannot hold the number."""
    parameter = dict(model.named_parameters()).get(edit.name)
    if parameter is None or not 0 <= edit.index < parameter.numel():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The model of this run has no number {index} in {name}: it was another model when that was "
                "typed. Choose the unit again.",
            ),
            name=edit.name,
            index=edit.index + 1,
        )
    low, high = bounds_of(model, edit.name, parameter.dtype)
    if not (math.isfinite(edit.value) and low <= edit.value <= high):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{name} cannot become {value}: type a number between {low} and {high}."
            ),
            name=edit.name,
            value=edit.value,
            low=low,
            high=high,
        )
    return parameter


def check_generation(edit: ParameterEdit, generation: int) -> None:
    """Raise Problem where `edit` is not for the run of this generation."""
    if edit.generation not in (None, generation):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The run has begun anew since {name} was typed, so nothing was changed: type it again "
                "where you want it.",
            ),
            name=edit.name,
        )


def bounds_of(model: Model, name: str, dtype: torch.dtype) -> tuple[float, float]:
    """The lowest and highest number that the parameter `name` may be."""
    low, high = torch.finfo(dtype).min, torch.finfo(dtype).max
    for bounded, least, most in model.bounded:
        if bounded == name:
            low, high = low if least is None else least, high if most is None else most
    return low, high


@torch.no_grad()
def set_parameter(parts: RunParts, edit: ParameterEdit) -> None:
    """Set it, rounded to the run's dtype. Raises Problem, changing nothing."""
    check_edit(parts.model, edit).view(-1)[edit.index] = edit.value
    carry_on(parts)
