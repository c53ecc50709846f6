"""The model's page with a formula: proposed, typed, its parameters edited, everything undone."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from datasets.edits import SetRole
from datasets.table import Role, Table
from engine.experiment import Experiment, ModelSettings
from engine.report import ParameterView, RunState
from gui.document import Document
from gui.setup.model_panel import ModelPanel
from tests.gui.reports import report

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def table_of(*columns):
    frame = pd.DataFrame({name: [1.0, 2.0] for name in (*columns, "y")})
    return Table.from_frame(frame, dict.fromkeys(columns, Role.INPUT) | {"y": Role.TARGET})


@pytest.fixture
def document(qapp):
    document = Document()
    document.open_table(table_of("x"))
    return document


@pytest.fixture
def panel(qtbot, document):
    panel = ModelPanel(document)
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def formula(panel, document):
    """A panel with the formula a + b*x."""
    document.set_values({"model.kind": "formula", "model.formula": "a + b*x"})
    return panel


def choose_formula(panel):
    field = panel.form.row("model.kind").field
    field.setCurrentIndex(field.findData("formula"))
    field.activated.emit(field.currentIndex())


def write(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)


def write_formula(panel, text):
    field = panel.form.row("model.formula").field
    field.setPlainText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def settings_of_parameters(document):
    model = document.experiment.model
    return model.start, model.start_values, model.lower_bounds, model.upper_bounds, model.fixed


@pytest.mark.parametrize(
    ("columns", "proposed"),
    [(("x",), "a + b*x"), (("x1", "x2"), "a + b*x1 + c*x2"), (("a", "my column"), "b + c*a + d*`my column`")],
)
def test_the_kind_brings_a_formula_along_as_one_change(panel, document, columns, proposed):
    document.open_table(table_of(*columns))
    choose_formula(panel)
    assert document.value("model.formula") == proposed
    assert panel.form.row("model.formula").field.text() == proposed
    assert panel.formula_part.table.names() == ("a", "b", "c")[: len(columns) + 1] or columns[0] == "a"
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert (document.value("model.kind"), document.value("model.formula")) == ("linear", "")


def test_without_an_input_there_is_nothing_to_propose(panel, document):
    document.open_table(table_of())
    choose_formula(panel)
    assert (document.value("model.kind"), document.value("model.formula")) == ("formula", "")
    assert panel.formula_part.table.names() == ()


def test_the_part_of_the_formula_is_there_with_the_kind(panel, document):
    assert not panel.formula_part.isVisible()
    document.set_value("model.kind", "formula")
    assert panel.formula_part.isVisible()


def test_names_are_said_and_listed_in_order(formula, document):
    assert formula.formula_part.hint() == "Parameters: a, b   Columns: x"
    write_formula(formula, "c*sin(x) + a")
    assert formula.formula_part.hint() == "Parameters: c, a   Columns: x"
    assert formula.formula_part.table.names() == ("c", "a")


def test_a_column_that_is_no_input_any_more_is_a_parameter(formula, document):
    document.edit(SetRole("x", Role.IGNORED), "role")
    assert formula.formula_part.table.names() == ("a", "b", "x")
    document.undo_stack.undo()
    assert formula.formula_part.table.names() == ("a", "b")


def test_a_wrong_formula_stays_and_the_last_good_one_too(formula, document):
    row = formula.form.row("model.formula")
    write_formula(formula, "a + b*")
    assert document.value("model.formula") == "a + b*x"
    assert row.field.text() == "a + b*"
    assert "ends after *" in row.problem.text()
    assert row.problem.isVisible()
    assert formula.formula_part.table.names() == ("a", "b")
    document.set_value("model.output", "tanh")  # another setting: nothing typed is lost
    assert row.field.text() == "a + b*"
    write_formula(formula, "a*x")
    assert not row.problem.isVisible()
    assert document.value("model.formula") == "a*x"


def test_what_is_about_a_parameter_goes_with_it_and_comes_back(formula, document):
    document.set_values(
        {
            "model.start": "given",
            "model.start_values": {"a": 1.0, "b": 2.0},
            "model.lower_bounds": {"b": -5.0},
            "model.fixed": ("b",),
        }
    )
    before, steps = settings_of_parameters(document), document.undo_stack.count()
    write_formula(formula, "a + c*x")
    assert settings_of_parameters(document) == ("normal", {"a": 1.0}, {}, {}, ())
    assert document.undo_stack.count() == steps + 1
    document.undo_stack.undo()
    assert document.value("model.formula") == "a + b*x"
    assert settings_of_parameters(document) == before
    row = formula.formula_part.table.row("b")
    assert (row.fields["start"].text(), row.fields["lower"].text(), row.fixed.isChecked()) == (
        "2",
        "-5",
        True,
    )


def test_a_start_is_given_for_one_and_for_all(formula, document):
    table = formula.formula_part.table
    write(table.row("b").fields["start"], "2.5")
    assert settings_of_parameters(document)[:2] == ("normal", {"b": 2.5})
    write(table.row("a").fields["start"], "-1")
    assert settings_of_parameters(document)[:2] == ("given", {"a": -1.0, "b": 2.5})
    write(table.row("b").fields["start"], "")
    assert settings_of_parameters(document)[:2] == ("normal", {"a": -1.0})
    for _ in range(3):
        document.undo_stack.undo()
    assert settings_of_parameters(document)[:2] == ("default", {})
    assert table.row("a").fields["start"].text() == ""


def test_bounds_and_what_is_fixed(formula, document):
    row = formula.formula_part.table.row("b")
    write(row.fields["lower"], "0")
    write(row.fields["upper"], "1e3")
    QTest.keyClick(row.fixed, Qt.Key.Key_Space)
    assert settings_of_parameters(document)[2:] == ({"b": 0.0}, {"b": 1000.0}, ("b",))
    assert document.undo_stack.undoText() == "Change Fixed"
    write(row.fields["lower"], "")
    assert document.value("model.lower_bounds") == {}


def test_bounds_that_cross_are_refused_and_explained(formula, document):
    table = formula.formula_part.table
    row = table.row("b")
    write(row.fields["upper"], "1")
    write(row.fields["lower"], "2")
    assert document.value("model.lower_bounds") == {}
    assert row.fields["lower"].text() == "2"
    assert "above its upper bound" in table.problem_text()
    assert row.fields["lower"].accessibleDescription() == table.problem_text()
    write(row.fields["lower"], "0")
    assert document.value("model.lower_bounds") == {"b": 0.0}
    assert table.problem_text() == ""


def test_a_start_outside_the_bounds_is_refused_and_escape_takes_it_back(formula, document):
    table = formula.formula_part.table
    field = table.row("a").fields["start"]
    write(table.row("a").fields["lower"], "0")
    write(field, "-1")
    assert document.value("model.start_values") == {}
    assert "outside of its bounds" in table.problem_text()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert table.problem_text() == ""


def test_what_was_refused_is_tried_again_when_what_stood_against_it_changes(formula, document):
    table = formula.formula_part.table
    write(table.row("a").fields["start"], "0.5")
    write(table.row("a").fields["upper"], "0.1")
    assert "start value 0.5" in table.problem_text()
    write(table.row("a").fields["start"], "0.3")
    assert "start value 0.3" in table.problem_text(), "it is still above the bound that waits"
    assert document.value("model.upper_bounds") == {}
    write(table.row("a").fields["start"], "0.05")
    assert document.value("model.upper_bounds") == {"a": 0.1}
    assert not table.problem_text()


@pytest.mark.parametrize("value", [0.5, -0.29343, 3.6512e-9, -3.6512e-9, -1.2345e150, 123456.789])
def test_the_value_in_the_run_is_not_cut(formula, value):
    row = formula.formula_part.table.row("a")
    formula.show_report(report(parameters=(parameter("a", value), parameter("b", 1.0))))
    text = row._value.text()
    assert row._value.fontMetrics().horizontalAdvance(text) <= row.head.minimumWidth()
    shown = float(text.removeprefix("= ").replace("−", "-").replace(",", ""))
    assert shown == pytest.approx(value, rel=0.05)


def test_what_is_no_number_is_refused(formula, document):
    table = formula.formula_part.table
    write(table.row("a").fields["start"], "much")
    assert document.value("model.start_values") == {}
    assert "“much” is not a number" in table.problem_text()


def test_the_last_parameter_cannot_be_fixed(formula, document):
    table = formula.formula_part.table
    QTest.keyClick(table.row("a").fixed, Qt.Key.Key_Space)
    QTest.keyClick(table.row("b").fixed, Qt.Key.Key_Space)
    assert document.value("model.fixed") == ("a",)
    assert not table.row("b").fixed.isChecked()
    assert "nothing to train" in table.problem_text()
    QTest.keyClick(table.row("a").fixed, Qt.Key.Key_Space)
    assert table.problem_text() == ""


def test_zeros_are_shown_as_starts(formula, document):
    document.set_value("model.start", "zeros")
    assert formula.formula_part.table.row("a").fields["start"].text() == "0"


def test_given_start_values_are_offered_once_all_are_there(formula, document):
    choices = formula.form.row("model.start").field.choices
    write(formula.formula_part.table.row("a").fields["start"], "1")
    assert "given" not in choices()
    write(formula.formula_part.table.row("b").fields["start"], "1")
    assert "given" in choices()


def test_the_tab_key_goes_through_a_row_and_on_to_the_next(formula):
    table = formula.formula_part.table
    write_formula(formula, "c*x^2 + a + b*x")
    field = table.row("c").fields["start"]
    field.setFocus()
    seen = []
    for _ in range(5):
        QTest.keyClick(formula.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(formula.window().focusWidget().accessibleName())
    assert seen == ["c: lower", "c: upper", "c: fixed", "a: start", "a: lower"]


def parameter(name, value):
    return ParameterView(name, np.array(value), None, None)


def test_values_of_the_run_are_asked_for_while_they_are_seen(formula, qtbot):
    assert formula.wanted() == {"parameters": True}
    formula.show_report(report(parameters=(parameter("a", 1.25), parameter("b", -3.0))))
    row = formula.formula_part.table.row("b")
    assert row._value.text() == "= −3.0000"
    formula.show_report(report(parameters=None, generation=1, state=RunState.RUNNING))
    assert row._value.text() == ""
    formula.hide()
    assert formula.wanted() == {}


def test_a_run_that_came_to_rest_is_asked_once(formula, qtbot):
    with qtbot.waitSignal(formula.needs_changed):
        formula.show_report(report())
    with qtbot.assertNotEmitted(formula.needs_changed):
        formula.show_report(report())


def test_a_start_that_waits_for_a_reset_is_marked(formula):
    effect = formula.formula_part.table._effects["start"]
    assert effect.styleSheet() == ""
    formula.mark_waiting(("model.start_values",))
    assert effect.styleSheet() != ""


def test_a_formula_of_hundreds_of_parameters(panel, document):
    names = [f"p{n}" for n in range(120)]
    model = ModelSettings(kind="formula", formula=" + ".join(names))
    document.open_experiment(Experiment(model=model), document.table)
    assert panel.formula_part.table.names() == tuple(names)
    document.open_experiment(Experiment(), document.table)
    assert panel.formula_part.table.names() == ()
