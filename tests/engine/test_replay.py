"""Going to any step of a run gives the state that the run had there, and the same losses from there on."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from datasets.table import Table
from engine.experiment import GRADIENT_KINDS, Experiment
from engine.loop import TrainingLoop
from engine.report import Phase, RunState, StepUnit
from engine.trainer import Trainer
from tests.engine.runs import Ticks, drive, looped, network, numbers, recipe, same, values, with_cell

Act = Callable[[TrainingLoop], None]


def after(loop: TrainingLoop, *acts: Act) -> TrainingLoop:
    for act in acts:
        act(loop)
        drive(loop)
    return loop


def run(steps: int) -> Act:
    return lambda loop: loop.resume(steps)


def go(step: int) -> Act:
    return lambda loop: loop.go_to(step)


def post(experiment: Experiment, table: Table) -> Act:
    return lambda loop: loop.post(experiment, table)


def phases(count: int) -> Act:
    return lambda loop: loop.step(StepUnit.PHASE, count)


def walk(loop: TrainingLoop, steps: int) -> list[list[Tensor]]:
    """The parameters after each of the next steps, one step at a time."""
    found = []
    for _ in range(steps):
        after(loop, run(1))
        found.append(values(loop.trainer))
    return found


@pytest.mark.parametrize("kind", GRADIENT_KINDS)
def test_every_step_of_a_run_can_be_gone_to(kind: str) -> None:
    loop = looped(network(optimizer__kind=kind), numbers())
    expected = walk(loop, 23)
    recorded = loop.history.loss.copy()
    for step in (23, 1, 12, 7, 22, 5):
        after(loop, go(step))
        assert loop.trainer.step_count == step
        assert same(values(loop.trainer), expected[step - 1])
        np.testing.assert_array_equal(loop.history.loss, recorded)
    after(loop, run(18))
    np.testing.assert_array_equal(loop.history.loss, recorded)
    assert same(values(loop.trainer), expected[-1])


def test_gradients_kept_from_the_last_phase_of_a_step_on_are_kept_again() -> None:
    """The switch is used where it is next: before the last phase, after all others are done."""
    loop = looped(network(), numbers())
    after(loop, run(4), phases(4), post(network(training__zero_grad=False), numbers()), run(6))
    end, recorded, final = loop.trainer.step_count, loop.history.loss.copy(), values(loop.trainer)
    for step in (5, 2, 4, end - 1):
        after(loop, go(step), go(end))
        assert same(values(loop.trainer), final)
    after(loop, go(5), run(end - 5))
    np.testing.assert_array_equal(loop.history.loss, recorded)


def test_a_step_gone_back_into_is_ended_with_the_gradients_as_now_wanted() -> None:
    loop = looped(network(), numbers())
    after(loop, run(4), post(network(training__zero_grad=False), numbers()))
    loop.back(StepUnit.PHASE)
    drive(loop)
    assert loop.trainer.phase is Phase.ZERO_GRAD
    after(loop, run(6))
    end, final = loop.trainer.step_count, values(loop.trainer)
    after(loop, go(2), go(end))
    assert same(values(loop.trainer), final)


def test_there_is_no_going_beyond_the_run() -> None:
    loop = looped(network(), numbers())
    after(loop, run(9), go(100))
    assert loop.trainer.step_count == 9
    after(loop, go(-5))
    assert loop.trainer.step_count == 0
    assert loop.state is RunState.READY


def changes() -> list[tuple[str, tuple[Experiment, Table]]]:
    experiment, table = network(optimizer__momentum=0.5), numbers()
    used = table.in_use.copy()
    used[4:9] = False
    changed = {
        "rate": (recipe(experiment, optimizer__learning_rate=0.002), table),
        "batch size": (recipe(experiment, training__batch_size=7), table),
        "order": (recipe(experiment, training__shuffle=False), table),
        "optimizer": (recipe(experiment, optimizer__kind="adam"), table),
        "dropout": (recipe(experiment, model__dropout=0.0), table),
        "penalty": (recipe(experiment, loss__l2=0.1), table),
        "gradients kept": (recipe(experiment, training__zero_grad=False), table),
        "loss": (recipe(experiment, loss__kind="mean_absolute"), table),
        "cell": (experiment, with_cell(table, 2, "x1", 3.0)),
        "rows": (experiment, table.with_in_use(used)),
        "split": (recipe(experiment, data__validation_fraction=0.4), table),
        "rate and rows": (
            recipe(experiment, optimizer__learning_rate=0.002),
            table.with_in_use(used),
        ),
    }
    return list(changed.items())


CHANGES = dict(changes())
START_EXPERIMENT = network(optimizer__momentum=0.5)
REFUSED = {
    "missing": (START_EXPERIMENT, with_cell(numbers(), 2, "x1", float("nan"))),
    "nesterov": (
        recipe(START_EXPERIMENT, optimizer__nesterov=True, optimizer__dampening=0.5, model__dropout=0.0),
        numbers(),
    ),
    "roles": (START_EXPERIMENT, numbers().with_roles(inputs=["x1"])),
}
START = (network(optimizer__momentum=0.5), numbers())


@pytest.mark.parametrize("name", CHANGES)
def test_changes_on_the_way_are_made_again_at_their_steps(name: str) -> None:
    loop = looped(*START)
    expected = walk(loop, 8)
    after(loop, post(*CHANGES[name]))
    expected += walk(loop, 8)
    after(loop, post(*START))
    expected += walk(loop, 8)
    recorded = loop.history.loss.copy()
    for step in (24, 3, 8, 9, 16, 17, 12, 20):
        after(loop, go(step))
        assert same(values(loop.trainer), expected[step - 1]), step
    np.testing.assert_array_equal(loop.history.loss, recorded)


@pytest.mark.parametrize("name", CHANGES)
def test_going_on_from_an_earlier_step_takes_what_was_asked_for_last(name: str) -> None:
    """Back before a change and on again: the run now has that change from there on, and remembers it."""
    loop = looped(*START)
    after(loop, run(8), post(*CHANGES[name]), run(8), go(5))
    expected = walk(loop, 9)
    for step in (6, 14, 5, 9):
        after(loop, go(step))
        if step > 5:
            assert same(values(loop.trainer), expected[step - 6]), step
    after(loop, go(5), run(9))
    assert same(values(loop.trainer), expected[-1])


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("begun", range(1, 5))
def test_a_change_in_the_middle_of_a_step_is_made_again_there(name: str, begun: int) -> None:
    loop = looped(*START)
    expected = walk(loop, 4)
    after(loop, phases(begun), post(*CHANGES[name]), phases(5 - begun))
    expected.append(values(loop.trainer))
    expected += walk(loop, 6)
    recorded = loop.history.loss.copy()
    for step in (5, 11, 4, 6, 10):
        after(loop, go(step))
        assert same(values(loop.trainer), expected[step - 1]), step
    np.testing.assert_array_equal(loop.history.loss, recorded)


@pytest.mark.parametrize("name", REFUSED)
def test_what_was_refused_on_the_way_is_refused_again(name: str) -> None:
    loop = looped(*START)
    expected = walk(loop, 4)
    after(loop, post(*REFUSED[name]))
    assert loop.state is RunState.PAUSED
    expected += walk(loop, 4)
    assert len(loop.notes) >= 1
    after(loop, post(*CHANGES["rate"]))
    expected += walk(loop, 4)
    for step in (11, 3, 5, 8, 9):
        after(loop, go(step))
        assert loop.state is RunState.PAUSED, loop.message
        assert same(values(loop.trainer), expected[step - 1]), step


def test_a_change_that_came_into_force_without_a_step_did_come_into_force() -> None:
    """Rows changed, brought into force by a run of no steps, and changed back: a new epoch has begun."""
    loop = looped(*START)
    after(loop, run(1), post(*CHANGES["rows"]), run(0), post(*START))
    expected = walk(loop, 6)
    for step in (4, 2, 7):
        after(loop, go(step))
        assert same(values(loop.trainer), expected[step - 2]), step


@pytest.mark.parametrize("steps", [0, 1, 3])
@pytest.mark.parametrize("begun", [0, 2, 4])
def test_a_point_that_was_dragged_is_dragged_again(steps: int, begun: int) -> None:
    """Tables posted one after the other, some trained on and some not, that nobody holds any more."""
    loop = looped(*START)
    after(loop, run(3), phases(begun))
    for tick in range(12):
        loop.post(START[0], with_cell(numbers(), 4, "x1", 0.1 * tick))
        if tick % 3:
            drive(loop)
        after(loop, run(steps))
    after(loop, run(6))
    end, recorded, final = loop.trainer.step_count, loop.history.loss.copy(), values(loop.trainer)
    for step in (2, end - 5, 4):
        after(loop, go(step), go(end))
        assert same(values(loop.trainer), final), step
        np.testing.assert_array_equal(loop.history.loss, recorded)
    after(loop, go(3), go(5))
    recorded_table = loop.trainer.wanted[1]
    assert recorded_table.frame.at[4, "x1"] == 0.1 * 11, "what was asked for last is what is wanted"


def test_other_values_in_the_same_rows_do_not_begin_a_new_epoch() -> None:
    """The batches go on in the order that was drawn, as in a loop whose tensors are written into."""
    table = with_cell(numbers(), 4, "x1", 5.0)
    loop, plain = looped(*START), looped(START[0], numbers())
    after(loop, run(7), post(START[0], table), run(1))
    after(plain, run(8))
    assert loop.trainer.epoch == plain.trainer.epoch
    assert loop.trainer.parts.batches.position() == plain.trainer.parts.batches.position()
    assert loop.trainer.table is table


def test_phases_are_part_of_the_run() -> None:
    plain, loop = looped(*START), looped(*START)
    expected = walk(plain, 12)
    after(loop, run(3), phases(13), run(6))
    assert loop.trainer.step_count == 11
    np.testing.assert_array_equal(loop.history.loss, plain.history.loss[:11])
    for step in (11, 5, 4, 6):
        after(loop, go(step))
        assert same(values(loop.trainer), expected[step - 1])


@pytest.mark.parametrize("done", range(6))
def test_a_phase_taken_back_and_done_again_is_the_same(done: int) -> None:
    loop, again = looped(*START), looped(*START)
    after(loop, run(4), phases(done), run(4))
    after(again, run(4), phases(done))
    before = again.trainer.phase
    for _ in range(3):
        again.back(StepUnit.PHASE)
    drive(again)
    phases_on = list(Phase)
    assert again.trainer.phase is phases_on[(phases_on.index(before) - 3) % 5]
    after(again, phases(3))
    assert again.trainer.phase is before
    after(again, run(4))
    np.testing.assert_array_equal(again.history.loss, loop.history.loss)
    assert same(values(again.trainer), values(loop.trainer))


def test_early_stopping_is_the_same_again() -> None:
    experiment = network(
        training__patience=2,
        data__validation_fraction=0.4,
        optimizer__learning_rate=0.5,
        training__epochs=200,
    )
    loop = looped(experiment, numbers())
    after(loop, lambda own: own.resume())
    assert loop.state is RunState.FINISHED
    assert loop.message is not None
    stopped, best, recorded = loop.trainer.step_count, values(loop.trainer), loop.history.loss.copy()
    after(loop, go(stopped - 3), lambda own: own.resume())
    assert loop.trainer.step_count == stopped
    assert same(values(loop.trainer), best)
    np.testing.assert_array_equal(loop.history.loss, recorded)
    after(loop, go(2), go(stopped))
    assert same(values(loop.trainer), best), "the step at which it stopped has the best parameters"


def test_going_on_after_early_stopping_goes_on_from_the_best() -> None:
    experiment = network(
        training__patience=2,
        data__validation_fraction=0.4,
        optimizer__learning_rate=0.5,
        training__epochs=200,
    )
    loop = looped(experiment, numbers())
    after(loop, lambda own: own.resume())
    stopped = loop.trainer.step_count
    expected = walk(loop, 4)
    for step in (stopped + 2, 1, stopped + 4, stopped + 1):
        after(loop, go(step))
        if step > stopped:
            assert same(values(loop.trainer), expected[step - stopped - 1])


@pytest.mark.parametrize("refused", sorted(REFUSED))
def test_what_came_into_force_before_a_snapshot_is_not_in_force_where_the_run_went_on_without(
    refused: str,
) -> None:
    """Step takes what was asked for, and a snapshot; then the run goes on from there without that change."""
    clock = Ticks(0.3)  # a snapshot whenever one can be taken
    loop = TrainingLoop(Trainer(*START), clock)
    held_back = recipe(START[0], data__validation_fraction=0.4)
    after(loop, run(1), post(held_back, START[1]), lambda own: own.step(StepUnit.BATCH))
    assert len(loop.trainer.parts.data.validation)
    clock.tick = 1e-6  # and then none
    after(loop, post(*REFUSED[refused]), go(1), run(8))
    assert not len(loop.trainer.parts.data.validation)
    end, recorded, final = loop.trainer.step_count, loop.history.loss.copy(), values(loop.trainer)
    after(loop, go(2), go(end))
    assert same(values(loop.trainer), final)
    after(loop, go(3), run(end - 3))
    np.testing.assert_array_equal(loop.history.loss, recorded)


STEPS = st.sampled_from(["run", "plan", "phases", "post", "go", "back phase", "back", "epoch"])


@settings(max_examples=50)
@given(acts=st.lists(st.tuples(STEPS, st.integers(0, 100)), min_size=2, max_size=9), k=st.integers(0, 100))
def test_whatever_was_done_the_recorded_run_can_be_walked_again(acts: list[tuple[str, int]], k: int) -> None:
    """After any history of orders: go somewhere back, run to the end again, and nothing has changed."""
    stopping = {"training__patience": 1, "training__epochs": 6, "data__validation_fraction": 0.3}
    choices = [
        (recipe(experiment, **stopping), table)
        for experiment, table in (START, *CHANGES.values(), *REFUSED.values())
    ]
    choices.append(START)  # no patience
    loop = looped(recipe(choices[0][0], optimizer__learning_rate=0.4), choices[0][1])
    for name, number in acts:
        steps = number % 9
        if name == "run":
            loop.resume(steps)
        elif name == "plan":
            loop.resume()
        elif name == "phases":
            loop.step(StepUnit.PHASE, steps)
        elif name == "post":
            loop.post(*choices[number % len(choices)])
        elif name == "go":
            loop.go_to(number % 30)
        elif name == "epoch":
            loop.step(StepUnit.EPOCH, 1)
        else:
            loop.back(StepUnit.PHASE if name == "back phase" else StepUnit.BATCH)
        drive(loop)
        assert loop.state is not RunState.FAILED or loop.trainer.is_fresh, loop.message
        assert loop.state is not RunState.DIVERGED
    loop.resume(3)
    drive(loop)
    if loop.state is RunState.FAILED:
        return  # what was posted at the start cannot be built; it says so until it can
    end, recorded, final = loop.trainer.step_count, loop.history.loss.copy(), values(loop.trainer)
    assert end == len(recorded)
    assert np.isfinite(recorded).all()
    if end:
        loop.go_to(k % end)
        drive(loop)
        loop.go_to(end)
        drive(loop)
        assert same(values(loop.trainer), final)
        np.testing.assert_array_equal(loop.history.loss, recorded)
