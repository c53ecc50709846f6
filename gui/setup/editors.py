"""The field for one setting, chosen by its declaration, and the special words it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox

from datasets.problems import QT_TRANSLATE_NOOP
from engine.settings import Setting
from gui.formulas.field import FormulaField
from gui.setup.choice_fields import ChoiceField, NamesField
from gui.setup.column_field import ColumnField
from gui.setup.fields import TextField
from gui.setup.number_field import NumberField
from gui.typed_numbers import parse_ints

_ZERO_WORDS = {
    "training.epochs": QT_TRANSLATE_NOOP("Fields", "no end"),
    "training.batch_size": QT_TRANSLATE_NOOP("Fields", "all rows"),
    "training.patience": QT_TRANSLATE_NOOP("Fields", "off"),
    "training.evaluate_every": QT_TRANSLATE_NOOP("Fields", "automatic"),
    "data.validation_fraction": QT_TRANSLATE_NOOP("Fields", "none"),
    "data.test_fraction": QT_TRANSLATE_NOOP("Fields", "none"),
    "optimizer.clip_norm": QT_TRANSLATE_NOOP("Fields", "off"),
}
_NO_COLUMN = {
    "data.group": QT_TRANSLATE_NOOP("Fields", "choose a column"),
    "data.order": QT_TRANSLATE_NOOP("Fields", "the table’s order"),
}
_EMPTY_WORDS = {
    "model.layers": QT_TRANSLATE_NOOP("Fields", "no hidden layer"),
    "model.formula": QT_TRANSLATE_NOOP("Fields", "such as a + b*x"),
    "data.truth": QT_TRANSLATE_NOOP("Fields", "none"),
}


class SwitchField(QCheckBox):
    """On or off."""

    committed = Signal(object, object)  # bool, None
    refused = Signal(object)
    restored = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.clicked.connect(lambda on: self.committed.emit(bool(on), None))

    def show_value(self, value: bool) -> None:
        self.setChecked(value)  # does not emit `clicked`


Field = SwitchField | NumberField | TextField | ChoiceField | NamesField | FormulaField
"""Each has `show_value(value)` and the signals committed(value, gesture), refused(Problem), restored()."""


def make_field(dotted: str, declared: Setting, default: Any, choice_name: Callable[[str], str]) -> Field:
    """A field for the setting `dotted` that is declared so and has a default like `default`."""
    if isinstance(default, bool):
        return SwitchField()
    if declared.choices:
        return NamesField(choice_name) if isinstance(default, tuple) else ChoiceField(choice_name)
    if isinstance(default, tuple):
        return TextField(parse_ints, lambda values: ", ".join(str(value) for value in values))
    if dotted in _NO_COLUMN:
        return ColumnField()
    if isinstance(default, str):  # a form has no other texts
        return FormulaField(only_columns=dotted == "data.truth")
    a_name = dotted.endswith(".seed")  # a number that counts nothing
    return NumberField(declared, whole=isinstance(default, int), separators=not a_name)


def translate_words(field: Field, dotted: str) -> None:
    """Give a field its special words in the language of now."""
    if isinstance(field, NumberField):
        word = _ZERO_WORDS.get(dotted, "")
        field.set_zero_word(QCoreApplication.translate("Fields", word) if word else "")
    if isinstance(field, ColumnField):
        field.set_none_word(QCoreApplication.translate("Fields", _NO_COLUMN[dotted]))
    if isinstance(field, TextField | FormulaField):
        word = _EMPTY_WORDS.get(dotted, "")
        field.setPlaceholderText(QCoreApplication.translate("Fields", word) if word else "")
