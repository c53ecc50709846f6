"""The page that prepares the data: the split, the choices for columns, the true curve."""

import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from datasets.edits import SetRole
from datasets.samples import load_sample
from datasets.synthetic import generate
from datasets.table import Role, Table
from engine.experiment import DataSettings, Experiment
from gui.document import Document
from gui.setup.column_field import ColumnField
from gui.setup.prepare.column_editor import OF_NUMBERS
from gui.setup.prepare.prepare_panel import PreparePanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def document(qapp):
    document = Document()
    document.open_experiment(Experiment(data=DataSettings(generator="line")), generate("line"))
    return document


@pytest.fixture
def panel(qtbot, document):
    panel = PreparePanel(document)
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


@pytest.fixture
def diabetes(document, panel):
    document.open_table(load_sample("diabetes"))
    return document


def pick(field, value):
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def test_one_column_is_prepared_and_undone(panel, diabetes):
    panel.columns.choose(("bmi",))
    assert panel.editor.title.text() == "bmi"
    pick(panel.editor.fields["scale"], "min_max")
    panel.editor.fields["log"].click()
    assert diabetes.value("data.prepare") == {"bmi": {"scale": "min_max", "log": True}}
    line = [column.name for column in panel.columns.columns()].index("bmi")
    assert panel.columns.model().index(line, 1).data() == "log · min–max (0 to 1)"
    diabetes.undo_stack.undo()
    assert diabetes.value("data.prepare") == {"bmi": {"scale": "min_max"}}
    assert not panel.editor.fields["log"].isChecked()
    diabetes.undo_stack.undo()
    assert diabetes.value("data.prepare") == {}
    assert panel.columns.model().index(line, 1).data() == "–"


def test_several_columns_get_a_choice_as_one_change(panel, diabetes):
    panel.columns.choose(("age", "bp"))
    assert panel.editor.title.text() == "bp and 1 more"
    before = diabetes.undo_stack.count()
    panel.editor.fields["degree"].setText("3")
    QTest.keyClick(panel.editor.fields["degree"], Qt.Key.Key_Return)
    assert diabetes.value("data.prepare") == {"age": {"degree": 3}, "bp": {"degree": 3}}
    assert diabetes.undo_stack.count() == before + 1
    assert [column.name for column in panel.columns.chosen()] == ["bp", "age"]


def test_columns_that_differ_are_said_to(panel, diabetes):
    diabetes.set_value("data.prepare", {"bp": {"degree": 3}})
    panel.columns.choose(("age", "bp"))
    assert panel.editor._note.text() == "What is shown is chosen for bp. A change holds for all 2."
    panel.columns.choose(("age", "bmi"))
    assert not panel.editor._note.isVisible()


def test_a_split_column_has_the_say(panel, diabetes):
    assert not panel._split_note.isVisible()
    diabetes.edit(SetRole("sex", Role.SPLIT), "role")
    assert "Column sex says which rows" in panel._split_note.text()
    assert panel._split_note.isVisible()
    diabetes.undo_stack.undo()
    assert not panel._split_note.isVisible()


def test_the_keyboard_goes_down_the_page(panel, diabetes):
    panel.columns.choose(("age",))
    widget, met = panel.form.row("data.split_method").field, []
    while widget is not panel.tensors.view.tensors:
        met.append(widget)
        widget = widget.nextInFocusChain()
    stops = (panel.form.row("data.truth").field, panel.columns, panel.editor.take_back)
    fields = [panel.editor.fields[name] for name in OF_NUMBERS]
    wanted = [
        *stops,
        *(field for field in panel.editor.fields.values() if field in fields),
        panel.tensors._head,
    ]
    places = [met.index(stop) for stop in wanted]
    assert places == sorted(places)


def test_what_is_wrong_is_said_and_stays(panel, diabetes):
    panel.columns.choose(("age",))
    panel.editor.fields["degree"].setText("99")
    QTest.keyClick(panel.editor.fields["degree"], Qt.Key.Key_Return)
    assert diabetes.value("data.prepare") == {}
    assert "degree cannot be 99" in panel.editor._problem.text()
    assert panel.editor._problem.isVisible()


def test_products_are_ticked_in_a_menu(panel, diabetes):
    panel.columns.choose(("age",))
    products = panel.editor.fields["interactions"]
    products.menu().aboutToShow.emit()
    offered = [action.data() for action in products.menu().actions()]
    assert "bmi" in offered
    assert "age" not in offered
    next(action for action in products.menu().actions() if action.data() == "bmi").trigger()
    assert diabetes.value("data.prepare") == {"age": {"interactions": ["bmi"]}}
    assert products.text().strip() == "bmi"


def test_a_text_column_and_a_target_offer_what_they_can_be(panel, document):
    frame = pd.DataFrame({"sex": ["f", "m", "f"], "x": [1.0, 2.0, 3.0], "y": [1.0, 2.0, 3.0]})
    document.open_table(Table.from_frame(frame).with_roles(inputs=["sex", "x"], targets=["y"]))
    fields = panel.editor.fields
    panel.columns.choose(("sex",))
    shown = {name for name, field in fields.items() if field.isVisible()}
    assert shown == {"categories", "interactions", "missing", "indicator"}
    panel.columns.choose(("y",))
    assert {name for name, field in fields.items() if field.isVisible()} == {"scale", "log"}
    panel.columns.choose(("x",))
    assert not fields["constant"].isVisible()
    pick(fields["missing"], "constant")
    assert fields["constant"].isVisible()
    fields["constant"].setText("2.5")
    QTest.keyClick(fields["constant"], Qt.Key.Key_Return)
    assert document.value("data.prepare") == {"x": {"missing": "constant", "constant": 2.5}}


def test_a_group_column_is_chosen_among_the_columns(panel, diabetes):
    row = panel.form.row("data.group")
    assert isinstance(row.field, ColumnField)
    assert not row.field.isVisible()
    diabetes.set_value("data.split_method", "grouped")
    assert row.field.isVisible()
    assert row.field.itemText(0) == "choose a column"
    pick(row.field, "sex")
    assert diabetes.value("data.group") == "sex"
    diabetes.undo_stack.undo()
    assert row.field.value() == ""


def test_a_column_that_is_gone_stays_to_be_seen(panel, diabetes):
    diabetes.set_values({"data.split_method": "ordered", "data.order": "elsewhere"})
    field = panel.form.row("data.order").field
    assert field.currentText() == "elsewhere"
    assert field.itemText(0) == "the table’s order"


def test_settings_that_wait_are_marked(panel, diabetes):
    panel.mark_waiting(("data.prepare",))
    assert "The value shown" in panel._effect.toolTip()
    panel.mark_waiting(())
    assert "The value shown" not in panel._effect.toolTip()
