"""Excel files as people make them: where the table is, what its cells are, and what is said of them."""

import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from datasets.excel import workbook
from datasets.excel.reading import sheet_names
from datasets.files import read_file, read_table, write_table
from datasets.problems import Problem
from datasets.reading import free_memory
from datasets.reading.options import Kind, ReadingOptions
from datasets.table import Table
from datasets.watch import Cancelled
from tests.datasets.writing.test_table_writing import table_of

Sheet = Any


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Makes an Excel file of rows, which `change` may do something to."""

    def make(rows: list[list[Any]], change: Callable[[Sheet], None] = lambda _: None) -> Path:
        made = openpyxl.Workbook()
        for row in rows:
            made.active.append(row)
        change(made.active)
        made.save(tmp_path / "book.xlsx")
        made.close()
        return tmp_path / "book.xlsx"

    return make


def said(table: Table) -> str:
    return "\n".join(str(problem) for problem in table.report)


def test_a_plain_sheet_is_read_without_a_word(book: Callable[..., Path]) -> None:
    path = book([["x", "y", "t"], [1, 0.1, "a"], [2, None, "007"], [3, 2.0, None]])
    table, options = read_file(path)
    assert table.equals(table_of(x=[1, 2, 3], y=[0.1, None, 2.0], t=["a", "007", None]))
    assert (table.name, table.source, table.report) == ("book.xlsx", path, ())
    assert (options.header, options.skip_above, options.skip_below) == (1, 0, 0)


def test_text_that_looks_like_numbers_stays_text(book: Callable[..., Path]) -> None:
    table = read_table(book([["a", "b"], ["1", 1], ["2", 2]]))
    assert table.frame["a"].tolist() == ["1", "2"]
    assert table.frame["b"].tolist() == [1, 2]
    assert table.report == ()


def test_numbers_keep_every_bit(book: Callable[..., Path]) -> None:
    values = [0.1 + 0.2, 1e-300, 123456789.123456789, 2.0**60]
    table = read_table(book([["a"], *[[value] for value in values]]))
    assert [float(f"{value:.16g}") for value in values] == table.frame["a"].tolist()  # as openpyxl writes


def test_title_units_and_empty_rows(book: Callable[..., Path]) -> None:
    rows = [["Messung 7"], [], ["Zeit", "Weg"], ["[s]", "[m]"], [1, 2.5], [], [2, 3.5], [3, 4.5], [], []]
    path = book(rows)
    table, options = read_file(path)
    assert table.equals(table_of(Zeit=[1, 2, 3], Weg=[2.5, 3.5, 4.5]))
    assert (options.header, options.skip_below) == (3, 1)
    assert "1 row above the table was left out: “Messung 7”" in said(table)
    assert "was taken for units and left out: “[s], [m]”" in said(table)
    assert "1 empty row between the others was left out" in said(table)
    chosen = read_table(path, ReadingOptions(header=0, skip_above=4))
    assert chosen.columns == ("column 1", "column 2")
    assert chosen.rows == 3


def test_a_table_in_the_middle_of_a_sheet(book: Callable[..., Path]) -> None:
    rows = [[], [None, None, "x", None, "y"], [None, None, 1, None, 2], [None, None, 3, None, 4]]
    table = read_table(book(rows))
    assert table.equals(table_of(x=[1, 3], y=[2, 4]))
    assert "3 columns without name and values were left out" in said(table)


def test_names_that_are_no_names(book: Callable[..., Path]) -> None:
    table = read_table(book([["a", "a", None, " b "], [1, 2, 3, 4], [5, 6, 7, 8]]))
    assert table.columns == ("a", "a (2)", "column 3", "b")
    assert len(table.report) == 3


def test_no_header(book: Callable[..., Path]) -> None:
    table = read_table(book([[1, 2], [3, 4]]))
    assert table.equals(table_of(**{"column 1": [1, 3], "column 2": [2, 4]}))
    assert "was taken to have no row of column names" in said(table)


def test_errors_and_booleans(book: Callable[..., Path]) -> None:
    table = read_table(book([["a", "b", "t"], [1, True, "x"], ["#N/A", False, "#DIV/0!"], [3, True, "y"]]))
    assert table.frame["a"].isna().tolist() == [False, True, False]
    assert table.frame["b"].tolist() == [1, 0, 1]
    assert table.frame["t"].tolist()[::2] == ["x", "y"]
    assert "In the column “a”, 1 cell holds an error instead of a value" in said(table)
    assert "“#DIV/0!” in row 2" in said(table)
    assert "In the column “b”, TRUE and FALSE were read as 1 and 0 (3 cells)" in said(table)


def test_dates_are_days_as_in_text_files(book: Callable[..., Path], tmp_path: Path) -> None:
    moments = [datetime(2024, 2, 29, 18, 30), datetime(1999, 12, 31), datetime(1900, 3, 1)]
    path = book([["d", "n"], *[[moment, 1] for moment in moments]])
    table = read_table(path)
    (tmp_path / "a.csv").write_text("d,n\n" + "".join(f"{m.isoformat()},1\n" for m in moments))
    same = read_table(tmp_path / "a.csv", ReadingOptions(types=(("d", Kind.DATE),)))
    assert table.frame["d"].tolist() == same.frame["d"].tolist()
    assert "The dates of the column “d” were read as days since 1970-01-01" in said(table)
    texts = read_table(path, ReadingOptions(types=(("d", Kind.TEXT),)))
    assert texts.frame["d"].tolist() == ["2024-02-29T18:30:00", "1999-12-31", "1900-03-01"]


def test_times_and_durations_are_days(book: Callable[..., Path]) -> None:
    table = read_table(book([["a", "b"], [time(12), timedelta(hours=36)], [time(18), timedelta(minutes=36)]]))
    assert table.frame["a"].tolist() == [0.5, 0.75]
    assert table.frame["b"].tolist() == [1.5, 0.025]
    assert "The times of the column “a” were read as parts of a day" in said(table)


def test_a_mixed_column_is_text_and_says_why(book: Callable[..., Path]) -> None:
    table = read_table(book([["a", "b"], [1, 1], [2.5, date(2024, 1, 5)], ["x", "y"], [4, 5], [True, 6]]))
    assert table.frame["a"].tolist() == ["1", "2.5", "x", "4", "TRUE"]
    assert table.frame["b"].tolist() == ["1", "2024-01-05", "y", "5", "6"]
    assert "“a” is kept as text, because not all of its cells are numbers: “x” in row 3" in said(table)


def test_words_for_missing_values_among_numbers(book: Callable[..., Path]) -> None:
    path = book([["a", "b"], [1, -9], ["NA", 2], [3.5, 3]])
    table = read_table(path)
    assert table.equals(table_of(a=[1, None, 3.5], b=[-9, 2, 3]))
    assert "1 cell was taken for a missing value: “NA” in row 2" in said(table)
    chosen = read_table(path, ReadingOptions(missing_words=("-9", "NA")))
    assert chosen.frame["b"].isna().tolist() == [True, False, False]


def test_chosen_types(book: Callable[..., Path]) -> None:
    rows = [["id", "n", "d", "z"], ["007", "1,5", "2024-01-05", 1], ["008", "x", "?", 2]]
    types = {"id": Kind.NUMBER, "n": Kind.NUMBER, "d": Kind.DATE, "z": Kind.IGNORE}
    table = read_table(book(rows), ReadingOptions(types=tuple(types.items()), decimal=","))
    assert table.columns == ("id", "n", "d")
    assert table.frame["id"].tolist() == [7, 8]
    assert table.frame["n"].tolist()[0] == 1.5
    assert table.frame["d"].tolist()[0] == 19727.0
    for sentence in ("lost leading zeros", "“x”", "“?”", "left out: z"):
        assert sentence in said(table)


def test_percentages_are_numbers_and_said(book: Callable[..., Path]) -> None:
    def percent(sheet: Sheet) -> None:
        for cell in sheet["B"]:
            cell.number_format = "0.0%"

    table = read_table(book([["a", "b"], [1, 0.05], [2, 0.5]], percent))
    assert table.frame["b"].tolist() == [0.05, 0.5]
    assert said(table) == "The column “b” shows percentages; its numbers were read: 0.05 for 5 %."


def test_merged_cells_keep_their_value_in_the_first(book: Callable[..., Path]) -> None:
    path = book(
        [["g", "y"], ["a", 1], [None, 2], ["b", 3], [None, 4]],
        lambda sheet: [sheet.merge_cells(cells) for cells in ("A2:A3", "A4:A5")],
    )
    table = read_table(path)
    assert table.frame["g"].isna().tolist() == [False, True, False, True]
    assert "2 merged cells" in said(table)


def test_a_merged_title_is_no_matter(book: Callable[..., Path]) -> None:
    rows = [["Title", None], ["x", "y"], [1, 2], [3, 4]]
    table = read_table(book(rows, lambda sheet: sheet.merge_cells("A1:B1")))
    assert table.equals(table_of(x=[1, 3], y=[2, 4]))
    assert "merged" not in said(table)


def test_formulas_have_the_value_that_is_in_the_file_or_none(book: Callable[..., Path]) -> None:
    path = book([["x", "y"], [1, "=A2*2"], [2, "=A3*2"]])
    table = read_table(path)
    assert table.frame["y"].isna().all()
    assert "2 formulas have no value in the file" in said(table)
    rewrite(
        path,
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace("<v></v>", "<v>2</v>").replace("<v />", "<v>2</v>"),
    )
    table = read_table(path)
    assert table.frame["y"].tolist() == [2, 2]
    assert table.report == ()


def rewrite(path: Path, part: str, change: Callable[[str], str]) -> None:
    """Change one part of a file."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed = change(parts[part].decode())
    assert changed != parts[part].decode()
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in (parts | {part: changed.encode()}).items():
            archive.writestr(name, content)


