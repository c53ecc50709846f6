"""The losses by name, from scores to one number, and the penalties on large weights."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import LossSettings
from engine.models.base import OUTPUT_FUNCTIONS

# Losses that are computed from scores, and the output function whose predictions they measure.
_NEEDED_OUTPUTS = {"binary_cross_entropy": "sigmoid", "cross_entropy": "softmax"}


class Loss(Protocol):
    """A scalar tensor from scores (n, outputs), target, and row weights (n, 1) or None.

    `target` is (n, outputs) in the dtype of the scores, or, where `wants_class_numbers`, int64 (n,).
    With weights w, sums are sum(w * l) and means sum(w * l) / sum(w), over all elements l; where all weights
    of a batch are 0 its loss and gradients are 0.
    """

    def __call__(self, scores: Tensor, target: Tensor, weight: Tensor | None = None, /) -> Tensor: ...


class _Elementwise(Protocol):
    def __call__(self, input: Tensor, target: Tensor, /, *, reduction: str) -> Tensor: ...


def wants_class_numbers(settings: LossSettings) -> bool:
    """Whether the target is the number of the class, int64 (n,), and not one column per output."""
    return settings.kind == "cross_entropy"


def build_loss(settings: LossSettings, output: str) -> Loss:
    """The loss of a model whose output function is `output`. Raises Problem where the two do not fit.

    Binary cross-entropy and cross-entropy are computed from the scores, without the output function.
    """
    if settings.from_scores:
        needed = _NEEDED_OUTPUTS[settings.kind]
        if output != needed:
            raise _unfit(settings.kind, output, needed)
        return _reduced(LOSSES[settings.kind](settings), "mean")
    reduction = "sum" if settings.kind in SUMS else "mean"
    loss = _reduced(LOSSES[settings.kind](settings), reduction)
    if settings.kind == "half_mean_squared":
        loss = _halved(loss)
    return loss if output == "identity" else _after(OUTPUT_FUNCTIONS[output], loss)


def _outputs(input: Tensor, _target: Tensor, *, reduction: str) -> Tensor:
    """The predictions themselves, whatever the target: what a person differentiates by ``y.backward()``."""
    return input.sum() if reduction == "sum" else input


LEAST_WEIGHT = 1e-37  # what a batch is divided by whose weights are all 0
SUMS = ("sum_of_squares", "sum_of_outputs")  # the losses that add up the rows; all others are means

LOSSES: dict[str, Callable[[LossSettings], _Elementwise]] = {
    "sum_of_squares": lambda _: functional.mse_loss,
    "mean_squared": lambda _: functional.mse_loss,
    "half_mean_squared": lambda _: functional.mse_loss,
    "mean_absolute": lambda _: functional.l1_loss,
    "huber": lambda settings: partial(functional.huber_loss, delta=settings.huber_delta),
    "binary_cross_entropy": lambda _: functional.binary_cross_entropy_with_logits,
    "cross_entropy": lambda _: functional.cross_entropy,
    "sum_of_outputs": lambda _: _outputs,
}


def _reduced(elementwise: _Elementwise, reduction: str) -> Loss:
    """The sum or the mean of a loss per element; one call of torch where there are no weights."""

    def loss(scores: Tensor, target: Tensor, weight: Tensor | None = None, /) -> Tensor:
        if weight is None:
            return elementwise(scores, target, reduction=reduction)
        each = elementwise(scores, target, reduction="none")
        each = each.unsqueeze(1) if each.dim() == 1 else each  # cross-entropy: one number per row
        total = (weight * each).sum()
        if reduction == "sum":
            return total
        return total / (weight.sum().clamp(min=LEAST_WEIGHT) * each.shape[1])

    return loss


def _halved(inner: Loss) -> Loss:
    def loss(scores: Tensor, target: Tensor, weight: Tensor | None = None, /) -> Tensor:
        return 0.5 * inner(scores, target, weight)

    return loss


def _after(function: Callable[[Tensor], Tensor], inner: Loss) -> Loss:
    def loss(scores: Tensor, target: Tensor, weight: Tensor | None = None, /) -> Tensor:
        return inner(function(scores), target, weight)

    return loss


def _unfit(kind: str, output: str, needed: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The loss {loss} needs the output function {needed}, but the model has {output}: choose "
            "{needed} (model.output), or another loss (loss.kind).",
        ),
        loss=kind,
        output=output,
        needed=needed,
    )


def build_row_losses(settings: LossSettings, output: str) -> Callable[[Tensor, Tensor], Tensor]:
    """(n,) losses of rows by themselves from scores (n, outputs) and targets: their mean, or of a loss that
    adds up the rows their sum, is the loss of them all without weights."""
    each = LOSSES[settings.kind](settings)

    def of_rows(scores: Tensor, target: Tensor) -> Tensor:
        seen = scores if settings.from_scores or output == "identity" else OUTPUT_FUNCTIONS[output](scores)
        found = each(seen, target, reduction="none").reshape(len(scores), -1)
        found = found.sum(dim=1) if settings.kind in SUMS else found.mean(dim=1)
        return 0.5 * found if settings.kind == "half_mean_squared" else found

    return of_rows


def penalized(model: nn.Module) -> list[nn.Parameter]:
    """The parameters that `penalty` weighs: all but the biases."""
    return [parameter for name, parameter in model.named_parameters() if name.split(".")[-1] != "bias"]


def penalty(settings: LossSettings, parameters: Iterable[Tensor]) -> Tensor | None:
    """l1 * sum |w| + l2 / 2 * sum w^2 over `parameters`, a scalar tensor; None where both weights are 0."""
    weights = list(parameters)
    terms = []
    if settings.l1:
        terms.append(settings.l1 * torch.stack([weight.abs().sum() for weight in weights]).sum())
    if settings.l2:
        terms.append(0.5 * settings.l2 * torch.stack([weight.pow(2).sum() for weight in weights]).sum())
    return sum(terms[1:], terms[0]) if terms else None
