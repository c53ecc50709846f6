"""What the step-by-step view is told: the tensors that the phases read and left, and updates that add up."""

import math
from typing import Any

import numpy as np
import pytest
import torch

from datasets.table import Role, Table
from engine.experiment import GRADIENT_KINDS, Experiment
from engine.loss_rule import loss_lines
from engine.report import ParameterStep, Phase, StepView
from engine.step_view import SHOWN_ELEMENTS, step_view
from engine.styles import CUBIC, STYLES
from engine.trainer import Trainer
from engine.update_rule import lines_of
from tests.engine.runs import classes, losses, network, numbers, recipe, values


def one_input() -> Table:
    """x1 and y1 under the names that the formulas of the coding styles have."""
    table = numbers(inputs=1)
    frame = table.frame.rename(columns={"x1": "x", "y1": "y"})
    return Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})


def after(trainer: Trainer, phase: Phase) -> StepView:
    """Go on until `phase` is done."""
    while trainer.advance() is not phase:
        pass
    return step_view(trainer)


def parameter(view: StepView, name: str) -> ParameterStep:
    return next(each for each in view.parameters if each.tensor.name == name)


def kinds(view: StepView) -> dict[str, tuple[object, ...]]:
    """Everything about the tensors of a view but their numbers."""
    tensors = [view.x, view.y, view.y_pred, None if view.loss is None else view.loss.tensor]
    tensors += [each.tensor for each in view.parameters] + [each.gradient for each in view.parameters]
    return {t.name: (t.shape, t.dtype, t.device, t.requires_grad) for t in tensors if t is not None}


# -- the batch -----------------------------------------------------------------------------------


@pytest.mark.parametrize("shuffle", [True, False])
@pytest.mark.parametrize("kind", ["linear", "polynomial"])
@pytest.mark.parametrize("size", [0, 4, 12])
def test_the_rows_of_the_step_are_rows_of_the_table(shuffle: bool, kind: str, size: int) -> None:
    used = np.ones(23, dtype=np.bool_)
    used[:5] = False
    table = numbers(inputs=1).with_in_use(used)
    experiment = recipe(
        model__kind=kind,
        model__degree=2,
        training__batch_size=size,
        training__shuffle=shuffle,
        data__validation_fraction=0.2,
    )
    trainer = Trainer(experiment, table)
    for _ in range(7):
        trainer.advance()
        trainer.step()
        view = step_view(trainer)
        assert view.x is not None
        assert view.y is not None
        assert view.batch_rows == len(trainer.trace.x)  # type: ignore[arg-type]
        assert len(view.rows) == min(8, view.batch_rows)
        shown = table.frame.iloc[view.rows]
        np.testing.assert_allclose(view.x.values[:, 0], shown["x1"], rtol=1e-6)
        np.testing.assert_allclose(view.y.values[:, 0], shown["y1"], rtol=1e-6)
        assert set(view.rows.tolist()) <= set(trainer.parts.data.train.rows.tolist())


def test_the_step_shows_what_its_phases_made_so_far() -> None:
    trainer = Trainer(network(loss__l2=0.1, model__output="sigmoid"), numbers())
    empty = step_view(trainer)
    assert (empty.step, empty.batch_rows, len(empty.rows)) == (0, 0, 0)
    assert (empty.x, empty.y, empty.y_pred, empty.loss) == (None, None, None, None)
    assert len(empty.parameters) == 6
    trainer.forward()
    view = step_view(trainer)
    assert (view.step, view.phase, view.loss) == (1, Phase.LOSS, None)
    assert view.y_pred is not None
    assert ((view.y_pred.values > 0) & (view.y_pred.values < 1)).all(), "after the output function"
    trainer.loss()
    view = step_view(trainer)
    assert view.loss is not None
    assert view.loss.value == trainer.trace.loss.item()  # type: ignore[union-attr]
    assert view.loss.penalty == trainer.trace.penalty.item()  # type: ignore[union-attr]
    for _ in range(3):
        trainer.advance()
        assert step_view(trainer).step == 1
    trainer.forward()
    assert step_view(trainer).step == 2


def test_tensors_are_described_as_torch_describes_them() -> None:
    trainer = Trainer(recipe(training__dtype="float64"), numbers(targets=2))
    assert kinds(after(trainer, Phase.BACKWARD)) == {
        "x": ((23, 2), "float64", "cpu", False),
        "y": ((23, 2), "float64", "cpu", False),
        "y_pred": ((23, 2), "float64", "cpu", True),
        "loss": ((), "float64", "cpu", True),
        "weight": ((2, 2), "float64", "cpu", True),
        "bias": ((2,), "float64", "cpu", True),
        "weight.grad": ((2, 2), "float64", "cpu", False),
        "bias.grad": ((2,), "float64", "cpu", False),
    }


