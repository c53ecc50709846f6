"""The [expected] section of an experiment's TOML, read; torch-free.

For example::

    [[expected.values]]
    of = "loss"                      # see QUANTITIES
    steps = [1, 1001]                # or step = 1
    printed = [215799.875, 130.9356] # or rerun, or exact: where the numbers are from, see SOURCES

`parameter` and `gradient` take a table of names, ``printed = { a = 5.4e-08, b = 0.8567 }``, with a list along
the steps for each name where there are `steps`. Further keys, all optional: `decimals` of numbers that were
printed rounded; `relative` and `absolute` tolerances; `lowest` and `highest`, in the form of the numbers, of
ten runs; `varies`, in what the ten differ ("seed", "rounding"); `note`, a key of NOTES. A tolerance needs a
note that says why. ``[[expected.variants]]`` has ``settings = { section = { key = value } }``, changed for
its own ``[[expected.variants.values]]``.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.expected import (
    DEFAULT_RELATIVE,
    NOISE,
    NOTES,
    QUANTITIES,
    SOURCES,
    VARIES,
    ExpectedRun,
    ExpectedValue,
)

_NAMED = ("gradient", "parameter")


def parse_expected(content: Any) -> tuple[ExpectedRun, ...]:
    """The runs of an [expected] section as tomllib reads it. Raises Problem where it is not one."""
    try:
        return tuple(_runs(content))
    except (TypeError, KeyError, AttributeError, ValueError, OverflowError) as error:  # another shape
        raise _wrong(f"{type(error).__name__}: {error}") from error


def _runs(content: Mapping[str, Any]) -> Iterator[ExpectedRun]:
    _known(content, ("values", "variants"))
    if "values" in content:
        yield ExpectedRun(_values(content["values"]))
    for variant in content.get("variants", ()):
        _known(variant, ("settings", "values"))
        sections = variant["settings"].items()
        settings = {f"{section}.{key}": value for section, own in sections for key, value in own.items()}
        yield ExpectedRun(_values(variant["values"]), settings)


def _values(items: Any) -> tuple[ExpectedValue, ...]:
    return tuple(value for item in items for value in _Item(item).values())


_RANGE = ("lowest", "highest", "varies")
_KEYS = ("of", "step", "steps", *SOURCES, "decimals", "relative", "absolute", *_RANGE, "note")


class _Item:
    """One [[expected.values]]: many numbers that have their quantity and tolerances in common."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        _known(content, _KEYS)
        self._content = content
        self._of = content["of"]
        if self._of not in QUANTITIES:
            raise _wrong(f'of = "{self._of}"')
        sources = [source for source in SOURCES if source in content]
        if len(sources) != 1 or ("step" in content) == ("steps" in content):
            raise _wrong(f'of = "{self._of}"')
        self._source = sources[0]
        for key, known in (("note", NOTES), ("varies", VARIES)):
            if key in content and content[key] not in known:
                raise _wrong(f'{key} = "{content[key]}"')
        if ("relative" in content or "absolute" in content) and "note" not in content:
            raise _wrong("relative, absolute")
        for key, limit in (("relative", 1.0), ("absolute", math.inf), ("decimals", 300)):
            if not 0 <= content.get(key, 0) < limit:  # with any other there is nothing that would not agree
                raise _wrong(f"{key} = {content[key]}")

    def values(self) -> Iterator[ExpectedValue]:
        content = self._content
        lowest = dict(self._numbers(content.get("lowest")))
        highest = dict(self._numbers(content.get("highest")))
        if set(lowest) != set(highest) or any(lowest[place] > highest[place] for place in lowest):
            raise _wrong("lowest, highest")
        for place, value in self._numbers(content[self._source]):
            step, name, index = place
            yield ExpectedValue(
                of=self._of,
                step=step,
                value=value,
                name=name,
                index=index,
                source=self._source,
                relative=float(content.get("relative", DEFAULT_RELATIVE)),
                absolute=self._absolute(value),
                lowest=lowest.get(place),
                highest=highest.get(place),
                varies=content.get("varies", "seed") if place in lowest else "",
                note=content.get("note", ""),
            )

    def _absolute(self, value: float) -> float:
        given = float(self._content.get("absolute", 0.0))
        if "decimals" in self._content:  # half a unit of the last one, and what rounding leaves of it
            unit = math.pow(10.0, -self._content["decimals"])
            return max(given, 0.5000001 * unit)
        if self._of == "parameter" and abs(value) < NOISE:
            return max(given, NOISE)
        return given

    def _numbers(self, numbers: Any) -> Iterator[tuple[tuple[int, str, tuple[int, ...]], float]]:
        """(step, name, index) and number of each number in `numbers`, None for none."""
        if numbers is None:
            return
        named = isinstance(numbers, dict)
        if named != (self._of in _NAMED):
            raise _wrong(f'of = "{self._of}"')
        for name, own in numbers.items() if named else [("", numbers)]:
            for step, nested in self._by_step(own):
                for index, number in _flat(nested):
                    yield (step, name, index), number

    def _by_step(self, own: Any) -> Iterator[tuple[int, Any]]:
        if "step" in self._content:
            steps, own = [self._content["step"]], [own]
        else:
            steps = self._content["steps"]
        if len(own) != len(steps) or any(type(step) is not int or step < 0 for step in steps):
            raise _wrong(f"steps = {steps}")
        yield from zip(steps, own, strict=True)


def _flat(nested: Any, index: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], float]]:
    """Every number of nested lists with its place; NaN stands for one that is not published."""
    if isinstance(nested, list):
        for at, item in enumerate(nested):
            yield from _flat(item, (*index, at))
    elif isinstance(nested, bool) or not isinstance(nested, (int, float)) or math.isinf(nested):
        raise _wrong(str(nested))
    elif not math.isnan(nested):
        yield index, float(nested)


def _known(content: Mapping[str, Any], keys: tuple[str, ...]) -> None:
    for key in content:
        if key not in keys:
            raise _wrong(key)


def _wrong(place: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "The section [expected] cannot be used, because of {place}."),
        place=place,
    )
