"""The order of batches against the real DataLoader over a TensorDataset."""

import pytest
import torch
from hypothesis import example, given
from hypothesis import strategies as st
from torch import Tensor
from torch.utils.data import DataLoader, TensorDataset

from engine import batches as batches_module
from engine.batches import Batches

sizes = st.integers(1, 40)


def rows(count: int) -> tuple[Tensor, Tensor]:
    """Inputs (count, 2) and targets (count, 1) that tell every row from every other."""
    x = torch.arange(count, dtype=torch.float32)
    return torch.stack([x, -x], 1), x.unsqueeze(1) * 10


def epochs_of_a_loader(count: int, size: int, shuffle: bool, epochs: int) -> list[list[Tensor]]:
    loader = DataLoader(TensorDataset(*rows(count)), batch_size=size, shuffle=shuffle)
    return [list(batch) for _ in range(epochs) for batch in loader]


def epochs_of(batches: Batches, epochs: int) -> list[tuple[Tensor, ...]]:
    found = []
    for _ in range(epochs):
        batches.begin_epoch()
        while not batches.epoch_done:
            found.append(batches.next())
    return found


def assert_same(ours: list[tuple[Tensor, ...]], theirs: list[list[Tensor]]) -> None:
    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs, strict=True):
        assert all(torch.equal(a, b) for a, b in zip(one, other, strict=True))


@given(count=sizes, size=st.integers(1, 50), shuffle=st.booleans(), epochs=st.integers(1, 4), seed=sizes)
@example(count=1, size=1, shuffle=True, epochs=3, seed=0)
@example(count=7, size=50, shuffle=True, epochs=3, seed=0)
@example(count=7, size=7, shuffle=False, epochs=3, seed=0)
def test_the_order_and_the_draws_are_a_data_loaders(
    count: int, size: int, shuffle: bool, epochs: int, seed: int
) -> None:
    torch.manual_seed(seed)
    theirs = epochs_of_a_loader(count, size, shuffle, epochs)
    after = torch.get_rng_state()
    torch.manual_seed(seed)
    batches = Batches(rows(count), size, shuffle)
    ours = epochs_of(batches, epochs)
    assert_same(ours, theirs)
    assert torch.equal(torch.get_rng_state(), after), "the same was drawn from the generator"
    assert len(ours) == batches.per_epoch * epochs


@pytest.mark.parametrize("size", [3, 8, 64])
def test_long_epochs_are_gathered_in_several_stretches(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(batches_module, "_ROWS_AT_ONCE", 32)
    torch.manual_seed(8)
    theirs = epochs_of_a_loader(301, size, True, 2)
    torch.manual_seed(8)
    assert_same(epochs_of(Batches(rows(301), size, True), 2), theirs)


@given(count=sizes, size=st.integers(1, 12), shuffle=st.booleans(), data=st.data())
def test_a_position_goes_on_exactly(count: int, size: int, shuffle: bool, data: st.DataObject) -> None:
    torch.manual_seed(count)
    batches = Batches(rows(count), size, shuffle)
    epochs_of(batches, data.draw(st.integers(0, 2)))
    batches.begin_epoch()
    for _ in range(data.draw(st.integers(0, batches.per_epoch))):
        batches.next()
    position, state = batches.position(), torch.get_rng_state()
    rest = [batches.next() for _ in range(batches.left)] + epochs_of(batches, 1)

    again = Batches(rows(count), size, shuffle)
    again.restore(position)
    torch.set_rng_state(state)
    assert again.position() == position
    assert_same([again.next() for _ in range(again.left)] + epochs_of(again, 1), [list(b) for b in rest])


def test_a_position_before_the_first_epoch_begins_with_an_epoch() -> None:
    batches = Batches(rows(9), 4, True)
    again = Batches(rows(9), 4, True)
    again.restore(batches.position())
    assert again.epoch_done
    assert again.left == 0


@pytest.mark.parametrize("shuffle", [True, False])
def test_all_rows_at_once_are_the_table_in_order_and_draw_nothing(shuffle: bool) -> None:
    torch.manual_seed(1)
    before = torch.get_rng_state()
    x, y = rows(6)
    batches = Batches((x, y), 0, shuffle)
    for batch in epochs_of(batches, 3):
        assert torch.equal(batch[0], x)
        assert torch.equal(batch[1], y)
    assert batches.per_epoch == 1
    assert batches.whole
    assert not batches.draws
    assert torch.equal(torch.get_rng_state(), before)


@pytest.mark.parametrize(("size", "shuffle"), [(4, True), (4, False), (20, True), (0, True)])
def test_the_rows_of_the_last_batch_are_known(size: int, shuffle: bool) -> None:
    x, y = rows(10)
    batches = Batches((x, y), size, shuffle)
    torch.manual_seed(2)
    for _ in range(2):
        batches.begin_epoch()
        while not batches.epoch_done:
            batch = batches.next()
            assert torch.equal(batch[0], x[batches.rows_of_last()])


def test_a_batch_stays_what_it_was_when_others_are_taken() -> None:
    torch.manual_seed(3)
    batches = Batches(rows(10), 4, True)
    batches.begin_epoch()
    first = batches.next()
    kept = [tensor.clone() for tensor in first]
    epochs_of(batches, 2)
    assert all(torch.equal(one, other) for one, other in zip(first, kept, strict=True))


@pytest.mark.parametrize("shuffle", [False, True])
@pytest.mark.parametrize("size", [0, 1, 3, 7, 10])
def test_many_batches_at_once_are_those_of_one_after_the_other(size: int, shuffle: bool) -> None:
    data = torch.arange(10.0)[:, None]
    one, many = (Batches((data,), size, shuffle) for _ in range(2))
    torch.manual_seed(3)
    rows, epochs = [], []
    for step in range(50):
        if one.epoch_done:
            one.begin_epoch()
            epochs.append(step)
        one.next()
        rows.append(one.rows_of_last().tolist())
    torch.manual_seed(3)
    found, begun, at = [], [], 0
    for count in (1, 4, 30, 15):
        plan = many.take(count)
        begun += (plan.epochs + at).tolist()
        at += count
        for start, length in zip(plan.starts.tolist(), plan.sizes.tolist(), strict=True):
            found.append(plan.order[start : start + length].tolist() if size else list(range(length)))
    assert found == rows
    assert begun == epochs
    assert many.position() == one.position()
