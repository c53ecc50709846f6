"""The loop: run, pause, step, go back, reset and post, in every order and from other threads."""

import math
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor

from datasets.problems import Problem
from engine.kept_table import KeptTable
from engine.loop import TrainingLoop
from engine.progress import Progress
from engine.report import FrameRequest, Phase, RunState, StepUnit
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.runs import (
    Ticks,
    drive,
    looped,
    losses,
    network,
    numbers,
    recipe,
    same,
    started,
    values,
    with_cell,
)

PER_EPOCH = 5  # 23 rows in batches of 5


@pytest.fixture
def loop() -> TrainingLoop:
    return looped(network(training__epochs=4), numbers())


def standing(loop: TrainingLoop) -> tuple[RunState, int, int, Phase]:
    trainer = loop.trainer
    return (loop.state, trainer.step_count, trainer.epoch, trainer.phase)


# -- running and stopping ----------------------------------------------------------------------------


def test_a_loop_at_rest_does_nothing(loop: TrainingLoop) -> None:
    assert drive(loop) == []
    assert standing(loop) == (RunState.READY, 0, 0, Phase.FORWARD)
    assert math.isfinite(loop.losses.train)


def test_resume_runs_to_the_planned_end_and_once_more(loop: TrainingLoop) -> None:
    plain = losses(Trainer(network(), numbers()), 40)
    loop.resume()
    progress = drive(loop)
    assert progress[0].state is RunState.RUNNING
    assert progress[-1] == Progress(RunState.FINISHED, 20, 4, Phase.FORWARD)
    assert loop.history.loss.tolist() == plain[:20]
    loop.resume()
    drive(loop)
    assert standing(loop) == (RunState.FINISHED, 40, 8, Phase.FORWARD)
    assert loop.history.loss.tolist() == plain


def test_a_number_of_steps_ends_paused(loop: TrainingLoop) -> None:
    loop.resume(7)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 7, 2, Phase.FORWARD)
    loop.resume()
    drive(loop)
    assert standing(loop) == (RunState.FINISHED, 20, 4, Phase.FORWARD)


def test_no_steps_at_all_is_no_mistake(loop: TrainingLoop) -> None:
    loop.resume(0)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 0, 0, Phase.FORWARD)
    loop.step(StepUnit.PHASE, 2)
    loop.resume(0)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 0, 1, Phase.BACKWARD)


def test_without_a_plan_a_run_goes_on_until_it_is_paused() -> None:
    loop = looped(network(training__epochs=0), numbers())
    loop.resume()
    for progress in loop.run(wait=False):
        assert loop.goal is None
        if progress.state is RunState.RUNNING and progress.step > 60:
            loop.pause()
    assert loop.state is RunState.PAUSED
    assert len(loop.history) == loop.trainer.step_count > 60


def test_the_goal_is_known_while_running(loop: TrainingLoop) -> None:
    assert loop.goal is None
    loop.resume()
    goals = {loop.goal for progress in loop.run(wait=False) if progress.state is RunState.RUNNING}
    assert goals == {(0, 20)}
    assert loop.goal is None
    loop.resume(300)
    goals = {loop.goal for progress in loop.run(wait=False) if progress.state is RunState.RUNNING}
    assert goals == {(20, 320)}


def test_a_run_says_that_it_runs_before_its_first_step(loop: TrainingLoop) -> None:
    loop.resume()
    assert next(loop.run(wait=False)) == Progress(RunState.RUNNING, 0, 0, Phase.FORWARD)


def test_stop_ends_the_generator_for_good(loop: TrainingLoop) -> None:
    loop.resume()
    loop.stop()
    assert drive(loop) == []
    assert loop.trainer.step_count == 0


def test_pause_keeps_what_is_shown_fresh(loop: TrainingLoop) -> None:
    loop.resume()
    running = started(loop)
    assert loop.state is RunState.RUNNING
    assert math.isnan(loop.losses.train), "old numbers are not shown for new ones"
    loop.pause()
    assert next(running).state is RunState.PAUSED
    assert loop.losses == loop.trainer.evaluate() or math.isnan(loop.losses.validation)
    assert loop.losses.train == loop.trainer.evaluate().train
    assert loop.history.evaluated[-1] == loop.trainer.step_count + 1


