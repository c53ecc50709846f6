"""The preview of files whose cells say themselves what they are."""

from datetime import date
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from datasets.files import write_table
from datasets.reading.options import Kind, ReadingOptions
from datasets.reading.preview import preview
from datasets.reading.taken import Taken
from tests.datasets.writing.test_table_writing import table_of


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = openpyxl.Workbook()
    for row in (["x", "t", "d", "e"], [1, "007", date(2024, 1, 5), 5], [2.5, "a", date(2024, 1, 6), "#N/A"]):
        made.active.append(row)
    made.create_sheet("empty")
    made.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_the_first_rows_of_a_sheet(book: Path) -> None:
    found = preview(book)
    assert (found.names, found.rows, found.whole) == (("x", "t", "d", "e"), 2, True)
    assert found.kinds == (Kind.NUMBER, Kind.TEXT, Kind.DATE, Kind.NUMBER)
    assert found.sheets == ("Sheet", "empty")
    assert (found.options.header, found.problem) == (1, None)
    assert [cell.written for cell in found.cells[1]] == ["007", "a"]
    assert (found.cells[2][0].written, found.cells[2][0].how) == ("2024-01-05", Taken.DATE)
    assert found.cells[2][0].shown == "19727"
    assert found.cells[3][1][:2] == ("#N/A", "")
    assert any("2 sheets" in str(problem) for problem in found.report)


def test_choices_are_taken_and_unknown_columns_forgotten(book: Path) -> None:
    types = (("t", Kind.NUMBER), ("x", Kind.IGNORE), ("other", Kind.TEXT))
    found = preview(book, ReadingOptions(types=types))
    assert found.names == ("x", "t", "d", "e")
    assert found.kinds[:2] == (Kind.IGNORE, Kind.NUMBER)
    assert found.options.types == types[:2]
    assert found.cells[1][0].shown == "7"
    assert preview(book, ReadingOptions(header=0)).names[0] == "column 1"


def test_a_sheet_without_a_table_is_a_problem_and_the_sheets_are_there(book: Path) -> None:
    found = preview(book, ReadingOptions(sheet="empty"))
    assert found.problem is not None
    assert found.sheets == ("Sheet", "empty")
    assert found.rows == 0


def test_a_damaged_file(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04")
    found = preview(tmp_path / "a.xlsx")
    assert "is damaged" in str(found.problem)
    assert found.sheets == ()


def test_parquet_and_only_the_head_of_it(tmp_path: Path) -> None:
    write_table(table_of(a=list(range(5_000)), t=["x", None] * 2_500), tmp_path / "a.parquet")
    found = preview(tmp_path / "a.parquet", rows=20)
    assert (found.names, found.rows, found.whole, found.sheets) == (("a", "t"), 20, False, ())
    assert found.cells[0][3].written == found.cells[0][3].shown == "3"
    pq.write_table(pa.table({"d": [date(2024, 1, 5)]}), tmp_path / "b.parquet")
    assert preview(tmp_path / "b.parquet").kinds == (Kind.DATE,)
