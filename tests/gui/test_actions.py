"""Every command has words in every language, and its keys are the platform's, never a bare letter."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.report import RunState, StepUnit
from gui.actions import Actions
from gui.i18n import Languages

Standard = QKeySequence.StandardKey


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[Actions]:
    stack = QUndoStack()
    yield Actions(stack, stack)
    stack.deleteLater()


def own(actions: Actions) -> list[QAction]:
    return [each for each in actions.findChildren(QAction) if isinstance(each, QAction)]


def test_standard_commands_have_the_platforms_keys(actions: Actions) -> None:
    for action, key in (
        (actions.open, Standard.Open),
        (actions.save, Standard.Save),
        (actions.undo, Standard.Undo),
        (actions.help, Standard.HelpContents),
    ):
        assert action.shortcuts() == QKeySequence.keyBindings(key)


def test_redo_takes_the_keys_of_every_system(actions: Actions) -> None:
    keys = actions.redo.shortcuts()
    assert keys[0] == QKeySequence.keyBindings(Standard.Redo)[0]
    assert {QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")} <= set(keys)
    assert len(keys) == len(set(keys))


def test_the_runs_keys(actions: Actions) -> None:
    keys = {
        actions.run: "F5",
        actions.steps[StepUnit.BATCH]: "F10",
        actions.back: "Shift+F10",
        actions.backs[StepUnit.PHASE]: "Shift+F11",
        actions.backs[StepUnit.EPOCH]: "Ctrl+Shift+F10",
        actions.steps[StepUnit.PHASE]: "F11",
        actions.steps[StepUnit.EPOCH]: "Ctrl+F10",
        actions.reset: "Ctrl+R",
    }
    for action, key in keys.items():
        assert action.shortcut() == QKeySequence(key)


def test_no_keys_are_used_twice_and_none_is_a_bare_letter(actions: Actions) -> None:
    """A bare letter as a shortcut breaks the input of Japanese and Korean."""
    keys = [key for action in own(actions) for key in action.shortcuts()]
    assert len({key.toString() for key in keys}) == len(keys)
    for key in keys:
        first = key[0]
        modifiers = first.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
        bare = modifiers == Qt.KeyboardModifier.NoModifier
        assert not bare or first.key() >= Qt.Key.Key_Escape


@pytest.mark.parametrize("code", ["en", "ja", "ko"])
def test_every_command_has_words(qapp: QApplication, actions: Actions, code: str) -> None:
    languages = Languages(qapp, code)
    actions.retranslate()
    assert all(action.text().strip() for action in own(actions))
    assert ("Pause" in actions.run.toolTip()) is False
    english = actions.reset.text() == "Reset"
    assert english is (code == "en")
    languages.choose("en")


def test_run_becomes_pause(actions: Actions) -> None:
    actions.show_state(RunState.READY)
    assert actions.run.text() == "Run"
    actions.show_state(RunState.RUNNING)
    assert actions.run.text() == "Pause"


def test_undo_follows_the_stack(qtbot: QtBot) -> None:
    from gui.document import Document

    parent = QObject()
    document = Document(parent)
    actions = Actions(document.undo_stack, parent)
    assert not actions.undo.isEnabled()
    document.set_value("optimizer.learning_rate", 0.5)
    assert actions.undo.isEnabled()
    document.undo_stack.undo()
    assert not actions.undo.isEnabled()
    assert actions.redo.isEnabled()
    parent.deleteLater()
