"""The window's start: shows it first, then reads the lesson or file, then has torch loaded aside."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from engine.worker import TrainingWorker
from gui import settings
from gui.failures import Failures, start_log
from gui.garbage import Garbage
from gui.i18n import Languages
from gui.icons import icon
from gui.main_window import MainWindow
from gui.theme import ThemeFollower

FIRST_LESSON = "sine-autograd"


def make_application() -> QApplication:
    """The QApplication, named so that settings and log have their places."""
    QCoreApplication.setOrganizationName(settings.ORGANIZATION)
    QCoreApplication.setApplicationName(settings.APPLICATION)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")  # one look everywhere, and one that takes the palette
    app.setDesktopFileName("stepfit")
    return app


def make_window(app: QApplication) -> MainWindow:
    """The main window in the language and theme of the settings; torch is not loaded yet."""
    kept = settings.WindowSettings()
    languages = Languages(app, kept.language)
    themes = ThemeFollower(app, kept.theme)
    app.setWindowIcon(icon("stepfit"))
    return MainWindow(TrainingWorker(), kept, languages, themes)


def begin(window: MainWindow, file: Path | None) -> None:
    """Open `file` or the first lesson; the worker starts, and with it torch, once that is read."""
    window.files.busy_changed.connect(lambda busy: None if busy else window.session.start())
    if file is not None:
        window.files.open_file(file)
    else:
        window.files.open_lesson(FIRST_LESSON)


def main(arguments: Sequence[str] = ()) -> int:
    """Show the window, with the table or experiment FILE where one is given; the exit code."""
    app = make_application()
    start_log()
    failures = Failures(app)
    failures.install()
    garbage = Garbage(app)
    garbage.start()
    window = make_window(app)
    failures.failed.connect(window.parts.messages.show_problem)
    file = Path(arguments[0]) if arguments else None
    window.painted.connect(lambda: QTimer.singleShot(0, lambda: begin(window, file)))
    window.show()
    code = app.exec()
    garbage.stop()
    failures.uninstall()
    return code
