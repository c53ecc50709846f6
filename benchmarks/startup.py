"""From starting Python to a painted window, against importing PySide6 and pyqtgraph and doing nothing else.

Every measurement is a fresh process. Without a display both run on Qt's offscreen platform.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.common import Result, compare
from gui.preflight import missing_display

ROOT = Path(__file__).parent.parent

# Each prints the clock that all processes share, at the moment that counts, and ends at once.
IMPORTS = """
import os, time
import PySide6.QtWidgets, pyqtgraph
os.write(1, repr(time.monotonic()).encode())
os._exit(0)
"""
WINDOW = """
import os, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
import gui.app

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self.seen = True
        return False

def wait_for_paint(*arguments):
    watcher = FirstPaint()
    watcher.seen = False
    QApplication.instance().installEventFilter(watcher)
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow) and w.isVisible()]
    assert windows, "the application started its event loop without a window"
    windows[0].update()
    while not watcher.seen:
        QApplication.processEvents()
    os.write(1, repr(time.monotonic()).encode())
    os._exit(0)

QApplication.exec = wait_for_paint
gui.app.main([])
"""


def measure(rounds: int) -> list[Result]:
    """Seconds from the start of the process."""
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        if missing_display(sys.platform, os.environ):
            environ["QT_QPA_PLATFORM"] = "offscreen"
        return [
            compare(
                "window shown / importing PySide6 and pyqtgraph",
                lambda: seconds(WINDOW, environ),
                lambda: seconds(IMPORTS, environ),
                "s",
                rounds=rounds,
            )
        ]


def seconds(code: str, environ: dict[str, str]) -> float:
    """From starting a Python with `code` to the moment that it reports."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode:
        raise RuntimeError(f"the process that was to be measured failed:\n{done.stderr}")
    return float(done.stdout) - start
