import ast
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data_source import open_data
from engine.lessons import lesson_names, load_lesson
from engine.script import Script, script_of
from engine.script.notebook import notebook_of


def lesson_script(name: str) -> Script:
    experiment = load_lesson(name)
    return script_of(experiment, open_data(experiment.data))


@pytest.mark.parametrize("name", lesson_names())
def test_the_cells_together_are_the_script(name: str) -> None:
    script = lesson_script(name)
    notebook = json.loads(notebook_of(script))
    code = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert ast.unparse(ast.parse("\n".join(code))) == ast.unparse(ast.parse(script.text))
    assert all(text == text.strip("\n") != "" for text in code)


def test_it_is_a_notebook_of_version_4_5() -> None:
    notebook = json.loads(notebook_of(lesson_script("iris")))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in notebook["cells"]:
        wanted = {"cell_type", "id", "metadata", "source"}
        if cell["cell_type"] == "code":
            wanted |= {"execution_count", "outputs"}
        assert set(cell) == wanted
        assert all(line.endswith("\n") for line in cell["source"][:-1])


def test_it_begins_with_the_name_and_has_headings() -> None:
    notebook = json.loads(notebook_of(lesson_script("iris")))
    texts = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    assert texts[0].startswith("# Iris\\: which of three flowers\n\nWritten by Stepfit.")
    headings = ["## Settings", "## Data", "## Model", "## Loss and optimizer", "## Training", "## Result"]
    assert texts[1:] == headings


@given(st.text(alphabet="<>[]()!&`*_#ab\\$~|: "))
def test_a_name_is_text_in_a_heading(name: str) -> None:
    script = Script(name, ("Head.",), ())
    title = json.loads(notebook_of(script))["cells"][0]["source"][0]
    bare = title.removeprefix("# ").replace("\\\\", "")
    for sign in "<>[]()!&`*_#$~|":
        assert bare.count(sign) == bare.count(f"\\{sign}")
