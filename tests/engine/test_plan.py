"""The planned epochs as steps."""

import pytest

from engine.plan import goal_of_plan, start_of_plan
from engine.trainer import Trainer
from tests.engine.runs import losses, network, numbers


def trainer(epochs: int, steps: int) -> Trainer:
    """After `steps` steps; 5 make an epoch."""
    made = Trainer(network(training__epochs=epochs), numbers())
    losses(made, steps)
    return made


@pytest.mark.parametrize(
    ("epochs", "steps", "start", "goal"),
    [
        (3, 0, 0, 15),
        (3, 7, 0, 15),
        (3, 14, 0, 15),
        (3, 15, 3, 30),
        (3, 16, 3, 30),
        (1, 4, 0, 5),
        (1, 5, 1, 10),
        (0, 12, 2, None),
    ],
)
def test_a_plan_ends_at_the_next_multiple_of_its_epochs(
    epochs: int, steps: int, start: int, goal: int | None
) -> None:
    made = trainer(epochs, steps)
    assert start_of_plan(made) == start
    assert goal_of_plan(made, start, 1) == (None if goal is None else (1, goal))


@pytest.mark.parametrize("phases", range(5))
def test_a_step_that_has_begun_counts_until_it_is_done(phases: int) -> None:
    made = trainer(3, 7)
    for _ in range(phases):
        made.advance()
    assert goal_of_plan(made, 0, 0) == (0, 15)


def test_a_plan_cut_short_ends_here() -> None:
    assert goal_of_plan(trainer(2, 14), 0, 3) == (3, 14)
