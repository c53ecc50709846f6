"""First steps of epochs: whatever their lengths, they are found again."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.epoch_starts import EpochStarts


def told(starts: list[int], pieces: list[int]) -> EpochStarts:
    found, rest = EpochStarts(), np.array(starts, dtype=np.int64)
    for piece in pieces:
        found.extend(rest[:piece])
        rest = rest[piece:]
    found.extend(rest)
    return found


lengths = st.lists(st.sampled_from([1, 1, 1, 3, 3, 7, 50]), max_size=60)


@given(lengths, st.lists(st.integers(1, 9), max_size=6), st.integers(0, 400))
def test_epochs_and_their_starts_are_those_that_were_told(
    lengths: list[int], pieces: list[int], kept: int
) -> None:
    starts = np.cumsum([1, *lengths]).tolist()
    found = told(starts, pieces)
    for cut in (None, kept):
        if cut is not None:
            found.truncate(cut)
            starts = [start for start in starts if start <= cut]
        steps = np.arange(0, 450)
        expected = np.searchsorted(starts, steps, side="right")
        np.testing.assert_array_equal(found.epochs(steps), expected)
        assert len(found) == len(starts)
        assert found.last == (starts[-1] if starts else 0)
        for step in (0, 1, 5, 77, 449):
            assert found.start_of(step) == max((start for start in starts if start <= step), default=0)


def test_epochs_of_one_length_take_the_room_of_one() -> None:
    found = EpochStarts()
    for first in range(1, 100_001, 10_000):
        found.extend(np.arange(first, first + 10_000))
    assert len(found) == 100_000
    assert len(found._stretches) == 1


@given(lengths)
def test_shares_rise_from_epoch_to_epoch(lengths: list[int]) -> None:
    starts = np.cumsum([1, *lengths])
    found = told(starts.tolist(), [])
    steps = np.arange(1, int(starts[-1]) + 1)
    shares = found.shares(steps)
    assert (np.diff(shares) >= 0).all()
    np.testing.assert_array_equal(found.shares(starts), np.arange(len(starts)))


@given(lengths, st.floats(0, 60))
def test_the_step_of_a_share_is_the_one_that_has_it(lengths: list[int], share: float) -> None:
    starts = np.cumsum([1, *lengths])
    found = told(starts.tolist(), [])
    assert [found.step_at(float(epoch)) for epoch in range(len(starts))] == starts.tolist()
    step = found.step_at(share)
    before, behind = found.shares(np.array([np.ceil(step) - 1, np.ceil(step)]))
    assert before <= share + 1e-9
    assert behind >= min(share, len(starts)) - 1e-9
    assert found.step_at(-0.5) == EpochStarts().step_at(3.0) == -1.0


def test_an_epoch_under_way_is_as_long_as_the_one_before() -> None:
    found = told([1, 11, 21], [])
    assert found.shares(np.array([21, 26, 31, 40])).tolist() == [2.0, 2.5, 3.0, 3.0]
    assert told([1], []).shares(np.array([1])).tolist() == [0.0]
