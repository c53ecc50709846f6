"""The optimizers by name, their hyperparameters changed while they work, and clipping."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from engine.experiment import GRADIENT_KINDS, OptimizerSettings
from engine.optimizer_options import CLASS_NAMES, options
from engine.solvers import LBFGS, LevenbergMarquardt

OPTIMIZERS: dict[str, Callable[..., torch.optim.Optimizer]] = {
    kind: getattr(torch.optim, CLASS_NAMES[kind]) for kind in GRADIENT_KINDS
} | {"levenberg_marquardt": LevenbergMarquardt, "lbfgs": LBFGS}

_FOREACH_FROM = 5  # parameters; below it the plain loop over them is faster on the CPU


def build_optimizer(settings: OptimizerSettings, parameters: Iterable[nn.Parameter]) -> torch.optim.Optimizer:
    """The optimizer of `settings` over `parameters`, with a fresh state. Raises Problem, see `options`.

    The numbers are bit for bit those of torch's default: on the CPU its foreach implementation is only
    faster from about five parameters on, and its fused one rounds differently.
    """
    owned = list(parameters)
    if settings.kind not in GRADIENT_KINDS:
        return OPTIMIZERS[settings.kind](owned, **options(settings))
    return OPTIMIZERS[settings.kind](owned, foreach=_foreach(settings, owned), **options(settings))


def _foreach(settings: OptimizerSettings, parameters: Sequence[Tensor]) -> bool | None:
    """Whether all parameters are updated at once; None: as torch does. With Nesterov that writes into the
    gradients, which without zero_grad the next step adds to."""
    if not all(parameter.device.type == "cpu" for parameter in parameters):
        return None
    return len(parameters) >= _FOREACH_FROM and not settings.nesterov


def apply_live(optimizer: torch.optim.Optimizer, settings: OptimizerSettings) -> None:
    """Write the hyperparameters of `settings`, of the optimizer's own kind, into its param_groups.

    The state stays, as with a script that writes to param_groups itself. Raises Problem before it
    changes anything.
    """
    wanted = options(settings)
    for group in optimizer.param_groups:
        group.update(wanted)
        if group.get("foreach") is not None:
            group["foreach"] = _foreach(settings, group["params"])
    if settings.kind == "rmsprop" and settings.momentum > 0:
        _add_momentum_buffers(optimizer)


def _add_momentum_buffers(optimizer: torch.optim.Optimizer) -> None:
    """RMSprop makes its momentum buffers in the first step only: make them when momentum comes later."""
    for parameter, state in optimizer.state.items():
        if "momentum_buffer" not in state:
            state["momentum_buffer"] = torch.zeros_like(parameter, memory_format=torch.preserve_format)


def optimizer_state(optimizer: torch.optim.Optimizer, parameters: Iterable[Any]) -> list[dict[str, Any]]:
    """Copies of what the optimizer keeps for each of `parameters`, as "momentum_buffer"; {} where nothing."""
    return [
        {name: value.clone() if isinstance(value, Tensor) else value for name, value in state.items()}
        for state in (
            optimizer.state[p] if isinstance(p, Tensor) and p in optimizer.state else {} for p in parameters
        )
    ]


def clip_gradients(parameters: Iterable[Tensor], max_norm: float) -> None:
    """Scale the gradients down to the joint norm `max_norm` where it is larger; 0 does nothing."""
    if max_norm:
        nn.utils.clip_grad_norm_(parameters, max_norm)


def gradient_norm(gradients: Iterable[Tensor | None]) -> float:
    """The joint norm of all gradients, as `clip_gradients` measures it."""
    return float(nn.utils.get_total_norm([gradient for gradient in gradients if gradient is not None]))
