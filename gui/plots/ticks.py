"""Where an axis has its ticks, and how they are written."""

import math

from gui.plots.calm_range import TINY

_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_EVERY = (1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500, 1000)  # decades from tick to tick
_MINUS = "\N{MINUS SIGN}"


def linear_ticks(low: float, high: float, count: float, whole: bool = False) -> tuple[float, list[float]]:
    """The spacing (1, 2 or 5 times a power of ten) and values of about `count` ticks within `low`..`high`.

    With `whole`, ticks are whole numbers.
    """
    span = high - low
    if not (TINY < span < math.inf) or span <= max(abs(low), abs(high)) * 1e-13:
        return 1.0, []
    rough = span / max(count, 1.0)
    power = 10.0 ** math.floor(math.log10(rough))
    spacing = next(m * power for m in (1.0, 2.0, 5.0, 10.0) if rough <= m * power * (1 + 1e-9))
    if whole:
        spacing = max(spacing, 1.0)
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return spacing, [number * spacing for number in range(first, last + 1)]


def decade_ticks(low: float, high: float, count: float) -> list[float]:
    """The exponents (base 10) of about `count` ticks of a log axis from 10**`low` to 10**`high`.

    Powers of ten where the axis spans some; between them 2 and 5 times a power, or, on less than half
    a decade, round numbers.
    """
    span = high - low
    if span < 0.5:
        if not -300 < low <= high < 300:
            return []
        _, values = linear_ticks(10.0**low, 10.0**high, count)
        return [math.log10(value) for value in values if value > 0]
    decades = range(math.floor(low), math.ceil(high) + 1)
    if span < count / 2:
        inside = [decade + math.log10(digit) for decade in decades for digit in (1, 2, 5)]
    else:
        rough = span / max(count, 1.0)
        every = next((size for size in _EVERY if rough <= size), math.ceil(rough))
        inside = [float(decade) for decade in decades if decade % every == 0]
    return [value for value in inside if low - 1e-9 <= value <= high + 1e-9]


def linear_text(value: float, spacing: float, count: bool = False) -> str:
    """A tick of a linear axis: as many decimals as the spacing needs, thousands separated.

    Four digits stay together (a year is one of them), unless the axis is a `count`.
    """
    if abs(value) < spacing * 1e-6:
        return "0"
    if abs(value) >= 1e7 or spacing < 0.99e-4:
        return _scientific(value, spacing)
    places = max(0, -math.floor(math.log10(spacing) + 1e-9))
    text = f"{value:,.{places}f}" if count or abs(value) >= 9999.5 else f"{value:.{places}f}"
    return text.replace("-", _MINUS)


def decade_text(exponent: float, plain: bool) -> str:
    """A tick of a log axis: 10⁵, 2·10⁵, or if `plain` 20,000."""
    if plain:
        return f"{10.0**exponent:,.6g}"
    decade = math.floor(exponent + 1e-9)
    digits = f"{10.0 ** (exponent - decade):.4g}"
    return ("" if digits == "1" else digits + "·") + "10" + str(decade).translate(_SUPERSCRIPT)


def _scientific(value: float, spacing: float) -> str:
    power = math.floor(math.log10(abs(value)) + 1e-9)
    places = min(max(0, power - math.floor(math.log10(spacing) + 1e-9)), 9)
    digits = f"{value / 10.0**power:.{places}f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    shown = {"1": "", "-1": "-"}.get(digits, digits + "·").replace("-", _MINUS)
    return f"{shown}10" + str(power).translate(_SUPERSCRIPT)
