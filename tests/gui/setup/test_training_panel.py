"""The training page's field for the true curve."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from datasets.synthetic import generate
from engine.experiment import DataSettings, Experiment
from gui.document import Document
from gui.setup.training_panel import TrainingPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def document(qapp):
    document = Document()
    document.open_experiment(Experiment(data=DataSettings(generator="line")), generate("line"))
    return document


@pytest.fixture
def panel(qtbot, document):
    panel = TrainingPanel(document)
    qtbot.addWidget(panel)
    document.open_experiment(document.experiment, document.table)
    panel.resize(340, 900)
    panel.show()
    return panel


@pytest.fixture
def row(panel):
    return panel.form.row("data.truth")


def write(row, text):
    row.field.setPlainText(text)
    QTest.keyClick(row.field, Qt.Key.Key_Return)


def test_a_true_curve_is_typed_and_undone(row, document):
    write(row, "3*x")
    assert document.value("data.truth") == "3*x"
    assert row.effect.text() == "now"
    write(row, "")
    assert document.value("data.truth") == ""
    document.undo_stack.undo()
    assert row.field.text() == "3*x"


def test_names_that_are_no_inputs_are_refused(row, document):
    write(row, "a*x")
    assert document.value("data.truth") == ""
    assert "a stands for nothing here" in row.problem.text()


def test_the_rule_that_made_the_rows_is_there_to_read(row, document):
    assert row.field.placeholderText() == "2*x + 1"
    document.open_table(generate("circle"))
    assert row.field.placeholderText() == "none"
