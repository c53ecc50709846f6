"""Numbers as exact as a pixel of a plot can tell, and no more: 0.37, not 0.36979166666666663."""

import math

from gui.plots.calm_range import Range

_MOST = 300  # decimals that a float64 may be rounded to


def decimals(shown: Range, pixels: float) -> int:
    """Decimals (negative: zeros before the point) whose step is at most what one pixel shows of a range."""
    step = (shown[1] - shown[0]) / max(pixels, 1.0)
    return min(max(-math.floor(math.log10(step)), -_MOST), _MOST)


def told(value: float, shown: Range, pixels: float) -> float:
    """`value`, rounded to what a pixel can tell, kept within the range that is `shown`."""
    digits = decimals(shown, pixels)
    rounded = round(min(max(value, shown[0]), shown[1]), digits)
    if not shown[0] <= rounded <= shown[1]:  # rounding went over the edge by less than a pixel
        rounded = round(rounded + math.copysign(10.0**-digits, sum(shown) / 2 - rounded), digits)
    return rounded + 0.0  # -0.0 is 0
