"""A number typed into the model is in it exactly, belongs to its step, and comes again on the way back."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.problems import Problem
from engine.loop import TrainingLoop
from engine.parameter_edit import ParameterEdit
from engine.report import Phase, RunState, StepUnit
from engine.styles import STYLES
from engine.trainer import Trainer
from tests.engine.runs import drive, looped, losses, network, numbers, recipe, same, values
from tests.engine.test_style_phases import styled, table_of

NAME = "layers.1.weight"
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


def typed(value: float, index: int = 2, name: str = NAME) -> Act:
    return lambda loop: loop.set_parameter(ParameterEdit(name, index, value))


def element(loop: TrainingLoop, index: int = 2, name: str = NAME) -> float:
    return float(dict(loop.trainer.parts.model.named_parameters())[name].detach().view(-1)[index])


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_typed_number_is_in_the_model_rounded_to_its_dtype_and_nothing_else_is_changed(dtype: str) -> None:
    loop = after(looped(network(training__dtype=dtype), numbers()), run(7))
    before = values(loop.trainer)
    after(loop, typed(0.1))
    kind = torch.float32 if dtype == "float32" else torch.float64
    assert element(loop) == float(torch.tensor(0.1, dtype=kind))
    at = [name for name, _ in loop.trainer.parts.model.named_parameters()].index(NAME)
    before[at].view(-1)[2] = 0.1
    assert same(values(loop.trainer), before)
    assert loop.trainer.step_count == 7


@pytest.mark.parametrize("kind", ["sgd", "adam"])
def test_the_run_goes_on_from_it_with_what_the_optimizer_kept(kind: str) -> None:
    """The same as a script that writes into the parameter between two steps."""
    recipe_of_both = network(optimizer__kind=kind)
    plain = Trainer(recipe_of_both, numbers())
    losses(plain, 5)
    with torch.no_grad():
        dict(plain.parts.model.named_parameters())[NAME].view(-1)[2] = -1.25
    losses(plain, 5)
    loop = after(looped(recipe_of_both, numbers()), run(5), typed(-1.25), run(5))
    assert same(values(loop.trainer), values(plain))


@pytest.mark.parametrize("style", STYLES)
def test_a_coding_style_takes_it_too(style: str) -> None:
    loop = after(looped(styled(style), table_of(style)), run(5))
    name = next(name for name, _ in loop.trainer.parts.model.named_parameters())
    after(loop, typed(0.5, 0, name))
    assert element(loop, 0, name) == 0.5
    owned = loop.trainer.parts.phases.parameters(loop.trainer.parts)
    assert float(torch.as_tensor(owned[0]).detach().view(-1)[0]) == 0.5
    after(loop, run(5))
    assert element(loop, 0, name) != 0.5, "it is trained from there on"
    end = values(loop.trainer)
    after(loop, go(2), go(10))
    assert same(values(loop.trainer), end)


def test_the_losses_of_where_it_rests_are_those_of_the_typed_number() -> None:
    loop = after(looped(network(data__validation_fraction=0.3), numbers()), run(6))
    before = loop.losses
    after(loop, typed(9.0))
    assert loop.losses == loop.trainer.evaluate()
    assert loop.losses != before
    assert int(loop.history.evaluated[-1]) == 7
    assert float(loop.history.train_loss[-1]) == loop.losses.train
    assert loop.state is RunState.PAUSED


def test_going_back_before_it_takes_it_away_and_going_to_it_brings_it_again() -> None:
    loop = after(looped(network(), numbers()), run(10))
    plain = element(loop)
    after(loop, typed(2.5), run(10))
    recorded, end = loop.history.loss.copy(), values(loop.trainer)
    after(loop, go(9), run(1))
    assert element(loop) == plain
    loop = after(looped(network(), numbers()), run(10), typed(2.5), run(10))
    for step in (20, 3, 10, 19, 11, 9):
        after(loop, go(step), go(20))
        assert same(values(loop.trainer), end)
        np.testing.assert_array_equal(loop.history.loss, recorded)
    after(loop, go(10))
    assert element(loop) == 2.5
    after(loop, run(10))
    assert same(values(loop.trainer), end)
    np.testing.assert_array_equal(loop.history.loss, recorded)


def test_phases_after_it_are_made_with_it_again() -> None:
    loop = after(looped(network(), numbers()), run(4), typed(3.0))
    after(loop, lambda loop: loop.step(StepUnit.PHASE, 3))
    gradients = [None if g is None else g.clone() for g in loop.trainer.trace.gradients or []]
    after(loop, lambda loop: loop.back(StepUnit.PHASE), lambda loop: loop.step(StepUnit.PHASE, 1))
    assert loop.trainer.phase is Phase.UPDATE
    for one, other in zip(gradients, loop.trainer.trace.gradients or [], strict=True):
        assert one is not None
        assert other is not None
        assert torch.equal(one, other)


@pytest.mark.parametrize(("phases", "steps"), [(1, 4), (2, 4), (3, 4), (4, 5)])
def test_within_a_step_it_begins_the_step_anew_or_ends_it(phases: int, steps: int) -> None:
    loop = after(looped(network(), numbers()), run(4), lambda loop: loop.step(StepUnit.PHASE, phases))
    after(loop, typed(3.0))
    assert (loop.trainer.step_count, loop.trainer.phase) == (steps, Phase.FORWARD)
    assert element(loop) == 3.0
    after(loop, run(6))
    end = values(loop.trainer)
    after(loop, go(1), go(steps + 6))
    assert same(values(loop.trainer), end)


def test_at_the_start_it_stays_with_the_run_until_the_reset() -> None:
    loop = after(looped(network(), numbers()), typed(1.5))
    assert loop.state is RunState.READY
    start = element(looped(network(), numbers()))
    after(loop, lambda loop: loop.post(network(optimizer__learning_rate=0.01), numbers()))
    assert element(loop) == 1.5, "another rate begins no new run"
    assert loop.trainer.experiment.optimizer.learning_rate == 0.01
    after(loop, run(5))
    end = values(loop.trainer)
    after(loop, go(0), go(5))
    assert same(values(loop.trainer), end)
    after(loop, go(0))
    assert element(loop) == 1.5
    after(loop, lambda loop: loop.reset())
    assert element(loop) == start


def test_after_early_stopping_and_before_it_all_comes_again_in_its_order() -> None:
    settings = network(training__patience=1, training__epochs=200, data__validation_fraction=0.3)
    loop = after(looped(settings, numbers()), run(5), typed(4.0), lambda loop: loop.resume())
    assert loop.state is RunState.FINISHED
    after(loop, typed(-0.5), run(7))
    recorded, end, last = loop.history.loss.copy(), values(loop.trainer), loop.trainer.step_count
    for step in (0, 5, last - 7, last - 8, 2):
        after(loop, go(step), go(last))
        assert same(values(loop.trainer), end)
    after(loop, go(3), run(0))
    np.testing.assert_array_equal(loop.history.loss, recorded[: len(loop.history)])


def test_a_number_that_cannot_be_is_refused_in_words_and_the_run_goes_on() -> None:
    loop = after(looped(network(), numbers()), run(3))
    before = values(loop.trainer)
    after(loop, typed(1e39), typed(float("nan")), typed(1.0, index=999), typed(1.0, name="layers.9.weight"))
    assert same(values(loop.trainer), before)
    assert [type(note) for note in loop.notes] == [Problem] * 4
    assert loop.state is RunState.PAUSED
    assert after(loop, run(2)).trainer.step_count == 5


def test_a_formula_keeps_its_bounds() -> None:
    settings = recipe(model__kind="formula", model__formula="a * x1 + b", model__lower_bounds={"a": 0.0})
    loop = after(looped(settings, numbers(inputs=1)), run(3), typed(-1.0, 0, "a"))
    assert element(loop, 0, "a") >= 0.0
    assert len(loop.notes) == 1
    assert element(after(loop, typed(0.25, 0, "a")), 0, "a") == 0.25


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("run"), st.integers(1, 6)),
            st.tuples(st.just("type"), st.floats(-3, 3, width=32)),
            st.tuples(st.just("go"), st.integers(0, 20)),
        ),
        min_size=2,
        max_size=9,
    )
)
def test_whatever_is_typed_when_every_step_can_be_gone_to(acts: list[tuple[str, float]]) -> None:
    loop = looped(network(optimizer__kind="adam"), numbers())
    for index, (kind, value) in enumerate(acts):
        act = {"run": run(int(value)), "type": typed(value, index), "go": go(int(value))}[kind]
        after(loop, act)
    here, reach = loop.trainer.step_count, loop.replay.reach
    state = values(loop.trainer)
    after(loop, go(reach))
    end, recorded = values(loop.trainer), loop.history.loss.copy()
    for step in (0, here // 2, here):
        after(loop, go(step))
        if step == here:
            assert same(values(loop.trainer), state)
    after(loop, go(reach))
    assert same(values(loop.trainer), end)
    np.testing.assert_array_equal(loop.history.loss, recorded)


def test_a_number_typed_for_a_run_that_is_over_is_refused() -> None:
    loop = after(looped(network(), numbers()), run(3), lambda loop: loop.reset(), run(2))
    before = values(loop.trainer)
    after(loop, lambda loop: loop.set_parameter(ParameterEdit(NAME, 0, 5.0, loop.generation - 1)))
    assert same(values(loop.trainer), before)
    assert len(loop.notes) == 1
    after(loop, lambda loop: loop.set_parameter(ParameterEdit(NAME, 0, 5.0, loop.generation)))
    assert element(loop, 0) == 5.0
