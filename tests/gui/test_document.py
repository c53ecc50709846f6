from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from datasets.computed import with_formulas
from datasets.edits import Compound, InsertRows, RemoveRows, RenameColumn, SetCells, SetRole
from datasets.problems import Problem
from datasets.table import Role, Table
from engine.experiment import Experiment, OptimizerSettings
from gui.document import Document

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def table():
    return Table.from_frame(pd.DataFrame({"x": [1.0, 2.0, 3.0], "気温": [4.0, 5.0, 6.0]}), name="three")


@pytest.fixture
def document(table):
    document = Document()
    document.open_table(table)
    return document


@pytest.fixture
def heard(document):
    """What the document announced, in order."""
    heard = []
    document.experiment_changed.connect(lambda experiment: heard.append(experiment))
    document.table_changed.connect(lambda edit: heard.append(edit))
    return heard


def cell(row, value, column="x"):
    return SetCells(np.array([row]), (column,), [np.array([value])])


def test_setting_is_undone_and_redone(document, heard):
    document.set_value("optimizer.learning_rate", 0.5)
    document.undo_stack.undo()
    assert document.value("optimizer.learning_rate") == 0.01
    document.undo_stack.redo()
    assert document.value("optimizer.learning_rate") == 0.5
    assert [experiment.optimizer.learning_rate for experiment in heard] == [0.5, 0.01, 0.5]


def test_refused_value_changes_nothing(document, heard):
    with pytest.raises(Problem):
        document.set_value("optimizer.momentum", 7.0)
    with pytest.raises(Problem):
        document.set_value("optimizer.momentun", 0.5)
    assert document.undo_stack.count() == 0
    assert heard == []


def test_same_value_is_no_change(document, heard):
    document.set_value("optimizer.learning_rate", 0.01)
    assert document.undo_stack.count() == 0
    assert heard == []


def test_several_settings_are_one_change(document, heard):
    document.set_values({"model.kind": "formula", "model.formula": "a*x", "optimizer.learning_rate": 0.01})
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Change Model"
    document.undo_stack.undo()
    document.undo_stack.redo()
    kinds = [(experiment.model.kind, experiment.model.formula) for experiment in heard]
    assert kinds == [("formula", "a*x"), ("linear", ""), ("formula", "a*x")]


def test_where_one_of_several_settings_is_refused_none_changes(document, heard):
    with pytest.raises(Problem):
        document.set_values({"model.kind": "mlp", "optimizer.momentum": 7.0})
    assert document.value("model.kind") == "linear"
    assert document.undo_stack.count() == 0
    assert heard == []


def test_edit_is_undone_bit_for_bit(document, table, heard):
    edits = [cell(1, 9.5), InsertRows.empty(1, 2), RemoveRows(np.array([0, 3])), SetRole("x", Role.TARGET)]
    for edit in edits:
        document.edit(edit, "change")
    assert heard == edits
    for _ in edits:
        document.undo_stack.undo()
    assert document.table.equals(table)
    assert document.undo_stack.isClean()


def test_refused_edit_changes_nothing(document, table, heard):
    with pytest.raises(Problem):
        document.edit(RemoveRows(np.array([7])), "remove")
    assert document.table is table
    assert document.undo_stack.count() == 0
    document.set_value("training.seed", 1)
    assert [type(each) for each in heard] == [Experiment]


def test_signals_find_everything_in_place(document):
    seen = []

    def look(*_):
        seen.append((document.table.rows, document.undo_stack.canUndo(), document.undo_stack.isClean()))

    document.table_changed.connect(look)
    document.edit(InsertRows.empty(0), "insert")
    document.undo_stack.undo()
    assert seen == [(4, True, False), (3, False, True)]


def test_slot_may_change_the_document_again(document):
    def follow(experiment):
        if experiment.optimizer.kind == "adam" and experiment.optimizer.learning_rate != 1e-3:
            document.set_value("optimizer.learning_rate", 1e-3)

    document.experiment_changed.connect(follow)
    document.set_value("optimizer.kind", "adam")
    assert document.undo_stack.count() == 2
    assert document.value("optimizer.learning_rate") == 1e-3


def test_jump_over_several_commands_is_announced_as_one(document, heard):
    document.edit(cell(0, 7.0), "a")
    document.edit(InsertRows.empty(0), "b")
    document.set_value("training.seed", 5)
    heard.clear()
    document.undo_stack.setIndex(0)
    assert [type(each) for each in heard] == [Compound, Experiment]


def test_dragged_cells_are_one_command(document, table):
    for value in (2.5, 2.6, 2.7):
        document.edit(cell(1, value), "move", gesture="drag 1")
    document.edit(cell(2, 2.7), "move", gesture="drag 1")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.table.equals(table)
    document.undo_stack.redo()
    assert document.table.frame["x"].tolist() == [1.0, 2.7, 3.0]


