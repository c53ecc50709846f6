import pandas as pd
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from datasets.table import Table
from engine.experiment import SECTIONS, Experiment, ModelSettings
from engine.settings import settings_of
from gui import labels
from gui.document import Document
from gui.setup.form import SettingsForm

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def document(qapp):
    document = Document()
    document.open_table(Table.from_frame(pd.DataFrame({"x": [1.0, 2.0], "y": [3.0, 4.0]})))
    return document


@pytest.fixture
def form(qtbot, document):
    form = SettingsForm(document, SECTIONS)
    qtbot.addWidget(form)
    form.resize(420, 1500)
    form.show()
    return form


def type_text(field, text, key=Qt.Key.Key_Return):
    field.setFocus()
    edit = getattr(field, "lineEdit", lambda: field)()
    edit.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        edit.insert(text)  # QTest types ASCII only
    if not text:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, key)


def wheel(field, ticks):
    spot = QPointF(field.rect().center())
    event = QWheelEvent(
        spot,
        field.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 120 * ticks),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)


def text_of(field):
    return field.text()


def test_every_declared_setting_has_a_row(form):
    for section in SECTIONS:
        for name, declared in settings_of(getattr(Experiment(), section)).items():
            if declared.in_form:
                row = form.row(f"{section}.{name}")
                assert row.label.text() == labels.label(row.dotted)
                assert row.field.accessibleName() == row.label.text()
                assert row.effect.text() == labels.effect(declared.effect)


def test_only_what_is_used_is_shown(form, document):
    assert form.row("optimizer.momentum").field.isVisible()
    assert not form.row("optimizer.beta1").field.isVisible()
    document.set_value("optimizer.kind", "adam")
    assert not form.row("optimizer.momentum").label.isVisible()
    assert form.row("optimizer.beta1").effect.isVisible()


def test_typed_number_is_one_undo_step(form, document):
    field = form.row("optimizer.learning_rate").field
    type_text(field, "1e-6")
    assert document.value("optimizer.learning_rate") == 1e-6
    document.undo_stack.undo()
    assert text_of(field) == "0.01"
    document.undo_stack.redo()
    assert text_of(field) == "1e-6"
    assert document.undo_stack.count() == 1


def test_full_width_digits(form, document):
    type_text(form.row("training.batch_size").field, "３２")
    assert document.value("training.batch_size") == 32


@pytest.mark.parametrize("text", ["fast", "-1", "1e999"])
def test_refused_text_stays_and_is_explained(form, document, text):
    row = form.row("optimizer.learning_rate")
    type_text(row.field, text)
    assert document.value("optimizer.learning_rate") == 0.01
    assert text_of(row.field) == text
    assert row.problem.isVisible()
    assert row.field.accessibleDescription() == row.problem.text()
    document.set_value("optimizer.momentum", 0.5)  # another setting: nothing typed is lost
    assert text_of(row.field) == text
    type_text(row.field, "0.1")
    assert document.value("optimizer.learning_rate") == 0.1
    assert not row.problem.isVisible()


def test_escape_shows_the_value_in_force(form, document):
    row = form.row("optimizer.learning_rate")
    type_text(row.field, "fast")
    QTest.keyClick(row.field, Qt.Key.Key_Escape)
    assert text_of(row.field) == "0.01"
    assert row.field.selectedText() == "0.01"  # typing again takes its place
    assert not row.problem.isVisible()
    assert document.undo_stack.count() == 0


def test_a_refusal_calls_the_setting_as_the_form_does(form):
    row = form.row("optimizer.learning_rate")
    type_text(row.field, "-1")
    assert row.problem.text().startswith("Learning rate must be ")


def test_leaving_a_field_commits(form, document):
    row = form.row("optimizer.learning_rate")
    form.activateWindow()
    type_text(row.field, "0.25", Qt.Key.Key_Tab)
    assert document.value("optimizer.learning_rate") == 0.25


def test_zero_has_a_word(form, document):
    field = form.row("training.batch_size").field
    assert text_of(field) == "all rows"
    type_text(field, "16")
    assert document.value("training.batch_size") == 16
    type_text(field, "All rows")
    assert document.value("training.batch_size") == 0
    type_text(field, "0")
    assert text_of(field) == "all rows"


def test_arrow_keys_step_at_once_and_merge(form, document):
    field = form.row("optimizer.learning_rate").field
    field.setFocus()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert document.value("optimizer.learning_rate") == 0.1
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.value("optimizer.learning_rate") == 0.01


