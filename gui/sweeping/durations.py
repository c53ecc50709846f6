"""How long something takes, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

_MINUTE, _HOUR = 60.0, 3600.0


class Durations(QObject):
    """Rough by design: one figure and its unit."""

    def text(self, seconds: float) -> str:
        """As in "40 s", "5 min"."""
        if seconds < 1:
            return self.tr("1 s")
        if seconds < 2 * _MINUTE:
            return self.tr("{count} s").format(count=round(seconds))
        if seconds < 2 * _HOUR:
            return self.tr("{count} min").format(count=round(seconds / _MINUTE))
        return self.tr("{count} h").format(count=f"{round(seconds / _HOUR):,}")
