"""Computed columns in a script: the same computation, with numpy, of columns that it has."""

import unicodedata

import pandas as pd

from datasets.computed import in_order, inputs_of, values_of
from datasets.formula import parse, python_helpers, to_python
from datasets.table import Table
from engine.script import comments
from engine.script.facts import Facts
from engine.script.names import comment, listed, literal
from engine.script.reading import same_column
from engine.script.text import Line, plain


def computed_columns(table: Table, wanted: list[str]) -> list[str]:
    """The computed columns that a script computes for the columns `wanted`, each after those that it reads.

    A script computes them all at once, the table those rows that were touched: one whose bits a machine would
    not find again that way is no part of these, it is written down as it is.
    """
    needed, found = set(wanted), []
    for name in reversed(in_order(table.formulas, table.columns)):
        if name in needed and _comes_to_the_same(table, name):
            needed |= set(inputs_of(table.formulas[name], table.columns))
            found.append(name)
    return found[::-1]


def stored_columns(table: Table, wanted: list[str]) -> list[str]:
    """The columns, in column order, that a script needs to have for the columns `wanted`: computed ones not,
    but what they are computed from."""
    computed = computed_columns(table, wanted)
    read = {name for column in computed for name in inputs_of(table.formulas[column], table.columns)}
    return [name for name in table.columns if name in read | set(wanted) and name not in computed]


def computed_lines(facts: Facts, wanted: list[str]) -> list[Line]:
    """The lines that add the computed columns among `wanted`, and those these need, to `table`."""
    table = facts.table
    names = computed_columns(table, wanted)
    if not names:
        return []
    helpers = dict.fromkeys(
        helper for name in names for helper in python_helpers(parse(table.formulas[name]), "numpy")
    )
    lines = [line for helper in helpers for line in ("", "", *helper.splitlines())]
    lines += ["", ""] if lines else []
    lines.append(f"# {facts.say(comments.COMPUTED)}")
    for name in names:
        lines += _lines(table, name)
    return plain(*lines)


def _comes_to_the_same(table: Table, name: str) -> bool:
    """Whether the column is found again, bit for bit, from all rows and from those in use alone."""
    for frame in (table.frame, table.frame[table.in_use].reset_index(drop=True)):
        if not same_column(pd.Series(values_of(table.formulas[name], frame)), frame[name]):
            return False
    return True


def _lines(table: Table, name: str) -> list[str]:
    formula = table.formulas[name]
    inputs = list(dict.fromkeys(inputs_of(formula, table.columns)))
    names = {unicodedata.normalize("NFC", one): f"columns[{literal(one)}]" for one in inputs}
    value = to_python(parse(formula), names, "numpy")
    said = f"# {comment(f'{name} = {formula}')}"
    if not inputs:
        return [said, f"table[{literal(name)}] = float({value})"]
    missing = f"table[{literal(inputs)}].isna().any(axis=1)"
    return [
        said,
        *listed(inputs, "columns = {column: table[column].to_numpy(float) for column in ", "}"),
        'with np.errstate(all="ignore"):',
        f"    value = {value}",
        f"table[{literal(name)}] = np.where({missing}, np.nan, value)",
    ]
