"""What changes together with a formula and its parameters, so that a run can always be built. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from datasets.formula import FormulaError, can_be_read, parameters, parse
from engine.experiment import ModelSettings
from engine.formula_limits import check_limits, check_start
from engine.formula_proposal import proposed_formula

_DRAWN = ("normal", "numpy")
_READING = ("given", *_DRAWN)  # ways to start that read start values


def parameters_of(text: str, columns: Sequence[str]) -> tuple[str, ...]:
    """The parameters of a formula; none of one that cannot be read."""
    try:
        return parameters(parse(text), columns)
    except FormulaError:
        return ()


def for_formula(model: ModelSettings, text: str, columns: Sequence[str]) -> dict[str, Any]:
    """The settings for the formula `text`, without what is about parameters that it has no more.

    Raises Problem where all that are left are fixed.
    """
    names = parameters(parse(text), columns)
    kept = {name: value for name, value in model.start_values.items() if name in names and _is_number(value)}
    changes: dict[str, Any] = {
        "model.formula": text,
        "model.start": _start_for(model.start, names, kept) if model.start in _READING else model.start,
        "model.start_values": kept,
        "model.lower_bounds": _about(names, model.lower_bounds),
        "model.upper_bounds": _about(names, model.upper_bounds),
        "model.fixed": tuple(name for name in model.fixed if name in names),
    }
    return _checked(model, names, changes) if names else changes


def for_kind(model: ModelSettings, kind: str, columns: Sequence[str]) -> dict[str, Any]:
    """The settings for another kind of model: a formula to begin with, no start values of other parameters.

    Always the same settings, so that walking through the kinds stays one thing to undo.
    """
    values: dict[str, Any] = {
        "model.kind": kind,
        "model.formula": model.formula,
        "model.start": model.start,
        "model.start_values": model.start_values,
        "model.lower_bounds": model.lower_bounds,
        "model.upper_bounds": model.upper_bounds,
        "model.fixed": model.fixed,
    }
    if kind == model.kind:
        return values
    if kind == "formula":
        text = model.formula or proposed_formula(columns)
        return values | (for_formula(model, text, columns) if can_be_read(text) else {"model.formula": text})
    if model.kind == "formula":
        start = "default" if model.start == "given" else model.start
        return values | {"model.start": start, "model.start_values": {}}
    return values


def starts(model: ModelSettings, names: Sequence[str]) -> dict[str, float]:
    """The start values in force that are not drawn."""
    if model.start == "zeros":
        return dict.fromkeys(names, 0.0)
    if model.start == "default":
        return {}
    values = model.start_values
    return {name: float(value) for name in names if _is_number(value := values.get(name))}  # type: ignore[arg-type]


def with_start(model: ModelSettings, names: Sequence[str], name: str, value: float | None) -> dict[str, Any]:
    """The settings for `name` to start at `value`, None: to be drawn. Raises Problem outside its bounds."""
    values = {each: start for each, start in starts(model, names).items() if each != name}
    if value is not None:
        values[name] = value
    changes: dict[str, Any] = {
        "model.start_values": values,
        "model.start": _start_for(model.start, names, values),
    }
    if model.start == "default" and changes["model.start"] == "normal":
        changes["model.start_deviation"] = 1.0  # what the default draws with
    return _checked(model, names, changes)


def with_bound(
    model: ModelSettings, names: Sequence[str], which: str, name: str, value: float | None
) -> dict[str, Any]:
    """The settings for another bound, `which` is "lower" or "upper". Raises Problem where it cannot be."""
    setting = f"{which}_bounds"
    bounds = dict(getattr(model, setting))
    bounds.pop(name, None)
    if value is not None:
        bounds[name] = value
    return _checked(
        model, names, {f"model.{setting}": {each: bounds[each] for each in names if each in bounds}}
    )


def with_fixed(model: ModelSettings, names: Sequence[str], name: str, fixed: bool) -> dict[str, Any]:
    """The settings for a parameter that training leaves alone, or no more. Raises Problem for the last."""
    chosen = {*model.fixed, name} if fixed else {*model.fixed} - {name}
    return _checked(model, names, {"model.fixed": tuple(each for each in names if each in chosen)})


def _start_for(start: str, names: Sequence[str], values: Mapping[str, Any]) -> str:
    """The way to start that reads the start `values` of some of the parameters."""
    if names and all(name in values for name in names):
        return "zeros" if start == "zeros" and not any(values.values()) else "given"
    if start in _DRAWN:
        return start
    return "normal" if values else "default" if start == "given" else start


def _checked(model: ModelSettings, names: Sequence[str], changes: dict[str, Any]) -> dict[str, Any]:
    """`changes`, if a run can be built with them. Raises Problem."""
    changed = replace(model, **{dotted.removeprefix("model."): value for dotted, value in changes.items()})
    check_limits(changed, names)
    check_start(changed)
    return changes


def _about(names: Sequence[str], values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in names}


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
