"""A field for a number of any size: typed in every usual form, stepped by arrow keys, wheel or buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QToolButton, QWidget

from datasets.problems import Problem
from engine.settings import Setting
from gui import icons
from gui.setup.fields import TextField, wheel_is_meant
from gui.setup.numbers import stepped
from gui.stepping import Wheel, steps_of_key
from gui.typed_numbers import format_float, format_int, parse_float, parse_int, plain

GESTURE_ENDS_MS = 1000  # a pause of this length between two ticks begins a new undo step
BUTTONS_WIDTH = 18


class NumberField(TextField):
    """QSpinBox ends at 2**31 and QDoubleSpinBox rounds; this one keeps the number that was typed."""

    def __init__(self, declared: Setting, *, whole: bool, separators: bool = True) -> None:
        super().__init__(self._read, self._written)
        self._declared, self._whole, self._separators = declared, whole, separators
        self._zero_word = ""
        self._gesture = object()
        self._since_tick = QElapsedTimer()
        self._wheel = Wheel()
        self._buttons = _StepButtons(self, self.step)
        margins = self.textMargins()
        self.setTextMargins(margins.left(), margins.top(), BUTTONS_WIDTH - 4, margins.bottom())

    def set_zero_word(self, word: str) -> None:
        """What to show, and to understand, for 0."""
        untouched = self.is_untouched()
        self._zero_word = word
        if untouched and self.value() is not None:
            self.show_value(self.value())

    def step(self, steps: int) -> None:
        """Move by so many steps at once, from what is typed where that is a number."""
        try:
            start = self._read(self.text())
        except Problem:
            start = self.value()
        if not self._since_tick.isValid() or self._since_tick.elapsed() > GESTURE_ENDS_MS:
            self._gesture = object()
        self._since_tick.start()
        self.committed.emit(stepped(start, steps, self._declared, self._whole), self._gesture)

    def _written(self, value: float) -> str:
        if value == 0 and self._zero_word:
            return self._zero_word
        return format_int(int(value), self._separators) if self._whole else format_float(value)

    def _read(self, text: str) -> float:
        if self._zero_word and plain(text).casefold() == plain(self._zero_word).casefold():
            return 0
        return parse_int(text) if self._whole else parse_float(text)

    def commit(self) -> None:
        self._gesture = object()
        super().commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = steps_of_key(event)
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.step(steps)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not wheel_is_meant(self, event):
            return
        steps = self._wheel.steps_of(event)
        if steps:
            self.step(steps)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._gesture = object()
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._buttons.setGeometry(self.width() - BUTTONS_WIDTH - 3, 2, BUTTONS_WIDTH, self.height() - 4)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0") * 10 + 40, super().sizeHint().height())


class _StepButtons(QWidget):
    """Up and down at the right end of the field, for the mouse; the keyboard has its arrow keys."""

    def __init__(self, field: NumberField, step: Callable[[int], None]) -> None:
        super().__init__(field)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._up = self._button("chevron_up", lambda: step(1))
        self._down = self._button("chevron_down", lambda: step(-1))

    def _button(self, icon: str, pressed: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        icons.set_icon(button, icon, "muted")
        button.setIconSize(QSize(10, 10))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        button.setStyleSheet("border: none; padding: 0; background: transparent;")
        button.clicked.connect(pressed)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        half = self.height() // 2
        self._up.setGeometry(0, 0, self.width(), half)
        self._down.setGeometry(0, half, self.width(), half)
