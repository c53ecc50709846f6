"""Names, texts and formulas of people are data in a script: whatever they are, nothing else is called."""

import ast
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.formula import quoted
from datasets.problems import Problem
from datasets.table import Role, Table
from engine.experiment import Experiment
from engine.script import Script, script_of
from tests.engine.runs import recipe

IMPORTS = {
    "import math",
    "import os",
    "import numpy as np",
    "import pandas as pd",
    "import torch",
    "from torch import nn",
    "from torch.utils.data import DataLoader, TensorDataset",
}
BUILTINS = {"range", "print", "float", "bool", "enumerate", "zip", "len"}
FUNCTIONS = BUILTINS | {"DataLoader", "TensorDataset", "model", "loss_fn", "P3"}
_METHODS = """
    read_csv DataFrame to_numpy copy tensor set_num_threads manual_seed Linear MSELoss SGD parameters
    named_parameters backward step zero_grad item tolist dropna drop index isin default_rng permutation
    zeros factorize randn sin no_grad CrossEntropyLoss Sequential Softmax contiguous unsqueeze where
"""
METHODS = set(_METHODS.split())
HOSTILE = (
    '"); import os; os.system("true") #',
    "'''",
    '"""',
    "\\",
    "\\N{BULLET}",
    "a\nimport os",
    "a\r\nimport os",
    "# -*- coding: utf-7 -*-",
    "coding: utf-7 +AAo-import os",
    "\u202eos tropmi\u202c",
    "{__import__('os')}",
    "%%javascript",
    "!ls",
    "\u2028import os",
    "x = 1; y",
    "\ud800",
    "\0",
    "`a`",
    "lambda",
    "ｐｒｉｎｔ",
    "ﬁt",
    "ª",
)
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=30))
NAMES = st.one_of(TEXTS, st.tuples(TEXTS, TEXTS).map("".join)).filter(lambda name: name != "")


def check(script: Script) -> ast.Module:
    """Whether the file that is written is Python that imports, calls and names only what scripts do."""
    tree = ast.parse(script.text.encode("utf-8"))  # as Python reads a file: its first lines may say how
    nodes = list(ast.walk(tree))
    imports = [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
    assert {ast.unparse(node) for node in imports} <= IMPORTS
    for node in nodes:
        if isinstance(node, ast.Call):
            assert isinstance(node.func, ast.Name | ast.Attribute)
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            assert name in (FUNCTIONS if isinstance(node.func, ast.Name) else METHODS), name
        assert not isinstance(node, ast.Attribute) or not node.attr.startswith("_")
    known = BUILTINS | {alias.asname or alias.name for node in imports for alias in node.names}
    known |= {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    known |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    named = [node for node in nodes if isinstance(node, ast.Name)]
    known |= {node.id for node in named if isinstance(node.ctx, ast.Store)}
    assert {node.id for node in named} <= known
    assert all(line.isprintable() for line in script.text.split("\n"))
    return tree


def strings(tree: ast.AST) -> set[str]:
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def table_of(names: list[str], rows: int = 6) -> Table:
    frame = pd.DataFrame({name: np.arange(rows) * 0.5 + at for at, name in enumerate(names)})
    roles = dict.fromkeys(names[:-1], Role.INPUT) | {names[-1]: Role.TARGET}
    return Table.from_frame(frame, roles)


@settings(max_examples=60)
@given(st.lists(NAMES, min_size=2, max_size=4, unique=True), TEXTS, st.sampled_from((6, 40)))
def test_column_and_experiment_names_are_data(names: list[str], title: str, rows: int) -> None:
    experiment = replace(recipe(training__batch_size=2, data__validation_fraction=0.3), name=title)
    table = replace(table_of(names, rows), name=title)
    script = script_of(experiment, table)
    assert set(names) <= strings(check(script))


@given(st.lists(TEXTS, min_size=2, max_size=5, unique=True), NAMES)
def test_class_labels_and_split_words_are_data(labels: list[str], name: str) -> None:
    frame = pd.DataFrame({"x": np.arange(20.0), name + "!": [labels[row % len(labels)] for row in range(20)]})
    table = Table.from_frame(frame, {"x": Role.INPUT, name + "!": Role.TARGET})
    experiment = recipe(model__output="softmax", loss__kind="cross_entropy", data__missing="set_aside")
    try:
        script = script_of(experiment, table)
    except Problem:  # one class only, where the others are empty texts
        return
    assert set(labels) <= strings(check(script)) | {""}


@given(st.lists(NAMES, min_size=2, max_size=3, unique=True), st.sampled_from("abcdwz"))
def test_columns_of_a_formula_are_data(names: list[str], parameter: str) -> None:
    table = table_of([*names, "the target"])
    columns = [quoted(name) for name in table.inputs]
    formula = (
        f"{parameter}_1*sin({columns[0]}) + lambda_ + where({columns[1]} > 0, {parameter}_1, P3(lambda_))"
    )
    experiment = recipe(model__kind="formula", model__formula=formula)
    try:
        script = script_of(experiment, table)
    except Problem:  # a name that no formula can hold
        return
    check(script)


PARAMETERS = (
    "print",
    "x",
    "class",
    "loss",
    "torch",
    "np",
    "math",
    "fit",
    "eval",
    "exec",
    "open",
    "match",
    "p1",
)


@given(st.lists(st.sampled_from(PARAMETERS), min_size=1, max_size=6, unique=True))
def test_parameters_do_not_take_the_names_of_what_a_script_uses(names: list[str]) -> None:
    table = table_of(["温度", "y"])
    formula = " + ".join(f"`{name}`*温度" for name in names)
    script = script_of(recipe(model__kind="formula", model__formula=formula), table)
    tree = check(script)
    stored = {
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    assert not stored & {"print", "class", "torch", "np", "math", "eval", "exec", "open", "match"}


@settings(max_examples=30)
@given(folder=st.sampled_from([name for name in HOSTILE if not set(name) & set("\0\ud800/")]))
def test_paths_are_data(folder: str) -> None:
    with tempfile.TemporaryDirectory() as root:
        place = Path(root) / folder
        place.mkdir()
        file = place / "rows.csv"
        file.write_text("x,y\n" + "".join(f"{row},{row}.5\n" for row in range(40)), encoding="utf-8")
        table = replace(table_of(["x", "y"], 40), source=file)
        frame = pd.DataFrame({"x": np.arange(40), "y": np.arange(40) + 0.5})
        script = script_of(Experiment(), replace(table, frame=frame))
        assert str(file.resolve()) in strings(check(script))
        assert not script.files
