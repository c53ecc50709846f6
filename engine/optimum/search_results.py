"""What is told of an optimum that a search came to: values, errors from the curvature, figures."""

import math
from dataclasses import dataclass

import numpy as np
import torch

from datasets.problems import Problem
from engine.encoding import Task
from engine.optimum import sentences
from engine.optimum.curvature import Objective, scores_of
from engine.optimum.descent import Minimum
from engine.optimum.elements import Elements, original_units
from engine.optimum.eligibility import SQUARED, is_convex
from engine.optimum.estimating import Spread, in_model_units, in_original_units
from engine.optimum.figures import Counted, likelihood_figures, squared_figures
from engine.optimum.found import Found
from engine.optimum.least_squares import alike
from engine.optimum.pieces import Rows
from engine.optimum.records import Certainty, FitFigures, Optimum
from engine.optimum.set_loss import loss_over
from engine.report import Floats

_FLAT = 1e-8  # of the curvature at 0
_UNMOVED = 1e-3  # of the largest score
_NO_CURVATURE = 1e-12  # of the largest, columns scaled


@dataclass(frozen=True, eq=False)
class Ended:
    """A search that ended at `best`, from so many starts, of which `agreeing` came there."""

    rows: Rows
    elements: Elements
    objective: Objective
    best: Minimum
    certainty: Certainty
    starts: int
    agreeing: int

    @property
    def trains(self) -> np.ndarray:
        """int64: the elements that train."""
        return np.flatnonzero(self.objective.trains)

    @property
    def held(self) -> np.ndarray:
        """int64: the elements that a bound holds."""
        found: np.ndarray = self.trains[self.best.held]
        return found

    @property
    def squared(self) -> bool:
        """Whether the loss is one of squares."""
        return self.rows.experiment.loss.kind in SQUARED


def told(ended: Ended) -> Found:
    """The optimum with all that is known of it. Raises Problem where none is finite."""
    rows, elements, objective, best = ended.rows, ended.elements, ended.objective, ended.best
    inverse, free, undetermined, condition = _directions(ended)
    _check_finite(ended)
    values = objective.whole(best.point.at)
    if rows.experiment.model.kind != "formula":
        values -= free @ (free.T @ values)
    outputs = rows.encoding.outputs if ended.squared else 1
    counted = Counted(
        rows=objective.count,
        parameters=(len(ended.trains) - len(ended.held) - free.shape[1]) / outputs,
        weight_logarithms=objective.logarithms,
        constant=True,
        penalized=rows.experiment.loss.l2 > 0,
    )
    squares, totals = _squares(ended, values) if ended.squared else (np.empty(0), np.empty(0))
    sigma = np.sqrt(squares / counted.degrees) if ended.squared and counted.degrees else None
    spread = Spread(
        covariance=_covariance(ended, inverse, sigma),
        undetermined=undetermined,
        degrees=counted.degrees if ended.squared else math.inf,
        tests=not counted.penalized,
    )
    mixed = alike(undetermined, elements.names)
    original = original_units(elements, rows.encoding, rows.experiment.model)
    optimum = Optimum(
        certainty=ended.certainty,
        loss=best.point.loss,
        validation_loss=loss_over(rows, rows.selection.validation, values, elements),
        penalty=best.point.value - best.point.loss,
        gradient=best.gradient,
        shapes=elements.shapes,
        model=in_model_units(elements, values, spread),
        original=in_original_units(original, values, spread),
        matrix=None if original is None else original.matrix,
        shift=None if original is None else original.shift,
        free=free,
        figures=_figures(ended, counted, squares, totals),
        condition=condition,
        alike=mixed,
        starts=ended.starts,
        agreeing=ended.agreeing,
        iterations=best.steps,
        notes=_notes(ended, counted, mixed),
    )
    return Found(rows, elements, optimum, np.nan_to_num(spread.covariance), sigma)


def _check_finite(ended: Ended) -> None:
    """Raise Problem where the classes are told apart: by the scores themselves, or where the parameters have
    grown in a direction that makes no row worse and is flat by now."""
    settings, best = ended.rows.experiment.loss, ended.best
    if not settings.from_scores or settings.l2 or not is_convex(ended.rows.experiment):
        return
    if (best.point.margin > 0).any():
        raise sentences.separable()
    margin, size = ended.objective.least_margin(_grown(ended))
    if size > 1 and (margin > -_UNMOVED * size).any():
        raise sentences.separable()


def _grown(ended: Ended) -> Floats:
    """The part (m,) of the parameters that train in directions that were curved at 0 and have become flat."""
    sizes, directions = np.linalg.eigh(ended.objective.point(np.zeros_like(ended.best.point.at)).curvature)
    curved = sizes > _NO_CURVATURE * sizes.max()
    root = directions[:, curved] * np.sqrt(sizes[curved])
    back = directions[:, curved] / np.sqrt(sizes[curved])
    left, turned = np.linalg.eigh(back.T @ ended.best.point.curvature @ back)
    flat = turned[:, left < _FLAT]
    found: Floats = back @ (flat @ (flat.T @ (root.T @ ended.best.point.at)))
    return found