# -- stepping ----------------------------------------------------------------------------------------


def test_single_phases(loop: TrainingLoop) -> None:
    plain = Trainer(network(), numbers())
    seen = []
    for _ in range(11):
        loop.step(StepUnit.PHASE)
        drive(loop)
        assert loop.state is RunState.PAUSED
        seen.append(loop.trainer.phase)
    order = [Phase.LOSS, Phase.BACKWARD, Phase.UPDATE, Phase.ZERO_GRAD, Phase.FORWARD]
    assert seen == [*order, *order, Phase.LOSS]
    assert loop.history.loss.tolist() == losses(plain, 2)


def test_the_losses_over_the_full_sets_begin_with_the_first_step_in_every_way_to_take_it() -> None:
    begun = []
    for unit, count in ((StepUnit.PHASE, 5), (StepUnit.BATCH, 1)):
        loop = looped(network(data__validation_fraction=0.3), numbers())
        start = loop.losses
        loop.step(unit, count)
        drive(loop)
        assert loop.history.evaluated.tolist() == [1, 2]
        assert loop.history.train_loss[0] == start.train
        assert loop.history.validation_loss[0] == start.validation
        begun.append(loop.history.train_loss.tolist())
    assert begun[0] == begun[1]


def test_several_phases_at_once(loop: TrainingLoop) -> None:
    loop.step(StepUnit.PHASE, 13)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 2, 1, Phase.UPDATE)


@pytest.mark.parametrize("begun", range(5))
def test_a_batch_is_one_update_or_what_is_left_of_it(loop: TrainingLoop, begun: int) -> None:
    loop.step(StepUnit.PHASE, begun)
    loop.step(StepUnit.BATCH)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 1, 1, Phase.FORWARD)
    loop.step(StepUnit.BATCH, 3)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 4, 1, Phase.FORWARD)
    assert loop.history.loss.tolist() == losses(Trainer(network(), numbers()), 4)


@pytest.mark.parametrize("phases", [0, 1, 4, 5, 12, 24])
def test_an_epoch_is_what_is_left_of_it(loop: TrainingLoop, phases: int) -> None:
    loop.step(StepUnit.PHASE, phases)
    loop.step(StepUnit.EPOCH)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, PER_EPOCH, 1, Phase.FORWARD)
    loop.step(StepUnit.EPOCH, 2)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 3 * PER_EPOCH, 3, Phase.FORWARD)


def test_an_epoch_of_other_batches(loop: TrainingLoop) -> None:
    loop.resume(PER_EPOCH)
    drive(loop)
    loop.post(network(training__batch_size=10), numbers())
    loop.step(StepUnit.EPOCH)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, PER_EPOCH + 3, 2, Phase.FORWARD)


def test_steps_asked_for_in_fast_succession_are_all_taken(loop: TrainingLoop) -> None:
    for unit in (StepUnit.BATCH, StepUnit.BATCH, StepUnit.EPOCH, StepUnit.BATCH, StepUnit.PHASE):
        loop.step(unit)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, PER_EPOCH + 1, 2, Phase.LOSS)


def test_a_pause_gives_up_steps_still_to_be_taken(loop: TrainingLoop) -> None:
    loop.step(StepUnit.EPOCH)
    loop.step(StepUnit.EPOCH)
    loop.pause()
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 0, 0, Phase.FORWARD)


def test_a_step_while_running_pauses_first(loop: TrainingLoop) -> None:
    loop.resume()
    running = started(loop)
    at = loop.trainer.step_count
    loop.step(StepUnit.BATCH)
    last = list(running)[-1]
    assert (last.state, last.step) == (RunState.PAUSED, at + 1)


# -- going back --------------------------------------------------------------------------------------


