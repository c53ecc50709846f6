"""An optimum and what is known of it: plain records of numbers and numpy arrays, no torch, no Qt."""

import math
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from datasets.problems import Problem
from engine.optimum.distributions import critical_value, two_sided
from engine.report import Floats

LEVELS = (0.90, 0.95, 0.99)  # of confidence, to choose from


class Certainty(StrEnum):
    """How sure it is that nothing is smaller."""

    EXACT = "exact"  # by orthogonal decomposition
    CONVEX = "convex"  # the search came to rest, and there is no second valley
    BEST_FOUND = "best found"  # of several searches


@dataclass(frozen=True, eq=False)
class Estimates:
    """Numbers of a model at the optimum, each with how far chance may have moved it.

    values, errors: float64 (m,); an error is the standard error, NaN where there is none. covariance: (m, m),
    None where there are too many. degrees: of freedom of Student's t, infinite for the normal distribution.
    outputs: int64 (m,), which target each belongs to.
    """

    names: tuple[str, ...]
    values: Floats
    errors: Floats
    covariance: Floats | None = None
    degrees: float = math.inf
    tests: bool = True  # whether t, p and intervals make sense

    def t(self) -> Floats:
        """float64 (m,): value / standard error."""
        if not self.tests:
            return np.full(len(self.values), np.nan)
        with np.errstate(divide="ignore", invalid="ignore"):
            return self.values / self.errors

    def p(self) -> Floats:
        """float64 (m,): the chance of a |t| as large where the true number is 0."""
        return np.array([two_sided(t, self.degrees) for t in self.t().tolist()])

    def interval(self, level: float) -> tuple[Floats, Floats]:
        """float64 (m,) each: between them the true number lies at the confidence `level`; NaN for none."""
        reach = self.errors * (critical_value(level, self.degrees) if self.tests else math.nan)
        return self.values - reach, self.values + reach

    def correlation(self) -> Floats | None:
        """float64 (m, m), NaN beside numbers without a standard error; None where it was not kept."""
        if self.covariance is None:
            return None
        with np.errstate(divide="ignore", invalid="ignore"):
            found: Floats = self.covariance / np.outer(self.errors, self.errors)
        return found


@dataclass(frozen=True)
class FitFigures:
    """How good the optimum is for one target, or for the classes of one. NaN for what is not defined.

    rows: those that train with a weight above 0; parameters: how many of its numbers the rows decide on (less
    than a whole number of them with a penalty); degrees: of freedom that are left; sigma: the residual
    standard error in the target's units (of its logarithm, where that is read).
    """

    name: str
    rows: int
    parameters: float
    degrees: float
    sigma: float = math.nan
    r2: float = math.nan
    adjusted_r2: float = math.nan
    log_likelihood: float = math.nan
    aic: float = math.nan
    bic: float = math.nan


@dataclass(frozen=True, eq=False)
class Optimum:
    """The parameters at which the loss over the training rows, penalties included, is smallest.

    loss: without penalties, as the loss plot has it; validation_loss: at the same parameters, NaN without
    such rows; penalty: what is added. gradient: the largest of the gradient of loss and penalty in absolute
    value. shapes: of every parameter, in declared order; `model` has their elements one after the other, in
    the units that the model sees. original: the coefficients in original units; None where these are the
    same, or the model is no sum of terms. They are shift + matrix @ (elements). free: float64 (m, k),
    orthonormal directions in which nothing changes. condition: of the columns scaled to length 1. alike: what
    the rows cannot tell apart. notes: what is assumed, and what is worth knowing.
    """

    certainty: Certainty
    loss: float
    validation_loss: float
    penalty: float
    gradient: float
    shapes: tuple[tuple[str, tuple[int, ...]], ...]
    model: Estimates
    original: Estimates | None
    matrix: Floats | None
    shift: Floats | None
    free: Floats
    figures: tuple[FitFigures, ...]
    condition: float
    alike: tuple[tuple[str, ...], ...] = ()
    starts: int = 1
    agreeing: int = 1
    iterations: int = 0
    notes: tuple[Problem, ...] = field(default=())

    def to_original(self, elements: Floats) -> Floats:
        """Coefficients in original units of any `elements` (m,) in the model's."""
        if self.matrix is None or self.shift is None:
            return elements
        found: Floats = self.shift + self.matrix @ elements
        return found

    def distance(self, elements: Floats) -> Floats:
        """float64 (m,): how far `elements` are from the nearest optimum, in the model's units."""
        apart = elements - self.model.values
        found: Floats = apart - self.free @ (self.free.T @ apart)
        return found

    def distance_in_original(self, elements: Floats) -> Floats:
        """The same for the coefficients in original units."""
        apart = self.distance(elements)
        return apart if self.matrix is None else self.matrix @ apart


@dataclass(frozen=True, eq=False)
class OptimumCurve:
    """The optimum over a grid of its one input, in original units: x (g,); the rest (g, outputs).

    mean: between these two the curve itself lies at the confidence asked for; rows: between these a further
    row of weight 1; NaN where that is not known.
    """

    x: Floats
    y: Floats
    mean: tuple[Floats, Floats]
    rows: tuple[Floats, Floats]
