"""A polynomial in every input: y = b + sum over inputs i and powers p of w[i, p] * x_i ** p, no products."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.experiment import ModelSettings
from engine.models.base import Model


class Polynomial(Model):
    """Parameters: bias (outputs), then weight (outputs, inputs * degree) in the order x1, x1^2, .., x2, ...

    The bias is declared first, as one writes a + b x + c x^2; start values that are drawn in declared
    order rely on it.
    """

    bias: nn.Parameter | None

    def __init__(self, settings: ModelSettings, inputs: int, outputs: int) -> None:
        super().__init__(settings, inputs, outputs)
        self.degree = settings.degree
        drawn = nn.Linear(inputs * settings.degree, outputs, settings.bias)  # draws its weight first
        self.register_parameter("bias", drawn.bias)
        self.weight = drawn.weight

    def expand(self, x: Tensor) -> Tensor:
        """The powers (n, inputs * degree) of x (n, inputs), all powers of the first input first."""
        powers = torch.stack([x**power for power in range(1, self.degree + 1)], dim=-1)
        return powers.flatten(1)

    def inputs_of(self, features: Tensor) -> Tensor:
        """The inputs (n, inputs): the first power of each."""
        return features[:, :: self.degree]

    def forward(self, features: Tensor) -> Tensor:
        """Scores (n, outputs) of the powers (n, inputs * degree)."""
        return functional.linear(features, self.weight, self.bias)
