"""The update rules of torch.optim as pure functions of flat vectors: new parameters and state from old ones.

Each is written in the order of operations of torch's own single-tensor code, so that the numbers agree to the
rounding of the last bit. Hyperparameters are scalars or scalar tensors: a changed one is another argument and
no other function.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.experiment import OptimizerSettings

Numbers = Mapping[str, Tensor]  # hyperparameters and state by torch's names; float64 scalars, flat vectors
Updated = tuple[Tensor, dict[str, Tensor]]


@dataclass(frozen=True)
class Rule:
    """An update rule. `hyperparameters` are fields of OptimizerSettings; `state` are the vectors that it
    keeps, as torch.optim names them."""

    update: Callable[[Tensor, Tensor, Numbers, Numbers], Updated]
    hyperparameters: tuple[str, ...]
    state: tuple[str, ...] = ()


def rule_of(settings: OptimizerSettings) -> Rule:
    """The rule for optimizer settings; other values of its hyperparameters need no other rule.

    Momentum, Nesterov's way and weight decay are left out where they are 0 or off: that makes another rule.
    """
    decays = settings.weight_decay != 0
    momentum = settings.momentum != 0
    common = ("learning_rate", *(("weight_decay",) if decays else ()))
    match settings.kind:
        case "sgd" if momentum:
            more = ("momentum", "dampening")
            update = _nesterov if settings.nesterov else _momentum
            return Rule(_decayed(update, decays), (*common, *more), ("momentum_buffer",))
        case "sgd":
            return Rule(_decayed(_plain, decays), common)
        case "adam" | "adamw":
            apart = settings.kind == "adamw"
            rule = _shrunk(_adam, decays) if apart else _decayed(_adam, decays)
            names = (*common, "beta1", "beta2", "eps")
            return Rule(rule, names, ("exp_avg", "exp_avg_sq"))
        case "rmsprop":
            names = (*common, "alpha", "eps")
            if not momentum:
                return Rule(_decayed(_rmsprop, decays), names, ("square_avg",))
            update = _decayed(_rmsprop_momentum, decays)
            return Rule(update, (*names, "momentum"), ("square_avg", "momentum_buffer"))
        case "adagrad":
            return Rule(_decayed(_adagrad, decays), (*common, "lr_decay", "eps"), ("sum",))
        case _:
            return Rule(_decayed(_adadelta, decays), (*common, "rho", "eps"), ("square_avg", "acc_delta"))


def _like(value: Tensor, vector: Tensor) -> Tensor:
    """A float64 scalar in the vector's dtype, as torch rounds a Python number beside it."""
    return value.to(vector.dtype)


def _decayed(
    update: Callable[[Tensor, Tensor, Numbers, Numbers], Updated], decays: bool
) -> Callable[..., Updated]:
    """Weight decay as a part of the gradient."""
    if not decays:
        return update

    def with_decay(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
        return update(p, g + _like(h["weight_decay"], p) * p, h, s)

    return with_decay


def _shrunk(
    update: Callable[[Tensor, Tensor, Numbers, Numbers], Updated], decays: bool
) -> Callable[..., Updated]:
    """Weight decay apart from the gradient, as AdamW has it."""
    if not decays:
        return update

    def with_decay(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
        return update(p * _like(1 - h["learning_rate"] * h["weight_decay"], p), g, h, s)

    return with_decay


def _plain(p: Tensor, g: Tensor, h: Numbers, _: Numbers) -> Updated:
    return p - _like(h["learning_rate"], p) * g, {}


def _momentum(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
    buffer = _buffer(p, g, h, s)
    return p - _like(h["learning_rate"], p) * buffer, {"momentum_buffer": buffer}


def _nesterov(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
    buffer = _buffer(p, g, h, s)
    ahead = g + _like(h["momentum"], p) * buffer
    return p - _like(h["learning_rate"], p) * ahead, {"momentum_buffer": buffer}


def _buffer(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Tensor:
    """The first step's buffer is the gradient itself, without dampening."""
    later = _like(h["momentum"], p) * s["momentum_buffer"] + _like(1 - h["dampening"], p) * g
    return torch.where(s["step"] > 0.5, later, g)


def _adam(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
    step = s["step"] + 1
    mean = s["exp_avg"] + _like(1 - h["beta1"], p) * (g - s["exp_avg"])
    square = _like(h["beta2"], p) * s["exp_avg_sq"] + _like(1 - h["beta2"], p) * g * g
    size = h["learning_rate"] / (1 - h["beta1"] ** step)
    root = torch.sqrt(1 - h["beta2"] ** step)
    below = torch.sqrt(square) / _like(root, p) + _like(h["eps"], p)
    return p - _like(size, p) * (mean / below), {"exp_avg": mean, "exp_avg_sq": square}


def _rmsprop(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
    square = _running_square(p, g, h["alpha"], s["square_avg"])
    below = torch.sqrt(square) + _like(h["eps"], p)
    return p - _like(h["learning_rate"], p) * (g / below), {"square_avg": square}


def _rmsprop_momentum(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
    square = _running_square(p, g, h["alpha"], s["square_avg"])
    below = torch.sqrt(square) + _like(h["eps"], p)
    buffer = _like(h["momentum"], p) * s["momentum_buffer"] + g / below
    return p - _like(h["learning_rate"], p) * buffer, {"square_avg": square, "momentum_buffer": buffer}


def _running_square(p: Tensor, g: Tensor, share: Tensor, old: Tensor) -> Tensor:
    return _like(share, p) * old + _like(1 - share, p) * g * g


def _adagrad(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
    size = h["learning_rate"] / (1 + s["step"] * h["lr_decay"])
    total = s["sum"] + g * g
    return p - _like(size, p) * (g / (torch.sqrt(total) + _like(h["eps"], p))), {"sum": total}


def _adadelta(p: Tensor, g: Tensor, h: Numbers, s: Numbers) -> Updated:
    square = _running_square(p, g, h["rho"], s["square_avg"])
    eps = _like(h["eps"], p)
    delta = torch.sqrt(s["acc_delta"] + eps) / torch.sqrt(square + eps) * g
    moved = _running_square(p, delta, h["rho"], s["acc_delta"])
    return p - _like(h["learning_rate"], p) * delta, {"square_avg": square, "acc_delta": moved}
