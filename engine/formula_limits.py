"""The settings about a formula's parameters: bounds, fixed ones, start values. Torch-free."""

from collections.abc import Mapping, Sequence

from datasets.formula.errors import shown
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import ModelSettings


def check_limits(settings: ModelSettings, known: Sequence[str]) -> None:
    """Raise a Problem where bounds or fixed parameters name none of `known`, or make no sense."""
    for key in ("lower_bounds", "upper_bounds", "fixed"):
        for name in getattr(settings, key):
            if name not in known:
                raise _unknown(f"model.{key}", name, known)
    lower, upper = bounds_of(settings)
    for name, low in lower.items():
        if low > upper.get(name, low):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The lower bound {low} of {name} is above its upper bound {high}: exchange them, or take "
                    "one away.",
                ),
                name=name,
                low=low,
                high=upper[name],
            )
    if set(known) <= set(settings.fixed):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "All parameters of the formula are fixed, so there is nothing to train: free one of {known}.",
            ),
            known=", ".join(known),
        )


def check_start(settings: ModelSettings) -> None:
    """Raise a Problem where a given start value lies outside of its parameter's bounds."""
    if settings.start not in ("given", "normal", "numpy"):
        return
    lower, upper = bounds_of(settings)
    for name, value in settings.start_values.items():
        if not isinstance(value, float | int):
            continue  # of a wrong shape, which is said where start values are set
        low, high = lower.get(name, value), upper.get(name, value)
        if not low <= value <= high:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The start value {value} of {name} lies outside of its bounds ({low} to {high}): change "
                    "one of them.",
                ),
                name=name,
                value=value,
                low=lower.get(name, "−∞"),
                high=upper.get(name, "∞"),
            )


def bounds_of(settings: ModelSettings) -> tuple[dict[str, float], dict[str, float]]:
    """The lower and the upper bounds. Raises Problem where one is not a single number."""
    both = []
    for key in ("lower_bounds", "upper_bounds"):
        given: Mapping[str, object] = getattr(settings, key)
        for name, value in given.items():
            if not isinstance(value, float | int):
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem", "{key}: the bound of {name} must be one number, not a list."
                    ),
                    key=f"model.{key}",
                    name=name,
                )
        both.append({name: float(value) for name, value in given.items() if isinstance(value, float | int)})
    return both[0], both[1]


def _unknown(key: str, name: str, known: Sequence[str]) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{key} names {name}, which is no parameter of the formula. The nearest is {nearest}; it has "
            "{known}.",
        ),
        key=key,
        name=shown(name),
        nearest=nearest(name, known),
        known=", ".join(known),
    )
