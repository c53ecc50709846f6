"""Gradients that are not cleared, gradients of the inputs, and losses without a target."""

import pandas as pd
import pytest
import torch

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.trainer import Trainer
from tests.engine.runs import losses, network, numbers, recipe


def single(x: float) -> Table:
    """One row, one input, no target."""
    return Table.from_frame(pd.DataFrame({"x": [x]}), {"x": Role.INPUT})


def test_without_zero_grad_the_gradients_add_up() -> None:
    still = {"optimizer__learning_rate": 0.0, "model__dropout": 0.0, "training__batch_size": 0}
    experiment = network(training__zero_grad=False, **still)
    trainer = Trainer(experiment, numbers())
    seen = []
    for _ in range(3):
        trainer.forward()
        trainer.loss()
        trainer.backward()
        assert trainer.trace.gradients is not None
        seen.append([None if g is None else g.clone() for g in trainer.trace.gradients])
        assert (trainer.trace.kept is None) == (len(seen) == 1)
        trainer.update()
        trainer.zero_grad()
    for first, second, third in zip(*seen, strict=True):
        assert None not in (first is None, second is None, third is None)
        torch.testing.assert_close(second, 2 * first)
        torch.testing.assert_close(third, 3 * first)


@pytest.mark.parametrize("settings", [{}, {"training__dtype": "float64", "optimizer__kind": "adam"}])
def test_a_snapshot_carries_gradients_that_were_kept(settings: dict[str, object]) -> None:
    trainer = Trainer(network(training__zero_grad=False, **settings), numbers())
    losses(trainer, 4)
    snapshot = trainer.state()
    expected = losses(trainer, 10)
    trainer.restore(snapshot)
    assert losses(trainer, 10) == expected


def test_switching_zero_grad_on_again_clears_at_the_end_of_the_step() -> None:
    experiment = network(training__zero_grad=False)
    trainer = Trainer(experiment, numbers())
    losses(trainer, 2)
    trainer.apply(recipe(experiment, training__zero_grad=True), trainer.table)
    trainer.step()
    assert all(parameter.grad is None for parameter in trainer.parts.parameters)


@pytest.mark.parametrize("kind", ["linear", "polynomial", "mlp"])
def test_the_gradient_of_the_inputs_is_autograds(kind: str) -> None:
    experiment = network(
        model__kind=kind, model__dropout=0.0, training__input_gradients=True, training__batch_size=0
    )
    table = numbers()
    trainer = Trainer(experiment, table)
    trainer.forward()
    trainer.loss()
    trainer.backward()
    inputs = torch.tensor(table.frame[["x1", "x2"]].to_numpy(), dtype=torch.float32, requires_grad=True)
    target = torch.tensor(table.frame[["y1"]].to_numpy(), dtype=torch.float32)
    model = trainer.parts.model
    (expected,) = torch.autograd.grad(trainer.parts.loss(model(model.expand(inputs)), target), inputs)
    assert trainer.trace.input_gradient is not None
    torch.testing.assert_close(trainer.trace.input_gradient, expected)


def test_asking_for_the_gradient_of_the_inputs_changes_no_number() -> None:
    plain, asked = (Trainer(network(training__input_gradients=wanted), numbers()) for wanted in (False, True))
    assert losses(plain, 12) == losses(asked, 12)


def test_y_backward_on_two_scalars() -> None:
    """y = w x + b at x = 3: dy/dw = 3, dy/db = 1."""
    experiment = recipe(
        None,
        model__start="given",
        model__start_values={"weight": [[4.0]], "bias": [5.0]},
        loss__kind="sum_of_outputs",
        optimizer__learning_rate=0.0,
    )
    trainer = Trainer(experiment, single(3.0))
    trainer.forward()
    trainer.loss()
    trainer.backward()
    assert trainer.trace.loss is not None
    assert trainer.trace.loss.item() == 17.0
    assert trainer.trace.gradients is not None
    assert [float(gradient) for gradient in trainer.trace.gradients if gradient is not None] == [3.0, 1.0]
    assert trainer.trace.input_gradient is None


def test_a_table_without_a_target_has_as_many_outputs_as_asked_for() -> None:
    trainer = Trainer(recipe(None, loss__kind="sum_of_outputs", model__outputs=2), single(0.5))
    assert trainer.predict(single(0.5).frame.to_numpy()).shape == (1, 2)
    losses(trainer, 2)
    assert trainer.evaluate().train == pytest.approx(float(trainer.predict([[0.5]]).sum()))  # type: ignore[arg-type]


def test_a_loss_that_compares_needs_a_target() -> None:
    with pytest.raises(Problem, match="No column is the target"):
        Trainer(recipe(None), single(1.0))


def test_a_run_without_targets_refuses_a_loss_that_compares() -> None:
    experiment = recipe(None, loss__kind="sum_of_outputs")
    trainer = Trainer(experiment, single(1.0))
    trainer.step()
    trainer.apply(recipe(experiment, loss__kind="mean_squared"), trainer.table)
    with pytest.raises(Problem, match="No column is the target"):
        trainer.step()
    assert trainer.experiment == experiment
