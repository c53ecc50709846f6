"""Predictions read as decisions between classes, whatever the outputs of the model are."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.report import Floats, Ints, Predictions


@dataclass(frozen=True, eq=False)
class ClassScores:
    """Rows with a class and a chance for each class.

    row, target: int64 (n,), `target` counts the classes; scores: float64 (n, classes), classes >= 2; part:
    int8 (n,), as in `Predictions`; weight: float64 (n,), 1 where rows have none; names: of the classes.
    """

    row: Ints
    target: Ints
    scores: Floats
    part: NDArray[np.int8]
    weight: Floats
    names: tuple[str, ...]

    def of_part(self, part: int) -> "ClassScores":
        """The rows of one part."""
        own = self.part == part
        return ClassScores(
            self.row[own], self.target[own], self.scores[own], self.part[own], self.weight[own], self.names
        )

    def chosen(self, threshold: float = 0.5) -> Ints:
        """int64 (n,): the likeliest class; of two the second where its chance is above `threshold`."""
        if self.scores.shape[1] == 2:
            return (self.scores[:, 1] > threshold).astype(np.int64)
        likeliest: Ints = self.scores.argmax(axis=1)
        return likeliest


def class_scores(found: Predictions, target: int = 0) -> ClassScores | None:
    """The decisions in `found`, of one `target` column; None where its numbers are no decisions.

    Rows whose chances are not finite are left out. One output between two values (low, high) is taken by its
    place between them, as the metrics take it.
    """
    several = found.predicted.shape[1] != found.target.shape[1]
    if several or found.classes:
        classes, scores = found.target[:, 0], found.predicted
    elif found.binary is not None and target < found.target.shape[1]:
        low, high = found.binary
        own = found.target[:, target]
        if not np.isin(own, found.binary).all():
            return None
        classes = (own > (low + high) / 2).astype(np.float64)
        scores = np.clip((found.predicted[:, [target]] - low) / (high - low), 0.0, 1.0)
    else:
        return None
    if scores.shape[1] == 1:
        scores = np.hstack([1.0 - scores, scores])
    good = np.isfinite(scores).all(axis=1) & (classes >= 0) & (classes < scores.shape[1])
    weight = np.ones(len(classes)) if found.weight is None else found.weight
    return ClassScores(
        row=found.row[good],
        target=classes[good].astype(np.int64),
        scores=scores[good],
        part=found.part[good],
        weight=weight[good],
        names=_names(found, scores.shape[1]),
    )


def _names(found: Predictions, classes: int) -> tuple[str, ...]:
    if len(found.classes) == classes:
        return found.classes
    if found.binary is not None:
        return tuple(f"{value:g}" for value in found.binary)
    return tuple(str(number) for number in range(classes))
