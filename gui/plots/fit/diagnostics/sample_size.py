"""Over how many rows a dependence is averaged: what that costs the training decides."""

from __future__ import annotations

from collections import deque

from engine.diagnostics.records import Dependence

RUNNING = 0.0016  # seconds of the training thread for a frame: 4 % of it, at 25 frames a second
RESTING = 0.15  # the same where a run rests, once
_PLACES = {True: 24, False: 64}  # along the axis, while it runs or not
_ROWS = (8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192)
_FIRST = 32  # rows, until something has been measured
_SURE = 0.6  # more rows are tried where they should take so much of what they may
_LAST = 12  # answers that are remembered: the cheapest tells what one costs where nothing else interferes


class SampleSize:
    """Learns from every answer what a prediction costs."""

    def __init__(self) -> None:
        self._costs: deque[float] = deque(maxlen=_LAST)  # seconds for each prediction
        self._rows = {True: _FIRST, False: _FIRST}

    def learn(self, found: Dependence) -> None:
        """Take in what `found` has cost."""
        self._costs.append(found.seconds / max(found.rows * len(found.request.values), 1))

    def of(self, labels: int, *, running: bool) -> tuple[int, int]:
        """Places along the axis (`labels`, where there are categories), and rows."""
        places = labels or _PLACES[running]
        if self._costs:
            cost, budget = min(self._costs) * places, RUNNING if running else RESTING
            fits = [rows for rows in _ROWS if rows * cost <= budget] or [_ROWS[0]]
            sure = [rows for rows in _ROWS if rows * cost <= budget * _SURE] or [_ROWS[0]]
            self._rows[running] = max(min(self._rows[running], fits[-1]), sure[-1])
        return places, self._rows[running]
