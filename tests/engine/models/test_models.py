"""Every kind of model against the plain torch that a learner would write for it, bit for bit."""

import copy
import math
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.func import functional_call, grad_and_value, vmap

from datasets.problems import Problem
from engine.experiment import ACTIVATIONS, MODEL_KINDS, LossSettings, ModelSettings
from engine.losses import build_loss
from engine.models import MODELS, Model, build_model

MODULES = {
    "tanh": nn.Tanh,
    "relu": nn.ReLU,
    "sigmoid": nn.Sigmoid,
    "leaky_relu": nn.LeakyReLU,
    "elu": nn.ELU,
    "gelu": nn.GELU,
    "silu": nn.SiLU,
    "softplus": nn.Softplus,
    "identity": nn.Identity,
}


COLUMNS = ("x1", "x2")


def settings_of(kind: str, **settings: Any) -> ModelSettings:
    """Settings with which a model of two inputs, COLUMNS, and one output can be made."""
    return ModelSettings(kind=kind, formula="a + b*x1 + sin(c*x2)" if kind == "formula" else "", **settings)


def values(model: Model) -> dict[str, list[float]]:
    return {name: parameter.tolist() for name, parameter in model.named_parameters()}


def test_every_kind_is_registered() -> None:
    assert tuple(MODELS) == MODEL_KINDS


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize(("inputs", "outputs"), [(1, 1), (3, 2)])
def test_linear_is_nn_linear(inputs: int, outputs: int, bias: bool) -> None:
    torch.manual_seed(5)
    plain = nn.Linear(inputs, outputs, bias)
    after = torch.rand(1)
    torch.manual_seed(5)
    model = build_model(ModelSettings(bias=bias), inputs, outputs)
    x = torch.randn(7, inputs)
    assert torch.equal(model(model.expand(x)), plain(x))
    assert list(values(model)) == [name for name, _ in plain.named_parameters()]
    torch.manual_seed(5)
    build_model(ModelSettings(bias=bias), inputs, outputs)
    assert torch.equal(torch.rand(1), after), "no more was drawn than nn.Linear draws"


def test_the_default_start_is_the_tutorials() -> None:
    torch.manual_seed(43052)
    model = build_model(ModelSettings(), 1, 1)
    assert model.weight.item() == pytest.approx(-0.3466869592666626, abs=1e-9)
    assert model.bias.item() == pytest.approx(-0.8470292091369629, abs=1e-9)
    torch.manual_seed(43052)
    assert build_model(ModelSettings(), 2, 1).weight.tolist() == [
        pytest.approx([-0.24514469504356384, -0.5989400744438171], abs=1e-9)
    ]


def test_a_cubic_with_the_default_start_is_nn_linear_of_three() -> None:
    torch.manual_seed(0)
    model = build_model(ModelSettings(kind="polynomial"), 1, 1)
    assert model.bias.tolist() == pytest.approx([-0.4248946011066437], abs=1e-9)
    assert model.weight.tolist() == [
        pytest.approx([-0.004322517663240433, 0.3097158372402191, -0.4751853346824646], abs=1e-9)
    ]


def test_a_cubic_with_the_normal_start_is_four_numbers_drawn_in_order() -> None:
    torch.manual_seed(0)
    a, b, c, d = (torch.randn(()).item() for _ in range(4))
    torch.manual_seed(0)
    model = build_model(ModelSettings(kind="polynomial", start="normal"), 1, 1)
    assert values(model) == {"bias": [a], "weight": [[b, c, d]]}


@pytest.mark.parametrize("kind", MODEL_KINDS)
def test_the_normal_start_draws_in_declared_order_and_nothing_else(kind: str) -> None:
    settings = settings_of(kind, start="normal", start_deviation=0.5)
    torch.manual_seed(3)
    model = build_model(settings, 2, 1 if kind == "formula" else 2, columns=COLUMNS)
    after = torch.rand(1)
    torch.manual_seed(3)
    for parameter in model.parameters():
        assert torch.equal(parameter, torch.randn(parameter.shape) * 0.5)
    assert torch.equal(torch.rand(1), after)


