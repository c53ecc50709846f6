"""The exact optimum of a linear or polynomial model by least squares."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.optimum import sentences
from engine.optimum.elements import Elements, elements_of, original_units
from engine.optimum.estimating import Spread, in_model_units, in_original_units
from engine.optimum.figures import Counted, squared_figures
from engine.optimum.found import Found
from engine.optimum.least_squares import Solution, alike, folded, solved
from engine.optimum.pieces import Piece, Rows
from engine.optimum.records import Certainty, FitFigures, Optimum
from engine.optimum.set_loss import loss_over
from engine.report import Floats

MOST_COLUMNS = 2_000
_LOSS = {"sum_of_squares": "sum", "mean_squared": "mean", "half_mean_squared": "half"}


class _Weights:
    """What is added up of the weights while the rows go by."""

    def __init__(self) -> None:
        self.total = 0.0
        self.logarithms = 0.0
        self.rows = 0

    def add(self, weight: Tensor) -> None:
        used = weight[weight > 0]
        self.total += float(used.sum())
        self.logarithms += float(used.log().sum())
        self.rows += len(used)


@dataclass(frozen=True, eq=False)
class _Problem:
    """The triangle of [1, features, targets] and what goes with it."""

    triangle: Floats
    columns: int  # features, and 1 for the bias
    bias: bool
    weights: _Weights

    @property
    def ones(self) -> Floats:
        """The column of ones, as the triangle has it."""
        found: Floats = self.triangle[:, 0]
        return found

    @property
    def inputs(self) -> slice:
        """Where the columns of the model are."""
        return slice(0 if self.bias else 1, 1 + self.columns - self.bias)

    @property
    def targets(self) -> Floats:
        """The columns of the targets."""
        found: Floats = self.triangle[:, 1 + self.columns - self.bias :]
        return found


def find_linear(rows: Rows) -> Found:
    """The optimum with all that is known of it. Raises Problem where there are too many columns."""
    experiment, encoding, model = rows.experiment, rows.encoding, rows.model
    elements = elements_of(model, encoding, experiment.model)
    columns = len(elements) // encoding.outputs
    if columns > MOST_COLUMNS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The model has {count} parameters for each target; the optimum is worked out for up to "
                "{most}.",
            ),
            count=columns,
            most=MOST_COLUMNS,
        )
    problem = _folded(rows, columns)
    divisor = _divisor(experiment.loss.kind, problem.weights.total * encoding.outputs)
    penalty = np.full(columns, experiment.loss.l2 / 2 * divisor)
    if problem.bias:
        penalty[0] = 0.0
    solution = _solved(problem, penalty)
    return _told(rows, elements, problem, solution, divisor)


def _folded(rows: Rows, columns: int) -> _Problem:
    weights = _Weights()

    def scaled() -> Iterator[Tensor]:
        for piece in rows.pieces(rows.selection.train, columns + rows.encoding.outputs + 1):
            weights.add(piece.weight)
            yield _weighted(piece)

    triangle = folded(scaled())
    bias = rows.experiment.model.bias
    return _Problem(triangle, columns, bias, weights)


def _weighted(piece: Piece) -> Tensor:
    root = piece.weight.sqrt()
    return torch.cat([root, root * piece.x, root * piece.y], dim=1)


def _divisor(loss: str, elements: float) -> float:
    """By what the sum of squared residuals is divided in the loss; `elements`: the weights of all of them."""
    return {"sum": 1.0, "mean": elements, "half": 2 * elements}[_LOSS[loss]]


def _solved(problem: _Problem, penalty: Floats) -> Solution:
    """The columns of the model made a triangle of their own: the ones come first, also where they are "
    "none."""
    own = problem.triangle[:, problem.inputs]
    if problem.bias:
        size = problem.columns
        return solved(own[:size], problem.targets[:size], problem.targets[size:], penalty)
    q, triangle = np.linalg.qr(own)
    within = q.T @ problem.targets
    return solved(triangle, within, problem.targets - q @ within, penalty)


