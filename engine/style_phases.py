"""A coding style as the phases of a run: the style's own tensors are what is trained.

The parameters of the run's model lie in the same memory, so that predictions, evaluations and snapshots need
not know who computed them. A style changes its parameters in place, as every optimizer does.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import copy_context
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from engine.phases import copied, set_gradients
from engine.styles import STYLES, StyleInfo

if TYPE_CHECKING:
    from engine.run_parts import RunParts


class StylePhases:
    """The phases of one style. `style` is the object whose class the window shows as source."""

    def __init__(self, parts: RunParts) -> None:
        self.info: StyleInfo = STYLES[parts.experiment.training.style]
        self.style: Any = None
        self._by_hand = False
        self._owned: Sequence[Any] = ()
        self._batch: tuple[Any, ...] = (None, None)
        # Where numpy says nothing of numbers that are too large, as torch does: the run says it. To enter it
        # costs a tenth of what np.errstate does.
        context = copy_context()
        context.run(np.seterr, all="ignore")
        self._quietly = context.run
        self.restart(parts)

    def restart(self, parts: RunParts) -> None:
        """Make the style anew from the model's parameters; an optimizer of its own becomes the run's."""
        start = [self._given(parameter) for parameter in parts.parameters]
        settings = parts.experiment
        extra = (settings.training.seed,) if self.info.seeded else ()
        made = getattr(import_module(f"engine.styles.{self.info.module}"), self.info.name)
        position = parts.stream.state()
        with parts.stream.active():  # a layer draws start values, which nobody keeps
            self.style = made(start, settings.optimizer.learning_rate, *extra)
        parts.stream.restore(position)
        if hasattr(self.style, "optimizer"):
            parts.adopt_optimizer(self.style.optimizer)
        self._by_hand = hasattr(self.style, "gradients")
        self._owned = self.style.parameters()
        for mirrored, own in zip(parts.parameters, self._owned, strict=True):
            mirrored.data = torch.as_tensor(own).detach()

    @property
    def by_hand(self) -> bool:
        """Whether the style works out its gradients itself."""
        return self._by_hand

    def _given(self, parameter: Tensor) -> Any:
        value = parameter.detach().clone()
        return value.numpy() if self.info.arrays else value

    # -- the phases ------------------------------------------------------------------------------

    def parameters(self, parts: RunParts) -> Sequence[Any]:
        return self._owned

    def forward(self, parts: RunParts, x: Tensor, y: Tensor) -> Tensor:
        if self._batch[0] is not x or self._batch[1] is not y:  # where all rows are one batch it stays
            self._batch = (x, y, *self._read(parts, x, y))
        _, _, inputs, targets = self._batch
        self._quietly(self.style.forward, inputs, targets)
        scores = torch.as_tensor(self.style.y_pred)
        return scores.unsqueeze(1) if self.info.columns else scores

    def _read(self, parts: RunParts, x: Tensor, y: Tensor) -> tuple[Any, Any]:
        """A batch as the style wants it: of one column (n,), and arrays for arrays."""
        inputs = parts.model.inputs_of(x)
        if self._by_hand:
            inputs = inputs.detach()  # nobody asks autograd, not even for the gradient of the inputs
        if self.info.columns:
            inputs, y = inputs[:, 0].contiguous(), y[:, 0].contiguous()
        return (inputs.numpy(), y.numpy()) if self.info.arrays else (inputs, y)

    def loss(self, parts: RunParts, scores: Tensor, y: Tensor, weight: Tensor | None) -> Tensor:
        if len(self.info.losses) > 1:  # the kind may change between two steps
            self.style.reduction = "sum" if parts.sums else "mean"
        self._quietly(self.style.compute_loss)
        return torch.as_tensor(self.style.loss)

    def backward(self, parts: RunParts, objective: Tensor) -> list[Tensor | None]:
        self._quietly(self.style.backward)
        return self._gradients()

    def _gradients(self) -> list[Tensor | None]:
        if self._by_hand:
            own: list[Any] = self.style.gradients()
            return [torch.as_tensor(gradient) for gradient in own] if self.info.arrays else own
        return [parameter.grad for parameter in self._owned]

    def kept(self, parts: RunParts) -> list[Tensor | None] | None:
        if self._by_hand:
            return None  # they are overwritten
        for parameter in self._owned:  # asked at every step, and nearly always there are none
            if parameter.grad is not None:
                return copied(self._gradients())
        return None

    def update(self, parts: RunParts) -> None:
        self.style.learning_rate = parts.experiment.optimizer.learning_rate
        self._quietly(self.style.update)

    def zero_grad(self, parts: RunParts) -> None:
        self.style.zero_grad()

    # -- exact state -----------------------------------------------------------------------------

    def state(self, parts: RunParts) -> tuple[list[Tensor | None] | None, Any]:
        """Gradients that were kept, and where the style's own random numbers stand."""
        return self.kept(parts), self.style.random.getstate() if self.info.seeded else None

    def restore(self, parts: RunParts, state: Any) -> None:
        kept, drawn = state
        if kept is not None:
            set_gradients(self._owned, kept)
        if self.info.seeded:
            self.style.random.setstate(drawn)
