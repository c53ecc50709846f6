"""The figures of a fit at its optimum: residual error, R2, likelihood and what is made of it. Torch-free."""

import math
from dataclasses import dataclass

from engine.optimum.records import FitFigures


@dataclass(frozen=True)
class Counted:
    """What was added up over the training rows with a weight above 0.

    weight_logarithms: the sum of the logarithms of the weights; constant: whether the model holds a constant,
    against which R2 compares it, and not against 0; penalized: whether a penalty drew the parameters away
    from where the likelihood is largest.
    """

    rows: int
    parameters: float
    weight_logarithms: float
    constant: bool
    penalized: bool

    @property
    def degrees(self) -> float:
        """Of freedom that are left."""
        left = self.rows - self.parameters
        return left if left > 1e-9 else 0.0


def squared_figures(name: str, counted: Counted, squares: float, total: float) -> FitFigures:
    """Of a fit by least squares: `squares` are the weighted residuals', `total` those of the target around
    its weighted mean (around 0 where the model has no constant), all in the target's units.
    """
    rows, degrees = counted.rows, counted.degrees
    r2 = 1 - squares / total if total > 0 else math.nan
    spared = rows - counted.constant
    likelihood = math.nan
    if not counted.penalized and squares > 0:
        likelihood = -rows / 2 * (math.log(2 * math.pi * squares / rows) + 1) + counted.weight_logarithms / 2
    count = counted.parameters + 1  # the variance is estimated, too
    return FitFigures(
        name=name,
        rows=rows,
        parameters=counted.parameters,
        degrees=degrees,
        sigma=math.sqrt(squares / degrees) if degrees else math.nan,
        r2=r2,
        adjusted_r2=1 - (1 - r2) * spared / degrees if degrees else math.nan,
        log_likelihood=likelihood,
        aic=2 * count - 2 * likelihood,
        bic=count * math.log(rows) - 2 * likelihood,
    )


def likelihood_figures(name: str, counted: Counted, likelihood: float, weight: float) -> FitFigures:
    """Of a fit of chances, from the logarithm of the likelihood at the optimum; `weight`: of all rows, which
    counts them."""
    likelihood = math.nan if counted.penalized else likelihood
    return FitFigures(
        name=name,
        rows=counted.rows,
        parameters=counted.parameters,
        degrees=counted.degrees,
        log_likelihood=likelihood,
        aic=2 * counted.parameters - 2 * likelihood,
        bic=counted.parameters * math.log(weight) - 2 * likelihood,
    )
