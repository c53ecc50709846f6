"""Which settings differ between two experiments, and how a plot names the change."""

from collections.abc import Collection
from typing import Any

from engine.changes import changed_settings
from engine.checks import declaration
from engine.experiment import Experiment
from engine.settings import Effect
from gui import labels

_MODEL = frozenset({"model.kind", "model.formula"})
_IN_TABLES = frozenset({"model.lower_bounds", "model.upper_bounds", "model.fixed"})  # seen, but in no form


def changed_in_force(old: Experiment, new: Experiment, waits: Collection[str] = ()) -> list[str]:
    """The settings, as "section.name", that differ and take effect while the run goes on.

    `waits` are those that wait for a reset already: what is about a formula's parameters waits with it.
    """
    changes = changed_settings(old, new)
    later = set(_IN_TABLES) if not _MODEL.isdisjoint([*changes, *waits]) else set()
    return [
        dotted
        for dotted, effect in changes.items()
        if effect is not Effect.RESET and dotted not in later and _is_seen(dotted)
    ]


def _is_seen(dotted: str) -> bool:
    section, name = dotted.split(".")
    return dotted in _IN_TABLES or declaration(section, name).in_form


def mark_text(experiment: Experiment, dotted: str) -> str:
    """A short text for the change of `dotted`: its name and its value now."""
    section, name = dotted.split(".")
    return f"{labels.label(dotted)} {_value_text(dotted, getattr(getattr(experiment, section), name))}"


def _value_text(dotted: str, value: Any) -> str:
    if isinstance(value, bool):
        return "✓" if value else "×"
    if isinstance(value, int | float):
        return labels.setting_number(value)
    if isinstance(value, dict):  # a formula's parameters with numbers
        return ", ".join(f"{name} {labels.setting_number(number)}" for name, number in value.items()) or "×"
    if isinstance(value, tuple):
        return ", ".join(labels.choice(dotted, each) for each in value) or "×"
    return labels.choice(dotted, value)
