"""How fine a model is evaluated over a plane: what it costs the training decides."""

from __future__ import annotations

from collections import deque

from engine.report import Plane

RUNNING = 0.0016  # seconds of the training thread for a frame: 4 % of it, at 25 frames a second
RESTING = 0.15  # the same where a run rests, once
SMALLEST = 8  # places along an axis
_LOWEST = 20  # the same upwards, in a plot that is low
_ACROSS = (8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384)
_FIRST = 32  # until something has been measured
_PIXELS = {True: 5.0, False: 2.5}  # between two places at least, while it runs or not
_SURE = 0.7  # a finer grid is tried where it should take so much of what it may
_TALLEST = 3.0  # of the heights in widths: on a taller area the places are further apart upwards
_LAST = 12  # planes that are remembered: the cheapest tells what it costs where nothing else interferes


class GridSize:
    """Learns from every plane what a place of the grid costs, and says how many of them are to be had."""

    def __init__(self) -> None:
        self._costs: deque[float] = deque(maxlen=_LAST)  # seconds for each place
        self._across = {True: _FIRST, False: _FIRST}

    def learn(self, plane: Plane) -> None:
        """Take in what `plane` has cost."""
        self._costs.append(plane.seconds / max(plane.values.shape[0] * plane.values.shape[1], 1))

    def of(self, width: float, height: float, *, running: bool) -> tuple[int, int]:
        """Places across and upwards for an area of so many pixels."""
        pixels, budget = _PIXELS[running], RUNNING if running else RESTING
        shape = min(max(height, 1.0) / max(width, 1.0), _TALLEST)
        now = self._across[running]
        if self._costs:
            cost = min(self._costs)
            fits = [n for n in _ACROSS if n * _up(n, shape) * cost <= budget] or [_ACROSS[0]]
            sure = [n for n in _ACROSS if n * _up(n, shape) * cost <= budget * _SURE] or [_ACROSS[0]]
            now = max(min(now, fits[-1]), sure[-1])
        finest = max(width / pixels, SMALLEST)
        now = max(n for n in _ACROSS if n <= max(min(now, finest), _ACROSS[0]))
        self._across[running] = now
        return now, _up(now, shape)


def _up(across: int, shape: float) -> int:
    return max(round(across * shape), min(across, _LOWEST))