@pytest.mark.parametrize("start", ["zeros", "given"])
@pytest.mark.parametrize("kind", MODEL_KINDS)
def test_a_start_that_needs_no_draws_draws_nothing(kind: str, start: str) -> None:
    shapes = build_model(settings_of(kind), 2, 1, columns=COLUMNS).named_parameters()
    given = {name: torch.full(parameter.shape, 2.5).tolist() for name, parameter in shapes}
    before = torch.get_rng_state()
    model = build_model(settings_of(kind, start=start, start_values=given), 2, 1, columns=COLUMNS)
    assert torch.equal(torch.get_rng_state(), before)
    expected = 0.0 if start == "zeros" else 2.5
    assert all((parameter == expected).all() for parameter in model.parameters())


@pytest.mark.parametrize("degree", [1, 3, 12])
def test_polynomial_is_the_sum_of_powers(degree: int) -> None:
    torch.manual_seed(1)
    model = build_model(ModelSettings(kind="polynomial", degree=degree), 2, 1).double()
    x = torch.linspace(-1, 1, 12, dtype=torch.float64).reshape(6, 2)
    weight, bias = model.weight[0], model.bias
    plain = bias + sum(
        weight[i * degree + p - 1] * x[:, i] ** p for i in range(2) for p in range(1, degree + 1)
    )
    torch.testing.assert_close(model(model.expand(x))[:, 0], plain, rtol=1e-14, atol=1e-14)


def test_the_features_are_the_powers_to_the_bit() -> None:
    x = torch.linspace(-math.pi, math.pi, 2000).unsqueeze(1)
    features = build_model(ModelSettings(kind="polynomial"), 1, 1).expand(x)
    assert torch.equal(features, torch.cat([x, x**2, x**3], dim=1))
    assert features.is_contiguous()


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_mlp_is_nn_sequential(activation: str) -> None:
    torch.manual_seed(2)
    act = MODULES[activation]
    plain = nn.Sequential(nn.Linear(2, 4), act(), nn.Linear(4, 3), act(), nn.Linear(3, 2))
    torch.manual_seed(2)
    model = build_model(ModelSettings(kind="mlp", layers=(4, 3), activations=(activation,)), 2, 2)
    x = torch.randn(9, 2)
    assert torch.equal(model(model.expand(x)), plain(x))
    assert list(values(model)) == [f"layers.{i}.{name}" for i in range(3) for name in ("weight", "bias")]


def test_mlp_without_hidden_layers_is_linear() -> None:
    torch.manual_seed(2)
    plain = nn.Linear(3, 2)
    torch.manual_seed(2)
    model = build_model(ModelSettings(kind="mlp", layers=()), 3, 2)
    x = torch.randn(4, 3)
    assert torch.equal(model(x), plain(x))


def test_one_activation_for_each_layer() -> None:
    torch.manual_seed(2)
    plain = nn.Sequential(nn.Linear(1, 4), nn.Tanh(), nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 1))
    torch.manual_seed(2)
    model = build_model(ModelSettings(kind="mlp", layers=(4, 3), activations=("tanh", "relu")), 1, 1)
    x = torch.randn(5, 1)
    assert torch.equal(model(x), plain(x))


@pytest.mark.parametrize("activations", [(), ("tanh", "relu", "tanh")])
def test_activations_that_do_not_fit_the_layers(activations: tuple[str, ...]) -> None:
    with pytest.raises(Problem, match="for 2 hidden layers"):
        build_model(ModelSettings(kind="mlp", layers=(4, 3), activations=activations), 1, 1)


