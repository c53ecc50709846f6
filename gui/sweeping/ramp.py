"""The colours of the runs of a sweep: one hue, from light to strong in the order of the first setting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor

from engine.sweep.records import MemberView
from gui import theme

_LIGHTEST = 0.3  # of the hue over the ground


def shares(members: Sequence[MemberView], settings: Sequence[str]) -> list[float]:
    """Where each run stands among the values of the first setting, in the order they were named: 0 to 1."""
    if not settings:
        return [1.0] * len(members)
    values = [member.settings[settings[0]] for member in members]
    places = {value: place for place, value in enumerate(dict.fromkeys(values))}
    return [places[value] / max(len(places) - 1, 1) for value in values]


def line_color(share: float) -> QColor:
    """The colour for a run that stands at `share`, in the theme in force."""
    tokens = theme.tokens()
    return theme.mixed(tokens.panel, tokens.train, _LIGHTEST + (1 - _LIGHTEST) * share)
