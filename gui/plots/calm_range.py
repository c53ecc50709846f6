"""Ranges that move rarely and by large steps: every move rebuilds axes, which costs more than all curves."""

import math

Range = tuple[float, float]

LIMIT = 1e300  # beyond this, spans overflow float64; such values are marked at the edge, not drawn
TINY = 1e-300  # below this, spans become subnormal, on which pyqtgraph's axes fail
_MANTISSAS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_KEEP = 0.25  # a range is left in peace while what it shows fills at least this share of it


def padded(low: float, high: float, share: float = 0.05) -> Range:
    """`low`..`high` with `share` of the span added on both sides; a single value gets a span around it."""
    low, high = max(low, -LIMIT), min(high, LIMIT)
    span = high - low
    smallest = max(abs(low), abs(high)) * 1e-9
    if span <= max(smallest, TINY):
        middle = low + span / 2
        half = abs(middle) * 0.1 if abs(middle) > TINY else 1.0
        return middle - half, middle + half
    return low - span * share, high + span * share


def kept(current: Range, low: float, high: float, share: float) -> Range:
    """`current`, each side that `low`..`high` has outgrown moved out by a `share` of the span beyond it."""
    room = (max(current[1], high) - min(current[0], low)) * share
    return (
        max(low - room, -LIMIT) if low < current[0] else current[0],
        min(high + room, LIMIT) if high > current[1] else current[1],
    )


def round_up(value: float) -> float:
    """The smallest of 1, 1.2, 1.5, 2, ... 8 times a power of ten that is at least `value` (> 0)."""
    power = 10.0 ** math.floor(math.log10(value))
    for mantissa in _MANTISSAS:
        if value <= mantissa * power * (1 + 1e-12):
            return mantissa * power
    return 10.0 * power


def calm_end(current: float | None, needed: float, smallest: float = 10.0) -> float:
    """Where an axis that begins at 0 ends: at least `needed`, moved only when outgrown or far too long."""
    if current is not None and needed <= current and (needed >= current * _KEEP or current <= smallest):
        return current
    return round_up(max(needed, smallest))


def calm_interval(current: Range | None, low: float, high: float) -> Range:
    """A linear range that holds `low`..`high`; where it is outgrown, it moves by more than half of its span.

    Positive values that come near 0 get an axis from 0, so that a shrinking loss does not move its axis.
    """
    low, high = max(low, -LIMIT), min(high, LIMIT)
    if 0 <= low < high * _KEEP:
        low = 0.0
    if high - low <= max(abs(low), abs(high), TINY) * 1e-9:
        low, high = padded(low, high)
    if current is not None:
        if _rests(current, low, high):
            return current
        if _overlap(current, (low, high)) and high - low > (current[1] - current[0]) * _KEEP:
            low, high = _grown(current, low, high, share=0.6)
    unit = round_up((high - low) / 10)
    return math.floor(low / unit + 1e-9) * unit, math.ceil(high / unit - 1e-9) * unit


def calm_decades(current: Range | None, low: float, high: float) -> Range:
    """A range for logarithms (base 10) that holds `low`..`high`, in half decades, one of them at least."""
    if current is not None:
        if _rests(current, low, high) or (_holds(current, low, high) and current[1] - current[0] <= 0.5):
            return current
        if _overlap(current, (low, high)) and high - low > (current[1] - current[0]) * _KEEP:
            low, high = _grown(current, low, high, share=0.25)
    start, end = math.floor(low * 2 + 1e-9) / 2, math.ceil(high * 2 - 1e-9) / 2
    return (start, end) if end > start else (start, start + 0.5)


def _holds(current: Range, low: float, high: float) -> bool:
    return current[0] <= low and high <= current[1]


def _rests(current: Range, low: float, high: float) -> bool:
    return _holds(current, low, high) and high - low >= (current[1] - current[0]) * _KEEP


def _overlap(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _grown(current: Range, low: float, high: float, share: float) -> Range:
    """`current`, each outgrown side moved out by `share` of the span or as far as needed."""
    room = (current[1] - current[0]) * share
    below = min(low, current[0] - room) if low < current[0] else current[0]
    above = max(high, current[1] + room) if high > current[1] else current[1]
    return (0.0 if low >= 0 > below else below), above
