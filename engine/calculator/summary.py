"""A value as it is shown: its first elements as an array, its shape and type as words."""

import numpy as np
from torch import Tensor

from engine.calculator.records import ShownValue
from engine.calculator.values import Extremes, Value, kind_of
from engine.calculator.words import dtype_text, shape_text

MOST_ROWS, MOST_COLUMNS = 8, 12  # shown of a vector or a matrix
MOST_MATRICES, ROWS_OF_MANY = 3, 4  # shown where there are more dimensions
_MOST_DIMS = 8  # of a tensor that is shown with its elements
_MOST_TEXT = 2_000  # characters of what is no tensor


def shown_value(value: Value) -> ShownValue:
    """What is shown of `value`; at most some hundred numbers of it."""
    if isinstance(value, Tensor):
        return ShownValue(
            kind="tensor",
            shape=tuple(value.shape),
            dtype=dtype_text(value.dtype),
            part=_part(value),
            tracked=value.requires_grad,
        )
    if isinstance(value, Extremes):
        pair = tuple((name, shown_value(part)) for name, part in zip(value._fields, value, strict=True))
        return ShownValue(kind="pair", pair=pair)
    kind = "torch.Size" if kind_of(value) == "Size" else kind_of(value)
    return ShownValue(kind=kind, text=_text(value)[:_MOST_TEXT])


def _part(tensor: Tensor) -> "np.ndarray[tuple[int, ...], np.dtype[np.generic]]":
    """The first elements along each dimension; of the outermost dimensions only as many as fit."""
    most = [MOST_ROWS, MOST_COLUMNS][-min(2, tensor.dim()) :] if tensor.dim() else []
    outer = tensor.dim() - len(most)
    limits = [*([1] * (outer - 1)), MOST_MATRICES, ROWS_OF_MANY, MOST_COLUMNS] if outer else most
    if tensor.dim() > _MOST_DIMS:
        limits = [1] * tensor.dim()
    part = tensor.detach()[tuple(slice(limit) for limit in limits)]
    return np.array(part.cpu().numpy())


def _text(value: Value) -> str:
    if isinstance(value, (list, tuple)):
        inner = ", ".join(_text(item) for item in value[:100]) + (", …" if len(value) > 100 else "")
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner}{',' if len(value) == 1 else ''})"
    if isinstance(value, Tensor):
        return f"tensor {shape_text(value.shape)}"
    return str(value)
