"""An optimum as plain values for JSON, and as lines for people who read English. Torch-free."""

import math
from typing import Any

import numpy as np

from datasets.preparation.notation import MINUS
from datasets.problems import Problem
from engine.optimum.records import Certainty, Estimates, FitFigures, Optimum
from engine.report import Floats

_CERTAINTIES = {
    Certainty.EXACT: "exact, by orthogonal decomposition",
    Certainty.CONVEX: "found by a search; there is one valley",
    Certainty.BEST_FOUND: "the best that was found",
}
_FIGURES = {
    "sigma": "residual standard error",
    "r2": "R²",
    "adjusted_r2": "adjusted R²",
    "log_likelihood": "log-likelihood",
    "aic": "AIC",
    "bic": "BIC",
}


def as_values(optimum: Optimum, now: Floats, train_loss: float, level: float) -> dict[str, Any]:
    """Everything by name, what is not finite as None. `now`: the elements of the run's parameters;
    train_loss: of the run; level: of confidence.
    """
    original = None
    if optimum.original is not None:
        places = (optimum.to_original(now), optimum.distance_in_original(now))
        original = _rows(optimum.original, *places, level)
    return {
        "certainty": optimum.certainty.value,
        "loss": _finite(optimum.loss),
        "validation_loss": _finite(optimum.validation_loss),
        "penalty": _finite(optimum.penalty),
        "difference": _finite(train_loss - optimum.loss),
        "gradient": _finite(optimum.gradient),
        "condition": _finite(optimum.condition),
        "starts": optimum.starts,
        "agreeing": optimum.agreeing,
        "level": level,
        "parameters": _rows(optimum.model, now, optimum.distance(now), level),
        "coefficients": original,
        "figures": [_figures(each) for each in optimum.figures],
        "alike": [list(group) for group in optimum.alike],
        "notes": [str(note) for note in optimum.notes],
        "message": None,
    }


def no_values(problem: Problem) -> dict[str, Any]:
    """Where there is no optimum: why."""
    return {"message": str(problem)}


def lines(values: dict[str, Any]) -> list[str]:
    """What `as_values` or `no_values` gave, for people."""
    if values["message"] is not None:
        return [f"optimum: {values['message']}"]
    found = [
        f"optimum: {_CERTAINTIES[Certainty(values['certainty'])]}"
        + (f" ({values['agreeing']} of {values['starts']} searches)" if values["starts"] > 1 else ""),
        f"optimal loss: {_figure(values['loss'])}, the run is {_figure(values['difference'])} above it",
    ]
    found += _table(values["coefficients"] or values["parameters"], values["level"])
    for each in values["figures"]:
        shown = [f"{text} {_figure(each[name])}" for name, text in _FIGURES.items() if each[name] is not None]
        found.append(f"{each['name']}: {', '.join(shown)}, degrees of freedom {each['degrees']:g}")
    return [*found, *values["notes"]]


def _rows(estimates: Estimates, now: Floats, distance: Floats, level: float) -> list[dict[str, Any]]:
    low, high = estimates.interval(level)
    columns = {
        "value": estimates.values,
        "now": now,
        "distance": distance,
        "standard_error": estimates.errors,
        "t": estimates.t(),
        "p": estimates.p(),
        "low": low,
        "high": high,
    }
    return [
        {"name": name} | {key: _finite(column[at]) for key, column in columns.items()}
        for at, name in enumerate(estimates.names)
    ]


def _figures(figures: FitFigures) -> dict[str, Any]:
    whole: dict[str, Any] = {"name": figures.name, "rows": figures.rows}
    return whole | {key: _finite(getattr(figures, key)) for key in ("parameters", "degrees", *_FIGURES)}


def _table(rows: list[dict[str, Any]], level: float) -> list[str]:
    """Rows of even columns."""
    heads = ["", "now", "optimum", "error", f"from {level:.0%}", "to", "p"]
    keys = ("now", "value", "standard_error", "low", "high", "p")
    cells = [heads] + [
        [row["name"], *(_figure(row[key], 3 if key == "p" else 6) for key in keys)] for row in rows
    ]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    first = [row[0].ljust(widths[0]) for row in cells]
    return [
        "  ".join([name, *(text.rjust(width) for text, width in zip(row[1:], widths[1:], strict=True))])
        for name, row in zip(first, cells, strict=True)
    ]


def _figure(value: float | None, digits: int = 6) -> str:
    return "—" if value is None else f"{value:.{digits}g}".replace("-", MINUS)


def _finite(value: float | np.floating[Any]) -> float | None:
    return float(value) if math.isfinite(value) else None