def test_typing_between_steps_ends_the_gesture(form, document):
    field = form.row("optimizer.learning_rate").field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    type_text(field, "0.3")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert document.value("optimizer.learning_rate") == 0.5
    assert document.undo_stack.count() == 3


def test_wheel_needs_focus(form, document):
    form.activateWindow()
    field = form.row("optimizer.learning_rate").field
    form.row("model.kind").field.setFocus()
    wheel(field, 1)
    assert document.value("optimizer.learning_rate") == 0.01
    field.setFocus()
    wheel(field, -1)
    assert document.value("optimizer.learning_rate") == 0.005


def test_numbers_beyond_32_bits(form, document):
    type_text(form.row("training.epochs").field, "1,000,000,000,000")
    assert document.value("training.epochs") == 10**12
    type_text(form.row("training.seed").field, str(2**63 - 1))
    assert document.value("training.seed") == 2**63 - 1
    assert text_of(form.row("training.seed").field) == str(2**63 - 1)


def test_layers_and_activations(form, document):
    document.set_value("model.kind", "mlp")
    layers, activations = form.row("model.layers").field, form.row("model.activations").field
    type_text(layers, "8 8 4")
    assert document.value("model.layers") == (8, 8, 4)
    assert layers.text() == "8, 8, 4"
    type_text(layers, "")
    assert document.value("model.layers") == ()
    type_text(activations, "relu, Tanh")
    assert document.value("model.activations") == ("relu", "tanh")
    assert activations.currentText() == "ReLU, tanh"
    document.undo_stack.undo()
    assert activations.currentText() == "tanh"


def test_unknown_activation_is_explained(form, document):
    document.set_value("model.kind", "mlp")
    row = form.row("model.activations")
    type_text(row.field, "tahn")
    assert row.problem.isVisible()
    assert row.field.currentText() == "tahn"
    assert document.value("model.activations") == ("tanh",)


def test_choices_by_keyboard(form, document):
    field = form.row("loss.kind").field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert document.value("loss.kind") == "half_mean_squared"
    document.undo_stack.undo()
    assert field.currentData() == "mean_squared"


@pytest.mark.parametrize(
    ("dotted", "text"), [("optimizer.learning_rate", "0.5"), ("model.activations", "relu")]
)
def test_undo_keys_in_a_field_are_the_documents_once_its_text_is_committed(form, document, dotted, text):
    document.set_value("model.kind", "mlp")
    undo = document.undo_stack.createUndoAction(form)
    undo.setShortcuts(QKeySequence.StandardKey.Undo)
    form.addAction(undo)
    form.activateWindow()
    before = document.value(dotted)
    field = form.row(dotted).field
    edit = field if isinstance(field, QLineEdit) else field.lineEdit()
    type_text(field, text)
    assert document.value(dotted) != before
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.value(dotted) == before
    edit.selectAll()
    QTest.keyClicks(edit, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() != "abc"  # what is being typed comes first
    assert document.value("model.kind") == "mlp"


def test_switch_by_keyboard(form, document):
    QTest.keyClick(form.row("training.shuffle").field, Qt.Key.Key_Space)
    assert document.value("training.shuffle") is False


def test_given_start_values_are_offered_where_there_are_some(form, document):
    field = form.row("model.start").field
    assert "given" not in field.choices()
    given = ModelSettings(start="given", start_values={"weight": [[1.0]]})
    document.open_experiment(Experiment(model=given), document.table)
    assert field.currentData() == "given"


def test_waiting_for_reset_is_marked(form):
    row = form.row("model.kind")
    usual = row.effect.toolTip()
    form.mark_waiting(("model.kind",))
    assert row.effect.toolTip() != usual
    form.mark_waiting(())
    assert row.effect.toolTip() == usual


def test_narrow_puts_fields_below_their_names(form):
    row = form.row("model.output")
    assert row.field.y() < row.label.geometry().bottom()
    form.resize(260, 1500)
    QApplication.processEvents()
    assert row.field.y() > row.label.geometry().bottom()
    assert row.field.width() >= row.field.sizeHint().width()


def test_a_formula_is_committed_by_enter_and_one_undo_step(form, document):
    document.set_value("model.kind", "formula")
    field = form.row("model.formula").field
    field.setFocus()
    QTest.keyClicks(field, "a + b*x")
    assert document.value("model.formula") == ""
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document.value("model.formula") == "a + b*x"
    document.undo_stack.undo()
    assert field.text() == ""
