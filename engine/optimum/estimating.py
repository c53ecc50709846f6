"""From values and their covariance to estimates by name, in the model's units and in original ones."""

import math
from dataclasses import dataclass

import numpy as np

from engine.optimum.elements import Elements, Original
from engine.optimum.records import Estimates
from engine.report import Floats

_KEPT = 200  # numbers whose covariances are kept
_FREE = 1e-9  # a share of a direction that is rounding


@dataclass(frozen=True, eq=False)
class Spread:
    """The covariance (m, m) of the elements, and the directions (m, k) in which nothing tells them apart.

    degrees: of freedom, infinite where the normal distribution is taken; tests: see `Estimates`.
    """

    covariance: Floats
    undetermined: Floats
    degrees: float = math.inf
    tests: bool = True


def in_model_units(elements: Elements, values: Floats, spread: Spread) -> Estimates:
    """The elements as they are."""
    return _estimates(elements.names, values, spread.covariance, spread.undetermined, spread)


def in_original_units(original: Original | None, values: Floats, spread: Spread) -> Estimates | None:
    """The coefficients in original units."""
    if original is None:
        return None
    matrix = original.matrix
    covariance = matrix @ spread.covariance @ matrix.T
    # A row of the matrix with large numbers makes large numbers of rounding, too.
    reach = np.linalg.norm(matrix, axis=1, keepdims=True)
    undetermined = matrix @ spread.undetermined / np.where(reach > 0, reach, 1.0)
    return _estimates(original.names, original.shift + matrix @ values, covariance, undetermined, spread)


def _estimates(
    names: tuple[str, ...], values: Floats, covariance: Floats, undetermined: Floats, spread: Spread
) -> Estimates:
    with np.errstate(invalid="ignore"):
        errors = np.sqrt(np.maximum(np.diag(covariance), 0.0))
    errors[(np.abs(undetermined) > _FREE).any(axis=1)] = math.nan
    return Estimates(
        names=names,
        values=values,
        errors=errors,
        covariance=covariance if len(names) <= _KEPT else None,
        degrees=spread.degrees,
        tests=spread.tests,
    )
