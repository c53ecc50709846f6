import numpy as np

from engine.report import ParameterView
from gui.inspect.parameter_rows import ParameterRows, changed


def view(name, value, gradient=None, change=None):
    given = [None if part is None else np.asarray(part, dtype=float) for part in (value, gradient, change)]
    return ParameterView(name, *given)


PARAMETERS = (
    view("bias", [-0.5], [2.0]),
    view("weight", [[3.0, 4.0]], [[0.0, 0.0]]),
    view("layers.0.bias", [7.0]),
)


def test_elements_have_their_index_and_large_parameters_a_title_and_a_norm():
    rows = ParameterRows(PARAMETERS, 200, "norm")
    assert rows.names == ["bias", "weight   1 × 2", "norm", "[0, 0]", "[0, 1]", "layers.0.bias   1", "[0]"]
    assert rows.titles.tolist() == [False, True, False, False, False, True, False]
    expected = [-0.5, np.nan, 5.0, 3.0, 4.0, np.nan, 7.0]
    assert np.array_equal(rows.column(PARAMETERS, "value")[0], expected, equal_nan=True)


def test_what_no_parameter_has_is_no_column_and_what_some_have_has_gaps():
    rows = ParameterRows(PARAMETERS, 200, "norm")
    assert rows.column(PARAMETERS, "change") is None
    gradient, absent = rows.column(PARAMETERS, "gradient")
    assert np.array_equal(gradient, [2.0, np.nan, 0.0, 0.0, 0.0, np.nan, np.nan], equal_nan=True)
    assert absent.tolist() == [False] * 5 + [True] * 2


def test_of_a_large_parameter_the_first_elements_are_listed():
    large = (view("w", np.arange(6_000.0).reshape(3, 2_000)),)
    rows = ParameterRows(large, 200, "norm")
    assert len(rows.names) == 202
    assert rows.names[0] == "w   3 × 2,000"
    assert rows.names[-1] == "[0, 199]"
    assert rows.cut() == 5_800
    column, _ = rows.column(large, "value")
    assert column[1] == np.linalg.norm(np.arange(6_000.0))
    assert column[-1] == 199.0


def test_another_model_needs_another_layout():
    rows = ParameterRows(PARAMETERS, 200, "norm")
    assert rows.fits(PARAMETERS)
    assert not rows.fits(PARAMETERS[:2])
    assert not rows.fits((view("bias", [1.0, 2.0]), *PARAMETERS[1:]))


def test_changes_are_found_and_gaps_are_none():
    before, now = np.array([1.0, np.nan, np.nan, 2.0]), np.array([1.0, np.nan, 3.0, 2.5])
    assert changed(before, now).tolist() == [False, False, True, True]
    assert changed(None, now) is None
    assert changed(before, now[:2]) is None


def test_elements_have_the_names_of_what_they_belong_to() -> None:
    weight = ParameterView("weight", np.array([[1.0, 2.0]]), None, None, elements=("x", "x²"))
    rows = ParameterRows([weight], 10, "norm")
    assert rows.names[-2:] == ["x", "x²"]
    assert not rows.fits([ParameterView("weight", np.array([[1.0, 2.0]]), None, None)])
