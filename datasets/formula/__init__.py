"""Formulas: a small language of numbers, names and functions, read by a parser of its own.

`parse` gives a tree, `evaluate` its value on arrays, `format_formula` its text, `to_python` its source for
scripts, `compile_formula` a function of arrays or tensors. Nothing of a formula's text is ever run by Python.

The language: numbers (1, .5, 1e-3), + - * / and ^ or ** (powers: from the right, tighter than a minus ahead),
parentheses, FUNCTIONS, the constants pi and e, names of any script, and in `where` one comparison. Names with
other signs, or that mean something already, stand in back-quotes: `net income`, `e`; one within is doubled.
There is no multiplication without a sign. Full-width digits, operators and function names, and signs such as
× · − ² ≤ that have only one meaning are read as what they mean.
"""

from datasets.formula.errors import FormulaError
from datasets.formula.evaluation import evaluate
from datasets.formula.functions import CONSTANTS, FUNCTIONS
from datasets.formula.names import parameters, quoted
from datasets.formula.nodes import Node, names
from datasets.formula.parser import Grammar, can_be_read, parse
from datasets.formula.program import compile_formula
from datasets.formula.python_source import python_helpers, to_python
from datasets.formula.writing import format_formula

__all__ = [
    "CONSTANTS",
    "FUNCTIONS",
    "FormulaError",
    "Grammar",
    "Node",
    "can_be_read",
    "compile_formula",
    "evaluate",
    "format_formula",
    "names",
    "parameters",
    "parse",
    "python_helpers",
    "quoted",
    "to_python",
]
