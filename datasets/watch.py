"""How long work tells where it is, and how it is ended from outside."""

import time
from collections.abc import Callable

# Called in the thread that works with what is done and with the whole, in bytes where files are read, often;
# it may raise Cancelled. What is done never falls; the whole grows where a file has to be read once more.
Watch = Callable[[int, int], None]

OFTEN = 0.02  # seconds between two calls, where the work allows it


class Cancelled(Exception):  # noqa: N818  (no error: somebody wanted it)
    """The work was ended on request; what it made so far is dropped."""


class Pulse:
    """Tells a `watch` where the work is, every OFTEN seconds at most, however often the work says so."""

    def __init__(self, watch: Watch | None = None, total: int = 0) -> None:
        self._watch, self._size, self._total = watch, total, total
        self._before = self._done = 0
        self._last = 0.0

    def at(self, done: int) -> None:
        """As much is done of this turn."""
        self._done = max(self._done, min(self._before + done, self._total))
        self.beat()

    def beat(self) -> None:
        """The work goes on. Raises what the watch raises, Cancelled above all."""
        if self._watch is not None and time.monotonic() - self._last >= OFTEN:
            self._watch(self._done, self._total)
            self._last = time.monotonic()

    def once_more(self) -> None:
        """Another turn of the same size is needed, from the start."""
        self._before, self._total = self._total, self._total + self._size


SILENT = Pulse()
