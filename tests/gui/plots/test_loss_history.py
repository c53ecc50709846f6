import numpy as np

from engine.report import HistoryChunk
from gui.plots.loss_history import LossHistory, nearest


def chunk(start, stop, evaluated=(), scale=1.0):
    step = np.arange(start, stop)
    full = np.array(evaluated, dtype=np.int64)
    return HistoryChunk(
        from_step=start,
        step=step,
        epoch=step // 10 + 1,
        loss=scale / step,
        evaluated=full,
        train_loss=scale / full + 1.0,
        validation_loss=np.full(len(full), np.nan),
    )


def test_chunks_are_appended():
    history = LossHistory()
    history.extend(chunk(1, 11, (1, 6)))
    history.extend(chunk(11, 21, (11, 16)))
    assert history.steps("loss").tolist() == list(range(1, 21))
    assert history.steps("train").tolist() == [1, 6, 11, 16]
    assert history.extent("loss") == (1 / 20, 1.0)
    assert history.extent("validation") is None
    assert history.last_step() == 20


def test_going_back_drops_what_is_no_longer_true():
    history = LossHistory()
    history.extend(chunk(1, 101, range(1, 101, 5)))
    history.extend(chunk(40, 43, (41,), scale=7.0))
    assert history.steps("loss").tolist() == list(range(1, 43))
    assert history.steps("train").tolist() == [*range(1, 40, 5), 41]
    moment = history.at(41.2)
    assert (moment.step, moment.epoch, moment.loss, moment.train) == (41, 5, 7 / 41, 7 / 41 + 1)


def test_the_same_chunk_twice_is_as_good_as_once():
    history = LossHistory()
    for _ in range(2):
        history.extend(chunk(1, 31, (1, 11)))
    assert len(history) == 30
    assert len(history.steps("train")) == 2


def test_switching_the_axis_keeps_the_history():
    history = LossHistory()
    history.extend(chunk(1, 11, (1,)))
    history.set_log(True)
    assert history.extent("loss") == (-1.0, 0.0)
    history.extend(chunk(11, 101))
    assert history.extent("loss") == (-2.0, 0.0)
    history.set_log(False)
    assert history.extent("loss") == (0.01, 1.0)


def test_a_window_reaches_one_row_beyond_what_is_shown():
    history = LossHistory()
    history.extend(chunk(1, 101))
    window = history.window("loss", (49.5, 52.5), 100)
    assert history.steps("loss")[window.first].tolist() == [49, 50, 51, 52, 53]


def test_nothing_is_near_in_an_empty_history():
    assert LossHistory().at(3.0) is None
    assert nearest(np.array([], dtype=np.int64), 5) == -1
    assert [nearest(np.array([10, 20, 40]), step) for step in (0, 14, 16, 31, 99)] == [0, 0, 1, 2, 2]
