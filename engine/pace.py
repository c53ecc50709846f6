"""Keeping to so many steps a second."""

import math
from collections.abc import Callable


class Pace:
    """Knows when the last stretch of steps began, and so when the next one is due."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began, self._steps = -math.inf, 0

    def note(self, began: float, steps: int) -> None:
        """A stretch of `steps` began then."""
        self._began, self._steps = began, steps

    def is_time(self, per_second: float, wait: Callable[[float], None]) -> bool:
        """Whether the next stretch may begin; `wait` is told how long not, and may come back early.

        `per_second` 0 is as fast as it goes.
        """
        if not per_second:
            return True
        due = self._began + self._steps / per_second
        early = due - self._clock()
        if early > 0:
            wait(early)
        return self._clock() >= due
