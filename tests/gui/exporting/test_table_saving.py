"""A table is saved aside, in a format of choice; it is remembered how to read it back."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from datasets.files import read_table
from datasets.problems import Problem
from datasets.table import Table
from gui.exporting.table_saving import TableSaving
from gui.importing.remembered import remembered
from gui.settings import WindowSettings

TABLE = Table.from_frame(pd.DataFrame({"id": ["1", "2"], "x": [0.5, 1.5], "t": ["=1", "한"]}))


@pytest.fixture
def saving(qtbot: QtBot) -> Iterator[TableSaving]:
    window = QWidget()
    qtbot.addWidget(window)
    made = TableSaving(WindowSettings(), window)
    yield made
    made.shutdown()


def accept(saving: TableSaving, qtbot: QtBot) -> None:
    dialog = saving.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialog.save_button.click()


def notes_of(saving: TableSaving) -> list[str]:
    notes: list[str] = []
    saving.noted.connect(lambda note: notes.append(str(note)))
    return notes


def test_text_is_saved_with_choices_and_reopened_as_it_was(
    saving: TableSaving, qtbot: QtBot, tmp_path: Path
) -> None:
    path, notes = tmp_path / "a.csv", notes_of(saving)
    saving.save(TABLE, path)
    with qtbot.waitSignal(saving.work.ended):
        accept(saving, qtbot)
    qtbot.waitUntil(lambda: saving.dialog is None)
    assert notes[-1] == "Saved as a.csv."
    assert any("“id” is text, but all of it looks like numbers" in note for note in notes)
    assert path.read_bytes().startswith("\ufeffid,x,t\r\n1,0.5,'=1".encode())
    given = remembered(WindowSettings(), path)
    assert given is not None
    assert read_table(path, given).frame.equals(TABLE.frame)


@pytest.mark.parametrize("name", ["a.xlsx", "a.parquet"])
def test_other_formats_need_no_choices(name: str, saving: TableSaving, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(saving.work.ended):
        saving.save(TABLE, tmp_path / name)
        assert saving.dialog is None
    assert read_table(tmp_path / name).equals(TABLE)
    assert saving.last_suffix == Path(name).suffix


def test_choices_are_remembered_and_odd_ones_forgotten(
    saving: TableSaving, qtbot: QtBot, tmp_path: Path
) -> None:
    WindowSettings().writing = {
        "encoding": "cp949",
        "decimal": ",",
        "delimiter": "\t",
        "guard_formulas": False,
    }
    saving.save(TABLE, tmp_path / "a.csv")
    with qtbot.waitSignal(saving.work.ended):
        accept(saving, qtbot)
    assert (tmp_path / "a.csv").read_bytes() == "id\tx\tt\r\n1\t0,5\t=1\r\n2\t1,5\t한\r\n".encode("cp949")
    for odd in ({"encoding": 7}, {"encoding": "utf-7"}, {"decimal": "x"}, {"guard_formulas": "?"}):
        WindowSettings().writing = odd
        saving.save(TABLE, tmp_path / "b.csv")
        assert saving.dialog is not None
        assert saving.dialog.options.encoding == "utf-8-sig"
        saving.dialog.reject()
        qtbot.waitUntil(lambda: saving.dialog is None)
    assert not (tmp_path / "b.csv").exists()


def test_a_delimiter_of_another_format_is_no_choice(
    saving: TableSaving, qtbot: QtBot, tmp_path: Path
) -> None:
    saving.save(TABLE, tmp_path / "a.tsv")
    with qtbot.waitSignal(saving.work.ended):
        accept(saving, qtbot)
    saving.save(TABLE, tmp_path / "a.csv")
    assert saving.dialog is not None
    assert saving.dialog.options.delimiter == ","


def test_a_full_disk_leaves_the_old_file(
    saving: TableSaving, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.xlsx").write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with qtbot.waitSignal(saving.problem_found) as caught:
        saving.save(TABLE, tmp_path / "a.xlsx")
    qtbot.waitUntil(lambda: not saving.work.is_busy)
    [problem] = caught.args or [None]
    assert isinstance(problem, Problem)
    assert "the disk is full" in str(problem)
    assert (tmp_path / "a.xlsx").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.xlsx"]


def test_saving_can_be_stopped_and_asks_before_the_window_goes(
    saving: TableSaving, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = Table.from_frame(pd.DataFrame({"x": np.random.default_rng(0).random(1_000_000)}))
    (tmp_path / "a.xlsx").write_text("old")
    problems: list[str] = []
    saving.problem_found.connect(lambda problem: problems.append(str(problem)))
    assert saving.may_end()
    with qtbot.waitSignal(saving.work.progressed):
        saving.save(large, tmp_path / "a.xlsx")
    assert saving.refuses()
    assert problems == ["a.xlsx is still being saved. Wait until that is done, or cancel it."]
    button = QMessageBox.StandardButton
    monkeypatch.setattr(QMessageBox, "question", lambda *_: button.No)
    assert not saving.may_end()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: button.Yes)
    assert saving.may_end()
    with qtbot.waitSignal(saving.work.ended):
        saving.work.cancel()
    assert (tmp_path / "a.xlsx").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.xlsx"]
