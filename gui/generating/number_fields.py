"""Fields for numbers that have a form of their own: shares in percent, and multiples of pi."""

from __future__ import annotations

import math
import re

from engine.settings import Setting
from gui.setup.number_field import NumberField
from gui.typed_numbers import format_float, parse_float, plain

_PI = re.compile(r"([+-]?[0-9.]*)\s*\*?\s*(?:π|pi)", re.IGNORECASE)
MOST_PI = 100  # times pi is written so


class PercentField(NumberField):
    """A share, shown and typed in percent: 0.25 is 25 %."""

    def __init__(self, declared: Setting) -> None:
        super().__init__(declared, whole=False)

    def _written(self, value: float) -> str:
        return f"{format_float(float(f'{value * 100:.12g}'))} %"

    def _read(self, text: str) -> float:
        return parse_float(plain(text).rstrip("% ")) / 100


class BoundField(NumberField):
    """A bound of a range; multiples of pi are written as such, and understood."""

    def __init__(self, declared: Setting) -> None:
        super().__init__(declared, whole=False)

    def _written(self, value: float) -> str:
        times = round(value / math.pi) if abs(value) < MOST_PI * math.pi else 0
        if times and value == times * math.pi:
            return {1: "π", -1: "-π"}.get(times, f"{times}π")
        return format_float(value)

    def _read(self, text: str) -> float:
        found = _PI.fullmatch(plain(text))
        if found is None:
            return parse_float(text)
        times = found[1]
        return parse_float(f"{times}1" if times in ("", "+", "-") else times) * math.pi
