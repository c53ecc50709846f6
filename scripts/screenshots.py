"""Pictures of the real window: opens it, clicks its buttons, lets it train, and takes what is on the screen.

python scripts/screenshots.py            docs/screenshot.png, the picture of the README
python scripts/screenshots.py --all DIR  every scene in every language, light and dark, into DIR
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from engine.report import Report, RunState  # noqa: E402
from gui.app import Start, make_application  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from gui.settings import APPLICATION, ORGANIZATION  # noqa: E402

SIZE = (1440, 900)
PATIENCE = 120_000  # ms


@dataclass(frozen=True)
class Scene:
    """One picture: a lesson, the tabs in front, how many steps to train and whether it still runs then."""

    name: str
    lesson: str
    left: int
    right: int
    steps: int
    running: bool = False
    size: tuple[int, int] = SIZE


README = Scene("screenshot", "sine-autograd", 4, 0, 600)
SCENES = (
    README,
    Scene("data", "fruit-minibatch", 1, 2, 120),
    Scene("classes", "iris", 3, 1, 300),
    Scene("running", "circle", 3, 1, 3_000, running=True),
    Scene("many-inputs", "diabetes", 1, 2, 300),
    Scene("prepare", "iris", 2, 2, 300),
    Scene("lesson", "xor", 0, 0, 300),
    Scene("small", "sine-autograd", 0, 0, 400, size=(1024, 640)),
)


class Driver:
    """A window, and a person who waits for it and clicks."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self.app, self.window = app, window
        self.report: Report | None = None
        window.session.add_watchers([self])

    def show_report(self, report: Report) -> None:
        self.report = report

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window work until `condition`; RuntimeError when that takes too long."""
        deadline = QDeadlineTimer(PATIENCE)
        while not condition():
            if deadline.hasExpired():
                raise RuntimeError("the window did not get there in time")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def state_is(self, *states: RunState) -> Callable[[], bool]:
        return lambda: self.report is not None and self.report.state in states

    def picture(self, scene: Scene, path: Path) -> None:
        """Play `scene` and save what the window shows."""
        window, bar = self.window, self.window.parts.run_bar
        window.window.resize(*scene.size)
        self.report = None
        window.files.open_lesson(scene.lesson)
        window.session.start()
        self.until(self.state_is(RunState.READY))
        window.parts.sides.left.setCurrentIndex(scene.left)
        window.parts.sides.right.setCurrentIndex(scene.right)
        if scene.running:
            QTest.mouseClick(bar.run_button, Qt.MouseButton.LeftButton)
            self.until(lambda: self.report is not None and self.report.step >= scene.steps)
        else:
            window.session.run_steps(scene.steps)
            self.until(lambda: self.report is not None and self.report.step >= scene.steps)
            self.until(self.state_is(RunState.PAUSED, RunState.FINISHED))
        self.settle()
        window.window.grab().save(str(path))
        if scene.running:
            QTest.mouseClick(bar.run_button, Qt.MouseButton.LeftButton)
            self.until(self.state_is(RunState.PAUSED))

    def settle(self) -> None:
        """Let everything be drawn that is on its way. QTest.qWait would keep the interpreter from the run."""
        deadline = QDeadlineTimer(900)
        while not deadline.hasExpired():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def main() -> int:
    """Take the pictures that the arguments ask for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--all", type=Path, metavar="DIR")
    folder = options.parse_args().all
    with tempfile.TemporaryDirectory() as kept:  # nobody's own settings are read or changed
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, kept)
        QSettings(ORGANIZATION, APPLICATION).setValue("language", "en")
        QSettings(ORGANIZATION, APPLICATION).setValue("theme", "light")
        app = make_application()
        start = Start(app)
        start.window.show()
        driver = Driver(app, start.fill())
        if folder is None:
            (ROOT / "docs").mkdir(exist_ok=True)
            driver.picture(README, ROOT / "docs" / f"{README.name}.png")
        else:
            folder.mkdir(parents=True, exist_ok=True)
            every_picture(driver, folder)
        driver.window.document.undo_stack.setClean()
        start.window.close()
    return 0


def every_picture(driver: Driver, folder: Path) -> None:
    """Every scene in every language, light and dark."""
    actions = driver.window.actions
    for language in ("en", "ja", "ko"):
        actions.languages[language].trigger()
        for theme in ("light", "dark"):
            actions.themes[theme].trigger()
            for scene in SCENES:
                driver.picture(scene, folder / f"{scene.name}-{language}-{theme}.png")


if __name__ == "__main__":
    sys.exit(main())
