"""Where the names at the ends of lines go, so that none is written over another."""

from collections.abc import Sequence


def place_names(wanted: Sequence[float], height: float, top: float, bottom: float) -> list[float]:
    """Middles (n,) as near to the `wanted` ones as names of `height` between `top` and `bottom` can be.

    In the order of `wanted` from top to bottom; where there is not room for all, they come closer together.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    apart = min(height, (bottom - top) / max(len(order), 1))
    places = [0.0] * len(order)
    below = top + apart / 2
    for at in order:
        places[at] = below = max(wanted[at], below)
        below += apart
    above = bottom - apart / 2
    for at in reversed(order):
        places[at] = min(places[at], above)
        above = places[at] - apart
    return places