def test_classes_are_numbers_of_classes() -> None:
    trainer = Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), classes())
    view = after(trainer, Phase.FORWARD)
    assert kinds(view)["y"] == ((24,), "int64", "cpu", False)
    assert view.y is not None
    assert view.y.values[:3].tolist() == [2, 0, 1]


@pytest.mark.parametrize("style", ["numpy", "tensors", "autograd"])
def test_a_coding_style_shows_its_own_tensors(style: str) -> None:
    experiment = recipe(
        model__kind="formula",
        model__formula=CUBIC,
        loss__kind="sum_of_squares",
        optimizer__learning_rate=1e-6,
        training__style=style,
    )
    trainer = Trainer(experiment, one_input())
    view = after(trainer, Phase.UPDATE)
    by_autograd = style == "autograd"
    assert (view.style, view.by_hand) == (style, not by_autograd)
    found = kinds(view)
    assert found["x"] == ((23,), "float32", "cpu", False)
    assert found["y_pred"] == ((23,), "float32", "cpu", by_autograd)
    assert found["a"] == ((), "float32", "cpu", by_autograd)
    check_updates(view)


def test_inputs_may_have_gradients() -> None:
    experiment = recipe(
        model__kind="polynomial", model__degree=2, training__input_gradients=True, loss__kind="sum_of_outputs"
    )
    trainer = Trainer(experiment, numbers(inputs=1))
    view = after(trainer, Phase.BACKWARD)
    assert view.input_gradient is not None
    assert view.x is not None
    assert (view.x.shape, view.x.requires_grad) == ((23, 1), True)
    bias, linear, square = (float(v) for p in values(trainer) for v in p.reshape(-1))
    expected = linear + 2 * square * view.x.values
    np.testing.assert_allclose(view.input_gradient.values, expected, rtol=1e-5)
    assert step_view(Trainer(recipe(), numbers())).input_gradient is None
    assert math.isfinite(bias)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("bias", [True, False])
def test_hidden_layers_lead_to_the_scores(phase: Phase, bias: bool) -> None:
    """They are made with the parameters that forward read, also after the update."""
    experiment = network(
        model__dropout=0.0, model__bias=bias, model__activations=("tanh", "identity"), training__batch_size=6
    )
    trainer = Trainer(experiment, numbers())
    read = dict(zip(dict(trainer.parts.model.named_parameters()), values(trainer), strict=True))
    view = after(trainer, phase)
    assert [layer.name for layer in view.layers] == ["h1 = tanh(layers.0(x))", "h2 = layers.1(h1)"]
    assert [layer.shape for layer in view.layers] == [(6, 4), (6, 3)]
    last = torch.tensor(view.layers[-1].values, dtype=torch.float32)
    scores = torch.nn.functional.linear(last, read["layers.2.weight"], read.get("layers.2.bias"))
    torch.testing.assert_close(scores, trainer.trace.scores)


@pytest.mark.parametrize("settings", [{}, {"model__dropout": 0.0, "model__layers": (100,)}], ids=str)
def test_layers_that_are_large_or_drawn_at_random_are_not_shown(settings: dict[str, Any]) -> None:
    assert after(Trainer(network(**settings), numbers()), Phase.FORWARD).layers == ()
    assert after(Trainer(recipe(), numbers()), Phase.FORWARD).layers == ()


# -- the loss ------------------------------------------------------------------------------------

LOSSES: list[dict[str, Any]] = [
    {"loss__kind": "sum_of_squares"},
    {"loss__kind": "mean_squared"},
    {"loss__kind": "half_mean_squared"},
    {"loss__kind": "mean_absolute"},
    {"loss__kind": "huber", "loss__huber_delta": 0.3},
    {"loss__kind": "binary_cross_entropy", "model__output": "sigmoid"},
    {"loss__kind": "mean_squared", "model__output": "tanh"},
    {"loss__kind": "sum_of_outputs"},
]


@pytest.mark.parametrize("weight", [False, True])
@pytest.mark.parametrize("settings", LOSSES, ids=lambda each: "-".join(map(str, each.values())))
def test_terms_add_up_to_the_loss(settings: dict[str, Any], weight: bool) -> None:
    table = numbers(rows=7, targets=2, weight=weight)
    view = after(Trainer(recipe(**settings), table), Phase.LOSS)
    assert view.loss is not None
    check_terms(view)
    check_lines(view)


def test_terms_of_classes_add_up_to_the_loss() -> None:
    trainer = Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), classes(rows=8))
    view = after(trainer, Phase.LOSS)
    check_terms(view)
    check_lines(view)


