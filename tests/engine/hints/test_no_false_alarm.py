"""False alarms are worse than silence: what converges, however noisily, gives no hint."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.experiment import Experiment
from tests.engine.hints.facts import chunk, kinds
from tests.engine.runs import recipe

SEEDS = st.integers(0, 2**31)


@given(SEEDS, st.floats(20, 800), st.floats(0, 0.9), st.integers(1, 1500))
def test_a_loss_that_falls_to_its_floor(seed: int, time: float, floor: float, steps: int) -> None:
    random = np.random.default_rng(seed)
    ideal = floor + (1 - floor) * np.exp(-np.arange(steps) / time)
    losses = ideal * (1 + 1e-7 * random.normal(size=steps))
    assert kinds(Experiment(), chunk(losses), planned=10 * steps + 10_000) == ()


@given(SEEDS, st.floats(0.05, 2.0), st.integers(100, 1500))
def test_chance_of_batches(seed: int, noise: float, steps: int) -> None:
    random = np.random.default_rng(seed)
    full = 0.2 + np.exp(-np.arange(steps) / 50)
    losses = full * random.lognormal(sigma=noise, size=steps)
    noisy = full * random.lognormal(sigma=0.1, size=steps)
    done = chunk(
        losses, per_epoch=10, full=noisy, validation=noisy * random.lognormal(sigma=0.03, size=steps)
    )
    assert kinds(recipe(training__batch_size=4), done) == ()


@given(st.floats(0.8, 0.98), st.floats(5, 40))
def test_momentum_that_settles(stays: float, period: float) -> None:
    at = np.arange(600)
    losses = 0.1 + (stays**at) * np.cos(2 * np.pi * at / period) ** 2
    assert kinds(recipe(optimizer__momentum=0.9), chunk(losses)) == ()


@given(SEEDS)
def test_rounding_around_a_perfect_fit(seed: int) -> None:
    random = np.random.default_rng(seed)
    losses = np.maximum(np.exp(-np.arange(1000) / 20.0), 1e-14) * random.uniform(0.5, 1.5, 1000)
    losses[:300] = np.exp(-np.arange(300) / 20.0)
    assert kinds(Experiment(), chunk(losses)) == ()


def test_nothing_is_said_of_a_run_without_target() -> None:
    losses = 2.0 ** np.arange(100)
    assert kinds(recipe(loss__kind="sum_of_outputs"), chunk(losses)) == ()


def test_nothing_is_said_of_what_was_before_a_change() -> None:
    from engine.hints.records import Facts
    from engine.hints.registry import found
    from engine.hints.run_record import RunRecord
    from tests.engine.hints.facts import view

    record = RunRecord()
    record.extend(chunk(1 + 0.5 * (-1.0) ** np.arange(300)))
    assert [hint.kind for hint in found(Facts(Experiment(), record, view()))] == ["loss_oscillates"]
    record.note_change(300)
    assert found(Facts(Experiment(), record, view())) == ()
