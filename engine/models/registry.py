"""Every kind of model by its name."""

from collections.abc import Callable, Sequence

import torch

from engine.experiment import ModelSettings
from engine.models.base import Model
from engine.models.formula import Formula
from engine.models.linear import Linear
from engine.models.mlp import MLP
from engine.models.polynomial import Polynomial
from engine.models.start import set_start

MODELS: dict[str, Callable[..., Model]] = {
    "linear": Linear,
    "polynomial": Polynomial,
    "mlp": MLP,
    "formula": Formula,
}


def build_model(
    settings: ModelSettings,
    inputs: int,
    outputs: int,
    *,
    seed: int = 0,
    dtype: torch.dtype = torch.float32,
    columns: Sequence[str] = (),
) -> Model:
    """A model on the CPU with its start values, drawn in float32 whatever the `dtype` of its parameters.

    `columns` are the names of the inputs, which a formula uses.
    Draws from torch's global generator exactly what its start values need and no more: the caller seeds
    it before; `seed` is for start values that numpy draws. Raises Problem where settings do not fit
    together or to the numbers of columns.
    """
    if settings.start == "default":
        model = _built(settings, inputs, outputs, columns)
    else:
        state = torch.get_rng_state()
        model = _built(settings, inputs, outputs, columns)  # draws torch's defaults, which nobody keeps
        torch.set_rng_state(state)
        set_start(model, settings, seed)
    model = model.to(dtype)
    model.check(settings)
    model.update(settings)
    model.project()
    return model


def _built(settings: ModelSettings, inputs: int, outputs: int, columns: Sequence[str]) -> Model:
    if settings.kind == "formula":
        return Formula(settings, inputs, outputs, columns)
    return MODELS[settings.kind](settings, inputs, outputs)
