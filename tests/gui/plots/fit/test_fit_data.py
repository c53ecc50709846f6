"""What of a table is drawn: numbers, their ends, which rows, which classes."""

from itertools import pairwise

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from datasets.table import Role, Table
from engine.report import Predictions
from gui.plots.fit import fit_data
from gui.plots.fit.curve_view import CurveView
from gui.plots.fit.fit_data import PARTS, Points, Split, class_names, numbers, numbers_and_ends, sample
from gui.plots.series import clean

cells = st.sampled_from([0.0, -0.0, 1.0, -2.5, 7e8, 5e-324, 1e301, -1e305, np.inf, -np.inf, np.nan])


def table_of(x: list[float], y: list[float]) -> Table:
    return Table.from_frame(pd.DataFrame({"x": x, "y": y}), {"x": Role.INPUT, "y": Role.TARGET})


def predictions(parts: list[int]) -> Predictions:
    values = np.zeros((len(parts), 1))
    return Predictions(np.arange(len(parts)), values, values, np.array(parts, dtype=np.int8))


@given(st.lists(st.tuples(cells, cells), max_size=12), st.integers(1, 5))
def test_points_are_rows_with_numbers_in_both_columns(rows: list[tuple[float, float]], piece: int) -> None:
    table = table_of([x for x, _ in rows], [y for _, y in rows])
    x, y = (clean(table.frame[name].to_numpy(float))[0] for name in ("x", "y"))
    both = np.isfinite(x) & np.isfinite(y)
    before, fit_data._PIECE = fit_data._PIECE, piece
    try:
        points = Points.of(table, ("x", "y"))
    finally:
        fit_data._PIECE = before
    assert points.drawable.tolist() == both.tolist()
    assert np.allclose(points.x, x, rtol=0, atol=1e-300, equal_nan=True)
    for ends, values in ((points.x_ends, x[both]), (points.y_ends, y[both])):
        assert ends == ((values.min(), values.max()) if both.any() else None)


@given(st.lists(cells, max_size=9))
def test_numbers_and_their_ends(values: list[float]) -> None:
    table = table_of(values, values)
    found, ends = numbers_and_ends(table, "x")
    expected = clean(np.array(values, float))[0]
    assert np.allclose(found, expected, rtol=0, atol=1e-300, equal_nan=True)
    known = expected[np.isfinite(expected)]
    assert ends == ((known.min(), known.max()) if len(known) else None)
    some = np.arange(0, len(values), 2)
    assert np.allclose(numbers(table, "x", some), expected[some], rtol=0, atol=1e-300, equal_nan=True)


def test_points_in_the_hand_leave_the_table_alone() -> None:
    table = table_of([1.0, 2.0, 3.0], [4.0, 5.0, 6.0])
    view = CurveView(table, Split(3), 0)
    view.place(np.array([1]), np.array([9.0]), np.array([8.0]))
    assert (view.x[1], view.y[1]) == (9.0, 8.0)
    assert table.frame.to_numpy().tolist() == [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]


def test_a_sample_of_rows_that_can_all_be_drawn_is_even() -> None:
    found = sample(np.ones(1_000, dtype=bool), None, most=11)
    assert (found.of, found.missing, found.rows[0], found.rows[-1]) == (1_000, 0, 0, 999)
    assert {after - before for before, after in pairwise(found.rows.tolist())} <= {99, 100}


def test_classes_of_a_long_column_are_those_of_many_rows() -> None:
    kinds = np.where(np.arange(300_000) % 3, "b", "a")
    frame = pd.DataFrame({"x": np.zeros(300_000), "kind": kinds})
    table = Table.from_frame(frame, {"x": Role.INPUT, "kind": Role.TARGET})
    assert class_names(table, "kind") == ("a", "b")
    assert class_names(table.with_in_use(kinds == "b"), "kind") == ("b",)


def test_which_parts_there_are_is_known_from_the_answers() -> None:
    split = Split(6)
    assert not any(map(split.has, PARTS[1:]))
    split.take(predictions([0, 0, 2, 0, 1, 0]))
    assert all(map(split.has, PARTS[1:]))
    shorter = split.resized(3)
    assert (shorter.has("validation"), shorter.has("test")) == (False, True)
    split.take(predictions([0] * 6))
    assert not any(map(split.has, PARTS[1:]))
