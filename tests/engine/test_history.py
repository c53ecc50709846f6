"""The history: complete, small, and told in pieces that fit together again."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.history import History
from engine.report import HistoryChunk


def floats(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


def history(steps: int, per_epoch: int = 3) -> History:
    """Losses 1, 2, 3, ...; an epoch every `per_epoch` steps, evaluated at its first step."""
    made = History()
    for step in range(1, steps + 1):
        if step % per_epoch == 1:
            made.add_epoch(step)
            made.add_evaluation(step, step * 10.0, step * 100.0)
        made.add_losses(floats(step))
    return made


def test_a_step_costs_eight_bytes_even_where_each_is_an_epoch() -> None:
    made = History()
    made.add_epochs(np.arange(1, 1_000_001))
    made.add_losses(np.zeros(1_000_000))
    columns = (made._loss, made._evaluated, made._train, made._validation)
    assert sum(array.nbytes for array in columns) <= 8.1 * 1_000_000
    assert len(made._epoch_starts._stretches) == 1


def test_every_step_has_its_loss_and_epoch() -> None:
    made = history(8)
    np.testing.assert_array_equal(made.loss, np.arange(1, 9))
    np.testing.assert_array_equal(made.epochs(np.arange(1, 9)), [1, 1, 1, 2, 2, 2, 3, 3])
    np.testing.assert_array_equal(made.evaluated, [1, 4, 7])
    np.testing.assert_array_equal(made.train_loss, [10, 40, 70])
    np.testing.assert_array_equal(made.validation_loss, [100, 400, 700])


@pytest.mark.parametrize(("step", "start"), [(0, 0), (1, 0), (3, 0), (4, 3), (6, 3), (7, 6), (50, 6)])
def test_the_start_of_a_steps_epoch_is_counted_in_updates(step: int, start: int) -> None:
    assert history(8).epoch_start(step) == start


def test_truncate_keeps_what_belongs_to_the_parameters_that_are_left() -> None:
    """After 3 updates: 3 losses, one epoch, and the evaluation at step 4, whose parameters these are."""
    made = history(8)
    made.truncate(3)
    np.testing.assert_array_equal(made.loss, [1, 2, 3])
    np.testing.assert_array_equal(made.evaluated, [1, 4])
    np.testing.assert_array_equal(made.epochs(np.array([3])), [1])
    made.add_epoch(4)
    made.add_losses(floats(44, 55))
    np.testing.assert_array_equal(made.epochs(np.arange(1, 6)), [1, 1, 1, 2, 2])
    made.truncate(0)
    assert len(made) == 0
    np.testing.assert_array_equal(made.evaluated, [1])


def test_an_epoch_is_begun_once() -> None:
    made = history(5)
    made.add_epoch(4)
    made.add_epoch(1)
    np.testing.assert_array_equal(made.epochs(np.arange(1, 6)), [1, 1, 1, 2, 2])


def test_an_evaluation_of_a_step_already_evaluated_later_is_known() -> None:
    made = history(8)
    made.add_evaluation(5, 1.0, 2.0)
    np.testing.assert_array_equal(made.evaluated, [1, 4, 7])


def test_the_latest_evaluation_of_a_step_holds() -> None:
    """The rows may have changed between the end of one run and the next step."""
    made = history(8)
    made.add_evaluation(9, 1.0, 2.0)
    made.add_evaluation(9, 3.0, 4.0)
    np.testing.assert_array_equal(made.evaluated, [1, 4, 7, 9])
    np.testing.assert_array_equal(made.train_loss, [10, 40, 70, 3])
    np.testing.assert_array_equal(made.validation_loss, [100, 400, 700, 4])


class Listener:
    """Puts the news together as the records say."""

    def __init__(self) -> None:
        nothing, no_ints = floats(), np.empty(0, dtype=np.int64)
        self.known = HistoryChunk(1, no_ints, no_ints, nothing, no_ints, nothing, nothing)

    def hear(self, chunk: HistoryChunk) -> None:
        steps, evaluated = self.known.step < chunk.from_step, self.known.evaluated < chunk.from_step
        joined = {
            name: np.concatenate([getattr(self.known, name)[kept], getattr(chunk, name)])
            for names, kept in (
                (("step", "epoch", "loss"), steps),
                (("evaluated", "train_loss", "validation_loss"), evaluated),
            )
            for name in names
        }
        self.known = replace(self.known, **joined)

    def assert_knows(self, made: History) -> None:
        steps = np.arange(1, len(made) + 1)
        np.testing.assert_array_equal(self.known.step, steps)
        np.testing.assert_array_equal(self.known.epoch, made.epochs(steps))
        np.testing.assert_array_equal(self.known.loss, made.loss)
        np.testing.assert_array_equal(self.known.evaluated, made.evaluated)
        np.testing.assert_array_equal(self.known.train_loss, made.train_loss)
        np.testing.assert_array_equal(self.known.validation_loss, made.validation_loss)


ACTS = st.sampled_from(["steps", "epoch", "evaluate", "evaluate next", "truncate", "news"])


@given(st.lists(st.tuples(ACTS, st.integers(0, 12)), max_size=40))
@example([("steps", 5), ("news", 0), ("evaluate", 2)])
@example([("steps", 5), ("evaluate next", 0), ("news", 0), ("evaluate next", 0)])
def test_the_news_put_together_are_the_whole_history(acts: list[tuple[str, int]]) -> None:
    made, listener = History(), Listener()
    for at, (act, number) in enumerate(acts):
        if act == "steps":
            made.add_losses(np.arange(number) + 100.0 * at)
        elif act == "epoch":
            made.add_epoch(len(made) + 1)
        elif act == "evaluate":
            made.add_evaluation(max(1, len(made) - number), at, math.nan)
        elif act == "evaluate next":
            made.add_evaluation(len(made) + 1, at, -at)
        elif act == "truncate":
            made.truncate(min(number, len(made)))
        else:
            listener.hear(made.news())
            listener.assert_knows(made)
    listener.hear(made.news())
    listener.assert_knows(made)


def test_news_are_copies() -> None:
    made = history(8)
    chunk = made.news()
    made.truncate(0)
    made.add_losses(floats(*range(50, 58)))
    np.testing.assert_array_equal(chunk.loss, np.arange(1, 9))
    assert made.news().from_step == 1
    assert len(made.news().step) == 0, "said once"
