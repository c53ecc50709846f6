"""A tensor's numbers in lines of fixed-width text, in the brackets that Python writes them with.

Figures are ASCII, so that they can be pasted into a line or a script.
"""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.calculator.records import ShownValue

MORE = "…"
# Between these numbers have four decimals; with others among them, all are written with an exponent.
_SMALLEST_FIXED, _LARGEST_FIXED = 1e-4, 1e5

Part = NDArray[Any]


def value_lines(value: ShownValue, width: int) -> list[str]:
    """The lines of `value`, for a place `width` characters wide; columns that do not fit are left out.

    A vector is one line, to be wrapped; a matrix has a line for each row.
    """
    if value.part is None or value.shape is None:
        return [value.text]
    part, shape = value.part, value.shape
    if not part.size:
        return ["[]"]
    if not part.ndim:
        return [_single(part[()])]
    texts = np.vectorize(_writer(part), otypes=[object])(part)
    if part.ndim == 1:
        return ["[" + ", ".join([*texts, *[MORE] * (part.shape[0] < shape[0])]) + "]"]
    longest = max(len(text) for text in texts.flat)
    space = width - 2 * part.ndim - len(",")  # without the brackets at both ends
    room = (space + len(", ")) // (longest + len(", "))
    if shape[-1] > min(room, part.shape[-1]):
        room = (space - len(MORE)) // (longest + len(", "))
    room = max(1, room)
    return list(_rows(texts[..., :room], shape, longest))


def _rows(texts: Part, shape: tuple[int, ...], longest: int) -> Iterator[str]:
    """The lines of `texts`, the first of a tensor of `shape`; each one more bracket deep than the inner."""
    cut = texts.shape[0] < shape[0]
    if texts.ndim == 1:
        cells = [text.rjust(longest) for text in texts] + [MORE] * cut
        yield "[" + ", ".join(cells) + "]"
        return
    opening = "["
    for at, inner in enumerate(texts):
        last = at == len(texts) - 1 and not cut
        lines = list(_rows(inner, shape[1:], longest))
        for number, line in enumerate(lines):
            before = opening if number == 0 else " "
            after = ("]" if last else ",") if number == len(lines) - 1 else ""
            yield before + line + after
            opening = " "
    if cut:
        yield f" {MORE}]"


def _single(value: Any) -> str:
    """The one number of a tensor, with as many digits as it takes to write it back exactly."""
    if isinstance(value, np.floating):
        return (
            np.format_float_scientific(value, trim="-") if _needs_exponent(float(value)) else _shortest(value)
        )
    return str(value)


def _needs_exponent(value: float) -> bool:
    return math.isfinite(value) and value != 0 and not 1e-4 <= abs(value) < 1e16


def _shortest(value: "np.floating[Any]") -> str:
    return np.format_float_positional(value, trim="-" if not float(value).is_integer() else "0")


def _writer(part: Part) -> Any:
    """How the elements of `part` are written: alike, so that columns are calm."""
    if part.dtype.kind != "f":
        return str
    numbers = part[np.isfinite(part)]
    sizes = np.abs(numbers[numbers != 0])
    if (numbers == np.round(numbers)).all() and (sizes < _LARGEST_FIXED).all():
        return _whole
    return _fixed if (sizes >= _SMALLEST_FIXED).all() and (sizes < _LARGEST_FIXED).all() else _scientific


def _whole(value: float) -> str:
    """1., as torch writes a whole number that is a float."""
    return f"{value:.0f}." if math.isfinite(value) else str(float(value))


def _fixed(value: float) -> str:
    return f"{value:.4f}" if math.isfinite(value) else str(float(value))


def _scientific(value: float) -> str:
    return f"{value:.4e}" if math.isfinite(value) else str(float(value))
