"""Parameters as rows: titles that tell of tensors, elements under them."""

import numpy as np

from gui.inspect.step_rows import column, element_name, left_out, step_rows
from tests.gui.inspect.steps import parameter

SCALARS = tuple(parameter(name, (), [at], gradient=[at + 10.0]) for at, name in enumerate("abcd"))


def names(parameters, tensor_of=lambda each: each.tensor):
    return [row.name.replace("\N{NO-BREAK SPACE}", " ") for row in step_rows(parameters, tensor_of)]


def test_scalars_of_one_kind_share_a_title():
    assert names(SCALARS) == ["a, b, c, d () float32 cpu requires_grad", "a", "b", "c", "d"]
    assert names(SCALARS, lambda each: each.gradient)[0] == "a.grad, b.grad, c.grad, d.grad () float32 cpu"


def test_what_has_no_gradient_is_a_group_of_its_own():
    fixed = parameter("k", (), [5.0])
    assert names((*SCALARS[:2], fixed), lambda each: each.gradient) == [
        "a.grad, b.grad () float32 cpu",
        "a",
        "b",
        "k: None",
        "k",
    ]


def test_larger_tensors_have_a_title_each_and_elements_by_name_or_place():
    weight = parameter("weight", (2, 2), [1, 2, 3, 4])
    bias = parameter("bias", (2,), [5, 6], elements=("apples", "oranges"))
    assert names((weight, bias)) == [
        "weight (2, 2) float32 cpu requires_grad",
        *("[0, 0]", "[0, 1]", "[1, 0]", "[1, 1]"),
        "bias (2,) float32 cpu requires_grad",
        *("apples", "oranges"),
    ]
    assert element_name(weight, 2) == "weight[1, 0]"
    assert element_name(bias, 1) == "bias · oranges"
    assert element_name(SCALARS[0], 0) == "a"


def test_a_column_has_the_values_of_each_row():
    rows = step_rows(SCALARS, lambda each: each.tensor)
    values, absent = column(rows, SCALARS, lambda each: each.tensor.values)
    assert absent.tolist() == [True, False, False, False, False]
    assert values[1:].tolist() == [0, 1, 2, 3]
    values, absent = column(rows, SCALARS, lambda each: each.before)
    assert absent.all()
    assert np.isnan(values).all()


def test_elements_without_a_row_are_counted():
    large = parameter("weight", (100, 10), np.zeros(64))
    assert left_out((large, *SCALARS)) == 936
