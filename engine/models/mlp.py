"""A multilayer perceptron: linear layers with an activation after each but the last."""

from collections.abc import Callable
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import ModelSettings
from engine.models.base import Model

ACTIVATION_FUNCTIONS: dict[str, Callable[[Tensor], Tensor] | None] = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "leaky_relu": functional.leaky_relu,
    "elu": functional.elu,
    "gelu": functional.gelu,
    "silu": functional.silu,
    "softplus": functional.softplus,
    "identity": None,  # no operation at all
}


class MLP(Model):
    """Parameters: layers.0.weight, layers.0.bias, ...; `layers` of the settings are the hidden sizes.

    No hidden layers gives a linear map. `activations`: one name for all hidden layers or one for each,
    else a Problem. Dropout follows each activation while the model is in training mode.
    """

    def __init__(self, settings: ModelSettings, inputs: int, outputs: int) -> None:
        super().__init__(settings, inputs, outputs)
        self.activations = _activations(settings)
        self.dropout = settings.dropout
        sizes = (inputs, *settings.layers, outputs)
        linear = [nn.Linear(before, after, settings.bias) for before, after in pairwise(sizes)]
        self.layers = nn.ModuleList(linear)
        self._hidden = tuple(linear[:-1])  # the same layers again, typed and found faster than by name
        self._last = (linear[-1],)  # in a tuple, so that it is not registered a second time

    def forward(self, features: Tensor) -> Tensor:
        """Scores (n, outputs) of inputs (n, inputs)."""
        x = features
        for layer, activation in zip(self._hidden, self.activations, strict=True):
            x = functional.linear(x, layer.weight, layer.bias)
            if activation is not None:
                x = activation(x)
            if self.dropout:
                x = functional.dropout(x, self.dropout, self.training)
        (last,) = self._last
        return functional.linear(x, last.weight, last.bias)

    def update(self, settings: ModelSettings) -> None:
        """Take over the dropout, which may change between two batches."""
        self.dropout = settings.dropout


def _activations(settings: ModelSettings) -> list[Callable[[Tensor], Tensor] | None]:
    """One function per hidden layer."""
    names, hidden = settings.activations, len(settings.layers)
    if len(names) == 1:
        names = names * hidden
    if len(names) != hidden:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "model.activations names {activations} activations for {layers} hidden layers: give one "
                "for all of them, or one for each.",
            ),
            activations=len(names),
            layers=hidden,
        )
    return [ACTIVATION_FUNCTIONS[name] for name in names]
