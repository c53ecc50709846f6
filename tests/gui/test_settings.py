"""What is remembered comes back; what cannot be read counts as not there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabWidget, QWidget
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


@pytest.fixture
def shape(qtbot: QtBot) -> tuple[QMainWindow, QSplitter, QTabWidget]:
    return make_shape(qtbot)


def make_shape(qtbot: QtBot) -> tuple[QMainWindow, QSplitter, QTabWidget]:
    window, splitter, tabs = QMainWindow(), QSplitter(Qt.Orientation.Horizontal), QTabWidget()
    for _ in range(2):
        splitter.addWidget(QWidget())
        tabs.addTab(QWidget(), "")
    splitter.addWidget(tabs)
    window.setCentralWidget(splitter)
    qtbot.addWidget(window)
    return window, splitter, tabs


def test_the_window_comes_back_as_it_was(
    qtbot: QtBot, shape: tuple[QMainWindow, QSplitter, QTabWidget]
) -> None:
    window, splitter, tabs = shape
    window.resize(640, 360)
    splitter.setSizes([100, 300, 240])
    tabs.setCurrentIndex(1)
    settings = WindowSettings()
    settings.save_geometry(window)
    settings.save_layout({"body": splitter}, {"tabs": tabs})
    other, other_splitter, other_tabs = make_shape(qtbot)
    again = WindowSettings()
    assert again.restore_geometry(other)
    again.restore_layout({"body": other_splitter}, {"tabs": other_tabs})
    assert other.size() == window.size()
    assert other_tabs.currentIndex() == 1


def test_damaged_state_is_no_obstacle(shape: tuple[QMainWindow, QSplitter, QTabWidget]) -> None:
    store = QSettings(ORGANIZATION, APPLICATION)
    for key, value in (("window/geometry", "?"), ("window/body", 3), ("window/tabs", "left")):
        store.setValue(key, value)
    window, splitter, tabs = shape
    settings = WindowSettings()
    assert not settings.restore_geometry(window)
    settings.restore_layout({"body": splitter}, {"tabs": tabs})
    assert tabs.currentIndex() == 0
