"""What autograd is asked for: following a tensor, and going back through what was made of it."""

from collections.abc import Callable

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.creation import tracked
from engine.calculator.values import Context, Value, as_flag, as_tensor
from engine.calculator.words import shape_text

Operation = Callable[..., Value]


def backward(context: Context, input: Value) -> None:
    """The gradient of a single number for every tensor that autograd follows, added to its `.grad`."""
    tensor = as_tensor(input)
    if not tensor.requires_grad:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "There is nothing to differentiate: no tensor with requires_grad=True took part. Make one, "
                "as in w = tensor(4., requires_grad=True). Parameters of the run come without: w = "
                "weight.requires_grad_().",
            )
        )
    if tensor.numel() != 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Only a single number can be differentiated, and this has the shape {shape}: make one of it "
                "first, as in .sum().backward() or .mean().backward().",
            ),
            shape=shape_text(tensor.shape),
        )
    try:
        torch.autograd.backward(tensor)
    except RuntimeError as error:
        if "second time" not in str(error):
            raise
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "This was differentiated before, and what was kept for it is gone: work out the value anew, "
                "then call backward() again.",
            )
        ) from None
    context.differentiated = True


def requires_grad_(_: Context, input: Value, requires_grad: Value = True) -> Tensor:
    """The tensor, from now on followed by autograd (or no longer)."""
    tensor = as_tensor(input)
    if as_flag(requires_grad, "requires_grad"):
        return tracked(tensor)
    return tensor.detach()


def detach(_: Context, input: Value) -> Tensor:
    """The same numbers, not followed by autograd."""
    return as_tensor(input).detach()


def clone(context: Context, input: Value) -> Tensor:
    """A copy, through which gradients pass."""
    tensor = as_tensor(input)
    context.budget.take(tensor.shape)
    return tensor.clone()


def gradient(context: Context, tensor: Tensor) -> Tensor | None:
    """`.grad`, with a note where there is none."""
    if not tensor.requires_grad:
        context.note(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Autograd does not follow this tensor, so it has no gradient: it was made without "
                    "requires_grad=True.",
                )
            )
        )
        return None
    if not tensor.is_leaf:
        context.note(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Gradients are kept only for tensors made with requires_grad=True, and this one was "
                    "worked out from others.",
                )
            )
        )
        return None
    if tensor.grad is None:
        context.note(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "There is no gradient yet: call .backward() on what was made of it."
                )
            )
        )
        return None
    return tensor.grad.detach().clone()


GRADIENTS: dict[str, Operation] = {
    "backward": backward,
    "requires_grad_": requires_grad_,
    "detach": detach,
    "clone": clone,
}
