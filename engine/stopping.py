"""Early stopping: the best parameters so far, and when to give up looking for better ones."""

import math
from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True)
class BestSoFar:
    """The evaluation with the smallest loss on the validation rows (the training rows without any).

    `epoch` is the epoch that had ended, `step` the updates done. `parameters` are copies.
    """

    loss: float = math.inf
    epoch: int = 0
    step: int = 0
    parameters: tuple[Tensor, ...] | None = None

    def better(self, loss: float) -> bool:
        """Whether `loss` is smaller than the best."""
        return loss < self.loss

    def spent(self, epoch: int, patience: int) -> bool:
        """Whether `patience` epochs have passed without a better loss."""
        return self.parameters is not None and epoch - self.epoch >= patience
