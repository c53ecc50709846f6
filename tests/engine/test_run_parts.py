"""The parts of a run are built in the order that a script would, and draw only what it would."""

import pytest
import torch
from torch import nn

from datasets.problems import Problem
from engine.run_parts import batches_of, build
from tests.engine.runs import network, numbers, recipe


def test_start_values_are_those_of_torch_after_the_seed_whatever_the_rows() -> None:
    torch.manual_seed(42)
    expected = nn.Linear(2, 1).weight
    for fraction in (0.0, 0.3):
        parts = build(recipe(training__seed=42, data__validation_fraction=fraction), numbers())
        assert torch.equal(dict(parts.model.named_parameters())["weight"], expected)


def test_start_values_are_drawn_in_float32() -> None:
    single, double = (
        build(recipe(training__dtype=dtype), numbers()).parameters for dtype in ("float32", "float64")
    )
    assert all(torch.equal(a.double(), b) for a, b in zip(single, double, strict=True))
    assert {parameter.dtype for parameter in double} == {torch.float64}


def test_building_draws_nothing_from_others() -> None:
    torch.manual_seed(9)
    expected = torch.rand(2)
    torch.manual_seed(9)
    build(network(), numbers())
    assert torch.equal(torch.rand(2), expected)


@pytest.mark.parametrize(
    ("settings", "masks"),
    [
        ({"model__kind": "mlp", "model__dropout": 0.5}, True),
        ({"model__kind": "mlp"}, False),
        ({"model__dropout": 0.5}, False),
    ],
)
def test_only_dropout_in_a_network_draws_in_the_forward_pass(
    settings: dict[str, object], masks: bool
) -> None:
    assert build(recipe(**settings), numbers()).masks is masks


def test_only_the_sum_of_squares_is_a_sum() -> None:
    assert build(recipe(loss__kind="sum_of_squares"), numbers()).sums
    assert not build(recipe(), numbers()).sums


def test_batches_of_the_training_rows_only() -> None:
    parts = build(network(data__validation_fraction=0.3), numbers())
    assert parts.batches.rows == len(parts.data.train) == 16
    assert batches_of(parts.data, network()).per_epoch == 4


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"loss__kind": "cross_entropy"}, "softmax"),
        ({"model__output": "softmax"}, "Softmax over 1 output"),
        ({"model__kind": "mlp", "model__activations": ("tanh",) * 3}, "activations"),
        ({"optimizer__nesterov": True, "optimizer__momentum": 0.5, "optimizer__dampening": 0.1}, "Nesterov"),
        ({"training__device": "cuda:99"}, "CUDA"),
    ],
)
def test_settings_that_do_not_fit_together_are_named(settings: dict[str, object], said: str) -> None:
    with pytest.raises(Problem, match=said):
        build(recipe(**settings), numbers())
