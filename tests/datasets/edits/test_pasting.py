"""Blocks of cells: copied, read, pasted."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.columns import text_column
from datasets.computed import with_formulas
from datasets.edits.blocks import block_text, likely_separator, read_block
from datasets.edits.cell_texts import NotTaken, Why
from datasets.edits.following import make
from datasets.edits.pasting import (
    PasteChoices,
    Pasted,
    likely_choices,
    pasted,
    with_likely_marks,
    with_likely_names,
)
from datasets.reading.marks import COMMA, PLAIN, Marks
from datasets.table import Table, assemble
from tests.datasets.strategies import columns, texts

NAN = float("nan")


def rows(*numbers: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(numbers, dtype=np.int64)


@pytest.fixture
def table() -> Table:
    frame = pd.DataFrame({"n": [1, 2, 3], "x": [0.1, NAN, 1e-7], "名": ["あ", "a\tb", None]})
    return Table.from_frame(frame, name="t")


def paste(
    table: Table, own: "np.ndarray[tuple[int], np.dtype[np.int64]]", at: int, text: str, **choices: object
) -> Pasted:
    made = PasteChoices(**choices)  # type: ignore[arg-type]
    return pasted(table, own, at, read_block(text, made.separator), made, lambda number: f"column {number}")


def cells(table: Table, name: str) -> list[object]:
    return [None if value != value else value for value in table.frame[name].tolist()]


def test_a_copy_is_what_spreadsheets_write(table: Table) -> None:
    text = block_text(table, np.arange(3), [0, 1, 2])
    assert text == '1\t0.1\tあ\r\n2\t\t"a\tb"\r\n3\t1e-07\t\r\n'
    assert block_text(table, rows(2), [0]) == "3"
    assert block_text(table, rows(2), [0, 1], names=True) == "n\tx\r\n3\t1e-07\r\n"


@given(st.data())
def test_a_copied_block_is_read_back(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 5))
    names = data.draw(st.lists(texts.filter(bool), min_size=2, max_size=4, unique=True))
    awkward = st.sampled_from(['"', '""', "\r", "\n", "\r\n", "\t", 'a"b', '"a\t"', " ", "x"])
    frame = {
        name: data.draw(columns(count) | st.lists(awkward, min_size=count, max_size=count).map(text_column))
        for name in names
    }
    table = Table.from_frame(assemble(frame, count))
    block = read_block(block_text(table, np.arange(count), list(range(len(names))), names=True))
    assert block[0] == names
    result = pasted(table, np.arange(count), 0, block[1:], PasteChoices(), str)
    assert not result.not_taken
    after = make(table, result.edit).after
    for name in names:
        assert after.frame[name].equals(table.frame[name])


def test_blocks_of_spreadsheets_and_of_editors() -> None:
    assert read_block("1\t2\r\n3\r\n") == [["1", "2"], ["3", ""]]
    assert read_block('"a\r\nb"\t2\r\n') == [["a\r\nb", "2"]]
    assert read_block('5" pipe\t"not closed\r\n') == [['5" pipe', '"not closed']]
    assert read_block("") == [[""]]
    assert read_block("1\n\n3") == [["1"], [""], ["3"]]
    assert read_block('a;"b;c"\n1;2', ";") == [["a", "b;c"], ["1", "2"]]
    assert read_block("1,5\n2,5\n", "") == [["1,5"], ["2,5"]]
    long = "x" * 200_000
    assert read_block(f"{long}\t1") == [[long, "1"]]


def test_what_stands_between_cells_is_guessed() -> None:
    assert likely_separator("a\tb,c") == "\t"
    assert likely_separator("a;b\n1,5;2") == ";"
    assert likely_separator("a,b\n1,2") == ","
    assert likely_separator("a b\n1, 2") == ""
    assert likely_choices("1,5\n-2,25\n") == PasteChoices(separator="", marks=COMMA)
    assert likely_choices("a,b\n1,2\n").separator == ","


def test_marks_are_guessed_from_what_numbers_would_take(table: Table) -> None:
    block = [["1.234,5", "0,5", "x"], ["7", "", "y"]]
    assert with_likely_marks(table, block, 0, PasteChoices()).marks == Marks(",", ".")
    assert with_likely_marks(table, [["1", "0.5", "1,2"]], 0, PasteChoices()).marks == PLAIN


@pytest.mark.parametrize(
    ("first", "at", "names"),
    [
        (["n", "x"], 0, True),
        ([" x ", "名"], 1, True),
        (["名", "beyond"], 2, True),
        (["n", "y"], 0, False),
        (["n", "x"], 1, False),
        (["beyond"], 3, False),
    ],
)
def test_a_line_of_the_names_of_its_columns_is_taken_for_names(
    table: Table, first: list[str], at: int, names: bool
) -> None:
    assert with_likely_names(table, [first, ["1", "2"]], at, PasteChoices()).names is names
    assert not with_likely_names(table, [first], at, PasteChoices()).names


def test_pasting_below_the_end_adds_rows(table: Table) -> None:
    result = paste(table, rows(2), 0, "30\t3.5\n40\t4.5\n５０\t")
    assert (result.height, result.width, result.new_rows, result.is_plain) == (3, 2, 2, True)
    after = make(table, result.edit).after
    assert cells(after, "n") == [1, 2, 30, 40, 50]
    assert after.frame["n"].dtype == np.int64
    assert cells(after, "x")[2:] == [3.5, 4.5, None]
    assert cells(after, "名")[2:] == [None, None, None]


def test_pasting_into_a_view_fills_the_rows_that_it_shows(table: Table) -> None:
    after = make(table, paste(table, rows(2, 0), 0, "30\n10").edit).after
    assert cells(after, "n") == [10, 2, 30]


def test_cells_that_are_not_taken_are_listed_and_the_rest_is_pasted(table: Table) -> None:
    result = paste(table, rows(1, 2), 0, "7\tabc\n?\t8\nx\t9")
    assert result.not_taken == (
        NotTaken(2, "n", "?", Why.NOT_A_NUMBER),
        NotTaken(3, "n", "x", Why.NOT_A_NUMBER),
        NotTaken(1, "x", "abc", Why.NOT_A_NUMBER),
    )
    after = make(table, result.edit).after
    assert cells(after, "n") == [1, 7, 3, None]
    assert cells(after, "x") == [0.1, None, 8.0, 9.0]
    as_text = paste(table, rows(1, 2), 0, "7\tabc\n?\t8\nx\t9", as_text=True)
    assert not as_text.not_taken
    after = make(table, as_text.edit).after
    assert cells(after, "n") == ["1", "7", "?", "x"]
    assert cells(after, "x") == ["0.1", "abc", "8", "9"]


def test_a_wider_block_makes_new_columns_or_leaves_them_out(table: Table) -> None:
    text = "text\tweight\tsize\nz\t1,5\tlarge\n"
    result = paste(table, rows(2, 0), 2, text, names=True, marks=COMMA)
    assert (result.new_columns, result.left_out, result.height) == (2, 0, 1)
    after = make(table, result.edit).after
    assert after.columns == ("n", "x", "名", "weight", "size")
    assert cells(after, "名") == ["あ", "a\tb", "z"]
    assert cells(after, "weight") == [None, None, 1.5]
    assert cells(after, "size") == [None, None, "large"]
    result = paste(table, rows(0), 1, "1\tb\tx\ty", new_columns=False)
    assert (result.new_columns, result.left_out, result.width) == (0, 2, 2)
    assert make(table, result.edit).after.columns == table.columns
    named = make(table, paste(table, rows(0), 1, "1\tb\tx\ty").edit).after
    assert named.columns == ("n", "x", "名", "column 4", "column 5")


def test_new_columns_of_a_sorted_view_lie_beside_their_rows(table: Table) -> None:
    after = make(table, paste(table, rows(2, 0, 1), 2, "c\t3\na\t1\nb\t2").edit).after
    assert cells(after, "名") == ["a", "b", "c"]
    assert cells(after, "column 4") == [1, 2, 3]
    assert after.frame["column 4"].dtype == np.int64


def test_computed_cells_are_listed_and_follow(table: Table) -> None:
    computing = with_formulas(table, {"y": "2*n"})
    result = paste(computing, rows(2), 2, "z\t99\nw\t98")
    assert [(one.row, one.text, one.why) for one in result.not_taken] == [
        (2, "99", Why.COMPUTED),
        (3, "98", Why.COMPUTED),
    ]
    after = make(computing, result.edit).after
    assert cells(after, "名") == ["あ", "a\tb", "z", "w"]
    assert cells(after, "y") == [2.0, 4.0, 6.0, None]


def test_an_empty_table_takes_a_block() -> None:
    empty = Table.from_frame(pd.DataFrame({"x": pd.Series([], dtype=float), "y": pd.Series([], dtype=float)}))
    after = make(empty, paste(empty, rows(), 0, "1\ta\n2\tb\n").edit).after
    assert cells(after, "x") == [1, 2]
    assert cells(after, "y") == ["a", "b"]