def check_terms(view: StepView) -> None:
    """All rows of the batch are shown here, so their terms make up the whole loss."""
    loss = view.loss
    assert loss is not None
    weights = np.ones(len(loss.terms)) if loss.weights is None else loss.weights
    total = float((weights[:, None] * loss.terms).sum())
    assert loss.count == pytest.approx(weights.sum() * loss.terms.shape[1])
    divisor = {"sum_of_squares": 1.0, "sum_of_outputs": 1.0, "half_mean_squared": 2 * loss.count}
    assert total / divisor.get(loss.settings.kind, loss.count) == pytest.approx(loss.value, rel=1e-5)


def check_lines(view: StepView) -> None:
    loss = view.loss
    assert loss is not None
    *_, last = loss_lines(loss)
    assert (last.symbol, last.value) == ("loss", loss.value)
    if last.numbers:
        half = 0.5 if loss.settings.kind == "half_mean_squared" else 1.0
        assert half * last.numbers["total"] / last.numbers["n"] == pytest.approx(loss.value)


def test_a_penalty_is_added_to_what_backward_differentiates() -> None:
    trainer = Trainer(recipe(loss__l1=0.5, loss__l2=0.25), numbers())
    view = after(trainer, Phase.LOSS)
    (weight, _) = values(trainer)
    assert view.loss is not None
    assert view.loss.penalty == pytest.approx(float(0.5 * weight.abs().sum() + 0.125 * weight.pow(2).sum()))
    *_, penalty, objective = loss_lines(view.loss)
    assert penalty.formula == "{l1} · sum(|weight|) + ½ · {l2} · sum(weight²)"
    assert objective.value == pytest.approx(view.loss.value + view.loss.penalty)


# -- the update ----------------------------------------------------------------------------------


def check_updates(view: StepView, tolerance: float = 3e-6) -> None:
    """The lines of every element end at what torch came to."""
    for each in view.parameters:
        assert each.before is not None
        for element, now in enumerate(each.tensor.values):
            lines = lines_of(view, each, element)
            assert lines[-1].value == pytest.approx(now, rel=tolerance, abs=tolerance)


OPTIMIZERS: dict[str, dict[str, Any]] = {
    "sgd": {"optimizer__momentum": 0.9, "optimizer__nesterov": True},
    "adam": {"optimizer__weight_decay": 0.1},
    "adamw": {"optimizer__weight_decay": 0.1},
    "rmsprop": {"optimizer__momentum": 0.5},
    "adagrad": {"optimizer__lr_decay": 0.5},
    "adadelta": {},
}


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("clip", [0.0, 0.01])
@pytest.mark.parametrize("kind", GRADIENT_KINDS)
def test_updates_add_up_for_every_optimizer(kind: str, clip: float, dtype: str) -> None:
    experiment = network(
        optimizer__kind=kind, optimizer__clip_norm=clip, training__dtype=dtype, **OPTIMIZERS[kind]
    )
    trainer = Trainer(experiment, numbers())
    for _ in range(4):
        view = after(trainer, Phase.UPDATE)
        check_updates(view, 3e-6 if dtype == "float32" else 1e-12)
        assert (view.norm is not None) == bool(clip)
    assert {tensor.name for tensor in view.parameters[0].state} >= set(view.parameters[0].state_before or {})


@pytest.mark.parametrize("style", sorted(STYLES))
def test_updates_add_up_in_every_coding_style(style: str) -> None:
    info = STYLES[style]
    experiment = recipe(
        model__kind=info.kind,
        model__formula=info.formula,
        loss__kind=info.losses[0],
        optimizer__kind=info.optimizer,
        optimizer__learning_rate=1e-4,
        training__style=style,
    )
    if not info.plain:
        experiment = recipe(experiment, optimizer__momentum=0.9)
    trainer = Trainer(experiment, one_input())
    for _ in range(3):
        view = after(trainer, Phase.UPDATE)
        for each in view.parameters:
            if each.gradient is not None:
                assert lines_of(view, each, 0)[-1].value == pytest.approx(each.tensor.values[0], rel=3e-6)


def test_the_lines_are_those_of_the_settings_that_the_update_was_made_with() -> None:
    experiment = recipe(optimizer__learning_rate=0.5)
    trainer = Trainer(experiment, numbers())
    after(trainer, Phase.UPDATE)
    trainer.apply(recipe(experiment, optimizer__learning_rate=0.125), trainer.table)
    view = step_view(trainer)
    assert view.optimizer.learning_rate == 0.5
    check_updates(view)