def test_back_by_a_batch_an_epoch_and_a_phase(loop: TrainingLoop) -> None:
    loop.resume(13)
    drive(loop)
    for unit, expected in (
        (StepUnit.BATCH, (RunState.PAUSED, 12, 3, Phase.FORWARD)),
        (StepUnit.EPOCH, (RunState.PAUSED, 10, 2, Phase.FORWARD)),
        (StepUnit.EPOCH, (RunState.PAUSED, 5, 1, Phase.FORWARD)),
        (StepUnit.PHASE, (RunState.PAUSED, 5, 1, Phase.ZERO_GRAD)),
        (StepUnit.PHASE, (RunState.PAUSED, 4, 1, Phase.UPDATE)),
        (StepUnit.BATCH, (RunState.PAUSED, 4, 1, Phase.FORWARD)),
        (StepUnit.EPOCH, (RunState.READY, 0, 0, Phase.FORWARD)),
        (StepUnit.BATCH, (RunState.READY, 0, 0, Phase.FORWARD)),
        (StepUnit.PHASE, (RunState.READY, 0, 0, Phase.FORWARD)),
    ):
        loop.back(unit)
        drive(loop)
        assert standing(loop) == expected, unit
    assert len(loop.history) == 13, "the run so far is still there to go to"


def test_back_inside_the_first_step(loop: TrainingLoop) -> None:
    loop.step(StepUnit.PHASE, 3)
    loop.back(StepUnit.PHASE)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 0, 1, Phase.BACKWARD)
    loop.back()
    drive(loop)
    assert standing(loop) == (RunState.READY, 0, 0, Phase.FORWARD)


def test_going_back_shows_the_step_that_led_there(loop: TrainingLoop) -> None:
    loop.resume(9)
    drive(loop)
    loop.back()
    drive(loop)
    trace = loop.trainer.trace
    assert trace.before is not None
    assert trace.gradients is not None
    assert trace.loss is not None
    assert float(trace.loss.detach()) == loop.history.loss[7]


