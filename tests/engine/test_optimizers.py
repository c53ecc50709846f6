"""The optimizers against torch.optim as a learner calls it, bit for bit, and changes while they work."""

import copy
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from datasets.problems import Problem
from engine.experiment import (
    GRADIENT_KINDS,
    OPTIMIZER_KINDS,
    LossSettings,
    ModelSettings,
    OptimizerSettings,
)
from engine.losses import build_loss
from engine.models import Model, build_model
from engine.optimizers import OPTIMIZERS, apply_live, build_optimizer, clip_gradients
from tests.engine.tutorials import SINE_AUTOGRAD, SINE_NN, Trace, line, sine

Parameters = Iterable[nn.Parameter]
# Our settings, and the call that a learner writes.
CASES: list[tuple[OptimizerSettings, Callable[[Parameters], torch.optim.Optimizer]]] = [
    (OptimizerSettings(learning_rate=0.1), lambda p: torch.optim.SGD(p, lr=0.1)),
    (
        OptimizerSettings(learning_rate=0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
        lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
    ),
    (
        OptimizerSettings(learning_rate=0.1, momentum=0.8, nesterov=True),
        lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.8, nesterov=True),
    ),
    (OptimizerSettings(kind="adam", learning_rate=0.01), lambda p: torch.optim.Adam(p, lr=0.01)),
    (
        OptimizerSettings(kind="adam", beta1=0.8, beta2=0.99, eps=1e-6, weight_decay=0.1),
        lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.8, 0.99), eps=1e-6, weight_decay=0.1),
    ),
    (
        OptimizerSettings(kind="adamw", weight_decay=0.1),
        lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1),
    ),
    (OptimizerSettings(kind="rmsprop"), lambda p: torch.optim.RMSprop(p, lr=0.01)),
    (
        OptimizerSettings(kind="rmsprop", alpha=0.9, momentum=0.5, eps=1e-7, weight_decay=0.1),
        lambda p: torch.optim.RMSprop(p, lr=0.01, alpha=0.9, momentum=0.5, eps=1e-7, weight_decay=0.1),
    ),
    (
        OptimizerSettings(kind="adagrad", lr_decay=0.1, eps=1e-10, weight_decay=0.1),
        lambda p: torch.optim.Adagrad(p, lr=0.01, lr_decay=0.1, weight_decay=0.1),
    ),
    (
        OptimizerSettings(kind="adadelta", learning_rate=1.0, eps=1e-6, weight_decay=0.1),
        lambda p: torch.optim.Adadelta(p, lr=1.0, weight_decay=0.1),
    ),
]


def models(layers: tuple[int, ...]) -> tuple[Model, Model]:
    torch.manual_seed(0)
    model = build_model(ModelSettings(kind="mlp", layers=layers), 2, 1)
    return model, copy.deepcopy(model)


def take_steps(model: Model, optimizer: torch.optim.Optimizer, count: int, seed: int = 1) -> None:
    torch.manual_seed(seed)
    for _ in range(count):
        x = torch.randn(5, 2)
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), x.prod(1, keepdim=True)).backward()
        optimizer.step()


def equal(one: Model, other: Model) -> bool:
    return all(torch.equal(a, b) for a, b in zip(one.parameters(), other.parameters(), strict=True))


def test_every_kind_is_registered_and_tested() -> None:
    assert tuple(OPTIMIZERS) == OPTIMIZER_KINDS
    assert tuple(dict.fromkeys(case.kind for case, _ in CASES)) == GRADIENT_KINDS


@pytest.mark.parametrize("layers", [(), (4, 2), (3, 3, 3)], ids=str)
@pytest.mark.parametrize(("settings", "plain"), CASES, ids=lambda each: getattr(each, "kind", ""))
def test_numbers_are_those_of_torch_optim_to_the_bit(
    settings: OptimizerSettings, plain: Callable[[Parameters], torch.optim.Optimizer], layers: tuple[int, ...]
) -> None:
    ours, theirs = models(layers)
    take_steps(ours, build_optimizer(settings, ours.parameters()), 30)
    take_steps(theirs, plain(theirs.parameters()), 30)
    assert equal(ours, theirs)


