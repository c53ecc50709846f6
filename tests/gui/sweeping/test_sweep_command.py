"""The window of the sweeps beside the main one, with the real engine."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from datasets.synthetic import generate
from engine.experiment import DataSettings, Experiment, OptimizerSettings, TrainingSettings
from engine.sweep.records import MemberState, SweepState
from gui.document import Document
from gui.sweeping.command import SweepCommand
from gui.sweeping.sweep_window import SweepWindow
from gui.sweeping.sweepable import Spacing

EXPERIMENT = replace(
    Experiment(),
    data=DataSettings(generator="sine", rows=50),
    optimizer=OptimizerSettings(learning_rate=0.01),
    training=TrainingSettings(epochs=40),
)


class Session(QObject):
    """What the command asks of a session."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    def reset(self) -> None:
        self.asked.append("reset")

    def run_steps(self, steps: int) -> None:
        self.asked.append(steps)


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    document = Document()
    document.open_experiment(EXPERIMENT, generate("sine", 50, 0.0, 0, ()))
    return document


@pytest.fixture
def command(qtbot: QtBot, document: Document) -> Iterator[SweepCommand]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    command = SweepCommand(document, Session(), window)  # type: ignore[arg-type]
    command.show()
    yield command
    command.close()


def shown(command: SweepCommand) -> SweepWindow:
    assert command.sweeps is not None
    return command.sweeps


def ready(command: SweepCommand, qtbot: QtBot) -> SweepWindow:
    window = shown(command)
    qtbot.waitUntil(window.start.isEnabled)
    return window


def carried_out(command: SweepCommand, qtbot: QtBot) -> SweepWindow:
    """Three rates, the last of which diverges."""
    shown(command).form.axes[0].set_values("0.001, 0.01, 1e9")
    window = ready(command, qtbot)
    window.start.trigger()
    qtbot.waitUntil(lambda: not window.runner.is_working)
    return window


def test_all_runs_come_to_the_table_and_the_plot(command: SweepCommand, qtbot: QtBot) -> None:
    window = carried_out(command, qtbot)
    report = window._report
    assert report is not None
    assert report.state is SweepState.FINISHED
    states = [own.state for own in report.members]
    assert states == [MemberState.FINISHED, MemberState.FINISHED, MemberState.DIVERGED]
    assert report.best == window.table.chosen_run() == 1
    assert report.members[1].best_train <= report.members[1].train_loss
    assert window.table.run_model.rowCount() == 3
    assert "3 of 3 runs done" in window._progress.text()
    assert "1 diverged" in window._progress.text()
    assert window.lines.hint == ""


def test_going_on_is_one_change_and_takes_the_steps(
    command: SweepCommand, document: Document, qtbot: QtBot
) -> None:
    window = carried_out(command, qtbot)
    document.set_value("training.seed", 5)
    window.table.choose(0)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert document.value("optimizer.learning_rate") == 0.001
    assert document.value("training.seed") == 0, "the run's own"
    assert document.undo_stack.undoText() == "Go on with run 1 of the sweep"
    assert command._session.asked == ["reset", 40]  # type: ignore[attr-defined]
    document.undo_stack.undo()
    assert document.value("optimizer.learning_rate") == 0.01
    assert document.value("training.seed") == 5


def test_runs_of_another_document_do_not_go_on(
    command: SweepCommand, document: Document, qtbot: QtBot
) -> None:
    window = carried_out(command, qtbot)
    document.open_experiment(EXPERIMENT, generate("sine", 20, 0.0, 0, ()))
    assert not window.go_on.isEnabled()
    assert "another document" in window._chosen_text.text().lower()


def test_a_stop_keeps_what_was_reached(command: SweepCommand, document: Document, qtbot: QtBot) -> None:
    document.set_value("training.epochs", 10_000_000)
    shown(command).form.axes[0].set_range("1e-4", "1e-3", Spacing.LOG, 3)
    window = ready(command, qtbot)
    window.start.trigger()
    assert not window.start.isEnabled()
    qtbot.waitUntil(lambda: window._report is not None and window._report.steps_done > 0)
    window.stop.trigger()
    qtbot.waitUntil(lambda: not window.runner.is_working)
    report = window._report
    assert report is not None
    assert report.state is SweepState.STOPPED
    assert all(own.state is MemberState.INTERRUPTED and own.step > 0 for own in report.members)
    assert window.go_on.isEnabled()


def test_closing_ends_all_runs(command: SweepCommand, document: Document, qtbot: QtBot) -> None:
    document.set_value("training.epochs", 10_000_000)
    window = ready(command, qtbot)
    window.start.trigger()
    qtbot.waitUntil(lambda: window._report is not None)
    window.close()
    qtbot.waitUntil(lambda: not window.runner.is_working)
    command.close()
    assert command.sweeps is None


def test_the_main_window_closes_while_it_works(
    command: SweepCommand, document: Document, qtbot: QtBot
) -> None:
    document.set_value("training.epochs", 10_000_000)
    window = ready(command, qtbot)
    window.start.trigger()
    work = window.runner._work
    command.close()
    command.close()
    assert work is None or work.isFinished()


def test_the_table_is_exported(command: SweepCommand, qtbot: QtBot, tmp_path: Path) -> None:
    window = carried_out(command, qtbot)
    window.export_to(tmp_path / "runs")
    lines = (tmp_path / "runs.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    window.export_to(tmp_path / "no" / "runs.csv")
    assert not window._refusal.isHidden()


def test_it_follows_a_change_of_language(command: SweepCommand) -> None:
    window = shown(command)
    window.setWindowTitle("")
    window.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert window.windowTitle() == "Sweep"


def test_it_fits_a_small_screen(command: SweepCommand, qtbot: QtBot) -> None:
    window = shown(command)
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 600
