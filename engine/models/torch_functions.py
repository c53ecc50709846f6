"""The functions of formulas on tensors: torch's own, and those that torch has only for tensors alone."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

import torch
from torch import Tensor

from datasets.formula import FUNCTIONS


def _minimum(left: Any, right: Any) -> Tensor:
    """Of two tensors, or of one and a number, for which torch has the clamp."""
    if not isinstance(right, Tensor):
        return torch.clamp(left, max=right)
    if not isinstance(left, Tensor):
        return torch.clamp(right, max=left)
    return torch.minimum(left, right)


def _maximum(left: Any, right: Any) -> Tensor:
    if not isinstance(right, Tensor):
        return torch.clamp(left, min=right)
    if not isinstance(left, Tensor):
        return torch.clamp(right, min=left)
    return torch.maximum(left, right)


def _clip(value: Any, lowest: Any, highest: Any) -> Tensor:
    if not isinstance(lowest, Tensor) and not isinstance(highest, Tensor):
        return torch.clamp(value, lowest, highest)
    if not isinstance(value, Tensor) and not isinstance(lowest, Tensor):
        return _minimum(max(value, lowest), highest)
    return _minimum(_maximum(value, lowest), highest)


def _where(condition: Tensor, first: Any, second: Any, like: Tensor | None = None) -> Tensor:
    """Of two numbers torch would make float32, whatever the columns are: the first becomes one as `like`."""
    return torch.where(condition, first if like is None else torch.full_like(like, first), second)


_OWN: dict[str, Callable[..., Any]] = {
    "minimum": _minimum,
    "maximum": _maximum,
    "clip": _clip,
    "where": _where,
}

TORCH_FUNCTIONS: dict[str, Callable[..., Any]] = {
    name: _OWN.get(name)
    or (attrgetter(function.torch_name)(torch) if function.torch_name else function.numpy)
    for name, function in FUNCTIONS.items()
}
