"""What goes into the document, so that it goes on with one of the runs of a sweep. No widgets."""

from __future__ import annotations

from typing import Any

from engine.changes import changed_settings
from engine.experiment import Experiment
from engine.sweep.over import can_be_swept


def settings_of_run(run: Experiment, now: Experiment) -> dict[str, Any]:
    """The settings (dotted) of `run` that are otherwise in `now`; what says which table is read stays."""
    found = {}
    for dotted in changed_settings(now, run):
        section, name = dotted.split(".")
        if can_be_swept(section, name):
            found[dotted] = getattr(getattr(run, section), name)
    return found
