"""What columns take of texts, and what becomes of a column of another type."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.cells import format_cell, parse_cell
from datasets.columns import FLOAT64
from datasets.computed import with_formulas
from datasets.edits import Compound
from datasets.edits.cell_texts import NotTaken, Texts, Why, dates_of, numbers_of, take
from datasets.edits.retyping import Held, likeliest_marks, retype
from datasets.reading.marks import COMMA, PLAIN, Marks
from datasets.table import Table
from tests.datasets.strategies import fractions, whole

NAN = float("nan")


def rows(*numbers: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(numbers, dtype=np.int64)


@pytest.fixture
def table() -> Table:
    frame = pd.DataFrame({"n": [1, 2, 3], "x": [0.5, 1.5, 2.5], "t": ["a", "b", "c"], "e": [NAN, NAN, NAN]})
    return with_formulas(Table.from_frame(frame), {"c": "2*n"})


def after(table: Table, *wanted: Texts, **options: object) -> Table:
    taken = take(table, wanted, **options)  # type: ignore[arg-type]
    return Compound(tuple(taken.edits())).apply(table)[0]


def cells(table: Table, name: str) -> list[object]:
    return [None if value != value else value for value in table.frame[name].tolist()]


def test_numbers_of_every_writing_are_taken(table: Table) -> None:
    new = after(table, Texts("n", rows(0, 1, 2), [" １２", "−7", ""]))
    assert cells(new, "n") == [12.0, -7.0, None]
    new = after(table, Texts("x", rows(2, 0), ["1.234,5", "0,25"]), marks=Marks(",", "."))
    assert cells(new, "x") == [0.25, 1.5, 1234.5]
    new = after(table, Texts("n", rows(0), ["1 000"]), marks=Marks(".", " "))
    assert new.frame["n"].tolist() == [1000, 2, 3]
    assert new.frame["n"].dtype == np.int64


def test_what_is_no_number_is_listed_and_the_rest_taken(table: Table) -> None:
    wanted = Texts("n", rows(2, 1, 0), ["30", "twenty", "10"])
    taken = take(table, [wanted, Texts("t", rows(0), ["x"]), Texts("c", rows(1), ["5"])])
    assert taken.not_taken == (
        NotTaken(1, "n", "twenty", Why.NOT_A_NUMBER),
        NotTaken(1, "c", "5", Why.COMPUTED),
    )
    new = Compound(tuple(taken.edits())).apply(table)[0]
    assert cells(new, "n") == [10, 2, 30]
    assert cells(new, "t") == ["x", "b", "c"]


def test_the_column_becomes_text_only_where_that_is_wanted(table: Table) -> None:
    wanted = Texts("n", rows(0, 1), ["007", "two"])
    assert [one.text for one in take(table, [wanted]).not_taken] == ["two"]
    taken = take(table, [wanted], as_text=True)
    assert not taken.not_taken
    assert cells(Compound(tuple(taken.edits())).apply(table)[0], "n") == ["007", "two", "3"]


def test_a_column_without_other_values_takes_texts_if_all_are(table: Table) -> None:
    assert cells(after(table, Texts("e", rows(0, 2), ["a", "b"])), "e") == ["a", None, "b"]
    assert cells(after(table, Texts("x", rows(0, 1, 2), ["a", "", "b"])), "x") == ["a", None, "b"]
    assert [one.row for one in take(table, [Texts("x", rows(0, 1, 2), ["a", "1", "b"])]).not_taken] == [0, 2]


def test_whole_numbers_that_would_be_rounded_are_listed(table: Table) -> None:
    big = "9007199254740993"
    taken = take(table, [Texts("x", rows(0, 1), [big, "7"])])
    assert taken.not_taken == (NotTaken(0, "x", big, Why.TOO_LARGE),)
    taken = take(table, [Texts("x", rows(0, 1), [big, "0.5"])])
    assert taken.not_taken == (NotTaken(0, "x", big, Why.TOO_LARGE),)
    assert cells(after(table, Texts("n", rows(0), [big])), "n") == [int(big), 2, 3]


def test_columns_with_the_same_rows_are_one_edit(table: Table) -> None:
    both = rows(0, 1)
    taken = take(
        table, [Texts("n", both, ["8", "9"]), Texts("x", both, ["1", "2"]), Texts("t", both, ["", "z"])]
    )
    (edit,) = taken.edits()
    assert edit.columns == ("n", "x", "t")


@given(st.lists(whole | fractions.filter(lambda value: value == value), min_size=1, max_size=8))
def test_the_texts_of_numbers_are_read_back(numbers: list[float]) -> None:
    values, bad = numbers_of([format_cell(number) for number in numbers])
    kept = [at for at in range(len(numbers)) if at not in bad]
    assert [values.tolist()[at] for at in kept] == [numbers[at] for at in kept]
    for at in bad:
        assert int(float(numbers[at])) != numbers[at]


@given(st.lists(st.text("0123456789.,-+eE １２nainf _", max_size=7), max_size=6))
def test_one_text_is_read_like_many(texts: list[str]) -> None:
    values, bad = numbers_of(texts)
    for at, text in enumerate(texts):
        typed = parse_cell(text, FLOAT64)
        assert (at in bad) == isinstance(typed, str)
        if at not in bad:
            assert values.tolist()[at] == typed or (
                values.tolist()[at] != values.tolist()[at] and typed != typed
            )


def test_dates() -> None:
    values, bad = dates_of(["2024-01-02", "", "2024年1月2日", "3/4/2024", "１９７０-01-02 12:00"])
    assert values.tolist()[:1] == [19724.0]
    assert values.tolist()[2:] == [19724.0, pytest.approx(NAN, nan_ok=True), 1.5]
    assert bad.tolist() == [3]


def column_table(*values: object) -> Table:
    return Table.from_frame(pd.DataFrame({"a": list(values)}))


def test_texts_to_numbers_and_back() -> None:
    table = column_table("1,5", "2", None, "1,5", "x")
    retyped = retype(table, "a", Held.NUMBER, COMMA)
    assert retyped.lost == (NotTaken(4, "a", "x", Why.NOT_A_NUMBER),)
    new, way_back = retyped.edit.apply(table)
    assert cells(new, "a") == [1.5, 2.0, None, 1.5, None]
    assert way_back.apply(new)[0].equals(table)
    back, _ = retype(new, "a", Held.TEXT).edit.apply(new)
    assert cells(back, "a") == ["1.5", "2.0", None, "1.5", None]


def test_one_wrong_cell_does_not_hide_the_decimal_mark() -> None:
    table = column_table("５，３３", "8,93", "4,2?", "−1,5")
    marks = likeliest_marks(table, "a")
    retyped = retype(table, "a", Held.NUMBER, marks)
    assert [(one.row, one.text) for one in retyped.lost] == [(2, "4,2?")]
    assert cells(retyped.edit.apply(table)[0], "a") == [5.33, 8.93, None, -1.5]


def test_the_marks_of_the_file_decide_where_the_cells_do_not() -> None:
    table = column_table("1.234", "x")
    assert likeliest_marks(table, "a") == PLAIN
    assert likeliest_marks(table, "a", Marks(",", ".")) == Marks(",", ".")
    assert likeliest_marks(column_table(1.5, 2.5), "a", COMMA) == PLAIN


def test_whole_texts_become_whole_numbers() -> None:
    table = column_table("7", "９", "x")
    new, _ = retype(table, "a", Held.NUMBER).edit.apply(table)
    assert cells(new, "a") == [7.0, 9.0, None]
    new, _ = retype(column_table("7", "9"), "a", Held.NUMBER).edit.apply(column_table("7", "9"))
    assert new.frame["a"].dtype == np.int64


def test_dates_become_days_also_those_that_look_like_numbers() -> None:
    table = column_table("2024-01-02", "2024-01-03", "then")
    retyped = retype(table, "a", Held.DATE)
    assert [(one.row, one.why) for one in retyped.lost] == [(2, Why.NOT_A_DATE)]
    assert cells(retyped.edit.apply(table)[0], "a") == [19724.0, 19725.0, None]
    eight = column_table(20240102, 20240103)
    assert cells(retype(eight, "a", Held.DATE).edit.apply(eight)[0], "a") == [19724.0, 19725.0]
