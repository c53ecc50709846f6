"""The timeline: bounded, and with a way to every step whatever was thinned out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.table import Table
from engine.experiment import Experiment
from engine.kept_table import KeptTable
from engine.parameter_edit import ParameterEdit
from engine.snapshot import Snapshot
from engine.timeline import Change, Timeline
from engine.trainer import Trainer
from tests.engine.runs import numbers, recipe


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Trainer(recipe(), numbers()).state()


def filled(snapshot: Snapshot, steps: list[int], count: int = 256, nbytes: int = 2**30) -> Timeline:
    timeline = Timeline(count, nbytes)
    for step in steps:
        timeline.record(replace(snapshot, step=step))
    return timeline


@given(steps=st.lists(st.integers(0, 10_000), min_size=1, max_size=200, unique=True).map(sorted))
def test_there_is_a_way_to_every_step_however_much_was_thinned(snapshot: Snapshot, steps: list[int]) -> None:
    timeline = filled(snapshot, [0, *[step + 1 for step in steps]], count=8)
    assert len(timeline.steps) <= 8
    assert timeline.steps == tuple(sorted(timeline.steps))
    assert timeline.steps[0] == 0
    assert timeline.steps[-1] == steps[-1] + 1, "the latest is kept"
    for step in (0, steps[0], steps[-1], 20_000):
        found = timeline.before(step).step
        assert found == max(own for own in timeline.steps if own <= step)


def test_snapshots_are_bounded_by_their_bytes(snapshot: Snapshot) -> None:
    timeline = filled(snapshot, list(range(100)), nbytes=10 * snapshot.nbytes)
    assert 3 <= len(timeline.steps) <= 10
    assert timeline.steps[0] == 0
    assert timeline.steps[-1] == 99


def test_the_first_and_the_last_stay_even_where_they_are_too_large(snapshot: Snapshot) -> None:
    assert filled(snapshot, list(range(20)), nbytes=1).steps == (0, 19)


def test_a_snapshot_of_the_same_step_replaces_and_forgets_later_ones(snapshot: Snapshot) -> None:
    timeline = filled(snapshot, [0, 5, 9, 12])
    other = replace(snapshot, step=5, epoch=77)
    timeline.record(other)
    assert timeline.steps == (0, 5)
    assert timeline.before(30).epoch == 77


def test_no_snapshot_before_is_an_error(snapshot: Snapshot) -> None:
    with pytest.raises(LookupError, match="step 3"):
        filled(snapshot, [4]).before(3)
    with pytest.raises(LookupError, match="step 3"):
        Timeline().before(3)


def change(step: int) -> Change:
    return Change(step, recipe(), KeptTable(numbers()))


def test_changes_belong_to_the_step_that_follows_them() -> None:
    timeline = Timeline()
    changes = [change(step) for step in (0, 4, 4, 9)]
    for own in changes:
        timeline.record_change(own)
    assert timeline.changes_between(0, 10) == changes
    assert timeline.changes_between(0, 4) == changes[:1]
    assert timeline.changes_between(4, 9) == changes[1:3]
    assert timeline.changes_between(5, 9) == []


def test_changes_in_the_middle_of_a_step_come_in_the_order_of_steps() -> None:
    """Two changes in step 4: each is in force at once as far as it can be, and wholly from step 5 on."""
    timeline = Timeline()
    first, second, third, fourth = change(3), change(4), change(3), change(4)
    for own in (first, second, third, fourth):
        timeline.record_change(own)
    assert timeline.changes_between(0, 10) == [first, third, second, fourth]


def test_truncate_forgets_what_comes_after_a_step(snapshot: Snapshot) -> None:
    timeline = filled(snapshot, [0, 5, 9])
    for step in (2, 5, 7):
        timeline.record_change(change(step))
    timeline.truncate(5)
    assert timeline.steps == (0,), "the one at step 5 may have been taken when changes were in force already"
    assert [own.step for own in timeline.changes_between(0, 100)] == [2]
    timeline.truncate(0)
    assert timeline.steps == (0,)


def test_truncate_in_the_middle_of_a_step_keeps_what_it_was_made_with(snapshot: Snapshot) -> None:
    timeline = filled(snapshot, [0, 5])
    for step in (2, 5, 6):
        timeline.record_change(change(step))
    timeline.truncate(5, begun=True)
    assert [own.step for own in timeline.changes_between(0, 100)] == [2, 5]


def test_best_parameters_put_back_at_a_step_are_its_state(snapshot: Snapshot) -> None:
    timeline = filled(snapshot, [0, 5])
    timeline.record_change(Change(5))
    timeline.record_change(change(5))
    timeline.truncate(5)
    (kept,) = timeline.changes_between(0, 100)
    assert kept.is_of_state


def test_clear_forgets_everything(snapshot: Snapshot) -> None:
    timeline = filled(snapshot, [0, 5])
    timeline.record_change(Change(1))
    timeline.clear()
    assert timeline.steps == ()
    assert timeline.changes_between(0, 100) == []


def asked(timeline: Timeline, step: int, experiment: Experiment, now: Table, wanted: Table) -> None:
    timeline.record_asked([(step, experiment, now), (step, experiment, wanted)])


def test_of_tables_asked_for_in_a_row_the_last_one_stays() -> None:
    timeline, now, tables = Timeline(), numbers(), [numbers(seed=seed) for seed in range(1, 6)]
    for table in tables:
        asked(timeline, 3, recipe(), now, table)
    assert [change.table for change in timeline.changes_between(0, 9)] == [now, tables[-1]]


def test_what_came_into_force_between_stays() -> None:
    timeline, now, first, second = Timeline(), numbers(), numbers(seed=1), numbers(seed=2)
    asked(timeline, 3, recipe(), now, first)
    timeline.record_change(Change(3, taken=True))
    asked(timeline, 3, recipe(), first, second)
    found = timeline.changes_between(0, 9)
    assert [change.table for change in found] == [now, first, None, first, second]


@pytest.mark.parametrize("other", ["step", "experiment", "in force"])
def test_what_was_asked_for_elsewhere_stays(other: str) -> None:
    timeline, now, table = Timeline(), numbers(), numbers(seed=1)
    asked(timeline, 3, recipe(), now, table)
    asked(
        timeline,
        4 if other == "step" else 3,
        recipe(optimizer__learning_rate=0.5) if other == "experiment" else recipe(),
        table if other == "in force" else now,
        numbers(seed=2),
    )
    assert len(timeline.changes_between(0, 9)) == 4


def test_a_snapshot_knows_which_typed_numbers_it_holds(snapshot: Snapshot) -> None:
    timeline = filled(snapshot, [0])
    first, second = (Change(5, edit=ParameterEdit("weight", 0, value)) for value in (1.0, 2.0))
    timeline.record_change(first)
    timeline.record(replace(snapshot, step=5))
    timeline.record_change(second)
    held = timeline.before(5).holds
    assert held == 1
    assert timeline.changes_between(5, 9, held) == [second]
    assert timeline.changes_between(0, 9, timeline.before(4).holds) == [first, second]
