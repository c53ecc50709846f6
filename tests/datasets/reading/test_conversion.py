"""A column from its cells, whatever the chunks they come in."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.reading.conversion import ColumnReader
from datasets.reading.marks import PLAIN, Marks
from datasets.reading.options import Kind

texts = st.sampled_from(
    [
        "",
        " ",
        "1",
        "-2.5",
        "007",
        "NA",
        "-",
        "x",
        "nan",
        "inf",
        "1,5",
        "9" * 25,
        "9007199254740993",
        "2024-01-02",
        "１２",
        "−3",
        "５²",
    ]
)


def column_of(cells: list[str], sizes: list[int], **options: Any) -> tuple[list[Any], str, list[str]]:
    """Values, kind and report of `cells`, taken in pieces of `sizes`."""
    reader = ColumnReader("a", **options)
    while True:
        left = list(cells)
        for size in [*sizes, len(cells) + 1]:
            if left:
                reader.add(left[:size])
                left = left[size:]
        reader.end()
        if not reader.again:
            break
        reader.start_again()
    column, report = reader.finish()
    values = [None if value != value else value for value in column.tolist()]
    # Whether most cells are numbers is seen from the chunk that the first other one is in.
    said = [str(problem) for problem in report if "not all of its cells are numbers" not in problem.template]
    return values, str(column.dtype), said


@given(
    st.lists(texts, min_size=1, max_size=12),
    st.lists(st.integers(1, 4), max_size=6),
    st.sampled_from([PLAIN, Marks(","), Marks(".", ",")]),
    st.sampled_from([None, Kind.NUMBER, Kind.TEXT, Kind.CATEGORY, Kind.DATE]),
    st.sampled_from([None, (), ("x", "-"), ("-2.5", "")]),
)
def test_chunks_make_no_difference(
    cells: list[str], sizes: list[int], marks: Marks, kind: Kind | None, words: tuple[str, ...] | None
) -> None:
    options = {"marks": marks, "kind": kind, "words": words}
    assert column_of(cells, sizes, **options) == column_of(cells, [], **options)


@given(st.lists(texts, min_size=1, max_size=12), st.sampled_from([None, Kind.NUMBER, Kind.DATE]))
def test_nothing_is_lost_without_a_word(cells: list[str], kind: Kind | None) -> None:
    values, dtype, report = column_of(cells, [], kind=kind)
    lost = [cell for cell, value in zip(cells, values, strict=True) if value is None and cell.strip()]
    assert not lost or report
    if dtype == "str":
        assert [value or "" for value in values] == cells


def test_words_are_counted_over_chunks() -> None:
    values, dtype, report = column_of(["NA", "1", "-", "n/a", "2"], [1, 1, 1])
    assert (values, dtype) == ([None, 1.0, None, None, 2.0], "float64")
    assert report == ["In the column “a”, 3 cells were taken for missing values, the first “NA” in row 1."]


def test_words_alone_are_texts_in_any_chunks() -> None:
    assert column_of(["NA", "", "-"], [1, 1]) == (["NA", None, "-"], "str", [])
    assert column_of(["", "", ""], [1, 1]) == ([None] * 3, "float64", [])


def test_a_wanted_number_leaves_out_what_is_none_and_says_so() -> None:
    values, _, report = column_of(["007", "x", "NA", "1_0", "9" * 25], [], kind=Kind.NUMBER)
    assert values == [7.0, None, None, None, 1e25]
    assert [sentence.partition(", ")[2][:25] for sentence in report] == [
        "1 cell was taken for a mi", "2 cells cannot be read as", "1 number lost leading zer",
        "numbers with more digits ",
    ]  # fmt: skip


def test_full_width_digits_are_numbers_where_numbers_are_wanted() -> None:
    values, dtype, report = column_of(["１２", "−3", "NA", "5²", "4"], [2, 1], kind=Kind.NUMBER)
    assert (values, dtype) == ([12.0, -3.0, None, None, 4.0], "float64")
    assert [sentence.partition(", ")[2][:25] for sentence in report] == [
        "1 cell was taken for a mi", "1 cell cannot be read as ", "2 numbers are written wit",
    ]  # fmt: skip
    assert column_of(["１．５", "2"], [], kind=Kind.NUMBER, marks=Marks(","))[0] == [None, 2.0]


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.CATEGORY])
def test_a_wanted_text_keeps_all_but_the_words_that_are_named(kind: Kind) -> None:
    assert column_of(["1", "NA", "01"], [], kind=kind)[0] == ["1", "NA", "01"]
    values, _, report = column_of(["1", "NA", "01"], [2], kind=kind, words=("NA",))
    assert values == ["1", None, "01"]
    assert len(report) == 1


def test_numbers_that_are_parsed_elsewhere_go_in_between() -> None:
    reader = ColumnReader("a")
    reader.add(["1", "2"])
    reader.add_numbers(np.array([3, 4]))
    reader.skip(1)
    reader.add(["nan"])
    column, report = reader.finish()
    assert column.fillna(-1).tolist() == [1, 2, 3, 4, -1, -1]
    assert "in row 6" in str(report[0])


@pytest.mark.parametrize(
    ("cells", "marks"), [(["x", "1", "2"], PLAIN), (["円", "158,859", "95,270"], Marks(".", ","))]
)
def test_a_column_of_numbers_with_another_cell_says_why_it_is_text(cells: list[str], marks: Marks) -> None:
    reader = ColumnReader("a", marks)
    reader.add(cells)
    column, report = reader.finish()
    assert column.tolist() == cells
    assert [f"“{cells[0]}” in row 1" in str(problem) for problem in report] == [True]
