"""The pictures of the parameters that there can be, and what each takes of the samples."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP
from gui.plots.painting import Floats
from gui.plots.values.samples import Samples

CONTEXT = "ValuesKinds"


class Kind(StrEnum):
    """What is drawn over the steps."""

    VALUES = "values"
    GRADIENTS = "gradients"
    NORMS = "norms"
    GRADIENT_NORMS = "gradient_norms"
    SPREAD = "spread"
    GRADIENT_SPREAD = "gradient_spread"
    RATIO = "ratio"
    DEAD = "dead"


TITLES = {
    Kind.VALUES: QT_TRANSLATE_NOOP("ValuesKinds", "Values"),
    Kind.GRADIENTS: QT_TRANSLATE_NOOP("ValuesKinds", "Gradients"),
    Kind.NORMS: QT_TRANSLATE_NOOP("ValuesKinds", "Norms by layer"),
    Kind.GRADIENT_NORMS: QT_TRANSLATE_NOOP("ValuesKinds", "Gradient norms by layer"),
    Kind.SPREAD: QT_TRANSLATE_NOOP("ValuesKinds", "Histograms of the values"),
    Kind.GRADIENT_SPREAD: QT_TRANSLATE_NOOP("ValuesKinds", "Histograms of the gradients"),
    Kind.RATIO: QT_TRANSLATE_NOOP("ValuesKinds", "Update / weight"),
    Kind.DEAD: QT_TRANSLATE_NOOP("ValuesKinds", "Dead units"),
}
TIPS = {
    Kind.VALUES: QT_TRANSLATE_NOOP("ValuesKinds", "Each number of the model"),
    Kind.GRADIENTS: QT_TRANSLATE_NOOP("ValuesKinds", "The gradient of each number, of single batches"),
    Kind.NORMS: QT_TRANSLATE_NOOP("ValuesKinds", "The root of the sum of the squares of all weights"),
    Kind.GRADIENT_NORMS: QT_TRANSLATE_NOOP(
        "ValuesKinds", "The root of the sum of the squares of all gradients, of single batches"
    ),
    Kind.SPREAD: QT_TRANSLATE_NOOP(
        "ValuesKinds", "Where the weights of each layer lie; the line is their median"
    ),
    Kind.GRADIENT_SPREAD: QT_TRANSLATE_NOOP(
        "ValuesKinds", "Where the gradients of each layer lie; the line is their median"
    ),
    Kind.RATIO: QT_TRANSLATE_NOOP(
        "ValuesKinds",
        "The norm of a step's change by the norm of the weights. About 10⁻³ is usual: much more is "
        "restless, much less hardly learns.",
    ),
    Kind.DEAD: QT_TRANSLATE_NOOP(
        "ValuesKinds", "The share of a layer's relus that give 0 for all of up to 256 training rows"
    ),
}
STRIPS = {Kind.SPREAD: 0, Kind.GRADIENT_SPREAD: 1}  # drawn as strips: their row in the field `spread`
DECADES = (Kind.GRADIENT_NORMS, Kind.RATIO)  # drawn on a logarithmic axis
USUAL_RATIO = -3.0  # a power of ten


def offered(samples: Samples) -> tuple[Kind, ...]:
    """What can be drawn of a model; the first is what it begins with."""
    like = samples.like
    if like is None:
        return ()
    few = (Kind.VALUES, Kind.GRADIENTS, Kind.RATIO)
    many = (Kind.NORMS, Kind.GRADIENT_NORMS, Kind.SPREAD, Kind.GRADIENT_SPREAD, Kind.RATIO)
    dead = (Kind.DEAD,) if not np.isnan(like.dead).all() else ()
    return (few if like.names else many) + dead


def names_of(kind: Kind, samples: Samples) -> tuple[str, ...]:
    """Of the lines or strips of a picture."""
    like = samples.like
    if like is None:
        return ()
    if kind is Kind.DEAD:
        return tuple(name for name, share in zip(like.layers, like.dead, strict=True) if share == share)
    return like.names if kind in (Kind.VALUES, Kind.GRADIENTS) else like.layers


def lines_of(kind: Kind, samples: Samples) -> Floats:
    """(n, lines): raw values of a picture of lines."""
    if kind in (Kind.VALUES, Kind.GRADIENTS):
        return samples.field(kind.value)
    if kind is Kind.DEAD:
        like = samples.like
        return samples.field("dead")[:, ~np.isnan(like.dead)] if like is not None else np.empty((0, 0))
    norms = samples.field("norms")
    if kind is Kind.RATIO:
        with np.errstate(divide="ignore", invalid="ignore"):
            return norms[:, 2] / norms[:, 0]
    return norms[:, 1 if kind is Kind.GRADIENT_NORMS else 0]
