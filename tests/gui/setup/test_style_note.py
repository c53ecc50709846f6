"""The line about the coding style, above the forms of model and training."""

import pytest
from PySide6.QtCore import Qt

from gui.document import Document
from gui.setup.model_panel import ModelPanel
from gui.setup.training_panel import TrainingPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def document(qapp):
    return Document()


@pytest.fixture(params=[ModelPanel, TrainingPanel])
def panel(request, qtbot, document):
    panel = request.param(document)
    qtbot.addWidget(panel)
    panel.resize(340, 600)
    panel.show()
    return panel


def test_stepfits_own_steps_need_no_word(panel):
    assert not panel.style_note.isVisible()


def test_a_style_is_named_and_left_by_a_button_that_can_be_undone(panel, document, qtbot):
    document.set_value("training.style", "autograd")
    assert panel.style_note.isVisible()
    assert "“Tensors and autograd”" in panel.style_note.text()
    qtbot.mouseClick(panel.style_note.button, Qt.MouseButton.LeftButton)
    assert document.value("training.style") == ""
    assert not panel.style_note.isVisible()
    document.undo_stack.undo()
    assert document.value("training.style") == "autograd"
    assert panel.style_note.isVisible()


def test_what_waits_for_a_reset_is_said(panel, document):
    document.set_value("training.style", "optim")
    now = panel.style_note.text()
    panel.mark_waiting(("training.style",))
    assert panel.style_note.text() != now
    document.set_value("training.style", "")
    assert panel.style_note.isVisible()
    assert "Reset" in panel.style_note.text()
    assert not panel.style_note.button.isVisible()
    panel.mark_waiting(())
    assert not panel.style_note.isVisible()
