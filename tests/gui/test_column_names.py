"""Settings follow a column that is called otherwise."""

import pandas as pd
import pytest

from datasets.edits import RenameColumn, SetCells
from datasets.table import Table
from gui.document import Document


@pytest.fixture
def document(qapp):
    document = Document()
    frame = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [1.0, 2.0, 4.0], "y": [1.0, 2.0, 3.0]})
    document.open_table(Table.from_frame(frame))
    return document


def test_everything_that_names_a_column_follows_and_comes_back_with_one_undo(document):
    before = {
        "data.prepare": {"a": {"degree": 2}, "b": {"interactions": ["a"]}},
        "data.group": "a",
        "data.order": "a",
        "data.truth": "2*a + b",
        "model.formula": "k*a",
    }
    document.set_values(before)
    document.edit(RenameColumn("a", "the a"), "Rename")
    assert document.value("data.prepare") == {"the a": {"degree": 2}, "b": {"interactions": ["the a"]}}
    assert document.value("data.group") == document.value("data.order") == "the a"
    assert document.value("data.truth") == "2*`the a` + b"
    assert document.value("model.formula") == "k*`the a`"
    document.undo_stack.undo()
    assert {dotted: document.value(dotted) for dotted in before} == before
    assert document.table.columns == ("a", "b", "y")


def test_settings_that_name_others_stay(document):
    document.set_values({"data.group": "b", "data.prepare": {"b": {"log": True}}})
    experiment = document.experiment
    document.edit(RenameColumn("y", "z"), "Rename")
    document.edit(SetCells([0], ("a",), [[9.0]]), "Edit")
    assert document.experiment is experiment