def test_sheets(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.title = "empty"
    for name, hidden in (("secret", True), ("data", False), ("more", False)):
        sheet = made.create_sheet(name)
        sheet.append(["x", "y"])
        sheet.append([1, len(name)])
        if hidden:
            sheet.sheet_state = "hidden"
    path = tmp_path / "book.xlsx"
    made.save(path)
    assert sheet_names(path) == ("empty", "secret", "data", "more")
    table = read_table(path)
    assert table.frame["y"].tolist() == [4]
    assert "book.xlsx has 4 sheets: “data” was read, not “empty”, “secret”, “more”." in said(table)
    assert read_table(path, ReadingOptions(sheet="secret")).frame["y"].tolist() == [6]
    with pytest.raises(Problem, match=r"no sheet named “dat”. Its sheets are: empty, secret, data, more"):
        read_table(path, ReadingOptions(sheet="dat"))
    with pytest.raises(Problem):
        read_table(path, ReadingOptions(sheet="empty"))


def test_a_sheet_of_words_in_front_is_not_taken_for_the_table(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.append(["About this workbook"])
    made.create_sheet("data").append(["x", "y"])
    path = tmp_path / "book.xlsx"
    made.save(path)
    assert read_file(path)[1].sheet == "Sheet"
    made["data"].append([1, 2.5])
    hidden = made.create_sheet("lists")
    hidden.append([7])
    hidden.sheet_state = "hidden"
    made.save(path)
    table, options = read_file(path)
    assert (list(table.columns), options.sheet) == (["x", "y"], "data")
    made["data"].delete_rows(2)
    made.save(path)
    assert read_file(path)[1].sheet == "Sheet"


def test_the_sheet_of_a_book_that_has_one_is_not_said(book: Callable[..., Path]) -> None:
    assert read_file(book([["x"], [1]]))[1].sheet is None


def test_no_cells_and_only_a_header(book: Callable[..., Path]) -> None:
    with pytest.raises(Problem, match="has no cells with values"):
        read_table(book([]))
    table = read_table(book([["x", "y"]]))
    assert (table.rows, table.inputs, table.targets) == (0, ("x",), ("y",))
    assert "book.xlsx has a header but no rows under it" in said(table)


def test_an_excel_file_of_another_name_is_read(book: Callable[..., Path]) -> None:
    path = book([["x"], [1]])
    assert read_table(path.rename(path.with_suffix(".csv"))).frame["x"].tolist() == [1]


def test_other_spreadsheets_say_what_to_do(tmp_path: Path) -> None:
    old, other, binary = tmp_path / "a.xls", tmp_path / "a.ods", tmp_path / "a.xlsb"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with ZipFile(other, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with ZipFile(binary, "w") as archive:
        archive.writestr("xl/workbook.bin", b"")
    for path, kind in ((old, ".xls"), (other, "ods"), (binary, "xlsb")):
        with pytest.raises(Problem, match=kind) as caught:
            read_table(path)
        assert "as .xlsx" in str(caught.value)


def test_damaged_files_say_so(tmp_path: Path) -> None:
    write_table(table_of(a=[1.5] * 2_000), tmp_path / "a.xlsx")
    whole = (tmp_path / "a.xlsx").read_bytes()
    for content in (
        whole[:-40],
        whole[:2_000],
        whole[:3_000] + bytes([whole[3_000] ^ 1]) + whole[3_001:],
        b"PK\x03\x04" + bytes(99),
    ):
        (tmp_path / "b.xlsx").write_bytes(content)
        with pytest.raises(Problem, match="is damaged"):
            read_table(tmp_path / "b.xlsx")


def test_a_small_file_that_unpacks_to_a_huge_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    write_table(table_of(a=["x" * 30_000] * 500), path)
    assert path.stat().st_size < 200_000
    monkeypatch.setattr(workbook, "available_bytes", lambda: 10 << 20)
    with pytest.raises(
        Problem, match=r"would need about \d+ MB of memory once it is unpacked; 10 MB are free"
    ):
        read_table(path)
    assert (free_memory.available_bytes() or 1 << 40) > 10 << 20


def test_a_row_and_a_column_far_away(book: Callable[..., Path]) -> None:
    def far(sheet: Sheet) -> None:
        sheet["XFD1048576"] = 5

    table = read_table(book([["x", "y"], [1, 2], [3, 4]], far), ReadingOptions(header=1))
    assert table.rows == 3
    assert table.columns[:2] == ("x", "y")
    assert table.frame.iloc[2].dropna().tolist() == [5]


def test_without_the_package(book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path = book([["x"], [1]])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(Problem, match=r"package openpyxl.*pip install openpyxl"):
        read_table(path)


def test_reading_is_watched_and_can_be_ended(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(table_of(a=list(range(20_000))), path)
    seen: list[tuple[int, int]] = []
    read_table(path, watch=lambda done, total: seen.append((done, total)))
    assert len(seen) > 2
    assert seen == sorted(seen)

    def enough(done: int, _: int) -> None:
        if done > 1_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_table(path, watch=enough)
