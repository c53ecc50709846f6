"""Keys and the wheel move numbers by steps."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent

from gui.stepping import PAGE, TICK, Wheel, steps_of_key

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "held", "steps"),
    [
        (Key.Key_Up, Modifier.NoModifier, 1),
        (Key.Key_Down, Modifier.NoModifier, -1),
        (Key.Key_Down, Modifier.ControlModifier, -PAGE),
        (Key.Key_PageUp, Modifier.NoModifier, PAGE),
        (Key.Key_PageUp, Modifier.ControlModifier, PAGE),
        (Key.Key_Left, Modifier.NoModifier, None),
    ],
)
def test_keys(key: Key, held: Modifier, steps: int | None) -> None:
    assert steps_of_key(QKeyEvent(QEvent.Type.KeyPress, key, held)) == steps


def turn(degrees: int, held: Modifier = Modifier.NoModifier) -> QWheelEvent:
    return QWheelEvent(
        QPointF(),
        QPointF(),
        QPoint(),
        QPoint(0, degrees),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase(0),
        False,
    )


def test_small_turns_add_up() -> None:
    wheel = Wheel()
    assert [wheel.steps_of(turn(TICK // 4)) for _ in range(8)] == [0, 0, 0, 1, 0, 0, 0, 1]
    assert wheel.steps_of(turn(-2 * TICK)) == -2
    assert wheel.steps_of(turn(TICK, Modifier.ControlModifier)) == PAGE
