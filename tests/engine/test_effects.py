"""What was changed within a run is told once, with the first step that is made with it."""

from dataclasses import replace

from engine.effect import Effect
from engine.loop import TrainingLoop
from engine.parameter_edit import ParameterEdit
from engine.report import FrameRequest, StepUnit
from engine.reporting import make_report
from tests.engine.runs import drive, looped, network, numbers, recipe, with_cell


def effects(loop: TrainingLoop) -> list[Effect]:
    drive(loop)
    return list(make_report(loop, FrameRequest(), 0.0).effects)


def post(loop: TrainingLoop, rate: float) -> None:
    experiment = loop.trainer.wanted[0]
    optimizer = replace(experiment.optimizer, learning_rate=rate)
    loop.post(replace(experiment, optimizer=optimizer), loop.trainer.wanted[1])


def rates(effect: Effect) -> tuple[float, float]:
    assert effect.settings is not None
    old, new = effect.settings
    return old.optimizer.learning_rate, new.optimizer.learning_rate


def run(loop: TrainingLoop, steps: int) -> None:
    loop.resume(steps)
    drive(loop)


def test_a_changed_rate_is_told_with_the_first_step_that_is_made_with_it() -> None:
    loop = looped(recipe(optimizer__learning_rate=0.5), numbers())
    run(loop, 7)
    assert effects(loop) == []
    post(loop, 0.25)
    (told,) = effects(loop)
    assert (told.step, rates(told), told.rows) == (8, (0.5, 0.25), False)
    assert effects(loop) == [], "once"


def test_ahead_of_the_first_step_nothing_was_changed_within_the_run() -> None:
    loop = looped(recipe(), numbers())
    post(loop, 0.25)
    assert effects(loop) == []


def test_a_typed_number_has_its_place_and_the_step_that_it_came_before() -> None:
    loop = looped(network(), numbers())
    run(loop, 5)
    loop.set_parameter(ParameterEdit("layers.0.weight", 3, -2.5))
    (told,) = effects(loop)
    assert (told.step, told.element) == (6, "layers.0.weight[1, 1]")
    loop.step(StepUnit.PHASE, 2)
    drive(loop)
    loop.set_parameter(ParameterEdit("layers.0.bias", 1, 1.0))
    (told,) = effects(loop)
    assert (told.step, told.element) == (6, "layers.0.bias[1]"), "the step begins anew with it"


def test_the_place_in_a_linear_model_is_named_by_its_column() -> None:
    loop = looped(recipe(), numbers())
    run(loop, 1)
    loop.set_parameter(ParameterEdit("weight", 1, 2.0))
    assert [told.element for told in effects(loop)] == ["weight x2"]


def test_edited_rows_are_told_once_however_often_while_the_run_rests() -> None:
    loop = looped(recipe(), numbers())
    run(loop, 3)
    for value in (1.0, 2.0, 3.0):
        loop.post(loop.trainer.wanted[0], with_cell(loop.trainer.wanted[1], 0, "y1", value))
        drive(loop)
    assert [(told.step, told.rows) for told in effects(loop)] == [(4, True)]


def test_what_was_asked_for_later_comes_into_force_where_the_run_goes_on_again() -> None:
    loop = looped(recipe(optimizer__learning_rate=0.5), numbers())
    run(loop, 10)
    post(loop, 0.125)
    run(loop, 10)
    effects(loop)
    loop.go_to(4)
    assert effects(loop) == []
    run(loop, 1)
    (told,) = effects(loop)
    assert (told.step, rates(told)) == (5, (0.5, 0.125))


def test_the_seconds_are_those_of_the_steps() -> None:
    loop = looped(recipe(), numbers())
    assert make_report(loop, FrameRequest(), 0.0).seconds == 0.0
    run(loop, 10)
    first = make_report(loop, FrameRequest(), 0.0).seconds
    drive(loop)
    assert make_report(loop, FrameRequest(), 0.0).seconds == first > 0.0
    run(loop, 10)
    assert make_report(loop, FrameRequest(), 0.0).seconds > first
