"""How the calculator writes shapes and types in its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch


def shape_text(shape: Sequence[int]) -> str:
    """A shape as Python writes it: (), (3,), (2, 3)."""
    return str(tuple(shape))


def dtype_text(dtype: torch.dtype) -> str:
    """float32, int64, ..."""
    return str(dtype).removeprefix("torch.")
