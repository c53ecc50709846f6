"""The trainer against the plain script, bit for bit, and its five phases one by one."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor

from datasets.problems import Problem
from datasets.table import Table
from engine.experiment import GRADIENT_KINDS, LOSS_KINDS, Experiment
from engine.report import Phase
from engine.trainer import Trainer
from tests.engine.plain import Script
from tests.engine.runs import classes, losses, network, numbers, recipe, same, values

KINDS = ("linear", "polynomial", "mlp")


def tensors(table: Table, dtype: torch.dtype = torch.float32) -> tuple[Tensor, Tensor]:
    """What a learner makes of the table by hand."""
    frame = table.frame
    x = torch.tensor(frame[list(table.inputs)].to_numpy(), dtype=dtype)
    if table.targets == ("kind",):
        return x, torch.tensor([["apple", "pear", "plum"].index(kind) for kind in frame["kind"]])
    return x, torch.tensor(frame[list(table.targets)].to_numpy(), dtype=dtype)


def script_for(experiment: Experiment, table: Table) -> Script:
    outputs = 3 if table.targets == ("kind",) else len(table.targets)
    return Script(experiment, *tensors(table, getattr(torch, experiment.training.dtype)), outputs)


def learner(**settings: object) -> Experiment:
    """An experiment whose optimizer is the one that `plain.OPTIMIZERS` writes down."""
    kind = settings.get("optimizer__kind", "sgd")
    momentum = 0.9 if kind in ("sgd", "rmsprop") else 0.0
    return network(optimizer__weight_decay=0.01, optimizer__momentum=momentum, **settings)


def assert_equal_to_script(experiment: Experiment, table: Table, steps: int) -> None:
    trainer, script = Trainer(experiment, table), script_for(experiment, table)
    ours = losses(trainer, steps)
    assert ours == script.take(steps)
    parameters = values(trainer)
    if experiment.model.kind == "polynomial" and experiment.model.bias:
        parameters.reverse()  # declares its bias first
    assert same(parameters, script.parameters)


@pytest.mark.parametrize("optimizer", GRADIENT_KINDS)
@pytest.mark.parametrize("loss", LOSS_KINDS)
@pytest.mark.parametrize("model", KINDS)
def test_every_model_loss_and_optimizer_is_the_plain_script(model: str, loss: str, optimizer: str) -> None:
    output = {"binary_cross_entropy": "sigmoid", "cross_entropy": "softmax"}.get(loss, "identity")
    experiment = learner(
        model__kind=model,
        model__output=output,
        loss__kind=loss,
        optimizer__kind=optimizer,
        optimizer__learning_rate=0.001,
    )
    table = classes() if loss == "cross_entropy" else numbers(targets=2)
    assert_equal_to_script(experiment, table, 12)


@pytest.mark.parametrize(
    "settings",
    [
        {"training__batch_size": 0, "model__dropout": 0.0},
        {"training__batch_size": 0},
        {"training__batch_size": 1},
        {"training__batch_size": 100},
        {"training__shuffle": False},
        {"training__seed": 2**40},
        {"training__dtype": "float64"},
        {"model__layers": ()},
        {"model__layers": (3, 3, 3), "model__bias": False},
        {"model__output": "tanh"},
        {"model__output": "sigmoid", "loss__kind": "mean_absolute"},
        {"loss__kind": "huber", "loss__huber_delta": 0.3},
        {"loss__l1": 0.01},
        {"loss__l2": 0.02},
        {"loss__l1": 0.01, "loss__l2": 0.02, "optimizer__clip_norm": 0.1},
        {"optimizer__clip_norm": 0.05},
    ],
    ids=str,
)
def test_every_setting_is_the_plain_script(settings: dict[str, object]) -> None:
    assert_equal_to_script(learner(**settings), numbers(), 15)


def test_a_weights_column_weighs_every_rows_loss() -> None:
    table = numbers(weight=True)
    experiment = recipe(training__batch_size=6, optimizer__learning_rate=0.1)
    trainer = Trainer(experiment, table)
    x, y = tensors(table)
    w = torch.tensor(table.frame[["w"]].to_numpy(), dtype=torch.float32)
    torch.manual_seed(0)
    model = torch.nn.Linear(2, 1)
    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x, y, w), 6, shuffle=True)
    expected = []
    for _ in range(3):
        for xb, yb, wb in loader:
            loss = (wb * (model(xb) - yb) ** 2).sum() / wb.sum()
            model.zero_grad()
            loss.backward()
            with torch.no_grad():
                for parameter in model.parameters():
                    parameter -= 0.1 * parameter.grad
            expected.append(loss.item())
    assert losses(trainer, len(expected)) == pytest.approx(expected, rel=1e-6)
    torch.testing.assert_close(values(trainer), [p.detach() for p in model.parameters()])


def test_the_random_numbers_of_others_do_not_matter_and_are_left_alone() -> None:
    experiment, table = network(), numbers()
    expected = losses(Trainer(experiment, table), 30)
    torch.manual_seed(77)
    alone = torch.rand(30)
    torch.manual_seed(77)
    trainer = Trainer(experiment, table)
    other = Trainer(network(training__seed=5), table)
    found, drawn = [], []
    for _ in range(30):
        found.append(float(trainer.step()))
        other.step()
        drawn.append(float(torch.rand(1)))
    assert found == expected
    assert drawn == alone.tolist()


@pytest.mark.parametrize(
    "table", [numbers(), numbers(weight=True), classes()], ids=["numbers", "w", "classes"]
)
def test_phases_one_by_one_are_a_step(table: Table) -> None:
    settings: dict[str, object] = {"loss__l1": 0.01, "optimizer__clip_norm": 0.5}
    if table.targets == ("kind",):
        settings |= {"loss__kind": "cross_entropy", "model__output": "softmax"}
    experiment = network(optimizer__kind="adam", **settings)
    whole, single = Trainer(experiment, table), Trainer(experiment, table)
    for _ in range(13):
        loss = whole.step()
        for phase in Phase:
            assert single.phase is phase
            assert single.advance() is phase
        assert single.trace.loss is not None
        assert torch.equal(single.trace.loss.detach(), loss)
    assert same(values(whole), values(single))
    assert (single.step_count, single.epoch) == (whole.step_count, whole.epoch) == (13, 3)


@pytest.mark.parametrize("phases", range(5))
def test_a_step_begun_by_phases_is_finished_by_step(phases: int) -> None:
    whole, mixed = Trainer(network(), numbers()), Trainer(network(), numbers())
    losses(whole, 2)
    for _ in range(phases):
        mixed.advance()
    losses(mixed, 2)
    assert mixed.step_count == 2
    assert same(values(whole), values(mixed))


def test_each_phase_leaves_what_it_made() -> None:
    trainer = Trainer(recipe(training__batch_size=4, loss__l2=0.1, optimizer__learning_rate=0.5), numbers())
    trace = trainer.trace
    start = values(trainer)
    assert (trace.x, trace.scores, trace.loss, trace.gradients) == (None, None, None, None)

    trainer.forward()
    assert trace.x is not None
    assert trace.y is not None
    assert trace.scores is not None
    weight, bias = start
    torch.testing.assert_close(trace.scores.detach(), trace.x @ weight.T + bias)
    assert (trace.loss, trace.penalty, trace.gradients, trace.before) == (None, None, None, None)

    trainer.loss()
    assert trace.loss is not None
    assert trace.penalty is not None
    torch.testing.assert_close(trace.loss, ((trace.scores - trace.y) ** 2).mean())
    torch.testing.assert_close(trace.penalty, 0.05 * (weight**2).sum())
    assert trace.gradients is None

    trainer.backward()
    assert trace.gradients is not None
    error = 2 * (trace.scores - trace.y).detach() / 4
    torch.testing.assert_close(trace.gradients, [error.T @ trace.x + 0.1 * weight, error.sum(0)])
    assert same(values(trainer), start), "nothing has moved yet"
    gradients = [gradient.clone() for gradient in trace.gradients if gradient is not None]

    trainer.update()
    assert trainer.step_count == 1
    assert trace.before is not None
    assert same(trace.before, start)
    torch.testing.assert_close(
        values(trainer), [old - 0.5 * gradient for old, gradient in zip(start, gradients, strict=True)]
    )
    assert all(parameter.grad is not None for parameter in trainer.parts.parameters)

    trainer.zero_grad()
    assert all(parameter.grad is None for parameter in trainer.parts.parameters)
    assert same(trace.gradients, gradients), "still there to be seen"


@pytest.mark.parametrize("fit", [True, False])
def test_predict_is_in_original_units_without_dropout(fit: bool) -> None:
    table = numbers(rows=30, targets=2)
    trainer = Trainer(network(data__standardize_inputs=fit, data__standardize_targets=fit), table)
    losses(trainer, 5)
    inputs = table.frame[["x1", "x2"]].to_numpy()
    targets = table.frame[["y1", "y2"]].to_numpy()
    x = (inputs - inputs.mean(0)) / inputs.std(0) if fit else inputs
    model = trainer.parts.model
    model.eval()
    with torch.no_grad():
        raw = model(torch.from_numpy(x).float()).numpy().astype(np.float64)
    model.train()
    expected = raw * targets.std(0) + targets.mean(0) if fit else raw
    found = trainer.predict(inputs)
    np.testing.assert_allclose(found, expected, rtol=1e-6)
    assert found.dtype == np.float64
    np.testing.assert_array_equal(trainer.predict(inputs), found)
    assert model.training


def test_the_same_seed_with_more_epochs_gives_the_same_prefix() -> None:
    short = losses(Trainer(network(training__epochs=2), numbers()), 10)
    assert losses(Trainer(network(training__epochs=9), numbers()), 45)[:10] == short


def test_another_seed_gives_other_numbers() -> None:
    assert losses(Trainer(network(training__seed=1), numbers()), 3) != losses(
        Trainer(network(), numbers()), 3
    )


def test_steps_to_the_end_of_an_epoch() -> None:
    trainer = Trainer(network(), numbers(rows=23))  # 5 batches an epoch
    assert trainer.at_epoch_end
    assert [trainer.steps_to_epoch(epoch) for epoch in (0, 1, 2)] == [0, 5, 10]
    losses(trainer, 3)
    assert not trainer.at_epoch_end
    assert [trainer.steps_to_epoch(epoch) for epoch in (0, 1, 2)] == [0, 2, 7]
    losses(trainer, 2)
    assert trainer.at_epoch_end
    assert [trainer.steps_to_epoch(epoch) for epoch in (1, 2)] == [0, 5]


@pytest.mark.parametrize(
    ("spoil", "finite"),
    [(lambda p: None, True), (lambda p: p.fill_(float("nan")), False), (lambda p: p.fill_(3e38), True)],
)
def test_is_finite_looks_at_every_parameter(spoil: Callable[[Tensor], object], finite: bool) -> None:
    trainer = Trainer(network(), numbers())
    with torch.no_grad():
        spoil(trainer.parts.parameters[-2])
    assert trainer.is_finite() is finite


def test_infinities_of_both_signs_are_found() -> None:
    trainer = Trainer(network(), numbers())
    with torch.no_grad():
        trainer.parts.parameters[0][0, 0] = float("inf")
        trainer.parts.parameters[0][1, 0] = -float("inf")
    assert not trainer.is_finite()


def test_reset_begins_again_with_what_was_applied() -> None:
    table = numbers()
    trainer = Trainer(network(), table)
    losses(trainer, 7)
    other = network(model__layers=(5,), optimizer__learning_rate=0.2)
    trainer.apply(other, table)
    assert trainer.waits_for_reset == ("model.layers",)
    trainer.reset()
    assert trainer.waits_for_reset == ()
    assert trainer.is_fresh
    assert losses(trainer, 7) == losses(Trainer(other, table), 7)


def test_a_reset_that_cannot_be_built_changes_nothing() -> None:
    trainer, same_run = Trainer(network(), numbers()), Trainer(network(), numbers())
    losses(trainer, 3)
    trainer.apply(network(model__activations=("tanh", "relu", "relu")), numbers())
    with pytest.raises(Problem, match="activations"):
        trainer.reset()
    losses(same_run, 3)
    assert trainer.step_count == 3
    assert same(values(trainer), values(same_run))


def test_the_experiment_must_fit_the_table() -> None:
    table = numbers().with_roles(targets=())
    with pytest.raises(Problem, match="No column is the target"):
        Trainer(recipe(), table)
