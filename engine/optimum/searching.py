"""The optimum of models for which there is no solution in one go, searched for from several starts."""

import math
from collections.abc import Iterator

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.optimum.curvature import Objective
from engine.optimum.descent import Bounds, Minimum, descend
from engine.optimum.elements import Elements, elements_of
from engine.optimum.eligibility import is_convex, squared
from engine.optimum.found import Found
from engine.optimum.pieces import Rows
from engine.optimum.records import Certainty
from engine.optimum.search_results import Ended, told
from engine.optimum.starting import drawn, linear_ones
from engine.report import Floats

MOST_PARAMETERS = 500
_DRAWN = 5  # starts beside the run's own
_SAMPLE = 20_000  # rows that searches from many starts go by
_FEW = 500  # rows that starts are chosen by
_SAME = 1e-9  # of the loss: two searches that ended alike


def find_by_search(rows: Rows, now: Floats | None) -> Found:
    """The best that is found from the run's parameters `now` (m,), those it began with, and some more.

    Raises Problem where there is no finite one.
    """
    elements = elements_of(rows.model, rows.encoding, rows.experiment.model)
    _check_size(elements)
    start = np.concatenate([own.detach().numpy().reshape(-1) for own in rows.model.parameters()])
    objective = Objective(rows, elements, start, rows.selection.train)
    bounds = _bounds(rows, elements, objective.trains)
    straight = linear_ones(_sampled(rows, objective, _FEW)) if squared(rows.experiment) else []
    if is_convex(rows.experiment) or len(straight) == objective.trains.sum():
        best = _single(objective, bounds, np.zeros(int(objective.trains.sum())))
        certainty, starts, agreeing = Certainty.CONVEX, 1, 1
    else:
        begins = list(_starts(start, now, objective.trains))
        begins += drawn(_sampled(rows, objective, _FEW), bounds, straight, _DRAWN)
        best, starts, agreeing = _of_many(rows, objective, bounds, begins)
        certainty = Certainty.BEST_FOUND
    return told(Ended(rows, elements, objective, best, certainty, starts, agreeing))


def _check_size(elements: Elements) -> None:
    if len(elements) > MOST_PARAMETERS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The model has {count} parameters; the optimum is searched for with up to {most}.",
            ),
            count=len(elements),
            most=MOST_PARAMETERS,
        )


def _bounds(rows: Rows, elements: Elements, trains: np.ndarray) -> Bounds:
    """Of formulas; their parameters are single numbers."""
    ends = {name: (low, high) for name, low, high in rows.model.bounded}
    lower = np.full(len(elements), -math.inf)
    upper = np.full(len(elements), math.inf)
    for at, name in enumerate(elements.names):
        low, high = ends.get(name, (None, None))
        lower[at] = -math.inf if low is None else low
        upper[at] = math.inf if high is None else high
    return Bounds(lower[trains], upper[trains])


def _starts(own: Floats, now: Floats | None, trains: np.ndarray) -> Iterator[Floats]:
    """The run's parameters, those it began with, and ones."""
    if now is not None and len(now) == len(own) and np.isfinite(now).all():
        yield now[trains]
    yield own[trains]
    yield np.ones(int(trains.sum()))


def _single(objective: Objective, bounds: Bounds, start: Floats) -> Minimum:
    free = not objective.l2.any()  # of a penalty, which keeps parameters from growing without end
    found = descend(objective, start, bounds, enough=lambda point: free and bool((point.margin > 0).any()))
    if found is None:
        raise _no_number()
    return found


def _of_many(
    rows: Rows, objective: Objective, bounds: Bounds, begins: list[Floats]
) -> tuple[Minimum, int, int]:
    """The best, from how many starts, and how many of these came to it. Many rows are sampled for the "
    "rest."""
    trial = _sampled(rows, objective, _SAMPLE)
    ended = [minimum for begin in begins if (minimum := descend(trial, begin, bounds)) is not None]
    if not ended:
        raise _no_number()
    ended.sort(key=lambda minimum: minimum.point.value)
    best = ended[0]
    near = best.point.value + _SAME * abs(best.point.value) + 1e-300
    agreeing = sum(minimum.point.value <= near for minimum in ended)
    if trial is not objective:
        best = descend(objective, best.point.at, bounds) or best
    return best, len(begins), agreeing


def _sampled(rows: Rows, objective: Objective, most: int) -> Objective:
    """The objective over at most so many rows, evenly spread; itself where there are no more."""
    which = rows.selection.train
    if len(which) <= most:
        return objective
    spread = which[np.linspace(0, len(which) - 1, most).astype(np.int64)]
    return Objective(rows, objective.elements, objective.base, spread)


def _no_number() -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "The loss is no number at any of the starts, so that no optimum can be searched for."
        )
    )
