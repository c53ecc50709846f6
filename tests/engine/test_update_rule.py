"""The update written out by hand against torch.optim, one element at a time."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

from engine.experiment import GRADIENT_KINDS, OptimizerSettings
from engine.optimizers import apply_live, build_optimizer, clip_gradients
from engine.update_rule import update_lines
from engine.worked_line import WorkedLine

# The names of the lines after which the optimizer's state holds their value.
STATE = {
    "momentum_buffer": "momentum_buffer",
    "first_buffer": "momentum_buffer",
    "exp_avg": "exp_avg",
    "exp_avg_sq": "exp_avg_sq",
    "square_avg": "square_avg",
    "sum": "sum",
    "acc_delta": "acc_delta",
}
OPTIONS: dict[str, list[dict[str, Any]]] = {
    "sgd": [
        {},
        {"weight_decay": 0.1},
        {"momentum": 0.9},
        {"momentum": 0.9, "dampening": 0.3, "weight_decay": 0.1},
        {"momentum": 0.8, "nesterov": True},
        {"momentum": 0.8, "nesterov": True, "weight_decay": 0.1},
        {"nesterov": True},
        {"momentum": 1.0},
    ],
    "adam": [{}, {"beta1": 0.5, "beta2": 0.9, "eps": 1e-3}, {"weight_decay": 0.1}, {"beta1": 0.0}],
    "adamw": [{"weight_decay": 0.1}, {"weight_decay": 0.0}],
    "rmsprop": [{}, {"alpha": 0.5, "eps": 1e-4}, {"momentum": 0.7, "weight_decay": 0.1}],
    "adagrad": [{}, {"lr_decay": 0.2, "weight_decay": 0.1}, {"eps": 1e-3}],
    "adadelta": [{}, {"rho": 0.5, "eps": 1e-3, "weight_decay": 0.1}],
}
CASES = [
    OptimizerSettings(kind=kind, learning_rate=0.05, **{**options, "clip_norm": clip})
    for kind in GRADIENT_KINDS
    for options in OPTIONS[kind]
    for clip in (0.0, 0.7)
]
# A setting of each kind that is changed while it works.
LIVE: dict[str, dict[str, Any]] = {
    "sgd": {"momentum": 0.5, "learning_rate": 0.01},
    "adam": {"beta1": 0.5, "weight_decay": 0.2},
    "adamw": {"learning_rate": 0.2, "weight_decay": 0.2},
    "rmsprop": {"momentum": 0.9, "alpha": 0.5},
    "adagrad": {"lr_decay": 0.5},
    "adadelta": {"rho": 0.3},
}


def numbers_of(state: dict[str, Any], at: int) -> dict[str, float]:
    """The state of one element."""
    return {
        name: float(value.reshape(-1)[at] if value.dim() else value)
        for name, value in state.items()
        if isinstance(value, Tensor)
    }


class Watched:
    """A parameter of three elements under an optimizer of ours, and the lines for each of its steps."""

    def __init__(self, settings: OptimizerSettings, dtype: torch.dtype = torch.float32) -> None:
        self.settings = settings
        self.random = torch.Generator().manual_seed(3)
        start = torch.tensor([0.8, -1.3, 2.5], dtype=dtype)
        self.parameter = nn.Parameter(start)
        self.optimizer = build_optimizer(settings, [self.parameter])
        self.norms: list[float] = []

    def change(self, **changes: Any) -> None:
        self.settings = replace(self.settings, **changes)
        apply_live(self.optimizer, self.settings)

    def step(self, at: int = 1) -> tuple[tuple[WorkedLine, ...], float, dict[str, float]]:
        """Take a step; the lines for element `at`, the element after it, and its state after it."""
        owned = self.parameter
        gradient = torch.randn(3, generator=self.random).to(owned.dtype)
        owned.grad = gradient.clone()
        norm = float(gradient.norm())
        self.norms.append(norm)
        before = float(owned[at].detach())
        state = numbers_of(self.optimizer.state.get(owned, {}), at)
        clip_gradients([owned], self.settings.clip_norm)
        self.optimizer.step()
        dtype = str(owned.dtype).removeprefix("torch.")
        lines = update_lines(self.settings, before, float(gradient[at]), state, dtype=dtype, norm=norm)
        return lines, float(owned[at].detach()), numbers_of(self.optimizer.state.get(owned, {}), at)


def near(dtype: torch.dtype) -> float:
    return 3e-6 if dtype is torch.float32 else 1e-13


def check(watched: Watched, steps: int) -> Iterator[WorkedLine]:
    """Take steps; every line about the state and the last one are what torch came to."""
    tolerance = near(watched.parameter.dtype)
    for _ in range(steps):
        lines, after, state = watched.step()
        assert lines[-1].value == pytest.approx(after, rel=tolerance, abs=tolerance)
        for line in lines:
            if line.what in STATE:
                assert line.value == pytest.approx(state[STATE[line.what]], rel=tolerance, abs=1e-12)
            yield line


def case_name(settings: OptimizerSettings) -> str:
    plain = OptimizerSettings(kind=settings.kind, learning_rate=0.05)
    changed = [f"{name}={value}" for name, value in vars(settings).items() if value != getattr(plain, name)]
    return "-".join([settings.kind, *changed])


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=str)
@pytest.mark.parametrize("settings", CASES, ids=case_name)
def test_lines_come_to_what_torch_does(settings: OptimizerSettings, dtype: torch.dtype) -> None:
    watched = Watched(settings, dtype)
    assert list(check(watched, 6))


@pytest.mark.parametrize("kind", GRADIENT_KINDS)
def test_settings_changed_while_it_works(kind: str) -> None:
    watched = Watched(OptimizerSettings(kind=kind, learning_rate=0.05))
    before = {line.what for line in check(watched, 3)}
    watched.change(**LIVE[kind])
    after = {line.what for line in check(watched, 3)}
    watched.change(momentum=0.0, weight_decay=0.0)
    assert list(check(watched, 3))
    if kind in ("sgd", "rmsprop"):
        assert "momentum_buffer" in after - before


def test_a_buffer_that_rested_is_taken_up_again() -> None:
    """Without momentum the buffer keeps what it held, as in torch."""
    watched = Watched(OptimizerSettings(learning_rate=0.1, momentum=0.9))
    list(check(watched, 2))
    watched.change(momentum=0.0)
    assert {line.what for line in check(watched, 2)} == {"parameter"}
    watched.change(momentum=0.5)
    assert "first_buffer" not in {line.what for line in check(watched, 2)}


def worked_out(line: WorkedLine) -> float:
    """What the formula comes to when a person puts in its numbers."""
    text = line.formula.format_map({name: f"({value!r})" for name, value in line.numbers.items()})
    for written, python in (("·", "*"), ("−", "-"), ("²", "**2"), ("^", "**"), ("√", "sqrt")):
        text = text.replace(written, python)
    assert re.fullmatch(r"[\d().e+*/, -]*", re.sub(r"sqrt|min|max", "", text)), text
    return float(eval(text, {"__builtins__": {}}, {"sqrt": math.sqrt, "min": min, "max": max}))


@pytest.mark.parametrize("settings", CASES, ids=case_name)
def test_a_formula_with_its_numbers_gives_its_value(settings: OptimizerSettings) -> None:
    for line in check(Watched(settings, torch.float64), 4):
        assert worked_out(line) == pytest.approx(line.value, rel=1e-12, abs=1e-15), line


def symbols(lines: tuple[WorkedLine, ...]) -> list[str]:
    return [f"{line.symbol} = {line.formula}" for line in lines]


def test_plain_gradient_descent_is_one_line() -> None:
    lines = update_lines(OptimizerSettings(learning_rate=0.5), 2.0, 3.0, {})
    assert symbols(lines) == ["p = {p} − {lr} · {g}"]
    assert lines[0].numbers == {"p": 2.0, "lr": 0.5, "g": 3.0}
    assert lines[0].value == 0.5


def test_the_first_buffer_is_the_gradient_and_later_ones_carry_on() -> None:
    settings = OptimizerSettings(learning_rate=0.5, momentum=0.9)
    assert symbols(update_lines(settings, 2.0, 3.0, {}))[0] == "b = {g}"
    lines = update_lines(settings, 2.0, 3.0, {"momentum_buffer": 1.0})
    assert symbols(lines) == ["b = {momentum} · {b} + {g}", "p = {p} − {lr} · {b}"]
    assert lines[0].numbers["b"] == 1.0
    assert lines[1].numbers["b"] == pytest.approx(3.9)


def test_only_gradients_that_are_too_long_are_clipped() -> None:
    settings = OptimizerSettings(learning_rate=0.5, clip_norm=1.0)
    long = update_lines(settings, 2.0, 3.0, {}, norm=4.0)
    assert [line.what for line in long] == ["clip", "clipped", "parameter"]
    assert long[1].value == pytest.approx(0.75, rel=1e-5)
    short = update_lines(settings, 2.0, 0.5, {}, norm=0.5)
    assert [line.what for line in short] == ["clip", "parameter"]
    assert short[0].value == 1.0
    assert short[-1].value == 1.75


@pytest.mark.parametrize(
    ("bounds", "formula", "value"),
    [
        ((1.0, None), "max({p}, {lower})", 1.0),
        ((None, 0.25), "min({p}, {upper})", 0.25),
        ((0.0, 1.0), "{p} − {lr} · {g}", 0.5),
    ],
)
def test_a_parameter_is_held_between_its_bounds(
    bounds: tuple[float | None, float | None], formula: str, value: float
) -> None:
    lines = update_lines(OptimizerSettings(learning_rate=0.5), 2.0, 3.0, {}, bounds=bounds)
    assert lines[-1].formula == formula
    assert lines[-1].value == value


def test_an_update_lost_to_rounding_is_lost_here_too() -> None:
    settings = OptimizerSettings(learning_rate=1e-9)
    assert update_lines(settings, 1.0, 1.0, {})[-1].value == 1.0
    assert update_lines(settings, 1.0, 1.0, {}, dtype="float64")[-1].value == 1.0 - 1e-9


@given(
    kind=st.sampled_from(GRADIENT_KINDS),
    before=st.floats(width=32),
    gradient=st.floats(width=32),
    eps=st.sampled_from([0.0, 1e-8]),
)
def test_no_number_breaks_it(kind: str, before: float, gradient: float, eps: float) -> None:
    """Infinities, NaN and 0 / 0 come out as torch's do."""
    parameter = nn.Parameter(torch.tensor([before]))
    settings = OptimizerSettings(kind=kind, learning_rate=0.1, eps=eps, momentum=0.5, weight_decay=0.1)
    optimizer = build_optimizer(settings, [parameter])
    parameter.grad = torch.tensor([gradient])
    optimizer.step()
    line = update_lines(settings, before, gradient, {})[-1]
    after = float(parameter.detach())
    if math.isfinite(after) and math.isfinite(line.value):
        assert line.value == pytest.approx(after, rel=1e-4, abs=1e-6 * abs(before) + 1e-37)
    else:
        assert np.isnan(line.value) == np.isnan(after)
