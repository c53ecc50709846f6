"""How a setting's number is stepped. No widgets."""

import math

from engine.settings import Setting
from gui.stepping import PAGE

FIRST_STEP = 1e-6  # where a log step leads from zero
SMALLEST = 1e-12  # a log step below this leads to zero
LINEAR_STEP = 0.05


def stepped(value: float, steps: int, declared: Setting, whole: bool) -> float:
    """`value` moved by `steps` of the size that suits its declaration, kept within the bounds."""
    if declared.log:
        moved = _log_step(value, steps, whole)
    elif whole:
        moved = value + steps
    elif declared.maximum is not None and 0.99 < declared.maximum < 1:
        moved = 1 - _log_step(1 - value, -steps, False)  # decay rates: 0.9, 0.95, 0.98, 0.99, ...
    else:
        place = value / LINEAR_STEP
        whole_place = math.floor(place + 1e-9) if steps > 0 else math.ceil(place - 1e-9)
        moved = (whole_place + steps) * LINEAR_STEP
    return _within(moved, value, declared, whole)


def _within(moved: float, value: float, declared: Setting, whole: bool) -> float:
    if declared.minimum is not None and moved <= declared.minimum:
        moved = value if declared.above_minimum else declared.minimum
    if declared.maximum is not None:
        moved = min(moved, declared.maximum)
    return int(moved) if whole else float(f"{moved:.12g}")


def _log_step(value: float, steps: int, whole: bool) -> float:
    """Along 1, 2, 5, 10, 20, ...; a page of steps is a decade."""
    decades, single = divmod(abs(steps), PAGE)
    for _ in range(3 * decades + single):
        value = _log_up(value, whole) if steps > 0 else _log_down(value, whole)
    return value


def _log_up(value: float, whole: bool) -> float:
    if value <= 0:
        return 1 if whole else FIRST_STEP
    exponent = math.floor(math.log10(value) + 1e-9)
    return next(n for n in _series(exponent) if n > value * (1 + 1e-9))


def _log_down(value: float, whole: bool) -> float:
    if value <= (1 if whole else SMALLEST):
        return 0
    exponent = math.floor(math.log10(value) + 1e-9)
    return next(n for n in reversed(_series(exponent)) if n < value * (1 - 1e-9))


def _series(exponent: int) -> list[float]:
    """The steps around ten to the `exponent`, exact as decimal texts are."""
    return [
        float(f"{digit}e{power}") for power in (exponent - 1, exponent, exponent + 1) for digit in (1, 2, 5)
    ]
