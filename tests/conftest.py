"""What every test gets: no screen, settings of its own, and no thread left behind."""

import os
import threading

# Before anything makes a QApplication, and whatever the desktop of the person who runs the tests says.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_STYLE_OVERRIDE", None)
# Steps are torch's own: the same bits on every machine. tests/engine/native has compiled ones.
os.environ["STEPFIT_COMPILER"] = "none"

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, QThread
from pytestqt.qtbot import QtBot

# The same examples on every run and machine, however slow; a failure is repeated by running again.
settings.register_profile("stepfit", derandomize=True, deadline=None, database=None)
settings.load_profile("stepfit")

GRACE_SECONDS = 5.0
PATIENCE_MS = 60_000  # of waits that say nothing else; only a test that fails waits so long


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a GPU where there is none."""
    marked = [item for item in items if item.get_closest_marker("gpu")]
    if not marked:
        return
    import torch

    if not torch.cuda.is_available():
        for item in marked:
            item.add_marker(pytest.mark.skip(reason="needs a CUDA device, and torch finds none here"))


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """Nothing is read from, or written to, the settings and data folders of the person at the machine."""
    QStandardPaths.setTestModeEnabled(True)
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(autouse=True)
def no_thread_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a thread running, Python's or Qt's."""
    before = set(threading.enumerate())
    started: list[QThread] = []
    start = QThread.start

    def remember(thread: QThread, *arguments: object) -> None:
        started.append(thread)
        start(thread, *arguments)

    monkeypatch.setattr(QThread, "start", remember)
    yield
    left = [describe(thread) for thread in started if still_running(thread)]
    left += [thread.name for thread in set(threading.enumerate()) - before if not ended(thread)]
    assert not left, f"threads left running: {', '.join(left)}"


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QtBot]:
    """pytest-qt's, whose waits are long enough for a busy machine, and live until everything that was sent
    to them has arrived.

    A signal from another thread is still delivered after its connection has gone. PySide then calls the
    method of an object that is no longer there, which is anything that has taken its memory.
    """
    waits: list[object] = []
    wait, until = QtBot.waitSignal, QtBot.waitUntil

    def remembered(*arguments: object, **options: object) -> object:
        waits.append(wait(*arguments, **{"timeout": PATIENCE_MS} | options))
        return waits[-1]

    def patient(*arguments: object, **options: object) -> object:
        return until(*arguments, **{"timeout": PATIENCE_MS} | options)

    monkeypatch.setattr(QtBot, "waitSignal", remembered)
    monkeypatch.setattr(QtBot, "waitUntil", patient)
    yield qtbot
    QCoreApplication.sendPostedEvents()
    waits.clear()


def still_running(thread: QThread) -> bool:
    """Whether a QThread goes on after a moment's grace; one whose C++ half is gone does not."""
    try:
        return not thread.wait(int(GRACE_SECONDS * 1000))
    except RuntimeError:
        return False


def describe(thread: QThread) -> str:
    """A name for a QThread that runs on; it is told to end, so that one leak is one failure."""
    thread.requestInterruption()
    thread.quit()
    return f"{type(thread).__name__} {thread.objectName()}".strip()


def ended(thread: threading.Thread) -> bool:
    """Whether a Python thread ends within a moment's grace.

    Python's stand-ins for threads of others (a QThread that ran Python code) never end; those are
    looked at as what they are.
    """
    if isinstance(thread, threading._DummyThread):
        return True
    thread.join(GRACE_SECONDS)
    return not thread.is_alive()
