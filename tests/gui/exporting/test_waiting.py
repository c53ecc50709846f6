"""An experiment with many changed rows is saved aside; what is ended leaves everything as it was."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from datasets.files import read_table
from datasets.problems import Problem
from datasets.table import Table
from datasets.watch import Watch
from gui import file_commands, saving
from gui.document import Document
from gui.exporting.waiting import WaitDialog, done_aside
from gui.file_commands import AT_ONCE, FileCommands
from gui.settings import WindowSettings

ROWS = AT_ONCE // 2 + 1


@pytest.fixture
def files(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileCommands]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    commands = FileCommands(Document(window), WindowSettings(), window)
    values = np.arange(2.0 * ROWS).reshape(ROWS, 2)
    commands._document.open_table(Table.from_frame(pd.DataFrame(values, columns=["a", "b"])))
    chosen = str(tmp_path / "e.toml")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    yield commands
    commands.wait()


def dialogs() -> list[WaitDialog]:
    return [
        each for each in QApplication.topLevelWidgets() if isinstance(each, WaitDialog) and each.isVisible()
    ]


def test_many_rows_are_written_aside_while_a_dialog_is_there(
    files: FileCommands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[object] = []
    seen: list[int] = []

    def save(*args: object, **more: object) -> saving.Saved:
        threads.append(threading.current_thread())
        return saving.save_experiment(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(file_commands, "save_experiment", save)
    QTimer.singleShot(0, lambda: seen.append(len(dialogs())))
    assert files.save_as()
    assert threads != [threading.main_thread()]
    assert seen == [1]
    assert dialogs() == []
    assert not files._document.is_changed
    assert files._document.path == tmp_path / "e.toml"
    assert read_table(tmp_path / "e.csv").frame.equals(files._document.table.frame)


def test_what_is_ended_is_not_saved(files: FileCommands, tmp_path: Path) -> None:
    def end() -> None:
        (dialog,) = dialogs()
        dialog.findChildren(QPushButton)[0].click()
        assert dialog.isVisible(), "until the work has ended"

    QTimer.singleShot(0, end)
    assert not files.save_as()
    assert list(tmp_path.iterdir()) == []
    assert files._document.path is None


def test_what_cannot_be_saved_is_said(
    files: FileCommands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "e.toml"), ""))
    with qtbot.waitSignal(files.problem_found) as caught:
        assert not files.save_as()
    assert "e.csv" in str(caught.args[0])
    assert files._document.path is None


def test_progress_and_problems_of_the_work_come_through(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    shown: list[int] = []

    def work(watch: Watch) -> str:
        watch(1, 4)
        return "done"

    def fail(watch: Watch) -> str:
        raise Problem("No room for {file}.", file="a")

    QTimer.singleShot(0, lambda: shown.append(len(dialogs())))
    assert done_aside(work, "Save", "a.toml", window) == "done"
    assert shown == [1]
    with pytest.raises(Problem, match="No room for a"):
        done_aside(fail, "Save", "a.toml", window)
