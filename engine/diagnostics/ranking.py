"""How well a score ranks the rows of a class before others: curves over all thresholds, and their areas."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.report import Floats


@dataclass(frozen=True, eq=False)
class Ranking:
    """Rows of the class and others, by descending score.

    threshold: (m,) distinct scores after a first one of infinity; hits, alarms: (m,) the weight of the rows
    of the class, and of the others, whose score is at least that.
    """

    threshold: Floats
    hits: Floats
    alarms: Floats

    @property
    def hit_share(self) -> Floats:
        """(m,): recall, the true positive rate; NaN without rows of the class."""
        return _share(self.hits, self.hits[-1])

    @property
    def alarm_share(self) -> Floats:
        """(m,): the false positive rate; NaN without other rows."""
        return _share(self.alarms, self.alarms[-1])

    @property
    def precision(self) -> Floats:
        """(m,): the share of the class among what is taken for it; 1 where nothing is."""
        named = self.hits + self.alarms
        return np.divide(self.hits, named, out=np.ones(len(named)), where=named > 0)

    @property
    def area(self) -> float:
        """Under the ROC curve; NaN where the rows are all of one sort."""
        x, y = self.alarm_share, self.hit_share
        if not len(x) > 1:
            return math.nan
        return float(np.sum(np.diff(x) * (y[1:] + y[:-1])) / 2)

    @property
    def average_precision(self) -> float:
        """The mean of the precision over the steps of the recall; NaN without rows of the class."""
        if not len(self.hits) > 1:
            return math.nan
        return float(np.sum(np.diff(self.hit_share) * self.precision[1:]))

    def at(self, threshold: float) -> int:
        """The place on the curves where only what scores above `threshold` is taken for the class."""
        return int(np.searchsorted(-self.threshold, -threshold, side="left")) - 1


def ranking(positive: NDArray[np.bool_], score: Floats, weight: Floats | None = None) -> Ranking:
    """Rank rows (n,) by `score` (n,), finite; `positive` tells those of the class."""
    weights = np.ones(len(score)) if weight is None else weight
    order = np.argsort(-score, kind="stable")
    ordered = score[order]
    last = np.flatnonzero(np.append(ordered[1:] != ordered[:-1], len(ordered) > 0))
    hits = np.cumsum((weights * positive)[order])[last]
    alarms = np.cumsum((weights * ~positive)[order])[last]
    return Ranking(
        np.concatenate([[np.inf], ordered[last]]),
        np.concatenate([[0.0], hits]),
        np.concatenate([[0.0], alarms]),
    )


def _share(part: Floats, total: float) -> Floats:
    return part / total if total > 0 else np.full(len(part), np.nan)