def _told(rows: Rows, elements: Elements, problem: _Problem, solution: Solution, divisor: float) -> Found:
    experiment, encoding = rows.experiment, rows.encoding
    outputs = encoding.outputs
    places = _places(elements)
    values = np.zeros(len(elements))
    values[places] = solution.values
    free = np.zeros((len(elements), outputs * solution.free.shape[1]))
    for output in range(outputs):
        own = slice(output * solution.free.shape[1], (output + 1) * solution.free.shape[1])
        free[places[:, output], own] = solution.free
    weights = problem.weights
    penalized = experiment.loss.l2 > 0
    counted = Counted(
        weights.rows, solution.parameters, weights.logarithms, _has_constant(problem), penalized
    )
    spread = Spread(
        _covariance(solution, places, counted.degrees), free, counted.degrees, tests=not penalized
    )
    mixed = alike(free, elements.names)
    no_constant = () if counted.constant else (sentences.no_constant(),)
    squares = float(np.trace(solution.squares))
    penalty = _penalty(rows, elements, values)
    sampled = np.sqrt(np.diag(solution.squares) / counted.degrees) if counted.degrees else None
    optimum = Optimum(
        certainty=Certainty.EXACT,
        loss=squares / divisor,
        validation_loss=loss_over(rows, rows.selection.validation, values, elements),
        penalty=penalty,
        gradient=_gradient(problem, solution, divisor, experiment.loss.l2),
        shapes=elements.shapes,
        model=in_model_units(elements, values, spread),
        original=in_original_units(
            original := original_units(elements, encoding, experiment.model), values, spread
        ),
        matrix=None if original is None else original.matrix,
        shift=None if original is None else original.shift,
        free=free,
        figures=_figures(rows, problem, solution, counted),
        condition=solution.condition,
        alike=mixed,
        notes=(*sentences.about_squares(rows, counted, mixed), *no_constant),
    )
    return Found(rows, elements, optimum, spread.covariance, sampled)


def _places(elements: Elements) -> np.ndarray:
    """int64 (columns, outputs): where the number of a column and an output lies among the elements."""
    numbers = dict(elements.split(np.arange(len(elements), dtype=np.float64)))
    rows = [numbers[name] for name in numbers if name.endswith("bias")]
    rows += list(numbers[next(name for name in numbers if name.endswith("weight"))].T)
    return np.stack(rows).astype(np.int64)


def _covariance(solution: Solution, places: np.ndarray, degrees: float) -> Floats:
    """(m, m): the targets' residuals may go together, and so do their numbers then."""
    own = solution.spread @ solution.spread.T
    variances = solution.squares / degrees if degrees else np.full_like(solution.squares, math.nan)
    found = np.zeros((places.size, places.size))
    for one in range(places.shape[1]):
        for other in range(places.shape[1]):
            found[np.ix_(places[:, one], places[:, other])] = variances[one, other] * own
    return found


def _has_constant(problem: _Problem) -> bool:
    """Whether a constant is among what the model can give: by its bias, or as a sum of its columns."""
    if problem.bias:
        return True
    own = problem.triangle[:, problem.inputs]
    left = problem.ones - own @ np.linalg.lstsq(own, problem.ones, rcond=None)[0]
    return bool(np.linalg.norm(left) <= 1e-9 * np.linalg.norm(problem.ones))


def _figures(rows: Rows, problem: _Problem, solution: Solution, counted: Counted) -> tuple[FitFigures, ...]:
    ones, targets = problem.ones, problem.targets
    if counted.constant:
        ones = ones / np.linalg.norm(ones)
        targets = targets - np.outer(ones, ones @ targets)
    totals = (targets**2).sum(axis=0)
    prepared = rows.encoding.prepared_targets
    scale = np.ones(len(totals)) if prepared is None else prepared.scale
    return tuple(
        squared_figures(
            name,
            counted,
            float(solution.squares[at, at] * scale[at] ** 2),
            float(totals[at] * scale[at] ** 2),
        )
        for at, name in enumerate(rows.encoding.output_columns)
    )


def _penalty(rows: Rows, elements: Elements, values: Floats) -> float:
    weights = [own for name, own in elements.split(values) if not name.endswith("bias")]
    return rows.experiment.loss.l2 / 2 * float(sum((own**2).sum() for own in weights))


def _gradient(problem: _Problem, solution: Solution, divisor: float, l2: float) -> float:
    """The largest of the gradient of the loss, penalty included, at the solution as it was rounded."""
    own = problem.triangle[:, problem.inputs]
    found = 2 / divisor * own.T @ (own @ solution.values - problem.targets)
    found[1 if problem.bias else 0 :] += l2 * solution.values[1 if problem.bias else 0 :]
    return float(np.abs(found).max())