def test_back_while_running_pauses(loop: TrainingLoop) -> None:
    loop.resume()
    running = started(loop)
    at = loop.trainer.step_count
    loop.back()
    assert next(running) == Progress(RunState.PAUSED, at - 1, 1 + (at - 2) // 5, Phase.FORWARD)


def test_back_right_after_run_is_a_pause(loop: TrainingLoop) -> None:
    for order in (loop.back, lambda: loop.go_to(7)):
        loop.resume()
        order()
        drive(loop)
        assert standing(loop) == (RunState.PAUSED, 0, 0, Phase.FORWARD)


def test_going_to_a_step_before_anything_was_done_is_nothing(loop: TrainingLoop) -> None:
    loop.go_to(5)
    loop.back()
    drive(loop)
    assert standing(loop) == (RunState.READY, 0, 0, Phase.FORWARD)


def test_a_run_gone_back_and_on_is_the_same_run(loop: TrainingLoop) -> None:
    loop.resume(17)
    drive(loop)
    recorded, final = loop.history.loss.copy(), values(loop.trainer)
    loop.go_to(6)
    loop.resume(11)
    drive(loop)
    np.testing.assert_array_equal(loop.history.loss, recorded)
    assert same(values(loop.trainer), final)


def test_evaluations_are_of_the_parameters_of_their_step() -> None:
    experiment = network(training__evaluate_every=3, data__validation_fraction=0.3)
    loop = looped(experiment, numbers())
    loop.resume(10)
    drive(loop)
    plain, expected = Trainer(experiment, numbers()), {}
    for step in range(1, 12):
        expected[step] = plain.evaluate()
        plain.step()
    history = loop.history
    np.testing.assert_array_equal(history.evaluated, [1, 4, 7, 10, 11])
    np.testing.assert_array_equal(history.train_loss, [expected[s].train for s in history.evaluated])
    np.testing.assert_array_equal(
        history.validation_loss, [expected[s].validation for s in history.evaluated]
    )


def test_evaluations_of_whole_batches_take_the_loss_of_the_step() -> None:
    experiment = recipe(data__validation_fraction=0.3, training__evaluate_every=1)
    loop = looped(experiment, numbers())
    loop.resume(6)
    drive(loop)
    np.testing.assert_array_equal(loop.history.train_loss[:6], loop.history.loss)
    assert loop.history.train_loss[6] == loop.losses.train


# -- changes -----------------------------------------------------------------------------------------


def test_before_the_first_step_everything_is_applied_at_once(loop: TrainingLoop) -> None:
    other = network(model__layers=(6,), training__seed=3)
    loop.post(other, numbers())
    drive(loop)
    assert standing(loop) == (RunState.READY, 0, 0, Phase.FORWARD)
    assert loop.trainer.waits_for_reset == ()
    assert loop.generation == 1
    loop.resume(5)
    drive(loop)
    assert loop.history.loss.tolist() == losses(Trainer(other, numbers()), 5)


def test_a_live_change_is_in_force_from_the_next_step_on(loop: TrainingLoop) -> None:
    other = network(optimizer__learning_rate=0.5, training__epochs=4)
    trainer = Trainer(network(), numbers())
    expected = losses(trainer, 6)
    for group in trainer.parts.optimizer.param_groups:
        group["lr"] = 0.5
    expected += losses(trainer, 6)
    loop.resume(6)
    drive(loop)
    loop.post(other, loop.trainer.table)
    loop.resume(6)
    drive(loop)
    assert loop.history.loss.tolist() == expected
    assert loop.generation == 0


def test_the_last_of_several_posts_wins(loop: TrainingLoop) -> None:
    loop.resume(3)
    drive(loop)
    for rate in (0.1, 0.2, 0.3):
        loop.post(network(optimizer__learning_rate=rate), numbers())
    drive(loop)
    assert loop.trainer.experiment.optimizer.learning_rate == 0.3


@pytest.mark.parametrize("batch_size", [0, 5])
def test_rows_posted_while_running_train_from_the_next_batch_on_as_in_a_fresh_run(batch_size: int) -> None:
    """A run of the new rows alone, begun where this one was: the same losses, bit for bit."""
    experiment = recipe(training__batch_size=batch_size, optimizer__momentum=0.5)
    table = with_cell(with_cell(numbers(), 3, "x1", 2.5), 3, "y1", 0.75)
    loop = looped(experiment, numbers())
    loop.resume(300)
    going = started(loop)
    began = loop.trainer.step_count
    fresh = Trainer(experiment, table)
    fresh.restore(replace(loop.trainer.state(), kept=KeptTable(table)))
    loop.post(experiment, table)
    for _ in going:
        pass
    expected = losses(fresh, 300 - began)
    np.testing.assert_array_equal(loop.history.loss[began:], np.array(expected))
    assert loop.trainer.table is table


def test_what_needs_a_reset_waits_and_is_named(loop: TrainingLoop) -> None:
    loop.resume(3)
    drive(loop)
    other = network(model__layers=(6,), optimizer__learning_rate=0.3)
    loop.post(other, numbers())
    drive(loop)
    assert loop.trainer.waits_for_reset == ("model.layers",)
    assert loop.trainer.experiment.optimizer.learning_rate == 0.3
    assert loop.trainer.step_count == 3
    loop.reset()
    drive(loop)
    assert standing(loop) == (RunState.READY, 0, 0, Phase.FORWARD)
    assert (loop.trainer.waits_for_reset, loop.generation, len(loop.history)) == ((), 1, 0)


def test_an_edit_that_cannot_be_used_leaves_the_run_going_and_says_why(loop: TrainingLoop) -> None:
    plain = losses(Trainer(network(), numbers()), 20)
    loop.resume()
    running = started(loop)
    loop.post(loop.trainer.experiment, with_cell(numbers(), 4, "x2", math.nan))
    assert list(running)[-1].state is RunState.FINISHED
    assert loop.history.loss.tolist() == plain
    why, goes_on = loop.notes
    assert why.fields == {"column": "x2", "count": 1, "row": 5}
    assert "The run goes on" in str(goes_on)


def test_single_phases_go_on_after_an_edit_that_cannot_be_used(loop: TrainingLoop) -> None:
    loop.step(StepUnit.BATCH)
    drive(loop)
    loop.post(loop.trainer.experiment, with_cell(numbers(), 4, "x2", math.nan))
    loop.step(StepUnit.PHASE)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 1, 1, Phase.LOSS)
    assert [note.fields.get("column") for note in loop.notes] == ["x2", None]


