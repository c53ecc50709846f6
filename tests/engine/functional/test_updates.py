"""The pure update rules against torch.optim, over many steps."""

from typing import Any

import pytest
import torch

from engine.experiment import OptimizerSettings
from engine.functional.updates import rule_of
from engine.optimizers import build_optimizer

CASES: list[tuple[str, dict[str, Any]]] = [
    ("sgd", {}),
    ("sgd", {"weight_decay": 0.1}),
    ("sgd", {"momentum": 0.9}),
    ("sgd", {"momentum": 0.9, "nesterov": True}),
    ("sgd", {"momentum": 0.9, "dampening": 0.3, "weight_decay": 0.1}),
    ("adam", {}),
    ("adam", {"weight_decay": 0.1, "beta1": 0.8, "eps": 1e-3}),
    ("adamw", {"weight_decay": 0.1}),
    ("rmsprop", {}),
    ("rmsprop", {"momentum": 0.5, "weight_decay": 0.01}),
    ("adagrad", {"lr_decay": 0.1}),
    ("adadelta", {"weight_decay": 0.01}),
]


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize(("kind", "more"), CASES)
def test_a_thousand_updates_are_those_of_torch(kind: str, more: dict[str, Any], dtype: torch.dtype) -> None:
    settings = OptimizerSettings(kind=kind, learning_rate=0.01, **more)
    generator = torch.Generator().manual_seed(0)
    start = torch.randn(7, generator=generator, dtype=dtype)
    parameter = torch.nn.Parameter(start.clone())
    optimizer = build_optimizer(settings, [parameter])
    rule = rule_of(settings)
    assert set(rule.state) <= {"momentum_buffer", "exp_avg", "exp_avg_sq", "square_avg", "acc_delta", "sum"}
    flat, step = start.clone(), torch.zeros((), dtype=torch.float64)
    state = {name: torch.zeros_like(flat) for name in rule.state}
    numbers = {
        name: torch.tensor(float(getattr(settings, name)), dtype=torch.float64)
        for name in rule.hyperparameters
    }
    for _ in range(1000):
        gradient = torch.randn(7, generator=generator, dtype=dtype)
        parameter.grad = gradient.clone()
        optimizer.step()
        flat, state = rule.update(flat, gradient, numbers, {**state, "step": step})
        step = step + 1
    tolerance = 1e-12 if dtype == torch.float64 else 1e-5
    torch.testing.assert_close(flat, parameter.detach(), rtol=tolerance, atol=tolerance)
    kept = optimizer.state[parameter]
    for name, value in state.items():
        torch.testing.assert_close(value, kept[name], rtol=tolerance, atol=tolerance)


def test_what_is_zero_is_no_part_of_the_rule() -> None:
    assert rule_of(OptimizerSettings()).hyperparameters == ("learning_rate",)
    assert rule_of(OptimizerSettings(weight_decay=0.1)).hyperparameters == ("learning_rate", "weight_decay")
    assert rule_of(OptimizerSettings(momentum=0.5)).state == ("momentum_buffer",)
