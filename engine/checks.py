"""Whether a value may stand in a setting: type, bounds and choices, from the setting's own declaration."""

import math
from dataclasses import replace
from typing import Any, get_args, get_origin, get_type_hints

from datasets.nearest import nearest
from datasets.preparation.choices import checked_choices
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import SECTIONS, Experiment
from engine.settings import Setting, settings_of

WRONG_TYPE = {
    bool: QT_TRANSLATE_NOOP("Problem", "{key} must be true or false, not {value}."),
    int: QT_TRANSLATE_NOOP("Problem", "{key} must be a whole number, not {value}."),
    float: QT_TRANSLATE_NOOP("Problem", "{key} must be a number, not {value}."),
    str: QT_TRANSLATE_NOOP("Problem", "{key} must be a text, not {value}."),
    tuple: QT_TRANSLATE_NOOP("Problem", "{key} must be a list, not {value}."),
    dict: QT_TRANSLATE_NOOP("Problem", "{key} must be names with lists of numbers, not {value}."),
}


def section_class(section: str) -> type[Any]:
    """The record class of a section. Raises Problem, with the nearest known name, where there is none."""
    if section not in SECTIONS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "There is no section {section}; the nearest is {nearest}. There are {known}."
            ),
            section=section,
            nearest=nearest(section, SECTIONS),
            known=", ".join(SECTIONS),
        )
    found: type[Any] = get_type_hints(Experiment)[section]
    return found


def declaration(section: str, name: str) -> Setting:
    """The declaration of section.name. Raises Problem, with the nearest known name, where there is none."""
    known = settings_of(section_class(section))
    if name not in known:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "There is no setting {key}; the nearest is {nearest}."),
            key=f"{section}.{name}",
            nearest=f"{section}.{nearest(name, known)}",
        )
    return known[name]


def type_of(section: str, name: str) -> Any:
    """The declared type: bool, int, float, str, tuple[int, ...], tuple[str, ...] or a dict."""
    declaration(section, name)
    return get_type_hints(section_class(section))[name]


def check(section: str, name: str, value: Any) -> Any:
    """`value` as section.name keeps it, or a Problem that names the key, the value and what is allowed.

    Whole numbers become floats where a float is kept, lists become tuples. A bool is no number, and
    no number is infinite or not a number.
    """
    declared, wanted = declaration(section, name), type_of(section, name)
    key = f"{section}.{name}"
    kind = get_origin(wanted) or wanted
    if kind is tuple:
        if not isinstance(value, (list, tuple)):
            raise _wrong_type(key, value, tuple)
        item = get_args(wanted)[0]
        return tuple(_check_one(key, declared, item, each) for each in value)
    if kind is dict:
        return _check_named(key, get_args(wanted)[1], value)
    return _check_one(key, declared, kind, value)


def check_text(key: str, value: Any) -> str:
    """`value`, if it is a text that can be written to a file; otherwise a Problem."""
    if not isinstance(value, str):
        raise _wrong_type(key, value, str)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{key} has characters that no file can hold: {value}. Rename it."),
            key=key,
            value=ascii(value),
        ) from None
    return value


def with_setting(experiment: Experiment, dotted: str, value: Any) -> Experiment:
    """`experiment` with one value, as "optimizer.learning_rate" or "name". Raises Problem, see `check`."""
    if dotted == "name":
        return replace(experiment, name=check_text("name", value))
    section, _, name = dotted.partition(".")
    checked = check(section, name, value)
    return replace(experiment, **{section: replace(getattr(experiment, section), **{name: checked})})


def _check_one(key: str, declared: Setting, kind: type, value: Any) -> Any:
    if kind is str:
        _check_choice(key, declared, check_text(key, value))
        return value
    if kind is bool:
        if not isinstance(value, bool):
            raise _wrong_type(key, value, bool)
        return value
    number = _as_number(key, kind, value)
    _check_bounds(key, declared, number)
    return number


def _as_number(key: str, kind: type, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, float) if kind is float else int):
        raise _wrong_type(key, value, kind)
    if kind is int:
        return value
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{key} must be a finite number, not {value}."),
            key=key,
            value=_shown(value),
        )
    return number


def _check_choice(key: str, declared: Setting, value: str) -> None:
    if declared.choices and value not in declared.choices:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{key} cannot be {value}; the nearest is {nearest}. Choose one of {known}."
            ),
            key=key,
            value=_shown(value),
            nearest=nearest(value, declared.choices) or '""',
            known=", ".join(choice or '""' for choice in declared.choices),
        )


def _check_bounds(key: str, declared: Setting, number: float) -> None:
    low, high = declared.minimum, declared.maximum
    if low is not None and (number < low or (declared.above_minimum and number == low)):
        template = (
            QT_TRANSLATE_NOOP("Problem", "{key} must be above {bound}, not {value}.")
            if declared.above_minimum
            else QT_TRANSLATE_NOOP("Problem", "{key} must be at least {bound}, not {value}.")
        )
        raise Problem(template, key=key, bound=_plain(low), value=_shown(number))
    if high is not None and number > high:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{key} must be at most {bound}, not {value}."),
            key=key,
            bound=_plain(high),
            value=_shown(number),
        )


def _check_named(key: str, item: Any, value: Any) -> dict[str, Any]:
    """Names with texts, with numbers in lists, or with the choices for a column."""
    if item is str:
        return _check_texts(key, value)
    return _check_choices(key, value) if get_origin(item) is dict else _check_lists(key, value)


def _check_choices(key: str, value: Any) -> dict[str, Any]:
    """Columns with their choices, copied."""
    if not isinstance(value, dict):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{key} must be names with choices, not {value}."),
            key=key,
            value=_shown(value),
        )
    checked = {check_text(key, name): checked_choices(f"{key}.{name}", item) for name, item in value.items()}
    for name, choices in checked.items():
        for text in (choices.get("constant", ""), *choices.get("interactions", ())):
            if isinstance(text, str):
                check_text(f"{key}.{name}", text)
    return checked


def _check_texts(key: str, value: Any) -> dict[str, str]:
    """Names with texts, copied."""
    if not isinstance(value, dict):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{key} must be names with texts, not {value}."),
            key=key,
            value=_shown(value),
        )
    return {check_text(key, name): check_text(f"{key}.{name}", text) for name, text in value.items()}


def _check_lists(key: str, value: Any) -> dict[str, object]:
    """Names with numbers in nested lists, copied, the numbers as floats."""
    if not isinstance(value, dict):
        raise _wrong_type(key, value, dict)
    return {check_text(key, name): _check_nested(f"{key}.{name}", item, 0) for name, item in value.items()}


def _check_nested(key: str, value: Any, depth: int) -> object:
    if isinstance(value, (list, tuple)) and depth < 4:
        return [_check_nested(key, item, depth + 1) for item in value]
    return _as_number(key, float, value)


def _wrong_type(key: str, value: Any, kind: type) -> Problem:
    return Problem(WRONG_TYPE[kind], key=key, value=_shown(value))


def _plain(bound: float) -> str:
    """A bound as people write it: 0 and not 0.0."""
    return str(int(bound)) if float(bound).is_integer() else repr(bound)


def _shown(value: Any) -> str:
    """A value as its writer knows it from the file, cut where it is long."""
    if isinstance(value, bool):
        return str(value).lower()
    try:
        text = f'"{value}"' if isinstance(value, str) else str(value)
    except ValueError:  # an int of more digits than Python will write
        text = "a number of thousands of digits"
    return text if len(text) <= 60 else text[:57] + "..."
