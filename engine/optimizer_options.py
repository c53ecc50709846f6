"""An optimizer and its hyperparameters under torch's names; torch-free, for scripts and the window."""

from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import OptimizerSettings

# The settings' names for the classes, of torch.optim and of engine.solvers.
CLASS_NAMES = {
    "sgd": "SGD",
    "adam": "Adam",
    "adamw": "AdamW",
    "rmsprop": "RMSprop",
    "adagrad": "Adagrad",
    "adadelta": "Adadelta",
    "levenberg_marquardt": "LevenbergMarquardt",
    "lbfgs": "LBFGS",
}


def options(settings: OptimizerSettings) -> dict[str, Any]:
    """The arguments of the optimizer's class, which are also the keys of its param_groups.

    Nesterov without momentum is plain gradient descent, as its formula says; torch refuses to write it
    down. With dampening it is not defined: a Problem.
    """
    common: dict[str, Any] = {"lr": settings.learning_rate, "weight_decay": settings.weight_decay}
    tolerances = {
        "tolerance_grad": settings.tolerance_grad,
        "tolerance_change": settings.tolerance_change,
    }
    match settings.kind:
        case "levenberg_marquardt":
            return {"damping": settings.damping} | tolerances
        case "lbfgs":
            return {"history_size": settings.history_size} | tolerances
        case "sgd":
            return common | _sgd_options(settings)
        case "adam" | "adamw":
            return common | {"betas": (settings.beta1, settings.beta2), "eps": settings.eps}
        case "rmsprop":
            return common | {"alpha": settings.alpha, "eps": settings.eps, "momentum": settings.momentum}
        case "adagrad":
            return common | {"lr_decay": settings.lr_decay, "eps": settings.eps}
        case _:
            return common | {"rho": settings.rho, "eps": settings.eps}


def _sgd_options(settings: OptimizerSettings) -> dict[str, Any]:
    nesterov = settings.nesterov and settings.momentum > 0
    if nesterov and settings.dampening:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Nesterov momentum is not defined with dampening {dampening}: set optimizer.dampening to 0, "
                "or switch optimizer.nesterov off.",
            ),
            dampening=settings.dampening,
        )
    return {"momentum": settings.momentum, "dampening": settings.dampening, "nesterov": nesterov}
