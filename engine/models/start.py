"""Start values: where a run begins. Seeded numbers are drawn in float32 and in declared order."""

from collections.abc import Callable, Mapping

import numpy as np
import torch
from torch import Tensor, nn

from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import ModelSettings
from engine.models.base import Model


@torch.no_grad()
def set_start(model: Model, settings: ModelSettings, seed: int = 0) -> None:
    """Write the start values of `settings.start` into a model fresh from its constructor.

    "default" keeps what torch.nn.Linear drew. "normal": torch.randn per parameter in declared order,
    times `start_deviation`, but for the parameters named in `start_values`, which are not drawn; nothing
    else may have drawn in between, see `build_model`. "numpy": the same from numpy's RandomState(seed), which
    is what np.random.seed starts, in float64. "given": the numbers of `start_values` for every parameter.
    Given numbers and numpy's stay in float64 until the model is converted. A Problem where a name or a
    shape does not fit.
    """
    if settings.start == "normal":
        _draw(model, settings, lambda shape: torch.randn(shape))
    elif settings.start == "numpy":
        random = np.random.RandomState(seed % 2**32)
        _draw(model, settings, lambda shape: torch.from_numpy(np.asarray(random.randn(*shape))))
    elif settings.start == "zeros":
        for parameter in model.parameters():
            parameter.zero_()
    elif settings.start == "given":
        _set_given(dict(model.named_parameters()), settings.start_values)


def _draw(model: Model, settings: ModelSettings, draw: Callable[[torch.Size], Tensor]) -> None:
    parameters = dict(model.named_parameters())
    _check_names(parameters, settings.start_values)
    for name, parameter in parameters.items():
        if name in settings.start_values:
            parameter.data = _as_tensor(name, parameter, settings.start_values[name])
        else:
            parameter.data = draw(parameter.shape) * settings.start_deviation


def _check_names(parameters: Mapping[str, nn.Parameter], values: Mapping[str, object]) -> None:
    for name in values:
        if name not in parameters:
            raise _unknown(name, tuple(parameters))


def _set_given(parameters: Mapping[str, nn.Parameter], values: Mapping[str, object]) -> None:
    _check_names(parameters, values)
    for name, parameter in parameters.items():
        if name not in values:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "model.start_values has no values for the parameter {name} of shape {shape}: add them, "
                    'or choose another model.start than "given".',
                ),
                name=name,
                shape=_shape_text(parameter),
            )
        parameter.data = _as_tensor(name, parameter, values[name])


def _as_tensor(name: str, parameter: Tensor, value: object) -> Tensor:
    try:
        given = torch.tensor(value, dtype=torch.float64)
    except (TypeError, ValueError, RuntimeError, OverflowError):
        given = None
    if parameter.dim() == 0 and (given is None or given.dim()):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "model.start_values: the parameter {name} is one number: write it as {name} = 1.0, without "
                "brackets.",
            ),
            name=name,
        )
    if given is None or given.shape != parameter.shape:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "model.start_values: the values for {name} do not have its shape {shape}: write them as "
                "lists of numbers nested to that shape.",
            ),
            name=name,
            shape=_shape_text(parameter),
        )
    return given


def _unknown(name: str, known: tuple[str, ...]) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "model.start_values names {name}, which this model does not have. The nearest is {nearest}; "
            "it has {known}.",
        ),
        name=name,
        nearest=nearest(name, known),
        known=", ".join(known),
    )


def _shape_text(parameter: Tensor) -> str:
    return " x ".join(str(size) for size in parameter.shape) or "1"
