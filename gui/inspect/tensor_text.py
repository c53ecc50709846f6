"""A tensor in one line, as torch would say it: weight (1, 3) float32 cpu requires_grad."""

from collections.abc import Sequence

from engine.report import TensorView


def tensor_text(tensor: TensorView) -> str:
    """Name, shape, dtype, device, and whether it requires gradients."""
    return tensors_text([tensor])


def tensors_text(tensors: Sequence[TensorView]) -> str:
    """One line for tensors that differ in nothing but their names."""
    first = tensors[0]
    names = ", ".join(tensor.name for tensor in tensors)
    return " ".join([names, *kind_of(first)])


def kind_of(tensor: TensorView) -> tuple[str, ...]:
    """Everything about a tensor but its name and its numbers, in words of torch."""
    comma = "," if len(tensor.shape) == 1 else ""
    shape = f"({', '.join(str(side) for side in tensor.shape)}{comma})"
    kept_together = shape.replace(" ", "\N{NO-BREAK SPACE}")
    needs = ("requires_grad",) if tensor.requires_grad else ()
    return (kept_together, tensor.dtype, tensor.device, *needs)
