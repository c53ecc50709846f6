"""How a file was read or written last, kept in the settings: it is read alike the next time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasets.problems import Problem
from engine.experiment import DataSettings
from engine.reading_choices import with_choices
from engine.reading_settings import READING, reading_options

if TYPE_CHECKING:
    from datasets.reading.options import ReadingOptions
    from gui.settings import WindowSettings


def remember(settings: WindowSettings, path: Path, options: ReadingOptions) -> None:
    """Read `path` with `options` from now on; those that it leaves open are guessed."""
    data, default = with_choices(DataSettings(), options), DataSettings()
    words = {name: getattr(data, name) for name in READING}
    settings.remember_choices(
        path, {name: word for name, word in words.items() if word != getattr(default, name)}
    )


def remembered(settings: WindowSettings, path: Path) -> ReadingOptions | None:
    """How `path` is to be read; None where nothing was chosen, or what was kept has no meaning any more."""
    words = settings.choices_of(path)
    if words is None:
        return None
    try:
        return reading_options(replace(DataSettings(), **_known(words)))
    except (Problem, TypeError, ValueError, AttributeError):
        return None


def _known(words: dict[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(word) if isinstance(word, list) else word
        for name, word in words.items()
        if name in READING
    }
