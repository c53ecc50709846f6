"""What is remembered comes back; what cannot be read counts as not there."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from gui.settings import APPLICATION, ORGANIZATION, RECENT_KEPT, WindowSettings


def test_language_and_theme_come_back() -> None:
    first = WindowSettings()
    assert (first.language, first.theme) == ("system", "system")
    first.language, first.theme = "ja", "dark"
    again = WindowSettings()
    assert (again.language, again.theme) == ("ja", "dark")


def test_a_theme_from_nowhere_is_the_systems() -> None:
    QSettings(ORGANIZATION, APPLICATION).setValue("theme", "purple")
    assert WindowSettings().theme == "system"


def test_recent_files_newest_first_without_those_that_are_gone(tmp_path: Path) -> None:
    settings = WindowSettings()
    files = [tmp_path / f"{number}.csv" for number in range(RECENT_KEPT + 2)]
    for file in files:
        file.write_text("x,y\n")
        settings.add_recent(file)
    settings.add_recent(files[3])
    files[5].unlink()
    kept = WindowSettings().recent_files
    assert kept[0] == files[3]
    assert files[5] not in kept
    assert len(kept) == RECENT_KEPT - 1
    settings.clear_recent()
    assert WindowSettings().recent_files == ()


def test_one_recent_file_is_a_list_too(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("x\n")
    QSettings(ORGANIZATION, APPLICATION).setValue("recent_files", str(file))
    assert WindowSettings().recent_files == (file,)


def make_shape(qtbot: QtBot) -> tuple[QMainWindow, QSplitter]:
    window, splitter = QMainWindow(), QSplitter(Qt.Orientation.Horizontal)
    for _ in range(2):
        splitter.addWidget(QWidget())
    window.setCentralWidget(splitter)
    qtbot.addWidget(window)
    return window, splitter


def test_the_window_comes_back_as_it_was(qtbot: QtBot) -> None:
    window, splitter = make_shape(qtbot)
    window.resize(640, 360)
    splitter.setSizes([100, 300])
    settings = WindowSettings()
    settings.save_geometry(window)
    settings.save_layout({"body": splitter}, (1, 4))
    other, other_splitter = make_shape(qtbot)
    again = WindowSettings()
    assert again.restore_geometry(other)
    assert again.restore_layout({"body": other_splitter}) == (1, 4)
    assert other.size() == window.size()
    assert other_splitter.saveState() == splitter.saveState()


def test_damaged_state_is_no_obstacle(qtbot: QtBot) -> None:
    store = QSettings(ORGANIZATION, APPLICATION)
    for key, value in (("window/geometry", "?"), ("window/body", 3), ("window/pages", "left -1 2")):
        store.setValue(key, value)
    window, splitter = make_shape(qtbot)
    settings = WindowSettings()
    assert not settings.restore_geometry(window)
    assert settings.restore_layout({"body": splitter}) == (2,)


def test_whether_the_column_is_unfolded_is_remembered() -> None:
    assert WindowSettings().column_open is None
    for wanted in (True, False, None):
        WindowSettings().column_open = wanted
        assert WindowSettings().column_open is wanted
