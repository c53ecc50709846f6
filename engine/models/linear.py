"""A linear map of the inputs: y = x W^T + b."""

from torch import Tensor, nn
from torch.nn import functional

from engine.experiment import ModelSettings
from engine.models.base import Model


class Linear(Model):
    """Parameters as torch.nn.Linear names them: weight (outputs, inputs), bias (outputs)."""

    bias: nn.Parameter | None

    def __init__(self, settings: ModelSettings, inputs: int, outputs: int) -> None:
        super().__init__(settings, inputs, outputs)
        drawn = nn.Linear(inputs, outputs, settings.bias)  # torch's own start values, in its own order
        self.weight = drawn.weight
        self.register_parameter("bias", drawn.bias)

    def forward(self, features: Tensor) -> Tensor:
        """Scores (n, outputs). Faster than a broadcast product and a sum, also at 2,000 x 3."""
        return functional.linear(features, self.weight, self.bias)
