"""From losses to a colour scale: linear, by powers of ten, or by powers of ten to both sides of 0."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from gui.numbers import figure
from gui.plots.calm_range import LIMIT, Range, padded
from gui.plots.painting import Floats
from gui.plots.ticks import decade_text, decade_ticks, linear_text, linear_ticks

MOST_DECADES = 8.0  # below the highest loss; what is lower has the lowest colour
_NEAR_ZERO = 3.0  # decades below the largest, where losses have both signs, below which it is all one colour
_DIGITS = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0)
_MANY_DIGITS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)
_CALM = 0.08  # of a scale: ends that move by less leave it as it is


class Way(StrEnum):
    """How a loss becomes a place on the scale."""

    LINEAR = "linear"
    DECADES = "decades"  # log10
    TWO_SIDES = "two_sides"  # sign * log10(1 + |loss| / unit)


@dataclass(frozen=True)
class LossScale:
    """Places from `low` to `high`; `unit` as in `Way.TWO_SIDES`."""

    way: Way
    low: float
    high: float
    unit: float = 1.0

    @classmethod
    def of(cls, losses: Floats, log: bool, before: LossScale | None = None) -> LossScale | None:
        """For the finite ones among `losses`; None where there are none. One that hardly differs from
        `before` is `before`."""
        drawn = losses[np.abs(losses) <= LIMIT]  # False for NaN
        if not drawn.size:
            return None
        found = cls._fresh(float(drawn.min()), float(drawn.max()), log)
        return before if before is not None and found._is_nearly(before) else found

    @classmethod
    def _fresh(cls, least: float, most: float, log: bool) -> LossScale:
        if not log or most == least == 0.0:
            return cls(Way.LINEAR, *_with_span(least, most))
        if least < 0.0:
            unit = max(abs(least), abs(most)) * 10.0**-_NEAR_ZERO
            scale = cls(Way.TWO_SIDES, 0.0, 1.0, max(unit, 1e-300))
            low, high = scale.places(np.array([least, most])).tolist()
            return cls(Way.TWO_SIDES, *_with_span(low, high), scale.unit)
        high = math.log10(most)
        low = high - MOST_DECADES if least == 0.0 else max(math.log10(least), high - MOST_DECADES)
        return cls(Way.DECADES, *_with_span(low, high))

    def _is_nearly(self, other: LossScale) -> bool:
        room = (other.high - other.low) * _CALM
        return (
            self.way is other.way
            and abs(self.low - other.low) <= room
            and abs(self.high - other.high) <= room
            and abs(math.log10(self.unit / other.unit)) < _CALM
        )

    def places(self, losses: Floats) -> Floats:
        """Where losses of any shape are on the scale; NaN where there is no place for them."""
        with np.errstate(all="ignore"):
            if self.way is Way.LINEAR:
                found = np.where(np.abs(losses) <= LIMIT, losses, np.nan)
            elif self.way is Way.DECADES:
                found = np.log10(np.where((losses >= 0) & (losses <= LIMIT), losses, np.nan))
                found = np.where(np.isneginf(found), self.low, found)
            else:
                drawn = np.where(np.abs(losses) <= LIMIT, losses, np.nan)
                found = np.sign(drawn) * np.log10(1.0 + np.abs(drawn) / self.unit)
        return np.asarray(found, dtype=np.float64)

    def shares(self, losses: Floats) -> Floats:
        """The same from 0 to 1; what is beyond an end is at the end."""
        found: Floats = np.clip((self.places(losses) - self.low) / (self.high - self.low), 0.0, 1.0)
        return found

    def share(self, place: float) -> float:
        """How far up the scale a place is."""
        return (place - self.low) / (self.high - self.low)

    def steps(self, count: float) -> list[tuple[float, str]]:
        """About `count` places with round losses, ascending, each with its loss written out."""
        if self.way is Way.LINEAR:
            spacing, values = linear_ticks(self.low, self.high, count)
            return [(value, linear_text(value, spacing)) for value in values]
        if self.way is Way.DECADES:
            plain = self.low >= -4 and self.high <= 4
            return [(place, decade_text(place, plain)) for place in _decade_steps(self.low, self.high, count)]
        return self._steps_of_two_sides()

    def _steps_of_two_sides(self) -> list[tuple[float, str]]:
        first = math.ceil(math.log10(self.unit)) + 1
        sizes = [10.0**power for power in range(first, first + math.ceil(_NEAR_ZERO))]
        losses = [*(-size for size in reversed(sizes)), 0.0, *sizes]
        places = self.places(np.array(losses)).tolist()
        return [
            (place, figure(loss, 1) if loss else "0")
            for place, loss in zip(places, losses, strict=True)
            if self.low <= place <= self.high
        ]


def _decade_steps(low: float, high: float, count: float) -> list[float]:
    """As `decade_ticks`; where that gives few, with more digits between the powers of ten."""
    span = high - low
    if not 0.5 <= span < count / 5:
        return decade_ticks(low, high, count)
    digits = _MANY_DIGITS if span < 1.2 else _DIGITS
    decades = range(math.floor(low), math.ceil(high) + 1)
    steps = [decade + math.log10(digit) for decade in decades for digit in digits]
    return [step for step in steps if low <= step <= high]


def _with_span(low: float, high: float) -> Range:
    return (low, high) if high - low > max(abs(low), abs(high)) * 1e-9 else padded(low, high)
