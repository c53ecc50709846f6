import numpy as np
import pandas as pd
import pytest

from datasets.problems import Problem
from datasets.table import Table
from gui.data.clipboard import block_text, fill_edit, paste_edit, read_block, table_from_block


@pytest.fixture
def table():
    return Table.from_frame(
        pd.DataFrame({"n": [1, 2, 3], "x": [0.1, np.nan, 1e-7], "名": ["あ", "a\tb", None]}), name="t"
    )


def test_a_copied_block_reads_back(table):
    text = block_text(table, np.arange(3), [0, 1, 2])
    assert read_block(text) == [["1", "0.1", "あ"], ["2", "", "a\tb"], ["3", "1e-07", ""]]
    pasted, _ = paste_edit(table, np.arange(table.rows), 0, read_block(text)).apply(table)
    assert pasted.equals(table)


def test_copies_of_selected_rows_and_columns_only(table):
    assert block_text(table, np.array([0, 2]), [1]) == "0.1\n1e-07"


def test_spreadsheet_line_ends_and_short_lines():
    assert read_block("1\t2\r\n3\r\n") == [["1", "2"], ["3", ""]]
    assert read_block("") == [[""]]


def test_pasting_below_the_end_adds_rows(table):
    edit = paste_edit(table, np.array([2]), 0, read_block("30\t3.5\n40\t4.5\n５０\t"))
    after, way_back = edit.apply(table)
    assert after.frame["n"].tolist() == [1, 2, 30, 40, 50]
    assert after.frame["n"].dtype == np.int64
    assert after.frame["x"].tolist()[2:4] == [3.5, 4.5]
    assert after.frame["名"].isna().tolist() == [False, False, True, True, True]
    before, _ = way_back.apply(after)
    assert before.equals(table)


def test_too_wide_a_block_is_explained(table):
    with pytest.raises(Problem) as problem:
        paste_edit(table, np.array([0]), 2, [["a", "b"]])
    assert "名" in str(problem.value)


def test_text_for_a_number_names_row_and_column(table):
    with pytest.raises(Problem) as problem:
        paste_edit(table, np.array([1, 2]), 0, [["7"], ["seven"]])
    assert "row 3" in str(problem.value)
    assert "“n”" in str(problem.value)


def test_one_cell_fills_the_selection(table):
    after, _ = fill_edit(table, [(np.array([0, 1]), 0, 1), (np.array([2]), 1, 1)], "9").apply(table)
    assert after.frame["n"].tolist() == [9, 9, 3]
    assert after.frame["x"].tolist() == [9.0, 9.0, 9.0]


def test_a_pasted_block_makes_a_table():
    table = table_from_block(read_block("身長\t体重\t体重\n170\t60\t1\n165\t55.5\t2"), "pasted")
    assert table.columns == ("身長", "体重", "体重_")
    assert table.frame["体重"].tolist() == [60.0, 55.5]
    assert table_from_block([["1", "2"], ["3", "4"]], "").columns == ("x1", "x2")
    assert table_from_block([["a", "1"], ["b", "2"]], "").rows == 2
