"""What the preview of a generated table shows."""

import numpy as np
import pytest

from datasets.problems import Problem
from datasets.synthetic import GENERATORS, generate
from datasets.watch import Cancelled
from engine.experiment import DataSettings
from gui.generating import preview_points as module
from gui.generating.preview_points import MOST_POINTS, preview_points


@pytest.mark.parametrize("name", GENERATORS)
def test_few_rows_are_shown_as_they_are(name):
    data = DataSettings(generator=name, rows=200, noise=0.1, seed=4, range=(-2.0, 6.0))
    points, table = preview_points(data), generate(name, 200, 0.1, 4, (-2.0, 6.0))
    assert (points.names, points.rows, points.span) == (table.columns, 200, (-2.0, 6.0))
    for column, values in zip(table.inputs, points.inputs, strict=True):
        np.testing.assert_array_equal(values, table.frame[column])
    target = table.frame[table.targets[0]]
    np.testing.assert_array_equal(points.target, target)
    assert (points.low, points.high) == (target.min(), target.max())
    if GENERATORS[name].classes:
        assert dict(points.classes) == target.value_counts().to_dict()
    else:
        assert points.classes == ()


def test_of_many_rows_some_are_shown_and_all_are_counted():
    points = preview_points(DataSettings(generator="circle", rows=50_000))
    assert len(points.target) == MOST_POINTS
    assert sum(count for _, count in points.classes) == 50_000
    again = preview_points(DataSettings(generator="circle", rows=50_000))
    np.testing.assert_array_equal(points.inputs[0], again.inputs[0])


def test_of_very_many_rows_only_some_are_generated(monkeypatch):
    monkeypatch.setattr(module, "MOST_ROWS", 5_000)
    points = preview_points(DataSettings(generator="cone", rows=90_000_000))
    assert points.rows == 5_000


def test_it_ends_at_a_word_and_says_what_cannot_be():
    def watch(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        preview_points(DataSettings(generator="line"), watch)
    with pytest.raises(Problem, match="range of the inputs"):
        preview_points(DataSettings(generator="line", range=(3.0, 1.0)))
