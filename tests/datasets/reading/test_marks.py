"""Numbers with other marks than a point: what they say, and which marks a table uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.cells import NUMBER
from datasets.reading.marks import BESIDE_OTHERS, PLAIN, Marks, guess_marks, marks_of


@pytest.mark.parametrize(
    ("marks", "cell", "number"),
    [
        (PLAIN, " 1.5 ", "1.5"),
        (PLAIN, "1,5", None),
        (PLAIN, "", ""),
        (PLAIN, "nan", "nan"),
        (Marks(","), "1,5", "1.5"),
        (Marks(","), "1.5", None),
        (Marks(","), "-,5e-3", "-.5e-3"),
        (Marks(",", "."), "1.234.567,8", "1234567.8"),
        (Marks(",", "."), "1.23", None),
        (Marks(",", "."), "12.3456", None),
        (Marks(",", "."), "0.123", None),
        (Marks(".", ","), "1,234", "1234"),
        (Marks(".", ","), "1234", "1234"),
        (Marks(".", ","), "1,23,456", None),
        (Marks(".", " "), "1\u00a0234\u202f567", "1234567"),
        (Marks(".", "'"), "1’234.5", "1234.5"),
    ],
)
def test_the_number_of_a_cell(marks: Marks, cell: str, number: str | None) -> None:
    assert marks.number(cell) == number


@given(st.sampled_from(BESIDE_OTHERS), st.floats(0, 1e12), st.booleans())
def test_what_is_written_with_marks_is_read_with_them(marks: Marks, value: float, negative: bool) -> None:
    text = f"{-value if negative else value:,.3f}"
    written = text.replace(",", "_").replace(".", marks.decimal).replace("_", marks.thousands)
    number = marks.number(written)
    assert number is not None
    assert NUMBER.fullmatch(number)
    assert float(number) == float(text.replace(",", ""))


@pytest.mark.parametrize(
    ("columns", "delimiter", "marks"),
    [
        ([["1", "2.5"]], ",", PLAIN),
        ([["1,5"]], ",", Marks(",")),
        ([["1,234"]], ",", Marks(".", ",")),
        ([["1,234"]], ";", Marks(",")),
        ([["1,234"], ["1,5"]], ",", Marks(",")),
        ([["1.234"]], ";", PLAIN),
        ([["1.234"], ["1,5"]], ";", Marks(",", ".")),
        ([["1.5"], ["1,5"]], ";", PLAIN),
        ([["a, b"], ["2,3"]], ";", Marks(",")),
        ([], ",", PLAIN),
        # A word of its own or a typing error in each of the columns.
        ([["1,5", "2,5", "n.v."], ["2,25", "?", "4"]], ";", Marks(",")),
        ([["1.234,5", "x", "2,5"]], ";", Marks(",", ".")),
        ([["1,234.5", "x", "2,500"]], ",", Marks(".", ",")),
        ([["1,5", "2,5", "x"], ["1.5"]], ";", PLAIN),
        ([["Ulm, 1,5", "Bonn", "2,5"]], ";", PLAIN),
    ],
)
def test_guess(columns: list[list[str]], delimiter: str, marks: Marks) -> None:
    assert guess_marks(columns, delimiter) == marks


def test_a_mark_that_is_given_stands() -> None:
    assert guess_marks([["1,234"]], ";", decimal=".") == Marks(".", ",")
    assert guess_marks([["1,5"]], ";", thousands="") == Marks(",")
    assert guess_marks([["1,5"]], ";", decimal=".", thousands="") == PLAIN
    assert guess_marks([["1"]], ";", decimal=",", thousands="'") == Marks(",", "'")


@pytest.mark.parametrize(
    ("cells", "likely", "marks"),
    [
        (["1,5", "4,2?"], PLAIN, Marks(",")),
        (["1.234"], PLAIN, PLAIN),
        (["1.234", "x"], Marks(",", "."), Marks(",", ".")),
        (["1.5", "2.25"], Marks(",", "."), PLAIN),
        (["a", "b"], PLAIN, PLAIN),
        ([], Marks(","), Marks(",")),
    ],
)
def test_the_marks_of_most_cells(cells: list[str], likely: Marks, marks: Marks) -> None:
    assert marks_of(cells, likely) == marks
