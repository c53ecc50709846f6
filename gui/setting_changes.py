"""Which settings differ between two experiments, and how a plot names the change."""

from typing import Any

from engine.experiment import SECTIONS, Experiment
from engine.settings import Effect, settings_of
from gui import labels


def changed_in_force(old: Experiment, new: Experiment) -> list[str]:
    """The settings, as "section.name", that differ and take effect while the run goes on."""
    return [
        f"{section}.{name}"
        for section in SECTIONS
        for name, declared in settings_of(getattr(new, section)).items()
        if declared.effect is not Effect.RESET
        and declared.in_form
        and getattr(getattr(old, section), name) != getattr(getattr(new, section), name)
    ]


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
