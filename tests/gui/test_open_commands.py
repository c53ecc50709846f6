"""Opening: when the dialog comes, what is remembered, what a cancel leaves, what is pasted and dropped."""

import codecs
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from datasets.reading import memory
from datasets.table import Table
from engine.data_source import open_data
from gui import opening
from gui.document import Document
from gui.file_commands import FileCommands
from gui.importing.loading_bar import LoadingBar
from gui.importing.remembered import remembered
from gui.settings import WindowSettings

SEMICOLONS = b"x;y\n1,5;2\n2,5;4\n"


@pytest.fixture
def files(qtbot: QtBot) -> Iterator[FileCommands]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    commands = FileCommands(Document(window), WindowSettings(), window)
    yield commands
    commands.wait()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes(SEMICOLONS)
    return path


def opened(qtbot: QtBot, files: FileCommands) -> Table:
    """What is open once nothing is being read any more."""
    qtbot.waitUntil(lambda: not files.loading.is_busy)
    assert files.dialog is None
    return files._document.table


def confirm(qtbot: QtBot, files: FileCommands) -> None:
    """Press Import as soon as the dialog shows its preview."""
    qtbot.waitUntil(lambda: files.dialog is not None and files.dialog._preview is not None)
    assert files.dialog is not None
    files.dialog.import_button.click()
    qtbot.waitUntil(lambda: files.dialog is None)


