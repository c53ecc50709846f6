"""How far a key or the wheel moves a number."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent

PAGE = 10  # steps of Page Up and Page Down, and of an arrow key or a tick of the wheel with Ctrl
TICK = 120  # eighths of a degree, as Qt counts them
_KEYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: PAGE, Qt.Key.Key_PageDown: -PAGE}


def steps_of_key(event: QKeyEvent) -> int | None:
    """Steps that a key stands for, upwards positive; None: it steps nothing."""
    steps = _KEYS.get(Qt.Key(event.key()))
    if steps is None:
        return None
    by_page = event.modifiers() & Qt.KeyboardModifier.ControlModifier and abs(steps) == 1
    return steps * PAGE if by_page else steps


class Wheel:
    """Adds up turns of the wheel: touchpads send small parts of a tick."""

    def __init__(self) -> None:
        self._turned = 0

    def steps_of(self, event: QWheelEvent) -> int:
        """Whole steps since the last one; 0: not yet one."""
        self._turned += event.angleDelta().y()
        ticks = int(self._turned / TICK)
        self._turned -= ticks * TICK
        return ticks * PAGE if event.modifiers() & Qt.KeyboardModifier.ControlModifier else ticks
