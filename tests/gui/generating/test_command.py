"""Generated rows are made anew in place, as an edit; another rule is another table."""

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from datasets.edits import RemoveColumn, SetCells, SetRole
from datasets.synthetic import generate
from datasets.table import Role
from engine.data_source import open_data
from engine.experiment import DataSettings, Experiment
from gui.document import Document
from gui.generating.command import GeneratingCommand

DATA = DataSettings(generator="circle", rows=60, noise=0.1, seed=3)


@pytest.fixture
def document(qapp):
    document = Document()
    document.open_experiment(Experiment(data=DATA), open_data(DATA))
    return document


@pytest.fixture
def command(document, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    command = GeneratingCommand(document, window)
    yield command
    command.shutdown()


def choose(command, **changes):
    """Change the form and press its button."""
    command.show()
    for name, value in changes.items():
        command.dialog._set(name, value)
    command.dialog.ok.click()


def test_the_form_opens_on_what_the_rows_were_made_by(command):
    command.show()
    assert command.dialog.data == DATA
    command.dialog.reject()
    command.show("spiral")
    assert command.dialog.data == DataSettings(generator="spiral", rows=500, seed=3)
    command.dialog.reject()


def test_the_same_rule_is_made_anew_and_undone(command, document, qtbot):
    before = document.table
    with qtbot.waitSignal(document.table_changed):
        choose(command, rows=80, seed=9, range=(0.0, 2.0))
    assert command.dialog is None
    assert document.experiment.data == DataSettings(
        generator="circle", rows=80, noise=0.1, seed=9, range=(0.0, 2.0)
    )
    assert document.table.equals(generate("circle", 80, 0.1, 9, (0.0, 2.0)))
    assert document.undo_stack.undoText() == "Generate Circle"
    document.undo_stack.undo()
    assert document.table.equals(before)
    assert document.experiment.data == DATA
    document.undo_stack.redo()
    assert document.table.rows == document.experiment.data.rows == 80


def test_roles_are_kept_and_cells_are_not(command, document, qtbot):
    document.edit(SetRole("x2", Role.IGNORED), "role")
    document.edit(SetCells(np.array([0]), ("x1",), [[99.0]]), "cell")
    with qtbot.waitSignal(document.table_changed):
        choose(command, noise=0.0)
    assert document.table.inputs == ("x1",)
    assert document.table.frame["x1"].max() < 5.1


def test_rows_that_were_edited_meanwhile_are_made_anew_all_the_same(command, document, qtbot):
    choose(command, seed=10)
    document.edit(SetCells(np.array([0]), ("x1",), [[99.0]]), "cell")
    qtbot.waitUntil(lambda: document.experiment.data.seed == 10)
    assert document.table.equals(generate("circle", 60, 0.1, 10))


def test_another_rule_is_another_table(command, document, qtbot):
    command.show("plane")
    with qtbot.waitSignal(command.wanted) as heard:
        command.dialog.ok.click()
    assert heard.args == [DataSettings(generator="plane", rows=1200, seed=3)]
    assert document.experiment.data == DATA


def test_a_table_that_lost_a_column_is_opened_anew(command, document, qtbot):
    document.edit(RemoveColumn("x2"), "gone")
    with qtbot.waitSignal(command.wanted) as heard:
        choose(command, seed=11)
    assert heard.args[0].seed == 11
