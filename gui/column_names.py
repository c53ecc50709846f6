"""The settings that name columns, and what becomes of them when a column is called otherwise."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datasets.edits import Edit
    from engine.experiment import Experiment

FORMULAS = ("model.formula", "data.truth")  # of inputs
NAMES = ("data.group", "data.order")
PREPARE = "data.prepare"


def settings_after(experiment: Experiment, edit: Edit, inputs: Collection[str]) -> dict[str, Any]:
    """The settings ("section.name") that change with `edit`, made on a table with the columns `inputs`."""
    from datasets.edits import RenameColumn

    if not isinstance(edit, RenameColumn) or edit.old == edit.new:
        return {}
    after: dict[str, Any] = {PREPARE: _prepare(experiment.data.prepare, edit.old, edit.new)}
    after |= {dotted: edit.new if _value(experiment, dotted) == edit.old else None for dotted in NAMES}
    if edit.old in inputs:
        from datasets.formula.renaming import renamed

        after |= {dotted: renamed(_value(experiment, dotted), edit.old, edit.new) for dotted in FORMULAS}
    return {
        dotted: value
        for dotted, value in after.items()
        if value is not None and value != _value(experiment, dotted)
    }


def _prepare(prepare: dict[str, dict[str, object]], old: str, new: str) -> dict[str, dict[str, object]]:
    """The choices for columns, those for a column and those that name it as a partner."""
    after = {}
    for column, choices in prepare.items():
        partners = choices.get("interactions")
        if isinstance(partners, list) and old in partners:
            choices = {**choices, "interactions": [new if each == old else each for each in partners]}
        after[new if column == old else column] = choices
    return after


def _value(experiment: Experiment, dotted: str) -> Any:
    section, name = dotted.split(".", 1)
    return getattr(getattr(experiment, section), name)