def test_dragged_whole_number_comes_back_whole():
    table = Table.from_frame(pd.DataFrame({"x": [1, 2, 3], "y": [4, 5, 6]}))
    document = Document()
    document.open_table(table)
    for value in (2.5, 2.6):
        document.edit(cell(1, value), "move", gesture=1)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.table.equals(table)


def test_opening_forgets_what_could_be_undone(document, table):
    document.edit(cell(0, 7.0), "a")
    experiment = Experiment(name="lesson", optimizer=OptimizerSettings(learning_rate=1e-6))
    document.open_experiment(experiment, table, Path("lesson.toml"))
    assert not document.undo_stack.canUndo()
    assert not document.is_changed
    assert document.title == "lesson.toml"


def test_another_table_keeps_the_recipe_but_not_the_source(document, table):
    document.set_value("data.validation_fraction", 0.2)
    document.set_value("optimizer.learning_rate", 0.5)
    document.open_table(Table.from_frame(table.frame, name="other", source=Path("elsewhere") / "other.csv"))
    assert document.experiment.data.file == str(Path("elsewhere") / "other.csv")
    assert document.experiment.data.validation_fraction == 0.2
    assert document.experiment.optimizer.learning_rate == 0.5
    assert document.title == "other"


def test_roles_are_written_when_saving(document):
    document.edit(SetRole("x", Role.WEIGHT), "role")
    data = document.complete_experiment().data
    assert (data.inputs, data.targets, data.weight, data.split) == ((), ("気温",), "x", "")


def test_saved_is_unchanged_until_the_next_change(document):
    document.set_value("training.seed", 5)
    assert document.is_changed
    document.saved(Path("mine.toml"))
    assert not document.is_changed
    assert document.title == "mine.toml"
    document.undo_stack.undo()
    assert document.is_changed


def test_without_a_table_there_is_an_empty_one():
    document = Document()
    assert not document.has_table
    assert document.table.rows == 0


def formulas(document):
    return document.value("model.formula"), document.value("data.truth")


def test_formulas_follow_an_input_that_is_renamed(document, heard):
    document.edit(SetRole("x", Role.INPUT), "role")
    document.set_values({"model.formula": "a + b*x", "data.truth": "2*x"})
    document.edit(RenameColumn("x", "my time"), "rename")
    assert document.table.columns == ("my time", "気温")
    assert formulas(document) == ("a + b*`my time`", "2*`my time`")
    assert document.undo_stack.undoText() == "rename"
    document.undo_stack.undo()
    assert document.table.columns == ("x", "気温")
    assert formulas(document) == ("a + b*x", "2*x")
    document.undo_stack.redo()
    assert document.table.columns == ("my time", "気温")
    assert formulas(document) == ("a + b*`my time`", "2*`my time`")
    assert [type(each).__name__ for each in heard[-2:]] == ["RenameColumn", "Experiment"]


def test_a_parameter_is_not_renamed_with_a_column_that_is_no_input(document):
    document.edit(SetRole("x", Role.IGNORED), "role")
    document.set_value("model.formula", "a + x*気温")
    document.edit(RenameColumn("x", "z"), "rename")
    assert formulas(document)[0] == "a + x*気温"


def test_a_rename_that_is_refused_leaves_formulas_alone(document):
    document.edit(SetRole("x", Role.INPUT), "role")
    document.set_value("model.formula", "a + b*x")
    with pytest.raises(Problem):
        document.edit(RenameColumn("x", "気温"), "rename")
    assert formulas(document)[0] == "a + b*x"


@pytest.fixture
def computing(table):
    """A document with y computed from x."""
    document = Document()
    document.open_table(with_formulas(table, {"y": "x*x"}))
    return document


def test_computed_columns_follow_and_are_undone_and_redone(computing):
    before = computing.table
    computing.edit(cell(1, 7.0), "edit")
    after = computing.table
    assert after.frame["y"].tolist() == [1.0, 49.0, 9.0]
    computing.undo_stack.undo()
    assert computing.table.equals(before)
    computing.undo_stack.redo()
    assert computing.table.equals(after)


def test_a_computed_cell_is_not_typed_over(computing):
    before = computing.table
    with pytest.raises(Problem, match="Keep the values"):
        computing.edit(cell(0, 2.0, "y"), "edit")
    assert computing.table is before
    assert computing.undo_stack.count() == 0


def test_dragged_cells_are_one_command_with_what_follows(computing, table):
    before = computing.table
    for tick in range(5):
        computing.edit(cell(0, 10.0 + tick), "drag", gesture="drag 1")
    assert computing.undo_stack.count() == 1
    assert computing.table.frame["y"][0] == 14.0**2
    computing.undo_stack.undo()
    assert computing.table.equals(before)


def test_formulas_of_columns_are_written_when_saving(computing):
    computing.edit(RenameColumn("x", "time of day"), "rename")
    assert computing.complete_experiment().data.computed == {"y": "`time of day`*`time of day`"}
    computing.undo_stack.undo()
    assert computing.complete_experiment().data.computed == {"y": "x*x"}
