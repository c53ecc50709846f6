"""What other threads ask of a sweep."""

from __future__ import annotations

import threading


class Control:
    """Pause, resume and stop from any thread. `paused` and `stopped` may be read by all."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self.paused = False
        self.stopped = False

    def pause(self) -> None:
        """Take no further steps until `resume`."""
        self._set(paused=True)

    def resume(self) -> None:
        """Go on."""
        self._set(paused=False)

    def stop(self) -> None:
        """End; what has been reached stays."""
        self._set(stopped=True)

    def _set(self, paused: bool | None = None, stopped: bool = False) -> None:
        with self._condition:
            self.paused = self.paused if paused is None else paused
            self.stopped = self.stopped or stopped
            self._condition.notify_all()

    @property
    def holds(self) -> bool:
        """Whether no steps are to be taken now."""
        return self.paused or self.stopped

    def wait_while_paused(self, seconds: float) -> None:
        """Return when it goes on or ends, at the latest after so many seconds."""
        with self._condition:
            self._condition.wait_for(lambda: not self.paused or self.stopped, seconds)