def _directions(ended: Ended) -> tuple[Floats, Floats, Floats, float]:
    """(m, r) with inverse @ inverse.T the inverse of the curvature, 0 for what does not train or is held; the
    directions (m, k) without curvature, and those among them that the rows might have told apart; the
    condition number of the columns scaled.
    """
    places = ended.trains[~ended.best.held]
    inner = np.flatnonzero(~ended.best.held)
    curvature = ended.best.point.curvature[np.ix_(inner, inner)]
    shifts = _shifts(ended)[places]
    rest = np.linalg.svd(shifts, full_matrices=True)[0][:, shifts.shape[1] :]
    curvature = rest.T @ curvature @ rest
    scale = np.sqrt(np.diag(curvature))
    scale[scale == 0] = 1.0
    sizes, directions = np.linalg.eigh(curvature / np.outer(scale, scale))
    curved = sizes > _NO_CURVATURE * max(sizes.max(initial=0.0), np.finfo(np.float64).tiny)
    undetermined = _placed(_orthonormal(rest @ (directions[:, ~curved] / scale[:, None])), places, ended)
    inverse = _placed(rest @ (directions[:, curved] / scale[:, None] / np.sqrt(sizes[curved])), places, ended)
    inverse -= undetermined @ (undetermined.T @ inverse)
    known = sizes[curved]
    condition = math.sqrt(known.max() / known.min()) if len(known) else 1.0
    return inverse, np.hstack([undetermined, _placed(shifts, places, ended)]), undetermined, condition


def _shifts(ended: Ended) -> Floats:
    """(m, k), orthonormal: the directions in which the scores of all classes move alike. That these make no
    difference is nobody's fault; the classes' numbers are shown with the sum of 0."""
    count = len(ended.elements)
    if ended.rows.encoding.task is not Task.CLASSES:
        return np.empty((count, 0))
    penalties = np.zeros(count)
    penalties[ended.trains] = ended.objective.l2
    found = []
    for _, numbers in ended.elements.split(np.arange(count, dtype=np.float64)):
        for places in numbers.reshape(len(numbers), -1).T.astype(np.int64):
            if not penalties[places].any():
                found.append(np.zeros(count))
                found[-1][places] = len(places) ** -0.5
    return np.stack(found, axis=1) if found else np.empty((count, 0))


def _placed(rows: Floats, places: np.ndarray, ended: Ended) -> Floats:
    """`rows` at their `places` among all elements."""
    found = np.zeros((len(ended.elements), rows.shape[1]))
    found[places] = rows
    return found


def _orthonormal(columns: Floats) -> Floats:
    return np.linalg.qr(columns)[0] if columns.shape[1] else columns


def _covariance(ended: Ended, inverse: Floats, sigma: Floats | None) -> Floats:
    """(m, m), NaN for what is fixed or held by a bound, and wherever it is not known."""
    objective, count = ended.objective, len(ended.elements)
    likely = ended.rows.experiment.loss.from_scores
    if sigma is None and not likely:
        return np.full((count, count), math.nan)
    found = inverse @ inverse.T / objective.divisor
    if objective.l2.any():
        penalties = np.zeros(count)
        penalties[ended.trains] = objective.l2
        found -= inverse @ (inverse.T @ (penalties[:, None] * found))
    if sigma is not None:
        factor = 1.0 if ended.rows.experiment.loss.kind == "half_mean_squared" else 2.0
        own = sigma[ended.elements.outputs]
        found = found * factor * np.outer(own, own)
    rests = np.setdiff1d(np.arange(count), ended.trains[~ended.best.held])
    found[rests] = math.nan
    found[:, rests] = math.nan
    return found


@torch.no_grad()
def _squares(ended: Ended, values: Floats) -> tuple[Floats, Floats]:
    """Sums (targets,) of weighted squares as the loss sees them: of residuals, and of targets around "
    "their mean."""
    rows, which = ended.rows, ended.rows.selection.train
    flat = torch.from_numpy(values)
    width = len(ended.elements) + rows.encoding.outputs
    mean, squares, totals = torch.zeros(3, rows.encoding.outputs, dtype=torch.float64)
    for piece in rows.pieces(which, width):
        mean += (piece.weight * piece.y).sum(dim=0) / ended.objective.weight
    for piece in rows.pieces(which, width):
        predicted = rows.model.output(scores_of(rows.model, ended.elements, flat, piece.x))
        squares += (piece.weight * (predicted - piece.y) ** 2).sum(dim=0)
        totals += (piece.weight * (piece.y - mean) ** 2).sum(dim=0)
    return squares.numpy(), totals.numpy()


def _figures(ended: Ended, counted: Counted, squares: Floats, totals: Floats) -> tuple[FitFigures, ...]:
    encoding, objective = ended.rows.encoding, ended.objective
    if ended.rows.experiment.loss.from_scores:
        likelihood = -ended.best.point.loss * objective.divisor
        return (likelihood_figures(", ".join(encoding.targets), counted, likelihood, objective.weight),)
    if not ended.squared:
        return ()
    prepared = encoding.prepared_targets
    scale = np.ones(len(squares)) if prepared is None else prepared.scale**2
    return tuple(
        squared_figures(name, counted, float(squares[at] * scale[at]), float(totals[at] * scale[at]))
        for at, name in enumerate(encoding.output_columns)
    )


def _notes(ended: Ended, counted: Counted, mixed: tuple[tuple[str, ...], ...]) -> tuple[Problem, ...]:
    rows = ended.rows
    notes: list[Problem] = []
    if not ended.best.rests:
        notes.append(sentences.not_at_rest(ended.best.steps))
    if not ended.squared and not rows.experiment.loss.from_scores:
        notes.append(sentences.without_statistics())
        notes += sentences.about_all(rows, mixed)
    elif ended.squared and ended.certainty is not Certainty.BEST_FOUND:
        notes += sentences.about_squares(rows, counted, mixed)
    else:
        notes += sentences.about_search(rows, counted, mixed)
    if len(ended.held):
        notes.append(sentences.on_bounds(tuple(ended.elements.names[at] for at in ended.held)))
    return tuple(notes)
