"""An optimum with the model that it belongs to, so that it can be drawn."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.encoding import Task
from engine.optimum.curvature import scores_of, slopes
from engine.optimum.distributions import critical_value
from engine.optimum.elements import Elements
from engine.optimum.pieces import Rows
from engine.optimum.records import Optimum, OptimumCurve
from engine.report import Floats

_FREE = 1e-9


@dataclass(frozen=True, eq=False)
class Found:
    """covariance: float64 (m, m) of the elements; sigma: (targets,), of the residuals as the loss sees them,
    None where there is none."""

    rows: Rows
    elements: Elements
    optimum: Optimum
    covariance: Floats
    sigma: Floats | None

    def curve(self, grid: Floats, level: float) -> OptimumCurve | None:
        """The optimum over `grid` (g,) of the one input; None for several inputs, or one that holds text."""
        encoding = self.rows.encoding
        if len(encoding.inputs) != 1 or not encoding.preparation.takes_numbers or not len(grid):
            return None
        with np.errstate(all="ignore"):  # a grid may reach far beyond the rows
            return self._curve(grid, level)

    def _curve(self, grid: Floats, level: float) -> OptimumCurve:
        encoding = self.rows.encoding
        with torch.no_grad():
            x = self.rows.model.expand(torch.from_numpy(encoding.encode_inputs(grid[:, None])))
        values, errors = self._at(x, scores=encoding.task is Task.BINARY)
        reach = self._critical(level)
        further = np.full_like(errors, math.nan)
        if self.sigma is not None and encoding.task is Task.REGRESSION:
            further = np.sqrt(errors**2 + self.sigma**2)
        return OptimumCurve(
            x=grid,
            y=self._shown(values),
            mean=(self._shown(values - reach * errors), self._shown(values + reach * errors)),
            rows=(self._shown(values - reach * further), self._shown(values + reach * further)),
        )

    def _critical(self, level: float) -> float:
        model = self.optimum.model
        return critical_value(level, model.degrees) if model.tests else math.nan

    def _at(self, x: Tensor, scores: bool) -> tuple[Floats, Floats]:
        """Predictions (or scores) for features and their standard errors, (g, outputs) each."""
        model = self.rows.model

        def value(flat: Tensor, x: Tensor) -> Tensor:
            found = scores_of(model, self.elements, flat, x)
            return found if scores else model.output(found)

        flat = torch.from_numpy(self.optimum.model.values)
        with torch.no_grad():
            values = value(flat, x).numpy()
        jacobian = slopes(value, flat, x).numpy()
        errors = np.sqrt(np.maximum(np.einsum("gom,mn,gon->go", jacobian, self.covariance, jacobian), 0.0))
        free = self.optimum.free
        if free.shape[1]:
            reach = np.maximum(np.linalg.norm(jacobian, axis=2), np.finfo(np.float64).tiny)
            errors[np.linalg.norm(jacobian @ free, axis=2) > _FREE * reach] = math.nan
        return values, errors

    def _shown(self, values: Floats) -> Floats:
        """In original units."""
        encoding = self.rows.encoding
        if encoding.task is Task.BINARY:
            found: Floats = 1 / (1 + np.exp(-values))
            return found
        if encoding.task is Task.CLASSES:
            return np.clip(values, 0.0, 1.0)
        return encoding.decode_predictions(values)
