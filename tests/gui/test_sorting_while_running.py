"""Sorting and filtering are the view's business only: a run comes to the same losses, to the last bit."""

import numpy as np
import pandas as pd
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from datasets.table import Table
from datasets.view.arrangement import Arrangement, Only
from engine.experiment import DataSettings, Experiment, OptimizerSettings, TrainingSettings
from engine.report import Report, RunState
from gui import app

STEPS = 4_000
EXPERIMENT = Experiment(
    data=DataSettings(validation_fraction=0.2),
    optimizer=OptimizerSettings(learning_rate=0.01),
    training=TrainingSettings(epochs=0, batch_size=8),
)


class Losses:
    """The history of a run as its reports tell it, and what was in force when."""

    def __init__(self) -> None:
        self.losses: dict[int, float] = {}
        self.versions: set[int] = set()
        self.step = 0

    def show_report(self, report: Report) -> None:
        self.losses |= dict(zip(report.history.step.tolist(), report.history.loss.tolist(), strict=True))
        self.step = report.step
        if report.step:
            self.versions.add(report.table_version)


def table() -> Table:
    random = np.random.default_rng(4)
    x = random.normal(size=(60, 2))
    frame = pd.DataFrame({"a": x[:, 0], "b": x[:, 1], "y": x[:, 0] - x[:, 1] + random.normal(size=60)})
    return Table.from_frame(frame, name="t")


def trained(qtbot: QtBot, qapp: QApplication, *, arranged: bool) -> Losses:
    found = Losses()
    start = app.Start(qapp)
    qtbot.addWidget(start.window, before_close_func=lambda _: main.document.undo_stack.setClean())
    start.window.show()
    main = start.fill()
    main.session.add_watchers([found])
    main.document.open_experiment(EXPERIMENT, table())
    main.session.start()
    qtbot.waitUntil(lambda: main.session.state is RunState.READY, timeout=120_000)
    main.session.run_steps(STEPS)
    if arranged:
        document, commands = main.document, main.parts.data.view.arrange_commands
        qtbot.waitUntil(lambda: found.step > 0)
        commands.sort("y", True)
        commands.filter("a > 0 and b < 0.5")
        qtbot.waitUntil(lambda: found.step > STEPS // 4)
        document.undo_stack.undo()
        commands.show_only(Only.VALIDATION)
        assert document.arrangement != Arrangement()
        commands.restore()
    qtbot.waitUntil(lambda: found.step == STEPS)
    start.window.close()
    return found


def test_a_run_does_not_notice(qtbot: QtBot, qapp: QApplication) -> None:
    plain, arranged = (trained(qtbot, qapp, arranged=each) for each in (False, True))
    assert list(plain.losses) == list(range(1, STEPS + 1))
    assert arranged.losses == plain.losses
    assert len(arranged.versions) == 1  # nothing was posted to the run
