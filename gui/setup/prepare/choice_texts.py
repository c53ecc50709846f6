"""The choices for a column in words: names of the fields, of their choices, and a summary for a list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from datasets.preparation.choices import ColumnChoices
from datasets.problems import QT_TRANSLATE_NOOP

FIELDS = {
    "scale": QT_TRANSLATE_NOOP("Prepare", "Scale"),
    "log": QT_TRANSLATE_NOOP("Prepare", "Logarithm"),
    "degree": QT_TRANSLATE_NOOP("Prepare", "Powers up to"),
    "interactions": QT_TRANSLATE_NOOP("Prepare", "Products with"),
    "categories": QT_TRANSLATE_NOOP("Prepare", "Categories"),
    "missing": QT_TRANSLATE_NOOP("Prepare", "Missing values"),
    "constant": QT_TRANSLATE_NOOP("Prepare", "Constant"),
    "indicator": QT_TRANSLATE_NOOP("Prepare", "Mark missing"),
}
DESCRIPTIONS = {
    "scale": QT_TRANSLATE_NOOP(
        "Prepare", "How the column’s numbers are scaled, as measured on the training rows."
    ),
    "log": QT_TRANSLATE_NOOP("Prepare", "The model reads the natural logarithm; all values must be above 0."),
    "degree": QT_TRANSLATE_NOOP("Prepare", "The model also reads the square, the cube, … of the column."),
    "interactions": QT_TRANSLATE_NOOP("Prepare", "The model also reads the products with these inputs."),
    "categories": QT_TRANSLATE_NOOP(
        "Prepare",
        "How words become numbers: a column of 0 and 1 for each, the same without the first one, or their "
        "number in order.",
    ),
    "missing": QT_TRANSLATE_NOOP(
        "Prepare", "What an empty cell counts as; means and the like come from the training rows."
    ),
    "constant": QT_TRANSLATE_NOOP("Prepare", "What an empty cell counts as: a number, or a category."),
    "indicator": QT_TRANSLATE_NOOP("Prepare", "The model also reads whether the cell was empty: 1 or 0."),
}
CHOICES = {
    "scale": {
        "": QT_TRANSLATE_NOOP("Prepare", "as for all inputs"),
        "none": QT_TRANSLATE_NOOP("Prepare", "as it is"),
        "standardize": QT_TRANSLATE_NOOP("Prepare", "standardize"),
        "min_max": QT_TRANSLATE_NOOP("Prepare", "min–max (0 to 1)"),
    },
    "categories": {
        "": QT_TRANSLATE_NOOP("Prepare", "automatic"),
        "one_hot": QT_TRANSLATE_NOOP("Prepare", "one-hot"),
        "dummy": QT_TRANSLATE_NOOP("Prepare", "one-hot without the first"),
        "ordinal": QT_TRANSLATE_NOOP("Prepare", "ordinal (0, 1, 2, …)"),
    },
    "missing": {
        "": QT_TRANSLATE_NOOP("Prepare", "as for all columns"),
        "leave_out": QT_TRANSLATE_NOOP("Prepare", "leave the row out"),
        "mean": QT_TRANSLATE_NOOP("Prepare", "mean"),
        "median": QT_TRANSLATE_NOOP("Prepare", "median"),
        "most_frequent": QT_TRANSLATE_NOOP("Prepare", "most frequent value"),
        "constant": QT_TRANSLATE_NOOP("Prepare", "a constant"),
    },
}
_POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def field_name(field: str) -> str:
    """What people call the choice `field` of ColumnChoices."""
    return QCoreApplication.translate("Prepare", FIELDS[field])


def description(field: str) -> str:
    """What the choice `field` does, in a sentence."""
    return QCoreApplication.translate("Prepare", DESCRIPTIONS[field])


def choice_name(field: str, value: str) -> str:
    """What people call `value` of the choice `field`."""
    return QCoreApplication.translate("Prepare", CHOICES[field][value])


def summary(choices: ColumnChoices) -> str:
    """What was chosen for a column, in a few words; "" where nothing was."""
    parts = [choice_name(field, getattr(choices, field)) for field in ("scale",) if getattr(choices, field)]
    if choices.log:
        parts.insert(0, "log")
    if choices.degree > 1:
        parts.append("…" * (choices.degree > 2) + "x" + str(choices.degree).translate(_POWERS))
    parts += [f"× {name}" for name in choices.interactions]
    if choices.categories:
        parts.append(choice_name("categories", choices.categories))
    if choices.missing:
        parts.append(
            QCoreApplication.translate("Prepare", "missing: {choice}").format(
                choice=choice_name("missing", choices.missing)
                if choices.missing != "constant"
                else str(choices.constant)
            )
        )
    if choices.indicator:
        parts.append(field_name("indicator"))
    return " · ".join(parts)
