"""Points drawn, dragged and removed, as edits of the document: one undo command each, and exact both ways."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from datasets.edits.formula_edits import SetFormulas
from datasets.problems import Problem
from datasets.table import Role, Table
from gui.document import Document
from gui.point_editing import PointEditing

NAMES = ("x", "y")


class Edited:
    """A document of `frame` and what edits it."""

    def __init__(self, frame: pd.DataFrame, roles: dict[str, Role] | None = None) -> None:
        self.document = Document()
        self.document.open_table(Table.from_frame(frame, roles))
        self.points = PointEditing(self.document)
        self.problems: list[Problem] = []
        self.points.refused.connect(self.problems.append)

    @property
    def table(self) -> Table:
        return self.document.table

    def cells(self) -> list[tuple[float, ...]]:
        return [tuple(row) for row in self.table.frame.to_numpy().tolist()]

    def words(self) -> list[str]:
        stack = self.document.undo_stack
        return [stack.text(at) for at in range(stack.count())]


def numbers() -> pd.DataFrame:
    return pd.DataFrame({"x": [0.0, 1.0, 2.0], "y": [5.0, 6.0, 7.0]})


def whole() -> pd.DataFrame:
    return pd.DataFrame({"x": [0, 1, 2], "y": [5, 6, 7]})


def rows(*given: int) -> np.ndarray:
    return np.array(given, dtype=np.int64)


def test_a_point_is_a_new_last_row(qapp: QApplication) -> None:
    edited = Edited(numbers())
    edited.points.add(NAMES, 0.5, 0.25)
    assert edited.cells() == [(0, 5), (1, 6), (2, 7), (0.5, 0.25)]
    assert edited.words() == ["Draw point"]
    edited.document.undo_stack.undo()
    assert edited.cells() == [(0, 5), (1, 6), (2, 7)]


def test_empty_rows_are_filled_first_from_above(qapp: QApplication) -> None:
    frame = pd.DataFrame({"x": [1.0, np.nan, np.nan, np.nan], "y": [1.0, np.nan, np.nan, np.nan]})
    edited = Edited(frame.assign(note=[None, None, "mine", None]), {"x": Role.INPUT, "y": Role.TARGET})
    for x in (2.0, 3.0, 4.0):
        edited.points.add(NAMES, x, x)
    assert edited.table.frame["x"].tolist()[:2] == [1.0, 2.0]
    assert np.isnan(edited.table.frame["x"][2]), "a row with a note in it is no empty one"
    assert edited.table.frame["x"].tolist()[3:] == [3.0, 4.0]


def test_without_columns_the_first_point_makes_two_in_their_roles(qapp: QApplication) -> None:
    edited = Edited(pd.DataFrame())
    edited.points.add((), 0.5, 0.25)
    assert edited.table.inputs == ("x",)
    assert edited.table.targets == ("y",)
    assert edited.cells() == [(0.5, 0.25)]
    edited.document.undo_stack.undo()
    assert edited.table.columns == ()
    edited.document.undo_stack.redo()
    assert edited.cells() == [(0.5, 0.25)]


def test_a_new_row_has_what_a_row_needs_to_train(qapp: QApplication) -> None:
    roles = {"x": Role.INPUT, "y": Role.TARGET, "w": Role.WEIGHT, "part": Role.SPLIT}
    edited = Edited(numbers().assign(w=[0.5, 0.5, 2.0], part=["test", "train", "train"]), roles)
    edited.points.add(NAMES, 9.0, 9.0)
    assert edited.table.frame.loc[3].tolist() == [9.0, 9.0, 1.0, "train"]


def test_whole_numbers_stay_whole_where_they_can(qapp: QApplication) -> None:
    edited = Edited(whole())
    edited.points.move(NAMES, rows(1), np.array([30.0]), np.array([6.0]), 1)
    edited.points.add(NAMES, 8.0, 9.0)
    assert edited.table.frame.dtypes.tolist() == [np.int64, np.int64]
    edited.points.move(NAMES, rows(1), np.array([30.0]), np.array([6.5]), 2)
    assert edited.table.frame.dtypes.tolist() == [np.int64, np.float64]
    for _ in range(3):
        edited.document.undo_stack.undo()
    assert edited.table.equals(Table.from_frame(whole()))


def test_what_is_not_moved_is_not_touched_by_rounding(qapp: QApplication) -> None:
    """A plot draws float64; whole numbers may be exacter than that."""
    edited = Edited(pd.DataFrame({"x": [2**60 + 1, 3], "y": [1.0, 2.0]}))
    edited.points.move(NAMES, rows(0), np.array([float(2**60)]), np.array([4.0]), 1)
    assert edited.table.frame["x"].tolist() == [2**60 + 1, 3]


@pytest.mark.parametrize("frame", [numbers(), whole()])
def test_a_drag_is_one_command_whatever_the_columns_hold(qapp: QApplication, frame: pd.DataFrame) -> None:
    edited = Edited(frame)
    for step in range(1, 9):
        edited.points.move(NAMES, rows(0, 2), np.array([0.5, 2.5]) * step, np.array([5.0, 7.25 + step]), "a")
    edited.points.move(NAMES, rows(1), np.array([1.5]), np.array([6.5]), "b")
    assert edited.words() == ["Move 2 points", "Move point"]
    edited.document.undo_stack.undo()
    edited.document.undo_stack.undo()
    assert edited.table.equals(Table.from_frame(frame))
    edited.document.undo_stack.redo()
    assert edited.cells()[2] == (20.0, 15.25)


def test_a_drag_with_computed_columns_is_one_command(qapp: QApplication) -> None:
    edited = Edited(whole().assign(z=0.0), {"x": Role.INPUT, "y": Role.TARGET})
    edited.document.edit(SetFormulas({"z": "x + y"}), "compute")
    before = edited.table
    for step in range(1, 5):
        edited.points.move(NAMES, rows(0), np.array([0.5 * step]), np.array([5.25]), "a")
    assert edited.table.frame["z"].tolist() == [7.25, 7.0, 9.0]
    assert edited.words()[1:] == ["Move point"]
    edited.document.undo_stack.undo()
    assert edited.table.equals(before)


def test_a_computed_column_is_not_drawn_into_and_that_is_said(qapp: QApplication) -> None:
    edited = Edited(numbers())
    edited.document.edit(SetFormulas({"y": "2*x"}), "compute")
    before = edited.table
    edited.points.move(NAMES, rows(0), np.array([3.0]), np.array([0.0]), "a")
    edited.points.add(NAMES, 3.0, 1.0)
    assert edited.table is before
    assert all("computed as 2*x" in str(problem) for problem in edited.problems)
    assert len(edited.problems) == 2
    edited.points.remove(rows(0))
    assert edited.cells() == [(1, 2), (2, 4)]


def test_removed_points_come_back_where_they_were(qapp: QApplication) -> None:
    edited = Edited(numbers())
    edited.points.remove(rows(0, 2))
    edited.points.remove(rows(0))
    assert edited.cells() == []
    assert edited.words() == ["Remove 2 points", "Remove point"]
    edited.document.undo_stack.undo()
    edited.document.undo_stack.undo()
    assert edited.table.equals(Table.from_frame(numbers()))


def test_a_drag_is_taken_back_only_where_it_was_the_last_thing(qapp: QApplication) -> None:
    edited = Edited(numbers())
    edited.points.move(NAMES, rows(0), np.array([3.0]), np.array([5.0]), "a")
    edited.points.cancel("b")
    assert edited.cells()[0] == (3, 5)
    edited.points.cancel("a")
    assert edited.cells()[0] == (0, 5)
    edited.points.cancel("a")
    assert edited.document.undo_stack.index() == 0


def test_a_column_that_is_gone_is_said(qapp: QApplication) -> None:
    edited = Edited(numbers())
    edited.points.move(("x", "gone"), rows(0), np.array([3.0]), np.array([5.0]), "a")
    edited.points.remove(rows(7))
    assert [str(problem)[:30] for problem in edited.problems] == [
        "There is no column named “gone",
        "There is no row 8: the table h",
    ]


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "remove", "undo"]),
        st.integers(0, 30),
        st.sampled_from([0.0, -1.5, 3.0, 0.125]),
    ),
    max_size=25,
)


@given(acts=ACTS, start=st.sampled_from(["numbers", "whole", "nothing"]))
def test_all_that_was_done_is_undone_and_done_again(
    qapp: QApplication, acts: list[tuple[str, int, float]], start: str
) -> None:
    edited = Edited({"numbers": numbers, "whole": whole, "nothing": pd.DataFrame}[start]())
    first, stack = edited.table, edited.document.undo_stack
    for act, number, value in acts:
        names = NAMES if edited.table.columns else ()
        row = rows(number % max(1, edited.table.rows))
        if act == "add":
            edited.points.add(names, value, number)
        elif act == "undo":
            stack.undo()
        elif edited.table.rows and act == "move":
            edited.points.move(names, row, np.array([value]), np.array([value + number]), number % 3)
        elif edited.table.rows:
            edited.points.remove(row)
    last, end = edited.table, stack.index()
    while stack.canUndo():
        stack.undo()
    assert edited.table.equals(first)
    while stack.index() < end:
        stack.redo()
    assert edited.table.equals(last)
    assert edited.problems == []
