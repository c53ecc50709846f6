"""Every loss against the plain torch that a learner would write for it, and the penalties."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from datasets.problems import Problem
from engine.experiment import LOSS_KINDS, LossSettings, ModelSettings
from engine.losses import LOSSES, SUMS, build_loss, penalized, penalty, wants_class_numbers
from engine.models import build_model
from tests.engine.tutorials import fruit

HUBER = nn.HuberLoss(delta=0.7)
# What a learner writes, from predictions (scores for the last two).
PLAIN: dict[str, tuple[str, Callable[[Tensor, Tensor], Tensor]]] = {
    "sum_of_squares": ("identity", lambda predicted, y: (predicted - y).pow(2).sum()),
    "mean_squared": ("identity", nn.MSELoss()),
    "half_mean_squared": ("identity", lambda predicted, y: 0.5 * ((predicted - y) ** 2).mean()),
    "mean_absolute": ("identity", nn.L1Loss()),
    "huber": ("identity", HUBER),
    "binary_cross_entropy": ("sigmoid", nn.BCEWithLogitsLoss()),
    "cross_entropy": ("softmax", nn.CrossEntropyLoss()),
    "sum_of_outputs": ("identity", lambda predicted, _: predicted.sum()),
}
PER_ELEMENT: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "sum_of_squares": nn.MSELoss(reduction="none"),
    "mean_squared": nn.MSELoss(reduction="none"),
    "half_mean_squared": lambda predicted, y: 0.5 * (predicted - y) ** 2,
    "mean_absolute": nn.L1Loss(reduction="none"),
    "huber": nn.HuberLoss(delta=0.7, reduction="none"),
    "binary_cross_entropy": nn.BCEWithLogitsLoss(reduction="none"),
    "cross_entropy": nn.CrossEntropyLoss(reduction="none"),
    "sum_of_outputs": lambda predicted, _: predicted,
}


def settings(kind: str) -> LossSettings:
    return LossSettings(kind=kind, huber_delta=0.7)


def case(kind: str, rows: int = 11, outputs: int = 3) -> tuple[Tensor, Tensor]:
    """Scores and a target of the kind that the loss wants."""
    torch.manual_seed(4)
    scores = torch.randn(rows, outputs, requires_grad=True)
    if wants_class_numbers(settings(kind)):
        return scores, torch.randint(0, outputs, (rows,))
    return scores, torch.rand(rows, outputs)


def test_every_kind_is_registered() -> None:
    assert tuple(LOSSES) == LOSS_KINDS == tuple(PLAIN)


@pytest.mark.parametrize("kind", LOSS_KINDS)
def test_loss_and_gradient_are_the_plain_ones_to_the_bit(kind: str) -> None:
    scores, target = case(kind)
    output, plain = PLAIN[kind]
    ours = build_loss(settings(kind), output)(scores, target)
    (gradient,) = torch.autograd.grad(ours, scores)
    expected = plain(scores, target)
    assert ours.shape == ()
    assert torch.equal(ours, expected)
    assert torch.equal(gradient, torch.autograd.grad(expected, scores)[0])


@pytest.mark.parametrize("kind", ["sum_of_squares", "mean_squared", "half_mean_squared"])
@pytest.mark.parametrize(
    ("output", "function"), [("sigmoid", torch.sigmoid), ("tanh", torch.tanh), ("softmax", nn.Softmax(1))]
)
def test_squares_are_of_the_predictions(kind: str, output: str, function: Callable[[Tensor], Tensor]) -> None:
    scores, target = case(kind)
    assert torch.equal(
        build_loss(settings(kind), output)(scores, target), PLAIN[kind][1](function(scores), target)
    )


@pytest.mark.parametrize("kind", LOSS_KINDS)
def test_row_weights_weigh_every_element_of_their_row(kind: str) -> None:
    scores, target = case(kind)
    weight = torch.rand(11, 1) * 3
    each = PER_ELEMENT[kind](scores, target).reshape(11, -1)
    expected = sum(weight[i, 0] * each[i].sum() for i in range(11))
    if kind not in SUMS:
        expected = expected / (weight.sum() * each.shape[1])
    loss = build_loss(settings(kind), PLAIN[kind][0])
    torch.testing.assert_close(loss(scores, target, weight), expected)
    torch.testing.assert_close(loss(scores, target, torch.ones(11, 1)), loss(scores, target))
    dropped = torch.ones(11, 1)
    dropped[4:] = 0
    torch.testing.assert_close(loss(scores, target, dropped), loss(scores[:4], target[:4]))


@pytest.mark.parametrize("kind", LOSS_KINDS)
def test_a_batch_without_any_weight_has_no_loss_and_moves_nothing(kind: str) -> None:
    scores, target = case(kind)
    loss = build_loss(settings(kind), PLAIN[kind][0])(scores, target, torch.zeros(11, 1))
    (gradient,) = torch.autograd.grad(loss, scores)
    assert float(loss.detach()) == 0.0
    assert torch.equal(gradient, torch.zeros_like(scores))


def test_mean_squared_of_two_targets_is_the_mean_over_all_elements() -> None:
    """The one-step example of the fruit table, from weights printed with four decimals."""
    given = {
        "weight": [[-0.4612, -2.0137, 0.1208], [-0.2865, -1.4871, 1.2048]],
        "bias": [0.7938, 0.1327],
    }
    model = build_model(ModelSettings(start="given", start_values=given), 3, 2)
    x, y = fruit()
    loss = build_loss(LossSettings(), "identity")(model(x), y)
    loss.backward()
    assert loss.item() == pytest.approx(61499.6640625, rel=1e-6)
    assert model.weight.grad.tolist() == [
        pytest.approx([-23295.900390625, -26765.150390625, -16075.6708984375], rel=1e-6),
        pytest.approx([-14772.220703125, -17252.7421875, -10227.57421875], rel=1e-6),
    ]
    assert model(x)[0].tolist() == pytest.approx([-162.59732055664062, -68.6111068725586], rel=1e-6)


def test_the_first_loss_of_the_fruit_table_from_printed_weights() -> None:
    given = {"weight": [[-0.4338, -0.526, -0.4911], [0.2257, -0.4799, -0.2034]], "bias": [0.0199, 0.1831]}
    model = build_model(ModelSettings(start="given", start_values=given), 3, 2)
    x, y = fruit()
    assert build_loss(LossSettings(), "identity")(model(x), y).item() == pytest.approx(
        27585.775390625, rel=1e-6
    )


@pytest.mark.parametrize(
    ("kind", "output", "needed"),
    [
        ("binary_cross_entropy", "identity", "sigmoid"),
        ("binary_cross_entropy", "softmax", "sigmoid"),
        ("binary_cross_entropy", "tanh", "sigmoid"),
        ("cross_entropy", "identity", "softmax"),
        ("cross_entropy", "sigmoid", "softmax"),
        ("cross_entropy", "tanh", "softmax"),
    ],
)
def test_a_loss_that_does_not_fit_the_output_says_what_to_choose(kind: str, output: str, needed: str) -> None:
    with pytest.raises(Problem, match=f"choose {needed}") as caught:
        build_loss(LossSettings(kind=kind), output)
    assert caught.value.fields == {"loss": kind, "output": output, "needed": needed}


def test_large_scores_stay_finite_in_cross_entropy() -> None:
    scores = torch.tensor([[200.0], [-200.0]])
    target = torch.tensor([[0.0], [1.0]])
    assert build_loss(LossSettings(kind="binary_cross_entropy"), "sigmoid")(scores, target).item() == 200.0


def test_no_penalty_is_no_operation() -> None:
    assert penalty(LossSettings(), [torch.ones(2, requires_grad=True)]) is None


def test_penalties_and_their_gradients() -> None:
    weights = [torch.tensor([[1.0, -2.0]], requires_grad=True), torch.tensor([[3.0]], requires_grad=True)]
    value = penalty(LossSettings(l1=0.1, l2=0.5), weights)
    assert value is not None
    assert value.item() == pytest.approx(0.1 * 6 + 0.5 / 2 * 14)
    value.backward()
    assert weights[0].grad is not None
    assert weights[0].grad.tolist() == [pytest.approx([0.1 + 0.5, -0.1 - 1.0])]


@pytest.mark.parametrize("penalties", [{"l1": 0.1}, {"l2": 0.1}])
def test_each_penalty_alone(penalties: dict[str, float]) -> None:
    value = penalty(LossSettings(**penalties), [torch.full((2, 2), -2.0)])
    assert value is not None
    assert value.item() == pytest.approx(0.8)


def test_biases_are_not_penalized() -> None:
    model = build_model(ModelSettings(kind="mlp", layers=(4, 2)), 2, 1)
    assert [tuple(each.shape) for each in penalized(model)] == [(4, 2), (2, 4), (1, 2)]
    assert len(penalized(build_model(ModelSettings(kind="polynomial"), 1, 1))) == 1


@pytest.mark.parametrize("kind", LOSS_KINDS)
def test_losses_and_penalties_vectorize(kind: str) -> None:
    """What running many runs at once relies on."""
    _, target = case(kind)
    scores, weight = torch.randn(4, 11, 3), torch.rand(11, 1)
    loss = build_loss(settings(kind), PLAIN[kind][0])

    def objective(one: Tensor) -> Tensor:
        added = penalty(LossSettings(l1=0.1, l2=0.2), [one])
        assert added is not None
        return loss(one, target) + loss(one, target, weight) + added

    each = torch.stack([objective(one) for one in scores])
    torch.testing.assert_close(torch.func.vmap(objective)(scores), each)
