"""What is done to a column before the model reads it: one record of choices, each with its default."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem

SCALES = ("", "none", "standardize", "min_max")
CATEGORIES = ("", "one_hot", "dummy", "ordinal")
MISSING = ("", "leave_out", "mean", "median", "most_frequent", "constant")
HIGHEST_DEGREE = 12
OF_TARGETS = ("log", "scale")  # what can be chosen for a target

_CHOICES = {"scale": SCALES, "categories": CATEGORIES, "missing": MISSING}


@dataclass(frozen=True)
class ColumnChoices:
    """The choices for one column. Where one is "", the experiment's setting for all columns decides.

    log: the natural logarithm is read instead of the value. scale: "standardize" to mean 0 and deviation 1,
    "min_max" to 0 ... 1, "none"; every column that is made of this one is scaled by itself. degree: powers up
    to this one are read. interactions: other inputs whose products with this one are read, too. categories:
    "one_hot" is a column of 0 and 1 for each category, "dummy" the same without the first one, "ordinal" the
    category's number; "" takes one_hot for texts that name a few classes. missing: what an empty cell counts
    as, "leave_out" leaves the row out. constant: the number or category for missing = "constant". indicator:
    a further column is 1 where the cell was empty, else 0.
    """

    log: bool = False
    scale: str = ""
    degree: int = 1
    interactions: tuple[str, ...] = ()
    categories: str = ""
    missing: str = ""
    constant: float | str = 0.0
    indicator: bool = False

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "ColumnChoices":
        """The choices of checked `values`, see `checked_choices`; what they leave out has its default."""
        known: dict[str, Any] = {
            name: tuple(value) if name == "interactions" else value for name, value in values.items()
        }
        return cls(**known)

    def as_values(self) -> dict[str, Any]:
        """What differs from the defaults, as `of` reads it and a file holds it."""
        default = asdict(ColumnChoices())
        own = asdict(self)
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in own.items()
            if value != default[name]
        }


def checked_choices(key: str, values: Any) -> dict[str, Any]:
    """`values` as `ColumnChoices.of` takes them, or a Problem that names `key` and what is wrong."""
    if not isinstance(values, Mapping):
        raise _wrong(key, values, '{ scale = "standardize" }')
    known = [f.name for f in fields(ColumnChoices)]
    for name in values:
        if name not in known:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "There is no setting {key}; the nearest is {nearest}."),
                key=f"{key}.{name}",
                nearest=f"{key}.{nearest(str(name), known)}",
            )
    return {name: _checked(f"{key}.{name}", name, value) for name, value in values.items()}


def _checked(key: str, name: str, value: Any) -> Any:
    if name in _CHOICES:
        if not isinstance(value, str) or value not in _CHOICES[name]:
            raise _wrong(key, value, ", ".join(choice or '""' for choice in _CHOICES[name]))
        return value
    if name in ("log", "indicator"):
        if not isinstance(value, bool):
            raise _wrong(key, value, "true, false")
        return value
    if name == "degree":
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= HIGHEST_DEGREE:
            raise _wrong(key, value, f"1 ... {HIGHEST_DEGREE}")
        return value
    if name == "interactions":
        if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
            raise _wrong(key, value, '["x1", "x2"]')
        return list(value)
    return _checked_constant(key, value)


def _checked_constant(key: str, value: Any) -> float | str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < float("inf"):
        raise _wrong(key, value, '0.0, "text"')
    return float(value)


def _wrong(key: str, value: Any, allowed: str) -> Problem:
    shown = str(value)
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{key} cannot be {value}. Allowed: {allowed}."),
        key=key,
        value=shown if len(shown) <= 60 else shown[:57] + "...",
        allowed=allowed,
    )
