"""Steps per second over about the last second."""

from collections import deque
from collections.abc import Callable

_WINDOW = 1.0


class Speed:
    """Fed with the step after every stretch; pauses do not count."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._points: deque[tuple[float, int]] = deque()
        self._running = False
        self.steps_per_second = 0.0

    def note(self, step: int, running: bool) -> None:
        """The run stands at `step`; `running` tells whether it goes on from here."""
        now = self._clock()
        points = self._points
        if points and step < points[-1][1]:
            points.clear()
        points.append((now, step))
        while len(points) > 2 and points[1][0] < now - _WINDOW:
            points.popleft()
        seconds, steps = now - points[0][0], step - points[0][1]
        if seconds > 0 and steps > 0:
            self.steps_per_second = steps / seconds
        if not running:
            points.clear()