def test_dropout_is_nn_dropout_after_each_activation_and_off_in_eval() -> None:
    torch.manual_seed(2)
    plain = nn.Sequential(
        nn.Linear(2, 8),
        nn.ReLU(),
        nn.Dropout(0.4),
        nn.Linear(8, 8),
        nn.ReLU(),
        nn.Dropout(0.4),
        nn.Linear(8, 1),
    )
    torch.manual_seed(2)
    model = build_model(ModelSettings(kind="mlp", layers=(8, 8), activations=("relu",), dropout=0.4), 2, 1)
    x = torch.randn(5, 2)
    torch.manual_seed(7)
    expected = plain(x)
    torch.manual_seed(7)
    assert torch.equal(model(x), expected)
    assert torch.equal(model.eval()(x), plain.eval()(x))
    model.update(ModelSettings(kind="mlp", layers=(8, 8), activations=("relu",), dropout=0.0))
    assert torch.equal(model.train()(x), plain.eval()(x))


@pytest.mark.parametrize(
    ("output", "plain"),
    [("identity", nn.Identity()), ("sigmoid", nn.Sigmoid()), ("softmax", nn.Softmax(1)), ("tanh", nn.Tanh())],
)
def test_the_output_function(output: str, plain: nn.Module) -> None:
    model = build_model(ModelSettings(output=output), 2, 3)
    x = torch.randn(4, 2)
    assert torch.equal(model.predict(x), plain(model(x)))


def test_softmax_of_one_output_says_what_to_choose() -> None:
    with pytest.raises(Problem, match="choose the output function sigmoid"):
        build_model(ModelSettings(output="softmax"), 2, 1)


def test_given_values_with_an_unknown_name() -> None:
    settings = ModelSettings(start="given", start_values={"wieght": [[1.0]], "bias": [0.0]})
    with pytest.raises(Problem, match=r"wieght.*nearest is weight; it has weight, bias"):
        build_model(settings, 1, 1)


def test_given_values_that_miss_a_parameter() -> None:
    with pytest.raises(Problem, match="no values for the parameter bias of shape 1"):
        build_model(ModelSettings(start="given", start_values={"weight": [[1.0]]}), 1, 1)


@pytest.mark.parametrize("weight", [[1.0, 2.0], [[1.0], [2.0]], [[1.0], [2.0, 3.0]], 1.0, [["a", "b"]], []])
def test_given_values_of_another_shape(weight: object) -> None:
    settings = ModelSettings(start="given", start_values={"weight": weight, "bias": [0.0]})
    with pytest.raises(Problem, match="weight do not have its shape 1 x 2"):
        build_model(settings, 2, 1)


@pytest.mark.parametrize("kind", MODEL_KINDS)
def test_functional_call_vmap_and_copies_see_their_own_parameters(kind: str) -> None:
    """What running many runs at once and compiling a step rely on."""
    model = build_model(settings_of(kind, degree=2, layers=(3,)), 2, 1, columns=COLUMNS)
    features, target = model.expand(torch.randn(6, 2)), torch.randn(6, 1)
    loss = build_loss(LossSettings(), "identity")
    names = [name for name, _ in model.named_parameters()]

    def of(*parameters: Tensor) -> Tensor:
        return loss(functional_call(model, dict(zip(names, parameters, strict=True)), (features,)), target)

    runs = [copy.deepcopy(model) for _ in range(3)]
    for run in runs:
        for parameter in run.parameters():
            nn.init.normal_(parameter)
    stacked = [torch.stack(each).detach() for each in zip(*(run.parameters() for run in runs), strict=True)]
    gradients, losses = vmap(grad_and_value(of, tuple(range(len(names)))))(*stacked)
    for i, run in enumerate(runs):
        alone = loss(run(features), target)
        alone.backward()
        torch.testing.assert_close(losses[i], alone)
        for parameter, gradient in zip(run.parameters(), gradients, strict=True):
            torch.testing.assert_close(gradient[i], parameter.grad)


@pytest.mark.parametrize("kind", MODEL_KINDS)
def test_a_state_dict_of_another_run_fits_and_float64_is_carried_through(kind: str) -> None:
    model, other = (build_model(settings_of(kind), 2, 1, columns=COLUMNS) for _ in range(2))
    other.load_state_dict(model.state_dict())
    x = torch.randn(3, 2)
    assert torch.equal(other.predict(x), model.predict(x))
    assert model.double().predict(x.double()).dtype == torch.float64