def test_what_does_not_fit_into_memory_is_said_with_figures_and_a_sample_is_one_click_away(
    qtbot: QtBot, files: FileCommands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x,y\n" + "".join(f"{row},{row / 8}\n" for row in range(200_000)))
    monkeypatch.setattr(memory, "BESIDE", 0)
    monkeypatch.setattr(memory, "available_bytes", lambda: 1_000_000)
    files.open_file(path)
    qtbot.waitUntil(lambda: files.dialog is not None and files.dialog._preview is not None)
    dialog = files.dialog
    assert dialog is not None
    assert "a.csv needs about 4 MB of memory, and 1 MB are free" in dialog._problem_label.text()
    assert dialog.sample_button.isVisible()
    assert dialog.sample_button.text() == "Read one row i&n 5"
    dialog.sample_button.click()
    assert not dialog.sample_button.isVisible()
    assert dialog.options.one_in == 5
    confirm(qtbot, files)
    table = opened(qtbot, files)
    assert table.rows == 40_000
    assert (table.frame["x"] // 5).tolist() == list(range(40_000))
    assert "one of each 5" in " ".join(map(str, table.report))
    kept = remembered(files._settings, path)
    assert kept is not None
    assert kept.one_in == 5
    assert open_data(files._source).frame.equals(table.frame)


def test_a_plain_file_opens_without_a_question(qtbot: QtBot, files: FileCommands, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x,y\n1,2\n3,4\n")
    files.open_file(path)
    assert opened(qtbot, files).columns == ("x", "y")
    assert remembered(files._settings, path) is None


def test_a_guess_is_asked_about_once(qtbot: QtBot, files: FileCommands, file: Path) -> None:
    files.open_file(file)
    confirm(qtbot, files)
    table = opened(qtbot, files)
    assert table.frame["x"].tolist() == [1.5, 2.5]
    assert any("decimal mark" in str(said) for said in table.report)
    files.open_lesson("line-mse")
    opened(qtbot, files)
    files.open_file(file)  # it is known now
    assert opened(qtbot, files).frame["x"].tolist() == [1.5, 2.5]


def test_the_choices_are_those_of_the_experiment(qtbot: QtBot, files: FileCommands, file: Path) -> None:
    files.open_file(file)
    confirm(qtbot, files)
    opened(qtbot, files)
    data = files._document.experiment.data
    assert (data.delimiter, data.decimal, data.encoding) == (";", ",", "")
    assert open_data(data).frame.equals(files._document.table.frame)


def test_a_cancelled_dialog_leaves_what_was_open(qtbot: QtBot, files: FileCommands, file: Path) -> None:
    files.open_lesson("line-mse")
    before = opened(qtbot, files)
    files.open_file(file)
    qtbot.waitUntil(lambda: files.dialog is not None)
    qtbot.keyClick(files.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: files.dialog is None)
    assert files._document.table is before
    assert remembered(files._settings, file) is None


def test_what_fails_far_down_asks_with_the_reason(qtbot: QtBot, files: FileCommands, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(codecs.BOM_UTF8 + b"x,y\n" + b"1,2\n" * 100_000 + b"\x81\x8d\x81,2\n")  # no UTF-8
    files.open_file(path)
    qtbot.waitUntil(lambda: files.dialog is not None and files.dialog._preview is not None)
    assert "row 100002" in files.dialog._problem_label.text()
    files.dialog.form.cells["encoding"].field.chosen.emit("latin-1")
    confirm(qtbot, files)
    assert opened(qtbot, files).frame.iloc[-1, 0] == "\x81\x8d\x81"


def test_an_encoding_that_shows_only_far_down_is_shown_and_said(
    qtbot: QtBot, files: FileCommands, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x,y\n" + b"1,a\n" * 100_000 + "1,表示する\n".encode("cp932"))
    files.open_file(path)
    qtbot.waitUntil(lambda: files.dialog is not None and files.dialog._preview is not None)
    assert files.dialog._preview.options.encoding == "cp932"
    assert not files.dialog.form.cells["encoding"].by_hand
    assert "CP932" in files.dialog.report.toPlainText()
    confirm(qtbot, files)
    assert opened(qtbot, files).frame["y"].iloc[-1] == "表示する"


def test_a_file_that_is_not_there_is_only_told(qtbot: QtBot, files: FileCommands, tmp_path: Path) -> None:
    with qtbot.waitSignal(files.problem_found) as told:
        files.open_file(tmp_path / "nothing.csv")
    assert "nothing.csv" in str(told.args[0])
    qtbot.waitUntil(lambda: not files.loading.is_busy)
    assert files.dialog is None


def test_other_choices_keep_settings_and_roles(qtbot: QtBot, files: FileCommands, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x,y,z\n1,2,a\n-,4,b\n5,6,a\n")
    files.open_file(path)
    opened(qtbot, files)
    files._document.open_table(files._document.table.with_roles(inputs=["y"], targets=["x"]), files._source)
    files._document.set_value("optimizer.learning_rate", 0.5)
    files._rows = files._document.table
    files.choose_again()
    qtbot.waitUntil(lambda: files.dialog is not None and files.dialog._preview is not None)
    files.dialog.form.cells["missing_words"].field.chosen.emit(("a", "-"))
    confirm(qtbot, files)
    table = opened(qtbot, files)
    assert table.frame["z"].isna().tolist() == [True, False, True]
    assert (table.inputs, table.targets) == (("y",), ("x",))
    assert files._document.value("optimizer.learning_rate") == 0.5
    assert files._document.value("data.missing_words") == ("a", "-")
    assert files._document.is_changed


def test_a_block_of_a_spreadsheet_becomes_a_table(qtbot: QtBot, files: FileCommands) -> None:
    QApplication.clipboard().setText('身長\t体重\n170\t"6\n0"\n165\t55')
    files.paste_table()
    table = opened(qtbot, files)
    assert table.columns == ("身長", "体重")
    assert table.frame["体重"].tolist() == ["6\n0", "55"]
    assert (table.source, files._source.file, files._document.experiment.data.file) == (None, "", "")
    files.choose_again()  # what was pasted can be read with other choices, too
    qtbot.waitUntil(lambda: files.dialog is not None and files.dialog._preview is not None)
    files.dialog.form.cells["header"].field.chosen.emit(0)
    confirm(qtbot, files)
    assert opened(qtbot, files).rows == 3


def test_text_goes_through_the_same_dialog_as_a_file(qtbot: QtBot, files: FileCommands) -> None:
    files.open_text(SEMICOLONS.decode())
    confirm(qtbot, files)
    assert opened(qtbot, files).frame["x"].tolist() == [1.5, 2.5]
    assert files._settings.recent_files == ()


def test_an_empty_clipboard_is_told(qtbot: QtBot, files: FileCommands) -> None:
    QApplication.clipboard().setText(" ")
    with qtbot.waitSignal(files.problem_found):
        files.paste_table()


def test_of_several_files_one_is_opened_and_the_others_are_at_hand(
    qtbot: QtBot, files: FileCommands, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{name}.csv" for name in "abc"]
    for path in paths:
        path.write_text(f"{path.stem},y\n1,2\n3,4\n")
    with qtbot.waitSignal(files.noted) as noted:
        files.open_files(paths)
    assert opened(qtbot, files).columns == ("a", "y")
    assert noted.args[0].fields["count"] == 2
    assert files._settings.recent_files == tuple(paths)


def test_a_cancel_in_the_middle_leaves_what_was_open(
    qtbot: QtBot, files: FileCommands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.open_lesson("line-mse")
    before = opened(qtbot, files)
    path = tmp_path / "large.csv"
    path.write_bytes(b"a,b,c,d\n" + b"1.25,2.5,3.75,word\n" * 300_000)
    half = threading.Event()
    original = opening.open_or_ask

    def watched(path, given, watch):
        def told(done: int, total: int) -> None:
            watch(done, total)
            while 0 < done < total:  # until it is ended
                half.set()
                watch(done, total)

        return original(path, given, told)

    monkeypatch.setattr(opening, "open_or_ask", watched)
    bar = LoadingBar()
    qtbot.addWidget(bar)
    files.loading.began.connect(bar.begin)
    files.loading.progressed.connect(bar.show_progress)
    files.loading.ended.connect(bar.end)
    bar.cancel_wanted.connect(files.loading.cancel)
    files.open_file(path)
    qtbot.waitUntil(lambda: half.is_set() and bar.isVisible())
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert opened(qtbot, files) is before
    assert not bar.isVisible()
    assert files._settings.recent_files == ()
