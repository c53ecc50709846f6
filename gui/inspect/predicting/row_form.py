"""A field for each column that has to be given for a prediction, in a list that scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from engine.prediction_records import GivenColumn
from gui.cards import text_label
from gui.inspect.predicting.value_field import CategoryValue, NumberValue

MOST_CHOICES = 1_000  # categories that are offered; others can be typed


class RowForm(QScrollArea):
    """`texts` are what is typed. Fields whose columns stay keep their texts."""

    changed = Signal()

    def __init__(self, text_of: Callable[[str], str], step_of: Callable[[str], float]) -> None:
        super().__init__()
        self._text_of, self._step_of = text_of, step_of
        self._filling = False
        self.columns: tuple[GivenColumn, ...] = ()
        self.fields: dict[str, NumberValue | CategoryValue] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rebuild()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is typed, in the order of `columns`."""
        return tuple(self.fields[column.name].text() for column in self.columns)

    def show_columns(self, columns: Sequence[GivenColumn]) -> bool:
        """Have a field for each of `columns`; whether that makes other fields."""
        if tuple(columns) == self.columns:
            return False
        kept = {name: field.text() for name, field in self.fields.items()}
        self.columns = tuple(columns)
        self._rebuild()
        self.fill(kept)
        return True

    def fill(self, kept: dict[str, str] | None = None) -> None:
        """Put the texts to begin with into the fields, but for those that are `kept`."""
        self._filling = True
        for name, field in self.fields.items():
            field.show_text((kept or {}).get(name, self._text_of(name)))
        self._filling = False

    def retranslate(self) -> None:
        for field in self.fields.values():
            empty = self.tr("empty")
            if isinstance(field, CategoryValue):
                field.set_placeholder(empty)
            else:
                field.setPlaceholderText(empty)

    def _rebuild(self) -> None:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 2, 4, 2)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.fields = {}
        for row, column in enumerate(self.columns):
            field = self._field(column)
            label = _name_label(column.name)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            self.fields[column.name] = field
        grid.setRowStretch(len(self.columns), 1)
        self.setWidget(page)  # the page before goes, with its fields
        self.retranslate()

    def _field(self, column: GivenColumn) -> NumberValue | CategoryValue:
        field: NumberValue | CategoryValue
        if column.labels:
            from datasets.preparation.categories import category_name

            field = CategoryValue([category_name(label) for label in column.labels[:MOST_CHOICES]])
        else:
            field = NumberValue(lambda: self._step_of(column.name))
        field.setAccessibleName(column.name)
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance("0") * 11)
        field.changed.connect(self._on_changed)
        field.installEventFilter(self)
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who comes to a field by a key sees it."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, 24)
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()


def _name_label(name: str) -> QLabel:
    """A column's name, cut where it is long, in full in its tip."""
    label = text_label(name)
    label.setToolTip(name)
    label.setMaximumWidth(label.fontMetrics().horizontalAdvance("0") * 18)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label
