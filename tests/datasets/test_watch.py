"""Whoever watches a reading hears of it often, and can end it; nothing is left behind."""

import itertools
import threading
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from datasets import files, watch
from datasets.files import read_table
from datasets.reading.blocks import text_blocks
from datasets.reading.guessing import guess
from datasets.watch import Cancelled, Pulse

ROWS = 20_000
FILES = {
    "numbers": b"a,b\n" + b"1.5,2\n" * ROWS,
    "texts": b"a,b\n" + b"x,2\n" * ROWS,
    "text at the end": b"a,b\n" + b"1,2\n" * 60_000 + b"x,2\n",
    "decimal commas": b"a;b\n" + b"1,5;2,5\n" * ROWS,
    "quotes": b'a,b\n"x, y",2\n' * ROWS,
}


@pytest.fixture(autouse=True)
def every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The watch is called as often as the work allows it, in small blocks."""
    monkeypatch.setattr(text_blocks, "BLOCK", 1 << 15)
    monkeypatch.setattr(watch, "OFTEN", 0.0)


@pytest.mark.parametrize("name", FILES)
def test_what_is_done_never_falls_and_comes_to_the_whole(name: str, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(FILES[name])
    calls: list[tuple[int, int]] = []
    read_table(path, watch=lambda done, total: calls.append((done, total)))
    size = len(FILES[name])
    assert calls[0] == (0, size)
    assert all(earlier[0] <= later[0] for earlier, later in itertools.pairwise(calls))
    assert all(done <= total for done, total in calls)
    assert calls[-1] == ((2 * size,) * 2 if name == "text at the end" else (size, size))
    assert len(calls) > 3


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_watch_that_raises_ends_the_reading(name: str, share: float, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(FILES[name])

    def stop(done: int, total: int) -> None:
        if done >= share * total:
            raise Cancelled

    before = set(threading.enumerate())
    with pytest.raises(Cancelled):
        read_table(path, watch=stop)
    assert set(threading.enumerate()) == before


def test_the_guess_can_be_ended(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(FILES["numbers"])

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        guess(path, watch=stop)


def test_nothing_of_a_cancelled_table_stays_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"a,b\n" + b"1.25,2.5\n" * 500_000)
    most = 0

    def stop(done: int, total: int) -> None:
        nonlocal most
        if done == total:
            most = tracemalloc.get_traced_memory()[0]
            raise Cancelled

    tracemalloc.start()
    try:
        with pytest.raises(Cancelled):
            read_table(path, watch=stop)
        assert tracemalloc.get_traced_memory()[0] < most / 10
    finally:
        tracemalloc.stop()


def test_a_watch_is_called_now_and_then_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "OFTEN", 3_600.0)
    calls: list[tuple[int, int]] = []
    pulse = Pulse(lambda done, total: calls.append((done, total)), 10)
    for done in range(11):
        pulse.at(done)
    assert calls == [(0, 10)]


def test_the_threads_end_wherever_reading_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"a,b\n" + b"1.5,2\n" * 200_000)
    add, chunks, before = files._add, [0], set(threading.enumerate())

    def stop(*arguments: Any) -> None:
        chunks[0] += 1
        if chunks[0] == 10:
            assert set(threading.enumerate()) != before
            raise Cancelled
        add(*arguments)

    monkeypatch.setattr(files, "_add", stop)
    with pytest.raises(Cancelled) as caught:
        read_table(path)
    assert set(threading.enumerate()) == before
    assert caught.value.__traceback__ is not None  # all that reading had in hand is still there
