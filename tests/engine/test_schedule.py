"""Evaluations come often enough to be seen and cost little beside the steps."""

from hypothesis import given
from hypothesis import strategies as st

from engine.schedule import Schedule, schedule


@given(st.integers(1, 5_000), st.integers(1, 5_000), st.integers(0, 10**7))
def test_a_young_run_is_evaluated_more_often_and_never_less(interval: int, first: int, steps: int) -> None:
    made = Schedule(interval, min(first, interval))
    found = made.interval_at(steps)
    assert 1 <= found <= interval
    assert made.interval_at(steps * 2) >= found
    assert made.interval_at(10**9) == interval


@given(
    evaluated=st.integers(0, 10**7),
    batch=st.integers(1, 10_000),
    parameters=st.integers(1, 10**7),
    per_epoch=st.integers(1, 10_000),
)
def test_an_interval_is_part_of_an_epoch_or_whole_epochs(
    evaluated: int, batch: int, parameters: int, per_epoch: int
) -> None:
    made = schedule(evaluated, batch, parameters, per_epoch)
    assert 1 <= made.first <= made.interval
    assert 2 * made.interval <= per_epoch or made.interval % per_epoch == 0


def test_small_tables_are_evaluated_every_few_steps() -> None:
    assert schedule(500, 10, 23, 25).interval <= 25
    assert schedule(500, 10, 23, 25).first == 1


def test_what_is_dear_is_evaluated_rarely_from_the_start() -> None:
    """100,000 rows through 68,000 parameters cost as much as several steps: never every other step."""
    made = schedule(100_000, 4096, 68_000, 25)
    assert made.first >= 8
    assert made.interval % 25 == 0
    assert made.interval <= 250


def test_whole_epochs_fall_on_their_ends() -> None:
    made = Schedule(interval=50, first=50)
    due = [
        step
        for step in range(1, 201)
        if made.is_due(step, epochs=-(-step // 25), per_epoch=25, at_epoch_end=step % 25 == 0)
    ]
    assert due == [50, 100, 150, 200]


@given(
    st.sampled_from([0, 50, 5_000]),
    st.sampled_from([10, 2_000]),
    st.sampled_from([1, 3, 25, 400]),
    st.booleans(),
    st.integers(0, 3_000),
)
def test_the_next_evaluation_is_the_first_step_at_which_one_is_due(
    evaluated: int, batch: int, per_epoch: int, compiled: bool, steps: int
) -> None:
    made = schedule(evaluated, batch, 100, per_epoch, compiled=compiled)
    epochs = -(-steps // per_epoch)
    found = made.next_due(steps, epochs, per_epoch, epochs * per_epoch - steps)

    def is_due(at: int) -> bool:
        return made.is_due(at, -(-at // per_epoch), per_epoch, at % per_epoch == 0)

    assert found >= 1
    assert is_due(steps + found)
    assert not any(is_due(at) for at in range(steps + 1, steps + found))