def test_more_epochs_while_running_move_the_end(loop: TrainingLoop) -> None:
    loop.resume()
    running = started(loop)
    loop.post(network(training__epochs=6), loop.trainer.table)
    assert list(running)[-1] == Progress(RunState.FINISHED, 30, 6, Phase.FORWARD)


def test_fewer_epochs_than_were_done_end_the_run() -> None:
    loop = looped(network(training__epochs=60), numbers())
    loop.resume()
    running = loop.run(wait=False)
    while next(running).epoch < 20:
        pass
    loop.post(network(training__epochs=10), loop.trainer.table)
    last = list(running)[-1]
    assert last.state is RunState.FINISHED
    assert last.step <= 21 * PER_EPOCH


def test_other_batches_while_running_move_the_end() -> None:
    loop = looped(network(training__epochs=40), numbers())
    loop.resume()
    running = loop.run(wait=False)
    while next(running).epoch < 10:
        pass
    loop.post(network(training__epochs=40, training__batch_size=12), loop.trainer.table)
    last = list(running)[-1]
    assert (last.state, last.epoch) == (RunState.FINISHED, 40)
    assert len(loop.history) == last.step


def test_notes_of_a_run_are_said_at_its_start() -> None:
    loop = looped(recipe(training__batch_size=64), numbers(rows=5))
    assert any("batch size" in str(note) for note in loop.notes)


# -- when things go wrong ----------------------------------------------------------------------------


def failing(loop: TrainingLoop, at: int) -> list[bool]:
    """From the `at`-th forward pass of a step on the model raises, while the list holds True."""
    model = loop.trainer.parts.model
    forward, calls, broken = model.forward, [0], [True]

    def fail(features: Tensor) -> Tensor:
        calls[0] += model.training and torch.is_grad_enabled()
        if broken[0] and calls[0] >= at:
            raise ValueError("a layer of my own went wrong")
        return forward(features)

    model.forward = fail
    return broken


@pytest.mark.parametrize("order", [TrainingLoop.resume, lambda loop: loop.step(StepUnit.PHASE, 80)])
def test_an_exception_inside_a_model_ends_the_run_with_whole_steps(
    loop: TrainingLoop, order: Callable[[TrainingLoop], None], caplog: pytest.LogCaptureFixture
) -> None:
    plain = losses(Trainer(network(), numbers()), 20)
    broken = failing(loop, at=9)
    order(loop)
    drive(loop)
    assert loop.state is RunState.FAILED
    assert isinstance(loop.message, Problem)
    assert "ValueError: a layer of my own went wrong" in str(loop.message)
    assert "Traceback" in caplog.text, "nothing is hidden from the log"
    assert loop.goal is None
    assert loop.history.loss.tolist() == plain[: len(loop.history)]
    broken[0] = False
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FINISHED
    assert loop.history.loss.tolist() == plain


def test_a_reset_after_an_exception_begins_anew(loop: TrainingLoop) -> None:
    failing(loop, at=3)
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FAILED
    loop.reset()
    drive(loop)
    assert (loop.state, loop.message) == (RunState.READY, None)
    loop.resume()
    drive(loop)
    assert loop.history.loss.tolist() == losses(Trainer(network(), numbers()), 20)


def test_a_reset_that_cannot_be_built_says_so_until_it_can(loop: TrainingLoop) -> None:
    loop.resume(3)
    loop.post(network(), numbers())
    drive(loop)
    impossible = network(loss__kind="cross_entropy")
    loop.post(impossible, numbers())
    loop.reset()
    drive(loop)
    assert loop.state is RunState.FAILED
    assert "softmax" in str(loop.message)
    everything = FrameRequest(np.linspace(0.0, 1.0, 3), 9, parameters=True, step_view=True, metrics=True)
    shown = make_report(loop, everything, 0.0)
    assert (shown.built, shown.generation, shown.step, shown.message) == (False, 2, 0, loop.message)
    assert (shown.predictions, shown.parameters, shown.step_view) == (None, None, None)
    loop.back()
    loop.go_to(1)
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FAILED
    loop.post(network(), numbers())
    loop.resume(4)
    drive(loop)
    assert standing(loop) == (RunState.PAUSED, 4, 1, Phase.FORWARD)
    assert len(loop.history) == 4


