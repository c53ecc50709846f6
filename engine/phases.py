"""The arithmetic of a step's five phases, apart from the trainer so that a coding style can do it, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from torch import Tensor

from engine.optimizers import clip_gradients

if TYPE_CHECKING:
    from engine.run_parts import RunParts


class Phases(Protocol):
    """Who computes the phases. `parts` is the run's; nothing of it is kept between two calls."""

    def parameters(self, parts: RunParts) -> Sequence[Any]:
        """What is trained, in the order of the model's parameters: tensors, in a numpy style arrays."""

    def forward(self, parts: RunParts, x: Tensor, y: Tensor) -> Tensor:
        """Scores (n, outputs) of the features x (n, features)."""

    def loss(self, parts: RunParts, scores: Tensor, y: Tensor, weight: Tensor | None) -> Tensor:
        """The loss of the batch, a scalar."""

    def backward(self, parts: RunParts, objective: Tensor) -> list[Tensor | None]:
        """The gradients of `objective`, one per parameter of the model."""

    def kept(self, parts: RunParts) -> list[Tensor | None] | None:
        """Copies of the gradients that the next backward will add to; None where it starts from nothing."""

    def update(self, parts: RunParts) -> None:
        """Change the parameters; the model's are the new ones afterwards."""

    def zero_grad(self, parts: RunParts) -> None:
        """Clear the gradients."""

    def restart(self, parts: RunParts) -> None:
        """Go on from the values that the model's parameters were given from outside, without gradients."""

    def state(self, parts: RunParts) -> Any:
        """What else a snapshot must hold between two steps: copies, None where there is nothing."""

    def restore(self, parts: RunParts, state: Any) -> None:
        """Take back a `state`; `restart` was called before."""


class OwnPhases:
    """The engine's own: the model, the loss and the optimizer of the run."""

    def parameters(self, parts: RunParts) -> Sequence[Any]:
        return parts.parameters

    def forward(self, parts: RunParts, x: Tensor, y: Tensor) -> Tensor:
        if parts.masks:
            with parts.stream.active():
                return parts.model(x)  # type: ignore[no-any-return]  # nn.Module's call has no type
        return parts.model(x)  # type: ignore[no-any-return]

    def loss(self, parts: RunParts, scores: Tensor, y: Tensor, weight: Tensor | None) -> Tensor:
        return parts.loss(scores, y, weight)

    def backward(self, parts: RunParts, objective: Tensor) -> list[Tensor | None]:
        objective.backward()  # type: ignore[no-untyped-call]  # torch gives it no types
        return [parameter.grad for parameter in parts.parameters]

    def kept(self, parts: RunParts) -> list[Tensor | None] | None:
        for parameter in parts.parameters:  # asked at every step, and nearly always there are none
            if parameter.grad is not None:
                return copied([each.grad for each in parts.parameters])
        return None

    def update(self, parts: RunParts) -> None:
        if parts.experiment.optimizer.clip_norm:
            clip_gradients(parts.parameters, parts.experiment.optimizer.clip_norm)
        parts.optimizer.step()
        parts.model.project()

    def zero_grad(self, parts: RunParts) -> None:
        for parameter in parts.parameters:
            parameter.grad = None

    def restart(self, parts: RunParts) -> None:
        self.zero_grad(parts)

    def state(self, parts: RunParts) -> list[Tensor | None] | None:
        return self.kept(parts)

    def restore(self, parts: RunParts, state: Any) -> None:
        set_gradients(parts.parameters, state)


def copied(gradients: Sequence[Tensor | None]) -> list[Tensor | None] | None:
    """Copies of gradients that outlived their step; None where there are none."""
    if all(gradient is None for gradient in gradients):
        return None
    return [None if gradient is None else gradient.clone() for gradient in gradients]


def set_gradients(parameters: Sequence[Tensor], gradients: Sequence[Tensor | None] | None) -> None:
    """Put copies of `gradients` into the `.grad` of the parameters; None clears them all."""
    for parameter, gradient in zip(parameters, gradients or [None] * len(parameters), strict=True):
        parameter.grad = None if gradient is None else gradient.clone()


def carry_on(parts: RunParts) -> None:
    """Go on from parameters changed from outside, with the optimizer's state as it is."""
    state, more = parts.optimizer.state_dict(), parts.phases.state(parts)
    parts.phases.restart(parts)
    parts.optimizer.load_state_dict(state)
    parts.phases.restore(parts, more)
