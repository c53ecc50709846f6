"""The table of the runs: sorted by any column, and whoever is chosen stays chosen."""

import csv
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.sweep.records import MemberState
from engine.sweep.table_file import write_table
from gui.sweeping.run_model import RunModel
from gui.sweeping.run_table import RunTable
from tests.gui.sweeping.reports import report

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def table(qtbot: QtBot) -> RunTable:
    table = RunTable()
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.show()
    return table


def texts(table: RunTable, column: int) -> list[str]:
    model = table.run_model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def three() -> object:
    states = (MemberState.FINISHED, MemberState.FINISHED, MemberState.DIVERGED)
    return report([[9, 4], [9, 2], [9, math.inf]], [0.1, 0.3, 0.7], states=states)


def test_it_says_values_losses_steps_and_states(table: RunTable) -> None:
    table.show_report(three())  # type: ignore[arg-type]
    assert table.run_model.keys == (
        "run",
        "optimizer.learning_rate",
        "train_loss",
        "best_train",
        "steps",
        "state",
    )
    assert texts(table, 0) == ["1", "★ 2", "3"]
    assert texts(table, 1) == ["0.1", "0.3", "0.7"]
    assert texts(table, 2) == ["4.00000", "2.00000", "∞"]
    assert texts(table, 5) == ["finished", "finished", "× diverged"]


def test_validation_losses_have_columns_where_there_are_any(table: RunTable) -> None:
    table.show_report(report([[9, 4], [9, 2]], [0.1, 0.3], validation=[1.0, 3.0]))
    assert "validation_loss" in table.run_model.keys
    assert texts(table, 0) == ["★ 1", "2"]


def test_a_press_on_a_header_sorts_and_says_so(table: RunTable) -> None:
    table.show_report(three())  # type: ignore[arg-type]
    table.sortByColumn(2, ASCENDING)
    assert texts(table, 0) == ["★ 2", "1", "3"]
    table.sortByColumn(2, DESCENDING)
    assert texts(table, 0) == ["1", "★ 2", "3"], "who diverged stands last either way"
    head = table.run_model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
    assert head == "▾ loss"


def test_the_chosen_run_stays_chosen_when_rows_move(table: RunTable) -> None:
    table.show_report(report([[9, 1], [9, 2], [9, 3]], [0.1, 0.3, 0.7]))
    table.sortByColumn(2, ASCENDING)
    table.choose(2)
    table.show_report(report([[9, 3], [9, 2], [9, 1]], [0.1, 0.3, 0.7]))
    assert texts(table, 0) == ["★ 3", "2", "1"]
    assert table.chosen_run() == 2
    assert table.currentIndex().row() == 0


def test_enter_asks_to_go_on(table: RunTable, qtbot: QtBot) -> None:
    table.show_report(three())  # type: ignore[arg-type]
    table.choose(1)
    with qtbot.waitSignal(table.wanted):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_the_best_is_said_in_words_too(table: RunTable) -> None:
    table.show_report(three())  # type: ignore[arg-type]
    assert table.run_model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "2, the best"


@given(st.lists(st.one_of(st.floats(), st.just(math.nan)), min_size=1, max_size=12), st.booleans())
def test_any_losses_are_sorted(losses: list[float], descending: bool) -> None:
    model = RunModel()
    rows = [[1.0, loss] if not math.isnan(loss) else [1.0, math.inf] for loss in losses]
    model.show_report(report(rows, list(range(len(rows))), setting="training.seed"))
    model.sort(model.keys.index("train_loss"), DESCENDING if descending else ASCENDING)
    assert sorted(model.runs) == list(range(len(rows)))
    shown = [rows[run][1] for run in model.runs]
    finite = [loss for loss in shown if math.isfinite(loss)]
    assert finite == sorted(finite, reverse=descending)
    assert shown[: len(finite)] == finite


def test_the_table_is_written_in_its_order(tmp_path: Path) -> None:
    write_table(three(), [1, 0, 2], tmp_path / "runs.csv")  # type: ignore[arg-type]
    with (tmp_path / "runs.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["run"] for row in rows] == ["2", "1", "3"]
    assert rows[0]["optimizer.learning_rate"] == "0.3"
    assert rows[0]["best_train_loss"] == "2.0"
    assert rows[0]["validation_loss"] == ""
    assert [row["best"] for row in rows] == ["best", "", ""]
    assert rows[2]["state"] == "diverged"
