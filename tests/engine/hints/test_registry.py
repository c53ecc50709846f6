"""Each hint comes with what it is for, and with its numbers."""

import numpy as np
import pytest

from engine.experiment import Experiment
from engine.hints.records import LayerActivity
from tests.engine.hints.facts import chunk, kinds, view
from tests.engine.runs import recipe

AT = np.arange(600, dtype=np.float64)


def test_a_swing_that_stays() -> None:
    losses = np.concatenate([[5.0], 1 + 0.4 * np.sin(AT * 2)])
    assert kinds(Experiment(), chunk(losses)) == ("loss_oscillates",)


def test_a_loss_that_rises() -> None:
    assert kinds(Experiment(), chunk(1.05 ** AT[:80])) == ("loss_rises",)


def test_with_batches_only_what_was_lost_again_counts() -> None:
    random = np.random.default_rng(0)
    full = np.where(AT < 200, np.exp(-AT / 30), 0.3 + 0.2 * random.uniform(size=600))
    done = chunk(random.uniform(size=600), per_epoch=20, full=full)
    assert kinds(recipe(training__batch_size=5), done) == ("loss_oscillates",)


def test_an_even_fall_that_leads_nowhere() -> None:
    losses = np.exp(-AT / 50_000)
    assert kinds(Experiment(), chunk(losses), planned=1_000) == ("rate_too_low",)
    assert kinds(Experiment(), chunk(losses), planned=1_000_000) == ()  # it gets there
    assert kinds(Experiment(), chunk(losses), seen=view(baseline=10.0)) == ()  # a good fit creeps


def test_a_network_that_predicts_a_constant() -> None:
    losses = 1 + 0.5 * np.exp(-AT / 10)
    network = recipe(model__kind="mlp", model__activations=("sigmoid",))
    assert kinds(network, chunk(losses)) == ("plateau",)
    assert kinds(Experiment(), chunk(losses)) == ()  # of a linear model that is its optimum
    assert kinds(network, chunk(losses * 0.5)) == ()


@pytest.mark.parametrize(("stuck", "said"), [(3, ()), (4, ("units_stuck",)), (8, ("units_stuck",))])
def test_half_of_a_layer_is_dead(stuck: int, said: tuple[str, ...]) -> None:
    seen = view(layers=(LayerActivity(1, 8, "relu", stuck),))
    losses = 0.1 + np.exp(-AT / 30)
    assert kinds(recipe(model__kind="mlp"), chunk(losses), seen=seen) == said


def test_the_cause_is_told_and_not_what_it_brings_about() -> None:
    seen = view(size=np.array([2000.0]))
    assert kinds(Experiment(), chunk(1.05 ** AT[:80]), seen=seen) == ("inputs_unscaled",)
    assert kinds(Experiment(), chunk(0.1 + np.exp(-AT / 20)), seen=view(size=np.array([20.0]))) == ()


def test_validation_that_rises_while_training_falls() -> None:
    train = np.exp(-AT / 100)
    validation = np.where(AT < 100, np.exp(-AT / 100), 0.37 + (AT - 100) / 500)
    done = chunk(train, full=train, validation=validation)
    assert kinds(Experiment(), done) == ("overfitting",)
    assert kinds(Experiment(), chunk(train, full=train, validation=train + 0.3)) == ()


def test_gradients_that_add_up() -> None:
    losses = 0.1 + np.cos(AT / 40) ** 2
    kept = recipe(training__zero_grad=False)
    assert kinds(kept, chunk(losses)) == ("gradients_kept",)
    assert kinds(kept, chunk(losses), diverged=True) == ("gradients_kept",)
    assert kinds(Experiment(), chunk(1.05 ** AT[:80]), diverged=True) == ()  # the run says so itself


def test_a_report_in_pieces_is_the_same_as_in_one() -> None:
    losses = np.concatenate([[5.0], 1 + 0.4 * np.sin(AT * 2)])
    parts = [chunk(losses[at : at + 37], first=at + 1) for at in range(0, len(losses), 37)]
    assert kinds(Experiment(), *parts) == kinds(Experiment(), chunk(losses)) == ("loss_oscillates",)