CHANGES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "sgd": (
        {"learning_rate": 0.05, "momentum": 0.5, "dampening": 0.2, "weight_decay": 0.1},
        {"lr": 0.05, "momentum": 0.5, "dampening": 0.2, "weight_decay": 0.1},
    ),
    "adam": (
        {"learning_rate": 0.05, "beta1": 0.5, "eps": 1e-4},
        {"lr": 0.05, "betas": (0.5, 0.999), "eps": 1e-4},
    ),
    "adamw": ({"beta2": 0.9, "weight_decay": 0.0}, {"betas": (0.9, 0.9), "weight_decay": 0.0}),
    "rmsprop": ({"alpha": 0.5, "eps": 1e-3}, {"alpha": 0.5, "eps": 1e-3}),
    "adagrad": ({"lr_decay": 0.5, "eps": 1e-3}, {"lr_decay": 0.5, "eps": 1e-3}),
    "adadelta": ({"rho": 0.5, "learning_rate": 0.5}, {"rho": 0.5, "lr": 0.5}),
}


@pytest.mark.parametrize("kind", GRADIENT_KINDS)
def test_a_live_change_is_a_write_to_param_groups(kind: str) -> None:
    settings = OptimizerSettings(kind=kind, weight_decay=0.01)
    ours, theirs = models((4,))
    optimizer, plain = (build_optimizer(settings, model.parameters()) for model in (ours, theirs))
    take_steps(ours, optimizer, 5)
    take_steps(theirs, plain, 5)
    changes, written = CHANGES[kind]
    apply_live(optimizer, replace(settings, **changes))
    for group in plain.param_groups:
        group.update(written)
    take_steps(ours, optimizer, 5, seed=2)
    take_steps(theirs, plain, 5, seed=2)
    assert equal(ours, theirs)
    assert optimizer.param_groups[0].keys() == plain.param_groups[0].keys()


@pytest.mark.parametrize("settings", [settings for settings, _ in CASES], ids=lambda each: each.kind)
def test_an_update_leaves_the_gradients_as_they_are(settings: OptimizerSettings) -> None:
    """Or without zero_grad the next ones would be added to something else."""
    model, _ = models((3, 3, 3))
    plain = replace(settings, momentum=0.9 if settings.kind == "sgd" else 0.0, dampening=0.0, nesterov=False)
    optimizer = build_optimizer(plain, model.parameters())
    for now in (plain, settings):
        apply_live(optimizer, now)
        take_steps(model, optimizer, 3)
        before = [gradient_of(parameter).clone() for parameter in model.parameters()]
        optimizer.step()
        assert all(map(torch.equal, before, map(gradient_of, model.parameters())))


def test_momentum_may_come_to_rmsprop_later() -> None:
    settings = OptimizerSettings(kind="rmsprop")
    model, _ = models((4,))
    optimizer = build_optimizer(settings, model.parameters())
    take_steps(model, optimizer, 2)
    apply_live(optimizer, replace(settings, momentum=0.9))
    before = copy.deepcopy(model)
    take_steps(model, optimizer, 3)
    assert not equal(model, before)
    buffers = [state["momentum_buffer"].abs().sum() for state in optimizer.state.values()]
    assert all(torch.stack(buffers) > 0)
    apply_live(optimizer, replace(settings, momentum=0.8))
    kept = [state["momentum_buffer"].abs().sum() for state in optimizer.state.values()]
    assert torch.equal(torch.stack(buffers), torch.stack(kept))


def test_nesterov_without_momentum_is_plain_descent() -> None:
    ours, theirs = models((4,))
    take_steps(ours, build_optimizer(OptimizerSettings(nesterov=True), ours.parameters()), 5)
    take_steps(theirs, torch.optim.SGD(theirs.parameters(), lr=0.01), 5)
    assert equal(ours, theirs)


def test_nesterov_with_dampening_says_what_to_change_and_changes_nothing() -> None:
    settings = OptimizerSettings(momentum=0.9)
    impossible = OptimizerSettings(momentum=0.9, nesterov=True, dampening=0.5, learning_rate=1.0)
    model, _ = models(())
    optimizer = build_optimizer(settings, model.parameters())
    with pytest.raises(Problem, match=r"set optimizer\.dampening to 0"):
        apply_live(optimizer, impossible)
    assert optimizer.param_groups[0]["lr"] == 0.01
    with pytest.raises(Problem, match="Nesterov"):
        build_optimizer(impossible, model.parameters())


