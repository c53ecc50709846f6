"""A line that was typed and what came of it."""

from dataclasses import dataclass

from engine.calculator.records import Calculated, Line, ShownValue


@dataclass
class Entry:
    """`answer` is None until it has come."""

    line: Line
    answer: Calculated | None = None


def described(value: ShownValue) -> str:
    """Shape and type, in the words of torch: (2, 3) · float32."""
    if value.shape is None:
        return value.kind
    words = [str(value.shape), value.dtype]
    return " · ".join([*words, "requires_grad"] if value.tracked else words)
