"""The start: the frame of the window shows first, then its parts and the lesson or file, then torch loads."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from gui import settings
from gui.i18n import Languages
from gui.theme import ThemeFollower
from gui.window import Window

if TYPE_CHECKING:
    from gui.main_window import MainWindow

FIRST_LESSON = "sine-autograd"


def make_application() -> QApplication:
    """The QApplication, named so that settings and log have their places."""
    QCoreApplication.setOrganizationName(settings.ORGANIZATION)
    QCoreApplication.setApplicationName(settings.APPLICATION)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")  # one look everywhere, and one that takes the palette
    app.setDesktopFileName("stepfit")
    return app


class Start:
    """The start in three parts: `show` the frame, `fill` it, `begin` with a file or the first lesson."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.settings = settings.WindowSettings()
        self.languages = Languages(app, self.settings.language)
        self.themes = ThemeFollower(app, self.settings.theme)
        self.window = Window(self.settings)
        for helper in (self.languages, self.themes):
            helper.setParent(self.window)  # and end with it

    def fill(self) -> "MainWindow":
        """Put the parts into the frame. What they import takes longer than the frame took to show."""
        from engine.worker import TrainingWorker
        from gui.icons import WINDOW_SIZES, icon
        from gui.main_window import MainWindow

        self.app.setWindowIcon(icon("stepfit", sizes=WINDOW_SIZES))
        return MainWindow(self.window, TrainingWorker(), self.settings, self.languages, self.themes)


def begin(main: "MainWindow", file: Path | None) -> None:
    """Open `file` or the first lesson; the worker starts, and with it torch, once that is read.

    Not where the window was closed while it was being filled: a thread begun then has nobody to wait for it.
    """
    if main.window.is_closed:
        return
    main.files.busy_changed.connect(lambda busy: None if busy else main.session.start())
    if file is not None:
        main.files.open_file(file)
    else:
        main.files.open_lesson(FIRST_LESSON)


def main(arguments: Sequence[str] = ()) -> int:
    """Show the window, with the table or experiment FILE where one is given; the exit code."""
    app = make_application()
    start = Start(app)
    file = Path(arguments[0]) if arguments else None

    def go_on() -> None:
        if start.window.is_closed:
            return
        from gui.failures import Failures, start_log
        from gui.garbage import Garbage

        start_log()
        failures = Failures(app)
        failures.install()
        Garbage(app).start()
        filled = start.fill()
        failures.failed.connect(filled.parts.messages.show_problem)
        QTimer.singleShot(0, lambda: begin(filled, file))

    start.window.painted.connect(go_on)
    start.window.show()
    return app.exec()
