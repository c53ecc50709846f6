import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.formula import FormulaError
from datasets.problems import Problem
from datasets.table import Role, Table
from datasets.view import row_order, sorting
from datasets.view.arrangement import NATURAL, Arrangement, Only, SortKey
from datasets.view.row_order import check_arrangement, order
from datasets.watch import Cancelled

WHOLE = st.integers(-(2**63), 2**63 - 1) | st.integers(-2, 2)
FLOATS = st.floats(width=64) | st.sampled_from([0.0, -0.0, 1.0, np.nan])
LETTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.none() | st.text(LETTERS, max_size=4) | st.sampled_from(["", "a", "A", "é", "東", "𝄞", "\uffff"])


@st.composite
def tables(draw):
    rows = draw(st.integers(0, 60))
    columns = {
        "n": np.array(draw(st.lists(WHOLE, min_size=rows, max_size=rows)), dtype=np.int64),
        "x": np.array(draw(st.lists(FLOATS, min_size=rows, max_size=rows)), dtype=np.float64),
        "s": pd.array(draw(st.lists(TEXTS, min_size=rows, max_size=rows)), dtype="str"),
    }
    return Table.from_frame(pd.DataFrame(columns), {})


@pytest.fixture(params=[sorting.PIECE, 7], ids=["at once", "in pieces"], autouse=True, scope="module")
def piece(request):
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((sorting, "PIECE"), (sorting, "TEXTS"), (row_order, "PIECE")):
            patch.setattr(module, name, request.param)
        yield


KEYS = st.lists(
    st.builds(SortKey, st.sampled_from("nxs"), st.booleans()), max_size=3, unique_by=lambda k: k.column
)


@given(tables(), KEYS)
def test_rows_are_sorted_as_pandas_sorts_them(piece, table, keys):
    found = order(table, Arrangement(tuple(keys)))
    frame = table.frame
    expected = frame
    for key in reversed(keys):  # one by one, for pandas sorts by several columns with other algorithms
        values = expected[key.column]
        if key.column == "s":  # pandas ranks texts by their characters, too, but not stably downwards
            values = values.map({text: at for at, text in enumerate(sorted(frame["s"].dropna().unique()))})
        elif key.column == "n" and key.descending:
            values = ~values
        if key.descending and key.column != "n":
            values = -values
        expected = expected.loc[values.sort_values(kind="stable", na_position="last").index]
    assert found.tolist() == expected.index.tolist()


@given(tables(), st.booleans())
def test_a_sort_is_stable_and_has_missing_values_last(piece, table, descending):
    for column in "nxs":
        rows = order(table, Arrangement((SortKey(column, descending),)))
        values = table.frame[column].iloc[rows]
        missing = values.isna().to_numpy()
        assert not missing[: len(rows) - missing.sum()].any()
        equal = (values.to_numpy()[1:] == values.to_numpy()[:-1]) | (missing[1:] & missing[:-1])
        assert (np.diff(rows)[equal] > 0).all()


@pytest.fixture
def table():
    frame = pd.DataFrame(
        {"x": [3.0, np.nan, 1.0, 2.0, 1.0], "n": [1, 2, 3, 4, 5], "s": ["b", "a", None, "Ab", "a"]}
    )
    roles = {"x": Role.INPUT, "n": Role.TARGET, "s": Role.IGNORED}
    return Table.from_frame(frame, roles).with_in_use(np.array([True, True, False, True, True]))


@pytest.mark.parametrize(
    ("condition", "rows"),
    [
        ("x > 1", [0, 3]),
        ("x != 1", [0, 3]),  # nothing is known of what is missing
        ("not x == 1", [0, 1, 3]),
        ("missing(x) or missing(s)", [1, 2]),
        ('s == "a"', [1, 4]),
        ('contains(s, "B")', [0, 3]),
        ('begins(s, "a") and not ends(s, "b")', [1, 4]),
        ('s >= "a"', [0, 1, 4]),
        ("x > 100", []),
        ("n - x == 0", []),
        ("(x + n) * 2 >= 8 and n < 5", [0, 2, 3]),
    ],
)
def test_filters(table, condition, rows):
    assert order(table, Arrangement(filter=condition)).tolist() == rows


@pytest.mark.parametrize(
    ("only", "rows"),
    [
        (Only.SET_ASIDE, [2]),
        (Only.IN_USE, [0, 1, 3, 4]),
        (Only.MISSING, [1]),
        (Only.VALIDATION, [0, 4]),
        (Only.TEST, [0, 4]),
    ],
)
def test_only_some_rows(table, only, rows):
    held_back = np.array([True, False, False, False, True])
    assert order(table, Arrangement(only=only), held_back=held_back).tolist() == rows


def test_where_no_column_is_used_any_missing_value_counts(table):
    table = table.with_roles(inputs=(), targets=())
    assert order(table, Arrangement(only=Only.MISSING)).tolist() == [1, 2]


def test_filtered_rows_are_sorted(table):
    found = order(table, Arrangement((SortKey("x"), SortKey("n", True)), "n != 4", Only.IN_USE))
    assert found.tolist() == [4, 0, 1]


def test_large_whole_numbers_are_told_apart():
    values = [2**62, 2**62 + 1, 2**62 - 1]
    table = Table.from_frame(pd.DataFrame({"n": values}), {})
    assert order(table, Arrangement(filter=f"n == {2**62 + 1}")).tolist() == [1]
    assert order(table, Arrangement((SortKey("n", True),))).tolist() == [1, 0, 2]


def test_many_different_texts():
    texts = [f"{number:05}" for number in np.random.default_rng(1).permutation(30_000)]
    table = Table.from_frame(pd.DataFrame({"s": texts}), {})
    found = order(table, Arrangement((SortKey("s"),)))
    assert [texts[row] for row in found] == sorted(texts)


def test_the_watch_sees_the_work_grow_and_ends_it(table):
    long = Table.from_frame(pd.DataFrame({"x": np.arange(5000.0)[::-1], "s": ["a", "b"] * 2500}), {})
    wanted = Arrangement((SortKey("s"), SortKey("x")), "x >= 0")
    seen = []
    order(long, wanted, lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert len({total for _, total in seen}) == 1
    assert seen[-1][0] == seen[-1][1]

    def end(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        order(long, wanted, end)


@pytest.mark.parametrize("condition", ["s > 3", 'x == "a"', "y > 1", "x", "x > 1 and", "s + 1 > 2"])
def test_what_does_not_fit_the_table_is_refused(table, condition):
    with pytest.raises(FormulaError) as error:
        check_arrangement(table, Arrangement(filter=condition))
    assert error.value.text == condition


def test_an_unknown_column_is_refused(table):
    with pytest.raises(Problem):
        check_arrangement(table, NATURAL.sorted_by("z"))
