"""The choices for a column, or for several at once, as fields."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from datasets.preparation.choices import CATEGORIES, HIGHEST_DEGREE, MISSING, SCALES, ColumnChoices
from datasets.problems import Problem
from engine.settings import Effect, Setting
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.setup.choice_fields import ChoiceField
from gui.setup.fields import TextField
from gui.setup.number_field import NumberField
from gui.setup.prepare.choice_texts import choice_name, description, field_name
from gui.setup.prepare.column_list import PreparedColumn
from gui.typed_numbers import format_float, parse_float

OF_TARGETS = ("scale", "log")
OF_NUMBERS = ("scale", "log", "degree", "interactions", "categories", "missing", "constant", "indicator")
OF_TEXTS = ("categories", "interactions", "missing", "constant", "indicator")
NOTHING = ColumnChoices()
_DEGREE = Setting(Effect.RESET, minimum=1, maximum=HIGHEST_DEGREE)


class ColumnEditor(QWidget):
    """Shows the choices of the first of some columns; a change is meant for all of them."""

    chosen = Signal(str, object, object)  # field of ColumnChoices, value, gesture
    taken_back = Signal()  # all that was chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[PreparedColumn, ...] = ()
        self._others: tuple[str, ...] = ()
        self.title = text_label("", "title")
        self._problem = text_label("", "bad")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.take_back = QToolButton()
        self.take_back.setProperty("flat", True)
        self._note = text_label("", "muted")
        self._note.setWordWrap(True)
        self._fitted = text_label("", "small")
        self._fitted.setWordWrap(True)
        self._fitted.hide()
        self.fields: dict[str, QWidget] = {
            "log": QCheckBox(),
            "scale": ChoiceField(partial(choice_name, "scale")),
            "degree": NumberField(_DEGREE, whole=True, separators=False),
            "interactions": _Products(),
            "categories": ChoiceField(partial(choice_name, "categories")),
            "missing": ChoiceField(partial(choice_name, "missing")),
            "constant": TextField(self._read_constant, _written),
            "indicator": QCheckBox(),
        }
        self._labels: dict[str, QLabel] = {name: text_label() for name in self.fields}
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_columns(self, columns: Sequence[PreparedColumn], others: Sequence[str]) -> None:
        """Show what was chosen for `columns`; `others` are the inputs to make products with."""
        self._columns, self._others = tuple(columns), tuple(others)
        self._problem.hide()
        self.setVisible(bool(columns))
        if not columns:
            return
        self._show_title()
        gone = not any(column.role for column in columns)
        self._show_note(gone)
        self.take_back.setVisible(any(column.choices != NOTHING for column in columns))
        shown = set() if gone else self._shown_fields()
        for name, field in self.fields.items():
            self._show_value(field, getattr(columns[0].choices, name))
            field.setVisible(name in shown)
            self._labels[name].setVisible(name in shown)

    def show_fitted(self, text: str) -> None:
        """Say what was found on the training rows for the column."""
        self._fitted.setText(text)
        self._fitted.setVisible(bool(text))

    def show_problem(self, problem: Problem) -> None:
        """Say what was wrong; what was typed stays."""
        self._problem.setText(translate_problem(problem))
        self._problem.show()

    def retranslate(self) -> None:
        self.take_back.setText(self.tr("Take back"))
        self.take_back.setToolTip(self.tr("Take back all that was chosen here (Delete in the list)"))
        for name, field in self.fields.items():
            self._labels[name].setText(field_name(name))
            for widget in (field, self._labels[name]):
                widget.setToolTip(description(name))
            field.setAccessibleName(field_name(name))
            field.setAccessibleDescription(description(name))
        for name, choices in (("scale", SCALES), ("categories", CATEGORIES), ("missing", MISSING)):
            choice = self.fields[name]
            assert isinstance(choice, ChoiceField)
            choice.set_choices(choices)
        self.show_columns(self._columns, self._others)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _shown_fields(self) -> set[str]:
        """The choices that have a meaning for all the columns."""
        shown = set(OF_NUMBERS)
        for column in self._columns:
            if column.role == "target":
                shown &= set(OF_TARGETS if column.number else ())
            elif not column.number:
                shown &= set(OF_TEXTS)
        choices = self._columns[0].choices
        if choices.missing != "constant":
            shown.discard("constant")
        if not self._others:
            shown.discard("interactions")
        if choices.categories:  # the number is a name then
            shown -= {"log", "degree"}
        return shown | {name for name in choices.as_values() if name != "constant"}  # to be taken back

    def _show_note(self, gone: bool) -> None:
        """What has to be known of the columns: that they are gone, or that they may differ."""
        text = ""
        if gone:
            text = self.tr(
                "The table does not have this column any more. What was chosen for it waits here until there "
                "is a column of that name again; or take it back."
            )
        elif any(column.choices != self._columns[0].choices for column in self._columns):
            text = self.tr("What is shown is chosen for {column}. A change holds for all {count}.").format(
                column=self._columns[0].name, count=len(self._columns)
            )
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _show_title(self) -> None:
        first = self._columns[0].name
        if len(self._columns) == 1:
            self.title.setText(first)
        else:
            self.title.setText(
                self.tr("{column} and {count} more").format(column=first, count=len(self._columns) - 1)
            )

    def _show_value(self, field: QWidget, value: Any) -> None:
        if isinstance(field, QCheckBox):
            with QSignalBlocker(field):
                field.setChecked(value)
        elif isinstance(field, _Products):
            field.show_value(value, self._others)
        elif isinstance(field, ChoiceField | TextField):
            field.show_value(value)

    def _read_constant(self, text: str) -> float | str:
        """A number; for a column of texts the category."""
        texts = any(not column.number or column.choices.categories for column in self._columns)
        return text.strip() if texts else parse_float(text)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 2, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.take_back)
        grid.addLayout(head, 0, 0, 1, 2)
        notes = QVBoxLayout()
        notes.addWidget(self._fitted)
        notes.addWidget(self._note)
        grid.addLayout(notes, 1, 0, 1, 2)
        for at, (name, field) in enumerate(self.fields.items(), 2):
            self._labels[name].setBuddy(field)
            if not isinstance(field, QCheckBox):  # it takes the room there is, and asks for none
                field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(self._labels[name], at, 0)
            grid.addWidget(field, at, 1)
        grid.addWidget(self._problem, len(self.fields) + 2, 0, 1, 2)

    def _connect(self) -> None:
        self.take_back.clicked.connect(self.taken_back)
        for name, field in self.fields.items():
            if isinstance(field, QCheckBox):
                field.clicked.connect(lambda on, name=name: self.chosen.emit(name, bool(on), None))
            elif isinstance(field, _Products):
                field.committed.connect(lambda value, name=name: self.chosen.emit(name, value, None))
            elif isinstance(field, ChoiceField | TextField):
                field.committed.connect(
                    lambda value, gesture, name=name: self.chosen.emit(name, value, gesture)
                )
                field.refused.connect(self.show_problem)
                field.restored.connect(self._problem.hide)


class _Products(QPushButton):
    """The inputs to make products with, ticked in a menu."""

    committed = Signal(object)  # tuple of names

    def __init__(self) -> None:
        super().__init__()
        self._value: tuple[str, ...] = ()
        self._others: tuple[str, ...] = ()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)  # there may be thousands
        self.setMenu(self._menu)
        self.setStyleSheet("QPushButton { text-align: left; }")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_value(self, value: Sequence[str], others: Sequence[str]) -> None:
        """Tick `value` among `others`; a name that is no input any more stays to be taken off."""
        self._value, self._others = tuple(value), tuple(others)
        # A button with a menu has no padding at the left: two spaces make the room.
        self.setText("  " + (", ".join(self._value) or self.tr("none")))

    def _fill(self) -> None:
        self._menu.clear()
        known = set(self._others)
        for name in (*self._others, *(name for name in self._value if name not in known)):
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in self._value)
            action.triggered.connect(self._commit)

    def _commit(self) -> None:
        ticked = tuple(action.data() for action in self._menu.actions() if action.isChecked())
        self.committed.emit(ticked)


def _written(value: float | str) -> str:
    return value if isinstance(value, str) else format_float(value)


def with_choice(choices: ColumnChoices, field: str, value: Any) -> ColumnChoices:
    """`choices` with one of them changed."""
    return ColumnChoices.of(
        {**choices.as_values(), field: list(value) if isinstance(value, tuple) else value}
    )
