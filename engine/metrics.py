"""How good predictions are, in the numbers that people report; numpy only, float64.

A number that is not defined is NaN and never an error: no rows, no weight, values that are not finite,
R2 of a constant target, AUC of a single class.
"""

import math

import numpy as np
from numpy.typing import NDArray

from engine.report import Floats, Ints

REGRESSION = ("mse", "rmse", "mae", "r2")
CLASSIFICATION = ("accuracy", "f1", "auc", "log_loss")
_LEAST_PROBABILITY = float(np.finfo(np.float64).eps)  # an impossible class that came costs this, not infinity


def regression_metrics(target: Floats, predicted: Floats, weight: Floats | None = None) -> dict[str, float]:
    """mse, rmse, mae and r2 of one target. All arrays (n,) in the units that the metrics are wanted in."""
    weights = _weights(len(target), weight)
    if not _usable(weights, target, predicted):
        return dict.fromkeys(REGRESSION, math.nan)
    with np.errstate(over="ignore", invalid="ignore"):
        error = predicted - target
        mse = float(np.average(error**2, weights=weights))
        spread = float(np.average((target - np.average(target, weights=weights)) ** 2, weights=weights))
        mae = float(np.average(np.abs(error), weights=weights))
    constant = bool(np.ptp(target[weights > 0]) == 0)
    return {
        "mse": mse,
        "rmse": math.sqrt(mse),
        "mae": mae,
        "r2": math.nan if constant or spread == 0 else 1 - mse / spread,
    }


def classification_metrics(
    target: Ints, probabilities: Floats, weight: Floats | None = None
) -> dict[str, float]:
    """accuracy, f1, auc and log_loss of class numbers (n,) and probabilities, weights (n,) or None.

    probabilities: (n, classes), or (n, 1) or (n,) for the probability of class 1 of two. Two classes: F1
    and AUC of class 1, which is predicted above one half. More: F1 is the plain mean over the classes
    that occur in target or prediction, AUC that of each class of the target against the rest.
    """
    weights = _weights(len(target), weight)
    columns = probabilities.reshape(len(target), -1) if len(target) else probabilities
    if not _usable(weights, columns):
        return dict.fromkeys(CLASSIFICATION, math.nan)
    if columns.shape[1] == 1:
        columns = np.hstack([1 - columns, columns])
    classes = np.asarray(target, dtype=np.int64)
    chosen = columns.argmax(axis=1)
    given = np.clip(columns[np.arange(len(classes)), classes], _LEAST_PROBABILITY, 1)
    two = columns.shape[1] == 2
    scored = (1,) if two else range(columns.shape[1])
    return {
        "accuracy": float(np.average(chosen == classes, weights=weights)),
        "f1": _f1(classes, chosen, weights, [1] if two else np.union1d(classes, chosen).tolist()),
        "auc": _mean([_auc(classes == number, columns[:, number], weights) for number in scored]),
        "log_loss": float(np.average(-np.log(given), weights=weights)),
    }


def _weights(rows: int, weight: Floats | None) -> Floats:
    return np.ones(rows) if weight is None else np.asarray(weight, dtype=np.float64)


def _usable(weights: Floats, *values: Floats) -> bool:
    return bool(weights.sum() > 0 and all(np.isfinite(value).all() for value in values))


def _mean(values: list[float]) -> float:
    """The mean of those that are defined."""
    defined = [value for value in values if not math.isnan(value)]
    return sum(defined) / len(defined) if defined else math.nan


def _f1(target: Ints, chosen: Ints, weights: Floats, classes: list[int]) -> float:
    """The mean over `classes` of 2 * hits / (wanted + chosen), 0 where there is neither."""
    each = []
    for number in classes:
        wanted, named = target == number, chosen == number
        total = float(weights[wanted].sum() + weights[named].sum())
        each.append(2 * float(weights[wanted & named].sum()) / total if total else 0.0)
    return sum(each) / len(each)


def _auc(positive: NDArray[np.bool_], score: Floats, weights: Floats) -> float:
    """The share of (positive, negative) pairs that `score` puts in order; a tie is half a pair."""
    _, place = np.unique(score, return_inverse=True)
    above = np.bincount(place, weights * positive)
    below = np.bincount(place, weights * ~positive)
    pairs = above.sum() * below.sum()
    if pairs == 0:
        return math.nan
    return float((above * (np.cumsum(below) - below / 2)).sum() / pairs)