def test_clipping_shows_the_gradient_before_and_after() -> None:
    trainer = Trainer(recipe(optimizer__clip_norm=1e-3), numbers())
    view = after(trainer, Phase.BACKWARD)
    raw = {each.tensor.name: each.gradient for each in view.parameters}
    view = after(trainer, Phase.UPDATE)
    weight = parameter(view, "weight")
    assert weight.computed is not None
    assert weight.gradient is not None
    np.testing.assert_array_equal(weight.computed, raw["weight"].values)  # type: ignore[union-attr]
    together = np.concatenate([each.computed for each in view.parameters])  # type: ignore[misc]
    assert view.norm == pytest.approx(float(np.linalg.norm(together)), rel=1e-6)
    np.testing.assert_allclose(weight.gradient.values, weight.computed * 1e-3 / view.norm, rtol=1e-2)


def bounded(**settings: Any) -> Experiment:
    defaults = {
        "model__kind": "formula",
        "model__formula": "a + b*x1",
        "model__start_values": {"a": 0.0, "b": 5.0},
        "model__start": "given",
        "optimizer__learning_rate": 10.0,
    }
    return recipe(**(defaults | settings))


def test_a_bound_is_part_of_the_update() -> None:
    trainer = Trainer(bounded(model__lower_bounds={"b": 4.0}), numbers(inputs=1))
    view = after(trainer, Phase.UPDATE)
    b = parameter(view, "b")
    assert (b.bounds, b.tensor.values.tolist()) == ((4.0, None), [4.0])
    assert lines_of(view, b, 0)[-1].what == "bounded"
    check_updates(view)


def test_a_fixed_parameter_has_no_update() -> None:
    trainer = Trainer(bounded(model__fixed=("b",)), numbers(inputs=1))
    view = after(trainer, Phase.UPDATE)
    b = parameter(view, "b")
    assert (b.gradient, b.tensor.requires_grad) == (None, False)
    assert lines_of(view, b, 0) == ()
    assert len(lines_of(view, parameter(view, "a"), 0)) == 1


def test_large_parameters_show_their_first_elements() -> None:
    trainer = Trainer(network(model__layers=(100,)), numbers())
    view = after(trainer, Phase.UPDATE)
    first = view.parameters[0]
    assert first.tensor.shape == (100, 2)
    for numbers_of in (first.tensor.values, first.before, first.gradient.values):  # type: ignore[union-attr]
        assert len(numbers_of) == SHOWN_ELEMENTS  # type: ignore[arg-type]


# -- gradients that stay -------------------------------------------------------------------------


def test_cleared_gradients_are_gone() -> None:
    trainer = Trainer(recipe(), numbers())
    view = after(trainer, Phase.ZERO_GRAD)
    assert (view.clears, view.stays) == (True, False)
    assert parameter(view, "weight").gradient is not None, "what the step used is still shown"


@pytest.mark.parametrize("style", ["", "raw_linear"])
def test_gradients_that_stay_add_up(style: str) -> None:
    experiment = recipe(training__zero_grad=False, training__style=style)
    trainer = Trainer(experiment, numbers())
    first = after(trainer, Phase.ZERO_GRAD)
    assert (first.clears, first.stays) == (False, True)
    before = parameter(first, "weight").gradient
    assert before is not None
    second = parameter(after(trainer, Phase.BACKWARD), "weight")
    assert second.kept is not None
    assert second.gradient is not None
    np.testing.assert_array_equal(second.kept, before.values)
    alone = Trainer(recipe(training__style=style), numbers())
    after(alone, Phase.ZERO_GRAD)
    new = parameter(after(alone, Phase.BACKWARD), "weight").gradient
    assert new is not None
    np.testing.assert_allclose(second.gradient.values, before.values + new.values, rtol=1e-5)


def test_gradients_that_were_left_are_told_also_when_clearing_is_on_again() -> None:
    """They are still there in the first step after that, and backward adds to them."""
    experiment = recipe(training__zero_grad=False)
    trainer = Trainer(experiment, numbers())
    after(trainer, Phase.ZERO_GRAD)
    trainer.apply(recipe(experiment, training__zero_grad=True), trainer.table)
    assert parameter(after(trainer, Phase.BACKWARD), "weight").kept is not None
    after(trainer, Phase.ZERO_GRAD)
    assert parameter(after(trainer, Phase.BACKWARD), "weight").kept is None


def test_looking_inside_does_not_change_the_run() -> None:
    experiment = network(optimizer__clip_norm=0.1, training__zero_grad=False)
    plain = losses(Trainer(experiment, numbers()), 10)
    trainer = Trainer(experiment, numbers())
    seen = []
    for _ in range(10):
        for _ in Phase:
            trainer.advance()
            view = step_view(trainer)
        assert view.loss is not None
        seen.append(view.loss.value)
    assert seen == plain
    assert torch.is_grad_enabled()
