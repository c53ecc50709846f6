"""Colours for values: one hue on either side of a middle, or from pale to deep, safe for colour-blind eyes.

Lightness goes one way along a scale, or one way from its middle, so that it reads without colour as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from gui.plots.calm_range import LIMIT, Range, padded
from gui.plots.maps.heat_image import NOTHING, Levels
from gui.plots.painting import Floats
from gui.plots.ticks import linear_ticks

# By theme (light, dark): the ground comes first of a sequence, and in the middle of two sides.
_ONE_WAY = (
    ("#F7F1DC", "#C9DDB9", "#7FBFA8", "#3E8F9E", "#2A5C8A", "#22305F"),
    ("#20283F", "#2C4F78", "#32808F", "#5FB29A", "#AFD6A8", "#F5EBC4"),
)
_TWO_WAYS = (
    ("#B85C08", "#E2954A", "#F3CDA0", "#F5F5F3", "#ABCFE8", "#5B9FD0", "#1A69A6"),
    ("#E9A457", "#C07A34", "#6E4B2D", "#252A32", "#2B4F72", "#4485BD", "#7FBDF0"),
)
_LOPSIDED = 0.12  # a side that is shorter than this share of the other one does not make two sides
_BEYOND = 4.0  # shares of a scale: a value may be anything, and what lies between two values is wanted
TOP = NOTHING - 1  # the last level


@dataclass(frozen=True)
class ColorScale:
    """Values from `low` to `high`; `two_sided` with the middle of the two in the neutral colour."""

    low: float
    high: float
    two_sided: bool = False

    @classmethod
    def around(cls, ends: Range, few: Sequence[float] | Floats = ()) -> ColorScale:
        """For values between `ends`; where they go to both sides of 0, with 0 in the middle. `few`: the only
        two values that there are."""
        low, high = (min(max(end, -LIMIT), LIMIT) for end in ends)
        if len(few) == 2:
            return cls(float(few[0]), float(few[1]), two_sided=True)
        if low < 0.0 < high and min(-low, high) >= _LOPSIDED * max(-low, high):
            most = max(-low, high)
            return cls(-most, most, two_sided=True)
        if not high - low > max(abs(low), abs(high)) * 1e-9:
            low, high = padded(low, high)
        return cls(low, high)

    @property
    def middle(self) -> float:
        return self.low / 2 + self.high / 2

    def levels(self, values: Floats) -> Levels:
        """The level 0..254 of each value (any shape), 255 where it is no number; beyond the ends the last."""
        return levels_of(self.shares(values))

    def shares(self, values: Floats) -> Floats:
        """How far each value is from `low` to `high`: 0 at the one, 1 at the other, and hardly beyond."""
        with np.errstate(all="ignore"):
            found: Floats = np.clip(
                (np.asarray(values) - self.low) / (self.high - self.low), -_BEYOND, _BEYOND
            )
        return found

    def ticks(self, count: float) -> list[float]:
        """About so many round values on the scale."""
        return linear_ticks(self.low, self.high, count)[1]

    def colors(self, dark: bool) -> list[int]:
        """256 colours 0xAARRGGBB by level; the last is transparent."""
        return _table((_TWO_WAYS if self.two_sided else _ONE_WAY)[dark])

    def color(self, value: float, dark: bool) -> QColor:
        """Of one value that is a number."""
        return QColor.fromRgba(self.colors(dark)[int(self.levels(np.array([value]))[0])])


def levels_of(shares: Floats) -> Levels:
    """The level of each of `shares` of the way along a scale (any shape); see `ColorScale.levels`."""
    with np.errstate(invalid="ignore"):
        found: Levels = (np.clip(shares, 0.0, 1.0) * TOP + 0.5).astype(np.uint8)
    found[np.isnan(shares)] = NOTHING
    return found


@lru_cache(maxsize=8)
def _table(anchors: tuple[str, ...]) -> list[int]:
    mixed = between(anchors, np.linspace(0.0, 1.0, TOP + 1))
    return [*as_colors(mixed), 0]


def between(anchors: Iterable[str], shares: Floats) -> Floats:
    """float64 (n, 3): red, green, blue (0..255) at `shares` (n,) of the way along `anchors` ("#rrggbb")."""
    known = np.array([QColor(anchor).getRgb()[:3] for anchor in anchors], dtype=np.float64)  # type: ignore[index]
    places = np.linspace(0.0, 1.0, len(known))
    return np.stack([np.interp(shares, places, known[:, part]) for part in range(3)], axis=1)


def as_colors(parts: Floats) -> list[int]:
    """0xFFRRGGBB of each row of `parts` (n, 3)."""
    whole: NDArray[np.int64] = np.rint(parts).astype(np.int64)
    return (0xFF000000 + (whole[:, 0] << 16) + (whole[:, 1] << 8) + whole[:, 2]).tolist()