@pytest.mark.parametrize("norm", [1e-3, 1.0, 1e6])
def test_clipping_is_clip_grad_norm(norm: float) -> None:
    ours, theirs = models((4, 2))
    for model in (ours, theirs):
        (model(torch.ones(3, 2)) * 7).sum().backward()
    clip_gradients(ours.parameters(), norm)
    nn.utils.clip_grad_norm_(theirs.parameters(), norm)
    for one, other in zip(ours.parameters(), theirs.parameters(), strict=True):
        assert one.grad is not None
        assert other.grad is not None
        assert torch.equal(one.grad, other.grad)


def test_a_clip_of_zero_leaves_the_gradients_alone() -> None:
    model, _ = models(())
    model(torch.ones(3, 2)).sum().backward()
    before = [gradient_of(parameter).clone() for parameter in model.parameters()]
    clip_gradients(model.parameters(), 0.0)
    assert all(torch.equal(a, gradient_of(b)) for a, b in zip(before, model.parameters(), strict=True))


def gradient_of(parameter: Tensor) -> Tensor:
    assert parameter.grad is not None
    return parameter.grad


def cubic_losses(start: str, optimizer: OptimizerSettings, updates: int) -> tuple[Model, list[float]]:
    """The model after `updates`, and the losses before updates 0, 1000, 2000, ..."""
    x, y = sine()
    torch.manual_seed(0)
    model = build_model(ModelSettings(kind="polynomial", start=start), 1, 1)
    loss = build_loss(LossSettings(kind="sum_of_squares"), "identity")
    steps = build_optimizer(optimizer, model.parameters())
    features = model.expand(x)
    losses = []
    for number in range(updates):
        value = loss(model(features), y)
        if number % 1000 == 0:
            losses.append(value.item())
        steps.zero_grad()
        value.backward()
        steps.step()
    return model, losses


@pytest.mark.parametrize(("start", "trace"), [("normal", SINE_AUTOGRAD), ("default", SINE_NN)])
def test_a_cubic_fitted_to_the_sine_runs_as_the_tutorials_print(start: str, trace: Trace) -> None:
    model, losses = cubic_losses(start, OptimizerSettings(learning_rate=1e-6), 10_001)
    assert losses[:3] == pytest.approx(trace.losses, rel=1e-6)
    assert [*model.bias.tolist(), *model.weight[0].tolist()] == pytest.approx(trace.final, rel=1e-6, abs=1e-6)


def test_the_cubic_with_rmsprop_begins_as_the_tutorial_prints() -> None:
    """Later its steps turn around the optimum, and the last bit of a gradient decides on which side."""
    _, losses = cubic_losses("default", OptimizerSettings(kind="rmsprop", learning_rate=1e-3), 1001)
    assert losses == pytest.approx([73111.2734375, 75.7530288696289], rel=1e-6)


def test_a_line_fitted_to_a_hundred_points_runs_as_the_tutorial_prints() -> None:
    x, y = line()
    start = ModelSettings(start="given", start_values={"weight": [[10.0]], "bias": [-5.0]})
    model = build_model(start, 1, 1)
    loss = build_loss(LossSettings(), "identity")
    steps = build_optimizer(OptimizerSettings(learning_rate=0.1), model.parameters())
    losses = []
    for _ in range(30):
        value = loss(model(x), y)
        losses.append(value.item())
        steps.zero_grad()
        value.backward()
        if len(losses) == 1:
            assert model.bias.grad.tolist() == pytest.approx([-13.422521591186523], rel=1e-6)
            assert model.weight.grad[0].tolist() == pytest.approx([11.889304161071777], rel=1e-6)
        steps.step()
    printed = [
        85.87687683105469,
        56.75210952758789,
        37.556373596191406,
        24.89582061767578,
        16.540393829345703,
    ]
    assert losses[:5] == pytest.approx(printed, rel=1e-6)
    assert losses[29] == pytest.approx(0.2641443908214569, rel=1e-5)
    assert [model.bias.item(), model.weight.item()] == pytest.approx(
        [2.4289560317993164, 4.014443874359131], rel=1e-6
    )
