"""How numbers, powers and products are written for people, in every language alike."""

import math
from collections.abc import Iterable

MINUS = "\u2212"
_POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def number(value: float, digits: int = 5) -> str:
    """`value` in `digits` significant digits, with a real minus sign."""
    if not math.isfinite(value):
        return str(value).replace("-", MINUS)
    text = f"{abs(value):.{digits}g}"
    if "e" in text:
        mantissa, exponent = text.split("e")
        power = str(abs(int(exponent))).translate(_POWERS)
        text = f"{mantissa}·10{'⁻' if int(exponent) < 0 else ''}{power}"
    return (MINUS if math.copysign(1.0, value) < 0 else "") + text


def power_name(name: str, power: int) -> str:
    """x, x², x³, ..."""
    return name if power == 1 else name + str(power).translate(_POWERS)


def product_name(factors: Iterable[str]) -> str:
    """x·z"""
    return "·".join(factors)


def scaled_name(name: str, centre: float, scale: float) -> str:
    """(x − 3.2)/1.5; the name alone where nothing is changed."""
    if centre == 0.0 and scale == 1.0:
        return name
    shifted = name
    if centre:
        sign = "+" if centre < 0 else MINUS
        shifted = f"({name} {sign} {number(abs(centre))})"
    return shifted if scale == 1.0 else f"{shifted}/{number(scale)}"
