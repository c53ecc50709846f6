"""Text and tables are for reading: while a run goes on they are renewed a few times a second."""

import time


class Throttle:
    """Says whether it is time again. `interval` in seconds."""

    def __init__(self, interval: float) -> None:
        self._interval = interval
        self._last = -1e9

    def due(self, hurry: bool = False) -> bool:
        """Whether `interval` has passed since this last said yes; always if `hurry`."""
        now = time.monotonic()
        if not hurry and now - self._last < self._interval:
            return False
        self._last = now
        return True

    def reset(self) -> None:
        """Let the next question be answered with yes."""
        self._last = -1e9
