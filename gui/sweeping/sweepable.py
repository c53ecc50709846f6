"""Which settings a sweep can go over, and what a form offers for each at first. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_origin

from engine.checks import declaration, type_of
from engine.experiment import Experiment
from engine.settings import Setting, is_used, settings_of
from engine.sweep.outcome import shown_in_full
from engine.sweep.over import can_be_swept
from gui.typed_numbers import format_float

_SECTIONS = ("optimizer", "training", "model", "loss", "data")
_DECADES, _PER_DECADE = 2, 3  # below and above the value in force
_FROM_NOTHING = (0.0, 1e-5, 1e-4, 1e-3, 1e-2)
_SIZES_FROM_NOTHING = (0, 10, 30, 100)  # where 0 has a meaning of its own, such as all rows
_CHOSEN_AT_FIRST = 3


class Spacing(StrEnum):
    """How the numbers of a range lie."""

    LOG = "log"
    LINEAR = "linear"


@dataclass(frozen=True)
class Span:
    """A range as it is typed."""

    first: str
    last: str
    spacing: Spacing
    count: int


@dataclass(frozen=True)
class Offer:
    """What the form shows for a setting: a range and a list, either of which may be in use, or choices."""

    span: Span | None = None
    values: str = ""
    choices: tuple[str, ...] = ()  # all there are, as they are written in a file
    chosen: tuple[str, ...] = ()


def sweepable(experiment: Experiment) -> list[list[str]]:
    """The settings (dotted) that have a meaning in `experiment`, in groups."""
    groups = []
    for section in _SECTIONS:
        part = getattr(experiment, section)
        names = [f"{section}.{name}" for name in settings_of(part) if _is_offered(part, section, name)]
        if section == "data" and experiment.data.generator:  # whose rows the seed makes
            names.remove("data.seed")
        if names:
            groups.append(names)
    return groups


def _is_offered(part: Any, section: str, name: str) -> bool:
    declared = declaration(section, name)
    if not declared.in_form or not is_used(part, name) or not can_be_swept(section, name):
        return False
    kind = type_of(section, name)
    return kind in (int, float, bool) or bool(declared.choices) or kind == tuple[int, ...]


def first_setting(experiment: Experiment) -> str:
    """The setting that a form begins with: the learning rate, where there is one."""
    groups = sweepable(experiment)
    names = [name for group in groups for name in group if not name.endswith(".kind")]
    return "optimizer.learning_rate" if "optimizer.learning_rate" in names else names[0]


def offer(dotted: str, value: Any) -> Offer:
    """What to offer for the setting `dotted`, whose value is `value` now."""
    section, name = dotted.split(".")
    declared, kind = declaration(section, name), type_of(section, name)
    if kind is bool:
        return Offer(choices=("true", "false"), chosen=("true", "false"))
    if declared.choices:
        return _choices(declared, value)
    if get_origin(kind) is tuple:
        own = shown_in_full(value)
        return Offer(values="; ".join(dict.fromkeys(text for text in (own, "4", "8", "8,8") if text)))
    return _whole(declared, value) if kind is int else _number(declared, value)


def _choices(declared: Setting, value: Any) -> Offer:
    now = value[:1] if isinstance(value, tuple) else (value,)
    chosen = dict.fromkeys((*now, *declared.choices[:_CHOSEN_AT_FIRST]))
    return Offer(choices=declared.choices, chosen=tuple(name for name in declared.choices if name in chosen))


def _number(declared: Setting, value: float) -> Offer:
    if not declared.log:
        last = 1.0 if declared.maximum is None else min(declared.maximum, 0.9)
        first = declared.minimum or 0.0
        span = Span(format_float(first), format_float(last), Spacing.LINEAR, 10)
        parts = dict.fromkeys((first, value, (first + last) / 2, last))
        return Offer(span=span, values=", ".join(format_float(part) for part in sorted(parts)))
    if value <= 0:
        texts = ", ".join(map(format_float, _FROM_NOTHING))
        return Offer(span=Span("1e-5", "1e-2", Spacing.LOG, 4), values=texts)
    low, high = (_short(value * 10.0**power) for power in (-_DECADES, _DECADES))
    span = Span(low, high, Spacing.LOG, 2 * _DECADES * _PER_DECADE + 1)
    return Offer(span=span, values=", ".join(_short(value * factor) for factor in (0.1, 1.0, 10.0)))


def _short(value: float) -> str:
    return format_float(float(f"{value:.6g}"))


def _whole(declared: Setting, value: int) -> Offer:
    low, high = declared.minimum or 0, declared.maximum or 2**63
    if declared.log and not value:
        return Offer(span=Span("1", "1000", Spacing.LOG, 4), values=", ".join(map(str, _SIZES_FROM_NOTHING)))
    if declared.log:
        sizes = dict.fromkeys(int(min(max(value * factor, low), high)) for factor in (0.25, 0.5, 1, 2, 4))
        ends = (str(min(sizes)), str(max(sizes)))
        return Offer(span=Span(*ends, Spacing.LOG, 5), values=", ".join(map(str, sizes)))
    first, last = int(low), int(min(high, low + 15))
    span = Span(str(first), str(last), Spacing.LINEAR, last - first + 1)
    return Offer(span=span, values=", ".join(map(str, range(first, min(first + 5, last + 1)))))
