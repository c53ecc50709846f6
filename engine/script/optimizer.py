"""The optimizer as a script makes it: torch.optim's class with what differs from torch's own defaults."""

from collections.abc import Sequence
from typing import Any

from engine.experiment import SOLVER_KINDS
from engine.optimizer_options import CLASS_NAMES, options
from engine.script.facts import Facts
from engine.script.names import literal

_DEFAULTS: dict[str, dict[str, Any]] = {
    "sgd": {"momentum": 0.0, "dampening": 0.0, "nesterov": False, "weight_decay": 0.0},
    "adam": {"betas": (0.9, 0.999), "eps": 1e-8, "weight_decay": 0.0},
    "adamw": {"betas": (0.9, 0.999), "eps": 1e-8, "weight_decay": 0.01},
    "rmsprop": {"alpha": 0.99, "eps": 1e-8, "weight_decay": 0.0, "momentum": 0.0},
    "adagrad": {"lr_decay": 0.0, "weight_decay": 0.0, "eps": 1e-10},
    "adadelta": {"rho": 0.9, "eps": 1e-6, "weight_decay": 0.0},
    "levenberg_marquardt": {"damping": 1e-3, "tolerance_grad": 1e-12, "tolerance_change": 1e-12},
    "lbfgs": {"history_size": 10, "tolerance_grad": 1e-12, "tolerance_change": 1e-12},
}


def optimizer_line(facts: Facts, parameters: str, limits: Sequence[str] = ()) -> str:
    """The line that makes `optimizer` over the expression `parameters`; `limits`: of a solver."""
    kind = facts.experiment.optimizer.kind
    chosen = chosen_options(facts)
    arguments = [f"{name}={_written(value)}" for name, value in chosen.items()]
    if kind in SOLVER_KINDS:
        return f"optimizer = {CLASS_NAMES[kind]}({', '.join([parameters, *arguments, *limits])})"
    return f"optimizer = torch.optim.{CLASS_NAMES[kind]}({', '.join([parameters, *arguments])})"


def chosen_options(facts: Facts) -> dict[str, Any]:
    """lr, and every other hyperparameter that is not torch's default."""
    settings = facts.experiment.optimizer
    defaults = _DEFAULTS[settings.kind]
    return {name: value for name, value in options(settings).items() if defaults.get(name) != value}


def defaults_of(class_name: str) -> dict[str, Any] | None:
    """What torch.optim's class takes where a script says nothing; None for what is no optimizer."""
    return next((_DEFAULTS[kind] for kind, name in CLASS_NAMES.items() if name == class_name), None)


def all_options(facts: Facts) -> dict[str, Any]:
    """Every hyperparameter that the optimizer of the run has."""
    return options(facts.experiment.optimizer)


def _written(value: Any) -> str:
    return f"({', '.join(map(literal, value))})" if isinstance(value, tuple) else literal(value)
