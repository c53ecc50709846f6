"""The record is bounded, and true after going back."""

import numpy as np

from engine.hints.run_record import MOST, TAIL, RunRecord
from tests.engine.hints.facts import chunk


def test_it_stays_small_and_keeps_the_first_loss() -> None:
    record = RunRecord()
    for at in range(10):
        record.extend(chunk(np.arange(10_000) + 10_000.0 * at, first=10_000 * at + 1))
    steps, losses = record.trend()
    assert len(steps) <= MOST
    assert steps[0] == 1
    assert (losses == steps - 1).all()  # each loss is still that of its step
    assert len(set(np.diff(steps))) == 1
    last = record.last(TAIL)
    assert last is not None
    assert last[-1] == 99_999


def test_going_back_forgets_what_came_after() -> None:
    record = RunRecord()
    record.extend(chunk(np.arange(500.0)))
    record.extend(chunk([-1.0, -2.0], first=301))
    last = record.last(4)
    assert last is not None
    assert last.tolist() == [298.0, 299.0, -1.0, -2.0]
    assert record.steps == 302
    assert record.trend()[1].min() == -2.0


def test_batches_are_known_by_their_epochs() -> None:
    record = RunRecord()
    record.extend(chunk(np.ones(30), per_epoch=3))
    assert not record.full_batch
    record.clear()
    record.extend(chunk(np.ones(30)))
    record.extend(chunk(np.ones(5), first=31))
    assert record.full_batch
