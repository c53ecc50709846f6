"""What a filter says while it is being typed."""

from __future__ import annotations

from collections.abc import Mapping

from datasets.formula import FormulaError
from datasets.formula.conditions import WORDS
from datasets.view.arrangement import check_filter
from gui.formulas.reading import Reading, marks_of


def read_filter(text: str, columns: Mapping[str, bool]) -> Reading:
    """Read `text`, a condition on `columns`, of which is said whether they hold texts."""
    marks = marks_of(text, tuple(columns), WORDS)
    try:
        check_filter(text.strip() and text, columns)
    except FormulaError as problem:
        return Reading(marks, problem=problem)
    return Reading(marks)
