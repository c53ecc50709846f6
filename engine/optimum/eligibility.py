"""For which models and losses an optimum is worked out, and by which way. Torch-free."""

from enum import StrEnum

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import Experiment, LossSettings, ModelSettings

SQUARED = ("sum_of_squares", "mean_squared", "half_mean_squared")


class Way(StrEnum):
    """How an optimum is found."""

    LEAST_SQUARES = "least squares"  # the solution, by orthogonal decomposition
    NEWTON = "newton"  # a search by second derivatives


def way_for(experiment: Experiment) -> Way:
    """The way for a model and its loss. Raises Problem where there is none, which says why."""
    model, loss = experiment.model, experiment.loss
    if model.kind == "mlp" and model.layers:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A network with hidden layers has many valleys, and which is the deepest cannot be found for "
                "certain. The optimum is worked out for linear, polynomial and formula models.",
            )
        )
    refuse_loss(loss)
    straight = squared(experiment) and model.output == "identity" and is_sum_of_terms(model)
    return Way.LEAST_SQUARES if straight else Way.NEWTON


def squared(experiment: Experiment) -> bool:
    """Whether the loss adds up squares."""
    return experiment.loss.kind in SQUARED


def is_sum_of_terms(model: ModelSettings) -> bool:
    """Whether the scores are linear in the parameters for certain."""
    return model.kind in ("linear", "polynomial") or (model.kind == "mlp" and not model.layers)


def is_convex(experiment: Experiment) -> bool:
    """Whether the loss has one valley at most."""
    convex = (*SQUARED, "huber") if experiment.model.output == "identity" else ()
    return is_sum_of_terms(experiment.model) and experiment.loss.kind in (
        *convex,
        "binary_cross_entropy",
        "cross_entropy",
    )


def refuse_loss(loss: LossSettings) -> None:
    """Raise Problem for a loss whose optimum is not worked out."""
    if loss.kind == "sum_of_outputs":
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The sum of the outputs has no optimum: it can be made smaller without end."
            )
        )
    if loss.kind == "mean_absolute" or loss.l1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Absolute values have a kink at 0, where derivatives fail: for mean absolute error and for "
                "an L1 penalty no optimum is worked out. Choose a squared, Huber or cross-entropy loss "
                "without L1.",
            )
        )
