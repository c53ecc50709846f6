"""A run's training step as a pure function of parameters, state, hyperparameters and a batch.

It is built from the very model, loss and optimizer of the run. Parameters that train are one flat vector, in
declared order; so is every kind of state that the optimizer keeps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.experiment import Experiment
from engine.functional.updates import Rule, rule_of
from engine.losses import Loss, penalized
from engine.models import Model

CLIP_EPS = 1e-6  # what torch.nn.utils.clip_grad_norm_ adds to the norm


@dataclass(frozen=True)
class Packing:
    """Where each parameter lies in the flat vector."""

    names: tuple[str, ...]
    shapes: tuple[torch.Size, ...]
    sizes: tuple[int, ...]

    @classmethod
    def of(cls, model: nn.Module) -> Packing:
        """Of the parameters of `model` that train."""
        free = [(name, own) for name, own in model.named_parameters() if own.requires_grad]
        names, tensors = zip(*free, strict=True) if free else ((), ())
        return cls(names, tuple(t.shape for t in tensors), tuple(t.numel() for t in tensors))

    @property
    def count(self) -> int:
        """How many numbers train."""
        return sum(self.sizes)

    def pack(self, tensors: Mapping[str, Tensor]) -> Tensor:
        """The flat vector (count,) of `tensors` by name, a copy."""
        return torch.cat([tensors[name].detach().reshape(-1) for name in self.names])

    def unpack(self, flat: Tensor) -> dict[str, Tensor]:
        """Views of the flat vector, by name."""
        parts = torch.split(flat, list(self.sizes))
        return {
            name: part.view(shape) for name, part, shape in zip(self.names, parts, self.shapes, strict=True)
        }


class StepFunction:
    """The step of one run. `rule` is its update rule, `hyperparameters` names its numbers in order."""

    def __init__(self, experiment: Experiment, model: Model, loss: Loss) -> None:
        self.packing = Packing.of(model)
        self.rule: Rule = rule_of(experiment.optimizer)
        self._model, self._loss = model, loss
        self._weights = [
            name for name, own in model.named_parameters() if any(own is p for p in penalized(model))
        ]
        settings = experiment.loss
        self._bounds = {name: ends for name, *ends in model.bounded if name in self.packing.names}
        self._l1, self._l2 = settings.l1 != 0, settings.l2 != 0
        self._clips = experiment.optimizer.clip_norm != 0
        self.hyperparameters = (
            *self.rule.hyperparameters,
            *(("l1",) if self._l1 else ()),
            *(("l2",) if self._l2 else ()),
            *(("clip_norm",) if self._clips else ()),
        )

    def numbers(self, experiment: Experiment) -> Tensor:
        """float64 (hyperparameters,): their values in `experiment`."""
        sections = (experiment.optimizer, experiment.loss)
        values = [
            next(float(getattr(each, name)) for each in sections if hasattr(each, name))
            for name in self.hyperparameters
        ]
        return torch.tensor(values, dtype=torch.float64)

    def objective(
        self, flat: Tensor, numbers: Mapping[str, Tensor], x: Tensor, y: Tensor, weight: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """What is differentiated, and the loss without penalties; scalars."""
        parameters = self.packing.unpack(flat)
        scores = torch.func.functional_call(self._model, parameters, (x,))
        loss = self._loss(scores, y, weight)
        total = loss
        if self._l1:
            sizes = torch.stack([parameters[name].abs().sum() for name in self._weights]).sum()
            total = total + numbers["l1"].to(flat.dtype) * sizes
        if self._l2:
            squares = torch.stack([parameters[name].pow(2).sum() for name in self._weights]).sum()
            total = total + 0.5 * numbers["l2"].to(flat.dtype) * squares
        return total, loss

    def __call__(
        self,
        flat: Tensor,
        states: tuple[Tensor, ...],
        step: Tensor,
        hyperparameters: tuple[Tensor, ...],
        x: Tensor,
        y: Tensor,
        weight: Tensor | None = None,
    ) -> tuple[Tensor, tuple[Tensor, ...], Tensor]:
        """flat and states: (count,); step: float64 scalar, the updates that the states have seen;
        hyperparameters: float64 scalars; x (n, features), y, weight as in `RowSet`."""
        numbers = dict(zip(self.hyperparameters, hyperparameters, strict=True))
        gradient, (_, loss) = torch.func.grad_and_value(
            lambda p: self.objective(p, numbers, x, y, weight), has_aux=True
        )(flat)
        if self._clips:
            norm = torch.sqrt((gradient * gradient).sum())
            limit = numbers["clip_norm"].to(flat.dtype) / (norm + CLIP_EPS)
            gradient = gradient * torch.clamp(limit, max=1.0)
        kept = dict(zip(self.rule.state, states, strict=True)) | {"step": step}
        new, state = self.rule.update(flat, gradient, numbers, kept)
        if self._bounds:
            new = self._projected(new)
        return new, tuple(state[name] for name in self.rule.state), loss

    def _projected(self, flat: Tensor) -> Tensor:
        """Parameters that left their bounds back at the nearest."""
        parts = self.packing.unpack(flat)
        bounded = {name: torch.clamp(parts[name], *ends) for name, ends in self._bounds.items()}
        return torch.cat([(bounded.get(name, part)).reshape(-1) for name, part in parts.items()])
