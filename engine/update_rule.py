"""What an optimizer does with one number of one parameter, line by line. Torch-free.

The formulas are those of torch.optim. They are worked out in the parameter's own precision, so that an
update that is lost to rounding is lost here, too.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from engine.experiment import OptimizerSettings
from engine.report import ParameterStep, StepView
from engine.solver_rule import solver_lines
from engine.worked_line import WorkedLine, Worksheet

State = Mapping[str, float]
Bounds = tuple[float | None, float | None]


def update_lines(
    settings: OptimizerSettings,
    before: float,
    gradient: float,
    state: State,
    *,
    dtype: str = "float32",
    norm: float | None = None,
    bounds: Bounds = (None, None),
) -> tuple[WorkedLine, ...]:
    """The update of one element; the last line's value is the element after it.

    before, gradient: the element and its gradient as backward left it. state: what the optimizer kept for
    the element before the update, under torch's names ("momentum_buffer", "exp_avg", "step", ...); empty
    before its first update. norm: the joint norm of all gradients, needed where settings.clip_norm is set.
    bounds: what a formula's parameter is held between.
    """
    number: Callable[[float], Any] = np.dtype(dtype).type
    sheet = Worksheet(_constants(settings) | {"p": number(before), "g": number(gradient)})
    kept = {name: value if name == "step" else number(value) for name, value in state.items()}
    with np.errstate(all="ignore"):
        if settings.clip_norm and norm is not None:
            _clip(sheet, norm)
        _RULES[settings.kind](sheet, settings, kept)
        _hold(sheet, bounds)
    return tuple(sheet.lines)


def lines_of(view: StepView, parameter: ParameterStep, element: int) -> tuple[WorkedLine, ...]:
    """The update that `view` shows of one element; nothing before it is done, or without a gradient."""
    if parameter.before is None or parameter.gradient is None:
        return ()
    if view.solver is not None:
        before, after = float(parameter.before[element]), float(parameter.tensor.values[element])
        return solver_lines(view.optimizer.kind, view.solver, before, after)
    gradient = parameter.gradient.values if parameter.computed is None else parameter.computed
    state = {name: float(values[element]) for name, values in (parameter.state_before or {}).items()}
    return update_lines(
        view.optimizer,
        float(parameter.before[element]),
        float(gradient[element]),
        state,
        dtype=parameter.tensor.dtype,
        norm=view.norm,
        bounds=parameter.bounds,
    )


def _constants(settings: OptimizerSettings) -> dict[str, float]:
    names = ("momentum", "dampening", "beta1", "beta2", "alpha", "rho", "lr_decay", "eps", "weight_decay")
    constants = {name: getattr(settings, name) for name in names}
    return constants | {"lr": settings.learning_rate, "clip_norm": settings.clip_norm}


def _clip(sheet: Worksheet, norm: float) -> None:
    known = sheet.known
    known["norm"] = norm
    factor = min(1.0, known["clip_norm"] / (norm + 1e-6))
    sheet.write("clip", "c", "min(1, {clip_norm} / ({norm} + 0.000001))", factor)
    if factor < 1:
        sheet.write("clipped", "g", "{c} · {g}", factor * known["g"])


def _hold(sheet: Worksheet, bounds: Bounds) -> None:
    """A parameter outside its bounds is put back to the nearest."""
    lower, upper = bounds
    value = sheet.known["p"]
    if lower is not None and value < lower:
        sheet.known["lower"] = lower
        sheet.write("bounded", "p", "max({p}, {lower})", lower)
    elif upper is not None and value > upper:
        sheet.known["upper"] = upper
        sheet.write("bounded", "p", "min({p}, {upper})", upper)


def _add_decay(sheet: Worksheet) -> None:
    k = sheet.known
    if k["weight_decay"]:
        sheet.write("decayed", "g", "{g} + {weight_decay} · {p}", k["g"] + k["weight_decay"] * k["p"])


def _take_step(sheet: Worksheet, rate: str, direction: str) -> None:
    k = sheet.known
    sheet.write("parameter", "p", f"{{p}} − {{{rate}}} · {{{direction}}}", k["p"] - k[rate] * k[direction])


def _count_step(sheet: Worksheet, state: State) -> int:
    sheet.known["t"] = int(state.get("step", 0)) + 1
    return int(sheet.known["t"])


def _sgd(sheet: Worksheet, settings: OptimizerSettings, state: State) -> None:
    _add_decay(sheet)
    if not settings.momentum:
        _take_step(sheet, "lr", "g")
        return
    k = sheet.known
    if "momentum_buffer" not in state:
        sheet.write("first_buffer", "b", "{g}", k["g"])
    else:
        k["b"] = state["momentum_buffer"]
        fresh = "(1 − {dampening}) · {g}" if settings.dampening else "{g}"
        value = settings.momentum * k["b"] + (1 - settings.dampening) * k["g"]
        sheet.write("momentum_buffer", "b", "{momentum} · {b} + " + fresh, value)
    if settings.nesterov:
        sheet.write("nesterov", "g", "{g} + {momentum} · {b}", k["g"] + settings.momentum * k["b"])
    _take_step(sheet, "lr", "g" if settings.nesterov else "b")


def _adam(sheet: Worksheet, settings: OptimizerSettings, state: State) -> None:
    k, t = sheet.known, _count_step(sheet, state)
    if settings.kind == "adam":
        _add_decay(sheet)
    elif settings.weight_decay:
        shrunk = k["p"] * (1 - settings.learning_rate * settings.weight_decay)
        sheet.write("decoupled_decay", "p", "{p} − {lr} · {weight_decay} · {p}", shrunk)
    k["m"], k["v"] = state.get("exp_avg", 0.0), state.get("exp_avg_sq", 0.0)
    one, two = settings.beta1, settings.beta2
    sheet.write("exp_avg", "m", "{beta1} · {m} + (1 − {beta1}) · {g}", one * k["m"] + (1 - one) * k["g"])
    value = two * k["v"] + (1 - two) * k["g"] * k["g"]
    sheet.write("exp_avg_sq", "v", "{beta2} · {v} + (1 − {beta2}) · {g}²", value)
    sheet.write("unbiased_mean", "m_hat", "{m} / (1 − {beta1}^{t})", k["m"] / (1 - one**t))
    sheet.write("unbiased_square", "v_hat", "{v} / (1 − {beta2}^{t})", k["v"] / (1 - two**t))
    step = settings.learning_rate / (np.sqrt(k["v_hat"]) + settings.eps)
    sheet.write("effective_step", "step", "{lr} / (√{v_hat} + {eps})", step)
    _take_step(sheet, "step", "m_hat")


def _rmsprop(sheet: Worksheet, settings: OptimizerSettings, state: State) -> None:
    _add_decay(sheet)
    _average_squares(sheet, "alpha", settings.alpha, state)
    k = sheet.known
    root = np.sqrt(k["v"]) + settings.eps
    if not settings.momentum:
        sheet.write("effective_step", "step", "{lr} / (√{v} + {eps})", settings.learning_rate / root)
        _take_step(sheet, "step", "g")
        return
    k["b"] = state.get("momentum_buffer", 0.0)
    value = settings.momentum * k["b"] + k["g"] / root
    sheet.write("momentum_buffer", "b", "{momentum} · {b} + {g} / (√{v} + {eps})", value)
    _take_step(sheet, "lr", "b")


def _average_squares(sheet: Worksheet, name: str, memory: float, state: State) -> None:
    k = sheet.known
    k["v"] = state.get("square_avg", 0.0)
    value = memory * k["v"] + (1 - memory) * k["g"] * k["g"]
    sheet.write("square_avg", "v", f"{{{name}}} · {{v}} + (1 − {{{name}}}) · {{g}}²", value)


def _adagrad(sheet: Worksheet, settings: OptimizerSettings, state: State) -> None:
    _add_decay(sheet)
    k, t = sheet.known, _count_step(sheet, state)
    k["s"] = state.get("sum", 0.0)
    sheet.write("sum", "s", "{s} + {g}²", k["s"] + k["g"] * k["g"])
    rate, name = settings.learning_rate, "lr"
    if settings.lr_decay:
        rate, name = rate / (1 + (t - 1) * settings.lr_decay), "rate"
        sheet.write("decayed_rate", "rate", "{lr} / (1 + ({t} − 1) · {lr_decay})", rate)
    step = rate / (np.sqrt(k["s"]) + settings.eps)
    sheet.write("effective_step", "step", f"{{{name}}} / (√{{s}} + {{eps}})", step)
    _take_step(sheet, "step", "g")


def _adadelta(sheet: Worksheet, settings: OptimizerSettings, state: State) -> None:
    _add_decay(sheet)
    _average_squares(sheet, "rho", settings.rho, state)
    k, rho = sheet.known, settings.rho
    k["u"] = state.get("acc_delta", 0.0)
    delta = np.sqrt(k["u"] + settings.eps) / np.sqrt(k["v"] + settings.eps) * k["g"]
    sheet.write("delta", "d", "√({u} + {eps}) / √({v} + {eps}) · {g}", delta)
    sheet.write(
        "acc_delta", "u", "{rho} · {u} + (1 − {rho}) · {d}²", rho * k["u"] + (1 - rho) * delta * delta
    )
    _take_step(sheet, "lr", "d")


_RULES: dict[str, Callable[[Worksheet, OptimizerSettings, State], None]] = {
    "sgd": _sgd,
    "adam": _adam,
    "adamw": _adam,
    "rmsprop": _rmsprop,
    "adagrad": _adagrad,
    "adadelta": _adadelta,
}