def test_a_change_that_cannot_be_built_at_the_start_says_so_and_the_next_one_heals(
    loop: TrainingLoop,
) -> None:
    loop.post(network(), numbers().with_roles(targets=()))
    drive(loop)
    assert loop.state is RunState.FAILED
    loop.post(network(), numbers())
    drive(loop)
    assert (loop.state, loop.message) == (RunState.READY, None)


# -- pace and threads --------------------------------------------------------------------------------


def test_the_pace_is_kept_whatever_else_is_asked_for() -> None:
    clock = Ticks(0.0005)
    loop = TrainingLoop(Trainer(network(), numbers()), clock)
    loop.set_pace(200)
    loop.resume(20)
    for _ in loop.run(wait=False):
        loop.order(lambda: None) if loop.state is RunState.RUNNING else None
        assert loop.trainer.step_count <= clock.now * 200 + 4
    assert loop.trainer.step_count == 20
    assert clock.now >= 15 / 200


def test_a_faster_pace_comes_into_force_at_once() -> None:
    loop = looped(network(), numbers())
    loop.set_pace(0.001)
    loop.resume(5)
    running = started(loop)
    loop.set_pace(0)
    assert list(running)[-1] == Progress(RunState.PAUSED, 5, 1, Phase.FORWARD)


class Driver:
    """Runs a loop in a thread of its own."""

    def __init__(self, loop: TrainingLoop) -> None:
        self.loop = loop
        self.changed = threading.Condition()
        self.thread = threading.Thread(target=self._run)
        self.seen: list[Progress] = []

    def _run(self) -> None:
        for progress in self.loop.run():
            with self.changed:
                self.seen.append(progress)
                self.changed.notify_all()

    def until(self, wanted: Callable[[Progress], bool]) -> Progress:
        """Wait for progress that is `wanted`, from now on."""
        with self.changed:
            start = len(self.seen)
            found = self.changed.wait_for(lambda: any(map(wanted, self.seen[start:])), timeout=20)
            assert found, self.seen[-1:]
            return next(filter(wanted, self.seen[start:]))


@pytest.fixture
def driver() -> Iterator[Driver]:
    made = Driver(looped(network(training__epochs=0), numbers()))
    made.thread.start()
    yield made
    made.loop.stop()
    made.thread.join()


def test_a_loop_is_steered_from_another_thread(driver: Driver) -> None:
    loop = driver.loop
    loop.resume()
    driver.until(lambda progress: progress.step > 30)
    with driver.changed:  # the thread in run() waits at its next progress
        loop.pause()
    at = driver.until(lambda progress: progress.state is RunState.PAUSED).step
    loop.step(StepUnit.PHASE, 2)
    driver.until(lambda progress: progress.phase is Phase.BACKWARD)
    loop.post(replace(loop.trainer.experiment, name="other"), numbers(seed=1))
    loop.resume(at)
    driver.until(lambda progress: progress == replace(progress, state=RunState.PAUSED, step=2 * at))
    loop.go_to(3)
    driver.until(lambda progress: (progress.state, progress.step) == (RunState.PAUSED, 3))
    loop.reset()
    driver.until(lambda progress: progress.state is RunState.READY)
    loop.resume()
    driver.until(lambda progress: progress.step > 5)


def test_stop_wakes_a_loop_that_waits(driver: Driver) -> None:
    driver.loop.stop()
    driver.thread.join(20)
    assert not driver.thread.is_alive()


def test_stop_does_not_wait_for_a_slow_pace(driver: Driver) -> None:
    driver.loop.set_pace(0.0001)
    driver.loop.resume()
    driver.until(lambda progress: progress.step == 1)
    driver.loop.stop()
    driver.thread.join(20)
    assert not driver.thread.is_alive()
