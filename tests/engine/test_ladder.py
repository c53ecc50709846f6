"""Several styles side by side: in step, each with its own numbers."""

import numpy as np
import pytest

from datasets.problems import Problem
from engine.data_source import open_data
from engine.ladder import Ladder
from engine.ladder_view import LADDER
from engine.lessons import load_lesson
from engine.report import Phase
from engine.trainer import Trainer


def take(ladder: Ladder, steps: int) -> None:
    for _ in ladder.take_steps(steps):
        pass


def test_every_rung_has_the_losses_of_its_lesson() -> None:
    ladder = Ladder(LADDER)
    take(ladder, 3)
    for rung in ladder.view().rungs:
        experiment = load_lesson(rung.lesson)
        trainer = Trainer(experiment, open_data(experiment.data))
        assert rung.style == experiment.training.style
        assert rung.step == 3
        assert list(rung.losses) == [float(trainer.step()) for _ in range(3)]
        assert rung.loss == rung.losses[-1]


def test_the_phases_of_all_are_taken_together() -> None:
    ladder = Ladder(LADDER[:3])
    for at in range(7):
        assert {rung.phase for rung in ladder.view().rungs} == {list(Phase)[at % 5]}
        ladder.take_phase()
    assert [len(rung.losses) for rung in ladder.view().rungs] == [2, 2, 2]
    take(ladder, 1)
    assert {(rung.phase, rung.step) for rung in ladder.view().rungs} == {(Phase.FORWARD, 2)}


@pytest.mark.parametrize("phases", range(1, 5))
def test_a_step_begun_by_phases_has_one_loss(phases: int) -> None:
    ladder, whole = Ladder(LADDER), Ladder(LADDER)
    for _ in range(phases):
        ladder.take_phase()
    take(ladder, 2)
    take(whole, 2)
    for rung, other in zip(ladder.view().rungs, whole.view().rungs, strict=True):
        assert list(rung.losses) == list(other.losses)


@pytest.mark.parametrize("lesson", LADDER)
def test_the_coefficients_are_those_of_the_curve(lesson: str) -> None:
    ladder = Ladder([lesson])
    take(ladder, 5)
    (rung,) = ladder.view().rungs
    experiment = load_lesson(lesson)
    trainer = Trainer(experiment, open_data(experiment.data))
    for _ in range(5):
        trainer.step()
    x = np.linspace(-3, 3, 7)
    own = np.nan_to_num(rung.coefficients)
    np.testing.assert_allclose(
        np.polynomial.Polynomial(own)(x), trainer.predict(x[:, None])[:, 0], rtol=1e-5, atol=1e-5
    )


def test_who_has_done_its_planned_steps_rests_and_the_others_go_on() -> None:
    ladder = Ladder(("sine-tensors", "line-mse"))
    take(ladder, 40)
    sine, line = ladder.view().rungs
    assert (sine.step, line.step) == (40, 30)
    assert (sine.ended, line.ended) == (False, True)
    assert ladder.view().step == 40


def test_a_style_that_joins_later_catches_up() -> None:
    ladder = Ladder(("sine-tensors",))
    take(ladder, 50)
    ladder.take_phase()
    ladder.choose(("sine-numpy", "sine-tensors"))
    for _ in ladder.catch_up():
        pass
    joined, before = ladder.view().rungs
    assert (joined.step, joined.phase) == (before.step, before.phase) == (50, Phase.LOSS)
    assert len(joined.losses) == 50
    alone = Ladder(("sine-numpy",))
    take(alone, 50)
    assert list(alone.view().rungs[0].losses) == list(joined.losses)


def test_a_view_stays_as_it_was() -> None:
    ladder = Ladder(("sine-tensors",))
    take(ladder, 2)
    view = ladder.view()
    before = list(view.rungs[0].losses)
    take(ladder, 5)
    assert list(view.rungs[0].losses) == before


def test_an_unknown_lesson_is_a_problem() -> None:
    with pytest.raises(Problem):
        Ladder(("sine-numpie",))
