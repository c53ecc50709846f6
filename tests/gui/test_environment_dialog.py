"""Help > Environment: what it shows before and after torch is loaded, and what it copies."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.environment import Environment, TorchFacts, read_environment
from engine.environment_text import plain_text
from gui.environment_dialog import EnvironmentDialog
from gui.help_commands import HelpCommands
from gui.i18n import Languages

TORCH = TorchFacts(threads=3, interop_threads=2)


@pytest.fixture
def environment() -> Environment:
    return read_environment()


def shown(dialog: EnvironmentDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]


def test_torch_is_waited_for(qtbot: QtBot, environment: Environment) -> None:
    dialog = EnvironmentDialog(environment)
    qtbot.addWidget(dialog)
    assert "PyTorch is being loaded…" in shown(dialog)
    assert environment.python in shown(dialog)
    dialog.show_environment(replace(environment, torch=TORCH))
    assert "PyTorch is being loaded…" not in shown(dialog)
    assert "3 within an operation, 2 between operations" in shown(dialog)


def test_all_is_copied_with_one_button(qtbot: QtBot, environment: Environment) -> None:
    whole = replace(environment, torch=TORCH)
    dialog = EnvironmentDialog(whole)
    qtbot.addWidget(dialog)
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == plain_text(whole)
    assert dialog.copy_button.text() == "Copied"
    dialog.show_environment(environment)
    assert dialog.copy_button.text() == "Copy"


@pytest.mark.parametrize("code", ["ja", "ko"])
def test_what_is_shown_is_translated_and_what_is_copied_is_not(
    qtbot: QtBot, qapp: QApplication, environment: Environment, code: str
) -> None:
    whole = replace(environment, torch=TORCH)
    languages = Languages(qapp, code)
    try:
        dialog = EnvironmentDialog(whole)
    finally:
        languages.choose("en")
    qtbot.addWidget(dialog)
    assert "Memory" not in shown(dialog)
    assert "Stepfit" in shown(dialog)
    dialog.copy_button.click()
    assert "Memory  " in QApplication.clipboard().text()


def test_the_command_asks_torch_aside_and_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def ask() -> TorchFacts:
        asked.append(1)
        return TORCH

    monkeypatch.setattr("gui.help_commands.read_torch", ask)
    window = QWidget()
    qtbot.addWidget(window)
    commands = HelpCommands(window)
    seen: list[bool] = []

    def look() -> None:
        assert commands.dialog is not None
        if "PyTorch is being loaded…" in shown(commands.dialog):
            QTimer.singleShot(0, look)
            return
        seen.append(commands.dialog.copy_button.isVisible())
        commands.dialog.reject()

    for _ in range(2):
        QTimer.singleShot(0, look)
        commands.show_environment()
    commands.wait()
    assert seen == [True, True]
    assert asked == [1]
