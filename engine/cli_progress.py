"""A line about how far a command is, on stderr: rewritten in a terminal, now and then a new one elsewhere."""

import sys
import time

from engine.cli_output import tell

_EVERY = 0.5  # seconds to the first line, and in a terminal to each that takes its place
_EVERY_NEW = 5.0  # elsewhere
_WIDTH = 78


class ProgressLine:
    """Ask `is_due` now and then, `show` a line when it is, and in the end `keep` or `erase` the last."""

    def __init__(self) -> None:
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._next = time.perf_counter() + _EVERY

    def is_due(self) -> bool:
        """Whether it is time for a line; costs next to nothing."""
        return time.perf_counter() >= self._next

    def show(self, line: str) -> None:
        """Write `line`, in a terminal over the one before."""
        self._next = time.perf_counter() + (_EVERY if self._terminal else _EVERY_NEW)
        tell(f"\r{line:<{_WIDTH}}" if self._terminal else line, end="" if self._terminal else "\n")

    def keep(self) -> None:
        """Let the last line stand; what is written next stands below it."""
        if self._terminal:
            tell("")

    def erase(self) -> None:
        """Take the last line away, where that can be done."""
        if self._terminal:
            tell(f"\r{'':<{_WIDTH}}\r", end="")
