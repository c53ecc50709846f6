"""What a sweep goes over: a setting and its values, from words like training.seed=0..31; torch-free."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.checks import type_of
from engine.setting_text import parse_value

MOST_VALUES = 100_000  # of one setting, before its range is even written out
_SPACINGS = ("linear", "log")
# Of the section data, what leaves the table itself alone.
_OF_DATA = (
    "split_method",
    "validation_fraction",
    "test_fraction",
    "group",
    "order",
    "seed",
    "standardize_inputs",
    "standardize_targets",
    "missing",
)


@dataclass(frozen=True)
class Axis:
    """A setting (dotted) and the values that it takes, each once."""

    setting: str
    values: tuple[Any, ...]


def parse_over(text: str) -> Axis:
    """The axis that `text` means: SECTION.KEY=VALUES.

    VALUES are values between commas (between semicolons where one value has commas of its own, as in
    model.layers=4;8,8), or a range FIRST..LAST with both ends: of whole numbers every one; with :COUNT or
    :linear:COUNT so many at equal distances, with :log:COUNT at equal ratios. Raises Problem.
    """
    dotted, equals, words = (part.strip() for part in text.partition("="))
    section, dot, name = dotted.partition(".")
    if not (equals and dot and section and name and words):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A sweep goes over SECTION.KEY=VALUES, as in optimizer.learning_rate=1e-4..1:log:64 or "
                "training.seed=0..31, not over {text}.",
            ),
            text=text,
        )
    kind = type_of(section, name)
    _check_swept(section, name)
    values = _range(dotted, kind, words) if ".." in words and kind in (int, float) else _list(dotted, words)
    return Axis(dotted, values)


def can_be_swept(section: str, name: str) -> bool:
    """Whether runs that share one table can differ in this setting."""
    return section != "data" or name in _OF_DATA


def _check_swept(section: str, name: str) -> None:
    """Raise Problem for a setting that says which table is read: all runs of a sweep share theirs."""
    if not can_be_swept(section, name):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A sweep cannot go over {key}: its runs share one table. Of the section data it can go over "
                "{known}.",
            ),
            key=f"data.{name}",
            known=", ".join(_OF_DATA),
        )


def _list(dotted: str, words: str) -> tuple[Any, ...]:
    parts = [part.strip() for part in words.split(";" if ";" in words else ",")]
    values: list[Any] = []
    for part in parts:
        if not part:
            continue
        value = parse_value(dotted, part)
        if value in values:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "{key} has the value {value} twice in the sweep: name it once."),
                key=dotted,
                value=part,
            )
        values.append(value)
    if not values:
        raise _no_range(dotted, words)
    return tuple(values)


def _range(dotted: str, kind: type, words: str) -> tuple[Any, ...]:
    span, *rest = (part.strip() for part in words.split(":"))
    ends = [part.strip() for part in span.split("..")]
    if len(ends) != 2 or len(rest) > 2:
        raise _no_range(dotted, words)
    first, last = (parse_value(dotted, end) for end in ends)
    spacing = rest[0] if len(rest) == 2 else "linear"
    if spacing not in _SPACINGS or (rest and not rest[-1].isdecimal()):
        raise _no_range(dotted, words)
    if not rest:
        return _whole(dotted, kind, words, first, last)
    count = int(rest[-1])
    if not 1 <= count <= MOST_VALUES or (count == 1 and first != last):
        raise _no_range(dotted, words)
    if spacing == "log" and (first <= 0 or last <= 0):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{key} = {text}: equal ratios need both ends above 0. Choose others, or linear for log.",
            ),
            key=dotted,
            text=words,
        )
    return _checked(dotted, kind, spaced(first, last, count, spacing))


def _whole(dotted: str, kind: type, words: str, first: Any, last: Any) -> tuple[Any, ...]:
    """Every whole number from `first` to `last`."""
    if kind is not int or abs(last - first) >= MOST_VALUES:
        raise _no_range(dotted, words)
    step = 1 if last >= first else -1
    return tuple(range(first, last + step, step))


def spaced(first: float, last: float, count: int, spacing: str) -> list[float]:
    """`count` numbers from `first` to `last`, at equal distances ("linear") or equal ratios ("log").

    The ends are exact.
    """
    if count == 1:
        return [first]
    parts = [at / (count - 1) for at in range(count)]
    if spacing == "log":
        low, high = math.log(first), math.log(last)
        found = [math.exp(low + part * (high - low)) for part in parts]
    else:
        found = [first + part * (last - first) for part in parts]
    return [first, *found[1:-1], last]


def _checked(dotted: str, kind: type, numbers: Sequence[float]) -> tuple[Any, ...]:
    """The numbers as the setting keeps them; those that round to the same whole number are one."""
    if kind is int:
        return tuple(dict.fromkeys(parse_value(dotted, str(round(number))) for number in numbers))
    return tuple(dict.fromkeys(parse_value(dotted, repr(float(number))) for number in numbers))


def _no_range(dotted: str, words: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{key} = {text} is no list of values and no range. Write values as 0,0.5,0.9, whole numbers as "
            "0..31, other numbers with how many there are to be: 1e-4..1:log:64 or 0..1:linear:11.",
        ),
        key=dotted,
        text=words,
    )
