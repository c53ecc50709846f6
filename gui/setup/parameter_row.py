"""One parameter of a formula: its name and value, where it starts, its bounds, whether it is fixed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.cards import text_label
from gui.invalid import mark_invalid
from gui.numbers import figure
from gui.setup.fields import TextField
from gui.typed_numbers import format_float, parse_float

NUMBERS = ("start", "lower", "upper")
NAME_WIDTH = 72  # px; longer names are cut, and whole in their tooltip
FIELD_WIDTH = 44  # px at least: six digits


class ParameterRow(QObject):
    """Holds the widgets of one parameter; the table lays them out."""

    committed = Signal(str, str, object)  # the parameter's name; "start", "lower", "upper" or "fixed"; value
    refused = Signal(str, str, object)  # name, which, Problem; the typed text stays
    restored = Signal(str, str)  # name, which: nothing is wrong there any more

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.head = QWidget(parent)
        self._label, self._value = text_label("", "mono"), text_label("", "small")
        self._lay_out_head()
        self.fields = {which: self._number_field(which, parent) for which in NUMBERS}
        self.fixed = QCheckBox(parent)
        self.fixed.clicked.connect(lambda on: self.committed.emit(name, "fixed", bool(on)))
        self._shown: dict[str, Any] = {}
        self.restyle()

    def _lay_out_head(self) -> None:
        column = QVBoxLayout(self.head)
        column.setContentsMargins(0, 3, 0, 3)
        column.setSpacing(0)
        for label in (self._label, self._value):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(label)
        self.head.setMinimumWidth(NAME_WIDTH)
        self._label.setToolTip(self.name)
        self._label.setAccessibleName(self.name)

    def _number_field(self, which: str, parent: QWidget) -> TextField:
        field = TextField(_optional_number, _written)
        field.setParent(parent)
        field.setMinimumWidth(FIELD_WIDTH)
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        field.setProperty("dense", True)
        field.committed.connect(lambda value, _: self.committed.emit(self.name, which, value))
        field.refused.connect(lambda problem: self.refused.emit(self.name, which, problem))
        field.restored.connect(lambda: self.restored.emit(self.name, which))
        return field

    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns, which is that of the Tab key."""
        return (self.head, *(self.fields[which] for which in NUMBERS), self.fixed)

    def show_settings(self, values: dict[str, Any]) -> None:
        """Show "start", "lower", "upper" (None: none) and "fixed"; text that was refused stays until its own
        value changes."""
        for which in NUMBERS:
            if which not in self._shown or self._shown[which] != values[which]:
                self.put_back(which, values[which])
        self.fixed.setChecked(values["fixed"])

    def put_back(self, which: str, value: float | None) -> None:
        """Show the value in force of one number."""
        self._shown[which] = value
        self.fields[which].show_value(value)
        self.restored.emit(self.name, which)

    def show_value(self, value: float | None) -> None:
        """What the parameter is now, to as many digits as there is room for; None: no run has it."""
        self._value.setText("" if value is None else self._fitting(value))

    def _fitting(self, value: float) -> str:
        """A figure is never cut: with its exponent it would be another number."""
        texts = [f"= {figure(value, digits)}" for digits in (5, 4, 3)]
        texts += [figure(value, digits) for digits in (3, 2, 1)]
        advance = self._value.fontMetrics().horizontalAdvance
        return next((text for text in texts if advance(text) <= NAME_WIDTH), texts[-1])

    def try_again(self, which: str) -> None:
        """Commit a number that was refused once more: what stood against it may have changed."""
        self.fields[which].commit()

    def mark(self, which: str, text: str) -> None:
        """Draw a number as refused, `text` says why; empty: as usual."""
        field = self.fields[which]
        mark_invalid(field, bool(text))
        field.setAccessibleDescription(text)

    def retranslate(self, titles: dict[str, str], placeholders: dict[str, str]) -> None:
        for which in NUMBERS:
            self.fields[which].setAccessibleName(f"{self.name}: {titles[which]}")
            self.fields[which].setPlaceholderText(placeholders[which])
        self.fixed.setAccessibleName(f"{self.name}: {titles['fixed']}")

    def restyle(self) -> None:
        """Take the fonts and colours in force."""
        font = theme.fixed_font()
        self._value.setFont(theme.fixed_font(0.85))
        self._label.setFont(font)
        self._label.setStyleSheet(f"color: {theme.tokens().model};")
        self._elide(self._label)

    def _elide(self, label: QLabel) -> None:
        label.setText(label.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH))

    def remove(self) -> None:
        """The formula has this parameter no more."""
        for widget in self.widgets():
            widget.hide()
            widget.deleteLater()
        self.deleteLater()


def _optional_number(text: str) -> float | None:
    return parse_float(text) if text.strip() else None


def _written(value: float | None) -> str:
    return "" if value is None else format_float(value)
