"""Stretches of steps: how far they go, what they record, and numbers that are not finite."""

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
import torch

from datasets.table import Table
from engine.experiment import Experiment
from engine.history import History
from engine.loop import TrainingLoop
from engine.report import RunState, StepUnit
from engine.stretch import run_stretch, to_numbers
from engine.trainer import Trainer
from tests.engine.runs import drive, looped, losses, network, numbers, recipe, same, values


def never() -> bool:
    return False


def test_a_stretch_ends_at_its_limit_or_when_it_is_over() -> None:
    trainer, history = Trainer(network(), numbers()), History()
    assert run_stretch(trainer, history, 7, never).steps == 7
    assert run_stretch(trainer, history, math.inf, lambda: True).steps == 1
    looks = iter([False] * 9 + [True])
    assert run_stretch(trainer, history, math.inf, lambda: next(looks)).steps == 10
    assert len(history) == trainer.step_count == 18
    assert history.loss.tolist() == losses(Trainer(network(), numbers()), 18)
    np.testing.assert_array_equal(history.epochs(np.arange(1, 19)), [1 + k // 5 for k in range(18)])


def test_the_last_step_of_a_stretch_is_watched() -> None:
    trainer = Trainer(network(), numbers())
    run_stretch(trainer, History(), 3, never)
    before = trainer.trace.before
    again = Trainer(network(), numbers())
    losses(again, 2)
    assert before is not None
    assert same(before, values(again))


def test_a_stretch_finishes_a_step_that_has_begun() -> None:
    trainer, history = Trainer(network(), numbers()), History()
    for _ in range(3):
        trainer.advance()
    assert run_stretch(trainer, history, 2, never).steps == 2
    assert trainer.step_count == 2
    assert history.loss.tolist() == losses(Trainer(network(), numbers()), 2)


def test_losses_come_from_the_device_as_float64() -> None:
    found = to_numbers([torch.tensor([0.1]), torch.tensor([float("inf")])])
    assert found.dtype == np.float64
    assert found[0] == np.float64(np.float32(0.1))
    assert len(to_numbers([])) == 0


def steep(rate: float) -> Experiment:
    """Gradient descent that explodes after a few steps; all rows at once."""
    return recipe(optimizer__learning_rate=rate, loss__kind="sum_of_squares", training__epochs=500)


def finite_steps(experiment: Experiment) -> int:
    """How many steps of the plain run have a finite loss."""
    found = losses(Trainer(experiment, numbers()), 500)
    finite = np.isfinite(found)
    return len(found) if finite.all() else int(finite.argmin())


@pytest.mark.parametrize("rate", [0.2, 5.0, 1e6, 1e20])
@pytest.mark.parametrize("unit", ["run", "batches", "phases"])
def test_a_rate_that_explodes_stops_at_the_last_finite_state(rate: float, unit: str) -> None:
    experiment = steep(rate)
    bad = finite_steps(experiment) + 1
    loop = looped(experiment, numbers())
    if unit == "run":
        loop.resume()
    for _ in range(0 if unit == "run" else bad + 3):
        loop.step(StepUnit.BATCH if unit == "batches" else StepUnit.PHASE, 1 if unit == "batches" else 5)
        drive(loop)
        if loop.state is RunState.DIVERGED:
            break
    drive(loop)
    assert loop.state is RunState.DIVERGED
    assert loop.message is not None
    assert loop.message.fields == {"bad_step": bad, "step": bad - 2, "rate": rate}
    assert loop.trainer.step_count == bad - 2
    assert math.isfinite(loop.losses.train)
    assert loop.losses.train == loop.history.loss[bad - 2], "the last finite one"
    if unit != "batches":  # there it is found in the full-set loss already
        assert not math.isfinite(loop.history.loss[bad - 1]), "the loss that is not finite is shown"
    loop.go_to(10**6)
    drive(loop)
    assert loop.trainer.step_count == bad - 2, "there is nothing after it to go to"


def test_a_run_goes_on_after_it_exploded(caplog: pytest.LogCaptureFixture) -> None:
    loop = looped(steep(5.0), numbers())
    loop.resume()
    drive(loop)
    at = loop.trainer.step_count
    loop.post(recipe(steep(5.0), optimizer__learning_rate=1e-6), loop.trainer.table)
    loop.resume(20)
    drive(loop)
    assert (loop.state, loop.message) == (RunState.PAUSED, None)
    assert loop.trainer.step_count == at + 20
    assert np.isfinite(loop.history.loss).all()
    assert not caplog.records


@pytest.mark.parametrize("unit", [StepUnit.BATCH, StepUnit.PHASE, StepUnit.EPOCH])
def test_a_first_loss_that_is_not_finite_stops_at_the_start(unit: StepUnit) -> None:
    experiment = recipe(model__start="given", model__start_values={"weight": [[3e38, 3e38]], "bias": [0.0]})
    loop = looped(experiment, numbers())
    loop.step(unit, 5 if unit is StepUnit.PHASE else 1)
    drive(loop)
    assert loop.state is RunState.DIVERGED
    assert "from the start" in str(loop.message)
    assert loop.trainer.is_fresh


@pytest.mark.parametrize("how", [lambda loop: loop.resume(), lambda loop: loop.step(StepUnit.PHASE, 20)])
def test_parameters_that_are_not_finite_are_found_before_the_next_loss(
    how: Callable[[TrainingLoop], None],
) -> None:
    """The loss of the only step is finite, its update is not."""
    loop = looped(recipe(optimizer__learning_rate=3e38, training__epochs=1), numbers())
    how(loop)
    drive(loop)
    assert loop.state is RunState.DIVERGED
    assert loop.message is not None
    assert loop.message.fields["bad_step"] == 2
    assert loop.trainer.step_count == 0
    assert all(torch.isfinite(value).all() for value in values(loop.trainer))
    assert loop.history.loss.tolist() == losses(Trainer(recipe(), numbers()), 1)


def test_an_infinite_loss_over_all_rows_at_the_end_is_found_though_the_batches_were_finite() -> None:
    experiment = network(
        model__kind="linear", training__batch_size=1, training__shuffle=False, training__epochs=1
    )
    table = numbers(rows=2)
    table.frame.loc[1, "x1"] = 1e30
    loop = looped(recipe(experiment, optimizer__learning_rate=1e-32), table)
    loop.resume()
    drive(loop)
    assert loop.state is RunState.DIVERGED


def test_the_message_of_early_stopping_names_the_best_epoch() -> None:
    experiment = recipe(
        training__patience=2,
        training__batch_size=6,
        optimizer__learning_rate=0.9,
        data__validation_fraction=0.4,
    )
    loop = looped(experiment, numbers())
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FINISHED
    assert loop.message is not None
    plain, found, at = Trainer(experiment, numbers()), [], []
    while not found or len(found) - 1 - int(np.argmin(found)) < 2:
        losses(plain, plain.steps_to_epoch(plain.epoch + 1))
        found.append(plain.evaluate().validation)
        at.append(values(plain))
    best = int(np.argmin(found))
    assert loop.message.fields["best_epoch"] == best + 1
    assert loop.message.fields["loss"] == found[best]
    assert loop.message.fields["epoch"] == len(found) == loop.trainer.epoch
    assert same(values(loop.trainer), at[best])
    assert loop.losses.validation == found[best]


def test_early_stopping_without_validation_rows_looks_at_the_training_rows() -> None:
    experiment = recipe(training__patience=3, optimizer__learning_rate=0.0)
    loop = looped(experiment, numbers())
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FINISHED
    assert loop.trainer.step_count == 4, "the first epoch is the best, and three more are no better"


def test_start_values_do_not_count_as_an_epoch() -> None:
    x = np.linspace(-1.0, 1.0, 20)
    experiment = recipe(
        model__start="given",
        model__start_values={"weight": [[2.0]], "bias": [0.0]},  # nothing is better than the start
        training__patience=3,
    )
    loop = looped(experiment, Table.from_frame(pd.DataFrame({"x": x, "y": 2 * x})))
    loop.resume()
    drive(loop)
    assert loop.message is not None
    assert (loop.message.fields["best_epoch"], loop.message.fields["epoch"]) == (1, 4)


def test_patience_given_while_running_counts_from_there() -> None:
    loop = looped(recipe(optimizer__learning_rate=0.0), numbers())
    loop.resume(40)
    drive(loop)
    loop.post(recipe(optimizer__learning_rate=0.0, training__patience=5), loop.trainer.table)
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FINISHED
    assert loop.trainer.step_count == 45


def test_going_on_after_early_stopping_stops_again() -> None:
    loop = looped(recipe(training__patience=3, optimizer__learning_rate=0.0), numbers())
    loop.resume()
    drive(loop)
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FINISHED
    assert loop.trainer.step_count == 7
