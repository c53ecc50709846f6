"""What a model reads of columns: as scikit-learn has it, the way back, and cells that give nothing."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.preprocessing import (
    MinMaxScaler,
    OneHotEncoder,
    OrdinalEncoder,
    PolynomialFeatures,
    StandardScaler,
)

from datasets.preparation.fitting import fit_preparation
from datasets.preparation.plan import Plan
from datasets.preparation.preparation import Preparation
from datasets.problems import Problem
from datasets.table import Role, Table
from datasets.transforms import Standardizer


def table_of(**columns: Any) -> Table:
    """All columns are inputs, beside a target y."""
    frame = pd.DataFrame(columns)
    frame["y"] = np.arange(len(frame))
    return Table.from_frame(frame, dict.fromkeys(columns, Role.INPUT) | {"y": Role.TARGET})


def fit(table: Table, prepare: dict[str, Any] | None = None, **defaults: Any) -> Preparation:
    return fit_preparation(table, Plan.of(prepare or {}, **defaults), np.arange(table.rows))[0]


RANDOM = np.random.default_rng(0)
X, Z = RANDOM.normal(3, 2, 40), RANDOM.uniform(0.1, 9, 40)
SEX = RANDOM.choice(["f", "m", "x"], 40)


# -- values ------------------------------------------------------------------------------------------


def test_without_choices_the_numbers_are_what_they_were() -> None:
    table = table_of(x=X, z=Z)
    plain = fit(table)
    values = table.frame[["x", "z"]].to_numpy()
    assert plain.features == plain.columns == ("x", "z")
    assert plain.transform_numbers(values) is values
    np.testing.assert_array_equal(plain.transform(table.frame), values)
    scaled = fit(table, standardize_inputs=True)
    expected = Standardizer.fit(np.stack([X, Z], axis=1)).transform(values)
    assert scaled.transform_numbers(values).tobytes() == expected.tobytes(), "bit for bit as ever"
    assert scaled.transform(table.frame).tobytes() == expected.tobytes()


def test_scales_are_those_of_scikit_learn() -> None:
    table = table_of(x=X, z=Z, w=X * 3)
    found = fit(table, {"x": {"scale": "standardize"}, "z": {"scale": "min_max"}}).transform(table.frame)
    np.testing.assert_allclose(found[:, 0], StandardScaler().fit_transform(X[:, None])[:, 0], rtol=1e-12)
    np.testing.assert_allclose(
        found[:, 1], MinMaxScaler().fit_transform(Z[:, None])[:, 0], rtol=1e-12, atol=1e-15
    )
    np.testing.assert_array_equal(found[:, 2], X * 3)


def test_a_default_scale_holds_where_a_column_chooses_none_of_its_own() -> None:
    table = table_of(x=X, z=Z)
    found = fit(table, {"x": {"scale": "none"}}, standardize_inputs=True).transform(table.frame)
    np.testing.assert_array_equal(found[:, 0], X)
    assert abs(found[:, 1].mean()) < 1e-12


def test_powers_and_products_are_those_of_scikit_learn_each_scaled_by_itself() -> None:
    table = table_of(x=X, z=Z)
    own = fit(table, {"x": {"degree": 2, "interactions": ["z"]}, "z": {"degree": 2}})
    expected = PolynomialFeatures(2, include_bias=False)
    values = expected.fit_transform(np.stack([X, Z], axis=1))
    names = ["x", "z", "x²", "x·z", "z²"]
    found = pd.DataFrame(own.transform(table.frame), columns=list(own.features))
    assert own.features == ("x", "x²", "z", "z²", "x·z")
    np.testing.assert_allclose(found[names].to_numpy(), values, rtol=1e-14)
    scaled = fit(table, {"x": {"degree": 3, "scale": "standardize"}}).transform(table.frame)[:, :3]
    cubes = StandardScaler().fit_transform(np.stack([X, X**2, X**3], axis=1))
    np.testing.assert_allclose(scaled, cubes, rtol=1e-11, atol=1e-12)


def test_a_product_is_read_once_whichever_column_asks_for_it() -> None:
    table = table_of(x=X, z=Z)
    own = fit(table, {"x": {"interactions": ["z", "z"]}, "z": {"interactions": ["x"]}})
    assert own.features == ("x", "z", "x·z")


def test_the_logarithm_comes_first_and_then_powers_products_and_scale() -> None:
    table = table_of(z=Z, x=X)
    own = fit(table, {"z": {"log": True, "degree": 2, "interactions": ["x"], "scale": "standardize"}})
    log = np.log(Z)
    assert own.features == ("log(z)", "log(z)²", "x", "log(z)·x")
    expected = StandardScaler().fit_transform(np.stack([log, log**2, log * X], axis=1))
    np.testing.assert_allclose(own.transform(table.frame)[:, [0, 1, 3]], expected, rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("cells", [SEX, np.where(SEX == "f", 3, np.where(SEX == "m", 10, 1))])
def test_categories_are_those_of_scikit_learn(cells: Any) -> None:
    table = table_of(c=cells)
    column = cells[:, None]
    one_hot = fit(table, {"c": {"categories": "one_hot"}})
    np.testing.assert_array_equal(
        one_hot.transform(table.frame), OneHotEncoder(sparse_output=False).fit_transform(column)
    )
    dummy = fit(table, {"c": {"categories": "dummy"}})
    np.testing.assert_array_equal(
        dummy.transform(table.frame),
        OneHotEncoder(sparse_output=False, drop="first").fit_transform(column),
    )
    ordinal = fit(table, {"c": {"categories": "ordinal"}})
    np.testing.assert_array_equal(ordinal.transform(table.frame), OrdinalEncoder().fit_transform(column))
    assert ordinal.features == ("code(c)",)
    first = "f" if isinstance(cells[0], str) else "1"
    assert one_hot.features[0] == f"c = {first}"
    assert dummy.features == one_hot.features[1:]


def test_texts_that_name_classes_are_one_hot_and_a_note_says_so() -> None:
    table = table_of(c=SEX)
    found, (note,) = fit_preparation(table, Plan(), np.arange(40))
    assert found.features == ("c = f", "c = m", "c = x")
    assert "Column c holds text with 3 categories" in str(note)
    _, notes = fit_preparation(table, Plan.of({"c": {"categories": "one_hot"}}), np.arange(40))
    assert notes == ()


def test_products_with_categories() -> None:
    table = table_of(x=X, c=SEX)
    own = fit(table, {"x": {"interactions": ["c"]}, "c": {"categories": "dummy"}})
    assert own.features == ("x", "c = m", "c = x", "x·[c = m]", "x·[c = x]")
    np.testing.assert_array_equal(own.transform(table.frame)[:, 3], np.where(SEX == "m", X, 0.0))


def test_what_is_zero_or_one_is_scaled_only_where_that_is_chosen() -> None:
    table = table_of(c=SEX)
    flags = fit(table, standardize_inputs=True).transform(table.frame)
    assert set(np.unique(flags)) == {0.0, 1.0}
    chosen = fit(table, {"c": {"scale": "standardize"}}).transform(table.frame)
    np.testing.assert_allclose(chosen.std(axis=0), 1.0)


HOLES = [4.0, np.nan, 1.0, 1.0, 7.0, np.nan]


@pytest.mark.parametrize(
    ("choices", "filled"),
    [
        ({"missing": "mean"}, 13 / 4),
        ({"missing": "median"}, 2.5),
        ({"missing": "most_frequent"}, 1.0),
        ({"missing": "constant", "constant": -2.5}, -2.5),
        ({"missing": "constant", "constant": "9"}, 9.0),
    ],
)
def test_an_empty_cell_counts_as_what_is_chosen(choices: dict[str, Any], filled: float) -> None:
    table = table_of(x=HOLES)
    own = fit(table, {"x": choices | {"indicator": True}})
    assert own.features == ("x", "x missing")
    expected = [4, filled, 1, 1, 7, filled]
    np.testing.assert_array_equal(own.transform(table.frame), np.stack([expected, [0, 1, 0, 0, 0, 1]], 1))


def test_empty_cells_of_categories() -> None:
    table = table_of(c=["b", None, "a", "b", "a", None])
    frequent = fit(table, {"c": {"missing": "most_frequent"}})
    np.testing.assert_array_equal(frequent.transform(table.frame)[:, 1], [1, 1, 0, 1, 0, 1])
    constant = fit(table, {"c": {"missing": "constant", "constant": "none"}})
    assert constant.features == ("c = a", "c = b", "c = none")
    np.testing.assert_array_equal(constant.transform(table.frame)[:, 2], [0, 1, 0, 0, 0, 1])


def test_a_constant_that_no_row_has_is_a_category_with_a_number() -> None:
    table = table_of(c=["b", "d", "b", "d"], x=[3.0, 5.0, 3.0, 5.0])
    choices = {"categories": "ordinal", "missing": "constant"}
    own = fit(table, {"c": choices | {"constant": "c"}, "x": choices | {"constant": 4}})
    rows = pd.DataFrame({"c": ["b", None, "d", "q"], "x": [3.0, np.nan, 5.0, 8.0]})
    np.testing.assert_array_equal(own.transform(rows), [[0, 0], [1, 1], [2, 2], [1, 1]])
    assert not own.read(rows).without_value.any()


# -- fitted on training rows -------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_rows_held_back_change_nothing_of_what_is_fitted(data: st.DataObject) -> None:
    """Neither fills nor categories nor scales: the other rows may hold anything, of either kind."""
    prepare = {
        "x": {"scale": "standardize", "degree": 3, "missing": "mean", "indicator": True},
        "z": {"log": True, "scale": "min_max", "missing": "median", "interactions": ["x", "c"]},
        "c": {"missing": "most_frequent"},
        "d": {"categories": "ordinal", "missing": "most_frequent", "scale": "standardize"},
    }
    columns = {
        "x": [1.0, np.nan, 3, 5, 8, 2],
        "z": [1.0, 2, np.nan, 4, 9, 3],
        "c": ["a", "b", "a", None, "b", "a"],
        "d": ["u", "v", "w", "u", None, "u"],
    }
    table = table_of(**columns)
    own = fit(table, prepare)
    number = st.one_of(st.floats(-1e6, 1e6), st.just(np.nan), st.just(np.inf))
    word = st.one_of(st.none(), st.text("abxyz", min_size=1, max_size=2))
    count = data.draw(st.integers(1, 5))
    more = {
        name: [*cells, *(data.draw(word if name in "cd" else number) for _ in range(count))]
        for name, cells in columns.items()
    }
    order = np.array(data.draw(st.permutations(range(6 + count))))
    wild = table_of(**{name: [cells[at] for at in order] for name, cells in more.items()})
    train = np.array([int(np.flatnonzero(order == at)[0]) for at in range(6)])
    found, _ = fit_preparation(wild, Plan.of(prepare), train)
    assert found.features == own.features
    assert found.as_text() == own.as_text()
    assert found.centre.tobytes() == own.centre.tobytes()
    assert found.scale.tobytes() == own.scale.tobytes()
    values = found.transform(wild.frame.iloc[train])
    assert values.tobytes() == own.transform(table.frame).tobytes()


# -- back --------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    x=st.lists(st.floats(-1e6, 1e6).map(lambda value: round(value, 6)), min_size=6, max_size=6),
    z=st.lists(st.floats(1e-6, 1e6), min_size=6, max_size=6),
    scale=st.sampled_from(["none", "standardize", "min_max"]),
    degree=st.integers(1, 3),
    coding=st.sampled_from(["one_hot", "dummy", "ordinal"]),
)
def test_what_was_prepared_comes_back(
    x: list[float], z: list[float], scale: str, degree: int, coding: str
) -> None:
    cells = ["a", "b", "c", "b", "a", "c"]
    table = table_of(x=x, z=z, c=cells)
    prepare = {
        "x": {"scale": scale, "degree": degree, "interactions": ["z"]},
        "z": {"log": True, "scale": scale},
        "c": {"categories": coding, "scale": scale},
    }
    own = fit(table, prepare)
    back = own.inverse(own.transform(table.frame))
    assert list(back.columns) == ["x", "z", "c"]
    size = max(map(abs, x))
    np.testing.assert_allclose(back["x"].to_numpy(), x, rtol=1e-9, atol=1e-9 * size)
    np.testing.assert_allclose(back["z"].to_numpy(), z, rtol=1e-9)
    assert back["c"].tolist() == cells


def test_what_was_filled_comes_back_as_missing_where_an_indicator_tells() -> None:
    table = table_of(x=HOLES, c=["a", None, "b", "b", "a", "a"])
    prepare = {name: {"missing": "most_frequent", "indicator": True} for name in ("x", "c")}
    own = fit(table, prepare)
    back = own.inverse(own.transform(table.frame))
    np.testing.assert_array_equal(back["x"].to_numpy(), HOLES)
    assert back["c"].isna().tolist() == [False, True, False, False, False, False]


# -- cells that give nothing -------------------------------------------------------------------------


def test_every_row_without_a_value_has_a_reason() -> None:
    table = table_of(x=[1.0, 2, 3, 4], z=[1.0, 2, 3, 4], c=["a", "b", "a", "b"])
    own = fit(table, {"z": {"log": True}, "c": {"categories": "ordinal"}})
    rows = pd.DataFrame(
        {
            "x": [1.0, np.nan, np.inf, 1.0, 1.0, 1.0],
            "z": ["2", "1", "1", "-1", "abc", "1"],
            "c": ["a", "b", "b", "b", "b", "q"],
        }
    )
    found = own.read(rows)
    np.testing.assert_array_equal(found.without_value, [False, True, True, True, True, True])
    np.testing.assert_array_equal(np.isnan(found.values).any(axis=1), found.without_value)
    np.testing.assert_allclose(found.values[0], [1, np.log(2), 0])
    said = [str(found.reason(row)) for row in range(6)]
    assert said == [
        "None",
        "x is empty, and it is not chosen what an empty cell counts as.",
        "x is infinite.",
        "z: -1 has no logarithm.",
        "z: “abc” is not a number.",
        "c: no training row has the category “q”, so it has no number.",
    ]


def test_a_category_of_no_training_row_is_zero_in_all_columns_or_counts_as_missing() -> None:
    table = table_of(c=["a", "b", "a", "b"], d=["a", "b", "a", "a"])
    own = fit(table, {"d": {"categories": "ordinal", "missing": "most_frequent"}})
    rows = pd.DataFrame({"c": ["q", "b"], "d": ["q", "b"]})
    found = own.read(rows)
    np.testing.assert_array_equal(found.values, [[0, 0, 0], [0, 1, 1]])
    assert not found.without_value.any()


@pytest.mark.parametrize("cells", [[1, 2, 2, 1], [1.0, 2.0, np.nan, 1.0], ["1", "2", "2", "1"], ["1", 2.0]])
def test_categories_are_found_whether_numbers_or_texts_say_them(cells: list[Any]) -> None:
    for labels in ([1, 2, 1, 2], ["1", "2", "1", "2"]):
        own = fit(table_of(c=labels), {"c": {"categories": "one_hot"}})
        found = own.transform({"c": pd.Series(cells)})
        expected = [
            [value in (1, "1"), value in (2, "2")] if value == value else [np.nan] * 2 for value in cells
        ]
        np.testing.assert_array_equal(found, np.array(expected, dtype=float))


def test_a_row_without_a_column_is_a_problem() -> None:
    own = fit(table_of(x=X, z=Z))
    with pytest.raises(Problem, match="no column z, which the model reads"):
        own.transform(pd.DataFrame({"x": [1.0]}))


def test_numbers_alone_can_be_given_as_an_array() -> None:
    table = table_of(x=X, c=np.where(SEX == "f", 1, 2))
    own = fit(table, {"x": {"degree": 2, "scale": "standardize"}, "c": {"categories": "dummy"}})
    values = table.frame[["x", "c"]].to_numpy(float)
    np.testing.assert_array_equal(own.transform_numbers(values), own.transform(table.frame))
    with pytest.raises(Problem, match="Some inputs are texts"):
        fit(table_of(x=X, c=SEX)).transform_numbers(values)


# -- what cannot be ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "prepare", "said"),
    [
        ({"x": [1.0, 0.0]}, {"x": {"log": True}}, "Column x, row 2: 0 has no logarithm"),
        ({"x": [1.0, np.nan]}, {}, "Missing values in column x: 1, the first in row 2"),
        ({"x": [1.0, np.inf]}, {}, "Column x, row 2: the value is infinite"),
        ({"x": ["1", "a", "b"]}, {}, "x is input but holds text: row 2 is “a”. Correct the cells, read them"),
        ({"x": [np.nan, np.nan]}, {"x": {"missing": "mean"}}, "x has no value in the training rows"),
        ({"x": [1.0, 2]}, {"x": {"missing": "constant", "constant": "a"}}, "count as “a”, but it holds"),
        ({"x": [1.0, 1e200]}, {"x": {"degree": 2, "scale": "standardize"}}, "x² is too large .* in row 2"),
        ({"x": [1.0, 2]}, {"x": {"interactions": ["y"]}}, "x is to be multiplied with y, which is no input"),
        ({"x": [1.0, 2]}, {"x": {"interactions": ["x"]}}, "its square: set its degree to 2"),
        ({"c": list("abab")}, {"c": {"degree": 2}}, "categories, which have no degree"),
        ({"c": list("abab")}, {"c": {"log": True}}, "categories, which have no log"),
        ({"c": list("abab")}, {"c": {"missing": "mean"}}, "categories, which have no mean"),
        ({"c": list("aaaa")}, {"c": {"categories": "dummy"}}, "leave nothing to read: c has one category"),
        (
            {"c": [str(at) for at in range(101)], "d": [str(at) for at in range(101)]},
            {"c": {"categories": "one_hot", "interactions": ["d"]}, "d": {"categories": "one_hot"}},
            "would read 10403 columns, most of them made of c; 10000 are the limit",
        ),
        (
            {"x": [1.0, 2]},
            {"y": {"degree": 2, "scale": "min_max"}},
            "The target y .* but degree is for inputs",
        ),
    ],
)
def test_choices_that_do_not_fit_are_told(columns: Any, prepare: Any, said: str) -> None:
    with pytest.raises(Problem, match=said):
        fit(table_of(**columns), prepare)


def test_features_that_are_the_same_in_every_row_are_known() -> None:
    table = table_of(x=[2.0, 2, 2, 2], c=["a", "b", "a", "b"])
    own = fit(table, {"x": {"degree": 2, "interactions": ["c"]}})
    assert own.constant(table.frame) == ("x", "x²")
    assert own.constant(table.frame.iloc[:1]) == ()
