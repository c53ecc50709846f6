"""Early stopping: the best so far, and when patience is spent."""

import math

import torch

from engine.stopping import BestSoFar

PARAMETERS = (torch.zeros(2),)


def test_smaller_is_better_equal_is_not_and_nan_never_is() -> None:
    best = BestSoFar(1.0, 3, 30, PARAMETERS)
    assert best.better(0.5)
    assert not best.better(1.0)
    assert not best.better(2.0)
    assert not best.better(math.nan)
    assert not best.better(math.inf)


def test_any_finite_loss_is_better_than_none() -> None:
    assert BestSoFar().better(1e300)
    assert not BestSoFar().better(math.nan)


def test_patience_is_counted_in_epochs_since_the_best() -> None:
    best = BestSoFar(1.0, 3, 30, PARAMETERS)
    assert [best.spent(epoch, 2) for epoch in (3, 4, 5, 6)] == [False, False, True, True]


def test_without_a_best_patience_is_never_spent() -> None:
    assert not BestSoFar().spent(1000, 1)
