"""Threads by the work of a step."""

import os
import threading

import pytest
import torch

from engine import threads
from engine.threads import choose_threads, use_one_thread, use_threads
from engine.trainer import Trainer
from tests.engine.runs import network, numbers, recipe


def test_small_steps_take_one_thread_and_large_ones_all() -> None:
    small = Trainer(network(), numbers())
    large = Trainer(network(model__layers=(1500, 1500), training__batch_size=0), numbers())
    assert choose_threads(small) == 1
    assert choose_threads(large) == (os.cpu_count() or 1)


def test_the_calling_thread_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = Trainer(network(), numbers())
    seen = []
    before = torch.get_num_threads()

    def work() -> None:
        for wanted in (2, 1):
            monkeypatch.setattr(threads, "choose_threads", lambda _: wanted)  # noqa: B023
            use_threads(trainer)
            seen.append(torch.get_num_threads())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [2, 1]
    assert torch.get_num_threads() == before


def test_one_thread_where_it_is_asked_for_and_only_there() -> None:
    before = torch.get_num_threads()
    seen = []

    def work() -> None:
        torch.set_num_threads(2)
        use_one_thread()
        seen.append(torch.get_num_threads())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [1]
    assert torch.get_num_threads() == before


def test_features_do_not_depend_on_the_threads_that_were_set_before() -> None:
    """A run that was built anew has the very features it had before."""
    experiment = recipe(
        model__kind="polynomial", model__degree=12, training__batch_size=0, loss__kind="mean_squared"
    )
    table = numbers(rows=150_000, inputs=1)
    seen = []

    def work() -> None:
        for before in (1, 2, 3):
            torch.set_num_threads(before)
            seen.append(Trainer(experiment, table).parts.data.train.x)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert all(torch.equal(seen[0], other) for other in seen[1:])
