"""One setting in a form: its name, its field, when a change takes effect, and what was wrong with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from datasets.problems import Problem
from engine.settings import Setting
from gui import labels, theme
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.invalid import mark_invalid
from gui.setup.choice_fields import ChoiceField, NamesField
from gui.setup.editors import make_field, translate_words

GRID_ROWS = 3  # of the form's grid that one setting takes


class SettingRow(QObject):
    """Holds the widgets of one setting; the form lays them out and connects `committed`."""

    committed = Signal(str, object, object)  # dotted, value, gesture

    def __init__(self, dotted: str, declared: Setting, default: Any, parent: QWidget) -> None:
        super().__init__(parent)
        self.dotted, self.declared = dotted, declared
        self.shown: Any = None
        self._problem: Problem | None = None
        self._waits = False
        self.is_heading = dotted.endswith(".kind")  # what the rest of its section depends on
        self.label = text_label("", "title" if self.is_heading else "")
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field = make_field(dotted, declared, default, lambda value: labels.choice(dotted, value))
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.effect = text_label("", "small")
        self.problem = text_label("", "bad")
        self.problem.setWordWrap(True)
        self.label.setBuddy(self.field)
        for widget in self.widgets():
            widget.setParent(parent)
        self.problem.hide()
        self.field.committed.connect(lambda value, gesture: self.committed.emit(dotted, value, gesture))
        self.field.refused.connect(self.show_problem)
        self.field.restored.connect(self.clear_problem)

    def widgets(self) -> tuple[QWidget, ...]:
        return self.label, self.field, self.effect, self.problem

    def show_value(self, value: Any) -> None:
        self.shown = value
        self.field.show_value(value)
        self.clear_problem()

    def show_problem(self, problem: Problem) -> None:
        """Say what was wrong; the typed text stays."""
        self._problem = problem
        text = translate_problem(self._in_words(problem))
        self.problem.setText(text)
        self.problem.show()
        self.field.setAccessibleDescription(text)
        mark_invalid(self.field, True)

    def _in_words(self, problem: Problem) -> Problem:
        """With the setting called as it is in the form, not as in a file."""
        if problem.fields.get("key") != self.dotted:
            return problem
        named = {**problem.fields, "key": labels.label(self.dotted)}
        return Problem(problem.template, remedies=problem.remedies, **named)

    def clear_problem(self) -> None:
        self._problem = None
        self.problem.hide()
        self.field.setAccessibleDescription(labels.description(self.dotted))
        mark_invalid(self.field, False)

    def set_waits(self, waits: bool) -> None:
        """Whether the value shown is not yet in force and waits for a reset."""
        self._waits = waits
        self._retranslate_effect()

    def set_visible(self, visible: bool) -> None:
        for widget in (self.label, self.field, self.effect):
            widget.setVisible(visible)
        self.problem.setVisible(visible and self._problem is not None)

    def set_choices(self, choices: tuple[str, ...]) -> None:
        if isinstance(self.field, ChoiceField | NamesField) and self.field.choices() != choices:
            self.field.set_choices(choices)

    def retranslate(self) -> None:
        name, description = labels.label(self.dotted), labels.description(self.dotted)
        self.label.setText(name)
        self.field.setAccessibleName(name)
        if isinstance(self.field, ChoiceField | NamesField):
            self.field.set_choices(self.field.choices() or self.declared.choices)
        translate_words(self.field, self.dotted)
        for widget in (self.label, self.field):
            widget.setToolTip(description)
        self._retranslate_effect()
        if self._problem is None:
            self.field.setAccessibleDescription(description)
        else:
            self.show_problem(self._problem)

    def _retranslate_effect(self) -> None:
        self.effect.setText(labels.effect(self.declared.effect))
        sentence = labels.effect_description(self.declared.effect)
        if self._waits:
            sentence = self.tr("Changed. The value shown takes effect after Reset.")
        self.effect.setToolTip(sentence)
        accent = theme.tokens().accent
        self.effect.setStyleSheet(f"color: {accent}; font-weight: 600;" if self._waits else "")

    def restyle(self) -> None:
        self._retranslate_effect()

    def needs_a_line(self, room: int) -> bool:
        """Whether the field must go below its name where `room` pixels are left beside it."""
        return self.is_heading or self.field.sizeHint().width() > room

    def place(self, grid: QGridLayout, at: int, stacked: bool) -> None:
        """Put the widgets into the form's grid from row `at`: on one line, or the field below its name."""
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        for widget in self.widgets():
            grid.removeWidget(widget)
        grid.addWidget(self.label, at, 0, 1, 2 if stacked else 1)
        grid.addWidget(self.effect, at, 2, middle | right)
        if stacked:
            grid.addWidget(self.field, at + 1, 0, 1, 3)
            grid.addWidget(self.problem, at + 2, 0, 1, 3)
        else:
            grid.addWidget(self.field, at, 1)
            grid.addWidget(self.problem, at + 1, 0, 1, 3)
