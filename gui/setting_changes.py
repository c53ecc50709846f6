"""Which settings differ between two experiments, and how a plot names the change."""

from typing import Any

from engine.changes import changed_settings
from engine.checks import declaration
from engine.experiment import Experiment
from engine.settings import Effect
from gui import labels


def changed_in_force(old: Experiment, new: Experiment) -> list[str]:
    """The settings, as "section.name", that differ and take effect while the run goes on."""
    changes = changed_settings(old, new)
    return [dotted for dotted, effect in changes.items() if effect is not Effect.RESET and _in_form(dotted)]


def _in_form(dotted: str) -> bool:
    section, name = dotted.split(".")
    return declaration(section, name).in_form


def mark_text(experiment: Experiment, dotted: str) -> str:
    """A short text for the change of `dotted`: its name and its value now."""
    section, name = dotted.split(".")
    return f"{labels.label(dotted)} {_value_text(dotted, getattr(getattr(experiment, section), name))}"


def _value_text(dotted: str, value: Any) -> str:
    if isinstance(value, bool):
        return "✓" if value else "×"
    if isinstance(value, int | float):
        return labels.setting_number(value)
    return labels.choice(dotted, value)
