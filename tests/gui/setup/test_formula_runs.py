"""Whatever is edited in the page of a formula, a run can be built of it afterwards."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.models import build_model
from engine.run_parts import build
from gui.document import Document
from gui.setup.formula_changes import (
    for_formula,
    for_kind,
    parameters_of,
    with_bound,
    with_fixed,
    with_start,
)

COLUMNS = ("x", "my column")
FORMULAS = (
    "a + b*x",
    "b*x + c",
    "a*sin(b*x) + `my column`",
    "c*x + d*x^2 + a",
    "where(x > 0, a*x, b*x)",
    "a",
)
NUMBERS = st.none() | st.sampled_from([-2.0, -1.0, 0.0, 1.0, 2.0])
NAMES = st.sampled_from("abcd")

edits = st.lists(
    st.one_of(
        st.tuples(st.just("formula"), st.sampled_from(FORMULAS)),
        st.tuples(st.just("kind"), st.sampled_from(["linear", "mlp", "formula"])),
        st.tuples(st.just("way"), st.sampled_from(["default", "normal", "numpy", "zeros"])),
        st.tuples(st.just("start"), NAMES, NUMBERS),
        st.tuples(st.sampled_from(["lower", "upper"]), NAMES, NUMBERS),
        st.tuples(st.just("fixed"), NAMES, st.booleans()),
    ),
    max_size=12,
)


def changes(document, edit):
    """The settings that the page would set for an edit, as its parts do; Problem where it would refuse."""
    model = document.experiment.model
    which, value = edit[0], edit[-1]
    if which not in ("kind", "way") and model.kind != "formula":
        return {}  # it is not shown
    if which == "formula":
        return for_formula(model, value, COLUMNS)
    if which == "kind":
        return for_kind(model, value, COLUMNS)
    if which == "way":
        return {"model.start": value}
    names, name = parameters_of(model.formula, COLUMNS), edit[1]
    if name not in names:
        return {}
    if which == "start":
        return with_start(model, names, name, value)
    if which == "fixed":
        return with_fixed(model, names, name, value)
    return with_bound(model, names, which, name, value)


def table():
    frame = pd.DataFrame({"x": [1.0, 2.0], "my column": [0.0, 1.0], "y": [1.0, 3.0]})
    return Table.from_frame(frame, dict.fromkeys(COLUMNS, Role.INPUT) | {"y": Role.TARGET})


@given(edits)
def test_a_run_can_be_built_after_any_edits(qapp, made):
    document = Document()
    document.open_table(table())
    document.set_values(for_kind(document.experiment.model, "formula", COLUMNS))
    states = [document.experiment]
    for edit in made:
        try:
            document.set_values(changes(document, edit))
        except Problem:
            assert document.experiment == states[-1]
            continue
        if document.experiment != states[-1]:
            states.append(document.experiment)
        build_model(document.experiment.model, 2, 1, columns=COLUMNS)
    build(document.experiment, document.table)
    for state in reversed(states):
        assert document.experiment == state
        document.undo_stack.undo()
