"""The five phases of a step where the optimizer is a solver: it looks at the loss again in its update."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import OptimizerSettings
from engine.losses import penalty
from engine.phases import OwnPhases, Phases
from engine.solvers.lbfgs import LBFGS
from engine.solvers.levenberg_marquardt import LevenbergMarquardt, jacobian

if TYPE_CHECKING:
    from engine.run_parts import RunParts


def phases_of(settings: OptimizerSettings) -> Phases:
    """The engine's own phases for an optimizer."""
    match settings.kind:
        case "levenberg_marquardt":
            return LevenbergMarquardtPhases()
        case "lbfgs":
            return LbfgsPhases()
        case _:
            return OwnPhases()


def residuals(parts: RunParts, scores: Tensor, y: Tensor, weight: Tensor | None) -> Tensor:
    """(rows,): their squares add up to the loss and the penalty of l2; a row of the batch has one for each
    output, a weight that trains one of its own."""
    settings = parts.experiment.loss
    off = parts.model.output(scores) - y
    half = 2 if settings.kind == "half_mean_squared" else 1
    if weight is not None:
        share = weight if parts.sums else weight / (half * weight.sum() * y.shape[1])
        off = share.sqrt() * off
    elif not parts.sums:
        off = off / (half * y.numel()) ** 0.5
    off = off.reshape(-1)
    if not settings.l2:
        return off
    weights = torch.cat([own.reshape(-1) for own in _weights(parts)])
    return torch.cat([off, (0.5 * settings.l2) ** 0.5 * weights])


def _weights(parts: RunParts) -> list[Tensor]:
    """What the penalty weighs and trains."""
    return [own for own in parts.penalized if own.requires_grad]


def _free(parts: RunParts) -> list[Tensor]:
    return [own for own in parts.parameters if own.requires_grad]


def _bounds(parts: RunParts) -> dict[str, list[float] | None]:
    """The bounds of all parameters as the optimizer has them; None where there are none."""
    given = {name: (low, high) for name, low, high in parts.model.bounded}
    if not given:
        return {"lower": None, "upper": None}
    ends = [given.get(name, (None, None)) for name, _ in parts.model.named_parameters()]
    return {
        "lower": [-math.inf if low is None else low for low, _ in ends],
        "upper": [math.inf if high is None else high for _, high in ends],
    }


def _check_finite(parts: RunParts, finite: Tensor) -> None:
    """`finite` (numbers,): of each number that trains, whether the derivatives by it are numbers."""
    if finite.all():
        return
    named = [(name, own) for name, own in parts.model.named_parameters() if own.requires_grad]
    each = torch.split(finite, [own.numel() for _, own in named])
    name = next(name for (name, _), own in zip(named, each, strict=True) if not own.all())
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Stopped: a derivative by {name} is not a finite number, though the loss is one. Choose other "
            "start values or bounds (model.start_values, model.lower_bounds), and reset.",
        ),
        name=name,
    )


class LevenbergMarquardtPhases(OwnPhases):
    """Backward makes the Jacobian of the residuals, too; update tries one step."""

    def __init__(self) -> None:
        self._residuals: Tensor | None = None
        self.jacobian: Tensor | None = None

    def loss(self, parts: RunParts, scores: Tensor, y: Tensor, weight: Tensor | None) -> Tensor:
        self._residuals = residuals(parts, scores, y, weight)
        return super().loss(parts, scores, y, weight)

    def backward(self, parts: RunParts, objective: Tensor) -> list[Tensor | None]:
        assert self._residuals is not None
        objective.backward(retain_graph=True)  # type: ignore[no-untyped-call]  # torch gives it no types
        self.jacobian = jacobian(self._residuals, _free(parts))
        self._residuals = self._residuals.detach()
        return [parameter.grad for parameter in parts.parameters]

    def update(self, parts: RunParts) -> None:
        assert isinstance(parts.optimizer, LevenbergMarquardt)
        assert self._residuals is not None
        assert self.jacobian is not None
        if not self._residuals.isfinite().all():
            return  # the loss says so
        _check_finite(parts, self.jacobian.isfinite().all(dim=0))
        rows = parts.data.train
        parts.optimizer.param_groups[0].update(_bounds(parts))
        parts.optimizer.step(
            self._residuals,
            self.jacobian,
            lambda: residuals(parts, parts.model(rows.x), rows.y, rows.weight),
        )


class LbfgsPhases(OwnPhases):
    """Update computes loss and gradients anew wherever its search goes."""

    def __init__(self) -> None:
        self._loss: Tensor | None = None
        self._value = math.nan

    def loss(self, parts: RunParts, scores: Tensor, y: Tensor, weight: Tensor | None) -> Tensor:
        self._loss = super().loss(parts, scores, y, weight)
        return self._loss

    def backward(self, parts: RunParts, objective: Tensor) -> list[Tensor | None]:
        assert self._loss is not None
        self._value = _objective(parts, self._loss.detach()).item()
        self._loss = None
        return super().backward(parts, objective)

    def update(self, parts: RunParts) -> None:
        assert isinstance(parts.optimizer, LBFGS)
        free = _free(parts)
        if not math.isfinite(self._value):
            return  # the loss says so
        grads = [torch.zeros_like(own) if own.grad is None else own.grad for own in free]
        _check_finite(parts, torch.cat([grad.reshape(-1) for grad in grads]).isfinite())
        rows = parts.data.train

        def evaluate() -> tuple[Tensor, Sequence[Tensor]]:
            with torch.enable_grad():
                loss = _objective(parts, parts.loss(parts.model(rows.x), rows.y, rows.weight))
            found = torch.autograd.grad(loss, free, allow_unused=True, materialize_grads=True)
            return loss.detach(), found

        parts.optimizer.param_groups[0].update(_bounds(parts), l1=_kinks(parts))
        parts.optimizer.step(self._value, evaluate)


def _objective(parts: RunParts, loss: Tensor) -> Tensor:
    """The loss with the penalty of what trains."""
    added = penalty(parts.experiment.loss, _weights(parts))
    return loss if added is None else loss + added


def _kinks(parts: RunParts) -> list[float] | None:
    """The weight of each parameter's absolute values in the loss; None where there is none."""
    l1 = parts.experiment.loss.l1
    if not l1:
        return None
    return [l1 if any(own is each for each in parts.penalized) else 0.0 for own in parts.parameters]
