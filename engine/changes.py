"""What differs between two experiments, and which of it may take effect now."""

from collections.abc import Collection
from dataclasses import replace

from engine.experiment import SECTIONS, Experiment
from engine.settings import Effect, settings_of


def changed_settings(before: Experiment, after: Experiment) -> dict[str, Effect]:
    """The dotted names of the settings that differ, with when each takes effect."""
    found = {}
    for section in SECTIONS:
        old, new = getattr(before, section), getattr(after, section)
        if old == new:
            continue
        for name, declared in settings_of(old).items():
            if getattr(old, name) != getattr(new, name):
                found[f"{section}.{name}"] = declared.effect
    return found


def take_over(before: Experiment, after: Experiment, names: Collection[str]) -> Experiment:
    """`before` with the settings `names` (dotted) of `after`."""
    result = replace(before, name=after.name)
    for dotted in names:
        section, name = dotted.split(".")
        part = replace(getattr(result, section), **{name: getattr(getattr(after, section), name)})
        result = replace(result, **{section: part})
    return result
