"""The threshold of a curve in the hand: pressed and dragged along the curve."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from gui.plots.painting import Frame

_KEYS = {Qt.Key.Key_Less: -0.01, Qt.Key.Key_Comma: -0.01, Qt.Key.Key_Greater: 0.01, Qt.Key.Key_Period: 0.01}


class ThresholdHand:
    """`nearest` gives the threshold at a place of the plot, None off the curve unless it is `held`."""

    def __init__(
        self,
        nearest: Callable[[Frame, tuple[float, float], bool], float | None],
        move: Callable[[float], None],
        now: Callable[[], float],
    ) -> None:
        self._nearest, self._move, self._now = nearest, move, now
        self._held = False

    def press(self, event: QMouseEvent, frame: Frame) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._held = self._lead(event, frame, held=False)
        return self._held

    def move(self, event: QMouseEvent, frame: Frame) -> bool:
        if self._held:
            self._lead(event, frame, held=True)
        return self._held

    def release(self, event: QMouseEvent, frame: Frame) -> bool:
        held, self._held = self._held, False
        return held

    def key(self, event: QKeyEvent, frame: Frame) -> bool:
        """< and > move it, too."""
        by = _KEYS.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        self._move(round(self._now() + by, 4))
        return True

    def _lead(self, event: QMouseEvent, frame: Frame, *, held: bool) -> bool:
        found = self._nearest(frame, frame.value(event.position()), held)
        if found is not None:
            self._move(found)
        return found is not None
