"""What stays from line to line: assigned names, random numbers, and the last answer. Torch-free."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

    from engine.calculator.records import Calculated


class Session:
    """Made empty by whoever types, filled by the thread that works lines out; no other reads it.

    `values`: what names were assigned. `tracked`: elements that autograd keeps for them, at most.
    `answered`: the last answer, given again when its line is asked for again.
    """

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.tracked = 0
        self.generator: torch.Generator | None = None
        self.answered: Calculated | None = None
